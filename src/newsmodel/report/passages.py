"""The text of an article, with its statements marked in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from newsmodel.model import Span
from newsmodel.report.markup import Safe, element, joined
from newsmodel.report.sheet import Sheet

__all__ = ["passages"]

_SHOWN = 4  # statements that one stretch of text is part of; more are no use to a reader


class Piece(NamedTuple):
    """A stretch of text in which nothing begins or ends.

    Attributes:
        span: Where it stands.
        content: The statements of which it is content, the innermost last.
        evidence: The statements of which it is the cue, or names the speaker.
    """

    span: Span
    content: tuple[int, ...]
    evidence: tuple[int, ...]


def passages(sheet: Sheet) -> Safe:
    """The paragraphs of the article."""
    begun: set[int] = set()
    pieces = _pieces(sheet)
    paragraphs = sheet.analysis.article.paragraphs
    return joined(
        element("p", *(_shown(piece, sheet, begun) for piece in inside), dir="auto")
        for inside in _by_paragraph(paragraphs, pieces)
    )


def _pieces(sheet: Sheet) -> list[Piece]:
    """The whole text, cut wherever a paragraph, a content, a cue or a source begins or ends."""
    content, evidence = _Layer(), _Layer()
    for number, statement in enumerate(sheet.analysis.statements, 1):
        for span in statement.content:
            content.add(span, number)
        for words in (statement.source, statement.cue and statement.cue.span):
            if words:
                evidence.add(words, number)
    cuts = {edge for paragraph in sheet.analysis.article.paragraphs for edge in paragraph}
    edges = sorted(cuts.union(content.starts, content.ends, evidence.starts, evidence.ends))
    return [Piece(Span(here, after), content.at(here), evidence.at(here)) for here, after in pairwise(edges)]


class _Layer:
    """Spans of statements, of which many may lie over each other."""

    def __init__(self) -> None:
        self.starts, self.ends = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
        self._open: dict[int, int] = {}  # how often each; in the order of their beginning, the innermost last

    def add(self, span: Span, number: int) -> None:
        """Take in a span of a statement."""
        if span.start == span.end:
            return
        self.starts[span.start].append(number)
        self.ends[span.end].append(number)

    def at(self, edge: int) -> tuple[int, ...]:
        """The statements that lie over what begins here, if it is asked for all edges in order."""
        for number in self.ends.get(edge, ()):
            self._open[number] -= 1
            if not self._open[number]:
                del self._open[number]
        for number in self.starts.get(edge, ()):
            self._open[number] = self._open.get(number, 0) + 1
        return tuple(islice(reversed(self._open), _SHOWN))[::-1]


def _by_paragraph(paragraphs: Iterable[Span], pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    left = iter(pieces)
    piece = next(left, None)
    for paragraph in paragraphs:
        inside = []
        while piece and piece.span.end <= paragraph.end:
            if piece.span.start >= paragraph.start:
                inside.append(piece)
            piece = next(left, None)
        yield inside


def _shown(piece: Piece, sheet: Sheet, begun: set[int]) -> Safe | str:
    text = piece.span.of(sheet.text)
    evidence = " ".join(map(str, piece.evidence)) or None
    if not piece.content:
        return element("span", text, class_="evidence", data_e=evidence) if evidence else text
    number = piece.content[-1]
    statement = sheet.analysis.statements[number - 1]
    voice = sheet.voice(statement)
    tags = []
    for new in piece.content:
        if new not in begun:
            begun.add(new)
            opened = sheet.analysis.statements[new - 1]
            tags.append(sheet.voice(opened).tag(new))
            if opened.id in sheet.against:
                tags.append(element("span", "≠", class_="disputed", title="disputed"))
    return element(
        "a",
        *tags,
        text,
        href=f"#s{number}",
        class_=f"said {voice.look}",
        data_s=" ".join(map(str, piece.content)),
        data_e=evidence,
        tabindex=None if tags else "-1",
    )
