"""What holds of every sample file of the formats that are read, where NEWSMODEL_DATA names a folder that has some."""

import contextlib
import random  # noqa: TID251 - seeded
import time
from pathlib import Path

import pytest

from benchmarks import data
from newsmodel.errors import NewsModelError
from newsmodel.model import Article
from newsmodel.parsers import XmlMapping, default_registry, detect, read

FOLDER = data.folder("formats")
NOT_INPUT = {"PROVENANCE.md", "expected.jsonl"}
PAGES = "html-fundus"  # which have a test of their own
SAMPLES = (
    sorted(path for path in FOLDER.glob("*/*") if path.name not in NOT_INPUT and path.parent.name != PAGES)
    if FOLDER
    else []
)
FOLDERS = sorted({path.parent.name for path in SAMPLES})
pytestmark = pytest.mark.skipif(not FOLDER, reason="NEWSMODEL_DATA names no folder that holds formats")

# A source of fifteen lines.
RITZAU = XmlMapping(
    name="ritzau",
    items="RBNews",
    defaults={"agency": "Ritzau", "language": "da"},
    fields={
        "title": "headline",
        "text": "content",
        "published": "PublishDate",
        "bylines": "byLine",
        "dateline": "town",
        "section": "section",
        "guid": "NewsID",
    },
)


def each(path: Path) -> list[Article]:
    begin = time.process_time()
    articles = list(read(path, on_error="skip"))
    assert time.process_time() - begin < 10, path.name
    return articles


@pytest.mark.parametrize("name", FOLDERS)
def test_nothing_is_lost_in_json(name: str) -> None:
    for path in (path for path in SAMPLES if path.parent.name == name):
        for article in each(path):
            assert Article.model_validate_json(article.model_dump_json()) == article, path.name
            article.text.encode()


@pytest.mark.parametrize("name", FOLDERS)
def test_only_errors_of_the_library_come_of_damaged_files(name: str) -> None:
    chance = random.Random(name)  # noqa: S311
    for path in (path for path in SAMPLES if path.parent.name == name):
        whole = path.read_bytes()
        for _ in range(4):
            one, two = sorted(chance.randrange(len(whole) + 1) for _ in range(2))
            for damaged in (whole[:one], whole[:one] + whole[two:], whole[:one] + b"<\xff&{" + whole[one + 4 :]):
                with contextlib.suppress(NewsModelError):
                    list(read(damaged, on_error="skip"))


def test_no_file_is_claimed_by_two() -> None:
    for path in SAMPLES:
        sure = [guess.name for guess in detect(path) if guess.score > 0.5]
        assert len(sure) <= 1, (path.name, sure)


def test_recognising_takes_few_milliseconds_under_coverage() -> None:
    registry = default_registry()
    heads = [path.read_bytes()[:65_536] for path in SAMPLES]
    for head in heads:
        registry.rank(head)
    begin = time.process_time()
    for head in heads:
        registry.rank(bytes(bytearray(head)))
    assert (time.process_time() - begin) / len(heads) < 0.005


def test_a_source_of_one_agency_alone() -> None:
    assert FOLDER
    articles = [article for path in sorted(FOLDER.glob("custom-xml/*.xml")) for article in read(path, RITZAU)]
    assert len(articles) == 6
    for article in articles:
        assert article.issues == ()
        assert article.published
        assert article.guid
        assert article.paragraphs
        assert article.dateline
