"""To whom, through what and on whose word: what stands around the cue of each statement."""

from newsmodel.extract.context.addressee import addressee
from newsmodel.extract.context.adjunct import cut_adjunct
from newsmodel.extract.context.channel import channel
from newsmodel.extract.context.clause import clause
from newsmodel.extract.context.relay import relays
from newsmodel.extract.draft import Work
from newsmodel.extract.tagging import tag_sentence

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
