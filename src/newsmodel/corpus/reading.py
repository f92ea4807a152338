"""Rows out of the store become records again, each actor of an article once an answer."""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from newsmodel.model import Actor, Analysis, Article, Claim, Rebuttal, Role, Statement, When

__all__ = ["ACTOR", "ARTICLE", "CANONICAL", "CLAIM", "REBUTTAL", "STATEMENT", "Kept", "Reader", "analysis"]

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

R = TypeVar("R")

_REMEMBERED = 10_000  # records that later rows of an answer may share


class Kept(NamedTuple, Generic[R]):
    """How a kind of record is kept.

    Attributes:
        columns: What must be selected.
        joins: What must be joined for that.
        made: What makes a record of a row.
    """

    columns: str
    joins: str
    made: "Callable[[Reader, Sequence[Any]], R]"


class Reader:
    """Makes records; it remembers the actors and times that many of them share."""

    def __init__(self) -> None:
        self._actors: dict[int, Actor] = {}
        self._times: dict[str, When] = {}

    def time(self, body: str | None) -> When | None:
        """A time from its JSON."""
        if body is None:
            return None
        found = self._times.get(body)
        if found is None:
            if len(self._times) >= _REMEMBERED:
                self._times.clear()
            found = self._times[body] = When(**json.loads(body))
        return found

    def actor(self, row: Sequence[Any]) -> Actor:
        """An actor of an article."""
        k, article_id, body = row
        found = self._actors.get(k)
        if found is None:
            if len(self._actors) >= _REMEMBERED:
                self._actors.clear()
            found = self._actors[k] = Actor(**{"article_id": article_id, **json.loads(body)})
        return found

    def statement(self, row: Sequence[Any]) -> Statement:
        """A statement."""
        article_id, published, quote_kind, act, stance, text, body, speaker, speaker_body, others = row
        fields = json.loads(body)
        fields.update(quote_kind=quote_kind, act=act, stance=stance)
        fields.setdefault("reported", self.time(published))
        if fields["reported"].__class__ is dict:
            fields["reported"] = When(**fields["reported"])
        if speaker is not None:
            fields["speaker"] = self.actor((speaker, article_id, speaker_body))
        if others is not None:
            named = {id_: self.actor((k, article_id, body)) for id_, k, body in _loaded(others)}
            hearer = fields.get("addressee")
            if hearer and "actor" in hearer:
                hearer["actor"] = named[hearer["actor"]]
            for via in fields.get("via", ()):
                via["actor"] = named[via["actor"]]
        return Statement(article_id=article_id, text=text, **fields)

    def claim(self, row: Sequence[Any]) -> Claim:
        """A claim, with its statements."""
        article_id, kind, polarity, about, text, body, statements, actors = row
        made = [self.statement(found) for _, *found in sorted(json.loads(statements))]
        named = [self.actor((k, article_id, body)) for _, k, body in sorted(json.loads(actors))]
        fields = {**json.loads(body), "kind": kind, "polarity": polarity, "about": json.loads(about)}
        return Claim(text=text, statements=tuple(made), actors=tuple(named), **fields)

    def rebuttal(self, row: Sequence[Any]) -> Rebuttal:
        """A rebuttal, with its statements."""
        body, by, targets = row
        against = [self.statement(found) for _, *found in sorted(json.loads(targets))]
        return Rebuttal(by=self.statement(json.loads(by)), targets=tuple(against), **json.loads(body))

    def canonical(self, row: Sequence[Any]) -> Actor:
        """Who stands behind the actors of several articles."""
        name, kind, accounts = row
        others, roles = set[str](), set[tuple[str, str]]()
        for called, (aliases, held, *_) in json.loads(accounts):
            others.update((called, *aliases))
            roles.update((title or "", body or "") for title, body in held)
        return Actor(
            name=name,
            kind=kind,
            aliases=tuple(sorted(others - {name})),
            roles=tuple(Role(title=title or None, organization=body or None) for title, body in sorted(roles)),
        )


def analysis(store: "Store", article: int) -> Analysis | None:
    """All that was found in the article with this key; `None` where it has gone."""
    row = store.row("SELECT body, found FROM article WHERE k = ?", (article,))
    if row is None:
        return None
    body, found = row
    read = Reader()
    parts: dict[str, tuple[Any, ...]] = {}
    for name, table, kept in (
        ("actors", "actor n", ACTOR),
        ("statements", "statement s", STATEMENT),
        ("claims", "claim c", CLAIM),
        ("rebuttals", "rebuttal r", REBUTTAL),
    ):
        letter = table[-1]
        own = " AND r.k NOT IN (SELECT rebuttal FROM link)" if letter == "r" else ""
        sql = f"SELECT {kept.columns} FROM {table} {kept.joins} WHERE {letter}.article = ?{own} ORDER BY {letter}.k"
        parts[name] = tuple(kept.made(read, found) for found in store.rows(sql, (article,)))
    return Analysis(article=Article(**json.loads(body)), **parts, **json.loads(found))


def _loaded(rows: str | list[Any]) -> list[Any]:
    """JSON from SQLite, which inside of other JSON is read already."""
    return json.loads(rows) if isinstance(rows, str) else rows


def _statement(s: str, speaker: str, article: str) -> str:
    """The columns that make a statement, of tables under these names."""
    others = (
        f"CASE WHEN {s}.parties THEN (SELECT json_group_array(json_array(o.id, o.k, o.body)) FROM party p"
        f" JOIN actor o ON o.k = p.actor WHERE p.statement = {s}.k) END"
    )
    kinds = f"{s}.quote_kind, {s}.act, {s}.stance"
    return f"{article}.id, {article}.published_body, {kinds}, {s}.text, {s}.body, {s}.speaker, {speaker}.body, {others}"


_NESTED = _statement("t", "ts", "ta")
_NESTED_FROM = "statement t JOIN article ta ON ta.k = t.article LEFT JOIN actor ts ON ts.k = t.speaker"

STATEMENT = Kept(
    _statement("s", "sp", "a"),
    "CROSS JOIN article a ON a.k = s.article LEFT JOIN actor sp ON sp.k = s.speaker",
    Reader.statement,
)
CLAIM = Kept(
    f"""a.id, c.kind, c.polarity, c.about, c.text, c.body,
    (SELECT json_group_array(json_array(l.place, {_NESTED})) FROM claim_statement l
        JOIN statement t ON t.k = l.statement JOIN article ta ON ta.k = t.article
        LEFT JOIN actor ts ON ts.k = t.speaker WHERE l.claim = c.k),
    (SELECT json_group_array(json_array(l.place, o.k, o.body)) FROM claim_actor l
        JOIN actor o ON o.k = l.actor WHERE l.claim = c.k)""",
    "CROSS JOIN article a ON a.k = c.article",
    Reader.claim,
)
REBUTTAL = Kept(
    f"""r.body, (SELECT json_array({_NESTED}) FROM {_NESTED_FROM} WHERE t.k = r.statement),
    (SELECT json_group_array(json_array(d.place, {_NESTED})) FROM dispute d JOIN statement t ON t.k = d.target
        JOIN article ta ON ta.k = t.article LEFT JOIN actor ts ON ts.k = t.speaker WHERE d.rebuttal = r.k)""",
    "CROSS JOIN article a ON a.k = r.article",
    Reader.rebuttal,
)
ACTOR = Kept("n.k, a.id, n.body", "CROSS JOIN article a ON a.k = n.article", Reader.actor)
ARTICLE: Kept[Article] = Kept("a.body", "", lambda _, row: Article(**json.loads(row[0])))
CANONICAL = Kept(
    """w.name, w.kind,
    (SELECT json_group_array(json_array(name, json(told))) FROM account WHERE canonical = w.k AND uses > 0)""",
    "",
    Reader.canonical,
)
