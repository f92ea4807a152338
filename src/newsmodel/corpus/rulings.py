"""Rulings in the store: what a person says of actors of two articles, each named by an article and a name in it."""

import sqlite3

from newsmodel.corpus.predicates import Who
from newsmodel.corpus.sameness import identity_of
from newsmodel.corpus.who import Known
from newsmodel.model import Actor, Corrections, DifferentActors, SameActor

__all__ = ["passage", "reasons", "ruling", "told"]


def told(db: sqlite3.Connection) -> Corrections:
    """All rulings, in order."""
    bodies = [body for (body,) in db.execute("SELECT body FROM ruling ORDER BY k")]
    return Corrections([entry for body in bodies for entry in Corrections.from_json(body)])


def ruling(one: tuple[str, str], other: tuple[str, str], *, note: str | None, same: bool) -> Corrections:
    """What a person says of two."""
    if one == other:
        raise ValueError(f"both are {one[1]!r} in article {one[0]}")
    kind = SameActor if same else DifferentActors
    entry = kind(one[1], other[1], one_article=one[0], other_article=other[0], note=note)
    return Corrections([entry])


def passage(db: sqlite3.Connection, who: Who, known: Known | None) -> tuple[str, str]:
    """An article that names somebody, and the name.

    Raises:
        LookupError: No article does, or only as what somebody is: "the owner" is one in each article.
    """
    where, value = "n.canonical = ?", known and known.k
    if isinstance(who, Actor) and who.article_id:
        where, value = "n.id = ?", who.id  # type: ignore[assignment]
    sql = f"""SELECT a.id, n.name FROM actor n JOIN article a ON a.k = n.article JOIN account t ON t.k = n.account
        WHERE {where} AND t.named AND a.replaced IS NULL ORDER BY length(n.name) DESC, a.k >> 24 DESC, a.id LIMIT 1"""
    found: tuple[str, str] | None = db.execute(sql, (value,)).fetchone()
    if found is None:
        name = str(who)
        raise LookupError(f"the corpus knows nobody whom articles name {name!r}; a description is nobody's name")
    return found


def reasons(db: sqlite3.Connection, canonical: int | None, account: int | None) -> tuple[str, ...]:
    """Why the accounts of a canonical actor are held to be of one; of one account, why it is."""
    any_of = "SELECT min(k) FROM account WHERE canonical = ?"
    one = db.execute(any_of, (canonical,)).fetchone()[0] if account is None else account
    found = identity_of(db, one)
    if found is None:
        return ()
    if account is None:
        return found.why
    (key,) = db.execute("SELECT key FROM account WHERE k = ?", (account,)).fetchone()
    return tuple(why for member, why in zip(found.members, found.why, strict=True) if member.article == key)
