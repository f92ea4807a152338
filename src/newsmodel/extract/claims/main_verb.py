"""The verb of a claim's main clause: what stands in "if", "who" and "that" clauses tells neither kind nor polarity."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import SUBORDINATORS
from newsmodel.extract.phrases import FINITE

__all__ = ["Clause", "clause_of"]

GROUP = frozenset({"VB", "VBN", "VBG", "VBD", "RB", "RBR", "MD", "TO"})
MARKS = frozenset("“”\"‘’'—–-,;:")
FULL = frozenset("'s 're 'm 'll is are was were has had did".split())  # finite whatever the tagger makes of them
RELATIVE = frozenset({"WP", "WDT"})
LONGEST_SUBJECT = 40  # tokens
LONGEST_GROUP = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens of a claim from its main clause on, as places in a list.

    `verb` is the place of the finite verb, or `None`; `end` is behind the verbs and adverbs that go with it.
    """

    tokens: Sequence[int]
    start: int
    verb: int | None
    end: int


def clause_of(work: Work, tokens: Sequence[int]) -> Clause:
    """The main clause of a claim."""
    lower, tags = work.doc.lower, work.tags
    start = _opening(work, tokens)
    inner = 0  # relative clauses inside the subject: "the men who left"
    for place in range(start, min(len(tokens), start + LONGEST_SUBJECT)):
        tag = tags[tokens[place]]
        if tag in RELATIVE and place > start:
            inner += 1
        elif tag in FINITE or (lower[tokens[place]] in FULL and tag != "POS"):
            if not inner:
                return Clause(tokens, start, place, _group_end(work, tokens, place))
            inner -= 1
    return Clause(tokens, start, None, start)


def _opening(work: Work, tokens: Sequence[int]) -> int:
    """The place behind marks, "No," and a clause that opens with "if" or the like and ends at a comma."""
    lower, place, reach = work.doc.lower, 0, min(len(tokens), LONGEST_SUBJECT)
    while place < reach:
        word = lower[tokens[place]]
        if word in MARKS or word in {"and", "but", "that", "so"}:
            place += 1
        elif word in {"no", "yes", "well", "look"} and place + 1 < reach and lower[tokens[place + 1]] == ",":
            place += 2
        elif word in SUBORDINATORS:
            comma = next((after for after in range(place + 1, reach) if lower[tokens[after]] == ","), None)
            if comma is None:
                return place
            place = comma + 1
        else:
            return place
    return 0


def _group_end(work: Work, tokens: Sequence[int], verb: int) -> int:
    end = verb + 1
    while end < min(len(tokens), verb + LONGEST_GROUP) and work.tags[tokens[end]] in GROUP:
        end += 1
    return end
