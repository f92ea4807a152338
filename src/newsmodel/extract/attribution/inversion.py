"""Subjects behind their verb: "“Q,” said Smith, the mayor", "P, says the ministry", "Said Smith: “Q”"."""

from newsmodel.extract.attribution.addressees import ADDRESSING
from newsmodel.extract.attribution.appositions import appositions_end, has_own_verb
from newsmodel.extract.attribution.complements import Complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.preceding import preceding
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.subjects import Subject
from newsmodel.extract.attribution.tails import after_relative, has_finite, rest_of_clause
from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import COMMAS
from newsmodel.extract.phrases import FINITE, NOUN, phrase_end
from newsmodel.lang import CueRole, Form, Frame

__all__ = ["inverted_subject"]

AFTER_SUBJECT = frozenset({".", ";", "who", "whose", "which", "where"})
LONGEST_SUBJECT = 12  # tokens, without appositions


def inverted_subject(work: Work, use: CueUse, follows: Complement, sentence: Sentence) -> Subject | None:
    """The subject behind the verb: "“Q,” said Smith", "P, says the ministry".

    After a comma a verb that takes an addressee keeps its subject in front: "the mayor, Ana Ruiz, told reporters".
    """
    doc, before = work.doc, use.group - 1
    if use.form is Form.GERUND:
        return None
    if before < sentence.first:  # "Said Smith: “Q”"
        subject = _subject_after(work, use.last, sentence.last) if Frame.QUOTE in use.cue.frames else None
        return subject if subject and _quotation_follows(work, subject.end, sentence.last) else None
    beside = doc.quoted[before] or (doc.lower[before] in COMMAS and before > sentence.first and doc.quoted[before - 1])
    if beside and (Frame.QUOTE in use.cue.frames or use.cue.role is CueRole.CONTINUE):
        return _subject_after(work, use.last, sentence.last)
    frames = use.cue.frames
    if doc.lower[before] not in COMMAS or frames & ADDRESSING or not frames & {Frame.QUOTE, Frame.BARE}:
        return None
    left = preceding(work, use.group, sentence.first)
    if left and not has_finite(work, left):  # "The trouble, says Smith, is that"
        subject = _subject_after(work, use.last, sentence.last)
        behind = after_relative(work, subject.end, sentence.last) if subject else sentence.last
        return subject if rest_of_clause(work, use, left, behind, sentence) else None
    if left and (has_own_verb(work, *left) or any(doc.quoted[left[0] : left[1]])):
        subject = _subject_after(work, use.last, sentence.last)
        objectless = follows.frame is None or (follows.frame is Frame.NP and Frame.BARE in frames)
        return subject if objectless or (subject and _closes(work, subject, sentence)) else None
    return None


def _quotation_follows(work: Work, token: int, last: int) -> bool:
    """Whether a quotation follows, or what is said of the speaker and then a quotation."""
    while token < last and not work.doc.quoted[token] and work.tags[token] not in NOUN:
        if work.tags[token] in {"WP", "WDT"}:
            comma = next((place for place in range(token, last) if work.doc.lower[place] == ","), last)
            token = comma
        token += 1
    return token < last and work.doc.quoted[token] > 0


def _closes(work: Work, subject: Subject, sentence: Sentence) -> bool:
    """Whether the clause is over with the subject, but for what is said of it: "said Smith, who lives there"."""
    end = subject.end
    if work.doc.lower[end : end + 1] == [","]:
        end += 1
    closing = end >= sentence.last or work.doc.quoted[end] > 0 or work.doc.lower[end] in AFTER_SUBJECT
    return closing and subject.core - subject.start < LONGEST_SUBJECT


def _subject_after(work: Work, start: int, ceiling: int) -> Subject | None:
    """The subject of an inverted verb ("said Smith, the mayor"), which begins at `start`."""
    if start >= ceiling or work.doc.quoted[start] or work.timed[start]:
        return None
    core = phrase_end(work, start, ceiling)
    if core == start:
        return None
    if not {"%", "$", "€", "£"}.isdisjoint(work.doc.lower[start:core]):
        return None  # "the firm, maker of soup, reported 5% of sales"
    if work.doc.lower[start] in {"this", "that", "it"} or (core < ceiling and _is_verb_of(work, start, core, ceiling)):
        return None  # the phrase is the subject of what follows: no inversion but a content
    return Subject(start, appositions_end(work, core, ceiling), core, "inverted")


def _is_verb_of(work: Work, start: int, core: int, ceiling: int) -> bool:
    """Whether the token after a phrase is its verb, unlike "said one man involved in it" behind a quotation."""
    participle = work.tags[core] == "VBD" and core + 1 < ceiling and work.tags[core + 1] in {"IN", "TO"}
    behind = start >= 2 and work.doc.quoted[start - 2] > 0
    return work.tags[core] in FINITE and not (participle and behind)
