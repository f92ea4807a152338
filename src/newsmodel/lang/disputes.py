"""The phrases that tell of a dispute, in the reporter's words or in the speaker's own: `data/disputes.tsv`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from newsmodel.kinds import RebuttalKind
from newsmodel.lang.tables import TableError, data_file, rows

__all__ = ["DisputePhrase", "Teller", "disputes", "phrases_at"]

_COLUMNS = ("teller", "kind", "phrases")


class Teller(StrEnum):
    """In whose words a dispute is told."""

    REPORTER = "reporter"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class DisputePhrase:
    """Words that tell of a dispute, in lower case."""

    words: tuple[str, ...]
    teller: Teller
    kind: RebuttalKind


@cache
def disputes() -> Mapping[str, tuple[DisputePhrase, ...]]:
    """The phrases by their first word.

    >>> [phrase.kind.value for phrase in disputes()["misreading"]]
    ['refutation']
    """
    found: dict[str, list[DisputePhrase]] = {}
    for line, (teller, kind, phrases) in rows(data_file("disputes.tsv"), "disputes.tsv", _COLUMNS):
        try:
            for phrase in phrases.split(","):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append(DisputePhrase(words, Teller(teller), RebuttalKind(kind)))
        except ValueError as error:
            raise TableError("disputes.tsv", line, str(error)) from None
    return MappingProxyType({word: tuple(phrases) for word, phrases in found.items()})


def phrases_at(lower: Sequence[str], token: int, teller: Teller) -> Iterator[DisputePhrase]:
    """The phrases of a teller that stand at a token of a text in lower case."""
    for phrase in disputes().get(lower[token], ()):
        if phrase.teller is teller and tuple(lower[token : token + len(phrase.words)]) == phrase.words:
            yield phrase
