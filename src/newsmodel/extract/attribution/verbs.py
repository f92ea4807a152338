"""Statements whose cue is a verb: "X said P", "“Q,” said X", "X, adding that P"."""

from newsmodel.extract.attribution.boundaries import content_end
from newsmodel.extract.attribution.complements import ADDRESSING, Complement, complement, modifiers_end
from newsmodel.extract.attribution.cues import CueUse, group_start
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.preceding import preceding
from newsmodel.extract.attribution.subjects import Subject, previous_verb, subject_after, subject_before
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import NOUN, phrase_end, phrase_start
from newsmodel.extract.positions import Range, token_at
from newsmodel.kinds import SpeechAct
from newsmodel.lang import Form, Frame

__all__ = ["verb_statement"]

OBJECT_FRAMES = frozenset({Frame.NP, Frame.NP_AS, Frame.NP_OF, Frame.NP_FOR, Frame.NP_ON, Frame.NP_TO, Frame.NP_PRED})


def verb_statement(
    work: Work, use: CueUse, first: int, last: int, uses: list[CueUse], made: list[StatementDraft]
) -> StatementDraft | None:
    """The statement that a verb reports, `None` where it reports none.

    Args:
        work: The article.
        use: The cue.
        first: First token of its sentence.
        last: Token after its sentence.
        uses: All cues of the sentence.
        made: The statements already found in the sentence.
    """
    if use.negated or use.modal or use.infinitive or use.form is Form.BASE:
        return None
    follows = complement(work, use, last)
    before = use.group - 1
    after_content = before >= first and (work.doc.quoted[before] > 0 or work.doc.lower[before] in {",", "—", "–"})
    subject, inverted = None, False
    if after_content and _can_invert(use):
        quote_ends = work.doc.quoted[before] > 0 or (before > first and work.doc.quoted[before - 1] > 0)
        if quote_ends or follows.frame is None:
            subject = subject_after(work, use.last, last)
        inverted = subject is not None
    if use.form is Form.PARTICIPLE and not inverted:
        return None
    if use.passive:
        return _passive(work, use, first, last, uses)
    if subject is None:
        subject = _subject(work, use, first, made)
    if subject is None:
        return None
    contents = (
        _inverted_contents(work, use, subject, first, last)
        if inverted
        else _contents(work, use, subject, follows, first, last, uses)
    )
    contents = _outside_made(work, contents, made)
    if not contents:
        return None
    frame = Frame.QUOTE if inverted or follows.frame is None else follows.frame
    if frame in OBJECT_FRAMES and (use.form is Form.GERUND or not _fits_object(work, use, frame, follows.start, last)):
        return None
    rule = "inverted" if inverted else f"{subject.rule}_{frame.value}"
    return draft_statement(
        work,
        use,
        contents,
        (subject.start, subject.end),
        frame,
        rule,
        addressee=follows.addressee,
        clause_end=max(follows.modifiers_end, subject.end, use.last),
    )


def _can_invert(use: CueUse) -> bool:
    """ "said Smith", but not "told Smith": a verb that takes an addressee keeps its subject in front."""
    return use.form is not Form.GERUND and not use.passive and not use.cue.frames & ADDRESSING


def _subject(work: Work, use: CueUse, first: int, made: list[StatementDraft]) -> Subject | None:
    """Who says it: the verb's own subject, or whoever spoke before in the sentence."""
    before = use.group - 1
    if use.form is not Form.GERUND:
        if made and before >= first and work.doc.lower[before] in {"and", "but"} and _ends_at(work, made[-1], before):
            return _of_statement(work, made[-1], "shared_subject")
        return subject_before(work, use.group, first)
    if before > first and work.tags[before] in NOUN and not work.timed[before] and not work.doc.quoted[before]:
        start = phrase_start(work, before, first)
        if start > first and work.doc.lower[start - 1] == "with":
            return Subject(start, before + 1, before + 1, "absolute")  # "with the analyst predicting"
    if made and made[-1].source is not None:
        return _of_statement(work, made[-1], "gerund")
    verb = previous_verb(work, use.first, first)
    subject = subject_before(work, group_start(work, verb, first), first) if verb is not None else None
    if subject:
        subject.rule = "gerund"
    return subject


def _ends_at(work: Work, draft: StatementDraft, token: int) -> bool:
    """Whether nothing but commas stands between a statement and a conjunction."""
    start = max(span[1] for span in (*draft.content, draft.cue or (0, 0)))
    return not any(char.isalnum() for char in work.doc.text[start : work.doc.starts[token]])


def _of_statement(work: Work, draft: StatementDraft, rule: str) -> Subject | None:
    if draft.source is None:
        return None
    start = token_at(work, draft.source[0])
    end = token_at(work, draft.source[1])
    return Subject(start, end, end, rule)


def _contents(
    work: Work, use: CueUse, subject: Subject, follows: Complement, first: int, last: int, uses: list[CueUse]
) -> list[Range]:
    doc = work.doc
    contents: list[Range] = []
    edge = subject.start
    before = edge - 1
    if use.form is not Form.GERUND and before >= first and (doc.quoted[before] or doc.lower[before] in {",", "—", "–"}):
        quoted_before = doc.quoted[before] > 0 or (before > first and doc.quoted[before - 1] > 0)
        if quoted_before or follows.frame is None:
            left = preceding(work, edge, first)
            if left:
                contents.append(left)
    if follows.frame is not None and (not contents or follows.frame is Frame.QUOTE):
        end = content_end(work, use, follows.start, last, uses, follows.frame)
        contents.append((follows.start, end))
    elif contents and follows.frame is None:
        tail = _quoted_tail(work, follows.start, last, uses)
        if tail:
            contents.append(tail)
    return contents


def _quoted_tail(work: Work, start: int, last: int, uses: list[CueUse]) -> Range | None:
    """The clause after "“Q,” he added, while": still his where it holds a quotation and no other cue."""
    doc = work.doc
    if start >= last or doc.lower[start] != "," or any(use.first > start for use in uses):
        return None
    begin = start + 1
    while begin < last and doc.lower[begin] in {"while", "and", "but", "that"}:
        begin += 1
    return (begin, last) if any(doc.quoted[token] for token in range(begin, last)) else None


def _inverted_contents(work: Work, use: CueUse, subject: Subject, first: int, last: int) -> list[Range]:
    doc = work.doc
    contents = []
    left = preceding(work, use.group, first)
    if left:
        contents.append(left)
    for token in range(subject.end, last):
        if doc.quoted[token]:
            contents.append((token, last))
            break
    return contents


def _outside_made(work: Work, contents: list[Range], made: list[StatementDraft]) -> list[Range]:
    """The contents without what an earlier statement of the sentence has taken."""
    if not made:
        return contents
    starts = work.doc.starts
    edge = max(end for draft in made for _, end in draft.content)
    edge = max(edge, max((draft.cue[1] for draft in made if draft.cue), default=0))
    kept = []
    for start, end in contents:
        while start < end and starts[start] < edge:
            start += 1
        if any(work.doc.words[token][0].isalnum() for token in range(start, end)):
            kept.append((start, end))
    return kept


def _fits_object(work: Work, use: CueUse, frame: Frame, start: int, last: int) -> bool:
    """Whether the object is one with which the verb reports speech: "announced plans", not "posted a video"."""
    if frame is Frame.NP and use.cue.act is SpeechAct.ASSERT:
        return False
    if not (use.cue.only_with or use.cue.not_with):
        return True
    lower = work.doc.lower
    words = {
        word
        for token in range(start, phrase_end(work, start, last))
        for word in (lower[token], lower[token].removesuffix("s"))
    }
    if use.cue.only_with and not words & use.cue.only_with:
        return False
    return not words & use.cue.not_with


def _passive(work: Work, use: CueUse, first: int, last: int, uses: list[CueUse]) -> StatementDraft | None:
    """ "X was quoted as saying P": the subject speaks."""
    doc = work.doc
    if Frame.PASSIVE_AS not in use.cue.frames or use.last + 1 >= last or doc.lower[use.last] != "as":
        return None
    if doc.lower[use.last + 1] not in {"saying", "telling"}:
        return None
    subject = subject_before(work, use.group, first)
    if subject is None:
        return None
    start = use.last + 2
    if start < last and doc.lower[start] in {"that", ",", ":"}:
        start += 1
    end = content_end(work, use, start, last, [other for other in uses if other.first > start], Frame.THAT)
    if start >= end:
        return None
    return draft_statement(
        work, use, [(start, end)], (subject.start, subject.end), Frame.THAT, "quoted_as_saying", clause_end=start
    )
