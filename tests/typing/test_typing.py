"""The type checker reads the files beside this one, and says what they say that it says."""

import re
from pathlib import Path

import pytest
from mypy import api

FOLDER = Path(__file__).parent


def errors_of(path: Path) -> list[tuple[int, str]]:
    told, complaint, _ = api.run([str(path), "--no-incremental", "--follow-imports=silent", "--hide-error-context"])
    assert not complaint
    found = re.findall(rf"{path.name}:(\d+): error: .*\[([\w-]+)\]", told)
    return [(int(line), code) for line, code in found]


@pytest.mark.slow
def test_misuse_is_refused_where_it_stands() -> None:
    path = FOLDER / "misuse.py"
    lines = path.read_text("utf-8").splitlines()
    expected = [(place, line.partition("# error: ")[2]) for place, line in enumerate(lines, 1) if "# error: " in line]
    assert len(expected) >= 30
    assert errors_of(path) == expected


@pytest.mark.slow
def test_use_is_understood() -> None:
    assert errors_of(FOLDER / "use.py") == []
