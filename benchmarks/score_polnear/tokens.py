"""A text as numbered tokens, and which of them stand inside quotation marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.score_polnear.corpus import Spans, Statement

__all__ = ["Attribution", "Tokens", "quotations"]

WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
WORD_OR_MARK = re.compile(r"\w+(?:[-'’.,]\w+)*|[^\w\s]")
MARK = re.compile(r"[\"“”„«»]|``|''")
OPENING, CLOSING = frozenset(["“", "„", "«", "``"]), frozenset(["”", "»", "''"])
FUNCTION = frozenset(
    "a an the of and or in for at to on with by from as 's his her its their who that which is was are were".split()
)


@dataclass(frozen=True)
class Attribution:
    """A statement as sets of tokens."""

    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]
    kind: str  # direct, mixed or indirect
    spans: Statement


class Tokens:
    """The tokens of a text, numbered from 0."""

    def __init__(self, text: str, *, punctuation: bool = False) -> None:
        self.words: list[str] = []
        self.quoted: set[int] = set()
        self._at: dict[int, int] = {}  # of a character -> its token
        inside = {place for start, end in quotations(text) for place in range(start, end)}
        for number, match in enumerate((WORD_OR_MARK if punctuation else WORD).finditer(text)):
            self.words.append(match[0].lower())
            self._at.update(dict.fromkeys(range(*match.span()), number))
            if match.start() in inside:
                self.quoted.add(number)

    def of(self, spans: Spans) -> frozenset[int]:
        """The tokens that some spans touch."""
        places = (place for start, end in spans for place in range(max(start, 0), end))
        return frozenset(self._at[place] for place in places if place in self._at)

    def heads(self, tokens: frozenset[int]) -> frozenset[int]:
        """Tokens without function words, unless there are no others."""
        return frozenset(token for token in tokens if self.words[token] not in FUNCTION) or tokens

    def agree(self, one: Attribution, other: Attribution) -> bool:
        """Whether two sources are the same."""
        if one.source and other.source:
            return not self.heads(one.source).isdisjoint(self.heads(other.source))
        return not one.source and not other.source

    def has(self, tokens: Iterable[int], words: frozenset[str]) -> bool:
        """Whether one of some tokens is one of some words."""
        return any(self.words[token] in words for token in tokens)

    def attributions(self, statements: Iterable[Statement]) -> Iterator[Attribution]:
        """Statements as tokens, but for those without a token in the content."""
        for statement in statements:
            content = self.of(statement.content)
            if content:
                quoted = len(content & self.quoted)
                kind = "direct" if quoted == len(content) else "mixed" if quoted else "indirect"
                yield Attribution(content, self.of(statement.source), self.of(statement.cue), kind, statement)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """What stands between double quotation marks, with them, paragraph by paragraph.

    A mark that is left open runs to the end of its paragraph, as newspapers quote several paragraphs. Straight marks
    open and close in turn.
    """
    at = 0
    for paragraph in re.split(r"(\n\s*\n)", text):
        start: int | None = None
        for match in MARK.finditer(paragraph):
            mark = match[0]
            if start is None:
                if mark in OPENING or mark == '"':
                    start = match.start()
            elif mark in CLOSING or mark == '"':
                yield at + start, at + match.end()
                start = None
        if start is not None:
            yield at + start, at + len(paragraph)
        at += len(paragraph)
