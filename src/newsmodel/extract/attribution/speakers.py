"""Who says it where the verb has no subject of its own: conjoined verbs, "adding that", "Noting that P, X said"."""

from newsmodel.extract.attribution.cues import CueUse, group_start
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.subjects import Subject, previous_verb, subject_before
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE, NOUN, phrase_start
from newsmodel.extract.positions import tokens_in
from newsmodel.lang import Form

__all__ = ["speaker_phrase"]


def speaker_phrase(work: Work, use: CueUse, sentence: Sentence) -> Subject | None:
    """The phrase that names the speaker, to the left of the cue or taken over from another verb."""
    before = use.group - 1
    if use.form is not Form.GERUND:
        joined = before >= sentence.first and work.doc.lower[before] in {"and", "but", ","}
        aside = sentence.made and sentence.made[-1].rule.startswith("relative") and work.doc.lower[before] == ","
        if joined and sentence.made and not aside and _ends_at(work, sentence.made[-1], before):
            return _of_statement(work, sentence.made[-1], "shared_subject")
        return subject_before(work, use.group, sentence.first)
    if use.group == sentence.first:
        return _of_main_clause(work, use, sentence) or _of_sentence_before(work, sentence)
    while before > sentence.first and work.tags[before] == "RB":
        before -= 1
    if work.tags[before] in NOUN and not work.timed[before] and not work.doc.quoted[before]:
        start = phrase_start(work, before, sentence.first)
        if start > sentence.first and work.doc.lower[start - 1] == "with":
            return Subject(start, before + 1, before + 1, "absolute")  # "with the analyst predicting"
    if sentence.made:
        return _of_statement(work, sentence.made[-1], "gerund")
    verb = previous_verb(work, use.first, sentence.first)
    subject = (
        subject_before(work, group_start(work, verb, sentence.first), sentence.first) if verb is not None else None
    )
    if subject:
        subject.rule = "gerund"
    return subject


def _of_main_clause(work: Work, use: CueUse, sentence: Sentence) -> Subject | None:
    """The subject of the main verb after a gerund that opens the sentence."""
    for token in range(use.last, sentence.last):
        if work.tags[token] not in FINITE or work.doc.quoted[token]:
            continue
        group = group_start(work, token, use.last)
        subject = subject_before(work, group, use.last)
        if subject and subject.start > use.last and work.doc.lower[subject.start - 1] == ",":
            subject.rule = "gerund_first"
            return subject
    return None


def _of_sentence_before(work: Work, sentence: Sentence) -> Subject | None:
    """The speaker of the sentence before, where a gerund is all that there is: "Adding: “It is late.”"."""
    before = work.doc.sentence_of[sentence.first] - 1
    if not work.statements or before < 0 or work.doc.sentence_of[work.statements[-1].cue_token] != before:
        return None
    return _of_statement(work, work.statements[-1], "gerund")


def _ends_at(work: Work, draft: StatementDraft, token: int) -> bool:
    """Whether nothing but commas stands between a statement and a conjunction."""
    start = max(span[1] for span in (*draft.content, draft.cue or (0, 0)))
    return not any(char.isalnum() for char in work.doc.text[start : work.doc.starts[token]])


def _of_statement(work: Work, draft: StatementDraft, rule: str) -> Subject | None:
    if draft.source is None:
        return None
    start, end = tokens_in(work, draft.source)
    return Subject(start, end, end, rule, tokens_in(work, draft.antecedent) if draft.antecedent else None)
