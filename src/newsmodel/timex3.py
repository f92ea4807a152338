"""Calendar units as values: where one begins and ends, its neighbours, and how TIMEX3 writes it.

TIMEX3 values as in ISO 24617-1 and the TimeML guidelines: `2022-W13`, `2022-W13-WE`, `2022-Q1`, `2022-SU`, `199`,
`2022-03-30TMO`.
"""

import re
from calendar import monthrange
from datetime import MAXYEAR, date, datetime, time, timedelta
from typing import NamedTuple

from newsmodel.kinds import Granularity

__all__ = ["PARTS_OF_DAY", "SEASON_MONTHS", "Period", "blank", "day_of", "period", "read", "shifted", "write"]

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
# hours from when to when; a night is counted to the day on which it begins
PARTS_OF_DAY = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 24), "DT": (6, 18)}
_VALUE = re.compile(
    r"(?P<years>[0-9]{2,3})"
    r"|(?P<year>[0-9]{4})(-(W(?P<week>[0-9]{2})(?P<weekend>-WE)?|H(?P<half>[12])|Q(?P<quarter>[1-4])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>[0-9]{2})(-(?P<day>[0-9]{2})(T(?P<part>MO|MI|AF|EV|NI|DT))?)?))?"
)


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


def read(value: str) -> tuple[datetime, datetime, Granularity]:
    """Start, end and width of the calendar unit, or the part of a day, that has this TIMEX3 value.

    Raises:
        ValueError: It names none: a duration, `XXXX-03`, a day that the calendar has not.

    >>> print(*read("2022-W13-WE"))
    2022-04-02 00:00:00 2022-04-04 00:00:00 weekend
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        raise ValueError(f"no calendar unit: {value[:60]!r}")
    found = _unit(match)
    if found.end == date.max:
        raise ValueError(f"too near the end of the calendar: {value}")
    start, end = found.bounds
    if match["part"] is None:
        return start, end, found.unit
    first, last = PARTS_OF_DAY[match["part"]]
    return start + timedelta(hours=first), start + timedelta(hours=last), Granularity.PART_OF_DAY


def _unit(match: re.Match[str]) -> Period:
    if match["years"]:
        unit = Granularity.DECADE if len(match["years"]) == 3 else Granularity.CENTURY
        return Period(unit, date(int(match["years"].ljust(4, "0")), 1, 1))
    year = int(match["year"])
    if match["week"]:
        unit, weekday = (Granularity.WEEKEND, 6) if match["weekend"] else (Granularity.WEEK, 1)
        return Period(unit, date.fromisocalendar(year, int(match["week"]), weekday))
    if match["half"]:
        return Period(Granularity.HALF, date(year, 6 * int(match["half"]) - 5, 1))
    if match["quarter"]:
        return Period(Granularity.QUARTER, date(year, 3 * int(match["quarter"]) - 2, 1))
    if match["season"]:
        return Period(Granularity.SEASON, date(year, SEASON_MONTHS[match["season"]], 1))
    unit = Granularity.DAY if match["day"] else Granularity.MONTH if match["month"] else Granularity.YEAR
    return Period(unit, date(year, int(match["month"] or 1), int(match["day"] or 1)))


def write(start: datetime, end: datetime, unit: Granularity) -> str:
    """The TIMEX3 value of an interval that is one calendar unit, or part of a day; empty where it is not.

    >>> write(datetime(2022, 7, 1), datetime(2023, 1, 1), Granularity.HALF)
    '2022-H2'
    """
    day = start.date()
    try:
        if unit is Granularity.PART_OF_DAY:
            values = [f"{day}T{part}" for part in PARTS_OF_DAY]
        else:
            values = [period(unit, day).value]
        return next((value for value in values if read(value)[:2] == (start, end)), "")
    except ValueError:  # at an end of the calendar
        return ""
