"""Quotations with their speaker's name beneath: "“Q.” — Greta Holm"."""

from newsmodel.extract.attribution.drafting import bounded, uncued_statement
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.linking import NAMED
from newsmodel.extract.positions import mentions_in, outer_quote, span_of, token_at
from newsmodel.kinds import ActorKind

__all__ = ["signed_statement"]

DASHES = frozenset({"—", "–", "--", "-"})
LONGEST = 10  # tokens of a signature


def signed_statement(work: Work, dash: int, last: int) -> StatementDraft | None:
    """The statement of a quotation that a sentence of a dash and a name signs, `None` if it is none."""
    doc = work.doc
    if doc.lower[dash] not in DASHES or not 1 < last - dash <= LONGEST or not dash or not doc.quoted[dash - 1]:
        return None
    sentence = doc.sentence_of[dash]
    if doc.sentences[doc.paragraphs[doc.paragraph_of[sentence]][1] - 1][1] != last:
        return None  # the paragraph goes on
    core = next((token for token in range(dash + 1, last) if doc.lower[token] == ","), last)
    if core == dash + 1 or not _is_person(work, dash + 1, core):
        return None
    quote = outer_quote(work, dash - 1)
    opening = dash if quote is None else token_at(work, doc.quotes[quote].start)
    span = bounded(work, (opening, dash))
    if span is None or doc.sentences[doc.sentence_of[opening]][0] != opening:
        return None
    if any(low < span[1] and span[0] < high for draft in work.statements[-2:] for low, high in draft.content):
        return None  # somebody has said it already: "— AFP" is whose picture it is
    return uncued_statement(work, span, (dash + 1, core), "signature", cued=False)


def _is_person(work: Work, first: int, last: int) -> bool:
    """Whether a name of two words or more, and nothing else, stands there, and is none of a place or a body."""
    return last - first > 1 and any(
        mention.first == first
        and mention.last == last
        and mention.form in NAMED
        and mention.kind not in {ActorKind.ORGANIZATION, ActorKind.GOVERNMENT}
        for _, mention in mentions_in(work, span_of(work, (first, last)))
    )
