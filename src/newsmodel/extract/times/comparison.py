"""Readers of what business news compares with: `a year-earlier quarter`, `the same period last year`, `the quarter`."""

from newsmodel.extract.draft import TimeDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.units import UNITS
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.timex3 import Period, period, shifted

__all__ = ["READERS"]


def _unit(s: Slots, cx: Context) -> Granularity | None:
    word = s.get("u", "period")
    if word == "period":
        return None
    return Granularity.HALF if word == "half" else UNITS[cx.grammar.units[word]].granularity


def _named(unit: Granularity | None, cx: Context) -> Period | None:
    """The unit last named, or the one that publication lies in; the last quarter that had ended."""
    units = (unit,) if unit else (Granularity.QUARTER, Granularity.HALF, Granularity.MONTH, Granularity.YEAR)
    base = cx.mentioned(*units)
    if base is not None and base.start is not None:
        return period(base.granularity, base.start.date())
    if cx.today is None:
        return None
    here = period(unit or Granularity.YEAR, cx.today)
    return here.next(-1) if unit is Granularity.QUARTER else here


def _years_on(found: Period, years: int) -> TimeDraft:
    moved = period(found.unit, shifted(found.start, months=12 * years))
    return resolved(moved, Anchor.MENTION, Certainty.GUESS, offset="-P1Y")


def read_year_earlier(s: Slots, cx: Context) -> TimeDraft | None:
    """`the same quarter a year earlier`, `the year-earlier period`."""
    found = _named(_unit(s, cx), cx)
    return _years_on(found, -1) if found else None


def read_same_last_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`the same period last year`."""
    found = _named(_unit(s, cx), cx)
    if found is None or cx.today is None:
        return unresolved("XXXX", Anchor.PUBLICATION, offset="-P1Y")
    return _years_on(found, cx.today.year - 1 - found.start.year)


def read_latest_quarter(s: Slots, cx: Context) -> TimeDraft | None:
    """`the quarter`, `its latest quarter`."""
    found = _named(_unit(s, cx), cx)
    anchor = Anchor.MENTION if cx.mentioned(Granularity.QUARTER) else Anchor.PUBLICATION
    return resolved(found, anchor, Certainty.GUESS) if found else None


READERS: dict[str, Reader] = {
    "latest_quarter": read_latest_quarter,
    "same_last_year": read_same_last_year,
    "year_earlier": read_year_earlier,
}
