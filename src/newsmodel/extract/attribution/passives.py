"""Statements whose cue is a passive: "was quoted as saying P", "were told by X that P", "is said to be P"."""

from newsmodel.extract.attribution.addressees import ADDRESSING
from newsmodel.extract.attribution.boundaries import content_end
from newsmodel.extract.attribution.complements import complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.preceding import preceding
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.subjects import Subject, subject_before
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE, NOUN, phrase_end, phrase_start
from newsmodel.extract.positions import Range, span_of
from newsmodel.kinds import SpeechAct
from newsmodel.lang import Form, Frame

__all__ = ["passive_statement"]

CLAUSES = frozenset({Frame.THAT, Frame.ADDR_THAT, Frame.BARE, Frame.QUOTE, Frame.WH, Frame.ADDR_TO, Frame.TO})
EVALUATING = frozenset({Frame.NP_AS, Frame.NP_FOR, Frame.NP_OF})  # what hangs on the object
BY_PREPOSITION = {"as": Frame.NP_AS, "for": Frame.NP_FOR, "of": Frame.NP_OF}


def passive_statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement that a passive verb reports; without a source where the text withholds who speaks."""
    doc, last = work.doc, sentence.last
    after = use.last
    agent = None
    if after < last and doc.lower[after] == "by":
        agent = _agent(work, after, last)
        if agent is None:
            return None
        after = agent[1]
    if Frame.PASSIVE_AS in use.cue.frames and doc.lower[after : after + 1] == ["as"]:
        return _quoted_as_saying(work, use, agent, after, sentence)
    if use.cue.frames & EVALUATING:
        found = _evaluated(work, use, agent, after, sentence)
        if found:
            return found
    if Frame.PASSIVE_TO in use.cue.frames and not agent and doc.lower[after : after + 1] == ["to"]:
        return _hearsay(work, use, sentence)
    follows = complement(work, use, last, after)
    if follows.frame is None or follows.addressee:
        return None
    addressed = bool(use.cue.frames & ADDRESSING)
    if agent:
        if not addressed or follows.frame not in CLAUSES:
            return None
    elif not _withholds_speaker(work, use, follows.frame, sentence):
        return None
    content = (follows.start, content_end(work, use, follows.start, sentence, follows.frame))
    subject = subject_before(work, use.group, sentence.first) if addressed and use.form is not Form.PARTICIPLE else None
    return draft_statement(
        work, use, [content], agent, follows.frame, "passive", clause_end=max(after, follows.modifiers_end),
        addressee=(subject.start, subject.end) if subject else None,
    )  # fmt: skip


def _agent(work: Work, by: int, last: int) -> Range | None:
    """Who does what a passive says: "by the mayor", not "by Monday"."""
    end = phrase_end(work, by + 1, last)
    return None if end == by + 1 or work.timed[by + 1] else (by + 1, end)


def _withholds_speaker(work: Work, use: CueUse, frame: Frame, sentence: Sentence) -> bool:
    """Whether a passive without an agent reports speech all the same: "asked whether", "it was reported that"."""
    if use.cue.act is SpeechAct.QUESTION:
        return False  # "Asked whether she would stand, she said": part of how she came to say it
    before = use.group - 1
    if frame in {Frame.THAT, Frame.ADDR_THAT} and use.form is not Form.PARTICIPLE and Frame.ADDR_THAT in use.cue.frames:
        return work.tags[before] in NOUN  # "Jurors were told that"; of "he was told that" others tell
    impersonal = before >= sentence.first and work.doc.lower[before] == "it"
    return impersonal and frame is Frame.THAT


def _hearsay(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """What "the deed is said to be a forgery" says, whoever says it."""
    subject = subject_before(work, use.group, sentence.first)
    if subject is None:
        return None
    left = preceding(work, subject.start, sentence.first)
    if left and work.doc.quoted[left[1] - 1]:  # "“Q,” he is said to have told her"
        source = (subject.start, subject.end)
        return draft_statement(work, use, [left], source, Frame.QUOTE, "hearsay", clause_end=use.last)
    end = content_end(work, use, use.last, sentence, Frame.TO)
    if use.form is Form.PARTICIPLE:  # "a painting said to be by Vestri was sold"
        end = next((token for token in range(use.last, end) if work.tags[token] in FINITE), end)
    contents = [(subject.start, subject.core), (use.last, end)]
    return draft_statement(work, use, contents, None, Frame.PASSIVE_TO, "hearsay", clause_end=use.last)


def _evaluated(work: Work, use: CueUse, agent: Range | None, after: int, sentence: Sentence) -> StatementDraft | None:
    """What "a plan described by X as Y", "a plan was described as Y by X" says: the plan, and the rest."""
    doc = work.doc
    frame = BY_PREPOSITION.get(doc.lower[after]) if after < sentence.last else None
    before = use.group - 1
    if frame not in use.cue.frames or before < sentence.first or work.tags[before] not in NOUN | {"PRP"}:
        return None
    subject = Subject(phrase_start(work, before, sentence.first), use.group, use.group, "passive")
    end = content_end(work, use, after, sentence, Frame.NP)
    if agent is None:
        places = range(end - 1, after, -1)
        by = next((token for token in places if doc.lower[token] == "by" and not doc.quoted[token]), None)
        agent = None if by is None else _agent(work, by, sentence.last)
        if by is None or agent is None:
            return None
        end = by
    rest = (after, end)
    contents = [(subject.start, subject.end), rest]
    return draft_statement(work, use, contents, agent, frame, "passive", clause_end=after)


def _quoted_as_saying(
    work: Work, use: CueUse, agent: Range | None, after: int, sentence: Sentence
) -> StatementDraft | None:
    """The statement of "X was quoted by Y as saying P": the subject speaks, Y relays."""
    start, lower, last = after + 2, work.doc.lower, sentence.last
    subject = subject_before(work, use.group, sentence.first)
    if subject is None or start >= last or lower[after + 1] not in {"saying", "telling"}:
        return None
    addressee = (start, phrase_end(work, start, last)) if lower[after + 1] == "telling" else (start, start)
    start = addressee[1]
    if lower[start : start + 1] == ["by"]:  # "was quoted as saying by the agency that"
        agent = _agent(work, start, last) or agent
        start = agent[1] if agent else start
    left = preceding(work, subject.start, sentence.first)
    if left and not any(work.tags[token] in FINITE or work.doc.quoted[token] for token in range(start, last)):
        found = left  # "“Q,” X was quoted as saying"
    elif start >= last:
        return None
    else:
        start += lower[start] in {"that", ",", ":"}
        found = (start, content_end(work, use, start, sentence, Frame.THAT))
    source = (subject.start, subject.end)
    draft = draft_statement(
        work, use, [found], source, Frame.THAT, "quoted_as_saying", clause_end=start,
        addressee=addressee if addressee[1] > addressee[0] else None,
    )  # fmt: skip
    if draft and subject.antecedent:
        draft.antecedent = span_of(work, subject.antecedent)
    if draft and agent:
        draft.relays.append(span_of(work, agent))
    return draft
