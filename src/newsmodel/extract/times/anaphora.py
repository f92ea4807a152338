"""Readers of times that lean on another mention, or on an event: `a day earlier`, `that night`, `two days after`."""

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved, weaker
from newsmodel.extract.times.events import day_of_event, leads_to_event
from newsmodel.extract.times.parts import in_part, in_slot
from newsmodel.extract.times.policy import seasons_near
from newsmodel.extract.times.units import UNITS, Amount, amount, offset
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType
from newsmodel.timex3 import Period, blank, period, shifted

__all__ = ["READERS"]

_DAYS = (Granularity.DAY, Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE)
_DAY_CODES = {"D", "N", "W", "F", "WE"}
_PARTS_OF_YEAR = {Granularity.HALF, Granularity.QUARTER, Granularity.MONTH, Granularity.SEASON}


def _from(base: WhenDraft | None, length: Amount, sign: int) -> TimeDraft | None:
    if base is None or base.start is None:
        return None
    found: Period | None
    if length.code == "Y" and length.n == 1 and base.granularity in _PARTS_OF_YEAR:
        # "from a year earlier" beside a quarter is that quarter of the year before
        found = period(base.granularity, shifted(base.start.date(), months=12 * sign))
    else:
        found = length.from_day(base.start.date(), sign)
    certainty = weaker(base.certainty, Certainty.COMPUTED)
    return resolved(found, Anchor.MENTION, certainty, offset=length.offset(sign)) if found else None


def read_shift(s: Slots, cx: Context) -> TimeDraft | None:
    """`a day earlier`, `two days later`, `three weeks after the vote`."""
    length = amount(s, cx)
    if length is None:
        return None
    if length.code == "TH" and length.n is not None and length.n % 24 == 0:
        length = Amount(length.n / 24, "D")
    sign = cx.grammar.directions[s["sign"]]
    draft: TimeDraft | None
    if leads_to_event(s["sign"], cx):
        anchor = Anchor.EVENT
        # TIMEX3 takes "three weeks" before an event as a duration, and a day as the day that it leads to
        draft = _from(day_of_event(cx), length, sign) if length.code == "D" else None
        if draft is not None and draft.when is not None:
            draft.anchor = draft.when.anchor = anchor
            draft.certainty = draft.when.certainty = Certainty.GUESS
    else:
        anchor = Anchor.MENTION
        draft = _from(cx.mentioned(*(_DAYS if length.code in _DAY_CODES else ())), length, sign)
        if draft is None and length.code == "Y" and cx.today is not None:
            found = length.from_day(cx.today, sign)
            draft = found and resolved(found, Anchor.PUBLICATION, Certainty.GUESS, offset=length.offset(sign))
    return draft or unresolved(length.value, anchor, kind=TimeType.DURATION, offset=length.offset(sign))


def read_that_part(s: Slots, cx: Context) -> TimeDraft | None:
    """`that night`, `the next morning`, `the morning after`."""
    step = cx.grammar.directions[s["which"].split()[-1]]
    base = (cx.nearby if "that" in s["which"] else cx.mentioned)(*_DAYS)
    draft = _from(base, Amount(abs(step), "D"), step or 1)
    return in_slot(draft or unresolved(blank(Granularity.DAY), Anchor.MENTION, offset=offset("D", step)), s, cx)


def read_neighbour(s: Slots, cx: Context) -> TimeDraft | None:
    """`the next day`, `the following week`, `that year`, `the day before the vote`."""
    step = cx.grammar.directions[s["which"].split()[-1] if "which" in s else s["sign"]]
    code = cx.grammar.units[s["u"]]
    if code not in UNITS:
        return None
    unit, units = UNITS[code].granularity, _DAYS if code in _DAY_CODES else ()
    anchor = Anchor.MENTION
    if "sign" in s and leads_to_event(s["sign"], cx):
        anchor, base = Anchor.EVENT, day_of_event(cx)
    else:
        base = (cx.nearby if "that" in s.get("which", "") else cx.mentioned)(*units)
    if base is None or base.start is None:
        draft = unresolved(blank(unit), anchor, offset=offset(code, step))
    else:
        certainty = Certainty.GUESS if anchor is Anchor.EVENT else weaker(base.certainty, Certainty.COMPUTED)
        found = period(unit, base.start.date()).next(step)
        draft = resolved(found, anchor, certainty, offset=offset(code, step))
    return in_part(draft, "NI") if code == "N" else draft


def read_later_in(s: Slots, cx: Context) -> TimeDraft | None:
    """`later in the day`, `earlier that week`."""
    code = cx.grammar.units[s["u"]]
    unit = UNITS[code].granularity
    base = cx.mentioned(*(_DAYS if code in _DAY_CODES else ()))
    if base is None or base.start is None:
        return unresolved(blank(unit), Anchor.MENTION)
    found = period(unit, base.start.date())
    return resolved(found, Anchor.MENTION, weaker(base.certainty, Certainty.COMPUTED), offset=offset(code, 0))


def read_next_season(s: Slots, cx: Context) -> TimeDraft | None:
    """`the following winter`."""
    name = cx.grammar.seasons[s["s"]]
    base = cx.mentioned()
    if base is None or base.start is None or base.end is None:
        return unresolved(f"XXXX-{name}", Anchor.MENTION)
    first, last, step = base.start.date(), base.end.date(), cx.grammar.directions[s["which"]]
    seasons = seasons_near(name, first)
    if step > 0:
        found = next(p for p in seasons if p.start >= last or p is seasons[-1])
    elif step < 0:
        found = next(p for p in reversed(seasons) if p.end <= first or p is seasons[0])
    else:
        found = min(seasons, key=lambda p: abs((p.start - first).days))
    return resolved(found, Anchor.MENTION, weaker(base.certainty, Certainty.COMPUTED))


READERS: dict[str, Reader] = {
    "later_in": read_later_in,
    "neighbour": read_neighbour,
    "next_season": read_next_season,
    "shift": read_shift,
    "that_part": read_that_part,
}
