"""Times in TIMEX3 and EDTF; the laws of EDTF are checked against the reader of another house."""

import re
from datetime import date, datetime, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from newsmodel import timex3
from newsmodel.errors import InvalidRecord
from newsmodel.kinds import Anchor, Certainty, Granularity, Portion, TimeType
from newsmodel.model import Span, TimeExpression, When
from newsmodel.testing import whens

# TIMEX3 value, granularity, ISO 8601 (both ends included, as far as they are days), EDTF.
UNITS = [
    ("19", "century", "1900/1999", "19XX"),
    ("199", "decade", "1990/1999", "199X"),
    ("2022", "year", "2022", "2022"),
    ("2022-H1", "half", "2022-01/2022-06", "2022-40"),
    ("2022-H2", "half", "2022-07/2022-12", "2022-41"),
    ("2022-SP", "season", "2022-03/2022-05", "2022-21"),
    ("2022-SU", "season", "2022-06/2022-08", "2022-22"),
    ("2022-FA", "season", "2022-09/2022-11", "2022-23"),
    ("2022-WI", "season", "2022-12/2023-02", "2022-24"),
    ("2022-Q1", "quarter", "2022-01/2022-03", "2022-33"),
    ("2022-Q4", "quarter", "2022-10/2022-12", "2022-36"),
    ("2022-03", "month", "2022-03", "2022-03"),
    ("2022-W13", "week", "2022-W13", "2022-03-28/2022-04-03"),
    ("2020-W53", "week", "2020-W53", "2020-12-28/2021-01-03"),
    ("2022-W13-WE", "weekend", "2022-04-02/2022-04-03", "2022-04-02/2022-04-03"),
    ("2022-03-30", "day", "2022-03-30", "2022-03-30"),
    ("0987-06-05", "day", "0987-06-05", "0987-06-05"),
    ("2022-03-30TMO", "part_of_day", "2022-03-30T00:00/2022-03-30T12:00", "2022-03-30"),
    ("2022-03-30TMI", "part_of_day", "2022-03-30T11:00/2022-03-30T14:00", "2022-03-30"),
    ("2022-03-30TAF", "part_of_day", "2022-03-30T12:00/2022-03-30T18:00", "2022-03-30"),
    ("2022-03-30TEV", "part_of_day", "2022-03-30T17:00/2022-03-31T00:00", "2022-03-30"),
    ("2022-03-30TNI", "part_of_day", "2022-03-30T18:00/2022-03-31T00:00", "2022-03-30"),
    ("2022-03-30TDT", "part_of_day", "2022-03-30T06:00/2022-03-30T18:00", "2022-03-30"),
    ("2022-03-30T14", "hour", "2022-03-30T14", "2022-03-30"),
    ("2022-03-30T14:05", "minute", "2022-03-30T14:05", "2022-03-30"),
    ("2022-03-30T14:05+02:00", "minute", "2022-03-30T14:05+02:00", "2022-03-30"),
    ("2022-03-30T14:05:09", "second", "2022-03-30T14:05:09", "2022-03-30T14:05:09"),
    ("2022-03-30T14:05:09+00:00", "second", "2022-03-30T14:05:09+00:00", "2022-03-30T14:05:09Z"),
    ("2022-03-30T14:05:09-05:30", "second", "2022-03-30T14:05:09-05:30", "2022-03-30T14:05:09-05:30"),
]


@pytest.mark.parametrize(("value", "granularity", "iso", "edtf"), UNITS)
def test_a_unit_in_each_format(value: str, granularity: str, iso: str, edtf: str) -> None:
    when = When.from_timex3(value)
    assert (when.granularity, str(when), when.timex3, when.edtf) == (granularity, iso, value, edtf)


# ISO 8601, and EDTF if it is exact, and if it is approximate.
STRETCHES = [
    ("../2022-03-14", "../2022-03-14", "../2022-03-14~"),
    ("2022-03-14/..", "2022-03-14/..", "2022-03-14~/.."),
    ("2014/2016", "2014/2016", "2014~/2016~"),
    ("2022-03-28/2022-03-31", "2022-03-28/2022-03-31", "2022-03-28~/2022-03-31~"),
    ("2022-W13/..", "2022-03-28/..", "2022-03-28~/.."),
    ("2022-03-30T22:00/2022-03-31T06:00", "2022-03-30/2022-03-31", "2022-03-30~/2022-03-31~"),
    ("../2022-03-30T12:00", "../2022-03-30", "../2022-03-30~"),
]


@pytest.mark.parametrize(("iso", "exact", "approximate"), STRETCHES)
def test_a_stretch_has_no_timex3_value_but_is_edtf(iso: str, exact: str, approximate: str) -> None:
    when = When.of(iso)
    assert (when.timex3, when.edtf, when.replace(approximate=True).edtf) == ("", exact, approximate)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2022-03", "2022-03~"),
        ("199", "199X~"),
        ("2022-Q1", "2022-01~/2022-03~"),
        ("2022-WI", "2022-12~/2023-02~"),
        ("2022-03-30T14:05:09", "2022-03-30~"),
    ],
)
def test_about_a_unit(value: str, edtf: str) -> None:
    when = When.from_timex3(value, mod="APPROX")
    assert when.approximate
    assert (when.timex3, when.mod, when.edtf) == (value, "APPROX", edtf)


@pytest.mark.parametrize(("mod", "portion"), [("START", Portion.START), ("MID", Portion.MID), ("END", Portion.END)])
def test_a_portion_of_a_unit(mod: str, portion: Portion) -> None:
    when = When.from_timex3("2022-03", mod=mod)
    assert (when.portion, when.mod, when.timex3, when.edtf) == (portion, mod, "2022-03", "2022-03")


def test_late_march_lies_somewhere_in_march() -> None:
    late = When.from_timex3("2022-03", mod="END")
    assert When.of("2022-03").contains(late) is True
    assert late.contains("2022-03-02") is late.overlaps("2022-03-02") is None
    assert late.contains("2022-04-02") is False
    assert late.precedes("2022-04") is True


def test_an_expression_has_the_mod_of_its_portion_or_its_time() -> None:
    words = {"span": Span(0, 9), "type": TimeType.DATE, "anchor": Anchor.PUBLICATION, "certainty": Certainty.COMPUTED}
    assert TimeExpression(timex3="XXXX-03", portion=Portion.END, **words).mod == "END"  # type: ignore[arg-type]
    about = When.from_timex3("2022", mod="APPROX")
    assert TimeExpression(timex3="2022", when=about, **words).mod == "APPROX"  # type: ignore[arg-type]
    assert TimeExpression(timex3="XXXX-03", **words).mod == ""  # type: ignore[arg-type]


NO_PLACE = """
P3D PXM PAST_REF XXXX-03 XXXX-WXX-3 2022-XX 2022-Q5 2022-H3 2022-13 2022-02-31 2022-W54 2022-W54-WE 2022-su ٢٠٢٢
0000 000 00 9999 999 99 T14:05 2022-03-30TXX 2022-03-30T25 2022-03-28/2022-03-31 2022-03-30T10:00/2022-03-30T11:00
"""


@pytest.mark.parametrize("value", [*NO_PLACE.split(), "", "9" * 10_000, "\x00"])
def test_a_value_without_a_place_in_the_calendar_is_refused(value: str) -> None:
    with pytest.raises(InvalidRecord, match=r"not a TIMEX3 value with a place in the calendar: .*2022-W13") as refusal:
        When.from_timex3(value)
    assert len(str(refusal.value)) < 300


@pytest.mark.parametrize("mod", ["BEFORE", "end", "x" * 10_000])
def test_another_mod_is_refused(mod: str) -> None:
    with pytest.raises(InvalidRecord, match=r"not a TIMEX3 mod .*expected START, MID, END or APPROX") as refusal:
        When.from_timex3("2022", mod=mod)
    assert len(str(refusal.value)) < 300


CALENDAR = [unit for unit in Granularity if unit not in {"part_of_day", "hour", "minute", "second"}]


def unit_around(unit: Granularity, day: date) -> When:
    found = timex3.period(unit, day)
    start, end = found.bounds
    return When(start=start, end=end, granularity=unit)


units = st.builds(unit_around, st.sampled_from(CALENDAR), st.dates(date(200, 1, 1), date(9800, 1, 1)))
moments = st.builds(
    lambda stamp, length, offset: When.of(f"{stamp:%Y-%m-%dT%H:%M:%S}"[:length] + offset),
    st.datetimes(datetime(1000, 1, 1), datetime(9800, 1, 1)),
    st.sampled_from([13, 16, 19]),
    st.sampled_from(["", "+00:00", "+05:30", "-11:00"]),
)
modified = st.sampled_from([{}, {"approximate": True}, *({"portion": portion} for portion in Portion)])


@given(units | moments, modified)
def test_timex3_reads_back_what_it_writes(when: When, how: dict[str, object]) -> None:
    when = when.replace(**how)
    assert When.from_timex3(when.timex3, mod=when.mod) == when


@given(whens())
def test_any_time_is_written_so_that_it_reads_back_or_not_at_all(when: When) -> None:
    if when.timex3:
        again = When.from_timex3(when.timex3, mod=when.mod)
        assert (again.start, again.end) == (when.start, when.end)


@given(st.text() | st.from_regex(r"[0-9]{2,4}(-[0-9QHW]{2,3}(-[0-9WE]{2})?)?(T[0-9MOAFNI:]{2,8})?"))
def test_a_value_is_a_time_or_is_refused(value: str) -> None:
    try:
        when = When.from_timex3(value)
    except InvalidRecord:
        return
    assert when.contains(When.from_timex3(when.timex3)) is True


def days_in_edtf(text: str) -> tuple[date | None, date | None]:
    """First and last day, as the package `edtf` reads them. Intervals with an open side it parses, but cannot bound."""
    parse_edtf(text)
    first, _, last = text.partition("/")
    sides = (first, last or first)
    lower, upper = (None if side == ".." else parse_edtf(side) for side in sides)
    return lower and date(*lower.lower_strict()[:3]), upper and date(*upper.upper_strict()[:3])


@settings(max_examples=100)
@given(units | whens() | moments)
def test_another_reader_of_edtf_finds_the_same_days(when: When) -> None:
    first, last = days_in_edtf(when.edtf)
    assert first == (when.start and when.start.date())
    if re.fullmatch(r"\d{4}-24", when.edtf):
        assert when.start  # the package ends a winter with the year
        assert last == date(when.start.year, 12, 31)
    else:
        assert last == (when.end and (when.end - timedelta(microseconds=1)).date())


@pytest.mark.parametrize("edtf", [row[3] for row in UNITS] + [form for row in STRETCHES for form in row[1:]])
def test_another_reader_of_edtf_takes_every_form(edtf: str) -> None:
    first, last = days_in_edtf(edtf)
    assert first or last
