"""`When`: a time as exact as it is known, and `TimeExpression`, the words that speak of one."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from math import inf
from typing import Annotated, Any, overload
from zoneinfo import ZoneInfo

from pydantic import Field, WithJsonSchema

from newsmodel import timex3
from newsmodel.errors import InvalidRecord
from newsmodel.kinds import Anchor, Certainty, Granularity, Portion, TimeType
from newsmodel.model import edtf, iso
from newsmodel.model.base import Record
from newsmodel.model.span import Span

__all__ = ["TimeExpression", "When", "reach"]

_DAY = 86_400.0
# How far outside of its bounds an approximate time may lie: one unit of its granularity, in seconds.
_MARGINS = {
    Granularity.CENTURY: 36_525 * _DAY,
    Granularity.DECADE: 3_653 * _DAY,
    Granularity.YEAR: 366 * _DAY,
    Granularity.HALF: 184 * _DAY,
    Granularity.SEASON: 92 * _DAY,
    Granularity.QUARTER: 92 * _DAY,
    Granularity.MONTH: 31 * _DAY,
    Granularity.WEEK: 7 * _DAY,
    Granularity.WEEKEND: 2 * _DAY,
    Granularity.DAY: _DAY,
    Granularity.PART_OF_DAY: 6 * 3_600.0,
    Granularity.HOUR: 3_600.0,
    Granularity.MINUTE: 60.0,
    Granularity.SECOND: 1.0,
}
_EPOCH = datetime(1970, 1, 1)
_PORTIONS = {portion.upper(): portion for portion in Portion}  # by TIMEX3's `mod`
_APPROXIMATE = "APPROX"
_CLOCK_TIMES = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)

# RFC 3339, which JSON Schema calls "date-time", would ask for an offset.
Naive = Annotated[datetime, WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$"})]


class When(Record):
    """Some time from `start` up to, not including, `end`.

    Both are naive datetimes on the clock that the article speaks of; `utc_offset` is that clock's distance
    from UTC in minutes, where it is known. `None` on one side leaves that side open.

    Comparisons answer `True`, `False`, or `None`: it is possible and not certain. Two times with an offset
    are compared in UTC, others as on one clock. An approximate time may lie outside of its bounds by as much
    as one unit of its granularity; one with a `portion`, such as "late March", somewhere within them.
    `alternatives` are not looked at.

    `str()` is ISO 8601 at the granularity of the time; the last day, month or year of an interval is included.
    `When.of` reads it back.

    >>> march, early = When.of("2022-03"), When.of("../2022-03-14")
    >>> print(march.contains("2022-03-30"), early.contains("2022-03-30"), early.contains(march))
    True False None
    """

    start: Naive | None
    end: Naive | None
    utc_offset: int | None = Field(default=None, gt=-24 * 60, lt=24 * 60)
    granularity: Granularity
    anchor: Anchor = Anchor.EXPLICIT
    certainty: Certainty = Certainty.EXPLICIT
    approximate: bool = False
    portion: Portion | None = None
    alternatives: tuple["When", ...] = ()
    span: Span | None = None
    rule: str = ""

    def _check(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a time needs a start or an end; where nothing is known there is no When")
        if any(side and side.tzinfo for side in (self.start, self.end)):
            raise ValueError("a time is naive, its offset stands in utc_offset; When.of(...) takes an aware datetime")
        if (self.end or datetime.max) <= (self.start or datetime.min):
            raise ValueError(f"a time must end after it starts: {self.start} to {self.end}")

    @overload
    @classmethod
    def of(cls, value: "When | date | str", *, zone: str | tzinfo | None = None) -> "When": ...
    @overload
    @classmethod
    def of(cls, value: None, *, zone: str | tzinfo | None = None) -> None: ...
    @classmethod
    def of(cls, value: "When | date | str | None", *, zone: str | tzinfo | None = None) -> "When | None":
        """The time that a value names; `None` names none.

        A `date` is a day. A `datetime` is a second, and leaves its offset in `utc_offset`. A string is ISO 8601
        and is as wide as it is written: "2022-03" is the month.

        Args:
            value: What names the time.
            zone: The publication's own clock, an IANA name ("Europe/Kyiv") or a fixed offset ("+02:00"): a
                clock time given in UTC is moved to it. Other times stay as they are.

        Raises:
            InvalidRecord: The string is not ISO 8601, or there is no such zone.

        >>> str(When.of("2022-03-30T12:05Z", zone="+03:00"))
        '2022-03-30T15:05+03:00'
        """
        clock = _zone(zone)
        if value is None:
            return None
        try:
            when = _named(value)
            in_utc = when.utc_offset == 0 and when.granularity in _CLOCK_TIMES
            return _moved(when, clock) if clock and in_utc else when
        except OverflowError:
            raise InvalidRecord(f"too near an end of the calendar: {value}") from None

    @classmethod
    def from_timex3(cls, value: str, *, mod: str = "") -> "When":
        """The time that a TIMEX3 value names.

        That is a calendar unit ("2022-03-30", "2022-W13", "2022-W13-WE", "2022-Q1", "2022-H1", "2022-SU", "199", "19"),
        a part of a day ("2022-03-30TMO") or a clock time ("2022-03-30T14:05"). A season is three months from March,
        June, September or December, and a winter goes on into the next year.

        Args:
            value: The attribute `value`.
            mod: The attribute `mod`: "START", "MID", "END", "APPROX" or nothing.

        Raises:
            InvalidRecord: The value has no place in the calendar ("P3D", "XXXX-03", "PAST_REF"), or `mod` is another.

        >>> when = When.from_timex3("2022-W13-WE")
        >>> print(when, when.granularity)
        2022-04-02/2022-04-03 weekend
        """
        if mod not in ("", _APPROXIMATE, *_PORTIONS):
            raise InvalidRecord(
                f"not a TIMEX3 mod that a time can have: {mod[:60]!r}; expected START, MID, END or APPROX"
            )
        try:
            start, end, granularity = timex3.read(value)
            when = When(start=start, end=end, granularity=granularity)
        except ValueError:
            when = _clock_time(value)
        return when.replace(approximate=mod == _APPROXIMATE, portion=_PORTIONS.get(mod)) if mod else when

    @property
    def timex3(self) -> str:
        """The TIMEX3 value; empty where there is none, for a stretch of several units or one with an open side.

        >>> When.of("2022-W13").timex3, When.of("2022-03-28/2022-03-31").timex3
        ('2022-W13', '')
        """
        if self.start is None or self.end is None:
            return ""
        if self.granularity not in _CLOCK_TIMES:
            return timex3.write(self.start, self.end, self.granularity)
        return "" if "/" in str(self) else str(self)

    @property
    def mod(self) -> str:
        """The TIMEX3 attribute `mod`: the portion, or else "APPROX", or nothing."""
        return self.portion.upper() if self.portion else _APPROXIMATE if self.approximate else ""

    @property
    def edtf(self) -> str:
        """The time in EDTF, the Extended Date/Time Format (ISO 8601-2).

        EDTF is poorer: weeks, weekends, parts of days, hours and minutes become the days on which they lie, a portion
        is left out, and "199X" is also some year of those.

        >>> When.from_timex3("2022-Q1").edtf, When.from_timex3("199").edtf, When.of("../2022-03-14").edtf
        ('2022-33', '199X', '../2022-03-14')
        """
        return edtf.write(self._interval, approximate=self.approximate)

    def contains(self, other: "When | date | str") -> bool | None:
        """Whether `other` lies inside this time, which is taken as a whole."""
        whole, part = self, When.of(other)
        in_utc = _in_utc(whole, part)
        (earliest, latest), (first, last) = reach(whole, in_utc), reach(part, in_utc)
        if last <= earliest or latest <= first:
            return False
        start, end = reach(whole, in_utc, -1)
        return True if start <= first and last <= end else None

    def overlaps(self, other: "When | date | str") -> bool | None:
        """Whether both are one time, as far as known: `True` where one lies inside the other."""
        other = When.of(other)
        answers = (self.contains(other), other.contains(self))
        return True if True in answers else answers[0]

    def precedes(self, other: "When | date | str") -> bool | None:
        """Whether this comes before `other`."""
        other = When.of(other)
        in_utc = _in_utc(self, other)
        (earliest, latest), (first, last) = reach(self, in_utc), reach(other, in_utc)
        if latest <= first:
            return True
        return False if last <= earliest else None

    def __str__(self) -> str:
        return iso.write(self._interval)

    @property
    def _interval(self) -> iso.Interval:
        return iso.Interval(self.start, self.end, self.granularity, self.utc_offset)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield None, str(self)
        hidden = ("start", "end", "utc_offset")
        yield from ((name, value) for name, value in super().__repr_args__() if name not in hidden)


class TimeExpression(Record):
    """Words that speak of a time, as TIMEX3 and, where they resolve, as a `When`.

    Attributes:
        span: Where the words stand.
        type: The TIMEX3 type.
        timex3: The TIMEX3 value, "2022-03-30" or "P3D"; empty where the calendar has no such day.
        when: The time that they name; `None` for a duration, and where nothing is known to reckon from.
        anchor: What the time is reckoned from, also while unresolved.
        offset: Signed ISO 8601 duration from the anchor, "-P1D" for "a day earlier".
        portion: Which part of the time, for "late last month", also while unresolved.
        certainty: How sure the reading is.
        rule: The rule that read it.
    """

    span: Span
    type: TimeType
    timex3: str = ""
    when: When | None = None
    anchor: Anchor
    offset: str | None = None
    portion: Portion | None = None
    certainty: Certainty
    rule: str = ""

    @property
    def mod(self) -> str:
        """The TIMEX3 attribute `mod`: "START", "MID", "END", "APPROX" or nothing."""
        return self.portion.upper() if self.portion else self.when.mod if self.when else ""

    def __str__(self) -> str:
        return str(self.when) if self.when else self.timex3


def _named(value: object) -> When:
    match value:
        case When():
            return value
        case str():
            return When(**iso.read(value)._asdict())
        case datetime():
            return When(**iso.single(value, Granularity.SECOND)._asdict())
        case date():
            return When(**iso.single(datetime(value.year, value.month, value.day), Granularity.DAY)._asdict())
    raise InvalidRecord(f"not a time: {value!r}; expected a When, a datetime, a date or an ISO 8601 string")


def _clock_time(value: str) -> When:
    """The hour, minute or second that a TIMEX3 value names."""
    with suppress(InvalidRecord):
        if "T" in value and "/" not in value:
            return When.of(value)
    expected = "2022-03-30, 2022-W13, 2022-Q1, 2022-SU, 199, 2022-03-30TMO or 2022-03-30T14:05"
    raise InvalidRecord(f"not a TIMEX3 value with a place in the calendar: {value[:60]!r}; expected such as {expected}")


def _zone(zone: str | tzinfo | None) -> tzinfo | None:
    if not isinstance(zone, str):
        return zone
    if zone.startswith(("+", "-")):
        return iso.fixed(zone)
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):  # unknown, malformed, or the name of a folder
        expected = "an IANA name such as 'Europe/Kyiv' or an offset such as '+02:00'"
        raise InvalidRecord(f"unknown time zone: {zone[:60]!r}; expected {expected}") from None


def _moved(when: When, clock: tzinfo) -> When:
    """A time in UTC on another clock."""
    known = when.start or when.end
    offset = known.replace(tzinfo=UTC).astimezone(clock).utcoffset() if known else None
    minutes = (offset or timedelta()) // timedelta(minutes=1)
    start, end = (side and side + timedelta(minutes=minutes) for side in (when.start, when.end))
    return when.replace(start=start, end=end, utc_offset=minutes)


def _in_utc(one: When, other: When) -> bool:
    return one.utc_offset is not None and other.utc_offset is not None


def reach(when: When, in_utc: bool, outward: int = 1) -> tuple[float, float]:  # noqa: FBT001 - see the callers
    """Start and end in seconds; if approximate, a margin further apart, or closer (`outward` -1).

    Of a portion it is not known where it starts and ends: no moment is surely in it.
    """
    if when.portion and outward < 0:
        return inf, -inf
    shift = (when.utc_offset or 0) * 60 if in_utc else 0
    margin = _MARGINS[when.granularity] * outward if when.approximate else 0
    start = (when.start - _EPOCH).total_seconds() - shift - margin if when.start else -inf
    end = (when.end - _EPOCH).total_seconds() - shift + margin if when.end else inf
    return start, end
