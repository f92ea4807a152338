"""Statements whose cue is a noun: "Smith's claim that P", "a promise by Smith to pay", "Smith made a call for"."""

from newsmodel.extract.attribution.boundaries import content_end
from newsmodel.extract.attribution.cues import CueUse, group_start
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.subjects import Subject, subject_before
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE, NOUN, base_end, base_start, phrase_end
from newsmodel.extract.positions import Range, span_of
from newsmodel.lang import Frame

__all__ = ["noun_statement"]

GIVERS = frozenset({"by", "from", "in"})
BY_PREPOSITION = {"of": Frame.OF, "for": Frame.FOR, "against": Frame.AGAINST}
UTTERING = frozenset(
    "make makes made making issue issues issued issuing repeat repeats repeated renew renewed reiterate reiterated"
    " deliver delivered offer offered send sent give gave voice voiced lodge lodged file filed".split()
)
CLAUSE_VERBS = FINITE | {"VB"}  # "that the hall be sold"


def noun_statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement that a noun reports, where the text names whose it is and what it says."""
    source, start = _giver(work, use, sentence)
    uttering = None if source else _utterer(work, use, sentence)
    if uttering:
        source = (uttering.start, uttering.end)
    if source is None:
        return None
    frame = _frame(work, use, start, sentence.last)
    if frame is None:
        return None
    first = start if frame is Frame.TO else start + 1
    end = _end(work, use, first, sentence, frame)
    draft = draft_statement(work, use, [(first, end)], source, frame, f"noun_{frame.value}", clause_end=use.last)
    if draft and uttering and uttering.antecedent:
        draft.antecedent = span_of(work, uttering.antecedent)
    return draft


def _giver(work: Work, use: CueUse, sentence: Sentence) -> tuple[Range | None, int]:
    """Whose the noun is, and the token after the phrase that says so."""
    doc, start = work.doc, use.last
    source = _possessor(work, use, sentence.first)
    comma = int(doc.lower[start : start + 1] == [","])
    if source is None and start + comma < sentence.last and doc.lower[start + comma] in GIVERS:
        begin = start + comma + 1
        end = phrase_end(work, begin, sentence.last)
        if end > begin and not work.timed[begin] and not _is_place(work, begin):
            source = (begin, end)
            start = end + (comma and int(doc.lower[end : end + 1] == [","]))
    return source, start


def _is_place(work: Work, token: int) -> bool:
    """Whether a phrase behind "in" is where it was said, and not a newspaper: "a claim in Lima", "in Sportivo"."""
    doc = work.doc
    last = base_end(work, token, len(work.tags)) - 1
    named = work.tags[last] == "NNP" and not work.language.states.find(doc.words[last])
    return doc.lower[token - 1] == "in" and not named


def _possessor(work: Work, use: CueUse, first: int) -> Range | None:
    start = base_start(work, use.first, first)
    if work.tags[start] == "PRP$":
        return start, start + 1
    for token in range(use.first - 1, start, -1):
        if work.tags[token] == "POS" and work.tags[token - 1] in NOUN:
            return base_start(work, token - 1, first), token
    return None


def _utterer(work: Work, use: CueUse, sentence: Sentence) -> Subject | None:
    """The subject of a verb that has the noun for its object: "Smith made a call for"."""
    verb = base_start(work, use.first, sentence.first) - 1
    if verb <= sentence.first or work.doc.lower[verb] not in UTTERING or work.tags[verb] == "VB":
        return None
    return subject_before(work, group_start(work, verb, sentence.first), sentence.first)


def _frame(work: Work, use: CueUse, start: int, last: int) -> Frame | None:
    """How the content follows the noun, `None` where it does not: "the claim that angered him" is a relative clause."""
    if start + 1 >= last:
        return None
    word, after = work.doc.lower[start], work.tags[start + 1]
    if word == "that":
        return Frame.THAT if after not in FINITE else None
    if word == "to" and after == "VB":
        return Frame.TO if Frame.TO in use.cue.frames else None
    frame = BY_PREPOSITION.get(word)
    return frame if frame in use.cue.frames and base_end(work, start + 1, last) > start + 1 else None


def _end(work: Work, use: CueUse, first: int, sentence: Sentence, frame: Frame) -> int:
    """Token after the content, which ends before the verb whose subject the noun is: "his claim that P was wrong"."""
    end = content_end(work, use, first, sentence, frame if frame in {Frame.THAT, Frame.TO} else Frame.NP)
    tags, inner = work.tags, frame is not Frame.THAT
    for token in range(first, end):
        if work.doc.quoted[token] or tags[token] not in CLAUSE_VERBS or (frame is Frame.TO and token == first + 1):
            continue
        if inner and tags[token] in FINITE and tags[token - 1] not in {"PRP", "WP", "WDT", "CC", "RB", *FINITE}:
            return token
        inner = inner or tags[token] in CLAUSE_VERBS
    return end
