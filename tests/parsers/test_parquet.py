"""Parquet files, which the tests write themselves."""

import io
import sys
from datetime import date, datetime
from typing import Any

import pytest

from newsmodel.errors import LimitExceeded, MissingExtra, ParseError
from newsmodel.parsers import Limits, ParquetMapping, detect, read, read_one

STORY = {"title": "Rain", "text": "It fell.", "date": "2024-05-14", "domain": "bee.example", "rank": 3}


def parquet(rows: list[dict[str, Any]], **options: Any) -> bytes:  # noqa: ANN401
    arrow = pytest.importorskip("pyarrow", reason="needs newsmodel[parquet]")
    tables = pytest.importorskip("pyarrow.parquet", reason="needs newsmodel[parquet]")
    file = io.BytesIO()
    tables.write_table(arrow.Table.from_pylist(rows), file, **options)
    return file.getvalue()


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"newsmodel\[parquet\]"):
        list(read(b"PAR1....PAR1"))


def test_columns_that_are_named_as_usual_are_read() -> None:
    data = parquet([STORY, {**STORY, "title": "Ferry"}])
    assert detect(data)[0].name == "parquet"
    one, two = read(data)
    assert (one.title, one.text, str(one.published), one.outlet) == ("Rain", "It fell.", "2024-05-14", "bee.example")
    assert (two.title, two.extra) == ("Ferry", (("rank", "3"),))
    assert two.provenance
    assert (two.provenance.parser, two.provenance.record_index) == ("parquet", 1)
    assert dict(two.provenance.origins)["title"] == "parquet.title"


def test_the_dumps_are_known_by_their_columns() -> None:
    row = {
        "plain_text": "Rain fell.",
        "published_date": "2024-05-14",
        "title": "Rain",
        "author": "Jane Doe",
        "requested_url": "https://bee.example/1",
        "sitename": "The Bee",
        "tags": ["rain"],
    }
    article = read_one(parquet([row]))
    assert (article.text, article.bylines, article.outlet) == ("Rain fell.", ("Jane Doe",), "The Bee")
    assert (article.url, article.keywords) == ("https://bee.example/1", ("rain",))


def test_values_of_every_type_are_read_or_kept() -> None:
    row = {
        "title": "Rain",
        "text": "It fell.",
        "date": datetime(2024, 5, 14, 10, 5),
        "authors": ["Jane Doe", "John Roe"],
        "day": date(2024, 5, 14),
        "image": b"\xff\xd8",
        "note": b"caf\xc3\xa9",
        "place": {"name": "Lindmar", "at": [1.5, 2.5]},
        "nothing": None,
        "unknown": float("nan"),
    }
    article = read_one(parquet([row]))
    assert (str(article.published), article.bylines) == ("2024-05-14T10:05:00", ("Jane Doe", "John Roe"))
    assert dict(article.extra) == {
        "day": '"2024-05-14"',
        "image": '"/9g="',
        "note": '"café"',
        "place": '{"name": "Lindmar", "at": [1.5, 2.5]}',
    }


def test_a_mapping_of_columns() -> None:
    mapping = ParquetMapping(name="dump", fields={"title": "head", "text": "story.words"}, defaults={"outlet": "Bee"})
    article = read_one(parquet([{"head": "Rain", "story": {"words": "It fell.", "count": 2}}]), mapping)
    assert (article.title, article.text, article.outlet) == ("Rain", "It fell.", "Bee")
    assert article.extra == (("story", '{"count": 2}'),)


def test_a_row_that_makes_no_article_is_passed_over() -> None:
    mapping = ParquetMapping(name="dump", fields={"title": "head"})
    reading = read(parquet([{"head": "One"}, {"head": None}, {"head": "Three"}]), mapping, "collect")
    assert [article.title for article in reading] == ["One", "Three"]
    [error] = reading.errors
    assert isinstance(error, ParseError)
    assert (error.item, error.parser) == (1, "dump")


def test_only_errors_of_the_library_come_of_damaged_files() -> None:
    data = parquet([STORY] * 50)
    for at in range(0, len(data), 37):
        for damaged in (data[:at], data[:at] + b"\xff\0" + data[at + 2 :], data[:at] + data[at + 9 :]):
            list(read(damaged, "parquet", "skip"))


def test_its_size_has_a_limit() -> None:
    with pytest.raises(LimitExceeded, match="unpacked_bytes"):
        list(read(parquet([STORY]), limits=Limits(unpacked_bytes=100)))


def test_a_large_file_is_read_in_batches() -> None:
    data = parquet([STORY] * 2_000, row_group_size=500)
    assert sum(1 for _ in read(io.BytesIO(data))) == 2_000
