"""Datelines are known by their shape: what is one, what only looks like one, and that long lines cost nothing."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newsmodel.parsers.fields.dateline import Day, find_dateline

FOLDER = Path(__file__).with_name("datelines")
OPEN = "open: "


def rows(name: str) -> list[Any]:
    """The lines of a file of cases; what should be found and is not yet begins with "open: "."""
    lines = (line.strip() for line in (FOLDER / name).read_text("utf-8").splitlines())
    return [
        pytest.param(line.removeprefix(OPEN), marks=[pytest.mark.xfail(strict=True)] * line.startswith(OPEN))
        for line in lines
        if line and not line.startswith("#")
    ]


FOUND, NONE = rows("found.txt"), rows("none.txt")


def test_cases_are_found() -> None:
    assert len(FOUND) > 60
    assert len(NONE) > 80


@pytest.mark.parametrize("row", FOUND)
def test_dateline(row: str) -> None:
    text, place, agency, day = (part.strip() for part in row.rsplit("|", 3))
    before = "Headline\n\n"
    found = find_dateline(before + text + " fell.", len(before)) or find_dateline(text)
    assert found
    written = "-".join(str(part) for part in found.day if part) if found.day else "-"
    assert (found.place or "-", found.agency or "-", written) == (place, agency, day)


@pytest.mark.parametrize("text", NONE)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_dash_with_nothing_behind_it_and_no_text_are_none() -> None:
    assert find_dateline("BREVIK — ") is None
    assert find_dateline("") is None


def test_capitals_and_a_colon_are_a_speaker_where_another_one_follows() -> None:
    assert find_dateline("KARSHEN: Rain fell.\n\nIt stopped.")
    assert find_dateline("KARSHEN: Rain fell.\n\nODRAVA: It stopped.") is None


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
