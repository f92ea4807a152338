"""Readers of single days of the calendar: `30 March 2022`, `03/04/22`, `the 14th`."""

from newsmodel.extract.draft import TimeDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.numbers import number, two_digit_year
from newsmodel.extract.times.parts import in_slot
from newsmodel.extract.times.policy import by_distance, nearest
from newsmodel.extract.times.tense import tense
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.timex3 import Period, day_of, period

__all__ = ["READERS", "read_date", "read_numeric_date"]

_UNDATED = 2000  # the year around which two digits are read where nothing is known


def _dated(year: int, month: int, day: int) -> TimeDraft:
    found = day_of(year, month, day)
    if found is None:
        return unresolved("", Anchor.EXPLICIT)
    return resolved(Period(Granularity.DAY, found), Anchor.EXPLICIT, Certainty.EXPLICIT)


def read_date(s: Slots, cx: Context) -> TimeDraft | None:
    """`30 March 2022`, `Wednesday, March 30`, `the 5th of May`, `the night of March 30`."""
    month, day = cx.grammar.months[s["m"]], int(number(s["d"], cx.grammar) or 0)
    draft = (
        _dated(int(s["y"]), month, day)
        if "y" in s
        else nearest(lambda year: day_of(year, month, day), cx, f"XXXX-{month:02}-{day:02}")
    )
    return in_slot(draft, s, cx)


def read_week_of(s: Slots, cx: Context) -> TimeDraft | None:
    """`the week of March 14`."""
    draft = read_date(s, cx)
    if draft is None or draft.when is None or draft.when.start is None:
        return draft
    return resolved(period(Granularity.WEEK, draft.when.start.date()), draft.anchor, draft.certainty)


def read_numeric_date(s: Slots, cx: Context) -> TimeDraft | None:
    """`2022-03-30`, `30/03/2022`, `03/30/22`; of two possible readings both are kept."""
    if "m" in s:
        return _dated(int(s["y"]), int(s["m"]), int(s["d"]))
    year = int(s["y"])
    if len(s["y"]) == 2:
        year = two_digit_year(s["y"], cx.today.year if cx.today else _UNDATED)
    a, b = int(s["a"]), int(s["b"])
    days = sorted(day for day in {day_of(year, a, b), day_of(year, b, a)} if day)
    if cx.today is not None:  # a page that is stamped with a date is stamped with its own
        days = by_distance(days, cx.today)
    if not days:
        return unresolved("", Anchor.EXPLICIT)
    first, *others = (Period(Granularity.DAY, day) for day in days)
    certainty = Certainty.DEFAULTED if others else Certainty.EXPLICIT
    return resolved(first, Anchor.EXPLICIT, certainty, alternatives=tuple(others))


def read_day_of_month(s: Slots, cx: Context) -> TimeDraft | None:
    """`on the 22nd`: the latest such day that is not after publication, or the next beside a verb of the future."""
    day = int(s["d"].split()[0])
    blank = f"XXXX-XX-{day:02}"
    if cx.today is None:
        return unresolved(blank, Anchor.PUBLICATION)
    month = period(Granularity.MONTH, cx.today)
    firsts = [month.next(n).start for n in (-2, -1, 0, 1, 2)]
    days = [found for first in firsts if (found := day_of(first.year, first.month, day))]
    past = [found for found in reversed(days) if found <= cx.today]
    ahead = [found for found in days if found > cx.today]
    chosen = (*ahead[:1], *past[:1]) if tense(cx) > 0 else (*past[:1], *ahead[:1])
    if not chosen:
        return unresolved(blank, Anchor.PUBLICATION)
    first, *others = (Period(Granularity.DAY, found) for found in chosen)
    return resolved(first, Anchor.PUBLICATION, Certainty.DEFAULTED, alternatives=tuple(others))


READERS: dict[str, Reader] = {
    "date": read_date,
    "day_of_month": read_day_of_month,
    "numeric_date": read_numeric_date,
    "range_first": read_date,
    "range_last": read_date,
    "week_of": read_week_of,
}
