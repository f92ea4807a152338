"""What the parsers of the library make of the sample files, as the scorer of formats wants it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.score_formats.score import NOT_INPUT, ROWS
from newsmodel.errors import NewsModelError
from newsmodel.model import Article, Dateline, When
from newsmodel.parsers import Parser, detect, read
from newsmodel.parsers.fields.dateline import find_dateline

__all__ = ["predictions"]


Prediction = dict[str, Any]


def predictions(folder: Path, only: str = "*", parsers: dict[str, Parser] | None = None) -> Iterator[Prediction]:
    """A line for each article, each file without one, and each dateline.

    Args:
        folder: Has one folder for each format.
        only: A pattern of the folders to read.
        parsers: Those to use for some of the folders, instead of recognising the format.
    """
    for path in sorted(folder.glob(f"{only}/*")):
        if path.is_file() and path.name not in NOT_INPUT:
            yield from _of_file(path, path.relative_to(folder).as_posix(), (parsers or {}).get(path.parent.name))
    rows = folder / ROWS
    if rows.is_file() and rows.parent in folder.glob(only):
        for index, line in enumerate(rows.read_text("utf-8").splitlines()):
            found = find_dateline(json.loads(line)["text"])
            day = found.day if found else None
            parts = found and {
                "place": found.place,
                "agency": found.agency,
                "date": [day.month, day.day, day.year] if day else None,
            }
            yield {"file": ROWS, "index": index, "dateline": parts}


def _of_file(path: Path, name: str, parser: Parser | None) -> Iterator[Prediction]:
    count = 0
    try:
        guesses = detect(path)
        known = {"file": name, "format": parser.name if parser else guesses[0].name if guesses else None}
        reading = read(path, parser, "collect")
        for article in reading:
            yield known | {"index": count} | _fields(article)
            count += 1
        errors = reading.errors
    except NewsModelError as error:  # an absent extra
        errors = (error,)  # type: ignore[assignment]
        known = {"file": name}
    if not count:
        yield {"file": name, "error": type(errors[0]).__name__} if errors else known


def _fields(article: Article) -> Prediction:
    return {
        "title": article.title,
        "authors": list(article.bylines),
        "published": _instant(article.published),
        "modified": _instant(article.modified),
        "language": article.language,
        "outlet": article.outlet,
        "provider": article.agency,
        "guid": article.guid,
        "text": article.text,
        "dateline": article.dateline and _dateline(article.dateline),
    }


def _instant(when: When | None) -> str | None:
    if when is None or when.start is None:
        return None
    offset = when.utc_offset
    sign = "" if offset is None else f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    return when.start.isoformat() + sign


def _dateline(dateline: Dateline) -> Prediction:
    start = dateline.date and dateline.date.start
    return {
        "place": dateline.place,
        "agency": dateline.agency,
        "date": [start.month, start.day, start.year] if start else None,
    }
