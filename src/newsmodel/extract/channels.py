"""The nouns that say through what something was said."""

from newsmodel.extract.draft import Work
from newsmodel.kinds import ChannelType

__all__ = ["OCCASIONS", "channel_noun"]

LONGEST = 5  # words
STATIONS = frozenset({"radio", "channel", "tv"})
OCCASIONS = frozenset({ChannelType.NEWS_CONFERENCE, ChannelType.CONFERENCE_CALL})
"""Channels that one can tell something: "told a news conference"."""


def channel_noun(work: Work, start: int, end: int) -> ChannelType | None:
    """The channel that a noun phrase without prepositions is, by its last words: "a joint news conference".

    A name is none: "the Evening Post", "the Weekly Review".
    """
    words, lower = work.doc.words, work.doc.lower
    if end - start > 1 and lower[start] in STATIONS and words[start][0].isupper() and words[start + 1][0].isupper():
        return ChannelType.BROADCAST  # "Radio Kelby"
    named = words[end - 1][0].isupper() if end > start else True
    for first in range(max(start, end - LONGEST), end):
        kind = work.language.channels.get(" ".join(lower[first:end]))
        if kind and not (named and kind is not ChannelType.BROADCAST):
            return kind
    return None
