"""Answers as data frames and tables, and a corpus of what stands in Parquet."""

from pathlib import Path
from typing import Any

import pytest

import newsmodel as nm
from newsmodel import export

pa = pytest.importorskip("pyarrow")
pytest.importorskip("pandas")
pytest.importorskip("polars")

TEXTS = [
    "“It rained all day,” Ana Ruiz said on Monday. Leo Marsh denied that it rained all day.",
    "“It snowed,” Leo Marsh told reporters.",
    "Nobody said a word.",
]
ANALYSES = [nm.analyze(nm.Article.from_text(text, published="2024-03-12", outlet="The Bee")) for text in TEXTS]


def answers(corpus: nm.Corpus) -> list[Any]:
    return [corpus.statements(), corpus.claims(), corpus.rebuttals(), corpus.actors(), corpus.articles()]


def test_tables_hold_the_rows() -> None:
    corpus = nm.Corpus()
    corpus.add_all(ANALYSES)
    for answer in answers(corpus):
        rows = [row._asdict() for row in answer.rows()]
        assert rows
        assert answer.to_arrow().to_pylist() == answer.to_polars().to_dicts() == rows
        frame = answer.to_pandas()
        assert frame.astype(object).where(frame.notna(), None).to_dict("records") == rows
        nothing = answer.limit(0)
        assert nothing.to_arrow().column_names == nothing.to_polars().columns == list(nothing.to_pandas().columns)


def test_the_rows_are_those_of_the_export() -> None:
    corpus = nm.Corpus()
    corpus.add(ANALYSES[0])
    assert corpus.statements().to_polars().equals(export.to_polars(ANALYSES[0]))
    assert corpus.rebuttals().to_polars().equals(export.to_polars(ANALYSES[0], table="rebuttals"))


def test_what_stands_in_parquet_is_a_corpus(tmp_path: Path) -> None:
    export.write_parquet(ANALYSES, tmp_path / "lake")
    corpus = nm.Corpus.from_parquet(tmp_path / "lake")
    assert sorted(map(str, corpus)) == sorted(TEXTS)
    assert all(analysis in ANALYSES for analysis in corpus)
    assert corpus.statements(by="marsh").count() == 2
