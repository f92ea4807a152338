"""The house rules that no linter knows."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def ours() -> list[Path]:
    """The files under version control, those not yet added included."""
    trusted = ("-c", f"safe.directory={ROOT}")  # whoever owns the checkout
    command = ["git", *trusted, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in sorted(filter(None, listed.split("\0"))) if (path := ROOT / name).is_file()]


FILES = ours()
SOURCE = [path for path in FILES if path.suffix == ".py" and path.is_relative_to(ROOT / "src")]
DATA = [
    path
    for path in FILES
    if path.suffix in {".tsv", ".txt", ".json"} and path.is_relative_to(ROOT / "src/newsmodel/lang/data")
]
BINARY = {".gz"}

SAYS_NOTHING = {"util", "utils", "helper", "helpers", "misc", "common"}
MACHINE_PATH = re.compile(r"(?<![\w.~<)}\]])/(?:work|tmp|farm|home/\w+|Users/\w+)/")
REGISTRY = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org)")


def test_there_is_something_to_look_at() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in FILES}
    assert {"Makefile", ".ci/run", "src/newsmodel/kinds.py", "tests/test_house.py", "tools/states.py"} <= found
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
        for path in FILES
        if path.suffix not in BINARY and path != Path(__file__)
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, "\n".join(found)
