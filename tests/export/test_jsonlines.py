"""JSON Lines: both ways."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import export, testing
from newsmodel.errors import InvalidRecord, UnsupportedVersion


@given(st.lists(testing.analyses(), max_size=3))
def test_what_is_written_is_read(analyses: list[nm.Analysis]) -> None:
    stream = io.StringIO()
    assert export.write_jsonl(analyses, stream) == len(analyses)
    assert list(export.read_jsonl(io.StringIO(stream.getvalue(), newline="\n"))) == analyses
    assert list(export.read_jsonl(io.BytesIO(stream.getvalue().encode()))) == analyses


def test_files(tmp_path: Path) -> None:
    analyses = [nm.analyze("“It rained,” Ana Ruiz said.\u2028“No,” Leo Marsh said.\r\n"), nm.analyze("")]
    path = tmp_path / "analyses.jsonl"
    export.write_jsonl(iter(analyses), path)
    assert len(path.read_bytes().splitlines()) == 2
    assert list(export.read_jsonl(str(path))) == analyses


def test_a_bad_line_is_named() -> None:
    good = nm.analyze("").to_json()
    found = export.read_jsonl(io.StringIO(f"{good}\n\n{{}}\n"))
    next(found)
    with pytest.raises(InvalidRecord, match="line 3: not the JSON of an analysis"):
        next(found)
    with pytest.raises(UnsupportedVersion):
        list(export.read_jsonl(io.StringIO('{"newsmodel": 99}')))
