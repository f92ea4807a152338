"""Which of several readings is taken where the text leaves the year, the month or the week open.

Shares right are those measured on 1,347 dated expressions of news, by what the expression names.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.context import Context, resolved, unresolved
from newsmodel.extract.times.tense import tense
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.timex3 import SEASON_MONTHS, Period, day_of, period, shifted

__all__ = ["Year", "by_distance", "nearest", "nearest_period", "seasons_near", "weekday_near", "year_of"]

_SOON = 30  # days: a date so near ahead stays ahead even beside a verb in the past ("was given a May 10 deadline")
_LEAP = 4  # years within which there is a 29 February, before or after
_CLOSE = 45  # days: a date so near is this one, whatever year the text has named for its month


class Year(NamedTuple):
    """The year that `last year`, `that year` stand for."""

    start: date
    anchor: Anchor
    certainty: Certainty


def year_of(which: str, cx: Context) -> Year | None:
    """The year meant: from publication for `last`, `this`, `next`, else from the last mention."""
    words = which.split()
    step = cx.grammar.directions[words[-1]]
    if len(words) == 1 and words[0] != "that":
        if cx.today is None:
            return None
        return Year(period(Granularity.YEAR, cx.today).next(step).start, Anchor.PUBLICATION, Certainty.COMPUTED)
    base = cx.mentioned()
    if base is None or base.start is None:
        return None
    return Year(period(Granularity.YEAR, base.start.date()).next(step).start, Anchor.MENTION, Certainty.COMPUTED)


def by_distance(days: list[date], today: date, side: int = 0) -> list[date]:
    """Nearest first; those on the side that is given, -1 or 1, before the others."""
    return sorted(days, key=lambda d: (side != 0 and (d - today).days * side < 0, abs((d - today).days)))


def _in_story(unit: Granularity, days: list[date], base: WhenDraft) -> TimeDraft:
    """Of the candidates the one in the year of the last mention, or right after it where that is a day or month."""
    assert base.start
    origin = base.start.date()
    if base.granularity is not Granularity.YEAR:
        days = sorted(days, key=lambda d: abs((d - origin).days))
    else:
        days = [d for d in days if d.year == origin.year] or days
    return resolved(period(unit, days[0]), Anchor.MENTION, Certainty.DEFAULTED)


def _candidates(find: Callable[[int], date | None], year: int, far: int = 1) -> list[date]:
    return [found for y in range(year - far, year + far + 1) if (found := find(y))]


def seasons_near(name: str, day: date) -> list[Period]:
    """The seasons of that TIMEX3 name around a day, at least one that has ended and one that has not begun."""
    starts = [found for y in range(day.year - 2, day.year + 3) if (found := day_of(y, SEASON_MONTHS[name], 1))]
    return [Period(Granularity.SEASON, start) for start in starts]


def nearest(find: Callable[[int], date | None], cx: Context, unknown: str = "XXXX-XX-XX") -> TimeDraft:
    """A day without its year: the nearest to publication (month and day: 94 % right; "the latest past" 63 %).

    Args:
        find: The day in a given year.
        cx: Where it stands.
        unknown: The TIMEX3 value where there is nothing to reckon from.
    """
    story = cx.story_year()
    base = story.start.date() if story and story.start else cx.today
    days = _candidates(find, base.year if base else 2000, _LEAP)
    if base is None or not days:
        return unresolved(unknown if days else "", anchor=Anchor.PUBLICATION)
    if story:
        return _in_story(Granularity.DAY, days, story)
    days = by_distance(days, base)
    if (days[0] - base).days > _SOON or (base - days[0]).days > _SOON:
        days = by_distance(days, base, tense(cx))
    if abs((days[0] - base).days) > _CLOSE and (year := cx.year_named_for(days[0].month)):
        days.sort(key=lambda d: d.year != year)
    return resolved(
        Period(Granularity.DAY, days[0]),
        Anchor.PUBLICATION,
        Certainty.DEFAULTED,
        alternatives=tuple(Period(Granularity.DAY, d) for d in by_distance(days[1:], base)[:1]),
    )


def nearest_period(unit: Granularity, month: int, blank: str, cx: Context) -> TimeDraft:
    """A month, quarter or season without its year: on the side that the verb speaks of, or the nearest.

    Months alone are right in 79 %.
    """

    def first(year: int) -> date | None:
        return day_of(year, month, 1)

    story = cx.story_year()
    if story and story.start:
        return _in_story(unit, _candidates(first, story.start.year), story)
    if cx.today is None:
        return unresolved(blank, anchor=Anchor.PUBLICATION)
    now = period(Granularity.MONTH, cx.today).start
    starts = _candidates(first, now.year)
    current = [d for d in starts if Period(unit, d).start <= cx.today < Period(unit, d).end]
    if current:
        starts = current + [d for d in starts if d not in current]
    else:
        middle = shifted(now, days=14)
        starts = by_distance(starts, middle, tense(cx))
    return resolved(
        Period(unit, starts[0]),
        Anchor.PUBLICATION,
        Certainty.DEFAULTED,
        alternatives=tuple(Period(unit, d) for d in by_distance(starts[1:], now)[:1]),
    )


def weekday_near(weekday: int, which: str, cx: Context) -> tuple[date, ...] | None:
    """The day that a weekday names, and the other reading where there is one.

    Alone it is the latest such day not after publication, publication day included (91 % right; 46 % without it),
    or the next one where the verb speaks of the future.
    """
    today = cx.today
    if today is None:
        return None
    latest = shifted(today, days=-((today.weekday() - weekday) % 7))
    earlier, coming = shifted(latest, days=-7), shifted(latest, days=7)
    if which in {"last", "past", "previous"}:
        return (earlier, latest) if latest == today else (latest, earlier)
    if which in {"next", "coming"}:
        return coming, shifted(coming, days=7)
    if which in {"this", "current"}:
        return (shifted(today, days=weekday - today.weekday()),)
    return (coming, latest) if latest != today and _lies_ahead(cx) else (latest, coming)


def _lies_ahead(cx: Context) -> bool:
    """Whether a weekday is one to come: "in custody until Friday", "will meet on Friday"."""
    words, grammar = cx.tokens.words, cx.grammar
    if words[cx.first - 1] in grammar.until and words[cx.first - 2] not in grammar.stops:
        return True
    # "the deal announced Monday will ...": the day is that of the subject
    return words[cx.last] not in grammar.future_words and tense(cx) > 0
