"""Which of several readings is taken where the text leaves the year, the month or the week open.

Shares right are those measured on 1,347 dated expressions of news, by what the expression names.
"""

from datetime import date
from typing import NamedTuple

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.context import Context, resolved, unresolved
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.timex3 import SEASON_MONTHS, Period, day_of, period, shifted

__all__ = ["Year", "by_distance", "nearest_day", "nearest_period", "seasons_near", "weekday_near", "year_of"]

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


def by_distance(days: list[date], today: date, tense: int = 0) -> list[date]:
    """Nearest first; those on the side that the tense speaks of before the others."""
    return sorted(days, key=lambda d: (tense != 0 and (d - today).days * tense < 0, abs((d - today).days)))


def _in_story(unit: Granularity, days: list[date], base: WhenDraft) -> TimeDraft:
    """Of the candidates the one in the year of the last mention, or right after it where that is a day or month."""
    assert base.start
    origin = base.start.date()
    if base.granularity is not Granularity.YEAR:
        days = sorted(days, key=lambda d: abs((d - origin).days))
    else:
        days = [d for d in days if d.year == origin.year] or days
    return resolved(period(unit, days[0]), Anchor.MENTION, Certainty.DEFAULTED)


def _candidates(month: int, day: int, year: int) -> list[date]:
    far = _LEAP if (month, day) == (2, 29) else 1
    return [found for y in range(year - far, year + far + 1) if (found := day_of(y, month, day))]


def seasons_near(name: str, day: date) -> list[Period]:
    """The seasons of that TIMEX3 name around a day, at least one that has ended and one that has not begun."""
    starts = [found for y in range(day.year - 2, day.year + 3) if (found := day_of(y, SEASON_MONTHS[name], 1))]
    return [Period(Granularity.SEASON, start) for start in starts]


def nearest_day(month: int, day: int, cx: Context) -> TimeDraft:
    """Month and day without a year: the nearest to publication (94 % right; "the latest past" 63 %)."""
    story = cx.story_year()
    base = story.start.date() if story and story.start else cx.today
    if base is None:
        return unresolved(
            f"XXXX-{month:02}-{day:02}" if _candidates(month, day, 2000) else "", anchor=Anchor.PUBLICATION
        )
    days = _candidates(month, day, base.year)
    if not days:
        return unresolved("", anchor=Anchor.PUBLICATION)
    if story:
        return _in_story(Granularity.DAY, days, story)
    days = by_distance(days, base)
    if (days[0] - base).days > _SOON:
        days = by_distance(days, base, min(0, cx.tense()))
    if abs((days[0] - base).days) > _CLOSE and (year := cx.year_named_for(month)):
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
    story = cx.story_year()
    if story and story.start:
        return _in_story(unit, _candidates(month, 1, story.start.year), story)
    if cx.today is None:
        return unresolved(blank, anchor=Anchor.PUBLICATION)
    now = period(Granularity.MONTH, cx.today).start
    starts = _candidates(month, 1, now.year)
    current = [d for d in starts if Period(unit, d).start <= cx.today < Period(unit, d).end]
    if current:
        starts = current + [d for d in starts if d not in current]
    else:
        middle = shifted(now, days=14)
        starts = by_distance(starts, middle, cx.tense())
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
    ahead = latest != today and cx.tense() > 0
    return (coming, latest) if ahead else (latest, coming)
