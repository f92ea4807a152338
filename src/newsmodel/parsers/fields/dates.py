"""Dates as headers write them: complete, in the orders and month names of a dozen languages.

Only what is complete and has one reading is a date here. "March 30" has no year, 03/04/2022 two readings; neither is
completed from anything else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsmodel.kinds import Granularity
from newsmodel.model import When
from newsmodel.parsers.fields.days import MONTHS, day_exists, is_weekday
from newsmodel.parsers.fields.zones import AMBIGUOUS_ZONES, ZONES

__all__ = ["Moment", "find_moment"]

_FILLERS = frozenset("at on um am le the den el il om kl klo Uhr uhr à alle a las h hrs o'clock".split())
_WORD = r"[^\W\d_]{3,12}"
_YEAR_FIRST = re.compile(r"(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?(?:\s+|-)(?:de\s+|of\s+)?({_WORD})\.?,?(?:\s+|-)(?:de\s+)?(\d{{4}})(?!\d)"
)
_MONTH_DAY = re.compile(rf"\b({_WORD})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?![\d:])(?:\s*([ap])\.?m\b\.?)?"
    r"|(?<!\d)(\d{2})(\d{2})(?=\s*(?:GMT|UTC|Z\b))",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\s*\(?(?:GMT|UTC)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)\)?")
_ZONE_NAME = re.compile(r"\s*\(?([A-Z]{1,5})\b\)?")


_GRANULARITY = {
    timedelta(days=1): Granularity.DAY,
    timedelta(minutes=1): Granularity.MINUTE,
    timedelta(seconds=1): Granularity.SECOND,
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a time of day in it, on the clock that the text speaks of.

    Attributes:
        start: Naive; midnight where no time of day is given.
        length: How long the named unit is: a day, a minute or a second.
        utc_offset: Minutes, `None` where no zone stands there or its name has several meanings.
        zone: The zone as written, "" where there is none.
    """

    start: datetime
    length: timedelta
    utc_offset: int | None = None
    zone: str = ""

    def when(self, rule: str) -> When:
        """The same as a record, read by `rule`."""
        return When(
            start=self.start,
            end=self.start + self.length,
            granularity=_GRANULARITY[self.length],
            utc_offset=self.utc_offset,
            rule=rule,
        )


def find_moment(text: str) -> tuple[Moment, str] | None:
    """The complete date in a line, with its time of day and zone, and what is left of the line without them.

    >>> moment, rest = find_moment("Wed, 30 March 2022 10:05 GMT, London")
    >>> moment.start.isoformat(), moment.utc_offset, rest
    ('2022-03-30T10:05:00', 0, 'London')
    >>> find_moment("30 March"), find_moment("03/04/2022")
    (None, None)
    """
    found = _find_day(text)
    if not found:
        return None
    day, start, end = found
    # The T of ISO 8601 goes with the date; a time of day stands on either side of it.
    pieces = [text[:start], re.sub(r"^T(?=[0-9])", " ", text[end:])]
    moment = Moment(day, timedelta(days=1))
    for index, piece in enumerate(pieces):
        clock = next((match for match in _CLOCK.finditer(piece) if _time_of_day(match) is not None), None)
        if clock:
            length = timedelta(seconds=1) if clock[3] else timedelta(minutes=1)
            offset, zone, after = _zone(piece[clock.end() :])
            moment = Moment(day + (_time_of_day(clock) or timedelta()), length, offset, zone)
            pieces[index : index + 1] = [piece[: clock.start()], after]
            break
    return moment, " ".join(filter(None, map(_without_fillers, pieces)))


def _find_day(text: str) -> tuple[datetime, int, int] | None:
    for pattern, parts in _DAYS:
        for match in pattern.finditer(text):
            numbers = parts(match)
            if numbers and day_exists(*numbers):
                return datetime(*numbers), match.start(), match.end()
    return None


def _day_month_year(day: str, month: str, year: str) -> tuple[int, int, int] | None:
    number = MONTHS.get(month.casefold())
    return (int(year), number, int(day)) if number else None


def _one_reading(first: str, mark: str, second: str, year: str) -> tuple[int, int, int] | None:
    """Dots put the day first; with other marks the numbers must show which is the month."""
    one, two = int(first), int(second)
    if mark == "." or one > 12 or one == two:
        return int(year), two, one
    return (int(year), one, two) if two > 12 else None


_DAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[int, int, int] | None]], ...] = (
    (_YEAR_FIRST, lambda m: (int(m[1]), int(m[3]), int(m[4]))),
    (_DAY_MONTH, lambda m: _day_month_year(m[1], m[2], m[3])),
    (_MONTH_DAY, lambda m: _day_month_year(m[2], m[1], m[3])),
    (_NUMERIC, lambda m: _one_reading(m[1], m[2], m[3], m[4])),
)


def _time_of_day(match: re.Match[str]) -> timedelta | None:
    hour, minute, second = int(match[1] or match[5]), int(match[2] or match[6]), int(match[3] or 0)
    half = (match[4] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return timedelta(hours=hour, minutes=minute, seconds=second) if max(hour * 2.5, minute, second) < 60 else None


def _zone(after: str) -> tuple[int | None, str, str]:
    """The offset and name at the beginning of what follows a time of day, and the rest."""
    match = _OFFSET.match(after)
    if match:
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        if minutes <= 14 * 60 and int(match[3] or 0) < 60:
            return (minutes if match[1] == "+" else -minutes), match[0].strip(" ()"), after[match.end() :]
    match = _ZONE_NAME.match(after)
    if match and (match[1] in ZONES or match[1] in AMBIGUOUS_ZONES):
        return ZONES.get(match[1]), match[1], after[match.end() :]
    return None, "", after


def _without_fillers(piece: str) -> str:
    """What is left of a piece of the line, without the small words and the weekday that go with a date or time."""
    words = [word for word in re.split(r"[\s,;|·()]+", piece) if word.strip(".-–—:")]
    while words and (words[-1] in _FILLERS or is_weekday(words[-1])):
        words.pop()
    first = next((index for index, word in enumerate(words) if word not in _FILLERS), 0)
    return " ".join(words[first:])
