"""The sentence that is being read: its tokens, its cues, and the statements already found in it."""

from dataclasses import dataclass, field

from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.draft import StatementDraft

__all__ = ["Sentence"]


@dataclass(slots=True)
class Sentence:
    """Tokens `first` up to `last`."""

    first: int
    last: int
    uses: list[CueUse]
    made: list[StatementDraft] = field(default_factory=list)
