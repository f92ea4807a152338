"""Readers of feasts and holidays: `Christmas Eve`, `last Thanksgiving`, `Good Friday 2019`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache

from dateutil.easter import easter

from newsmodel.extract.draft import TimeDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.policy import nearest
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.timex3 import Period, day_of, shifted

__all__ = ["READERS"]

_KEPT = re.compile(r"(?:(?P<easter>easter)|(?P<month>\d+)-(?P<n>\d+|last)(?P<weekday>[a-z]{3})?)(?P<shift>[+-]\d+)?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FIRST_EASTER, _LAST_EASTER = 1583, 4099  # years of the Gregorian reckoning that dateutil knows


@cache
def day_in(year: int, kept: str) -> date | None:
    """The day on which a feast is kept in a year; `TimeGrammar.feasts` tells how that is written."""
    rule = _KEPT.fullmatch(kept)
    if rule is None:
        raise ValueError(f"not a day to keep a feast on: {kept}")
    if rule["easter"]:
        found = easter(year) if _FIRST_EASTER <= year <= _LAST_EASTER else None
    elif rule["weekday"]:
        found = _nth(year, int(rule["month"]), rule["n"], _WEEKDAYS.index(rule["weekday"]))
    else:
        found = day_of(year, int(rule["month"]), int(rule["n"]))
    return shifted(found, days=int(rule["shift"])) if found and rule["shift"] else found


def _nth(year: int, month: int, n: str, weekday: int) -> date | None:
    first = day_of(year, month, 1)
    if first is None:
        return None
    days = range(1 + (weekday - first.weekday()) % 7, monthrange(year, month)[1] + 1, 7)
    return first.replace(day=days[-1 if n == "last" else int(n) - 1])


def read_holiday(s: Slots, cx: Context) -> TimeDraft | None:
    """`Christmas Eve`, `Labor Day 2019`, `last Easter`; without a year the nearest."""
    kept = cx.grammar.feasts[s["f"]]
    if "y" in s:
        found = day_in(int(s["y"]), kept)
        return resolved(Period(Granularity.DAY, found), Anchor.EXPLICIT, Certainty.EXPLICIT) if found else None
    step = cx.grammar.directions[s["which"]] if "which" in s else 0
    if not step:
        return nearest(lambda year: day_in(year, kept), cx)
    if cx.today is None:
        return unresolved("XXXX-XX-XX", Anchor.PUBLICATION)
    found = next(_beyond(cx.today, step, kept), None)
    return resolved(Period(Granularity.DAY, found), Anchor.PUBLICATION, Certainty.COMPUTED) if found else None


def _beyond(today: date, step: int, kept: str) -> Iterator[date]:
    """The days on which it was kept before publication, or will be after it, the nearest first."""
    days = (day_in(today.year + n * step, kept) for n in range(2))
    return (day for day in days if day and (day - today).days * step > 0)


READERS: dict[str, Reader] = {"holiday": read_holiday}
