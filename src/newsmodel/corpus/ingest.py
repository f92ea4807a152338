"""Sources in, analyses out: the only file of the corpus that knows parsers and pipeline."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, cast

from newsmodel.errors import NewsModelError
from newsmodel.model import Analysis, Article, Corrections
from newsmodel.parsers import Readable, read
from newsmodel.pipeline import analyze

__all__ = ["Ingestion", "Sources", "analyses"]

Sources: TypeAlias = Readable | Iterable[Readable]
"""One or many paths, folders, patterns of paths such as "wire/*.txt", bytes, or binary streams."""


@dataclass(frozen=True, slots=True)
class Ingestion:
    """What became of the sources.

    Attributes:
        articles: How many were analysed, those that the corpus knew already included.
        failures: Why others were not; each message names its source.
    """

    articles: int
    failures: tuple[NewsModelError, ...] = ()

    def __str__(self) -> str:
        return "\n".join((f"articles: {self.articles}, failures: {len(self.failures)}", *map(str, self.failures)))


def analyses(sources: Sources, *, corrections: Corrections | None = None) -> Iterator[Analysis | NewsModelError]:
    """The articles of all sources, analysed, one at a time; an error stands in the place of what failed."""
    for source in _each(sources):
        yield from _of(source, corrections)


def _of(source: Readable, corrections: Corrections | None) -> Iterator[Analysis | NewsModelError]:
    reading = read(source, on_error="collect")
    told = 0
    try:
        for article in reading:
            yield from reading.errors[told:]
            told = len(reading.errors)
            yield _analyzed(article, corrections)
    except NewsModelError as error:  # an absent extra; the other sources are read all the same
        yield error
    yield from reading.errors[told:]


def _analyzed(article: Article, corrections: Corrections | None) -> Analysis | NewsModelError:
    try:
        return analyze(article, corrections=corrections)
    except Exception as fault:  # noqa: BLE001 - a fault of ours in one article must not lose thousands of others
        source = article.provenance and article.provenance.source
        error = NewsModelError(f"{source or article.id}: not analysed: {type(fault).__name__}: {fault}")
        error.__cause__ = fault
        return error


def _each(sources: Sources) -> Iterable[Readable]:
    one = isinstance(sources, str | bytes | os.PathLike) or hasattr(sources, "read")
    return cast("Iterable[Readable]", (sources,) if one else sources)
