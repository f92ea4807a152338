"""The house rules that no linter knows."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = sorted((ROOT / "src").rglob("*.py"))
DATA = sorted(
    path for path in (ROOT / "src/newsmodel/lang/data").rglob("*") if path.suffix in {".tsv", ".txt", ".json"}
)
ROOMS = ("src", "tests", "docs", "examples", "benchmarks", ".ci")
TEXT = {".md", ".py", ".toml", ".yml", ".txt", ".tsv", ".json", ".jsonl", ".xml", ".html"}
NAMES = {"Makefile", "LICENSE", ".gitignore", "run"}

SAYS_NOTHING = {"util", "utils", "helper", "helpers", "misc", "common"}
MACHINE_PATH = re.compile(r"(?<![\w.~<)}\]])/(?:work|tmp|farm|home/\w+|Users/\w+)/")
REGISTRY = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org)")


def texts() -> Iterator[Path]:
    """Every text file that we wrote: those at the top, and those in the rooms."""
    rooms = (path for room in ROOMS for path in (ROOT / room).rglob("*"))
    for path in (*ROOT.iterdir(), *rooms):
        if path.is_file() and (path.suffix in TEXT or path.name in NAMES):
            yield path


def test_there_is_something_to_look_at() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in texts()}
    assert {"pyproject.toml", "Makefile", ".ci/run", "src/newsmodel/kinds.py", "tests/test_house.py"} <= found
    assert len(SOURCE) > 10
    assert DATA


@pytest.mark.parametrize("path", SOURCE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_source_file_is_short_and_named_for_its_subject(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400
    assert path.stem.strip("_") not in SAYS_NOTHING
    assert path.parent.name not in SAYS_NOTHING


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_a_data_file_says_where_it_comes_from(path: Path) -> None:
    head = path.read_text("utf-8")[:1000]
    assert re.search(r"source|credit|compiled|written|licen[cs]e", head, re.IGNORECASE), (
        f"no credit line in {path.name}"
    )


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["machine paths", "registry hosts"])
def test_no_file_names(pattern: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in texts()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, "\n".join(found)
