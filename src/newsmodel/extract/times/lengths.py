"""Readers of lengths of time and of what comes again: `three months`, `the past year`, `every Tuesday`."""

from datetime import datetime, time

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.context import Context, Reader, Slots, unresolved
from newsmodel.extract.times.numbers import number
from newsmodel.extract.times.units import UNITS, Amount, amount
from newsmodel.kinds import Anchor, Certainty, TimeType
from newsmodel.timex3 import shifted

__all__ = ["READERS"]

_FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annually": "P1Y",
    "yearly": "P1Y",
}


def read_duration(s: Slots, cx: Context) -> TimeDraft | None:
    """`three months`, `a 90-day`, `several years`."""
    length = amount(s, cx)
    return unresolved(length.value, kind=TimeType.DURATION) if length else None


def read_rolling(s: Slots, cx: Context) -> TimeDraft | None:
    """`the past three months`: a duration that ends, or begins, with publication or with another mention."""
    code = cx.grammar.units[s["u"].split()[-1]]
    length = amount(s, cx) if "n" in s else Amount(1 if s["u"] in cx.grammar.singular else None, code)
    if length is None:
        return None
    draft = unresolved(length.value, kind=TimeType.DURATION)
    step = cx.grammar.directions.get(s["which"], 0)
    draft.anchor, origin = Anchor.PUBLICATION, cx.today
    if s["which"] in cx.grammar.classes["anaphoric"] and s["which"] != "next":
        base = cx.mentioned()
        edge = None if base is None else base.end if step > 0 else base.start
        draft.anchor, origin = Anchor.MENTION, edge.date() if edge else None
    if origin is None or not step or length.n is None or length.n != int(length.n) or length.code not in UNITS:
        return draft
    unit, n = UNITS[length.code], step * int(length.n)
    first, last = sorted((origin, shifted(origin, days=n * unit.days, months=n * unit.months)))
    draft.when = WhenDraft(
        datetime.combine(first, time()),
        datetime.combine(last, time()),
        unit.granularity,
        draft.anchor,
        Certainty.COMPUTED,
        approximate=True,
    )
    return draft


def read_every(s: Slots, cx: Context) -> TimeDraft | None:
    """`every Tuesday`, `twice a week`, `annually`."""
    grammar = cx.grammar
    if "m" in s or "s" in s:
        return unresolved(
            f"XXXX-{grammar.months[s['m']]:02}" if "m" in s else f"XXXX-{grammar.seasons[s['s']]}", kind=TimeType.SET
        )
    if "w" in s or "p" in s:
        day = f"XXXX-WXX-{grammar.weekdays[s['w']] + 1}" if "w" in s else "XXXX-XX-XX"
        part = f"T{grammar.day_parts[s['p']]}" if "p" in s else ""
        return unresolved(day + part, kind=TimeType.SET)
    if s["u"] in _FREQUENCIES:
        return unresolved(_FREQUENCIES[s["u"]], kind=TimeType.SET)
    n: float | None = 1
    if "n" in s:
        n = 2 if s["n"] == "other" else number(s["n"], grammar)
    return unresolved(Amount(n, grammar.units[s["u"]]).value, kind=TimeType.SET)


READERS: dict[str, Reader] = {
    "age": read_duration,
    "duration": read_duration,
    "every": read_every,
    "rolling": read_rolling,
}
