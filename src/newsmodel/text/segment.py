"""From a text and its paragraphs to tokens, sentences and quotations."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from newsmodel.lang.boundaries import ENGLISH_BOUNDARIES, Boundaries
from newsmodel.text import quotes
from newsmodel.text.doc import TextDoc
from newsmodel.text.scanner import scanner
from newsmodel.text.sentences import Splitter

__all__ = ["build"]


def build(text: str, spans: Sequence[tuple[int, int]], boundaries: Boundaries = ENGLISH_BOUNDARIES) -> TextDoc:
    """Read the text of an article.

    Args:
        text: The text, any string at all.
        spans: Its paragraphs in order, not overlapping: half-open, code points.
        boundaries: The words that the ends of sentences hang on.

    >>> doc = build("“It’s late,” said Gov. Ruiz. He left.", [(0, 37)])
    >>> doc.words[:5]
    ['“', 'It', '’s', 'late', ',']
    >>> [" ".join(doc.words[a:b]) for a, b in doc.sentences]
    ['“ It ’s late , ” said Gov. Ruiz .', 'He left .']
    >>> [text[q.inner_start : q.inner_end] for q in doc.quotes for text in [doc.text]]
    ['It’s late,']
    """
    doc = TextDoc(text, tuple(spans))
    paragraphs: list[range] = []
    stops: list[list[int]] = []
    marks: list[list[tuple[int, int]]] = []
    for span in doc.spans:
        first = len(doc.starts)
        may_end, may_quote = scanner(boundaries).scan(doc, span)
        paragraphs.append(range(first, len(doc.starts)))
        stops.append(may_end)
        marks.append([(doc.starts[i], doc.ends[i]) for i in may_quote])
    doc.quotes = quotes.find(text, doc.spans, marks)
    doc.quoted = _depths(doc)
    opening = {quote.start for quote in doc.quotes}
    closing = {quote.inner_end for quote in doc.quotes if quote.closed}
    _split(doc, paragraphs, stops, Splitter(doc, opening, closing, boundaries))
    return doc


def _split(doc: TextDoc, paragraphs: Sequence[range], stops: Sequence[Sequence[int]], splitter: Splitter) -> None:
    """Fill in the sentences, and which token and paragraph belong to which."""
    for number, (paragraph, may_end) in enumerate(zip(paragraphs, stops, strict=True)):
        first = len(doc.sentences)
        begin = paragraph.start
        for cut in [*splitter.cuts(paragraph, may_end), paragraph.stop]:
            if cut > begin:
                doc.sentence_of += [len(doc.sentences)] * (cut - begin)
                doc.sentences.append((begin, cut))
                doc.paragraph_of.append(number)
                begin = cut
        doc.paragraphs.append((first, len(doc.sentences)))


def _depths(doc: TextDoc) -> list[int]:
    """Count the quotations around each token."""
    steps = [0] * (len(doc.starts) + 1)
    for quote in doc.quotes:
        steps[bisect_left(doc.starts, quote.start)] += 1
        steps[bisect_left(doc.starts, quote.end)] -= 1
    return list(accumulate(steps[:-1]))
