"""The Arrow kernel: one row in, one row out."""

import sys
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import newsmodel as nm
from newsmodel import export
from newsmodel.errors import MissingExtra
from newsmodel.export import arrow as arrow_module
from newsmodel.extract.draft import Work
from newsmodel.integrations.arrow import analyze_batches
from newsmodel.pipeline import DEFAULT

pa = pytest.importorskip("pyarrow")

ROOT = Path(__file__).parents[2]
TEXTS = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]


def batch(**columns: list[Any]) -> Any:  # noqa: ANN401 - an Arrow batch
    return pa.RecordBatch.from_pydict(columns)


def test_the_rows_are_those_of_the_plain_loop() -> None:
    given = batch(
        text=TEXTS, published=["2024-05-14", None, "2024-05-15T10:00Z"][: len(TEXTS)], outlet=["A"] * len(TEXTS)
    )
    found = list(analyze_batches([given, given.slice(0, 0), given.slice(1)]))
    assert {made.schema for made in found} == {export.arrow_schema()}
    plain = [
        nm.analyze(nm.Article(text=row["text"], published=row["published"], outlet=row["outlet"]))
        for row in given.to_pylist()
    ]
    assert list(export.from_arrow(found)) == [*plain, *plain[1:]]


def test_what_no_field_takes_is_kept() -> None:
    given = batch(text=["It rained."], id=[7], source=["wire"], published=[datetime(2024, 5, 14, 12)], none=[None])
    [analysis] = export.from_arrow(analyze_batches([given]))
    assert dict(analysis.article.extra) == {"id": "7", "source": '"wire"'}
    assert str(analysis.article.published) == "2024-05-14T12:00:00"
    [analysis] = export.from_arrow(analyze_batches([batch(text=["It rained."], published=[date(2024, 5, 14)])]))
    assert str(analysis.article.published) == "2024-05-14"


def test_a_bad_article_gives_an_error_row_and_costs_no_other() -> None:
    def step(work: Work) -> None:
        if "poison" in work.doc.text:
            raise RuntimeError("a \ud800 fault")

    given = batch(text=["It rained.", "poison", None, "It snowed."], published=[None, None, None, "no day"])
    [found] = analyze_batches([given], pipeline=DEFAULT.after("times", "poisoned", step))
    rows = found.to_pylist()
    assert [row["error"] and row["error"].partition(":")[0] for row in rows] == [
        None, "RuntimeError", "InvalidRecord", "InvalidRecord",
    ]  # fmt: skip
    assert [row["article"] and row["article"]["text"] for row in rows] == ["It rained.", "poison", None, None]
    assert [analysis.article.text for analysis in export.from_arrow(found)] == ["It rained."]


def test_what_arrow_cannot_hold_is_an_error_row_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def spoilt(analysis: nm.Analysis) -> dict[str, Any]:
        return {
            **row_of(analysis),
            **({"statements": [{"confidence": "high"}]} if "poison" in analysis.article.text else {}),
        }

    row_of = arrow_module.row_of
    monkeypatch.setattr(arrow_module, "row_of", spoilt)
    [found] = analyze_batches([batch(text=["It rained.", "poison", "It snowed."])])
    assert [bool(row["error"]) for row in found.to_pylist()] == [False, True, False]
    assert found.schema == export.arrow_schema()


def test_memory_stays_flat() -> None:
    def many(count: int) -> Iterator[Any]:
        for number in range(count):
            yield batch(text=[f"“It rained for {number} days,” Ana Ruiz said."] * 64)

    def peak(count: int) -> int:
        tracemalloc.start()
        for _ in analyze_batches(many(count)):
            pass
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return held

    peak(1)
    assert peak(9) < 1.5 * peak(3)


def test_a_large_batch_comes_out_in_small_ones() -> None:
    found = list(analyze_batches([batch(text=["It rained."] * 150)]))
    assert [made.num_rows for made in found] == [64, 64, 22]


def test_an_absent_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    arrow_module._schema.cache_clear()  # noqa: SLF001 - a fresh process would have none
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"newsmodel\[arrow\]"):
        next(analyze_batches([]))
