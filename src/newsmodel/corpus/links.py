"""Rebuttals between articles in the store: written, and taken back when what they stand on goes."""

import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from newsmodel.corpus.disputing import Sign
from newsmodel.corpus.drafting import drafted_rebuttal
from newsmodel.corpus.reading import STATEMENT, Reader
from newsmodel.corpus.replies import Answered
from newsmodel.model import Rebuttal, Statement

__all__ = ["Found", "drop", "drop_of", "known_again", "put"]

_DROPPED = (
    "DELETE FROM dispute WHERE rebuttal = ?",
    "DELETE FROM rebuttal WHERE k = ?",
    "DELETE FROM link WHERE rebuttal = ?",
)


class Found(NamedTuple):
    """A statement by its key, what in it disputes, and what it answers."""

    by: int
    sign: Sign
    answered: Answered


def put(db: sqlite3.Connection, found: Found, next_key: Callable[[str, int], int]) -> None:
    """Keep a rebuttal of a statement of another article, in the article of the one that disputes."""
    read = Reader()
    by, target = (_statement(db, read, k) for k in (found.by, found.answered.k))
    rebuttal = Rebuttal(
        by=by,
        targets=(target,),
        kind=found.sign.kind,
        explicit=True,
        cue=found.sign.cue,
        confidence=found.answered.confidence,
        rule=found.answered.rule,
    )
    row = drafted_rebuttal(rebuttal, {by.id: 0, target.id: 1})
    ((_, *lag),) = row.targets
    sql = "SELECT article, outlet, canonical FROM statement WHERE k = ?"
    article, outlet, disputing = db.execute(sql, (found.by,)).fetchone()
    other, _, disputed = db.execute(sql, (found.answered.k,)).fetchone()
    k = next_key("rebuttal", article >> 24 << 24)
    values = (k, row.id, article, 1, outlet, found.by, disputing, *row.columns)
    db.execute(f"INSERT INTO rebuttal VALUES ({', '.join('?' * len(values))})", values)
    pair = (k, 0, found.answered.k, found.by, 1, disputed, disputing, row.kind, *lag)
    db.execute(f"INSERT INTO dispute VALUES ({', '.join('?' * len(pair))})", pair)
    db.execute("INSERT INTO link VALUES (?, ?, ?, ?)", (k, article, other, rebuttal.rule))


def _statement(db: sqlite3.Connection, read: Reader, k: int) -> Statement:
    sql = f"SELECT {STATEMENT.columns} FROM statement s {STATEMENT.joins} WHERE s.k = ?"
    return STATEMENT.made(read, db.execute(sql, (k,)).fetchone())


def drop_of(db: sqlite3.Connection, article: int) -> None:
    """Take back what the statements of an article answer, to find it again."""
    _drop(db, "SELECT rebuttal FROM link WHERE article = ?", (article,))


def drop(db: sqlite3.Connection, article: int) -> None:
    """Take back all links with an article, which goes or is no longer the newest version, from either side."""
    again = "DELETE FROM linked WHERE article = ? OR article IN (SELECT article FROM link WHERE other = ?)"
    db.execute(again, (article, article))
    again = "DELETE FROM linked WHERE article IN (SELECT article FROM disagreement WHERE place = ?)"
    db.execute(again, (article,))
    db.execute("DELETE FROM disagreement WHERE article = ? OR place = ?", (article, article))
    _drop(db, "SELECT rebuttal FROM link WHERE article = ? OR other = ?", (article, article))


def known_again(db: sqlite3.Connection) -> None:
    """Follow what was found out of who is who, in the articles of the table `moved`."""
    db.execute(
        """UPDATE dispute SET disputed = (SELECT canonical FROM statement s WHERE s.k = target)
        WHERE rebuttal IN (SELECT rebuttal FROM link WHERE other IN moved)"""
    )
    one = """SELECT l.rebuttal FROM link l JOIN dispute d ON d.rebuttal = l.rebuttal
        WHERE (l.article IN moved OR l.other IN moved) AND d.disputed = d.disputing"""
    _drop(db, one, ())
    db.execute("DELETE FROM linked WHERE article IN moved")


def _drop(db: sqlite3.Connection, which: str, values: tuple[int, ...]) -> None:
    found = db.execute(which, values).fetchall()
    for sql in _DROPPED:
        db.executemany(sql, found)
