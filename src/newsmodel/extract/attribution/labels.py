"""Speakers whom no verb introduces: transcripts, captions, headlines ("HART: P"), signatures ("“Q.” — Fay Lindo")."""

from newsmodel.extract.attribution.cues import find_cues
from newsmodel.extract.attribution.drafting import bounded, quote_kind, quoted_spans
from newsmodel.extract.draft import Pair, StatementDraft, Work
from newsmodel.extract.linking import NAMED
from newsmodel.extract.phrases import FINITE, PARTICIPLE, phrase_end
from newsmodel.extract.positions import Range, mentions_in, outer_quote, span_of, token_at
from newsmodel.extract.tagging import tag_sentence
from newsmodel.lang import Form, PartOfSpeech

__all__ = ["label_statement"]

LONGEST_LABEL = 8  # tokens
DASHES = frozenset({"—", "–", "--", "-"})
VERBAL = FINITE | PARTICIPLE


def label_statement(work: Work, first: int, last: int) -> StatementDraft | None:
    """The statement of a sentence that names its speaker beside what is said, `None` if it does not."""
    sentence = work.doc.sentence_of[first] if first < last else None
    if sentence is None:
        return None
    if work.doc.lower[first] in DASHES:
        return _signed(work, first, last)
    paragraph = work.doc.paragraph_of[sentence]
    if work.doc.paragraphs[paragraph][0] != sentence:
        return None
    end = work.doc.sentences[work.doc.paragraphs[paragraph][1] - 1][1]
    colon = _colon(work, first, min(last, first + LONGEST_LABEL))
    if colon is not None and _names_speaker(work, first, colon, end):
        return _drafted(work, (colon + 1, end), (first, colon))
    return _headline(work, first, end) if paragraph == 0 else None


def _colon(work: Work, first: int, last: int) -> int | None:
    doc = work.doc
    return next((token for token in range(first + 1, last) if doc.lower[token] == ":" and not doc.quoted[token]), None)


def _names_speaker(work: Work, first: int, colon: int, end: int) -> bool:
    """Whether the words before a colon name who says what follows it: not "CLAIM: ...", not "Said Hart: ..."."""
    doc = work.doc
    if not _is_named(work, (first, colon)):
        return _is_transcript(work, first, colon)
    if _opens_with_cue(work, first) or (colon == first + 1 and doc.lower[first] in work.tagger.words):
        return _is_transcript(work, first, colon)
    if _is_place(work, first, colon, end):
        return False
    if doc.words[first].isupper() or (colon + 1 < end and doc.quoted[colon + 1] > 0):
        return True
    return doc.paragraph_of[doc.sentence_of[first]] == 0 and _has_verb(work, (colon + 1, end))


def _is_place(work: Work, first: int, colon: int, end: int) -> bool:
    """Whether one word in capitals is where it was written: "SHANTIPUR: The minister said", in no transcript."""
    doc = work.doc
    if colon != first + 1 or not doc.words[first].isupper() or doc.quoted[min(colon + 1, len(doc.words) - 1)]:
        return False
    paragraph = doc.paragraph_of[doc.sentence_of[first]]
    starts = [
        doc.sentences[doc.paragraphs[place][0]][0]
        for place in (paragraph - 1, paragraph + 1)
        if 0 <= place < len(doc.paragraphs)
    ]
    if any(doc.words[start].isupper() and doc.lower[start + 1 : start + 2] == [":"] for start in starts):
        return False
    last = min(end, doc.sentences[doc.sentence_of[first]][1])
    return any(use.form is Form.PAST and use.cue.pos is PartOfSpeech.VERB for use in find_cues(work, colon + 1, last))


def _is_named(work: Work, label: Range) -> bool:
    """Whether a name ends the label."""
    return any(
        mention.last == label[1] and mention.form in NAMED for _, mention in mentions_in(work, span_of(work, label))
    )


def _opens_with_cue(work: Work, token: int) -> bool:
    forms = work.language.cue_forms.get(work.doc.lower[token], ())
    return any(form.cue.pos is PartOfSpeech.VERB for form in forms)


def _is_transcript(work: Work, first: int, colon: int) -> bool:
    """Whether a word in capitals is a name because the paragraph before or after opens with one: "MARSH: ..."."""
    doc = work.doc
    if colon != first + 1 or not doc.words[first].isupper() or len(doc.words[first]) < 2:
        return False
    here = doc.paragraph_of[doc.sentence_of[first]]
    for paragraph in (here - 1, here + 1):
        if 0 <= paragraph < len(doc.paragraphs):
            start = doc.sentences[doc.paragraphs[paragraph][0]][0]
            other = doc.words[start]
            named = other.isupper() and other != doc.words[first] and other.lower() not in work.tagger.words
            if named and doc.lower[start + 1 : start + 2] == [":"]:
                return True
    return False


def _headline(work: Work, first: int, end: int) -> StatementDraft | None:
    """The statement of a headline that ends with its speaker: "Two men arrested: police"."""
    doc = work.doc
    colon = _colon(work, max(first, end - LONGEST_LABEL), end)
    if colon is None or doc.lower[end - 1] == "." or not _has_verb(work, (first, colon)):
        return None
    named = colon + 1 < end and phrase_end(work, colon + 1, end) == end and not _has_verb(work, (colon + 1, end))
    return _drafted(work, (first, colon), (colon + 1, end)) if named else None


def _has_verb(work: Work, tokens: Range) -> bool:
    tag_sentence(work, work.doc.sentence_of[tokens[0]])
    return any(work.tags[token] in VERBAL for token in range(*tokens))


def _signed(work: Work, dash: int, last: int) -> StatementDraft | None:
    """The statement of a quotation with its speaker's name beneath: "— Greta Holm, mine director"."""
    doc = work.doc
    quote = outer_quote(work, dash - 1) if dash and doc.quoted[dash - 1] else None
    if quote is None or last - dash > LONGEST_LABEL or last < _paragraph_end(work, dash):
        return None
    core = next((token for token in range(dash + 1, last) if doc.lower[token] == ","), last)
    if core == dash + 1 or not _is_named(work, (dash + 1, core)):
        return None
    span = bounded(work, (token_at(work, doc.quotes[quote].start), dash))
    return span and _statement(work, span, span_of(work, (dash + 1, core)), dash + 1, cued=False)


def _paragraph_end(work: Work, token: int) -> int:
    paragraph = work.doc.paragraph_of[work.doc.sentence_of[token]]
    return work.doc.sentences[work.doc.paragraphs[paragraph][1] - 1][1]


def _drafted(work: Work, content: Range, label: Range) -> StatementDraft | None:
    span = bounded(work, content)
    return None if span is None else _statement(work, span, span_of(work, label), label[0], cued=True)


def _statement(work: Work, span: Pair, label: Pair, token: int, *, cued: bool) -> StatementDraft:
    return StatementDraft(
        content=[span], cue=label if cued else None, cue_token=token, lemma="", source=label, speaker=None,
        rule="label" if cued else "signature", quoted=quoted_spans(work, [span]),
        quote_kind=quote_kind(work, [span]), frame=label,
    )  # fmt: skip
