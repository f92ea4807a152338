"""Through what it was said: "in a statement", "on her Facebook page", "told a news conference"."""

from newsmodel.extract.channels import OCCASIONS, channel_noun
from newsmodel.extract.context.platform import platform_in
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import OPENING, base_end, base_start
from newsmodel.extract.positions import Range, span_of, token_at, tokens_in
from newsmodel.kinds import ChannelType

__all__ = ["channel"]

_SPOKEN = frozenset({ChannelType.NEWS_CONFERENCE, ChannelType.CONFERENCE_CALL, ChannelType.PHONE_CALL,
                     ChannelType.INTERVIEW, ChannelType.SPEECH, ChannelType.BROADCAST})  # fmt: skip
_EVERY = frozenset(ChannelType)
FITTING = {
    "in": _EVERY,
    "via": _EVERY,
    "through": _EVERY,
    "during": _SPOKEN | {ChannelType.TESTIMONY},
    "at": frozenset({ChannelType.NEWS_CONFERENCE, ChannelType.SPEECH}),
    "on": frozenset({ChannelType.SOCIAL_MEDIA, ChannelType.BROADCAST, ChannelType.CONFERENCE_CALL,
                     ChannelType.PHONE_CALL, ChannelType.VIDEO, ChannelType.BLOG_POST}),
}  # fmt: skip
"""What a preposition leads to: one speaks at a briefing, and on a report where that is the matter."""
NAMED_ONCE = frozenset({ChannelType.REPORT})  # "in polls" is no channel
LONGEST_ADVERBIAL = 5  # words
ISSUING = frozenset(
    "issue issues issued issuing release releases released releasing publish publishes published publishing post posts"
    " posted posting send sends sent sending write writes wrote written writing circulate circulated put make made"
    " making record recorded share shared sign signed file filed distribute distributed".split()
)
BY_VERB = {
    "tweet": (ChannelType.SOCIAL_MEDIA, "Twitter"),
    "retweet": (ChannelType.SOCIAL_MEDIA, "Twitter"),
    "email": (ChannelType.EMAIL, ""),
    "blog": (ChannelType.BLOG_POST, ""),
    "testify": (ChannelType.TESTIMONY, ""),
}


def channel(work: Work, draft: StatementDraft, parts: list[Range]) -> Range | None:
    """Note the channel of a statement; the tokens of the phrase that names it, where there is one."""
    found = next((found for part in parts if (found := _phrase(work, part))), None)
    found = found or _told(work, draft) or _issued(work, draft)
    platform = next((named for part in parts if (named := platform_in(work, part))), None)
    if found:
        kind, tokens = found
        start, end = span_of(work, tokens)
        if platform:
            draft.platform = platform[0]
            start, end = min(start, platform[1][0]), max(end, platform[1][1])
        draft.channel, draft.channel_span = kind, (start, end)
        return tokens
    if platform and draft.cue:
        draft.channel, draft.platform = ChannelType.SOCIAL_MEDIA, platform[0]
        draft.channel_span = min(draft.cue[0], platform[1][0]), max(draft.cue[1], platform[1][1])
    elif draft.lemma in BY_VERB:
        draft.channel, draft.platform = BY_VERB[draft.lemma]
        draft.channel_span = draft.cue
    return None


def _phrase(work: Work, part: Range) -> tuple[ChannelType, Range] | None:
    """The first phrase of a channel in a stretch of the attribution."""
    lower, (first, last) = work.doc.lower, part
    if last < len(lower) and lower[last - 1] in {"which", "where"}:
        return _named_before(work, first, last - 1) or _phrase(work, (first, last - 1))
    for token in range(first, last):
        for length in range(min(LONGEST_ADVERBIAL, last - token), 1, -1):
            kind = work.language.channel_adverbials.get(" ".join(lower[token : token + length]))
            if kind:
                return kind, (token, token + length - (lower[token + length - 1] == "with"))
        fitting = FITTING.get(lower[token])
        end = base_end(work, token + 1, last) if fitting else token
        while end > token + 2 and work.timed[end - 1]:
            end -= 1  # "in an email Thursday"
        kind = channel_noun(work, token + 1, end) if end > token + 1 else None
        if lower[token : token + 2] == ["in", "post"]:
            continue  # "who has been in post"
        if kind and fitting and kind in fitting and (kind not in NAMED_ONCE or _is_determined(work, token + 1, end)):
            return kind, (token + 1, end)
    return None


def _is_determined(work: Work, start: int, end: int) -> bool:
    """Whether one such thing is meant: "in a report", "in its report", not "in polls"."""
    return work.tags[start] in OPENING or any(work.tags[token] in {"POS", "CD"} for token in range(start, end))


def _named_before(work: Work, first: int, which: int) -> tuple[ChannelType, Range] | None:
    """The channel to which a relative pronoun points: "a letter in which she said"."""
    end = which - (work.tags[which - 1] == "IN")
    end -= work.doc.lower[end - 1] == ","
    start = base_start(work, end - 1, first) if end > first else end
    kind = channel_noun(work, start, end)
    return (kind, (start, end)) if kind else None


def _told(work: Work, draft: StatementDraft) -> tuple[ChannelType, Range] | None:
    """The occasion that is told something, which is then nobody who is spoken to: "told a briefing"."""
    if draft.addressee is None:
        return None
    first, last = tokens_in(work, draft.addressee)
    end = base_end(work, first, last)
    kind = channel_noun(work, first, end)
    if kind in OCCASIONS:
        draft.addressee = None
        return kind, (first, end)
    return (kind, (first, end)) if kind is ChannelType.SPEECH else None


def _issued(work: Work, draft: StatementDraft) -> tuple[ChannelType, Range] | None:
    """What was issued and says it: "released a letter saying that"."""
    first = work.doc.sentences[work.doc.sentence_of[draft.cue_token]][0]
    if not draft.rule.startswith("gerund") or draft.cue is None or token_at(work, draft.cue[0]) <= first:
        return None
    last = draft.cue_token - 1
    while last > first and (work.timed[last] or work.doc.lower[last] in {"on", "late", "early"}):
        last -= 1
    start = base_start(work, last, first)
    kind = channel_noun(work, start, last + 1)
    before = start - 1 - (work.tags[start - 1] in {"RP", "RB"})
    return (kind, (start, last + 1)) if kind and work.doc.lower[before] in ISSUING else None
