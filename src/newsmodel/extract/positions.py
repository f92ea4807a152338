"""What stands in a stretch of the text: its tokens, mentions, times and statements, found by bisection."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from newsmodel.extract.draft import MentionDraft, Pair, StatementDraft, TimeDraft, Work

__all__ = [
    "Range",
    "mentions_in",
    "outer_quote",
    "paragraph_of",
    "span_of",
    "speaker_of",
    "times_in",
    "token_at",
    "tokens_in",
]

Range = tuple[int, int]  # tokens, half-open

SPAN = attrgetter("span")


def token_at(work: Work, offset: int) -> int:
    """The first token that begins at or after a code point."""
    return bisect_left(work.doc.starts, offset)


def tokens_in(work: Work, span: Pair) -> Range:
    """The tokens that a span of code points touches."""
    return bisect_right(work.doc.ends, span[0]), bisect_left(work.doc.starts, span[1])


def span_of(work: Work, tokens: Range) -> Pair:
    """The code points of some tokens, of which there is at least one."""
    return work.doc.starts[tokens[0]], work.doc.ends[tokens[1] - 1]


def mentions_in(work: Work, span: Pair) -> Iterator[tuple[int, MentionDraft]]:
    """The mentions that begin in a span, with their numbers."""
    number = bisect_left(work.mentions, (span[0],), key=SPAN)
    while number < len(work.mentions) and work.mentions[number].span[0] < span[1]:
        yield number, work.mentions[number]
        number += 1


def times_in(work: Work, span: Pair) -> Iterator[TimeDraft]:
    """The time expressions that begin in a span."""
    place = bisect_left(work.times, (span[0],), key=SPAN)
    while place < len(work.times) and work.times[place].span[0] < span[1]:
        yield work.times[place]
        place += 1


def outer_quote(work: Work, token: int) -> int | None:
    """The number, in `doc.quotes`, of the outermost quotation around a token."""
    quotes, offset = work.doc.quotes, work.doc.starts[token]
    place = bisect_right(quotes, offset, key=attrgetter("start")) - 1
    while place >= 0 and quotes[place].depth:
        place -= 1
    return place if place >= 0 and offset < quotes[place].end else None


def paragraph_of(work: Work, draft: StatementDraft) -> int:
    """The paragraph in which a statement has its cue."""
    return work.doc.paragraph_of[work.doc.sentence_of[draft.cue_token]]


def speaker_of(work: Work, draft: StatementDraft) -> int | None:
    """The actor who speaks, once mentions are linked."""
    if draft.corrected:
        return draft.actor
    return None if draft.speaker is None else work.mentions[draft.speaker].actor
