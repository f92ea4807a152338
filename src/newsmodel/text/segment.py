"""From a text and its paragraphs to tokens, sentences and quotations."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from newsmodel.lang.boundaries import ENGLISH_BOUNDARIES, Boundaries
from newsmodel.text import quotes
from newsmodel.text.doc import TextDoc
from newsmodel.text.scanner import scanner
from newsmodel.text.sentences import Splitter

__all__ = ["build", "cut_at"]


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
    splitter = Splitter(doc, opening, closing, boundaries)
    cuts = (splitter.cuts(paragraph, may_end) for paragraph, may_end in zip(paragraphs, stops, strict=True))
    _split(doc, paragraphs, cuts)
    return doc


def cut_at(doc: TextDoc, starts: Iterable[int]) -> None:
    """Divide a text anew, into sentences that somebody else has found.

    A sentence ends with its paragraph, and one that begins inside a token begins at the next.

    Args:
        doc: The text.
        starts: Where its sentences begin: code points, in order.

    >>> doc = build("One. Two.", [(0, 9)])
    >>> cut_at(doc, [0])
    >>> doc.sentences
    [(0, 4)]
    """
    tokens = {bisect_left(doc.starts, start) for start in starts}
    edges = [bisect_left(doc.starts, start) for start, _ in doc.spans] + [len(doc.starts)]
    paragraphs = [range(first, last) for first, last in pairwise(edges)]
    doc.sentences, doc.sentence_of, doc.paragraphs, doc.paragraph_of = [], [], [], []
    _split(doc, paragraphs, (sorted(tokens.intersection(paragraph)) for paragraph in paragraphs))


def _split(doc: TextDoc, paragraphs: Iterable[range], cuts: Iterable[Iterable[int]]) -> None:
    """Fill in the sentences, and which token and paragraph belong to which."""
    for number, (paragraph, inside) in enumerate(zip(paragraphs, cuts, strict=True)):
        first = len(doc.sentences)
        begin = paragraph.start
        for cut in [*inside, paragraph.stop]:
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
