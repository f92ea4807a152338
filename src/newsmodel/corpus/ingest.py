"""Sources in, analyses or their rows out: the only file of the corpus that knows parsers and analysis."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias, cast

from newsmodel.corpus.drafting import Rows, rows_of
from newsmodel.errors import NewsModelError
from newsmodel.many import analyze_many
from newsmodel.model import Analysis, Article, Corrections
from newsmodel.parsers import Parser, Readable, read

__all__ = ["Format", "Ingestion", "Sources", "analyses", "drafted", "maker"]

Sources: TypeAlias = Readable | Iterable[Readable]
"""One or many paths, folders, patterns of paths such as "wire/*.txt", bytes, or binary streams."""

Format: TypeAlias = str | Parser
"""The format of sources: the name of a parser, or one itself."""


@dataclass(frozen=True, slots=True)
class Ingestion:
    """What became of the sources.

    Attributes:
        articles: How many were read and are in the corpus now.
        known: How many of them were there before, and were not analysed again.
        failures: Why others were not; each message names its source.
    """

    articles: int
    known: int = 0
    failures: tuple[NewsModelError, ...] = ()

    def __str__(self) -> str:
        known = f" ({self.known} known)" if self.known else ""
        head = f"articles: {self.articles}{known}, failures: {len(self.failures)}"
        return "\n".join((head, *map(str, self.failures)))


def analyses(
    sources: Sources, *, corrections: Corrections | None = None, parser: Format | None = None
) -> Iterator[Analysis | NewsModelError]:
    """The articles of all sources, analysed, one at a time; an error stands in the place of what failed."""
    return analyze_many(_articles(sources, parser), corrections=corrections)


def drafted(
    sources: Sources,
    *,
    corrections: Corrections | None,
    workers: int,
    known: Callable[[Article], bool],
    parser: Format | None = None,
) -> Iterator[Rows | NewsModelError]:
    """The articles of all sources as rows, in the order of the sources, whoever analysed them.

    Args:
        sources: What to read.
        corrections: What a person knows better.
        workers: How many processes analyse; with 1, this one does.
        known: Whether an article need not be analysed; it is left out.
        parser: The format of the sources, as `read` takes it.
    """
    new = (each for each in _articles(sources, parser) if not (isinstance(each, Article) and known(each)))
    rows = partial(rows_of, made_by=maker(corrections))
    return analyze_many(new, workers=workers, corrections=corrections, then=rows)


def maker(corrections: Corrections | None) -> str:
    """What made an analysis: the release, and a hash of the corrections."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - takes time

    try:
        release = version("newsmodel")
    except PackageNotFoundError:  # run from a checkout
        release = "unreleased"
    if not corrections:
        return release
    return f"{release} {hashlib.sha256(corrections.to_json().encode()).hexdigest()[:20]}"


def _articles(sources: Sources, parser: Format | None) -> Iterator[Article | NewsModelError]:
    for source in _each(sources):
        yield from _of(source, parser)


def _of(source: Readable, parser: Format | None) -> Iterator[Article | NewsModelError]:
    reading = read(source, parser, on_error="collect")
    told = 0
    try:
        for article in reading:
            yield from reading.errors[told:]
            told = len(reading.errors)
            yield article
    except NewsModelError as error:  # an absent extra; the other sources are read all the same
        yield error
    yield from reading.errors[told:]


def _each(sources: Sources) -> Iterable[Readable]:
    one = isinstance(sources, str | bytes | os.PathLike) or hasattr(sources, "read")
    return cast("Iterable[Readable]", (sources,) if one else sources)
