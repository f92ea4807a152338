"""What a corpus hands to `report`: statements, with all that their page tells of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from newsmodel.corpus import reading
from newsmodel.corpus.predicates import in_article
from newsmodel.corpus.query import Question
from newsmodel.corpus.results import Rebuttals, Statements
from newsmodel.model import Actor, Article
from newsmodel.report import overview

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["page_of"]

_MOST = 20_000  # statements; a browser opens more, but with a wait
_BATCH = 500


def page_of(store: "Store", statements: Statements, title: str) -> str:
    """The page of these statements."""
    shown = statements.limit(_MOST).all()
    ids = list(dict.fromkeys(statement.article_id for statement in shown))
    speakers = dict.fromkeys(statement.speaker.id for statement in shown if statement.speaker)
    rebuttals = [
        rebuttal for id_ in ids for rebuttal in Rebuttals(store, Question("r", (in_article(id_),))) if rebuttal.targets
    ]
    speakers.update(dict.fromkeys(rebuttal.by.speaker.id for rebuttal in rebuttals if rebuttal.by.speaker))
    left_out = statements.count() - len(shown) if len(shown) == _MOST else 0
    return overview(
        shown,
        articles=_articles(store, ids),
        rebuttals=rebuttals,
        canonical=_canonical(store, speakers),
        title=title,
        note=f"{left_out:,} more statements are not on this page." if left_out else "",
    )


def _articles(store: "Store", ids: Iterable[str]) -> Iterator[Article]:
    kept, read = reading.ARTICLE, reading.Reader()
    for some in _batches(ids):
        sql = f"SELECT {kept.columns} FROM article a WHERE a.id IN ({_marks(some)})"
        yield from (kept.made(read, row) for row in store.rows(sql, some))


def _canonical(store: "Store", ids: Iterable[str]) -> dict[str, Actor]:
    """Who stands behind the actors of articles with these ids."""
    kept, read = reading.CANONICAL, reading.Reader()
    behind: dict[str, int] = {}
    for some in _batches(ids):
        behind.update(store.rows(f"SELECT id, canonical FROM actor WHERE id IN ({_marks(some)})", some))
    known: dict[int, Actor] = {}
    for keys in _batches(dict.fromkeys(behind.values())):
        sql = f"SELECT w.k, {kept.columns} FROM canonical w WHERE w.k IN ({_marks(keys)})"
        known.update((row[0], kept.made(read, row[1:])) for row in store.rows(sql, keys))
    return {id_: known[k] for id_, k in behind.items() if k in known}


def _batches(values: "Iterable[str] | Iterable[int]") -> Iterator[Sequence[object]]:
    left = iter(values)
    while some := list(islice(left, _BATCH)):
        yield some


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
