"""What signs of a dispute are worth, learned from articles of our own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import read_gold
from benchmarks.train_rebuttals import annotated, examples, learn, report, table
from newsmodel.extract.rebuttals.evidence import learned
from newsmodel.extract.rebuttals.signs import SIGNS

GOLD = Path(__file__).parent.parent / "gold"


@pytest.fixture(scope="module")
def articles() -> Mapping[str, Mapping[str, Any]]:
    found = read_gold(GOLD, "example-*")
    assert found
    return found


def test_examples_have_the_disputes_of_the_annotation(articles: Mapping[str, Mapping[str, Any]]) -> None:
    for data in articles.values():
        found = examples(annotated(data), 0.0)
        assert found
        assert sum(example.disputes for example in found) <= len({r["by_statement"] for r in data["rebuttals"]})
        assert all(not example.disputed or example.disputes for example in found)


def test_what_was_learned_fits_what_it_was_learned_from(articles: Mapping[str, Mapping[str, Any]]) -> None:
    weights = learn([annotated(data) for data in articles.values()])
    assert weights.disputes["cue disputes"] > weights.disputes.get("direct", 0.0)
    lines = table(weights).splitlines()
    assert len(lines) == 3 + len(weights.quarrel) + len(weights.disputes) + len(weights.target)


def test_the_report_counts_every_statement(articles: Mapping[str, Mapping[str, Any]]) -> None:
    found = [annotated(data) for data in articles.values()]
    assert report(found).startswith("disputes F1 ")


def test_every_sign_has_a_weight_in_the_library() -> None:
    seldom = {sign for sign in SIGNS if sign not in learned().disputes}
    assert not seldom, f"learn the weights anew: {sorted(seldom)}"
