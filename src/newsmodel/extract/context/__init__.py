"""To whom, through what and on whose word: what stands around the cue of each statement."""

from newsmodel.extract.context.addressee import addressee
from newsmodel.extract.context.adjunct import cut_adjunct
from newsmodel.extract.context.channel import channel
from newsmodel.extract.context.clause import clause
from newsmodel.extract.context.relay import relays
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import QuoteKind, SpeechAct

__all__ = ["context"]


def context(work: Work) -> None:
    """Read what stands around the cue of each statement."""
    for draft in work.statements:
        if not draft.continues and draft.frame and draft.cue:
            tag_sentence(work, work.doc.sentence_of[draft.cue_token])
            cut_adjunct(work, draft)
            parts = clause(work, draft)
            found = channel(work, draft, parts)
            addressee(work, draft, parts, found)
            relays(work, draft, parts)
        if _asks(work, draft):
            draft.act = SpeechAct.QUESTION


def _asks(work: Work, draft: StatementDraft) -> bool:
    end = draft.content[-1][1]
    return (
        draft.quote_kind is QuoteKind.DIRECT and work.doc.text[end - 1 : end] == "?" and draft.act is SpeechAct.ASSERT
    )
