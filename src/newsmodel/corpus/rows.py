"""Flat rows straight from the tables, without the cost of records."""

from typing import NamedTuple

from newsmodel.export.rows import ActorRow, ArticleRow, ClaimRow, RebuttalRow, StatementRow

__all__ = ["ActorRow", "ArticleRow", "ClaimRow", "RebuttalRow", "StatementRow", "columns"]


class Columns(NamedTuple):
    """What must be selected and joined for a row."""

    select: str
    joins: str


_ARTICLE = "CROSS JOIN article a ON a.k = {0}.article LEFT JOIN outlet u ON u.k = {0}.outlet"
_COLUMNS = {
    "s": Columns(
        "s.id, a.id, u.name, a.published, s.said, sp.name, sp.kind, s.text, s.quote_kind, s.act, s.stance, s.channel,"
        " s.platform, s.confidence",
        f"{_ARTICLE.format('s')} LEFT JOIN actor sp ON sp.k = s.speaker",
    ),
    "c": Columns("c.id, a.id, u.name, a.published, c.text, c.kind, c.polarity, c.time", _ARTICLE.format("c")),
    "r": Columns(
        "r.id, a.id, u.name, a.published, t.said, t.id, tp.name, t.text, r.kind, r.explicit, r.confidence",
        f"{_ARTICLE.format('r')} CROSS JOIN statement t ON t.k = r.statement LEFT JOIN actor tp ON tp.k = t.speaker",
    ),
    "n": Columns(
        "n.id, a.id, u.name, a.published, n.name, n.kind",
        "CROSS JOIN article a ON a.k = n.article LEFT JOIN outlet u ON u.k = a.outlet",
    ),
    "a": Columns("a.id, u.name, a.published, a.title, a.language", "LEFT JOIN outlet u ON u.k = a.outlet"),
}


def columns(table: str) -> Columns:
    """The columns of a row of this table, in its order."""
    return _COLUMNS[table]
