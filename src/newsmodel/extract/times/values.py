"""Calendar units as values: where one begins and ends, its neighbours, and how TIMEX3 writes it.

TIMEX3 values as in ISO 24617-1 and the TimeML guidelines: `2022-W13`, `2022-W13-WE`, `2022-Q1`, `2022-SU`, `199`.
"""

from calendar import monthrange
from datetime import MAXYEAR, date, datetime, time, timedelta
from typing import NamedTuple

from newsmodel.kinds import Granularity

__all__ = ["SEASON_MONTHS", "Period", "blank", "day_of", "period", "shifted"]

_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}
_DAYS = {Granularity.DAY: 1, Granularity.WEEKEND: 2, Granularity.WEEK: 7}
_BLANK = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF: "XXXX-HX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
}
_PREFIX = {Granularity.CENTURY: 2, Granularity.DECADE: 3, Granularity.YEAR: 4, Granularity.MONTH: 7}
_PART = {Granularity.HALF: ("H", 6), Granularity.QUARTER: ("Q", 3)}
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first months, of the northern half of the world
_SEASON = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


class Period(NamedTuple):
    """One calendar unit: this day, that quarter. Half-open, from `start` up to `end`."""

    unit: Granularity
    start: date

    @property
    def end(self) -> date:
        """First day after it; the last day of the calendar where there is none."""
        try:
            if self.unit in _DAYS:
                return self.start + timedelta(days=_DAYS[self.unit])
            return shifted(self.start, months=_MONTHS[self.unit])
        except (ValueError, OverflowError):
            return date.max

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        start, unit = self.start, self.unit
        if unit in {Granularity.WEEK, Granularity.WEEKEND}:
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit is Granularity.WEEKEND else "")
        if unit is Granularity.SEASON:
            return f"{start.year:04}-{_SEASON[start.month]}"
        if unit in _PREFIX:
            return start.isoformat()[: _PREFIX[unit]]
        if unit in _PART:
            letter, months = _PART[unit]
            return f"{start.year:04}-{letter}{(start.month - 1) // months + 1}"
        return start.isoformat()

    def next(self, n: int) -> "Period":
        """The nth unit after this one, before it where n is negative.

        Raises:
            ValueError: That is outside the calendar (year 1 to 9999).
        """
        if self.unit in _DAYS:
            return Period(self.unit, shifted(self.start, days=n * (7 if self.unit is not Granularity.DAY else 1)))
        if self.unit is Granularity.SEASON:
            return Period(self.unit, shifted(self.start, months=12 * n))
        return Period(self.unit, shifted(self.start, months=n * _MONTHS[self.unit]))

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        """Midnight at which it begins, midnight at which it has ended."""
        return datetime.combine(self.start, time()), datetime.combine(self.end, time())


def day_of(year: int, month: int, day: int) -> date | None:
    """The day of that date, `None` where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def blank(unit: Granularity) -> str:
    """The TIMEX3 value of some day, some week: `XXXX-XX-XX`, `XXXX-WXX`."""
    return _BLANK.get(unit, "XXXX")


def shifted(day: date, *, days: int = 0, months: int = 0) -> date:
    """The day so many days and months on; the last of the month where it has no such day.

    Raises:
        ValueError: That is outside the calendar.
    """
    try:
        if months:
            year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
            day = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1] if 1 <= year <= MAXYEAR else 28))
        return day + timedelta(days=days)
    except OverflowError as error:
        raise ValueError(str(error)) from error


def period(unit: Granularity, day: date) -> Period:
    """The unit in which a day lies: the week from Monday, the weekend of its week, the season from its first month."""
    if unit is Granularity.WEEK:
        return Period(unit, shifted(day, days=-day.weekday()))
    if unit is Granularity.WEEKEND:
        return Period(unit, shifted(day, days=5 - day.weekday()))
    if _MONTHS.get(unit, 0) >= 12:
        return Period(unit, date(max(1, day.year - day.year % (_MONTHS[unit] // 12)), 1, 1))
    if unit is Granularity.SEASON:
        first = shifted(day.replace(day=1), months=-(day.month % 3))
        return Period(unit, first)
    if unit in _MONTHS:
        return Period(unit, date(day.year, day.month - (day.month - 1) % _MONTHS[unit], 1))
    return Period(Granularity.DAY, day)
