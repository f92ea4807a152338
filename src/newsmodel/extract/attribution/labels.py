"""Transcripts and captions: "HART: P", "Shadow minister Fay Lindo: “Q”"."""

from newsmodel.extract.attribution.drafting import bounded, quote_kind, quoted_spans
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.linking import NAMED
from newsmodel.extract.positions import mentions_in

__all__ = ["label_statement"]

LONGEST_LABEL = 8  # tokens


def label_statement(work: Work, first: int, last: int) -> StatementDraft | None:
    """The statement of a sentence that opens with its speaker's name and a colon, `None` if none does."""
    doc = work.doc
    sentence = doc.sentence_of[first] if first < last else None
    if sentence is None or doc.paragraphs[doc.paragraph_of[sentence]][0] != sentence:
        return None
    for colon in range(first + 1, min(last, first + LONGEST_LABEL)):
        if doc.lower[colon] == ":" and not doc.quoted[colon]:
            break
    else:
        return None
    label = (doc.starts[first], doc.ends[colon - 1])
    if not any(mention.last == colon and mention.form in NAMED for _, mention in mentions_in(work, label)):
        return None
    if colon == first + 1 and doc.lower[first] in work.tagger.words:
        return None  # "CLAIM: ..."
    if not doc.words[first].isupper() and (colon + 1 >= last or not doc.quoted[colon + 1]):
        return None
    content_last = doc.sentences[doc.paragraphs[doc.paragraph_of[sentence]][1] - 1][1]
    span = bounded(work, (colon + 1, content_last))
    if span is None:
        return None
    return StatementDraft(
        content=[span], cue=label, cue_token=first, lemma="", source=label, speaker=None, rule="label",
        quoted=quoted_spans(work, [span]), quote_kind=quote_kind(work, [span]), frame=label,
    )  # fmt: skip
