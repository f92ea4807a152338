"""Many articles through the pipeline: one after another, or in several processes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeAlias, TypeVar, cast, overload

from newsmodel.errors import NewsModelError, NotAnalysed
from newsmodel.model import Analysis, Article, Corrections
from newsmodel.pipeline import Pipeline, analyze, as_article, as_corrections
from newsmodel.progress import shown

__all__ = ["analyze_many"]

R = TypeVar("R")
Start: TypeAlias = Literal["spawn", "fork", "forkserver"]


@overload
def analyze_many(
    articles: Iterable[Article | str | NewsModelError],
    *,
    workers: int = 1,
    start: Start = "spawn",
    pipeline: Pipeline | None = None,
    corrections: Corrections | None = None,
    progress: bool = False,
) -> Iterator[Analysis | NewsModelError]: ...


@overload
def analyze_many(
    articles: Iterable[Article | str | NewsModelError],
    *,
    workers: int = 1,
    start: Start = "spawn",
    pipeline: Pipeline | None = None,
    corrections: Corrections | None = None,
    progress: bool = False,
    then: Callable[[Analysis], R],
) -> Iterator[R | NewsModelError]: ...


def analyze_many(
    articles: Iterable[Article | str | NewsModelError],
    *,
    workers: int = 1,
    start: Start = "spawn",
    pipeline: Pipeline | None = None,
    corrections: Corrections | None = None,
    progress: bool = False,
    then: Callable[[Analysis], object] | None = None,
) -> Iterator[object]:
    """Analyse many articles, one outcome each, in their order.

    Articles are taken as room is made for them, and few are in memory at a time. One that cannot be analysed gives a
    `NotAnalysed` in its place and does not stop the others; so does one whose worker process died of it twice. An
    error among the articles stays where it is. Ctrl-C, or leaving the loop, ends all workers at once.

    Args:
        articles: What to analyse; see `analyze`.
        workers: How many processes analyse; with 1, this one does. What is sent to others, `pipeline` and `then`,
            must be made of functions of modules.
        start: How `multiprocessing` starts them. "spawn" is safe whatever else the program does, if that stands below
            `if __name__ == "__main__":`; "fork" is quicker, and safe where no other thread runs.
        pipeline: The steps to take instead of the default ones.
        corrections: What a person knows better.
        progress: Show how far it is, if tqdm or rich is installed.
        then: What to make of each analysis, in the process that made it; `Analysis.to_json`, say. Its results are
            given instead of analyses, and are all that comes back from a worker.

    Raises:
        TypeError: One is no article, or `pipeline` or `then` cannot be sent to a worker.
        WorkerError: A worker process could not begin.

    >>> from newsmodel import Analysis
    >>> texts = ["Rain fell, Ana Ruiz said.", "Snow fell, Tom Berg said."]
    >>> for outcome in analyze_many(texts):
    ...     if isinstance(outcome, Analysis):
    ...         print(outcome.statements[0])
    Ana Ruiz: Rain fell
    Tom Berg: Snow fell
    """
    if isinstance(articles, str | Article):
        raise TypeError(f"analyze_many takes many articles, not one {type(articles).__name__}; analyze(article) does")
    if workers < 1:
        raise ValueError(f"at least one worker is needed, not {workers}")
    task = _Task(pipeline, as_corrections(corrections), then or _same)
    outcomes = _here(task, articles) if workers == 1 else _elsewhere(task, articles, workers, start)
    return _counted(outcomes) if progress else outcomes


def _counted(outcomes: Iterator[object]) -> Iterator[object]:
    with shown("articles", wanted=True) as step:
        for outcome in outcomes:
            step()
            yield outcome


def _here(task: "_Task[object]", articles: Iterable[Article | str | NewsModelError]) -> Iterator[object]:
    for article in articles:
        yield article if isinstance(article, NewsModelError) else task(as_article(article))


def _elsewhere(
    task: "_Task[object]", articles: Iterable[Article | str | NewsModelError], workers: int, start: Start
) -> Iterator[object]:
    from newsmodel.processes import Ready, in_order  # noqa: PLC0415 - takes time

    things = (Ready(each) if isinstance(each, NewsModelError) else as_article(each) for each in articles)
    return in_order(
        task, cast("Iterable[Article | Ready[object]]", things), workers=workers, start=start, failed=_failed
    )


@dataclass(frozen=True, slots=True)
class _Task(Generic[R]):
    """What is done with each article, here or in a worker."""

    pipeline: Pipeline | None
    corrections: Corrections
    then: Callable[[Analysis], R]

    def __call__(self, article: Article) -> R | NotAnalysed:
        try:
            return self.then(analyze(article, pipeline=self.pipeline, corrections=self.corrections))
        except Exception as fault:  # noqa: BLE001 - a fault in one article must not lose thousands of others
            error = _failed(article, f"{type(fault).__name__}: {fault}")
            error.__cause__ = fault
            return error


def _same(analysis: Analysis) -> Analysis:
    return analysis


def _failed(article: Article, reason: str) -> NotAnalysed:
    source = article.provenance and article.provenance.source
    return NotAnalysed(reason, article_id=article.id, source=source or None)
