"""Readers of durations, sets, and of times that are an amount away from publication."""

from datetime import date, datetime, time

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.numbers import number
from newsmodel.extract.times.values import Period, period, shifted
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType

__all__ = ["CODES", "READERS", "duration", "moved", "offset"]

# code of a unit: granularity, days, months
CODES = {
    "D": (Granularity.DAY, 1, 0),
    "N": (Granularity.DAY, 1, 0),
    "W": (Granularity.WEEK, 7, 0),
    "WE": (Granularity.WEEKEND, 7, 0),
    "F": (Granularity.WEEK, 14, 0),
    "M": (Granularity.MONTH, 0, 1),
    "Q": (Granularity.QUARTER, 0, 3),
    "Y": (Granularity.YEAR, 0, 12),
    "DE": (Granularity.DECADE, 0, 120),
    "CE": (Granularity.CENTURY, 0, 1200),
}
_SETS = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q",
         "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H"}  # fmt: skip


def duration(n: float | None, code: str) -> str:
    """The TIMEX3 value: `P3M`, `PT2H`, `PXD` where the text gives no number, `P1DE` for a decade."""
    if code == "F":
        n, code = (2 * n if n is not None else None), "W"
    amount = "X" if n is None else f"{n:g}"
    if code.startswith("T"):
        return f"PT{amount}{code[1:]}"
    return f"P{amount}{'D' if code == 'N' else code}"


def offset(n: float | None, code: str, sign: int) -> str:
    """The signed ISO 8601 duration: `-P1D`; years for decades and centuries, weeks for fortnights."""
    scale, unit = {"DE": (10, "Y"), "CE": (100, "Y"), "Q": (3, "M"), "WE": (1, "W")}.get(code, (1, code))
    return ("-" if sign < 0 else "") + duration(n * scale if n is not None else None, unit)


def moved(day: date, n: float | None, code: str) -> Period | None:
    """The unit that lies n units from the one around a day; a whole number of weeks leads to a day."""
    if n is None or n != int(n) or code not in CODES:
        return None
    unit, days, months = CODES[code]
    if months:
        return period(unit, shifted(day, months=int(n) * months))
    return Period(Granularity.DAY, shifted(day, days=int(n) * days))


def _amount(s: Slots, cx: Context) -> tuple[float | None, str] | None:
    """Number and unit; `None` where the words are no time: `a second`, `a quarter`, `three quarters of`."""
    code = cx.grammar.units[s["u"].split()[-1]]
    n = number(s["n"], cx.grammar) if "n" in s else None
    if s.get("n") in {"a", "an"} and code in {"TS", "Q"}:
        return None
    if code == "Q" and cx.tokens.words[cx.last] == "of":
        return None
    if n is None and "n" in s and s["u"] in cx.grammar.singular:
        return None  # "some day"
    return (n + 0.5 if n is not None and "half" in s else n), code


def read_duration(s: Slots, cx: Context) -> TimeDraft | None:
    """`three months`, `a 90-day`, `several years`."""
    amount = _amount(s, cx)
    if amount is None:
        return None
    return unresolved(duration(*amount), type=TimeType.DURATION)


def read_ago(s: Slots, cx: Context) -> TimeDraft | None:
    """`two weeks ago`, `a year from now`, `in ten days' time`."""
    amount = _amount(s, cx)
    if amount is None:
        return None
    n, code = amount
    sign = 1 if "ahead" in s else -1
    span = offset(n, code, sign)
    if code.startswith("T"):
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF", anchor=Anchor.PUBLICATION, offset=span)
    if n is None:
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF", anchor=Anchor.PUBLICATION, offset=span)
    if cx.today is None:
        return unresolved("XXXX-XX-XX", anchor=Anchor.PUBLICATION, offset=span)
    if n == 1 and code == "Y" and sign < 0 and (quarter := cx.just_mentioned(Granularity.QUARTER)):
        return resolved(quarter.next(-4), Anchor.MENTION, Certainty.GUESS, offset=span)  # of earnings
    found = moved(cx.today, n * sign, code)
    if found is None:
        return unresolved(duration(n, code), type=TimeType.DURATION, anchor=Anchor.PUBLICATION, offset=span)
    draft = resolved(found, Anchor.PUBLICATION, Certainty.COMPUTED, offset=span)
    if code in {"W", "F"}:
        draft.timex3 = period(Granularity.WEEK, found.start).value
    return draft


def read_rolling(s: Slots, cx: Context) -> TimeDraft | None:
    """`the past three months`: a duration that ends, or begins, with publication."""
    amount = _amount(s, cx) if "n" in s else (1, cx.grammar.units[s["u"]])
    if amount is None:
        return None
    n, code = amount
    draft = unresolved(duration(n, code), type=TimeType.DURATION)
    step = cx.grammar.directions.get(s["which"], 0)
    anchor, origin = Anchor.PUBLICATION, cx.today
    if s["which"] in cx.grammar.classes["anaphoric"] and s["which"] != "next":
        base = cx.mentioned()
        edge = None if base is None else base.end if step > 0 else base.start
        anchor, origin = Anchor.MENTION, edge.date() if edge else None
    if origin and step and n is not None and n == int(n) and code in CODES:
        _, days, months = CODES[code]
        other = shifted(origin, days=step * int(n) * days, months=step * int(n) * months)
        start, end = sorted((origin, other))
        draft.anchor = anchor
        draft.when = WhenDraft(
            datetime.combine(start, time()),
            datetime.combine(end, time()),
            CODES[code][0],
            Anchor.PUBLICATION,
            Certainty.COMPUTED,
            approximate=True,
        )
    return draft


def read_every(s: Slots, cx: Context) -> TimeDraft | None:
    """`every Tuesday`, `twice a week`, `annually`."""
    words, grammar = s, cx.grammar
    if "w" in words:
        weekday = f"XXXX-WXX-{grammar.weekdays[words['w']] + 1}"
        part = grammar.day_parts.get(words.get("p", ""), "")
        return unresolved(weekday + (f"T{part}" if part else ""), type=TimeType.SET)
    if "p" in words:
        return unresolved(f"XXXX-XX-XXT{grammar.day_parts[words['p']]}", type=TimeType.SET)
    if words["u"] in _SETS:
        return unresolved(_SETS[words["u"]], type=TimeType.SET)
    count = words.get("n", "")
    n = (
        2
        if count == "other"
        else number(count, grammar)
        if count and count.split()[-1] not in {"once", "twice", "times"}
        else 1
    )
    return unresolved(duration(n, grammar.units[words["u"]]), type=TimeType.SET)


def read_vague(s: Slots, cx: Context) -> TimeDraft | None:
    """`recent weeks`, `the last few days`."""
    if s.get("which") in {"recent", "past"}:
        return unresolved("PAST_REF", anchor=Anchor.PUBLICATION)
    if s.get("which") == "coming":
        return unresolved("FUTURE_REF", anchor=Anchor.PUBLICATION)
    return None


def read_reference(s: Slots, cx: Context) -> TimeDraft | None:
    """`now`, `recently`, `in the future`."""
    last = s["ref"].split()[-1]
    if last == "now" and cx.tokens.words[cx.last] == "that":
        return None
    value = {"future": "FUTURE_REF"}.get(last) or ("PAST_REF" if last in cx.grammar.past_references else "PRESENT_REF")
    return unresolved(value, anchor=Anchor.PUBLICATION)


READERS: dict[str, Reader] = {
    "age": read_duration,
    "ago": read_ago,
    "duration": read_duration,
    "every": read_every,
    "reference": read_reference,
    "rolling": read_rolling,
    "vague": read_vague,
}
