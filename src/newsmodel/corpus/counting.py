"""Answers that are numbers: how many of each, and how many when."""

from typing import TYPE_CHECKING, Any

from newsmodel.corpus.query import ARTICLE_OF, Question, source
from newsmodel.corpus.reading import CANONICAL, Reader
from newsmodel.model import When

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["counted", "of_units"]

_ACTORS = {("s", "by"): "s.canonical", ("r", "by"): "r.canonical", ("r", "of"): "d.disputed"}
_OUTLETS = {"s": "s.outlet", "c": "c.outlet", "r": "r.outlet", "n": "a.outlet", "a": "a.outlet"}
_FIELDS = {
    ("s", "act"): "s.act",
    ("s", "quote_kind"): "s.quote_kind",
    ("s", "stance"): "s.stance",
    ("s", "channel"): "s.channel",
    ("s", "platform"): "s.platform",
    ("c", "claim_kind"): "c.kind",
    ("c", "polarity"): "c.polarity",
    ("r", "rebuttal_kind"): "r.kind",
    ("a", "language"): "a.language",
    ("n", "name"): "n.name",
    ("n", "kind"): "n.kind",
}
_UNITS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


def counted(store: "Store", question: Question, field: str, limit: int | None) -> list[tuple[Any, int]]:
    """How many rows there are for each value of a field, the most first.

    Raises:
        ValueError: The rows have no such field to be counted by.
    """
    table = question.table
    actor = _ACTORS.get((table, field))
    column = actor or _FIELDS.get((table, field)) or (_OUTLETS[table] if field == "outlet" else None)
    if column is None:
        known = sorted({"outlet", *(name for letter, name in (*_ACTORS, *_FIELDS) if letter == table)})
        raise ValueError(f"counted by one of {', '.join(known)}, not {field!r}")
    inner, marks = _grouped(store, question, column, limit)
    if actor:
        kept, read = CANONICAL, Reader()
        sql = f"SELECT {kept.columns}, n FROM ({inner}) JOIN canonical w ON w.k = g ORDER BY n DESC, g"
        return [(kept.made(read, row[:-1]), row[-1]) for row in store.rows(sql, marks)]
    if field == "outlet":
        inner = f"SELECT u.name, n FROM ({inner}) JOIN outlet u ON u.k = g ORDER BY n DESC, g"
    return [(value, number) for value, number, *_ in store.rows(inner, marks)]


def _grouped(store: "Store", question: Question, column: str, limit: int | None) -> tuple[str, tuple[Any, ...]]:
    table = question.table
    most = "" if limit is None else f" LIMIT {int(limit)}"
    rest = f"GROUP BY {column} ORDER BY n DESC, g{most}"
    selected = f"{column} AS g, count(*) AS n"
    if column == "d.disputed" and not (question.predicates or question.as_of or question.limit is not None):
        whole = f"SELECT {selected} FROM dispute d WHERE d.current = 1 AND d.disputed IS NOT NULL {rest}"
        return whole, ()
    begin = source(question, store)
    joins = begin.article
    if column == "a.outlet" and table == "n":
        joins = ARTICLE_OF.format("n")
    if column == "d.disputed":
        joins += " CROSS JOIN dispute d ON d.rebuttal = r.k"
    if question.limit is None:
        return begin.sql(selected, joins, f"AND {column} IS NOT NULL {rest}"), begin.marks
    some = begin.sql(f"{column} AS v", joins, f"{begin.order(question)} LIMIT {question.limit}")
    return f"SELECT v AS g, count(*) AS n FROM ({some}) WHERE v IS NOT NULL {rest.replace(column, 'v')}", begin.marks


def of_units(store: "Store", question: Question, every: str, clock: str) -> list[tuple[When | None, int]]:
    """How many rows there are in each unit of time."""
    if every not in _UNITS or clock not in ("said", "reported"):
        raise ValueError(
            f"a timeline has a unit of day, month or year and the clock said or reported, not {every!r}, {clock!r}"
        )
    form = _UNITS[every]
    column = "s.said" if clock == "said" else "a.published"
    begin = source(question, store)
    first = f"strftime('{form}', {column}_from, 'unixepoch')"
    last = f"strftime('{form}', {column}_to - 0.001, 'unixepoch')"
    unit = f"CASE WHEN {first} = {last} THEN {first} END"
    joins = ARTICLE_OF.format("s") if clock == "reported" else begin.article
    if question.limit is None:
        sql = begin.sql(f"{unit} AS unit, count(*)", joins, "GROUP BY unit ORDER BY unit IS NULL, unit")
    else:
        some = begin.sql(f"{unit} AS unit", joins, f"{begin.order(question)} LIMIT {question.limit}")
        sql = f"SELECT unit, count(*) FROM ({some}) GROUP BY unit ORDER BY unit IS NULL, unit"
    return [(When.of(unit), number) for unit, number in store.rows(sql, begin.marks)]
