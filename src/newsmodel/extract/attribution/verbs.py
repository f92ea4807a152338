"""Statements whose cue is a verb: "X said P", "“Q,” said X", "X, adding that P"."""

from newsmodel.extract.attribution.complements import Complement, complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.frames import LABELLING
from newsmodel.extract.attribution.inversion import inverted_subject
from newsmodel.extract.attribution.modifiers import modifiers_end
from newsmodel.extract.attribution.passives import passive_statement
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.sides import contents, inverted_contents
from newsmodel.extract.attribution.speakers import speaker_phrase
from newsmodel.extract.attribution.subjects import Subject
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import head_of, phrase_end
from newsmodel.extract.positions import Range, span_of
from newsmodel.extract.voices import can_speak
from newsmodel.lang import CueRole, Form, Frame
from newsmodel.lang.cue import DISPUTING

__all__ = ["verb_statement"]

OBJECT_FRAMES = frozenset({Frame.NP, Frame.NP_AS, Frame.NP_OF, Frame.NP_FOR, Frame.NP_ON, Frame.NP_TO, Frame.NP_PRED})
CLAUSES = frozenset({Frame.THAT, Frame.BARE, Frame.WH, Frame.QUOTE})
NOBODY = frozenset({"nobody", "none", "neither", "no"})
LONGEST_NAME = 8  # tokens, quotation marks included


def verb_statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement that a verb reports, `None` where it reports none."""
    if use.negated or use.infinitive or use.form is Form.BASE:
        return None
    if use.modal and not _quotes(work, use, sentence):
        return None
    if use.passive:
        return passive_statement(work, use, sentence)
    follows = complement(work, use, sentence.last)
    subject = inverted_subject(work, use, follows, sentence)
    if subject:
        found = inverted_contents(work, use, subject, sentence)
        return _drafted(work, use, found, subject, Frame.QUOTE, follows, sentence) if found else None
    if use.form is Form.PARTICIPLE:
        return passive_statement(work, use, sentence)
    subject = speaker_phrase(work, use, sentence)
    if subject is None or _is_supposed(work, subject, sentence):
        return None
    if use.cue.role is CueRole.EVIDENCE and not (follows.frame in CLAUSES and _is_document(work, subject)):
        return None
    found = contents(work, use, subject, follows, sentence)
    frame = follows.frame or Frame.QUOTE
    if not found or (frame in OBJECT_FRAMES and not _fits_object(work, use, subject, frame, follows.start, sentence)):
        return None
    if _answers_somebody(work, use, follows, sentence) or _says_why(work, use, found, sentence):
        return None
    return _drafted(work, use, found, subject, frame, follows, sentence)


def _answers_somebody(work: Work, use: CueUse, follows: Complement, sentence: Sentence) -> bool:
    """Whether nothing is told but whom somebody answered: "responded to the mayor", and not "to the charge"."""
    start = follows.start + (work.tags[follows.start : follows.start + 1] == ["TO"])
    if follows.frame is not Frame.TO_NP or use.cue.role is not CueRole.REPLY:
        return False
    end = phrase_end(work, start, sentence.last)
    told = (work.language.cue_forms, work.language.documents)  # "to Holm's statement that"
    said = any(word in words for word in work.doc.lower[start:end] for words in told)
    return not said and can_speak(work, start, end)


def _says_why(work: Work, use: CueUse, found: list[Range], sentence: Sentence) -> bool:
    """Whether a dispute of "that" is told by what comes next: "disputed that, saying P" puts P forward alone."""
    (first, last), *others = found
    if others or last - first > 1 or use.cue.act not in DISPUTING or work.tags[first] not in {"DT", "PRP", "IN"}:
        return False
    why = next((other for other in sentence.uses if other.group > last), None)
    return why is not None and why.form is Form.GERUND and why.group == last + 1 and work.doc.lower[last] == ","


def _is_document(work: Work, subject: Subject) -> bool:
    """Whether a document speaks: in "The poll shows that" it does, in "The rubble shows that" nobody."""
    return work.doc.lower[head_of(work, subject.start, subject.core)] in work.language.documents


def _is_supposed(work: Work, subject: Subject, sentence: Sentence) -> bool:
    """Whether nothing was said: "If Ruiz says that", "Nobody said that"."""
    lower = work.doc.lower
    condition = subject.start > sentence.first and lower[subject.start - 1] in {"if", "unless"}
    return condition or lower[subject.start] in NOBODY


def _is_nickname(work: Work, start: int, last: int) -> bool:
    """Whether somebody is called by a name: "Traders call her “the Lighthouse”"."""
    quoted = [token for token in range(start, min(last, start + LONGEST_NAME)) if work.doc.quoted[token]]
    words = [work.doc.words[token] for token in quoted if work.doc.words[token][0].isalnum()]
    names = [word for word in words if word.lower() not in {"the", "of"}]
    the = quoted[:1] == [start] and words[:1] in (["the"], ["The"])
    return the and bool(names) and all(word[0].isupper() for word in names)


def _quotes(work: Work, use: CueUse, sentence: Sentence) -> bool:
    """Whether a quotation follows at once: who "could only quip: “Q”" did quip, unlike who "should say: “Q”"."""
    doc, after = work.doc, use.last
    if "only" not in doc.lower[use.group : use.first]:
        return False
    if after < sentence.last and doc.lower[after] in {":", ","}:
        after += 1
    return after < sentence.last and doc.quoted[after] > 0


def _drafted(
    work: Work,
    use: CueUse,
    found: list[tuple[int, int]],
    subject: Subject,
    frame: Frame,
    follows: Complement,
    sentence: Sentence,
) -> StatementDraft | None:
    inverted = subject.rule == "inverted"
    end = modifiers_end(work, subject.end, sentence.last) if inverted else follows.modifiers_end
    draft = draft_statement(
        work,
        use,
        found,
        (subject.start, subject.end),
        frame,
        subject.rule if inverted else f"{subject.rule}_{frame.value}",
        addressee=None if inverted else follows.addressee,
        clause_end=max(end, use.last),
    )
    if draft and subject.antecedent:
        draft.antecedent = span_of(work, subject.antecedent)
    return draft


def _fits_object(work: Work, use: CueUse, subject: Subject, frame: Frame, start: int, sentence: Sentence) -> bool:
    """Whether the object is one with which the verb reports speech: "announced plans", not "posted a video"."""
    end = phrase_end(work, start, sentence.last)
    if frame is Frame.NP and use.cue.role is CueRole.RELAY and "CD" not in work.tags[start:end]:
        return False  # one reports a fire, and a fire in which 17 died; the second is news of one's own
    if (
        not use.cue.only_with
        and use.form is Form.GERUND
        and ((frame is Frame.NP and subject.rule != "absolute") or use.group == sentence.first)
    ):
        return False  # "condemning the attack, he said": an aside to what he said
    if frame in LABELLING and _is_nickname(work, end, sentence.last):
        return False
    if frame in LABELLING:
        return True  # "called the vote" is no statement, and "called the vote unfair" is one
    lower = work.doc.lower[start:end]
    words = {*lower, *(word.removesuffix("s") for word in lower if len(word) > len("its"))}
    return not words & use.cue.not_with and (not use.cue.only_with or bool(words & use.cue.only_with))
