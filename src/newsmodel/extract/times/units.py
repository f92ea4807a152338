"""Amounts of time: a number and a unit, written as TIMEX3 and ISO 8601 write them, and counted from a day."""

from datetime import date
from typing import NamedTuple

from newsmodel.extract.times.context import Context, Slots
from newsmodel.extract.times.numbers import number
from newsmodel.kinds import Granularity
from newsmodel.timex3 import Period, period, shifted

__all__ = ["UNITS", "Amount", "Unit", "amount", "offset"]


class Unit(NamedTuple):
    """What the TIMEX3 letters of a unit stand for; as long as so many days and months."""

    granularity: Granularity
    days: int = 0
    months: int = 0


UNITS = {
    "D": Unit(Granularity.DAY, days=1),
    "N": Unit(Granularity.DAY, days=1),  # night
    "W": Unit(Granularity.WEEK, days=7),
    "WE": Unit(Granularity.WEEKEND, days=7),
    "F": Unit(Granularity.WEEK, days=14),  # fortnight
    "M": Unit(Granularity.MONTH, months=1),
    "Q": Unit(Granularity.QUARTER, months=3),
    "Y": Unit(Granularity.YEAR, months=12),
    "DE": Unit(Granularity.DECADE, months=120),
    "CE": Unit(Granularity.CENTURY, months=1200),
}
# units that ISO 8601 and TIMEX3 do not have, in those that they have
_IN_TIMEX3 = {"N": (1, "D"), "F": (2, "W")}
_IN_ISO = {"N": (1, "D"), "F": (2, "W"), "WE": (1, "W"), "Q": (3, "M"), "DE": (10, "Y"), "CE": (100, "Y")}


class Amount(NamedTuple):
    """So many of a unit; `n` is `None` where the text gives no number, as in `several years`."""

    n: float | None
    code: str

    @property
    def value(self) -> str:
        """The TIMEX3 value: `P3M`, `PT2H`, `PXD`, `P1DE`."""
        return self._written(_IN_TIMEX3)

    def offset(self, sign: int) -> str:
        """The signed ISO 8601 duration: `-P1D`."""
        return ("-" if sign < 0 else "") + self._written(_IN_ISO)

    def from_day(self, day: date, sign: int) -> Period | None:
        """The unit that lies so far from the one around a day; days and weeks lead to a day.

        `None` where it can't be counted: no number, a fraction, hours.
        """
        if self.n is None or self.n != int(self.n) or self.code not in UNITS:
            return None
        unit, n = UNITS[self.code], sign * int(self.n)
        moved = shifted(day, days=n * unit.days, months=n * unit.months)
        return period(unit.granularity if unit.months else Granularity.DAY, moved)

    def _written(self, substitutes: dict[str, tuple[int, str]]) -> str:
        scale, letters = substitutes.get(self.code, (1, self.code))
        n = "X" if self.n is None else f"{self.n * scale:g}"
        return f"PT{n}{letters[1:]}" if letters.startswith("T") else f"P{n}{letters}"


def amount(s: Slots, cx: Context) -> Amount | None:
    """Number and unit of an expression; `None` where the words are no time: `a second`, `three quarters of`."""
    code = cx.grammar.units[s["u"].split()[-1]]
    n = number(s["n"], cx.grammar) if "n" in s else None
    if s.get("n") in {"a", "an"} and code in {"TS", "Q"}:
        return None
    if code == "Q" and (n is None or cx.tokens.words[cx.last] == "of"):
        return None
    if n is None and "n" in s and s["u"] in cx.grammar.singular:
        return None  # "some day"
    return Amount(n + 0.5 if n is not None and "half" in s else n, code)


def offset(code: str, step: int) -> str:
    """The offset of a unit that is one before, the same or one after: `-P1W`, `P0D`."""
    return Amount(abs(step), code).offset(step)
