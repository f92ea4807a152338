"""To whom it was said, where no verb says so: "in a letter to parents", "speaking to reporters"."""

from newsmodel.extract.attribution.addressees import audience
from newsmodel.extract.channels import OCCASIONS, channel_noun
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import base_end, head_of
from newsmodel.extract.positions import Range, span_of
from newsmodel.extract.voices import can_speak
from newsmodel.kinds import ChannelType

__all__ = ["addressee"]

TO = frozenset({"to"})
WITH = frozenset({"with", "to"})
SHARED = frozenset({ChannelType.INTERVIEW, ChannelType.CONFERENCE_CALL, ChannelType.PHONE_CALL})
SPEAKING = frozenset("speak speaks speaking spoke spoken talk talking talked writing wrote".split())
ADDRESSING = frozenset({"addressing", "briefing"})
UTTERED = frozenset({"message", "remarks", "comments", "answer", "reply", "response"})  # and no channel
ANSWERS = frozenset({"answer", "reply", "response"})  # which one also gives to questions
PASSED = frozenset(
    "sent addressed dated written given delivered made emailed wrote gave he she they it on late".split()
)
DISTANCE = 8  # tokens between a channel and whom it went to: "a letter dated 11 May and sent to Ruiz"


def addressee(work: Work, draft: StatementDraft, parts: list[Range], named: Range | None) -> None:
    """Note whom the words around a cue say was spoken to; `named` are those of the channel."""
    if draft.addressee is not None:
        return
    if named and draft.channel is not ChannelType.NEWS_CONFERENCE:
        found = _behind_channel(work, named[1], draft)
        if found:
            draft.addressee = span_of(work, found)
            return
    for part in parts:
        found = next((found for token in range(*part) if (found := _spoken_to(work, token, part[1]))), None)
        if found:
            draft.addressee = span_of(work, found)
            return


def _behind_channel(work: Work, start: int, draft: StatementDraft) -> Range | None:
    """Whom a channel that ends before token `start` went to: "a letter sent to parents", "an interview with VNA"."""
    doc = work.doc
    last = min(start + DISTANCE, doc.sentences[doc.sentence_of[start - 1]][1])
    leading = WITH if draft.channel in SHARED else TO
    for token in range(start, last):
        if doc.lower[token] in leading and not doc.quoted[token]:
            return audience(work, token + 1, doc.sentences[doc.sentence_of[token]][1])
        if not (work.timed[token] or doc.lower[token] in PASSED):
            return None
    return None


def _spoken_to(work: Work, token: int, last: int) -> Range | None:
    """Whom "speaking to", "addressing", "in answer to" at a token are followed by."""
    lower = work.doc.lower
    start = token + 1
    if lower[token] in SPEAKING and lower[start : start + 1] in (["to"], ["with"]):
        found = audience(work, start + 1, last)
    elif lower[token] in ADDRESSING and work.tags[token] == "VBG":
        found = audience(work, start, last)
    elif lower[token] in UTTERED and lower[start : start + 1] == ["to"]:
        found = audience(work, start + 1, last)
        head = head_of(work, *found) if found else 0
        people = {"NNP", "NNPS", "PRP"} if lower[token] in ANSWERS else {"NNP", "NNPS", "PRP", "NNS"}
        if work.tags[head] not in people and not (found and can_speak(work, *found)):
            return None  # "in response to questions"
    else:
        return None
    occasion = channel_noun(work, found[0], base_end(work, *found)) if found else None
    return None if occasion in OCCASIONS else found
