"""How much of the annotated articles is found: it must not fall, and the docs say it; see `GUIDELINE.md`."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import analyzed, as_gold, read_gold
from benchmarks.score_gold import Score

HERE = Path(__file__).parent
FLOORS = {
    "statement": 0.88,
    "who_said_what": 0.92,
    "times": 0.93,
}
SAID = {
    "said_on_dated": 0.88,  # the day on which it was said, where the text tells
    "said_on_other_day": 0.75,  # and that is not the day of publication
    "said_on_undated_ok": 1.0,  # no day, where the text tells none
}
WHO = {
    "speaker_when_pronoun": ("acc", 0.94),  # who speaks, where the text says he, she, it or they
    "actor_b3": ("f1", 0.86),  # which words mean one and the same
    "actor_found": ("acc", 0.92),
}
CONTEXT = {
    "addressee": 0.9,
    "addressee_none_ok": 0.99,
    "channel": 0.88,
    "channel_none_ok": 0.98,
    "platform": 1.0,
    "via": 0.87,  # one of eight
    "quote_kind": 0.96,
}
KNOWN = {
    "act": 0.66,
    "actor_kind": 0.88,
    "role": 0.80,
    "affiliation": 0.64,
    "speaker_canonical": 0.83,
}
DISPUTED = {
    "rebuttal_detect": ("f1", 0.73),
    "rebuttal_link": ("f1", 0.48),
    "rebuttal_kind": ("acc", 0.70),
}
FALSE_STATEMENTS = 0.06  # of the passages that are marked as no statement


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


@pytest.mark.parametrize("measure", WHO)
def test_who_is_who(measure: str) -> None:
    kind, floor = WHO[measure]
    assert report()[measure][kind] >= floor


@pytest.mark.parametrize("measure", SAID)
def test_the_day_on_which_it_was_said(measure: str) -> None:
    assert report()[measure]["acc"] >= SAID[measure]


@pytest.mark.parametrize("measure", CONTEXT)
def test_to_whom_through_what_and_on_whose_word(measure: str) -> None:
    assert report()[measure]["acc"] >= CONTEXT[measure]


@pytest.mark.parametrize("measure", KNOWN)
def test_what_is_known_of_an_actor(measure: str) -> None:
    assert report()[measure]["acc"] >= KNOWN[measure]


@pytest.mark.parametrize("measure", DISPUTED)
def test_who_disputes_whom(measure: str) -> None:
    kind, floor = DISPUTED[measure]
    assert report()[measure][kind] >= floor


def test_what_is_no_statement_is_left_alone() -> None:
    assert report()["false_statement_rate"] <= FALSE_STATEMENTS


FOUND = {
    "Statements ({n})": "statement",
    "Statements with the right speaker": "who_said_what",
    "Dates in the text ({n})": "times",
    "Statements that dispute something ({n})": "rebuttal_detect",
    "Disputes linked to the statement that they dispute": "rebuttal_link",
}
RIGHT = {
    "the speaker where the text has a pronoun": "speaker_when_pronoun",
    "the day on which it was said, where the text tells": "said_on_dated",
    "no day, where the text tells none": "said_on_undated_ok",
    "how much is quoted": "quote_kind",
    "the act": "act",
    "to whom": "addressee",
    "through what": "channel",
    "on whose word": "via",
}


ACTORS = {
    "person, organization, government, group, document or anonymous": "actor_kind",
    "what the article calls them": "role",
    "where they belong": "affiliation",
}


def test_the_docs_give_these_figures() -> None:
    page = (HERE.parents[1] / "docs" / "limits.md").read_text("utf-8")
    found = [
        f"| {row.format(n=score['tp'] + score['fn'])} | {100 * score['r']:.0f} % | {100 * score['p']:.0f} % |"
        for row, score in ((row, report()[measure]) for row, measure in FOUND.items())
    ]
    right = [
        f"| {row} ({score['n']}) | {100 * score['acc']:.0f} % |"
        for row, score in ((row, report()[measure]) for row, measure in RIGHT.items())
    ]
    day, other, none = (report()[measure] for measure in SAID)
    said = (
        f"of {day['n']} statements of which the text tells the day, {100 * day['acc']:.0f} % get it; "
        f"of the {other['n']} among them not said on the day of publication, {100 * other['acc']:.0f} %; "
        f"of the {none['n']} of which it tells none, none gets one."
    )
    assert said in (HERE.parents[1] / "docs" / "when-was-it-said.md").read_text("utf-8"), said
    known = [
        f"| {row} ({score['n']}) | {100 * score['acc']:.0f} % |"
        for row, score in ((row, report()[measure]) for row, measure in ACTORS.items())
    ]
    for table in ("\n".join(found), "\n".join(right), "\n".join(known)):
        assert f"| --- |\n{table}\n\n" in page, f"docs/limits.md should say:\n{table}"
    assert f"the {len(read_gold(HERE, 'dev*'))} articles in `tests/gold`" in page
