"""To whom, through what and on whose word: the addressee, the channel and the relay of each statement."""

from bisect import bisect_left
from itertools import pairwise

from newsmodel.extract.draft import Pair, StatementDraft, Work
from newsmodel.kinds import ChannelType, QuoteKind, SpeechAct

__all__ = ["context"]

LONGEST_CHANNEL = 4  # words
REACH = 60  # tokens to each side of the cue
INTRODUCING = frozenset("in on at during by via through told tells telling to from".split())


def context(work: Work) -> None:
    """Read what stands around the cue of each statement."""
    openings = {phrase.partition(" ")[0] for phrase in work.language.channels}
    for draft in work.statements:
        if not draft.continues:
            _channel(work, draft, openings)
        if _asks(work, draft):
            draft.act = SpeechAct.QUESTION


def _asks(work: Work, draft: StatementDraft) -> bool:
    end = draft.content[-1][1]
    return (
        draft.quote_kind is QuoteKind.DIRECT and work.doc.text[end - 1 : end] == "?" and draft.act is SpeechAct.ASSERT
    )


def _channel(work: Work, draft: StatementDraft, openings: set[str]) -> None:
    doc = work.doc
    if draft.frame is None or draft.cue is None:
        return
    first = doc.sentences[doc.sentence_of[draft.cue_token]][0]
    low = doc.starts[max(first, draft.cue_token - REACH)]
    high = min(draft.frame[1], doc.ends[min(draft.cue_token + REACH, len(doc.ends) - 1)])
    found = None
    platform = _platform(work, low, high, draft.content)
    for first, last in _token_runs(work, low, high, draft.content):
        found = found or _channel_words(work, first, last, openings)
    if found:
        draft.channel, span = found
        if platform:
            span = (min(span[0], platform[1][0]), max(span[1], platform[1][1]))
        draft.channel_span = span
    elif platform:
        draft.channel, draft.channel_span = (
            ChannelType.SOCIAL_MEDIA,
            (min(draft.cue[0], platform[1][0]), max(draft.cue[1], platform[1][1])),
        )
    elif draft.lemma == "tweet":
        draft.channel, draft.channel_span, draft.platform = ChannelType.SOCIAL_MEDIA, draft.cue, "Twitter"
    elif draft.lemma == "email":
        draft.channel, draft.channel_span = ChannelType.EMAIL, draft.cue
    if platform and draft.channel:
        draft.platform = platform[0]
    if draft.channel_span and draft.addressee and _is_channel(draft.addressee, draft.channel_span):
        draft.addressee = draft.addressee_mention = None  # "told a news conference"


def _is_channel(addressee: Pair, channel: Pair) -> bool:
    return addressee[0] <= channel[0] and channel[1] <= addressee[1]


def _token_runs(work: Work, low: int, high: int, content: list[Pair]) -> list[Pair]:
    """The tokens of the attribution, in runs without the content."""
    starts = work.doc.starts
    edges = sorted([low, *(edge for span in content for edge in span if low < edge < high), high])
    runs = []
    for start, end in pairwise(edges):
        if not any(a <= start < b for a, b in content) and start < end:
            runs.append((bisect_left(starts, start), bisect_left(starts, end)))
    return runs


def _channel_words(work: Work, first: int, last: int, openings: set[str]) -> tuple[ChannelType, Pair] | None:
    doc, channels = work.doc, work.language.channels
    for token in (token for token in range(first, last) if doc.lower[token] in openings):
        for length in range(min(LONGEST_CHANNEL, last - token), 0, -1):
            kind = channels.get(" ".join(doc.lower[token : token + length]))
            in_office = kind is ChannelType.SOCIAL_MEDIA and doc.lower[token - 1] == "in"  # "who has been in post"
            if kind and not in_office and _introduced(work, token, first):
                return kind, (doc.starts[_opening(work, token, first)], doc.ends[token + length - 1])
    return None


def _opening(work: Work, token: int, first: int) -> int:
    while token > first and work.doc.lower[token - 1] not in work.language.prepositions and not work.timed[token - 1]:
        if work.doc.lower[token - 1] in work.language.determiners:
            return token - 1
        token -= 1
    return token


def _introduced(work: Work, token: int, first: int) -> bool:
    """Whether a channel's noun hangs on a preposition, or on "told": not "the statement was read"."""
    lower = work.doc.lower
    place = token - 1
    while place >= first and place > token - 6:
        if lower[place] in INTRODUCING:
            return True
        if lower[place] in {",", ".", "that"}:
            return False
        place -= 1
    return False


def _platform(work: Work, low: int, high: int, content: list[Pair]) -> tuple[str, Pair] | None:
    doc = work.doc
    for first, last in _token_runs(work, low, high, content):
        for token in range(max(first, 1), last):
            name = work.language.platforms.get(doc.lower[token])
            if (
                name
                and (len(name) > 1 or doc.words[token].isupper())
                and doc.lower[token - 1] in {"on", "to", "via", "his", "her", "its", "their"}
            ):
                return name, (doc.starts[token - 1], doc.ends[token])
    return None
