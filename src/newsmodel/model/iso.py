"""ISO 8601 dates and times read, and written again, at the granularity that they speak in."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from newsmodel.errors import InvalidRecord
from newsmodel.kinds import Granularity

__all__ = ["Interval", "fixed", "read", "single", "write"]

_EXAMPLES = "2022, 2022-03, 2022-W13, 2022-03-30, 2022-03-30T14:05+02:00, 2022-03-28/2022-03-31 or 2022-03-28/.."
_YEAR, _MONTH, _WEEK, _DAY = Granularity.YEAR, Granularity.MONTH, Granularity.WEEK, Granularity.DAY
_HOUR, _MINUTE, _SECOND = Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND

_DATES = {_YEAR: r"\d{4}", _MONTH: r"\d{4}-\d\d", _WEEK: r"\d{4}-?W\d\d"}
_CLOCKS = {2: _HOUR, 4: _MINUTE}  # by the number of digits
_OFFSET = re.compile(r"(Z|[+-]\d\d(:?\d\d)?)$")
_LASTING = {
    _WEEK: timedelta(weeks=1),
    _DAY: timedelta(days=1),
    _HOUR: timedelta(hours=1),
    _MINUTE: timedelta(minutes=1),
    _SECOND: timedelta(seconds=1),
}
# What is written, with the length of its form; and what the other granularities are written in.
_LENGTHS = {_YEAR: 4, _MONTH: 7, _DAY: 10, _HOUR: 13, _MINUTE: 16, _SECOND: 19}
_WRITTEN = {
    Granularity.CENTURY: _YEAR,
    Granularity.DECADE: _YEAR,
    Granularity.HALF: _MONTH,
    Granularity.SEASON: _MONTH,
    Granularity.QUARTER: _MONTH,
    Granularity.WEEK: _DAY,
    Granularity.WEEKEND: _DAY,
    Granularity.PART_OF_DAY: _MINUTE,
}


class Interval(NamedTuple):
    """A half-open stretch of naive datetimes; an open side is `None`; the offset is in minutes."""

    start: datetime | None
    end: datetime | None
    granularity: Granularity
    utc_offset: int | None


def read(text: str) -> Interval:
    """The interval that an ISO 8601 date, time or interval names.

    The last day, month or year of an interval belongs to it; a clock time is where it ends.

    Raises:
        InvalidRecord: It is not ISO 8601, or not within the years 1 to 9998.

    >>> print(read("2022-03").end)
    2022-04-01 00:00:00
    """
    try:
        first, slash, last = text.strip().partition("/")
        return _between(first, last) if slash else _one(first)
    except (ValueError, OverflowError):
        raise InvalidRecord(f"not an ISO 8601 date or time: {text[:60]!r}; expected such as {_EXAMPLES}") from None


def single(stamp: datetime, granularity: Granularity) -> Interval:
    """The one year, month, week, day, hour, minute or second that begins at the stamp.

    Raises:
        ValueError: It would end after the year 9999; `OverflowError` for the shorter ones.
    """
    offset = stamp.utcoffset()
    start = stamp.replace(tzinfo=None, microsecond=0)
    if granularity is _YEAR:
        end = start.replace(year=start.year + 1)
    elif granularity is _MONTH:
        end = start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)
    else:
        end = start + _LASTING[granularity]
    return Interval(start, end, granularity, None if offset is None else offset // timedelta(minutes=1))


def fixed(offset: str) -> timezone:
    """The clock at a distance from UTC that is written as in ISO 8601: "+02:00".

    Raises:
        InvalidRecord: It is not written so.
    """
    match = re.fullmatch(r"([+-])([0-9]{2})(?::?([0-9]{2}))?", offset)
    if not match or int(match[2]) >= 24 or int(match[3] or 0) >= 60:
        raise InvalidRecord(f"not an offset from UTC: {offset[:60]!r}; expected such as '+02:00'")
    distance = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-distance if match[1] == "-" else distance)


def write(interval: Interval) -> str:
    """The interval as ISO 8601, in the widest unit, from its granularity down, that its ends fall on.

    >>> write(read("2022-03-28/2022-03-31")), write(read("2022-W13"))
    ('2022-03-28/2022-03-31', '2022-W13')
    """
    start, end, granularity, offset = interval
    known = [side for side in (start, end) if side]
    last = end - timedelta(microseconds=1) if end else None
    if granularity is _WEEK and all(_begins(side, _DAY) and side.weekday() == 0 for side in known):
        return _joined(start, last, _week)
    units = list(_LENGTHS)
    units = units[units.index(_WRITTEN.get(granularity, granularity)) :]
    widest = next((unit for unit in units if all(_begins(side, unit) for side in known)), _SECOND)
    length = _LENGTHS[widest]
    if widest in (_YEAR, _MONTH, _DAY):
        return _joined(start, last, lambda side: side.isoformat()[:length])
    zone = "" if offset is None else _signed(offset)
    until = start if start and end and end - start == _LASTING[widest] else end
    return _joined(start, until, lambda side: side.isoformat()[:length] + zone)


def _one(text: str) -> Interval:
    from dateutil.parser import isoparse  # noqa: PLC0415 - it loads time zones, a quarter of all that records cost

    date, separator, clock = text.upper().replace(" ", "T", 1).partition("T")
    if len(date) > len("2022-03-30"):  # isoparse would take any character between date and clock
        raise ValueError(text)
    if separator:
        granularity = _CLOCKS.get(sum(char.isdigit() for char in _OFFSET.sub("", clock)), _SECOND)
    else:
        granularity = next((g for g, form in _DATES.items() if re.fullmatch(form, date)), _DAY)
    return single(isoparse(text), granularity)


def _between(first: str, last: str) -> Interval:
    start, end = (None if side in ("", "..") else _one(side) for side in (first, last))
    known = [side for side in (start, end) if side]
    if not known:
        raise ValueError("both sides are open")
    granularity = max((side.granularity for side in known), key=list(Granularity).index)
    offset = next((side.utc_offset for side in known if side.utc_offset is not None), None)
    until = None
    if end:
        until = end.end if end.granularity in (_YEAR, _MONTH, _WEEK, _DAY) else end.start
        if until and offset is not None and end.utc_offset is not None:
            until += timedelta(minutes=offset - end.utc_offset)
    return Interval(start.start if start else None, until, granularity, offset)


def _begins(stamp: datetime, granularity: Granularity) -> bool:
    """Whether a unit of this granularity begins at the stamp."""
    finer = list(_LENGTHS).index(granularity)
    parts = (stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second, stamp.microsecond)
    return parts[finer:] == (1, 1, 0, 0, 0, 0)[finer:]


def _week(day: datetime) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _joined(first: datetime | None, last: datetime | None, form: Callable[[datetime], str]) -> str:
    one, other = (".." if side is None else form(side) for side in (first, last))
    return one if one == other else f"{one}/{other}"


def _signed(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"
