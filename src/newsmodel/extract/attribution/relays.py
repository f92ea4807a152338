"""Who passed a statement on: "..., VNA reported", "ANP reported, citing an official"."""

from newsmodel.extract.attribution.boundaries import content_end
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.preceding import preceding
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.subjects import subject_before
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE, phrase_end
from newsmodel.extract.positions import Range, span_of, token_at, tokens_in
from newsmodel.extract.voices import can_speak, is_medium
from newsmodel.lang import CueRole, Form, Frame

__all__ = ["cited", "passed_on", "quoting_statement", "relay"]

NEAR = 8  # tokens between an attribution and who passes it on
CITING = frozenset({"citing", "quoting"})


def relay(work: Work, use: CueUse, sentence: Sentence) -> bool:
    """Note who relays the statements before it in the sentence; false where the cue makes a statement of its own."""
    doc, made = work.doc, sentence.made
    if not made or use.negated or use.passive or use.form is not Form.PAST or Frame.QUOTE not in use.cue.frames:
        return False
    if (
        use.last < sentence.last
        and doc.lower[use.last] not in {",", ".", ";", "on", "citing"}
        and not work.timed[use.last]
    ):
        return False
    subject = subject_before(work, use.group, sentence.first)
    if subject is None or preceding(work, subject.start, sentence.first) is None:
        return False
    if use.cue.role is not CueRole.RELAY and not is_medium(work, subject.start, subject.end):
        return False
    return _pass_on(work, sentence, (subject.start, subject.core))


def passed_on(work: Work, use: CueUse, sentence: Sentence) -> bool:
    """Note whom "according to" names as the relay of the statement before it: "X said, according to VNA"."""
    end = phrase_end(work, use.last, sentence.last)
    return end > use.last and is_medium(work, use.last, end) and _pass_on(work, sentence, (use.last, end), use.first)


def _pass_on(work: Work, sentence: Sentence, who: Range, edge: int | None = None) -> bool:
    """Note who relays the statements of a sentence, unless a clause stands between them and token `edge`."""
    if not sentence.made:
        return False
    last = sentence.made[-1]
    said = max(span[1] for span in (*last.content, last.cue, last.frame) if span)
    between = range(token_at(work, said), who[0] if edge is None else edge)
    if any(work.tags[token] in FINITE for token in between) or len(between) > NEAR:
        return False
    for draft in sentence.made:
        draft.relays.append(span_of(work, who))
    return True


def cited(work: Work, use: CueUse, draft: StatementDraft, last: int) -> None:
    """Whoever a relay cites is the speaker: "VNA reported, citing an official", "The Herald, quoting a nurse, said"."""
    doc = work.doc
    if draft.source is None or draft.cue is None:
        return
    between = range(token_at(work, draft.source[1]), draft.cue_token)
    after = range(token_at(work, draft.cue[1]), last - 1)
    places = [token for token in (*between, *after) if doc.lower[token] in CITING and doc.lower[token - 1] == ","]
    if not places or not (use.cue.role is CueRole.RELAY or is_medium(work, *tokens_in(work, draft.source))):
        return
    for token in places:
        if not doc.quoted[token]:
            end = phrase_end(work, token + 1, last)
            if end > token + 1 and (can_speak(work, token + 1, end) or is_medium(work, token + 1, end)):
                draft.relays.append(draft.antecedent or draft.source)
                draft.antecedent = None
                draft.source = (doc.starts[token + 1], doc.ends[end - 1])
                draft.rule = "cited"
            return


def quoting_statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement of "The Herald quoted Y as saying P": Y speaks, and the subject relays."""
    doc, last = work.doc, sentence.last
    end = phrase_end(work, use.last, last)
    if Frame.PASSIVE_AS not in use.cue.frames or use.passive or use.negated or end == use.last:
        return None
    if doc.lower[end : end + 1] != ["as"] or doc.lower[end + 1 : end + 2] not in (["saying"], ["telling"]):
        return None
    told = doc.lower[end + 1] == "telling"
    start = phrase_end(work, end + 2, last) if told else end + 2
    start += doc.lower[start : start + 1] in (["that"], [","], [":"])
    if start >= last:
        return None
    found = [(start, content_end(work, use, start, sentence, Frame.THAT))]
    addressee = (end + 2, start) if told and start > end + 2 else None
    source = (use.last, end)
    draft = draft_statement(
        work, use, found, source, Frame.THAT, "quoted_as_saying", addressee=addressee, clause_end=start
    )
    subject = subject_before(work, use.group, sentence.first)
    if draft and subject:
        draft.relays.append(span_of(work, subject.antecedent or (subject.start, subject.end)))
    return draft
