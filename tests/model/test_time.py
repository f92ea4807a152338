from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsmodel.errors import InvalidRecord
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType
from newsmodel.model import Span, TimeExpression, When

MARCH_30 = datetime(2022, 3, 30)


# What is written, the granularity read from it, and the bounds.
ISO = [
    ("2022", "year", "2022-01-01", "2023-01-01"),
    ("2022-03", "month", "2022-03-01", "2022-04-01"),
    ("2022-12", "month", "2022-12-01", "2023-01-01"),
    ("2022-W13", "week", "2022-03-28", "2022-04-04"),
    ("2022-03-30", "day", "2022-03-30", "2022-03-31"),
    ("2022-03-30T14", "hour", "2022-03-30T14:00", "2022-03-30T15:00"),
    ("2022-03-30T14:05", "minute", "2022-03-30T14:05", "2022-03-30T14:06"),
    ("2022-03-30T14:05:09", "second", "2022-03-30T14:05:09", "2022-03-30T14:05:10"),
    ("2010/2019", "year", "2010-01-01", "2020-01-01"),
    ("2022-03-28/2022-03-31", "day", "2022-03-28", "2022-04-01"),
    ("2022-03-30T06:00/2022-03-30T12:00", "minute", "2022-03-30T06:00", "2022-03-30T12:00"),
    ("2022-W13/2022-W14", "week", "2022-03-28", "2022-04-11"),
]


@pytest.mark.parametrize(("text", "granularity", "start", "end"), ISO)
def test_a_time_is_as_wide_as_it_is_written(text: str, granularity: str, start: str, end: str) -> None:
    when = When.of(text)
    assert when.granularity == granularity
    assert (when.start, when.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))
    assert str(when) == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        (" 2022-03-30 ", "2022-03-30"),
        ("20220330", "2022-03-30"),
        ("2022-089", "2022-03-30"),
        ("2022-W13-3", "2022-03-30"),
        ("2022W13", "2022-W13"),
        ("2022-03-30 14:05", "2022-03-30T14:05"),
        ("2022-03-30t14:05z", "2022-03-30T14:05+00:00"),
        ("2022-03-30T1405+0200", "2022-03-30T14:05+02:00"),
        ("2022-03-30T14:05-05:30", "2022-03-30T14:05-05:30"),
        ("2022-03-30T14+02", "2022-03-30T14+02:00"),
        ("2022-03-30T14:05:09.5Z", "2022-03-30T14:05:09+00:00"),
        ("2022-03-30T24:00", "2022-03-31T00:00"),
        ("2022-03-30T06:00+02:00/2022-03-30T12:00+03:00", "2022-03-30T06:00+02:00/2022-03-30T11:00+02:00"),
        ("2022/2022-03", "2022-01/2022-03"),
        ("../2022-03-14", "../2022-03-14"),
        ("2022-03-14/", "2022-03-14/.."),
    ],
)
def test_other_forms_of_iso_8601(text: str, canonical: str) -> None:
    assert str(When.of(text)) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "",
        "foo",
        "2022-13",
        "202203",
        "2022-02-30",
        "0000",
        "9999",
        "../..",
        "/",
        "2022-03-30x14:05",
        "2022-03-30T",
        "2022/2021",
        "Jul 4",
        "2022-03-30T14:05+99:00",
        "2022-03-30/foo",
        "2022-03-30T25:00",
        "1" * 10_000,
        "\x00",
        "٢٠٢٢",
    ],
)
def test_a_string_that_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(InvalidRecord) as refusal:
        When.of(text)
    assert len(str(refusal.value)) < 300


def test_the_refusal_says_what_would_have_been_valid() -> None:
    with pytest.raises(InvalidRecord, match=r"not an ISO 8601 date or time: 'Jul 4'; expected such as 2022, 2022-03"):
        When.of("Jul 4")
    with pytest.raises(InvalidRecord, match="not a time: 20220330; expected a When, a datetime, a date or an ISO"):
        When.of(20220330)  # type: ignore[call-overload]


def test_dates_datetimes_times_and_none() -> None:
    assert When.of(date(2022, 3, 30)) == When.of("2022-03-30")
    assert When.of(datetime(2022, 3, 30, 14, 5, 9, 500)) == When.of("2022-03-30T14:05:09")
    assert When.of(datetime(2022, 3, 30, 14, 5, tzinfo=timezone(timedelta(hours=-3)))).utc_offset == -180
    assert When.of(None) is None
    when = When.of("2022")
    assert When.of(when) is when


@pytest.mark.parametrize("value", [datetime.max, date.max, datetime.max.replace(tzinfo=UTC)])
def test_a_date_at_the_end_of_the_calendar_is_refused(value: date) -> None:
    with pytest.raises(InvalidRecord, match="too near an end of the calendar"):
        When.of(value)


@pytest.mark.parametrize(
    ("value", "zone", "expected"),
    [
        ("2022-03-30T12:05Z", "Europe/Kyiv", "2022-03-30T15:05+03:00"),
        ("2022-03-01T12:05Z", "Europe/Kyiv", "2022-03-01T14:05+02:00"),
        ("2022-03-30T23:05Z", "+03:00", "2022-03-31T02:05+03:00"),
        ("2022-03-30T12:05Z", "-0330", "2022-03-30T08:35-03:30"),
        ("2022-03-30T12:05Z", None, "2022-03-30T12:05+00:00"),
        ("2022-03-30T12:05-04:00", "Europe/Kyiv", "2022-03-30T12:05-04:00"),
        ("2022-03-30T12:05", "Europe/Kyiv", "2022-03-30T12:05"),
        ("2022-03-30", "Europe/Kyiv", "2022-03-30"),
    ],
)
def test_only_a_clock_time_in_utc_is_moved_to_the_zone(value: str, zone: str | None, expected: str) -> None:
    assert str(When.of(value, zone=zone)) == expected


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd", "/etc/passwd", "Europe", "\x00", "x" * 5000])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(InvalidRecord, match=r"unknown time zone: .*Europe/Kyiv"):
        When.of("2022-03-30T12:05Z", zone=zone)


@pytest.mark.parametrize("zone", ["+2", "+25:00", "+02:00:00", "+02:99", "-", "+٠٢"])
def test_what_is_no_offset_is_refused(zone: str) -> None:
    with pytest.raises(InvalidRecord, match=r"not an offset from UTC: .*\+02:00"):
        When.of("2022-03-30T12:05Z", zone=zone)


def test_moving_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="calendar"):
        When.of("0001-01-01T00:00Z", zone="-05:00")


@pytest.mark.parametrize(
    ("start", "end", "granularity", "shown"),
    [
        ("2010-01-01", "2020-01-01", Granularity.DECADE, "2010/2019"),
        ("1900-01-01", "2000-01-01", Granularity.CENTURY, "1900/1999"),
        ("2022-01-01", "2022-07-01", Granularity.HALF, "2022-01/2022-06"),
        ("2022-03-01", "2022-06-01", Granularity.SEASON, "2022-03/2022-05"),
        ("2022-01-01", "2022-04-01", Granularity.QUARTER, "2022-01/2022-03"),
        ("2022-04-02", "2022-04-04", Granularity.WEEKEND, "2022-04-02/2022-04-03"),
        ("2022-03-29", "2022-04-05", Granularity.WEEK, "2022-03-29/2022-04-04"),
        ("2022-03-30T06:00", "2022-03-30T12:00", Granularity.PART_OF_DAY, "2022-03-30T06:00/2022-03-30T12:00"),
        ("2022-03-01", "2022-03-15", Granularity.MONTH, "2022-03-01/2022-03-14"),
        ("2022-03-30T22:30", "2022-03-31", Granularity.DAY, "2022-03-30T22:30/2022-03-31T00:00"),
    ],
)
def test_each_granularity_in_iso_8601(start: str, end: str, granularity: Granularity, shown: str) -> None:
    when = When(start=datetime.fromisoformat(start), end=datetime.fromisoformat(end), granularity=granularity)
    assert str(when) == shown


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"start": None, "end": None}, "needs a start or an end"),
        ({"start": MARCH_30, "end": MARCH_30}, "must end after it starts"),
        ({"start": MARCH_30, "end": datetime(2021, 1, 1)}, "must end after it starts"),
        ({"start": None, "end": datetime.min}, "must end after it starts"),
        ({"start": MARCH_30.replace(tzinfo=UTC), "end": None}, r"is naive.*When\.of"),
        ({"start": MARCH_30, "end": None, "utc_offset": 1440}, "utc_offset: .*less than 1440"),
        ({"start": MARCH_30, "end": None, "granularity": "fortnight"}, "granularity: .*'week'"),
        ({"start": MARCH_30, "end": None, "place": "here"}, "place: Extra inputs"),
    ],
)
def test_a_time_that_cannot_be_is_refused(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(InvalidRecord, match=reason):
        When(**{"granularity": Granularity.DAY, **fields})  # type: ignore[arg-type]


# One time, another, and whether the first contains, overlaps and precedes the other.
COMPARISONS = [
    ("2022-03", "2022-03-30", (True, True, None)),
    ("2022-03-30", "2022-03", (None, True, None)),
    ("2022-03-30", "2022-03-30", (True, True, None)),
    ("2022-03", "../2022-03-14", (None, None, None)),
    ("../2022-03-14", "2022-03", (None, None, None)),
    ("../2022-03-14", "2022-02", (True, True, None)),
    ("2022-03", "2022-04", (False, False, True)),
    ("2022-04", "2022-03", (False, False, False)),
    ("2022-03-14/..", "2023", (True, True, None)),
    ("2022-03-14/..", "2021", (False, False, False)),
    ("../2022-03-14", "2022-03-15/..", (False, False, True)),
]


@pytest.mark.parametrize(("one", "other", "answers"), COMPARISONS)
def test_comparisons(one: str, other: str, answers: tuple[bool | None, ...]) -> None:
    when = When.of(one)
    assert (when.contains(other), when.overlaps(other), when.precedes(other)) == answers


def test_two_known_offsets_are_compared_in_utc() -> None:
    evening, night = When.of("2022-03-30T22:00-05:00"), When.of("2022-03-31T03:00+00:00")
    assert evening.overlaps(night) is True
    assert When.of("2022-03-30T23:00-05:00").precedes(night) is False


def test_an_unknown_offset_is_read_on_the_same_clock() -> None:
    assert When.of("2022-03-30").contains("2022-03-30T23:00-05:00") is True
    assert When.of("2022-03-30T23:00-05:00").precedes("2022-03-31T03:00") is True


def test_about_a_day_may_be_a_day_off() -> None:
    about = When.of("2022-03-30").replace(approximate=True)
    assert about.overlaps("2022-03-31") is None
    assert about.overlaps("2022-04-01") is False
    assert When.of("2022-03-30").contains(about) is None
    assert When.of("2022-03").contains(about) is True
    assert When.of("2022-03-31").contains(about) is None
    assert about.contains("2022-03-30") is None
    assert about.precedes("2022-03-31") is None
    assert about.precedes("2022-04-01") is True


def test_a_time_expression_shows_what_it_names() -> None:
    when = When.of("2022-03-30")
    words = {"span": Span(0, 9), "anchor": Anchor.PUBLICATION, "certainty": Certainty.COMPUTED}
    assert str(TimeExpression(type=TimeType.DATE, when=when, **words)) == "2022-03-30"  # type: ignore[arg-type]
    assert str(TimeExpression(type=TimeType.DURATION, timex3="P3D", **words)) == "P3D"  # type: ignore[arg-type]


def test_the_repr_is_short() -> None:
    assert repr(When.of("2022-03-30")) == "When('2022-03-30', granularity='day')"
