"""Where given words stand in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newsmodel.extract.attribution.drafting import bounded
from newsmodel.extract.draft import Pair, Work
from newsmodel.extract.positions import tokens_in
from newsmodel.text.anchor import Match, find, find_all

__all__ = ["Places", "Words"]

_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\(\s*(?:\.\.\.|…)\s*\)|\.\.\.|…)\s*")  # "it rained … and rained"


class Words(NamedTuple):
    """Words to be looked up, and the code point about which they are expected."""

    text: str
    near: int | None = None


class Places:
    """The places of words in one text; each is looked up once."""

    def __init__(self, work: Work, their_text: str) -> None:
        self._work, self._theirs = work, their_text
        self._known: dict[str, list[Match]] = {}
        self._taken: set[tuple[Pair, ...]] = set()

    def read(self, value: object) -> Iterator[Words]:
        """The words that a value gives: a text, a span, an object with `text` or `span`, or a list of these.

        Spans count the code points of the text that the data came with, and of the article where it had none.
        """
        match value:
            case str() if value.strip():
                yield Words(value)
            case (int(start), int(end)) if 0 <= start < end:
                if words := self._theirs[start:end].strip():
                    yield Words(words, start)
            case list() | tuple():
                for item in value:
                    yield from self.read(item)
            case Mapping():
                near = next((words.near for words in self.read(value.get("span"))), None)
                if isinstance(text := value.get("text"), str) and text.strip():
                    yield Words(text, near)
                else:
                    yield from self.read(value.get("span"))

    def all(self, words: str) -> list[Match]:
        """Every place of some words."""
        found = self._known.get(words)
        if found is None:
            whole = self._work.doc.text
            nearly = find_all(whole, words) or [match for match in (find(whole, words),) if match]
            found = self._known[words] = nearly
        return found

    def content(self, given: Iterable[Words]) -> tuple[list[Pair], float] | None:
        """The spans of a statement, none of which was taken by another, and how well they fit."""
        pieces = list(given)
        found = self._content(pieces)
        if found is None and len(parts := [Words(p, w.near) for w in pieces for p in _LEFT_OUT.split(w.text) if p]) > 1:
            found = self._content(parts)
        return found

    def _content(self, pieces: list[Words]) -> tuple[list[Pair], float] | None:
        if not pieces:
            return None
        first, *others = pieces
        for match in _nearest(self.all(first.text), first.near):
            spans, score, end = [(match.start, match.end)], match.score, match.end
            for piece in others:
                behind = [other for other in self.all(piece.text) if other.start >= end]
                if not behind:
                    break
                following = next(iter(_nearest(behind, piece.near or end)))
                spans.append((following.start, following.end))
                score, end = min(score, following.score), following.end
            else:
                kept = _apart([span for at in spans if (span := bounded(self._work, tokens_in(self._work, at)))])
                if kept and tuple(kept) not in self._taken:
                    self._taken.add(tuple(kept))
                    return kept, score
        return None

    def beside(self, words: Words, content: list[Pair]) -> Pair | None:
        """The place of some words that is nearest to a statement and outside of it, within a paragraph of it."""
        near, far = content[0][0], content[-1][1]
        low, high = self._around(near, far)
        outside = [
            (match.start, match.end)
            for match in self.all(words.text)
            if low <= match.start
            and match.end <= high
            and not any(s < match.end and match.start < e for s, e in content)
        ]
        if words.near is not None:
            expected = words.near
            return min(outside, key=lambda span: abs(span[0] - expected), default=None)
        return min(outside, key=lambda span: max(near - span[1], span[0] - far, 0), default=None)

    def _around(self, start: int, end: int) -> Pair:
        """Where the paragraph before begins, and where the one behind ends."""
        spans = self._work.doc.spans
        if not spans:
            return 0, 0
        first = bisect_right(spans, start, key=lambda span: span[0]) - 2
        last = bisect_right(spans, end, key=lambda span: span[0])
        return spans[max(0, first)][0], spans[min(len(spans) - 1, last)][1]


def _nearest(matches: Iterable[Match], near: int | None) -> Iterable[Match]:
    return matches if near is None else sorted(matches, key=lambda match: abs(match.start - near))


def _apart(spans: Iterable[Pair]) -> list[Pair]:
    """Without what one shares with the one before: pieces may meet inside of a word, and are taken as whole words."""
    apart: list[Pair] = []
    for start, end in spans:
        low = max(start, apart[-1][1]) if apart else start
        if low < end:
            apart.append((low, end))
    return apart
