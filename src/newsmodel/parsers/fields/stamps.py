"""Times as machines write them, ISO 8601 and RFC 5322, read without a look at anything else."""

import re
from datetime import datetime, timedelta

from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.fields.days import MONTHS, day_exists
from newsmodel.parsers.fields.zones import ZONES

__all__ = ["read_stamp"]

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
_RFC = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) "
    r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))? (GMT|UTC|[+-]\d{4})"
)


def read_stamp(text: str) -> Moment | None:
    """The moment that a time stamp names; `None` for anything else, however clear.

    >>> read_stamp("2024-05-14T10:05:00+0200").utc_offset, read_stamp("Tue, 14 May 2024 10:05:00 GMT").start.hour
    (120, 10)
    >>> read_stamp("14 May 2024")
    """
    match = _ISO.fullmatch(text)
    if match:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        match = _RFC.fullmatch(text)
        if not match:
            return None
        year, month, day = int(match[3]), MONTHS.get(match[2].casefold(), 0), int(match[1])
    offset = _offset(match[7])
    if not day_exists(year, month, day) or (offset is not None and abs(offset) > 14 * 60):
        return None
    if not match[4]:
        return Moment(datetime(year, month, day), timedelta(days=1))
    start = datetime(year, month, day, int(match[4]), int(match[5]), int(match[6] or 0))
    length = timedelta(seconds=1) if match[6] else timedelta(minutes=1)
    return Moment(start, length, offset, match[7] or "")


def _offset(zone: str | None) -> int | None:
    if not zone or zone in ZONES:
        return ZONES[zone] if zone else None
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return minutes if zone[0] == "+" else -minutes
