"""Readers of calendar units wider than a day: `March 2022`, `2022`, `the 1990s`, `the third quarter`, `summer 2021`."""

from newsmodel.extract.draft import TimeDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.grammar import OTHER
from newsmodel.extract.times.numbers import number, two_digit_year
from newsmodel.extract.times.policy import nearest_period, year_of
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.timex3 import SEASON_MONTHS, day_of, period

__all__ = ["READERS"]

_UNDATED = 2000


def _dated(unit: Granularity, year: int, month: int = 1) -> TimeDraft:
    start = day_of(year, month, 1)
    if start is None:
        return unresolved("", Anchor.EXPLICIT)
    return resolved(period(unit, start), Anchor.EXPLICIT, Certainty.EXPLICIT)


def _in_year(unit: Granularity, month: int, blank: str, s: Slots, cx: Context) -> TimeDraft | None:
    """The unit that begins in this month, of the year that the expression names in figures or words, or of none."""
    if "y" in s:
        return _dated(unit, int(s["y"]), month)
    if "which" not in s:
        return nearest_period(unit, month, blank, cx)
    year = year_of(s["which"], cx)
    if year is None:
        return unresolved(blank, Anchor.PUBLICATION)
    start = day_of(year.start.year, month, 1)
    return resolved(period(unit, start), year.anchor, year.certainty) if start else None


def read_month(s: Slots, cx: Context) -> TimeDraft | None:
    """`March 2022`, `in March`, `May last year`, `that November`."""
    month = cx.grammar.months[s["m"]]
    return _in_year(Granularity.MONTH, month, f"XXXX-{month:02}", s, cx)


def read_which_month(s: Slots, cx: Context) -> TimeDraft | None:
    """`last June`: the latest that has ended; `next June`: the first that begins after publication."""
    month = cx.grammar.months[s["m"]]
    step = cx.grammar.directions[s["which"]]
    if cx.today is None:
        return unresolved(f"XXXX-{month:02}", Anchor.PUBLICATION)
    year = cx.today.year
    if (month - cx.today.month) * step <= 0:
        year += step
    start = day_of(year, month, 1)
    return resolved(period(Granularity.MONTH, start), Anchor.PUBLICATION, Certainty.COMPUTED) if start else None


def read_month_quarter(s: Slots, cx: Context) -> TimeDraft | None:
    """`the June quarter`: the one that ends with that month."""
    quarter, rest = divmod(cx.grammar.months[s["m"]], 3)
    return nearest_period(Granularity.QUARTER, 3 * quarter - 2, f"XXXX-Q{quarter}", cx) if not rest else None


def read_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`2022`, `'22`, the second half of `1915-17`; not what counts something: `2020 people`, `Flight 1989`."""
    words = cx.tokens.words
    before, after = words[cx.first - 1], words[cx.last]
    if "yy" in s:
        earlier = words[cx.first - 2]
        near = cx.today.year if cx.today else _UNDATED
        if words[cx.first - 1] == "'" or not earlier.isdecimal():
            return _dated(Granularity.YEAR, two_digit_year(s["yy"], near))
        year = two_digit_year(s["yy"], int(earlier))
        return _dated(Granularity.YEAR, year) if year > int(earlier) and after not in {"-", "/"} else None
    year = int(s["y"])
    if before in cx.grammar.counted or after in cx.grammar.counted:
        return None
    if not (1500 < year < 2100 and year % 50):  # a round number is a number unless a preposition leads to it
        led = "mod" in s or before in {"the", "(", ")", "-", "–"}
        if not led and before not in cx.grammar.classes["prep"]:
            return None
        if cx.tokens.codes[cx.last] == OTHER and after.endswith("s"):
            return None  # "in 1500 villages"
    return _dated(Granularity.YEAR, year)


def read_named_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`fiscal 1990`, as if it were the calendar year, since no text says where it begins; `the year 1812`."""
    del cx
    return _dated(Granularity.YEAR, int(s["y"]))


def read_spelled_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`nineteen eighty-four`."""
    numbers = cx.grammar.numbers
    if cx.tokens.codes[cx.last] == OTHER and cx.tokens.words[cx.last].endswith("s"):
        return None  # "in twenty twenty-minute shows"
    return _dated(Granularity.YEAR, 100 * numbers[s["c"]] + numbers[s["tens"]] + numbers.get(s.get("ones", ""), 0))


def read_decade(s: Slots, cx: Context) -> TimeDraft | None:
    """`the 1990s`, `the '90s`, `the nineties`."""
    if "y" in s:
        year = int(s["y"])
        return _dated(Granularity.CENTURY if year % 100 == 0 and year < 2000 else Granularity.DECADE, year)
    tens = s["yy"] if s["yy"].isdecimal() else str(cx.grammar.numbers[s["yy"]])
    if int(tens) % 10:
        return None
    # "the eighties" are those that lie behind, so they are looked for around an earlier year
    return _dated(Granularity.DECADE, two_digit_year(tens, (cx.today.year if cx.today else _UNDATED) - 40))


def read_century(s: Slots, cx: Context) -> TimeDraft | None:
    """`the 19th century`: the years from 1800."""
    n = int(number(s["o"].split()[0], cx.grammar) or 0)
    return _dated(Granularity.CENTURY, (n - 1) * 100) if n > 1 else None


def read_quarter(s: Slots, cx: Context) -> TimeDraft | None:
    """`the third quarter`, `Q1 2022`, `the first half of last year`."""
    n = int(number(s["o"].split()[0], cx.grammar) or 0)
    half = s["u"] in {"half", "h"}
    if not 1 <= n <= (2 if half else 4):
        return None
    if not half:
        return _in_year(Granularity.QUARTER, 3 * n - 2, f"XXXX-Q{n}", s, cx)
    # without a year it is the half of a match as likely
    return _in_year(Granularity.HALF, 6 * n - 5, f"XXXX-H{n}", s, cx) if "y" in s or "which" in s else None


def read_season(s: Slots, cx: Context) -> TimeDraft | None:
    """`summer 2021`, `the summer`, `summer last year`."""
    name = cx.grammar.seasons[s["s"]]
    return _in_year(Granularity.SEASON, SEASON_MONTHS[name], f"XXXX-{name}", s, cx)


READERS: dict[str, Reader] = {
    "century": read_century,
    "decade": read_decade,
    "month": read_month,
    "month_quarter": read_month_quarter,
    "named_year": read_named_year,
    "quarter": read_quarter,
    "season": read_season,
    "spelled_year": read_spelled_year,
    "which_month": read_which_month,
    "year": read_year,
}
