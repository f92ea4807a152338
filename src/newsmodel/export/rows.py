"""Flat rows of records: what tables and data frames are made of."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from newsmodel.export.files import each
from newsmodel.model import Actor, Analysis, Article, Claim, Rebuttal, Statement, When

__all__ = [
    "ROWS",
    "ActorRow",
    "ArticleRow",
    "ClaimRow",
    "Exported",
    "RebuttalRow",
    "Row",
    "StatementRow",
    "TableName",
    "rows_of",
    "table_of",
]


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


Exported: TypeAlias = Analysis | Article | Statement | Claim | Rebuttal | Actor
"""A record that has a row of its own, or an analysis, which has many."""

TableName: TypeAlias = Literal["statements", "claims", "rebuttals", "actors", "articles"]
"""Which records of analyses become rows."""

Row: TypeAlias = StatementRow | ClaimRow | RebuttalRow | ActorRow | ArticleRow

ROWS: dict[str, type[Row]] = {
    "statements": StatementRow,
    "claims": ClaimRow,
    "rebuttals": RebuttalRow,
    "actors": ActorRow,
    "articles": ArticleRow,
}
_TABLES: tuple[tuple[type[Exported], TableName], ...] = (
    (Statement, "statements"),
    (Claim, "claims"),
    (Rebuttal, "rebuttals"),
    (Actor, "actors"),
    (Article, "articles"),
)


def rows_of(records: Exported | Iterable[Exported], table: TableName) -> Iterator[Row]:
    """The rows of some records, and of analyses those of one table."""
    for record in each(records):
        if not isinstance(record, Analysis):
            yield _row(record, None)
        elif table == "articles":
            yield _row(record.article, None)
        else:
            for inner in getattr(record, table):
                yield _row(inner, record.article)


def table_of(record: Exported) -> TableName | None:
    """The table of a record; an analysis has several."""
    return next((table for kind, table in _TABLES if isinstance(record, kind)), None)


def _row(record: Exported, article: Article | None) -> Row:
    outlet = article.outlet if article else None
    match record:
        case Statement():
            speaker, channel = record.speaker, record.channel
            return StatementRow(
                record.id,
                record.article_id,
                outlet,
                _iso(record.reported),
                _iso(record.said),
                speaker.name if speaker else None,
                speaker.kind.value if speaker else None,
                record.text,
                record.quote_kind.value,
                record.act.value,
                record.stance.value,
                channel.type.value if channel else None,
                channel.platform if channel else None,
                record.confidence,
            )
        case Claim():
            first, about = record.statements[0], _iso(record.about_time)
            head = (record.id, first.article_id, outlet, _iso(first.reported))
            return ClaimRow(*head, record.text, record.kind.value, record.polarity.value, about)
        case Rebuttal():
            by = record.by
            return RebuttalRow(
                record.id,
                by.article_id,
                outlet,
                _iso(by.reported),
                _iso(by.said),
                by.id,
                by.speaker.name if by.speaker else None,
                by.text,
                record.kind.value,
                record.explicit,
                record.confidence,
            )
        case Actor():
            published = _iso(article.published) if article else None
            return ActorRow(record.id, record.article_id or "", outlet, published, record.name, record.kind.value)
        case Article():
            return ArticleRow(record.id, record.outlet, _iso(record.published), record.title, record.language)
    raise TypeError(f"there are no rows of {type(record).__name__}")


def _iso(when: When | None) -> str | None:
    return None if when is None else str(when)
