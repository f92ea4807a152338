"""The figures of formats: what is right counts, what is missing does not, and the program reads what it scores."""

import json
from pathlib import Path

import pytest

from benchmarks import data
from benchmarks.score_formats import Score, predictions

ITEM = {
    "uri": "urn:a",
    "pubstatus": "usable",
    "headline": "Rain over Lindmar",
    "versioncreated": "2024-05-14T10:05:00Z",
    "body_text": "Rain fell.",
}
GOLD = {
    "file": "a.json",
    "type": "text",
    "headline": "Rain  over Lindmar",
    "uri": "urn:a",
    "language": "en",
    "versioncreated": "2024-05-14T12:05:00.2+02:00",
    "byline": None,
}
ROWS = [
    {"text": "LINDMAR, May 14 (AFP) - Rain fell.", "place": "LINDMAR", "agency": "AFP", "date": [5, 14, None]},
    {"text": "DEAR ABBY: I wait.", "negative": True},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("ninjs", "dateline"):
        (tmp_path / name).mkdir()
    (tmp_path / "ninjs" / "a.json").write_text(json.dumps(ITEM), encoding="utf-8")
    (tmp_path / "ninjs" / "b_should_fail.json").write_text("{", encoding="utf-8")
    (tmp_path / "ninjs" / "expected.jsonl").write_text(json.dumps(GOLD), encoding="utf-8")
    (tmp_path / "dateline" / "datelines.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return tmp_path


def test_what_is_read_is_scored(folder: Path) -> None:
    score = Score(folder, predictions(folder))
    figures = {name: [figure["score"], figure["n"]] for name, figure in score.figures.items()}
    assert figures["wire.strict"] == [0.75, 4]
    assert figures["wire.ninjs.language"] == [0.0, 1]
    assert figures["sniff.ninjs"] == [1.0, 2]
    assert figures["dateline.exact"] == [1.0, 1]
    assert figures["dateline.false_positives"] == [0.0, 1]
    assert score.misses["wire.ninjs.language"] == ["ninjs/a.json: gold \"['en']\", predicted '[None]'"]


def test_nothing_is_wrong_throughout(folder: Path) -> None:
    figures = Score(folder, []).figures
    assert figures["wire.strict"]["n"] == 4
    assert all(figure["score"] == 0 for figure in figures.values())


FLOORS = {"wire.strict.ninjs": 0.97, "sniff.ninjs": 0.97, "sniff.ap-media-api": 0.97, "sniff.dpa-digitalwires": 0.97}


@pytest.mark.skipif(not data.folder("formats"), reason="NEWSMODEL_DATA names no folder that holds formats")
def test_the_samples_are_read_as_well_as_we_say() -> None:
    folder = data.folder("formats")
    assert folder
    for name in ("ninjs", "ap-media-api", "dpa-digitalwires"):
        figures = Score(folder, predictions(folder, name), name).figures
        low = {
            key: figures[key]["score"]
            for key, floor in FLOORS.items()
            if key in figures and figures[key]["score"] < floor
        }
        assert low == {}
