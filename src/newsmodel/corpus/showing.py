"""What a corpus hands to `report`: statements, with all that their page tells of them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

from newsmodel.corpus import reading
from newsmodel.corpus.results import Statements
from newsmodel.model import Actor, Article, Rebuttal, Statement
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
    rebuttals = list(_rebuttals(store, ids, {statement.id: statement for statement in shown}))
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
        sql = f"SELECT {kept.columns} FROM article a WHERE a.id IN ({_marks(some)}) AND a.replaced IS NULL"
        yield from (kept.made(read, row) for row in store.rows(sql, some))


def _rebuttals(store: "Store", ids: Iterable[str], known: Mapping[str, Statement]) -> Iterator[Rebuttal]:
    """Those of the articles with these ids that have a target, made of the known statements as far as possible."""
    kept, read = reading.REBUTTAL, reading.Reader()
    one = f"SELECT {kept.columns} FROM rebuttal r {kept.joins} WHERE r.k = ?"
    for some in _batches(ids):
        sql = f"""SELECT r.k, r.body, b.id, t.id FROM article a JOIN rebuttal r ON r.article = a.k
            JOIN dispute d ON d.rebuttal = r.k JOIN statement b ON b.k = r.statement JOIN statement t ON t.k = d.target
            WHERE a.id IN ({_marks(some)}) AND a.replaced IS NULL ORDER BY r.k, d.place"""
        for (k, body, by), rows in groupby(store.rows(sql, some), key=itemgetter(0, 1, 2)):
            targets = [target for *_, target in rows]
            if by in known and known.keys() >= set(targets):
                yield Rebuttal(by=known[by], targets=tuple(known[target] for target in targets), **json.loads(body))
            else:
                yield from (kept.made(read, row) for row in store.rows(one, (k,)))


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
