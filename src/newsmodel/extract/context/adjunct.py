"""A channel at the end of an object belongs to the attribution: "denied the charge in a statement on Monday"."""

from newsmodel.extract.channels import channel_noun
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import ADJECTIVE, FINITE, NOUN, base_end
from newsmodel.extract.positions import tokens_in
from newsmodel.kinds import ChannelType

__all__ = ["cut_adjunct"]

OBJECTS = frozenset("np np-as np-of np-for np-on np-to np-pred of on about against for at with to-np".split())
MATTER = frozenset({ChannelType.REPORT, ChannelType.FILING, ChannelType.TESTIMONY})  # "the claims in a report"
BARE = frozenset({ChannelType.SOCIAL_MEDIA, ChannelType.BROADCAST})  # "on social media"
PREPOSITIONS = frozenset({"in", "on", "at", "during", "via"})
INDEFINITE = frozenset("a an his her its their".split())
BEFORE = NOUN | ADJECTIVE | {"PRP", "CD"}
LONGEST_OBJECT = 60  # tokens


def cut_adjunct(work: Work, draft: StatementDraft) -> None:
    """Leave a phrase that says through what an object was spoken of out of the content."""
    if draft.cue is None or draft.frame is None or draft.rule.rpartition("_")[2] not in OBJECTS:
        return
    start, end = draft.content[-1]
    first, last = tokens_in(work, (start, end))
    if start < draft.cue[1] or last - first > LONGEST_OBJECT:
        return
    place = next((token for token in range(first + 1, last) if _opens_adjunct(work, token, last)), None)
    if place is None or any(work.tags[token] in FINITE or work.doc.quoted[token] for token in range(place, last)):
        return
    draft.content[-1] = (start, work.doc.ends[place - 1])
    draft.frame = (draft.frame[0], max(end, draft.frame[1]))


def _opens_adjunct(work: Work, token: int, last: int) -> bool:
    """Whether "in a statement", "on Facebook" begins at a token, and what is before it is whole without it."""
    doc, tags = work.doc, work.tags
    if doc.lower[token] not in PREPOSITIONS or not (tags[token - 1] in BEFORE or doc.quoted[token - 1]):
        return False
    after = token + 1
    if after < last and doc.lower[token] == "on" and doc.lower[after] in work.language.platforms:
        posted = doc.lower[token - 1] in work.language.channels
        return doc.words[after][0].isupper() and not posted  # "criticized a post on X"
    end = base_end(work, after, last)
    while end > after + 1 and work.timed[end - 1]:
        end -= 1
    kind = channel_noun(work, after, end) if end > after else None
    return kind is not None and kind not in MATTER and (doc.lower[after] in INDEFINITE or kind in BARE)
