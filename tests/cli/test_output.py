"""What is printed, compared with the files in `expected`, whose names say how the command was called."""

import json
from pathlib import Path

import pytest

import newsmodel as nm
from newsmodel.cli import main

CALLS = {
    "analyze-80.txt": ["analyze", "bridge.txt"],
    "analyze-100.txt": ["analyze", "bridge.txt"],
    "explain-100.txt": ["analyze", "--explain", "bridge.txt"],
    "ask-80.txt": ["ask", "bridge.txt", "--about", "bridge", "--since", "2024-05"],
}
EXPECTED = Path(__file__).with_name("expected")


@pytest.fixture(autouse=True)
def beside_the_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bridge: nm.Analysis) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bridge.txt").write_text(bridge.article.text, "utf-8")


def test_every_expected_file_is_used() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_the_output_is_as_expected(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    columns = name.removesuffix(".txt").rpartition("-")[2]
    monkeypatch.setenv("COLUMNS", columns)
    assert main(CALLS[name]) == 0
    printed = capsys.readouterr().out
    assert printed == (EXPECTED / name).read_text("utf-8")
    assert max(map(len, printed.splitlines())) <= int(columns)


def test_json_is_the_analysis(bridge: nm.Analysis, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "--json", "bridge.txt", "bridge.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [nm.Analysis.from_json(line) for line in lines] == [bridge, bridge]


def test_json_of_an_answer_has_the_names_of_the_records(
    bridge: nm.Analysis, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "bridge.txt", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == [statement.id for statement in bridge.statements]
    first = rows[0]
    assert first["said"] == "2024-05-13"
    assert first["speaker"] == "Ana Ruiz"
    assert first["text"] == bridge.statements[0].text
    assert first["disputed_by"] == [
        {"id": bridge.statements[1].id, "speaker": "Tom Berg", "kind": "counter_claim"},
    ]
    assert first["article"]["published"] == "2024-05-14"
    assert rows[3]["speaker"] is rows[3]["said"] is None


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ([], 4),
        (["--by", "Berg"], 2),
        (["--by", "berg, tom", "--about", "trap"], 1),
        (["--about", '"carry every bus"'], 1),
        (["--since", "2024-05-13"], 1),  # the day itself, on both sides
        (["--until", "2024-05-13"], 1),
        (["--since", "2024-05-13", "--until", "2024-05-13"], 1),
        (["--since", "2024-05-14"], 0),
        (["--until", "2024-05-12"], 0),
        (["--published", "2024-05"], 4),  # by the article, whatever day it tells
        (["--published", "2024-04"], 0),
        (["--by", "Nobody"], 0),
    ],
)
def test_what_is_asked_is_found(asked: list[str], count: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "bridge.txt", "--json", *asked]) == 0
    assert len(capsys.readouterr().out.splitlines()) == count


def test_nothing_commands_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "bridge.txt"]) == 0
    assert "\x1b" not in capsys.readouterr().out
