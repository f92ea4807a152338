"""Pages of real publishers, which lie outside of the repository, below the folder that `NEWSMODEL_DATA` names."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks import data
from benchmarks.html_pages import figures, read_core, rows_of
from newsmodel.model import Article
from newsmodel.parsers import read_one

FOLDER = data.folder("formats", "html-fundus")
needs_samples = pytest.mark.skipif(not FOLDER, reason="NEWSMODEL_DATA names no folder with formats/html-fundus")


@needs_samples
def test_figures_do_not_fall() -> None:
    assert FOLDER
    found = figures(rows_of(FOLDER), read_core)
    assert found["body"] >= 0.965
    assert found["title"] >= 0.86
    assert found["authors"] >= 0.87
    assert found["day"] >= 0.975


def page(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


@needs_samples
def test_articles_come_back_equal_and_two_threads_read_the_same() -> None:
    assert FOLDER
    pages = [page(path) for path in sorted(FOLDER.glob("*.html.gz"))]
    assert len(pages) > 100
    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(lambda _: [read_one(data) for data in pages[:40]], range(2))
    assert one == other
    for article in map(read_one, pages):
        article.text.encode()
        assert Article.model_validate_json(article.model_dump_json()) == article
