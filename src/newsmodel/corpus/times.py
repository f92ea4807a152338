"""Times in the store: numbers that answer in SQL what `When.contains` answers.

A time is kept by its furthest reach on its own clock and, where the offset is known, in UTC. Narrow times are found by
where they start; so that one wide time ("in 2021") does not make each question look at years, times are sorted by
width, and a question looks a little further back in each class.
"""

from datetime import datetime
from math import inf
from typing import Literal, NamedTuple, TypeAlias

from newsmodel.model import When
from newsmodel.model.time import reach

__all__ = ["Clock", "Match", "Reach", "contained", "moment", "reached", "slot", "width", "windows", "written_out"]

Clock: TypeAlias = Literal["reported", "recorded"]
"""Whether something counts from when it was published, or from when the corpus got it."""

Match: TypeAlias = Literal["possible", "certain"]
"""Whether a time that may fit is enough, or it must."""

_DAY = 86_400.0
_EPOCH = datetime(1970, 1, 1)
_WIDTHS = (_DAY, 8 * _DAY, 32 * _DAY, 367 * _DAY, inf)
Columns: TypeAlias = tuple[str | None, int | None, float | None, float | None, float | None, float | None]

_REMEMBERED = 4096
_WRITTEN: dict[tuple[object, ...], Columns] = {}
_END_OF_TIME = 253_402_300_800  # the year 10000, in seconds from 1970
_UNDATED = 320_000_000_000  # older than anything with a day


class Reach(NamedTuple):
    """From when to when, in seconds, on its own clock and in UTC; a side that is open is infinite."""

    start: float | None = None
    end: float | None = None
    utc_start: float | None = None
    utc_end: float | None = None


def reached(when: When | None) -> Reach:
    """The reach of a time, nothing where there is none."""
    if when is None:
        return Reach()
    utc = (None, None) if when.utc_offset is None else reach(when, in_utc=True)
    return Reach(*reach(when, in_utc=False), *utc)


def width(found: Reach) -> int | None:
    """The class of widths that a time belongs to."""
    if found.start is None or found.end is None:
        return None
    wide = found.end - found.start
    return next(number for number, most in enumerate(_WIDTHS) if wide <= most)


def written_out(when: When | None) -> Columns:
    """A time as text, the class of its width, and its reach; many statements share one."""
    if when is None:
        return None, None, None, None, None, None
    same = (when.start, when.end, when.utc_offset, when.granularity, when.approximate)
    known = _WRITTEN.get(same)
    if known is None:
        if len(_WRITTEN) >= _REMEMBERED:
            _WRITTEN.clear()
        found = reached(when)
        known = _WRITTEN[same] = (str(when), width(found), *found)
    return known


def windows(when: When) -> list[tuple[int, float, float]]:
    """For each class of widths: where a time that overlaps this one must start, on any clock."""
    local = reach(when, in_utc=False)
    clocks = _DAY if when.utc_offset is not None else 0.0
    known = reach(when, in_utc=True) if when.utc_offset is not None else local
    first, last = min(local[0], known[0]) - clocks, max(local[1], known[1]) + clocks
    return [(number, -inf if most == inf else first - most - 1, last) for number, most in enumerate(_WIDTHS)]


def contained(column: str, when: When, match: Match) -> tuple[str, list[float]]:
    """Whether the time of a column lies in this one, as a condition in SQL and its values."""
    outward = 1 if match == "possible" else -1
    low, high = reach(when, in_utc=False, outward=outward)
    form = _POSSIBLE if match == "possible" else _CERTAIN
    local = form.format(start=f"{column}_from", end=f"{column}_to")
    if match == "certain":  # what cannot be at all is not certain either: a portion, an open side
        local = f"({local} AND {_POSSIBLE.format(start=f'{column}_from', end=f'{column}_to')})"
    values = [low, high]
    if match == "certain":
        values += reach(when, in_utc=False)
    if when.utc_offset is None:
        return local, values
    utc = local.replace("_from", "_utc_from").replace("_to", "_utc_to")
    in_utc = [*reach(when, in_utc=True, outward=outward)]
    if match == "certain":
        in_utc += reach(when, in_utc=True)
    return f"CASE WHEN {column}_utc_from IS NULL THEN {local} ELSE {utc} END", [*values, *in_utc]


_POSSIBLE = "({end} > ? AND {start} < ?)"
_CERTAIN = "({start} >= ? AND {end} <= ?)"


def moment(when: When | None) -> float | None:
    """The moment by which articles are put in order: where the offset from UTC is not known, as on UTC's clock."""
    side = when and (when.start or when.end)
    if not when or not side:
        return None
    return (side - _EPOCH).total_seconds() - (when.utc_offset or 0) * 60


def slot(seconds: float | None) -> int:
    """The first key of what was published then: the newer, the lower. A second has room for 16 million rows."""
    back = _UNDATED if seconds is None else _END_OF_TIME - int(seconds // 1)
    return back << 24
