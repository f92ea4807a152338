"""One command measures everything and writes the page."""

import sys
from pathlib import Path

import pytest

from benchmarks import __main__ as every
from benchmarks.attribution.page import PART


def test_the_page_has_a_place_for_each_part_in_order() -> None:
    places = [name for _, name, _ in PART.findall(every.PAGE.read_text("utf-8"))]
    assert places == list(dict.fromkeys(places))
    assert set(places) == set(every.PARTS)


def test_each_part_is_a_program() -> None:
    for name in every.PARTS:
        place = every.ROOT / "benchmarks" / name
        assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file()


def test_what_is_not_measured_keeps_its_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text("\n".join(f"<!-- measured: {name} -->\nold\n<!-- end -->" for name in ("feeds", "many")) + "\n")
    monkeypatch.delenv("NEWSMODEL_DATA", raising=False)
    monkeypatch.setattr(
        every, "command", lambda name: [sys.executable, "-c", "print(2 + 2)"] if name == "feeds" else None
    )
    every.main(["--only", "feeds", "many", "--page", str(page)])
    written = page.read_text("utf-8")
    assert "`python -m benchmarks.feeds`" in written
    assert "```text\n4\n```" in written
    assert "<!-- measured: many -->\nold\n<!-- end -->" in written


def test_a_program_that_fails_has_measured_nothing() -> None:
    assert every.measured("feeds", [sys.executable, "-c", "print(1); raise SystemExit(1)"]) is None
    assert every.measured("feeds", [sys.executable, "-c", ""]) is None


def test_without_data_there_is_no_call_for_what_needs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSMODEL_DATA", raising=False)
    assert every.command("many") is None
    assert every.command("speed") == [sys.executable, "-m", "benchmarks.speed"]
