"""Each file in `formats/FORMAT/` is recognised as that format and read; beside it stands what is found in it.

To write one: `python tests/parsers/test_formats.py`, and read what it wrote.
"""

import gzip
import io
import json
import random  # noqa: TID251 - seeded
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from newsmodel.errors import NewsModelError
from newsmodel.model import Article
from newsmodel.parsers import detect, read

FOLDER = Path(__file__).with_name("formats")
EXPECTED = ".expected.json"
FIXTURES = sorted(path for path in FOLDER.glob("*/*") if not path.name.endswith(EXPECTED))
FIELDS = ("title", "outlet", "agency", "language", "url", "section", "guid")
MUTATIONS = 200


def found_in(article: Article) -> dict[str, Any]:
    """What is not empty of an article."""
    found: dict[str, Any] = {name: getattr(article, name) for name in FIELDS}
    found |= {name: str(when) for name in ("published", "modified") if (when := getattr(article, name))}
    found |= {"bylines": list(article.bylines), "keywords": list(article.keywords)}
    if line := article.dateline:
        parts = {"place": line.place, "agency": line.agency, "date": line.date and str(line.date)}
        found["dateline"] = {name: part for name, part in parts.items() if part}
    found["extra"] = [[key, json.loads(value)] for key, value in article.extra]
    found["issues"] = [[issue.code, issue.value] for issue in article.issues]
    found["origins"] = dict(article.provenance.origins if article.provenance else ())
    found["paragraphs"] = [span.of(article.text) for span in article.paragraphs]
    return {name: value for name, value in found.items() if value}


def found_in_file(path: Path) -> dict[str, Any]:
    """The articles of a file and the errors."""
    reading = read(path, on_error="collect")
    articles = [found_in(article) for article in reading]
    errors = [f"{type(error).__name__}: {str(error).removeprefix(f'{path}: ')}" for error in reading.errors]
    return {"articles": articles, **({"errors": errors} if errors else {})}


def expected_for(path: Path) -> Path:
    return path.with_name(path.name + EXPECTED)


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def test_fixtures_are_found() -> None:
    assert len(FIXTURES) > 20
    assert all(expected_for(path).is_file() for path in FIXTURES)
    assert len(FIXTURES) * 2 == len(list(FOLDER.glob("*/*")))


@pytest.mark.parametrize("path", FIXTURES, ids=name_of)
def test_what_is_found(path: Path) -> None:
    assert found_in_file(path) == json.loads(expected_for(path).read_text("utf-8"))


@pytest.mark.parametrize("path", FIXTURES, ids=name_of)
def test_its_format_is_recognised_and_no_other_is_sure(path: Path) -> None:
    guesses = detect(path)
    assert guesses[0].name == path.parent.name
    assert [guess.name for guess in guesses if guess.score > 0.5 and guess.name != path.parent.name] == []


@pytest.mark.parametrize("path", FIXTURES, ids=name_of)
def test_nothing_is_lost_in_json(path: Path) -> None:
    for article in read(path, on_error="skip"):
        assert Article.model_validate_json(article.model_dump_json()) == article
        article.text.encode()


@pytest.mark.parametrize("path", FIXTURES, ids=name_of)
def test_a_stream_that_gives_little_at_a_time_is_the_same(path: Path) -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 7) if size and size > 0 else size)

    whole = [found_in(article) for article in read(path, on_error="skip")]
    assert [found_in(article) for article in read(Slow(path.read_bytes()), on_error="skip")] == whole
    assert [found_in(article) for article in read(gzip.compress(path.read_bytes()), on_error="skip")] == whole


@pytest.mark.parametrize("path", FIXTURES, ids=name_of)
def test_only_errors_of_the_library_come_of_damaged_files(path: Path) -> None:
    data, chance = path.read_bytes(), random.Random(path.name)  # noqa: S311
    for _ in range(MUTATIONS):
        damaged = mutated(data, chance)
        for parser in (None, path.parent.name):
            try:
                for article in read(damaged, parser, "collect"):
                    article.model_dump_json()
            except NewsModelError:
                pass


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The data, cut short, with other bytes, or with pieces in another order."""
    one, two = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    kind = chance.randrange(5)
    if kind == 0:
        return data[:one]
    if kind == 1:
        return data[:one] + bytes(chance.randrange(256) for _ in range(chance.randrange(1, 9))) + data[one + 1 :]
    if kind == 2:
        return data[:one] + data[two:]
    if kind == 3:
        return data[:one] + data[one:two] * 3 + data[two:]
    return data[one:two] + data[:one] + data[two:]


def test_threads_find_the_same() -> None:
    alone = [found_in_file(path) for path in FIXTURES]
    results: list[list[dict[str, Any]]] = [[], []]

    def work(result: list[dict[str, Any]]) -> None:
        result.extend(map(found_in_file, FIXTURES))

    threads = [threading.Thread(target=work, args=(result,)) for result in results]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [alone, alone]


if __name__ == "__main__":
    for path in FIXTURES:
        if not expected_for(path).exists() or "--all" in sys.argv:
            text = json.dumps(found_in_file(path), ensure_ascii=False, indent=1) + "\n"
            expected_for(path).write_text(text, encoding="utf-8")
