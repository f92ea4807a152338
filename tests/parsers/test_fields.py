"""Dates, bylines and places as they stand in headers."""

import pytest

from newsmodel.parsers.fields.byline import Byline, find_byline, split_names
from newsmodel.parsers.fields.dates import find_moment
from newsmodel.parsers.fields.days import MONTHS


@pytest.mark.parametrize(
    ("text", "iso", "rest"),
    [
        ("2022-03-30", "2022-03-30", ""),
        ("2022/3/30", "2022-03-30", ""),
        ("2022-03-30T10:05:00Z", "2022-03-30T10:05:00+00:00", ""),
        ("2022-03-30T10:05:00.123+0200", "2022-03-30T10:05:00+02:00", ""),
        ("2024-05-01 10:00 GMT+03:00", "2024-05-01T10:00+03:00", ""),
        ("Wed, 30 Mar 2022 10:00:00 -0500 (EST)", "2022-03-30T10:00:00-05:00", "EST"),
        ("Wednesday 30th of March 2022 at 4.35 p.m.", "2022-03-30T16:35", ""),
        ("12:05 am CEST, March 30, 2022", "2022-03-30T00:05+02:00", ""),
        ("March 30, 2022 1430 GMT", "2022-03-30T14:30+00:00", ""),
        ("30. März 2022, 14:30 Uhr", "2022-03-30T14:30", ""),
        ("le 30 mars 2022 à 14h30", "2022-03-30T14:30", ""),
        ("30 de marzo de 2022", "2022-03-30", ""),
        ("30 maggio 2022", "2022-05-30", ""),
        ("30 mei 2022", "2022-05-30", ""),
        ("30 maj 2022", "2022-05-30", ""),
        ("30. toukokuuta 2022", "2022-05-30", ""),
        ("30 May 2022 10:00 EDT", "2022-05-30T10:00-04:00", ""),
        ("30.03.2022", "2022-03-30", ""),
        ("30/03/2022", "2022-03-30", ""),
        ("03/30/2022", "2022-03-30", ""),
        ("04/04/2022", "2022-04-04", ""),
        ("2022-03-30 25:00", "2022-03-30", "25:00"),
        ("2024-05-14 AP", "2024-05-14", "AP"),
        ("2022-03-30 Wed 10:00 The Sunday Post", "2022-03-30T10:00", "The Sunday Post"),
        ("2022-03-30 10:00 +15:00", "2022-03-30T10:00", "+15:00"),
        ("2022-03-30 13:00 pm", "2022-03-30", "13:00 pm"),
    ],
)
def test_complete_dates(text: str, iso: str, rest: str) -> None:
    found = find_moment(text)
    assert found
    assert (str(found[0].when("test")), found[1]) == (iso, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30 March",
        "March 2022",
        "03/04/2022",
        "2022-02-29",
        "30 Brumaire 2022",
        "99999-01-01",
        "0000-00-00",
        "12:30",
    ],
)
def test_what_is_incomplete_or_has_two_readings_is_no_date(text: str) -> None:
    assert find_moment(text) is None


def test_each_month_has_names_in_many_languages() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert all(name == name.casefold() for name in MONTHS)


@pytest.mark.parametrize(
    ("line", "names", "agency", "rest"),
    [
        ("By Jane Doe", ["Jane Doe"], None, None),
        ("BY JANE DOE AND JOHN ROE", ["JANE DOE", "JOHN ROE"], None, None),
        (
            "By Jane Doe, John Roe and Ana de la Cruz in Port Elgan",
            ["Jane Doe", "John Roe", "Ana de la Cruz"],
            None,
            None,
        ),
        ("By Jane Doe in Karshen, Orania, and John Roe in Brevik", ["Jane Doe", "John Roe"], None, None),
        ("By J.R. O'Neill-Smith, AP", ["J.R. O'Neill-Smith"], "AP", None),
        ("By Tom Doe Jr.", ["Tom Doe Jr."], None, None),
        ("Von Thomas Muster und Eva Beispiel", ["Thomas Muster", "Eva Beispiel"], None, None),
        ("Reporting by Jane Doe, Chief Political Correspondent", ["Jane Doe"], None, "Chief Political Correspondent"),
        ("By Reuters Staff", [], None, "Reuters Staff"),
        ("By Agence France-Presse", [], "Agence France-Presse", None),
    ],
)
def test_byline(line: str, names: list[str], agency: str | None, rest: str | None) -> None:
    assert find_byline(line) == Byline(tuple(names), agency, rest)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the river had risen",
        "By then it was too late",
        "By the river",
        "By Jane Doe told us to go",
        "Jane Doe",
        "By Jane Doe said the Mayor.",
        "By",
        "Por fin",
        "By " + "Jane Doe, " * 30,
    ],
)
def test_no_byline(line: str) -> None:
    assert find_byline(line) is None


def test_addresses_are_not_names() -> None:
    assert split_names("Jane Doe <jane@example.org>") == Byline(("Jane Doe",))
    assert split_names("jane@example.org") is None


def test_a_full_stop_is_no_part_of_a_name() -> None:
    assert split_names("Jane Doe, Tom Roe Jr.") == Byline(("Jane Doe", "Tom Roe Jr."))
    assert split_names("Jane Doe.") == Byline(("Jane Doe",))
