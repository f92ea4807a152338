"""How the command is called: files that are good and bad, streams, and calls that make no sense."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsmodel as nm
from newsmodel.cli import main

STORY = "“The ferry will sail,” Ana Ruiz said."


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return str(path)


def run(*arguments: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newsmodel", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **settings)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def bad_files(tmp_path: Path) -> dict[str, str]:
    """Files that cannot be read, and what is said of each."""
    contents = {
        "binary": bytes(range(256)),
        "empty": b"",
        "blank": b" \n\n",
        "nul": b"The ferry\0 sailed.",
        "markup": b"<pages version='2.0'/>",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    reasons = {"binary": "unknown format", "empty": "is empty", "markup": "unknown format"}
    reasons |= {
        "blank": "is empty",
        "nul": "control characters",
        "absent": "no such file",
        "folder": "holds no file",
        "*.xml": "no file matches",
        "\0": "",
    }
    (tmp_path / "folder").mkdir()
    return {str(tmp_path / name): reason for name, reason in reasons.items()}


@pytest.mark.parametrize("command", ["analyze", "ask"])
@pytest.mark.parametrize("shape", [[], ["--json"]])
def test_bad_input_costs_one_line_each_and_no_other_file(
    command: str, shape: list[str], story: str, bad_files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, *shape, story]) == 0
    alone = capsys.readouterr().out
    assert "The ferry will sail" in alone
    for file, reason in bad_files.items():
        assert main([command, *shape, file, story]) == 1
        printed = capsys.readouterr()
        assert printed.out == alone
        assert printed.err.startswith("newsmodel: ")
        assert printed.err.count("\n") == 1
        assert reason in printed.err
    assert main([command, *shape, *bad_files, story]) == 1
    printed = capsys.readouterr()
    assert printed.out == alone
    assert printed.err.count("\n") == len(bad_files)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "COMMAND"),
        (["analyse", "story.txt"], "invalid choice"),
        (["analyze"], "FILE"),
        (["analyze", "--json", "--explain", "story.txt"], "not allowed with"),
        (["analyze", "--frobnicate", "story.txt"], "see newsmodel analyze --help"),
        (["ask", "--by", "Ruiz"], "FILE"),
        (["ask", "story.txt", "--explain"], "see newsmodel ask --help"),
        (["ask", "story.txt", "--by", "…"], "no word"),
        (["ask", "story.txt", "--about", ""], "no word"),
        (["ask", "story.txt", "--since", "Monday"], "not a day: 'Monday'"),
        (["ask", "story.txt", "--until", "2024-02-30"], "not a day: '2024-02-30'"),
        (["ask", "story.txt", "--published", "last week"], "not a day: 'last week'"),
        (["ask", "story.txt", "--since", "2024-05-01/2024-05-02"], "not a day"),
        (["ask", "story.txt", "--since", "2024-05-02", "--until", "2024-05-01"], "comes after --until"),
    ],
)
def test_a_call_that_makes_no_sense_gets_one_line(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("newsmodel")
    assert printed.err.count("\n") == 1
    assert reason in printed.err


@pytest.mark.parametrize("arguments", [["--help"], ["analyze", "--help"], ["ask", "--help"]])
def test_help_gives_an_example(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    printed = capsys.readouterr().out
    assert "newsmodel ask wire/*.txt" in printed or "newsmodel analyze talks.txt" in printed
    assert "Exit codes: 0" in printed


def test_the_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda name: f"1.2 of {name}")
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "newsmodel 1.2 of newsmodel\n"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert main(["analyze", "-"]) == 0
    assert "Ana Ruiz" in capsys.readouterr().out


def test_an_article_in_which_nobody_speaks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rain.txt").write_text("Rain fell.", "utf-8")
    assert main(["analyze", str(tmp_path / "rain.txt")]) == 0
    assert "Nobody is found to say anything." in capsys.readouterr().out
    assert main(["ask", str(tmp_path / "rain.txt")]) == 0
    assert capsys.readouterr().out == "0 statements in 0 articles.\n"


def test_two_articles_are_kept_apart(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", story]) == 0
    one = capsys.readouterr().out
    assert main(["analyze", story, story]) == 0
    assert capsys.readouterr().out == f"{one}\n\n{one}"


def test_an_interrupt_is_no_traceback(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsmodel.many.analyze", interrupt)
    assert main(["analyze", story]) == 130


def test_the_command_runs_in_a_process_of_its_own(story: str) -> None:
    done = run("analyze", story, "absent.txt")
    assert done.returncode == 1
    assert "“The ferry will sail”" in done.stdout.decode("utf-8")
    assert done.stderr.decode().strip() == "newsmodel: absent.txt: no such file"


def test_a_terminal_without_quotation_marks(story: str) -> None:
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = run("analyze", story, env=ascii_only)
    assert done.returncode == 0
    assert rb"\u201cThe ferry will sail\u201d" in done.stdout
    line = run("analyze", "--json", story, env=ascii_only).stdout
    assert nm.Analysis.from_json(line).article.text == STORY


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows tell it otherwise")
def test_a_reader_that_goes_away_is_no_traceback(story: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "newsmodel", "analyze", *([story] * 3)]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("copies", [1, 60], ids=["found at the end", "found on the way"])
def test_a_full_disk_gets_one_line(copies: int, story: str) -> None:
    command = [sys.executable, "-m", "newsmodel", "analyze", *([story] * copies)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().strip() == "newsmodel: cannot write the answer: No space left on device"


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows closes no streams")
@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        ("story.txt >&-", 0, b""),
        ("story.txt absent.txt >&-", 1, b"newsmodel: absent.txt: no such file\n"),
        ("absent.txt 2>&-", 1, b""),
        ("- <&-", 1, b"newsmodel: is empty; expected an article\n"),
    ],
)
def test_a_closed_stream_is_no_traceback(story: str, arguments: str, code: int, complaint: bytes) -> None:
    command = f"'{sys.executable}' -m newsmodel analyze {arguments}"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=Path(story).parent, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", complaint)


def test_corrections_are_made_before_the_answer_is_given(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "corrections.json"
    corrections = nm.Corrections([nm.SaidBy("The ferry will sail", "Rosa Berg"), nm.NotStatement("It snowed")])
    path.write_text(corrections.to_json(), "utf-8")
    assert main(["analyze", story, "--corrections", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "Rosa Berg" in printed
    assert "its words were not found: 'It snowed'" in " ".join(printed.split())
    assert main(["analyze", "--json", "--corrections", str(path), story]) == 0
    assert str(nm.Analysis.from_json(capsys.readouterr().out).statements[0].speaker) == "Rosa Berg"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "No such file"), ("[]", 'expected an object with "newsmodel"'), ('{"newsmodel": 2}', "version 2")],
)
def test_corrections_that_cannot_be_read_stop_the_call(
    content: str | None, reason: str, story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "corrections.json"
    if content is not None:
        path.write_text(content, "utf-8")
    assert main(["analyze", story, "--corrections", str(path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"newsmodel: {path}: ")
    assert reason in printed.err


TABLE = "headline;story\nRain;“It will last,” Ana Ruiz said.\n"


@pytest.mark.parametrize("command", [["analyze"], ["ingest", "news.db"]])
def test_a_format_that_is_none_is_wrong_usage(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--parser", "novel", "a.txt"]) == 2
    error = capsys.readouterr().err
    assert "no parser is called 'novel'; there are: " in error
    assert error.count("\n") == 1


def test_the_format_can_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talks.txt").write_text(TABLE, encoding="utf-8")
    assert main(["analyze", "--json", "--parser", "plain", "talks.txt"]) == 0
    assert '"parser":"plain"' in capsys.readouterr().out
    assert main(["ingest", "--parser", "plain", "news.db", "talks.txt"]) == 0
    assert capsys.readouterr().out == "articles: 1 new, 0 known, 0 failed; 1 in news.db\n"


def test_the_counts_of_ingest_add_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = ['{"title": "a", "text": "Rain fell.", "url": "https://bee.example/1"}']
    lines += ['{"title": "a", "text": "Rain fell again.", "url": "https://bee.example/1"}']
    lines += [lines[0], '{"title": "b", "text": "It stopped."}', '{"title": 7']
    Path("a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["ingest", "news.db", "a.jsonl"]) == 1
    assert capsys.readouterr().out == "articles: 2 new, 1 renewed, 1 known, 1 failed; 2 in news.db\n"


@pytest.mark.parametrize("command", [["ask"], ["report", "--output", "page.html"]])
def test_a_corpus_that_is_not_there_is_told_and_not_made(command: list[str], tmp_path: Path) -> None:
    done = run(*command, "--corpus", "typo.db", cwd=tmp_path)
    assert done.returncode == 1
    assert b"typo.db: no such corpus" in done.stderr
    assert not list(tmp_path.iterdir())
