"""The cases of `cases.txt`: text, corrections and what must come of them, side by side. Add a case there, not here."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsmodel as nm

BLOCKS = (Path(__file__).parent / "cases.txt").read_text("utf-8").split("\n== ")[1:]


def case(block: str) -> tuple[str, str, nm.Corrections, list[str]]:
    """What a case shows, its text, its corrections, the expected lines."""
    title, _, rest = block.partition("\n")
    given, _, expected = rest.partition("\n--\n")
    lines = given.split("\n")
    rows = [json.loads(line) for line in lines if line.startswith("{")]
    text = "\n".join(line for line in lines if not line.startswith("{"))
    corrections = nm.Corrections.from_json(json.dumps({"newsmodel": 1, "corrections": rows}))
    return title, text, corrections, [line for line in expected.split("\n") if line]


def view(analysis: nm.Analysis) -> Iterator[str]:
    for statement in analysis.statements:
        yield f"{statement.speaker or '-'} | {' '.join(statement.text.split())}"
    for actor in analysis.actors:
        yield f"actor {' = '.join((actor.name, *actor.aliases))}"
    for rebuttal in analysis.rebuttals:
        yield f"rebuttal {rebuttal.by.text} | {'; '.join(target.text for target in rebuttal.targets) or '-'}"
    for issue in analysis.issues:
        yield f"{issue.code} {issue.value}"


@pytest.mark.parametrize(
    ("text", "corrections", "expected"),
    [pytest.param(*rest, id=title) for title, *rest in map(case, BLOCKS)],
)
def test_case(text: str, corrections: nm.Corrections, expected: list[str]) -> None:
    assert list(view(nm.analyze(text, corrections=corrections))) == expected


def test_there_are_cases_and_each_corrects_something() -> None:
    assert len(BLOCKS) > 20
    assert all(corrections for _, _, corrections, _ in map(case, BLOCKS))
