"""Parquet: partitioned, sorted, and read by others."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import export, testing
from newsmodel.errors import ReadError, UnsupportedVersion

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
pl = pytest.importorskip("polars")


def dated(day: str | None, outlet: str = "The Bee") -> nm.Analysis:
    return nm.analyze(nm.Article.from_text("“It rained,” Ana Ruiz said.", published=day, outlet=outlet))


STORIES = [dated("2024-04-02"), dated("2024-03-12"), dated(None), dated("2024-03-12", "Ant"), dated("2024-03-01T08:00")]


def test_folders_are_months_and_files_are_sorted(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    assert export.write_parquet(iter(STORIES), folder) == len(STORIES)
    assert sorted(path.name for path in folder.iterdir()) == ["month=2024-03", "month=2024-04", "month=unknown"]
    march = pq.read_table(folder / "month=2024-03", partitioning=None).column("article").to_pylist()
    assert [(article["published"]["start"].day, article["outlet"]) for article in march] == [
        (1, "The Bee"),
        (12, "Ant"),
        (12, "The Bee"),
    ]
    assert [str(analysis.article.published) for analysis in export.read_parquet(folder)] == [
        "2024-03-01T08:00", "2024-03-12", "2024-03-12", "2024-04-02", "None",
    ]  # fmt: skip
    with pytest.raises(FileExistsError, match="give a folder"):
        export.write_parquet(STORIES, folder)


def test_others_ask_it(tmp_path: Path) -> None:
    export.write_parquet(STORIES, tmp_path / "news", by="year")
    frame = pl.scan_parquet(tmp_path / "news" / "**" / "*.parquet", hive_partitioning=True, try_parse_hive_dates=False)
    found = (
        frame.filter(pl.col("year").cast(pl.String) == "2024")
        .select(pl.col("article").struct.field("outlet"), "statements")
        .explode("statements")
        .unnest("statements")
        .select("outlet", "text")
        .collect()
    )
    assert sorted(found.rows()) == [("Ant", "It rained"), *[("The Bee", "It rained")] * 3]


@settings(max_examples=20)
@given(st.lists(testing.analyses(), max_size=4))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, analyses: list[nm.Analysis]) -> None:
    place = tmp_path_factory.mktemp("parquet")
    export.write_parquet(analyses, place / "one.parquet", by=None)
    assert list(export.read_parquet(place / "one.parquet")) == analyses
    export.write_parquet(analyses, place / "many", by="day")
    back = list(export.read_parquet(place / "many"))
    assert sorted(map(str, back)) == sorted(map(str, analyses))
    assert all(analysis in analyses for analysis in back)


def test_a_newer_version_and_a_wrong_partition_are_refused(tmp_path: Path) -> None:
    table = export.to_arrow(STORIES[0]).replace_schema_metadata({"newsmodel": "99"})
    pq.write_table(table, tmp_path / "new.parquet")
    with pytest.raises(UnsupportedVersion, match="version 99"):
        next(export.read_parquet(tmp_path / "new.parquet"))
    with pytest.raises(ValueError, match="by is one of"):
        export.write_parquet(STORIES, tmp_path / "x", by="week")  # type: ignore[arg-type]


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.parquet").write_text("It rained.")
    with pytest.raises(ReadError, match=r"page\.parquet: it is no Parquet"):
        next(export.read_parquet(tmp_path / "page.parquet"))
    with pytest.raises(ReadError, match="nowhere: No such file"):
        next(export.read_parquet(tmp_path / "nowhere"))
