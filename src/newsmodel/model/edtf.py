"""Times as EDTF, the Extended Date/Time Format of libraries and archives (ISO 8601-2, levels 0 to 2)."""

from datetime import timedelta

from newsmodel import timex3
from newsmodel.kinds import Granularity
from newsmodel.model import iso

__all__ = ["write"]

_DIGITS = {Granularity.CENTURY, Granularity.DECADE}
_SECOND = timedelta(seconds=1)
# What stands in place of a month for a part of a year, by the end of its TIMEX3 value.
_PARTS_OF_YEAR = dict(pair.split("=") for pair in "SP=21 SU=22 FA=23 WI=24 Q1=33 Q2=34 Q3=35 Q4=36 H1=40 H2=41".split())


def write(interval: iso.Interval, *, approximate: bool = False) -> str:
    """The interval as EDTF, `~` where it is approximate.

    EDTF has no weeks, and of clock times whole seconds only: all else that does not begin and end with a day becomes
    the days on which it lies. Parts of a year that are approximate become their months, since `~` follows dates alone.

    >>> write(iso.read("2022-W13")), write(iso.read("2022-03"), approximate=True)
    ('2022-03-28/2022-04-03', '2022-03~')
    """
    start, end, granularity, _ = interval
    mark = "~" if approximate else ""
    if start and end:
        value = timex3.write(start, end, granularity)
        if value and granularity in _DIGITS:
            return value.ljust(4, "X") + mark
        if value[5:] in _PARTS_OF_YEAR and not approximate:
            return f"{value[:4]}-{_PARTS_OF_YEAR[value[5:]]}"
        if granularity is Granularity.SECOND and end - start == _SECOND and not approximate:
            return iso.write(interval).replace("+00:00", "Z")
    written = iso.write(interval)
    if "T" in written or "W" in written:
        last = end and end - timedelta(microseconds=1)
        first, last_day = (side.date().isoformat() if side else ".." for side in (start, last))
        written = first if first == last_day else f"{first}/{last_day}"
    return "/".join(side if side == ".." else side + mark for side in written.split("/"))
