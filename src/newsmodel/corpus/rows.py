"""Flat rows: what tables and data frames are made of, without the cost of records."""

from typing import NamedTuple

__all__ = ["ActorRow", "ArticleRow", "ClaimRow", "RebuttalRow", "StatementRow", "columns"]


class StatementRow(NamedTuple):
    """A statement; times are ISO 8601."""

    id: str
    article_id: str
    outlet: str | None
    reported: str | None
    said: str | None
    speaker: str | None
    speaker_kind: str | None
    text: str
    quote_kind: str
    act: str
    stance: str
    channel: str | None
    platform: str | None
    confidence: float


class ClaimRow(NamedTuple):
    """A claim; times are ISO 8601."""

    id: str
    article_id: str
    outlet: str | None
    reported: str | None
    text: str
    kind: str
    polarity: str
    about_time: str | None


class RebuttalRow(NamedTuple):
    """A rebuttal; the times, ISO 8601, are those of the statement that disputes."""

    id: str
    article_id: str
    outlet: str | None
    reported: str | None
    said: str | None
    statement_id: str
    speaker: str | None
    text: str
    kind: str
    explicit: bool
    confidence: float


class ActorRow(NamedTuple):
    """An actor of an article."""

    id: str
    article_id: str
    outlet: str | None
    reported: str | None
    name: str
    kind: str


class ArticleRow(NamedTuple):
    """An article, without its text."""

    id: str
    outlet: str | None
    published: str | None
    title: str | None
    language: str | None


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
