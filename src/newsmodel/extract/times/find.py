"""Find every time expression of a text."""

from collections.abc import Sequence

from newsmodel.extract.draft import TimeDraft, WhenDraft, Work
from newsmodel.extract.times import anaphora, clock, comparison, dates, deictic, feasts, lengths, periods
from newsmodel.extract.times.context import Context, Reader
from newsmodel.extract.times.grammar import BARRIER, NAME, OTHER, Rule, machine
from newsmodel.extract.times.tokens import tokens
from newsmodel.kinds import Granularity, TimeType
from newsmodel.lang.english_time import ENGLISH_TIME

__all__ = ["find_times", "times"]

READERS: dict[str, Reader] = {
    name: reader
    for room in (anaphora, clock, comparison, dates, deictic, feasts, lengths, periods)
    for name, reader in room.READERS.items()
}
_FOREIGN = {BARRIER, OTHER, NAME}
_DAYS = {Granularity.DAY, Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND}
_WINDOW = 8  # an expression begins at most so many tokens before its first trigger


def find_times(text: str, paragraphs: Sequence[tuple[int, int]], published: WhenDraft | None) -> list[TimeDraft]:
    """Time expressions in the order of the text, none overlapping another, none longer than its paragraph.

    Relative ones are reckoned from the day of `published` on its own clock, or from an earlier mention; without it
    they keep their offset and stay unresolved.
    """
    engine = machine(ENGLISH_TIME)
    seen = tokens(text, paragraphs, engine)
    today = None
    if published is not None and published.start is not None and published.granularity in _DAYS:
        today = published.start.date()  # "published in 2024" tells no day from which "yesterday" could be reckoned
    cx = Context(engine, seen, today)
    found: list[TimeDraft] = []
    codes, done = seen.codes, 0
    tried: dict[int, tuple[Rule, ...]] = {}  # in vain, from each token: they fail for the next trigger, too
    for trigger in engine.trigger.finditer(codes):
        at = trigger.start()
        if at < done:
            continue
        start = at
        while start > done and at - start < _WINDOW and codes[start - 1] not in _FOREIGN:
            start -= 1
        for first in range(start, at + 1):
            rules = engine.rules(codes[first] + codes[at])
            if not rules or tried.get(first) is rules:
                continue
            draft = _read(rules, cx, first, at)
            if draft is not None:
                found.append(draft)
                done = cx.last
                break
            tried[first] = rules
    return found


def _read(rules: tuple[Rule, ...], cx: Context, first: int, trigger: int) -> TimeDraft | None:
    """The expression that begins at a token and takes the trigger in, by the first rule that reads one there."""
    tokens = cx.tokens
    for rule in rules:
        match = rule.pattern.match(tokens.codes, first)
        if match is None or match.end() <= trigger:
            continue
        cx.first, cx.last = first, match.end()
        slots = {
            name: " ".join(tokens.words[match.start(group) : match.end(group)])
            for name, group in rule.slots
            if match.start(group) >= 0
        }
        try:
            draft = READERS[rule.name](slots, cx)
        except (ValueError, OverflowError):  # outside the calendar
            continue
        if draft is None:
            continue
        draft.span = tokens.span(first, match.end())
        draft.rule = rule.name
        if "mod" in slots:
            draft.portion = cx.grammar.portions.get(slots["mod"])
        if draft.when is not None:
            draft.when.rule, draft.when.span = rule.name, draft.span
            for reading in (draft.when, *draft.when.alternatives):
                reading.portion = draft.portion
            if draft.type is not TimeType.DURATION:
                cx.remember(draft.when)
        return draft
    return None


def times(work: Work) -> None:
    """Fill `work.times`."""
    work.times = find_times(work.doc.text, work.doc.spans, work.published)
