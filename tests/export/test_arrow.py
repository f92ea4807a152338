"""Arrow: the schema is the model's own, and what is written is read."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import export, testing
from newsmodel.errors import InvalidRecord

pa = pytest.importorskip("pyarrow")


@settings(max_examples=60)
@given(st.lists(testing.analyses(), max_size=3), st.integers(1, 3))
def test_what_is_written_is_read(analyses: list[nm.Analysis], size: int) -> None:
    batches = list(export.to_batches(analyses, size=size))
    assert sum(batch.num_rows for batch in batches) == len(analyses)
    assert list(export.from_arrow(batches)) == analyses
    table = export.to_arrow(iter(analyses))
    table.validate(full=True)
    assert table.schema.equals(export.arrow_schema(), check_metadata=True)
    stream = io.BytesIO()
    with pa.ipc.new_stream(stream, table.schema) as writer:
        writer.write_table(table)
    assert list(export.from_arrow(pa.ipc.open_stream(stream.getvalue()).read_all())) == analyses


def test_a_row_reads_like_the_json() -> None:
    analysis = nm.analyze(nm.Article.from_text("“It rained,” Ana Ruiz said on Monday.", published="2024-03-12"))
    [row] = export.to_arrow(analysis).to_pylist()
    [statement] = row["statements"]
    assert row["error"] is None
    assert (statement["speaker"], statement["act"]) == (row["actors"][0]["id"], "assert")
    assert (statement["content"], statement["said"]["start"].isoformat()) == (
        [{"start": 1, "end": 10}],
        "2024-03-11T00:00:00",
    )


def test_a_row_that_is_no_analysis_is_refused() -> None:
    [batch] = export.to_batches(nm.analyze("It rained."))
    spoilt = batch.set_column(0, batch.schema.field(0), pa.nulls(1, batch.schema.field(0).type))
    with pytest.raises(InvalidRecord, match="missing: article"):
        list(export.from_arrow(spoilt))
