"""How well and how fast web pages are read, beside trafilatura where that is installed.

Measures on html-fundus, pages of 88 publishers with their title, authors, day and body:
`python -m benchmarks.html_pages [FOLDER]`. Body: F1 of the bags of words of each page, and the mean of that; title:
equal but for kinds of quotation marks, dashes and white space; authors: F1 over all names; day: the same in the gold's
own zone. The gold is noisy: 0.95 is a fair ceiling.
"""

import argparse
import gzip
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks import data
from newsmodel.parsers import WebPage, read_one

__all__ = ["Read", "figures", "main", "read_core", "rows_of"]

_ONE_KIND = str.maketrans(
    "“”„‟«»‘’‚‛′‹›`´‐‑‒–—―−", '"' * 6 + "'" * 9 + "-" * 7, "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a page."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    text: str = ""


def read_core(page: bytes, parser: WebPage | None = None) -> Read:
    """As this library reads it."""
    article = read_one(page, parser or WebPage())
    published = str(article.published) if article.published else None
    return Read(article.title, article.bylines, published, article.text)


def read_trafilatura(page: bytes) -> Read:
    """As trafilatura reads it."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - of an extra

    found = bare_extraction(page, with_metadata=True, include_comments=False)
    if found is None:
        return Read()
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return Read(found.title, authors, found.date, found.text or "")


def rows_of(folder: Path) -> list[tuple[dict[str, Any], bytes]]:
    """The gold and the bytes of each page."""
    lines = (folder / "expected.jsonl").read_text("utf-8").splitlines()
    return [(row, gzip.decompress((folder / row["id"]).read_bytes())) for row in map(json.loads, filter(None, lines))]


def figures(rows: Iterable[tuple[dict[str, Any], bytes]], read: Callable[[bytes], Read]) -> dict[str, float]:
    """The figures of a reader, and how many pages it reads in a second of CPU time."""
    pages = list(rows)
    begin = time.process_time()
    results = [read(page) for _, page in pages]
    spent = time.process_time() - begin
    gold = [row for row, _ in pages]
    right = Counter[str]()
    for row, result in zip(gold, results, strict=True):
        authors, named = set(map(_name, row["authors"])), set(map(_name, result.authors))
        right["authors"] += len(authors & named)
        right["of gold"] += len(authors)
        right["of ours"] += len(named) if authors else 0
        right["title"] += _norm(result.title) == _norm(row["title"])
        right["day"] += _same_day(row["date"], result.published)
    body = sum(_overlap(row["body"], result.text) for row, result in zip(gold, results, strict=True))
    count = len(pages) or 1
    return {
        "body": body / count,
        "title": right["title"] / count,
        "authors": 2 * right["authors"] / ((right["of gold"] + right["of ours"]) or 1),
        "day": right["day"] / count,
        "pages/s": len(pages) / spent if spent else 0.0,
    }


def _overlap(one: str, other: str) -> float:
    first, second = (Counter(re.findall(r"\w+", text.lower())) for text in (one, other))
    both = (first & second).total()
    return 2 * both / ((first.total() + second.total()) or 1)


def _norm(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFKC", (text or "").translate(_ONE_KIND)).casefold().split())


def _name(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]", "", _norm(text)).split())


def _same_day(gold: str, ours: str | None) -> bool:
    if not ours:
        return False
    one, other = datetime.fromisoformat(gold), datetime.fromisoformat(ours)
    if one.tzinfo and other.tzinfo:
        other = other.astimezone(one.tzinfo)
    return one.date() == other.date()


def main() -> None:
    """Measure where there are data."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.html_pages", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=data.folder("formats", "html-fundus"))
    options = parser.parse_args()
    if not options.folder:
        print("html_pages: give FOLDER, or set NEWSMODEL_DATA to the folder that holds formats/html-fundus")
        return
    rows = rows_of(options.folder)
    readers: dict[str, Callable[[bytes], Read]] = {"newsmodel": read_core}
    if find_spec("trafilatura"):
        readers["newsmodel[html]"] = lambda page: read_core(page, WebPage(trafilatura=True))
        readers["trafilatura"] = read_trafilatura
    print(f"{len(rows)} pages")
    for name, read in readers.items():
        print(f"{name:16}", *(f"{figure} {value:.3f}" for figure, value in figures(rows, read).items()), sep="  ")
    if len(readers) == 1:
        print("trafilatura is not installed: pip install 'newsmodel[html]' to see it beside")


if __name__ == "__main__":
    main()
