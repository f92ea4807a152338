"""How much was said when, and how much of it is disputed: bars over days, months or years."""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from newsmodel.model import Statement, When
from newsmodel.report.board import Board
from newsmodel.report.markup import Safe, element
from newsmodel.report.wording import counted, day

__all__ = ["bounds", "days"]

_BARS = 120  # more would be too thin to point at
_HEIGHT, _AXIS = 140, 2


class Bar(NamedTuple):
    """A day, month or year: how much was said then, reported then, and disputed of both."""

    first: date
    last: date
    said: int
    reported: int
    disputed: int


def bounds(statement: Statement) -> tuple[date, date] | None:
    """The first and the last day on which it may have been said; of an unknown day, that of the publication."""
    when = statement.said or statement.reported
    if when is None or when.start is None or when.end is None:
        return None
    return when.start.date(), (when.end - timedelta(microseconds=1)).date()


def days(board: Board) -> Safe:
    """The bars, with a line on what they leave out."""
    bars, left_out = _bars(board)
    if not bars:
        return element("p", "No time is known.", class_="lead")
    most = max(bar.said + bar.reported for bar in bars)
    worst = max(bar.disputed for bar in bars)
    scale = (_HEIGHT - _AXIS) / (most + worst)
    drawn = element(
        "svg",
        *(_drawn(bar, number, most, scale) for number, bar in enumerate(bars)),
        viewBox=f"0 0 {len(bars)} {_HEIGHT}",
        preserveAspectRatio="none",
        role="img",
        aria_label=_summary(bars),
    )
    steps = sorted({0, len(bars) // 2, len(bars) - 1})
    labels = (element("span", _label(bars[step])) for step in steps)
    looks = {
        "said": "said then",
        "reported": "reported then, said on a day that is not known",
        "against": "disputed of both",
    }
    key = (element("span", element("span", class_=f"swatch {look}"), name) for look, name in looks.items())
    note = f"The highest bar stands for {counted(most, 'statement')}."
    if left_out:
        note += f" Left out: {left_out:,} of a time that lies far off, or is not known so closely."
    caption = element("figcaption", *key, element("span", note))
    return element("figure", drawn, element("div", *labels, class_="axis"), caption, class_="days")


def _bars(board: Board) -> tuple[list[Bar], int]:
    """A bar for each unit between the first and the last, and the number of statements that are in none."""
    times = [bounds(statement) for statement in board.statements]
    first_days = sorted(time[0] for time in times if time)
    if not first_days:
        return [], len(times)
    low, high = _usual(first_days)
    unit = _unit(low, high)
    disputed = {dispute.target for dispute in board.disputes}
    said, reported, against = Counter[date](), Counter[date](), Counter[date]()
    low, high, left_out = _start(low, unit), _start(high, unit), 0
    for number, (statement, time) in enumerate(zip(board.statements, times, strict=True)):
        begin = time and _start(time[0], unit)
        if time is None or begin is None or begin != _start(time[1], unit) or not low <= begin <= high:
            left_out += 1
            continue
        (said if statement.said else reported)[begin] += 1
        against[begin] += number in disputed
    bars, begin = list[Bar](), low
    while begin <= high:
        following = _next(begin, unit)
        if following <= begin:  # there is no later day
            break
        last = following - timedelta(days=1)
        bars.append(Bar(begin, last, said[begin], reported[begin], against[begin]))
        begin = following
    return bars[-400:] if any(bar.said or bar.reported for bar in bars) else [], left_out


def _usual(days: list[date]) -> tuple[date, date]:
    """The first and the last of these days, without those far off: one word of 1961 among a week of news."""
    early, late = days[len(days) // 4], days[-1 - len(days) // 4]
    reach = max(3 * (late - early), timedelta(days=60))
    near = [day for day in days if early - day <= reach and day - late <= reach]
    return near[0], near[-1]


def _unit(low: date, high: date) -> str:
    between = (high - low).days
    return "day" if between <= _BARS else "month" if between <= _BARS * 30 else "year"


def _start(one: date, unit: str) -> date:
    if unit == "day":
        return one
    return one.replace(day=1) if unit == "month" else one.replace(month=1, day=1)


def _next(one: date, unit: str) -> date:
    try:
        if unit == "day":
            return one + timedelta(days=1)
        if unit == "month":
            return (one + timedelta(days=31)).replace(day=1)
        return one.replace(year=one.year + 1)
    except (OverflowError, ValueError):  # the year 9999
        return date.max


def _drawn(bar: Bar, x: int, most: int, scale: float) -> Safe:
    """One bar: what was said from the axis upward, what is disputed of it downward."""
    said, reported, below = bar.said * scale, bar.reported * scale, bar.disputed * scale
    axis = most * scale
    parts = [element("rect", x=x, y=0, width=1, height=_HEIGHT, class_="all")]
    for y, height, look in (
        (axis - said - reported, reported, "reported"),
        (axis - said, said, "said"),
        (axis + _AXIS, below, "against"),
    ):
        if height:
            parts.append(element("rect", x=x + 0.1, y=f"{y:.2f}", width=0.8, height=f"{height:.2f}", class_=look))
    name = f"{_label(bar)}: {counted(bar.said + bar.reported, 'statement')}, {bar.disputed} disputed"
    return element("g", element("title", name), *parts, data_first=bar.first, data_last=bar.last)


def _label(bar: Bar) -> str:
    if bar.first == bar.last:
        return day(When.of(bar.first))
    form = "%Y-%m" if (bar.last - bar.first).days < 31 else "%Y"
    return day(When.of(bar.first.strftime(form)))


def _summary(bars: list[Bar]) -> str:
    highest = max(bars, key=lambda bar: bar.said + bar.reported)
    most = highest.said + highest.reported
    return f"Statements from {_label(bars[0])} to {_label(bars[-1])}; the most, {most}: {_label(highest)}"
