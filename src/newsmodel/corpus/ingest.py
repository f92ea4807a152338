"""Sources in, analyses or their rows out: the only file of the corpus that knows parsers and pipeline."""

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from newsmodel.corpus.drafting import Rows, rows_of
from newsmodel.errors import NewsModelError
from newsmodel.model import Analysis, Article, Corrections
from newsmodel.parsers import Parser, Readable, read
from newsmodel.pipeline import analyze

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["Format", "Ingestion", "Known", "Sources", "analyses", "drafted", "maker"]

Sources: TypeAlias = Readable | Iterable[Readable]
"""One or many paths, folders, patterns of paths such as "wire/*.txt", bytes, or binary streams."""

Format: TypeAlias = str | Parser
"""The format of sources: the name of a parser, or one itself."""

_AHEAD = 4  # articles that a worker has before it, so that none waits and few are held in memory


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


@dataclass(frozen=True, slots=True)
class Known:
    """An article that need not be analysed."""

    id: str


def analyses(
    sources: Sources, *, corrections: Corrections | None = None, parser: Format | None = None
) -> Iterator[Analysis | NewsModelError]:
    """The articles of all sources, analysed, one at a time; an error stands in the place of what failed."""
    for outcome in _articles(sources, parser):
        yield _analyzed(outcome, corrections) if isinstance(outcome, Article) else outcome


def drafted(
    sources: Sources,
    *,
    corrections: Corrections | None,
    workers: int,
    known: Callable[[str], bool],
    parser: Format | None = None,
) -> Iterator[Rows | Known | NewsModelError]:
    """The articles of all sources as rows, in the order of the sources, whoever analysed them.

    Args:
        sources: What to read.
        corrections: What a person knows better.
        workers: How many processes analyse; with 1, this one does.
        known: Whether the article with an id need not be analysed.
        parser: The format of the sources, as `read` takes it.
    """
    made_by = maker(corrections)
    if workers == 1:
        for outcome in _articles(sources, parser):
            if isinstance(outcome, Article):
                yield Known(outcome.id) if known(outcome.id) else _drafted(outcome, corrections, made_by)
            else:
                yield outcome
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - takes time
    from multiprocessing import get_context  # noqa: PLC0415

    waiting: deque[Future[Rows | NewsModelError] | Known | NewsModelError] = deque()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            for outcome in _articles(sources, parser):
                if not isinstance(outcome, Article):
                    waiting.append(outcome)
                elif known(outcome.id):
                    waiting.append(Known(outcome.id))
                else:
                    waiting.append(pool.submit(_drafted, outcome, corrections, made_by))
                while len(waiting) > workers * _AHEAD:
                    yield _done(waiting.popleft())
            while waiting:
                yield _done(waiting.popleft())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


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


def _done(outcome: "Future[Rows | NewsModelError] | Known | NewsModelError") -> Rows | Known | NewsModelError:
    return outcome if isinstance(outcome, Known | NewsModelError) else outcome.result()


def _drafted(article: Article, corrections: Corrections | None, made_by: str) -> Rows | NewsModelError:
    found = _analyzed(article, corrections)
    return rows_of(found, made_by) if isinstance(found, Analysis) else found


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
