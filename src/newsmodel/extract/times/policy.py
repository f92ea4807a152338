"""Which of several readings is taken where the text leaves the year, the month or the week open.

Shares right are those measured on 1,347 dated expressions of news, by what the expression names.
"""

from datetime import date
from typing import NamedTuple

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.context import Context, resolved, unresolved
from newsmodel.extract.times.values import Period, period, shifted
from newsmodel.kinds import Anchor, Certainty, Granularity

__all__ = ["Year", "candidates", "nearest_day", "nearest_month", "nearest_period", "weekday_near", "year_of"]

_SOON = 30  # days: a date so near ahead stays ahead even beside a verb in the past ("was given a May 10 deadline")
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


def _by_distance(days: list[date], today: date, tense: int) -> list[date]:
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


def candidates(month: int, day: int, year: int) -> list[date]:
    """That day of the year and of its two neighbours, where they have it."""
    days: list[date] = []
    for candidate in (year - 1, year, year + 1):
        try:
            days.append(date(candidate, month, day))
        except ValueError:  # no such day in that year
            continue
    return days


def nearest_day(month: int, day: int, cx: Context) -> TimeDraft:
    """Month and day without a year: the nearest to publication (94 % right; "the latest past" 63 %)."""
    story = cx.story_year()
    base = story.start.date() if story and story.start else cx.today
    if base is None:
        return unresolved(
            f"XXXX-{month:02}-{day:02}" if candidates(month, day, 2000) else "", anchor=Anchor.PUBLICATION
        )
    days = candidates(month, day, base.year)
    if not days:
        return unresolved("", anchor=Anchor.PUBLICATION)
    if story:
        return _in_story(Granularity.DAY, days, story)
    days = _by_distance(days, base, 0)
    if (days[0] - base).days > _SOON:
        days = _by_distance(days, base, min(0, cx.tense()))
    if abs((days[0] - base).days) > _CLOSE and (year := cx.year_named_for(month)):
        days.sort(key=lambda d: d.year != year)
    return resolved(
        Period(Granularity.DAY, days[0]),
        Anchor.PUBLICATION,
        Certainty.DEFAULTED,
        alternatives=tuple(Period(Granularity.DAY, d) for d in days[1:2]),
    )


def nearest_month(month: int, cx: Context) -> TimeDraft:
    """A month alone: on the side of publication that the verb speaks of, or the nearest (79 % right)."""
    return nearest_period(Granularity.MONTH, month, f"XXXX-{month:02}", cx)


def nearest_period(unit: Granularity, month: int, blank: str, cx: Context) -> TimeDraft:
    """A quarter, season or month named without its year."""
    story = cx.story_year()
    if story and story.start:
        return _in_story(unit, candidates(month, 1, story.start.year), story)
    if cx.today is None:
        return unresolved(blank, anchor=Anchor.PUBLICATION)
    now = period(Granularity.MONTH, cx.today).start
    starts = candidates(month, 1, now.year)
    current = [d for d in starts if Period(unit, d).start <= cx.today < Period(unit, d).end]
    if current:
        starts = current + [d for d in starts if d not in current]
    else:
        middle = shifted(now, days=14)
        starts = _by_distance(starts, middle, cx.tense())
    return resolved(
        Period(unit, starts[0]),
        Anchor.PUBLICATION,
        Certainty.DEFAULTED,
        alternatives=tuple(Period(unit, d) for d in starts[1:2]),
    )


def weekday_near(weekday: int, which: str, cx: Context) -> tuple[date, date | None] | None:
    """The day that a weekday names, and the other reading.

    Alone it is the latest such day not after publication, publication day included (91 % right; 46 % without it),
    or the next one where the verb speaks of the future.
    """
    today = cx.today
    if today is None:
        return None
    latest = shifted(today, days=-((today.weekday() - weekday) % 7))
    if which in {"last", "past", "previous"}:
        return (shifted(latest, days=-7), latest) if latest == today else (latest, shifted(latest, days=-7))
    coming = shifted(latest, days=7)
    if which in {"next", "coming"}:
        return coming, shifted(coming, days=7)
    if which in {"this", "current"}:
        return shifted(today, days=weekday - today.weekday()), None
    if cx.tense() > 0:
        return (latest, coming) if latest == today else (coming, latest)
    return latest, coming
