"""Speakers in front of a colon: transcripts and captions ("HART: P", "Fay Lindo: “Q”")."""

from newsmodel.extract.attribution.cues import find_cues
from newsmodel.extract.attribution.drafting import bounded, uncued_statement
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.linking import NAMED
from newsmodel.extract.positions import Range, mentions_in, span_of
from newsmodel.lang import Form, PartOfSpeech

__all__ = ["first_colon", "is_named", "label_statement"]

LONGEST_LABEL = 8  # tokens
NOTICES = frozenset("live watch update breaking photo video read note correction exclusive opinion analysis".split())


def label_statement(work: Work, first: int, last: int) -> StatementDraft | None:
    """The statement of a paragraph that opens with its speaker and a colon, `None` if it does not."""
    sentence = work.doc.sentence_of[first] if first < last else None
    if sentence is None:
        return None
    paragraph = work.doc.paragraph_of[sentence]
    if work.doc.paragraphs[paragraph][0] != sentence:
        return None
    end = work.doc.sentences[work.doc.paragraphs[paragraph][1] - 1][1]
    colon = first_colon(work, first, min(last, first + LONGEST_LABEL))
    if colon is None or colon + 1 >= end or not _names_speaker(work, first, colon, last):
        return None
    span = bounded(work, (colon + 1, end))
    return span and uncued_statement(work, span, (first, colon), "label")


def first_colon(work: Work, first: int, last: int) -> int | None:
    """The first colon behind a word, outside of quotation marks."""
    doc = work.doc
    return next((token for token in range(first + 1, last) if doc.lower[token] == ":" and not doc.quoted[token]), None)


def is_named(work: Work, label: Range) -> bool:
    """Whether a name ends the label."""
    return any(
        mention.last == label[1] and mention.form in NAMED for _, mention in mentions_in(work, span_of(work, label))
    )


def _names_speaker(work: Work, first: int, colon: int, last: int) -> bool:
    """Whether the words before a colon name who says what follows it: not "CLAIM: ...", not "Said Hart: ..."."""
    doc = work.doc
    word = doc.lower[first]
    common = _opens_with_cue(work, first) or (colon == first + 1 and word in work.tagger.words)
    if common or not is_named(work, (first, colon)):
        return _is_in_transcript(work, first, colon)
    if doc.quoted[colon + 1]:
        return True
    return doc.words[first].isupper() and not _is_place(work, first, colon, last)


def _is_place(work: Work, first: int, colon: int, last: int) -> bool:
    """Whether one word in capitals is where it was written: "SHANTIPUR: The minister said", in no transcript."""
    if colon != first + 1 or any(_labels_beside(work, first)):
        return False
    return any(use.form is Form.PAST and use.cue.pos is PartOfSpeech.VERB for use in find_cues(work, colon + 1, last))


def _is_in_transcript(work: Work, first: int, colon: int) -> bool:
    """Whether a word in capitals is a name because the paragraph before or after opens with one: "MARSH: ..."."""
    word = work.doc.words[first]
    if colon != first + 1 or not word.isupper() or len(word) < 2 or word.lower() in NOTICES:
        return False
    return any(other != word and other.lower() not in work.tagger.words for other in _labels_beside(work, first))


def _labels_beside(work: Work, first: int) -> list[str]:
    """The words in capitals that stand before a colon at the start of the paragraphs before and after."""
    doc = work.doc
    here = doc.paragraph_of[doc.sentence_of[first]]
    found = []
    for paragraph in (here - 1, here + 1):
        sentence, end = doc.paragraphs[paragraph] if 0 <= paragraph < len(doc.paragraphs) else (0, 0)
        if sentence < end:  # one of control characters has no sentence
            start = doc.sentences[sentence][0]
            if doc.words[start].isupper() and doc.lower[start + 1 : start + 2] == [":"]:
                found.append(doc.words[start])
    return found


def _opens_with_cue(work: Work, token: int) -> bool:
    forms = work.language.cue_forms.get(work.doc.lower[token], ())
    return any(form.cue.pos is PartOfSpeech.VERB for form in forms)
