"""`read`, `parsers` and `completion`: before anything is analysed."""

import json
from pathlib import Path

import pytest

from newsmodel.cli import main
from newsmodel.cli.options import COMPLETE_FILE

PAGE = """<html lang="en"><head><meta property="og:title" content="Kiln to burn again">
<meta name="author" content="Ana Ruiz">
<title>x</title></head><body><article><p>The kiln at Tarsk will be lit in May for the first time since 1961.</p>
<p>“My father burnt here,” said Ola Berg, who will tend it with four others.</p></article></body></html>"""


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    Path("kiln.html").write_text(PAGE, "utf-8")
    Path("two.csv").write_text("title,text,date\nOne,Rain fell.,2024-05-01\nTwo,Snow fell.,soon\n", "utf-8")
    Path("code.gif").write_bytes(b"GIF89a\x01\x00\x01\x00\x80\x00\x00")


def test_read_tells_each_field_and_its_origin(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "kiln.html"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "kiln.html (html)"
    assert lines[1].startswith("  title     Kiln to burn again (")
    assert any(line.startswith("  bylines   Ana Ruiz (") for line in lines)
    assert lines[-1].startswith("  text      2 paragraphs, ")


def test_read_tells_what_could_not_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "two.csv", "code.gif"]) == 1
    printed, told = capsys.readouterr()
    assert "two.csv (csv, item 2)" in printed
    assert "issue     " in printed
    assert told.count("\n") == 1
    assert "code.gif" in told


def test_read_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--json", "two.csv", "--parser", "csv"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [article["title"] for article in found] == ["One", "Two"]
    assert found[0]["text"] == "Rain fell."


def test_the_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parsers"]) == 0
    names = capsys.readouterr().out.split()
    assert {"html", "rss", "plain"} <= set(names)
    assert main(["parsers", "--json"]) == 0
    assert [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()] == names


def test_the_formats_of_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parsers", "kiln.html", "code.gif", "absent.txt"]) == 1
    printed, told = capsys.readouterr()
    assert printed.splitlines()[0].startswith("kiln.html: html ")
    assert printed.splitlines()[1] == "code.gif: no known format"
    assert "absent.txt: no such file" in told
    assert main(["parsers", "--json", "kiln.html"]) == 0
    assert json.loads(capsys.readouterr().out)["formats"][0]["name"] == "html"


@pytest.mark.parametrize("shell", COMPLETE_FILE)
def test_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    shtab = pytest.importorskip("shtab")
    assert main(["completion", shell]) == 0
    printed = capsys.readouterr().out
    assert "analyze" in printed
    assert "--corpus" in printed or shell == "tcsh"
    assert shtab.FILE[shell] == COMPLETE_FILE[shell]


def test_completion_needs_an_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(__import__("sys").modules, "shtab", None)
    assert main(["completion", "bash"]) == 1
    assert "newsmodel[shell]" in capsys.readouterr().err


def test_emphasis_stands_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.txt").write_text("“Rain,” Ana Ruiz said.\n", "utf-8")
    assert main(["analyze", "--explain", "a.txt"]) == 0
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main(["analyze", "--explain", "a.txt"]) == 0
    marked = capsys.readouterr().out
    assert "\x1b[1msaid" in marked
    assert marked.replace("\x1b[0m", "").replace("\x1b[1m", "").replace("\x1b[2m", "") == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["analyze", "--explain", "a.txt"]) == 0
    assert capsys.readouterr().out == plain


def test_ingest_and_report_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--json", "news.db", "kiln.html"]) == 0
    told = {"new": 1, "renewed": 0, "known": 0, "failed": 0, "articles": 1, "corpus": "news.db"}
    assert json.loads(capsys.readouterr().out) == told
    assert main(["report", "--json", "kiln.html"]) == 0
    assert json.loads(capsys.readouterr().out) == {"page": "report.html", "failed": 0}
