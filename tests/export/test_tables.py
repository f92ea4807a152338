"""CSV and data frames, read by those who make them."""

import csv
import io
import sys
from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import export, testing
from newsmodel.errors import MissingExtra

pd = pytest.importorskip("pandas")
pl = pytest.importorskip("polars")

TEXT = "“It rained, or poured,” Mayor Ana Ruiz said on Monday. Leo Marsh denied that it rained."
ANALYSIS = nm.analyze(nm.Article.from_text(TEXT, published="2024-03-12", outlet="The Bee", title="Rain"))
TABLES = get_args(export.TableName)


@given(st.lists(testing.analyses(), max_size=2), st.sampled_from(TABLES))
def test_csv_gives_back_every_cell(analyses: list[nm.Analysis], table: export.TableName) -> None:
    stream = io.StringIO(newline="")
    count = export.write_csv(analyses, stream, table=table)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    records: list[Any] = (
        [a.article for a in analyses] if table == "articles" else [r for a in analyses for r in getattr(a, table)]
    )
    assert count == len(rows) == len(records)
    assert [row["id"] for row in rows] == [record.id for record in records]
    if table in {"statements", "claims"}:
        assert [row["text"] for row in rows] == [record.text for record in records]


@pytest.mark.parametrize("table", TABLES)
def test_pandas_and_polars_hold_the_same(table: export.TableName) -> None:
    frame, other = export.to_pandas(ANALYSIS, table=table), export.to_polars([ANALYSIS], table=table)
    assert len(frame) > 0
    assert list(frame.columns) == other.columns
    assert frame.astype(object).where(frame.notna(), None).to_dict("records") == other.to_dicts()
    back = pl.read_csv(io.StringIO(frame.to_csv(index=False)), infer_schema=False)
    assert back.columns == other.columns


def test_the_columns_have_types() -> None:
    frame = export.to_polars(ANALYSIS)
    assert frame.schema["confidence"] == pl.Float64
    assert export.to_polars(ANALYSIS, table="rebuttals").schema["explicit"] == pl.Boolean
    assert frame.select("speaker", "said", "reported", "outlet").row(0) == (
        "Ana Ruiz",
        "2024-03-11",
        "2024-03-12",
        "The Bee",
    )
    assert export.to_pandas(ANALYSIS).confidence.dtype == float


@pytest.mark.parametrize("make", [export.to_pandas, export.to_polars])
def test_nothing_is_a_table_with_columns(make: Callable[..., Any]) -> None:
    assert list(make([], table="claims").columns)[:2] == ["id", "article_id"]
    assert len(make([])) == 0


def test_records_of_a_kind_have_their_own_table() -> None:
    assert export.to_pandas(iter(ANALYSIS.statements)).text.tolist() == [s.text for s in ANALYSIS.statements]
    assert export.to_polars(ANALYSIS.actors).columns == ["id", "article_id", "outlet", "reported", "name", "kind"]
    with pytest.raises(ValueError, match="these are actors, not claims"):
        export.to_polars(ANALYSIS.actors, table="claims")
    with pytest.raises(ValueError, match="there is no table 'words'"):
        export.to_polars(ANALYSIS, table="words")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("module", "make"), [("pandas", export.to_pandas), ("polars", export.to_polars), ("networkx", export.to_networkx)]
)
def test_an_absent_extra_is_named(module: str, make: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match="pip install 'newsmodel"):
        make(ANALYSIS)


def test_a_lone_carriage_return_stays_in_its_cell() -> None:
    article = nm.Article.from_text("It rained.", outlet="The\rBee", title="a\r\nb")
    stream = io.StringIO(newline="")
    assert export.write_csv([article], stream) == 1
    assert [row["outlet"] for row in csv.DictReader(io.StringIO(stream.getvalue(), newline=""))] == ["The\rBee"]


def test_a_formula_is_text_in_a_spreadsheet() -> None:
    analysis = nm.analyze('"=A1 and B2," Ana Ruiz said. "It rained - again," she said.')
    plain, guarded = io.StringIO(), io.StringIO()
    export.write_csv(analysis, plain)
    export.write_csv(analysis, guarded, spreadsheet=True)
    texts = [[row["text"] for row in csv.DictReader(io.StringIO(out.getvalue()))] for out in (plain, guarded)]
    assert texts == [["=A1 and B2", "It rained - again"], ["'=A1 and B2", "It rained - again"]]
