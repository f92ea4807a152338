"""Readers of calendar expressions: dates, months, years, quarters, seasons, with or without their year."""

from datetime import date

from newsmodel.extract.draft import TimeDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.grammar import OTHER
from newsmodel.extract.times.numbers import number, two_digit_year
from newsmodel.extract.times.parts import in_part
from newsmodel.extract.times.policy import nearest_day, nearest_month, nearest_period, year_of
from newsmodel.extract.times.values import SEASON_MONTHS, Period, period
from newsmodel.kinds import Anchor, Certainty, Granularity

__all__ = ["READERS"]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_number(s: Slots, cx: Context) -> int:
    return int(number(s["d"], cx.grammar) or 0)


def _explicit(unit: Granularity, year: int, month: int = 1, day: int = 1) -> TimeDraft:
    start = _day(year, month, day)
    if start is None:
        return unresolved("", anchor=Anchor.EXPLICIT)
    return resolved(period(unit, start), Anchor.EXPLICIT, Certainty.EXPLICIT)


def read_date(s: Slots, cx: Context) -> TimeDraft | None:
    """`30 March 2022`, `Wednesday, March 30`, `the 5th of May`."""
    month, day = cx.grammar.months[s["m"]], _day_number(s, cx)
    if "y" in s:
        draft = _explicit(Granularity.DAY, int(s["y"]), month, day)
    else:
        draft = nearest_day(month, day, cx)
    return in_part(draft, cx.grammar.day_parts[s["p"]]) if "p" in s and draft.timex3 else draft


def read_week_of(s: Slots, cx: Context) -> TimeDraft | None:
    """`the week of March 14`."""
    draft = read_date(s, cx)
    if draft is None or draft.when is None or draft.when.start is None:
        return draft
    return resolved(period(Granularity.WEEK, draft.when.start.date()), draft.anchor, draft.certainty)


def read_holiday(s: Slots, cx: Context) -> TimeDraft | None:
    """`Christmas Eve`, `New Year's Day`: feasts of a fixed date."""
    feast = cx.grammar.feasts.get(s["f"])
    return nearest_day(*feast, cx) if feast else None


def read_spelled_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`nineteen eighty-four`."""
    numbers = cx.grammar.numbers
    if cx.tokens.codes[cx.last] == OTHER and cx.tokens.words[cx.last].endswith("s"):
        return None  # "in twenty twenty-minute shows"
    return _explicit(Granularity.YEAR, 100 * numbers[s["c"]] + numbers[s["tens"]] + numbers.get(s.get("ones", ""), 0))


def read_numeric_date(s: Slots, cx: Context) -> TimeDraft | None:
    """`2022-03-30`, `30/03/2022`, `03/30/22`; of two possible readings both are kept."""
    if "m" in s:
        return _explicit(Granularity.DAY, int(s["y"]), int(s["m"]), int(s["d"]))
    year = int(s["y"])
    if len(s["y"]) == 2:
        year = two_digit_year(s["y"], cx.today.year if cx.today else 2000)
    a, b = int(s["a"]), int(s["b"])
    days = [d for d in (_day(year, a, b), _day(year, b, a)) if d]
    if not days:
        return unresolved("", anchor=Anchor.EXPLICIT)
    if days[0] == days[-1]:
        return resolved(Period(Granularity.DAY, days[0]), Anchor.EXPLICIT, Certainty.EXPLICIT)
    # nearest to publication: a page that is stamped with a date is stamped with its own
    if cx.today:
        days.sort(key=lambda d: abs((d - cx.today).days) if cx.today else 0)
    return resolved(
        Period(Granularity.DAY, days[0]),
        Anchor.EXPLICIT,
        Certainty.DEFAULTED,
        alternatives=(Period(Granularity.DAY, days[1]),),
    )


def read_month_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`March 2022`."""
    return _explicit(Granularity.MONTH, int(s["y"]), cx.grammar.months[s["m"]])


def read_month_of_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`May last year`, `August of that year`."""
    month = cx.grammar.months[s["m"]]
    year = year_of(s["which"], cx)
    if year is None:
        return unresolved(f"XXXX-{month:02}", anchor=Anchor.PUBLICATION)
    found = period(Granularity.MONTH, date(year.start.year, month, 1))
    return resolved(found, year.anchor, year.certainty)


def read_which_month(s: Slots, cx: Context) -> TimeDraft | None:
    """`last June`: the latest that has ended; `next June`: the first that begins after publication."""
    month = cx.grammar.months[s["m"]]
    if s["which"] == "that":
        return read_month_of_year(s, cx)
    step = cx.grammar.directions[s["which"].split()[-1]]
    if cx.today is None:
        return unresolved(f"XXXX-{month:02}", anchor=Anchor.PUBLICATION)
    year = cx.today.year
    if step < 0 and month >= cx.today.month:
        year -= 1
    if step > 0 and month <= cx.today.month:
        year += 1
    return resolved(period(Granularity.MONTH, date(year, month, 1)), Anchor.PUBLICATION, Certainty.COMPUTED)


def read_month(s: Slots, cx: Context) -> TimeDraft | None:
    """`in March`."""
    month = cx.grammar.months[s["m"]]
    if "y" in s:
        return _explicit(Granularity.MONTH, int(s["y"]), month)
    return nearest_month(month, cx)


def read_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`2022`, `'22`."""
    if "yy" in s:
        near = cx.mentioned(Granularity.YEAR) if s.get("near") else None
        base = near.start.year if near and near.start else cx.today.year if cx.today else 2000
        return _explicit(Granularity.YEAR, two_digit_year(s["yy"], base))
    year, before, after = int(s["y"]), cx.tokens.words[cx.first - 1], cx.tokens.words[cx.last]
    if before in cx.grammar.counted or after in cx.grammar.counted:
        return None
    if not (1500 < year < 2100 and year % 50):  # a round number is a number unless a preposition leads to it
        if before not in cx.grammar.classes["prep"] and before not in "()-–" and "mod" not in s:
            return None
        if cx.tokens.codes[cx.last] == OTHER and after.endswith("s"):
            return None  # "in 1500 villages"
    return _explicit(Granularity.YEAR, year)


def read_decade(s: Slots, cx: Context) -> TimeDraft | None:
    """`the 1990s`, `the '90s`, `the nineties`."""
    if "y" in s:
        year = int(s["y"])
        unit = Granularity.CENTURY if year % 100 == 0 and year < 2000 else Granularity.DECADE
        return _explicit(unit, year)
    tens = s["yy"] if s["yy"].isdecimal() else str(cx.grammar.numbers.get(s["yy"], 0))
    if int(tens) % 10:
        return None
    return _explicit(Granularity.DECADE, two_digit_year(tens, (cx.today.year if cx.today else 2000) - 40))


def read_century(s: Slots, cx: Context) -> TimeDraft | None:
    """`the 19th century`: the years from 1800."""
    n = number(s["o"].split()[0], cx.grammar)
    return _explicit(Granularity.CENTURY, int(n - 1) * 100) if n and n > 1 else None


def read_fiscal(s: Slots, cx: Context) -> TimeDraft | None:
    """`fiscal 1990`: as if it were the calendar year, since no text says where it begins."""
    return _explicit(Granularity.YEAR, int(s["y"]))


def read_quarter(s: Slots, cx: Context) -> TimeDraft | None:
    """`the third quarter`, `Q1 2022`, `the first half of last year`."""
    n = int(number(s["o"].split()[0], cx.grammar) or 0)
    half = s["u"] == "half"
    if not 1 <= n <= (2 if half else 4):
        return None
    unit, month = (Granularity.HALF, 6 * n - 5) if half else (Granularity.QUARTER, 3 * n - 2)
    if "y" in s:
        return _explicit(unit, int(s["y"]), month)
    if "which" in s:
        year = year_of(s["which"], cx)
        if year is None:
            return unresolved(f"XXXX-{'H' if half else 'Q'}{n}", anchor=Anchor.PUBLICATION)
        return resolved(period(unit, date(year.start.year, month, 1)), year.anchor, year.certainty)
    if half:
        return None  # of a match, mostly
    return nearest_period(unit, month, f"XXXX-Q{n}", cx)


def read_month_quarter(s: Slots, cx: Context) -> TimeDraft | None:
    """`the June quarter`: the one that ends with that month."""
    month = cx.grammar.months[s["m"]]
    if month % 3:
        return None
    return nearest_period(Granularity.QUARTER, month - 2, f"XXXX-Q{month // 3}", cx)


def read_season(s: Slots, cx: Context) -> TimeDraft | None:
    """`summer 2021`, `the summer`, `last summer`."""
    name = cx.grammar.seasons[s["s"]]
    month = SEASON_MONTHS[name]
    if "y" in s:
        return _explicit(Granularity.SEASON, int(s["y"]), month)
    if "which" in s:
        year = year_of(s["which"], cx)
        if year is None:
            return unresolved(f"XXXX-{name}", anchor=Anchor.PUBLICATION)
        return resolved(period(Granularity.SEASON, date(year.start.year, month, 1)), year.anchor, year.certainty)
    return nearest_period(Granularity.SEASON, month, f"XXXX-{name}", cx)


def read_day_of_month(s: Slots, cx: Context) -> TimeDraft | None:
    """`on the 22nd`: the latest such day that is not after publication."""
    day = int(s["d"].split()[0])
    if cx.today is None:
        return unresolved(f"XXXX-XX-{day:02}", anchor=Anchor.PUBLICATION)
    months = [period(Granularity.MONTH, cx.today).next(-n).start for n in (-1, 0, 1, 2)]
    days = [d for first in months if (d := _day(first.year, first.month, day))]
    past = [d for d in days if d <= cx.today]
    ahead = [d for d in days if d > cx.today]
    first, other = (ahead, past) if cx.tense() > 0 and ahead else (past, ahead)
    if not first:
        return unresolved(f"XXXX-XX-{day:02}", anchor=Anchor.PUBLICATION)
    chosen = first[0] if first is past else first[-1]
    others = tuple(Period(Granularity.DAY, d) for d in other[:1])
    return resolved(Period(Granularity.DAY, chosen), Anchor.PUBLICATION, Certainty.DEFAULTED, alternatives=others)


READERS: dict[str, Reader] = {
    "century": read_century,
    "date": read_date,
    "day_of_month": read_day_of_month,
    "decade": read_decade,
    "fiscal": read_fiscal,
    "month": read_month,
    "month_quarter": read_month_quarter,
    "month_of_year": read_month_of_year,
    "month_year": read_month_year,
    "numeric_date": read_numeric_date,
    "quarter": read_quarter,
    "range_first": read_date,
    "range_last": read_date,
    "holiday": read_holiday,
    "season": read_season,
    "spelled_year": read_spelled_year,
    "week_of": read_week_of,
    "which_month": read_which_month,
    "year": read_year,
}
