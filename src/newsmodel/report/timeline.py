"""Who said what when: a lane for each speaker, a dot for each statement, an arc for each dispute."""

from itertools import groupby
from typing import NamedTuple

from newsmodel.model import Statement
from newsmodel.report.markup import Safe, element
from newsmodel.report.sheet import Sheet
from newsmodel.report.wording import day

__all__ = ["timeline"]

_STEP, _LANE, _HEAD, _EDGE, _GAP = 34, 40, 44, 20, 26
_DOT = 12


class Place(NamedTuple):
    """Where the dot of a statement stands."""

    x: int
    y: int


def timeline(sheet: Sheet) -> Safe:
    """The lanes, with columns for the times at which things were said, the unknown one last."""
    places: dict[str, Place] = {}
    heads, x = list[Safe](), _EDGE
    for said, group in groupby(sheet.in_time, key=lambda statement: str(statement.said or "")):
        left, first = x, None
        for statement in group:
            first = first or statement
            places[statement.id] = Place(x + _STEP // 2, _HEAD + sheet.voice(statement).place * _LANE + _LANE // 2)
            x += _STEP
        assert first
        called = day(first.said) if first.said else "day unknown"
        x = max(x, left + 7 * len(called))
        heads.append(_head(called, left, x, known=bool(said)))
        x += _GAP
    width, height = x - _GAP + _EDGE, _HEAD + len(sheet.voices) * _LANE + 6
    lanes = (_lane(voice.place, width) for voice in sheet.voices.values())
    names = (
        element("li", voice.tag(), " ", element("bdi", voice.name), title=voice.name, data_speaker=voice.place)
        for voice in sheet.voices.values()
    )
    drawn = element(
        "svg",
        *lanes,
        *heads,
        *_arcs(sheet, places),
        *(_dot(statement, places[statement.id], sheet) for statement in sheet.analysis.statements),
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
    )
    return element(
        "div",
        element("ul", *names, class_="lanes"),
        element("div", drawn, class_="scroll", tabindex="0", role="region", aria_label="Timeline"),
        class_="timeline",
    )


def _head(called: str, left: int, right: int, *, known: bool) -> Safe:
    look = "head" if known else "head unknown"
    label = element("text", called, x=left, y=18, class_=look)
    return element("g", label, element("path", d=f"M{left} 28H{right}", class_=look))


def _lane(place: int, width: int) -> Safe:
    y = _HEAD + place * _LANE + _LANE // 2
    return element("path", d=f"M0 {y}H{width}", class_="lane")


def _dot(statement: Statement, place: Place, sheet: Sheet) -> Safe:
    number, voice = sheet.number(statement), sheet.voice(statement)
    dot = element("circle", cx=place.x, cy=place.y, r=_DOT)
    label = element("text", number, x=place.x, y=place.y + 4)
    name = element("title", f"{voice.name}: {statement.text[:200]}")
    spoken = f"Statement {number}, {voice.name}"
    return element(
        "a",
        name,
        dot,
        label,
        href=f"#s{number}",
        class_=f"dot {voice.look}",
        data_s=number,
        aria_label=spoken,
    )


def _arcs(sheet: Sheet, places: dict[str, Place]) -> list[Safe]:
    drawn = []
    for rebuttal in sheet.analysis.rebuttals:
        for target in rebuttal.targets:
            pair = f"{sheet.number(rebuttal.by)}-{sheet.number(target)}"
            drawn.append(_arc(places[rebuttal.by.id], places[target.id], pair))
    return drawn


def _arc(one: Place, other: Place, pair: str) -> Safe:
    """A curve that leaves one dot and ends in an arrowhead at the edge of the other."""
    way = 1 if other.x > one.x else -1
    lift = min(46, 18 + abs(other.x - one.x) // 6)
    rise = -lift if one.y == other.y else 0
    middle_x, middle_y = (one.x + other.x) / 2 + (way * 6 if rise else -way * 10), (one.y + other.y) / 2 + rise
    length = ((other.x - middle_x) ** 2 + (other.y - middle_y) ** 2) ** 0.5 or 1
    dx, dy = (other.x - middle_x) / length, (other.y - middle_y) / length
    tip_x, tip_y = other.x - dx * (_DOT + 2), other.y - dy * (_DOT + 2)
    base_x, base_y = tip_x - dx * 7, tip_y - dy * 7
    head = (
        f"M{tip_x:.1f} {tip_y:.1f}L{base_x - dy * 3.5:.1f} {base_y + dx * 3.5:.1f}"
        f"L{base_x + dy * 3.5:.1f} {base_y - dx * 3.5:.1f}Z"
    )
    line = f"M{one.x} {one.y}Q{middle_x:.1f} {middle_y:.1f} {base_x:.1f} {base_y:.1f}"
    return element("g", element("path", d=line), element("path", d=head, class_="tip"), class_="arc", data_pair=pair)
