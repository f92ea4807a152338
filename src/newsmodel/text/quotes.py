"""Quotation marks in pairs: straight, curly, low, angled, one kind inside another. Never fails."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from newsmodel.text.doc import Quote, TextDoc
from newsmodel.text.marks import DOUBLE, FAMILY, SINGLE, Mark, is_apostrophe, opens, read

__all__ = ["find", "unclosed"]

Span = tuple[int, int]


def find(text: str, spans: Sequence[Span], marks: Sequence[Sequence[Span]]) -> tuple[Quote, ...]:
    """Pair the marks of every paragraph.

    Args:
        text: The whole text.
        spans: Its paragraphs.
        marks: For each paragraph, the spans of its marks in order, without the apostrophes inside words.

    Returns:
        The quotations sorted by start, properly nested.
    """
    quotes: list[Quote] = []
    hanging: Sequence[int] = ()  # numbers of the paragraph before's quotations that its end cut off
    for span, of_paragraph in zip(spans, marks, strict=True):
        first = len(quotes)
        edge = span[0] + len(text[span[0] : span[1]].rstrip()) if of_paragraph else 0
        quotes += _pair(text, (span[0], edge), of_paragraph)
        here = range(first, len(quotes))
        _continue(text, quotes, hanging, here, span[0])
        hanging = [i for i in here if not quotes[i].closed and quotes[i].end == edge]
    return tuple(quotes)


def unclosed(doc: TextDoc) -> list[int]:
    """Return the numbers of the quotations that never close: no mark of their own, no later piece.

    >>> from newsmodel.text.segment import build
    >>> unclosed(build("“We go.“We stay.”“Now", [(0, 7), (7, 17), (17, 21)]))
    [2]
    """
    continued = {quote.continues for quote in doc.quotes}
    return [i for i, quote in enumerate(doc.quotes) if not quote.closed and i not in continued]


def _pair(text: str, span: Span, marks: Sequence[Span]) -> list[Quote]:
    if not marks:
        return []
    quotes = [
        quote for quote in _match(text, read(text, span, marks), span[1]) if not is_apostrophe(text, quote, span[0])
    ]
    return _nest(text, sorted(quotes, key=attrgetter("start")))


def _continue(text: str, quotes: list[Quote], hanging: Sequence[int], here: Sequence[int], start: int) -> None:
    """Join the quotations left hanging to those that reopen them at the start of the next paragraph."""
    for earlier, later in zip(hanging, here, strict=False):
        first, second = quotes[earlier], quotes[later]
        same = FAMILY[text[first.start : first.inner_start]] == FAMILY[text[second.start : second.inner_start]]
        if not same or text[start : second.start].strip():
            return
        quotes[later] = replace(second, continues=earlier)
        start = second.inner_start


def _match(text: str, found: list[Mark], edge: int) -> Iterator[Mark]:
    """Yield every opening mark with the end of its quotation filled in."""
    stack: list[Mark] = []
    open_of: tuple[list[Mark], ...] = ([], [], [], [])
    last_double = max((mark.start for mark in found if mark.family == DOUBLE), default=-1)
    for mark in found:
        family = open_of[mark.family]
        role = opens(text, mark, family[-1] if family else None)
        if role:
            if family and family[-1].glyph == mark.glyph and family[-1].reopened < 0:
                family[-1].reopened = mark.start
            stack.append(mark)
            family.append(mark)
        elif role is False and family:
            inner = open_of[DOUBLE][-1] if mark.family == SINGLE and open_of[DOUBLE] else None
            if inner and inner.start > family[-1].start and mark.start < last_double:
                continue  # an apostrophe inside the inner quotation
            while (quote := stack.pop()) is not family[-1]:
                open_of[quote.family].pop()
                quote.inner_end = quote.outer_end = mark.start
                yield quote
            family.pop()
            quote.inner_end, quote.outer_end, quote.closed = mark.start, mark.end, True
            yield quote
    for quote in stack:
        quote.inner_end = quote.outer_end = edge
        yield quote


def _nest(text: str, quotes: Sequence[Mark]) -> list[Quote]:
    """Cut short what the same mark reopens before it closed, and count the depth."""
    nested: list[Quote] = []
    ends: list[int] = []
    for quote in quotes:
        inner, outer, closed = quote.inner_end, quote.outer_end, quote.closed
        if not closed and quote.reopened >= 0:
            inner = outer = quote.reopened
        while ends and ends[-1] <= quote.start:
            ends.pop()
        if ends and outer > ends[-1]:
            inner, outer, closed = ends[-1], ends[-1], False
        if not closed:
            while inner > quote.end and text[inner - 1].isspace():
                inner -= 1
            outer = inner
        nested.append(Quote(quote.start, outer, quote.end, inner, len(ends), closed))
        ends.append(outer)
    return nested
