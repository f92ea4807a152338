"""Datelines are known by their shape: what is one, what only looks like one, and that long lines cost nothing."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newsmodel.parsers.fields.dateline import Day, find_dateline

FOUND = [
    ("KARSHEN, March 30 (Reuters) - Rain", "KARSHEN", "Reuters", (None, 3, 30)),
    ("KARSHEN, Orania, Wed March 30 (Reuters) - Rain", "KARSHEN, Orania", "Reuters", (None, 3, 30)),
    ("MOSCOW (AP) — Rain", "MOSCOW", "AP", None),
    ("PARIS, le 3 mars 2022 (AFP) - La pluie", "PARIS", "AFP", (2022, 3, 3)),
    ("Valdoro, 21 ene (EFE).- Una pareja", "Valdoro", "EFE", (None, 1, 21)),
    ("(ANSA) - VALDORO, 1 LUG - Il sindaco", "VALDORO", "ANSA", (None, 7, 1)),
    ("ODRAVA, 30.03.2022 (ČTK) - Rain", "ODRAVA", "ČTK", (2022, 3, 30)),
    ("МОСКВА, 30 марта. /ТАСС/. Дождь", "МОСКВА", "ТАСС", (None, 3, 30)),
    ("KARSHEN, May 3 — TASS. Rain", "KARSHEN", "TASS", (None, 5, 3)),
    ("Karshen, May 18 (PTI) The ferry", "Karshen", "PTI", (None, 5, 18)),
    ("KARSHEN, June 3 Kyodo - Rain", "KARSHEN", "Kyodo", (None, 6, 3)),
    ("Karshen, June 3 – Rain", "Karshen", None, (None, 6, 3)),
    ("KARSHEN, June 3 AAP", "KARSHEN", "AAP", (None, 6, 3)),
    ("Brevik /ritzau/: Regn", "Brevik", "ritzau", None),
    ("RIO DO SUL, Brazil (MercoPress) - Rain", "RIO DO SUL, Brazil", "MercoPress", None),
    ("McALLEN, Texas — Rain", "McALLEN, Texas", None, None),
    ("ST. JOHN'S, N.L. -- Rain", "ST. JOHN'S, N.L.", None, None),
    ("BREVIK: Rain fell", "BREVIK", None, None),
    ("Brevik/Odrava – Kurz vor der Wahl", "Brevik/Odrava", None, None),
    ("(Reuters) - Rain", None, "Reuters", None),
    ("(CNN) Rain", None, "CNN", None),
    ("Jan 3 (OPTA) - Results", None, "OPTA", (None, 1, 3)),
]
NOT_DATELINES = [
    "REBECCA Moss is the keeper.",
    "DEAR ABBY: My husband",
    "UPDATE - Rain fell",
    "BREAKING: Rain fell",
    "By Jane Doe",
    "Analysis – Why it rains",
    "Summer: Rain fell",
    "The Associated Press (AP) reported rain",
    "(AP) reported rain",
    "Sen. Tom Drew (R-Idaho) said rain",
    "On May 3, 2022 (a Tuesday) rain fell",
    "KARSHEN, May 42 - rain",
    "KARSHEN - rain fell",
    "Rain stops on May 3: The river falls",
    "THE STATE OF THE RIVER - Rain fell",
    "THE WEATHER IN BREVIK: Rain fell",
    "May 3 - Rain fell",
    "COVID-19 — Rain fell",
    "WHAT HAPPENED NEXT WAS NOT THE PLAN — Rain",
    "BREVIK — ",
    "",
]


@pytest.mark.parametrize(("text", "place", "agency", "day"), FOUND)
def test_dateline(text: str, place: str | None, agency: str | None, day: tuple[int | None, int, int] | None) -> None:
    before = "Headline\n\n"
    found = find_dateline(before + text + " fell.", len(before)) or find_dateline(text)
    assert found
    assert (found.place, found.agency, found.day) == (place, agency, Day(*day) if day else None)


@pytest.mark.parametrize("text", NOT_DATELINES)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_capitals_and_a_colon_are_a_speaker_where_another_one_follows() -> None:
    assert find_dateline("KARSHEN: Rain fell.\n\nIt stopped.")
    assert find_dateline("KARSHEN: Good evening.\n\nODRAVA: Good evening.") is None


def labelled() -> list[dict[str, Any]]:
    path = Path(os.environ.get("NEWSMODEL_DATA", "")) / "formats/dateline/datelines.jsonl"
    if "NEWSMODEL_DATA" not in os.environ or not path.is_file():
        pytest.skip("NEWSMODEL_DATA names no folder with formats/dateline/datelines.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_labelled_datelines() -> None:
    rows = labelled()
    right = wrong = 0
    for row in rows:
        found = find_dateline(row["text"])
        if row.get("negative"):
            wrong += bool(found) and not row.get("note", "").startswith("ambiguous")
        else:
            day = Day(row["date"][2], *row["date"][:2]) if row["date"] else None
            right += bool(found and (found.place, found.agency, found.day) == (row["place"], row["agency"], day))
    assert wrong == 0
    assert right >= 0.85 * sum(not row.get("negative") for row in rows)
