"""Copies: the same story of an agency in many outlets, found by runs of words that two texts share.

Of the runs of five words of a text those that begin with some words stand for all. Two texts that share some of these
are compared; a copy has nearly all runs of the shorter text, another text on the same event has few.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import compress
from zlib import crc32

from newsmodel.corpus.words import words

__all__ = ["Copying", "Print", "candidates", "copying", "print_of", "stories"]

_RUN = 5  # words
_SAMPLE = 8  # one of so many words begins a run that is kept: a text that is cut loses the same share of both
_REMEMBERED = 200_000  # words
_LEAST = 4  # runs that are kept; a text that has fewer keeps all
_SHORT = 40  # words: below that two bulletins with other figures share most
_MOST = 2_000
_COMMON = 64  # texts that share a run, from which it is boilerplate
_COPY = 0.5  # share of the runs of the shorter text that the longer one has
_COPY_OF_SHORT = 0.8
_WHOLE = 0.6  # length of the shorter as a share of the longer, below which it is a cut


class Copying(StrEnum):
    """How one text comes from another."""

    COPY = "copy"
    SHORTENED = "shortened"


@dataclass(frozen=True, slots=True)
class Print:
    """What a text is known by.

    Attributes:
        runs: Hashes of some of its runs of words.
        length: How many words it has.
    """

    runs: frozenset[int]
    length: int


def print_of(text: str) -> Print:
    """The print of a body.

    >>> print_of("Rain fell all night in the hills above Lindmar.").length
    9
    """
    found = words(text)
    last = len(found) - _RUN + 1
    begins = compress(range(last), map(_BEGINS.__getitem__, found))
    kept = {crc32(" ".join(found[place : place + _RUN]).encode()) for place in begins}
    if len(kept) < _LEAST:
        kept = {crc32(" ".join(found[place : place + _RUN]).encode()) for place in range(last)}
    return Print(frozenset(sorted(kept)[:_MOST]), len(found))


class _Begins(dict[str, bool]):
    """Whether a word begins a run that is kept."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = crc32(word.encode()) % _SAMPLE == 0
        return found


_BEGINS = _Begins()


def copying(one: Print, other: Print) -> Copying | None:
    """Whether one of two texts is a copy of the other; `None` for two texts, be it on one event.

    >>> night = "Rain fell all night in the hills above Lindmar, and the river rose by two metres before the morning."
    >>> print(copying(print_of(night), print_of("By Ana Ruiz. " + night)))
    copy
    """
    least = min(len(one.runs), len(other.runs))
    short, long = sorted((one.length, other.length))
    share = _COPY if short >= _SHORT else _COPY_OF_SHORT
    if least < _LEAST or len(one.runs & other.runs) < share * least:
        return None
    return Copying.COPY if short >= _WHOLE * long else Copying.SHORTENED


def candidates(text: Print, holders: Mapping[int, Iterable[str]]) -> tuple[str, ...]:
    """Of the texts that an index by run holds, those that share enough with one to be compared, the likeliest first.

    Runs that very many texts have are not looked at: "Click here to subscribe to our newsletter".
    """
    counted = Counter[str]()
    for run in sorted(text.runs):
        known = list(holders.get(run, ()))
        if len(known) <= _COMMON:
            counted.update(known)
    return tuple(sorted(counted, key=lambda name: (-counted[name], name))[:_COMMON])


def stories(prints: Mapping[str, Print]) -> dict[str, str]:
    """For each text the first of its copies, in the order of the mapping, itself where there is none before it.

    >>> night = "Rain fell all night in the hills above Lindmar, and the river rose by two metres before the morning."
    >>> stories({"a": print_of(night), "b": print_of("No rain is expected."), "c": print_of(night)})
    {'a': 'a', 'b': 'b', 'c': 'a'}
    """
    holders: defaultdict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for name, text in prints.items():
        near = candidates(text, holders)
        first = next((other for other in near if copying(text, prints[other])), None)
        found[name] = found[first] if first else name
        if first is None:  # the copies of one story are found by its first text
            for run in text.runs:
                holders[run].append(name)
    return found
