"""The content before its attribution: "P, X said", "“Q,” said X"."""

from newsmodel.extract.draft import Work
from newsmodel.extract.positions import Range, outer_quote, token_at

__all__ = ["OPENERS", "closes_speech", "preceding"]

PAUSES = frozenset({",", ".", "?", "!", "…", "...", "—", "–", "--"})
OPENERS = frozenset("but and however yet still meanwhile so".split())
CLOSING_MARKS = frozenset({"”", "’", '"', "'", "''", "»", "›"})
LONGEST_TITLE = 8  # tokens, quotation marks included
EDGES = frozenset({",", "—", "–", "--", "-"})


def preceding(work: Work, edge: int, first: int) -> Range | None:
    """The content that ends just before an attribution which begins at token `edge`.

    A quotation that began in an earlier sentence is taken in whole.
    """
    doc = work.doc
    end = edge
    while end > first and doc.lower[end - 1] in EDGES and not doc.quoted[end - 1]:
        end -= 1
    if end == edge == first:
        return _quotation_before(work, first)
    if end <= first or (end == edge and not closes_speech(work, end - 1) and not _is_quoted(work, first, end)):
        return None  # no comma and no quotation: the words before belong to the same clause
    start = first
    if doc.quoted[end - 1]:
        quote = outer_quote(work, end - 1)
        opening = first if quote is None else token_at(work, doc.quotes[quote].start)
        if opening <= first or doc.lower[opening - 1] in {":", ","}:
            return opening, end
    while start < end and not doc.quoted[start] and (doc.lower[start] in OPENERS or doc.lower[start] == ","):
        start += 1
    return (start, end) if start < end else None


def _is_quoted(work: Work, first: int, end: int) -> bool:
    """Whether one quotation takes up all of the tokens, and more than a title would."""
    quote = outer_quote(work, end - 1)
    opening = end if quote is None else token_at(work, work.doc.quotes[quote].start)
    return opening <= first and end - opening > LONGEST_TITLE


def _quotation_before(work: Work, first: int) -> Range | None:
    """The quotation that ends just before a sentence of its attribution: "“Go!” Ms. Ruiz, the mayor, said"."""
    doc = work.doc
    sentence = doc.sentence_of[first]
    if first == 0 or not doc.quoted[first - 1] or doc.paragraphs[doc.paragraph_of[sentence]][0] == sentence:
        return None
    quote = outer_quote(work, first - 1)
    if quote is None:
        return None
    start, end = doc.quotes[quote].start, doc.quotes[quote].end
    taken = any(low < end and start < high for draft in work.statements[-2:] for low, high in draft.content)
    return None if taken else (token_at(work, start), first)


def closes_speech(work: Work, token: int) -> bool:
    """Whether a closing mark ends a quotation that pauses: ",”" or "?”", unlike the end of a title."""
    doc = work.doc
    if not doc.quoted[token]:
        return False
    while token > 0 and doc.lower[token] in CLOSING_MARKS:
        token -= 1  # “... ‘Q,’”
    return doc.lower[token] in PAUSES
