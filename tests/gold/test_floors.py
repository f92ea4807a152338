"""How much of the annotated articles is found: figures that may rise and must not fall; see `GUIDELINE.md`."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import analyzed, as_gold, read_gold
from benchmarks.score_gold import Score

HERE = Path(__file__).parent
FLOORS = {
    "statement": 0.78,
    "who_said_what": 0.65,
}


@cache
def report() -> dict[str, Any]:
    score = Score()
    for gold in read_gold(HERE, "dev*").values():
        score.file(gold, as_gold(analyzed(gold)))
    figures: dict[str, Any] = score.report()
    return figures


def test_the_articles_were_found() -> None:
    assert len(read_gold(HERE, "dev*")) >= 26
    assert report()["statement"]["tp"] + report()["statement"]["fn"] > 300


@pytest.mark.parametrize("measure", FLOORS)
def test_no_figure_falls_under_its_floor(measure: str) -> None:
    assert report()[measure]["f1"] >= FLOORS[measure]
