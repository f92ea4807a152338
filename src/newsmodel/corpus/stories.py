"""Copies, kept up to date in the store: which articles tell one story, and what each repeats of an earlier one."""

import sqlite3
from array import array
from collections.abc import Iterable

from newsmodel.corpus.copies import Print, candidates, copying
from newsmodel.corpus.times import slot
from newsmodel.corpus.words import words

__all__ = ["forget", "keep", "settle"]

_LOOKED_UP = 8  # runs by which a text finds its copies
_HOLDERS = 64  # texts that share a run and are looked at


def keep(db: sqlite3.Connection, article: int, text: Print) -> None:
    """Keep the print of an article."""
    db.execute("INSERT INTO print VALUES (?, ?, ?)", (article, text.length, array("I", sorted(text.runs)).tobytes()))
    db.executemany("INSERT INTO run VALUES (?, ?)", [(run, article) for run in _looked_up(text)])


def forget(db: sqlite3.Connection, article: int) -> list[int]:
    """Take an article out, and its story apart; returns the others of it, whose stories must be found again."""
    for run in _looked_up(_print(db, article)):
        db.execute("DELETE FROM run WHERE hash = ? AND article = ?", (run, article))
    db.execute("DELETE FROM print WHERE article = ?", (article,))
    others = [k for k in _members(db, article) if k != article]
    db.executemany("UPDATE article SET story = k WHERE k = ?", [(k,) for k in others])
    for k in (article, *others):
        db.execute("DELETE FROM repeat WHERE statement IN (SELECT k FROM statement WHERE article = ?)", (k,))
    return others


def settle(db: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Find the stories of articles that are new, or have become another version."""
    touched = set[int]()
    for article in articles:
        copies = _copies(db, article)
        touched.update((article, *copies))
        for other in copies:
            _join(db, article, other)
    told = set[int]()
    for article in touched:
        if article not in told:
            members = _members(db, article)
            told.update(members)
            if len(members) > 1:
                _tell(db, members)


def _copies(db: sqlite3.Connection, article: int) -> list[int]:
    """Those that an article is a copy of, or they of it."""
    text = _print(db, article)
    sql = "SELECT article FROM run WHERE hash = ? AND article != ? LIMIT ?"
    holders: dict[int, list[str]] = {}
    for run in _looked_up(text):
        if found := db.execute(sql, (run, article, _HOLDERS)).fetchall():
            holders[run] = [str(other) for (other,) in found]
    return [int(name) for name in candidates(text, holders) if copying(text, _print(db, int(name)))] if holders else []


def _join(db: sqlite3.Connection, one: int, other: int) -> None:
    members = _members(db, one)
    if other in members:
        return
    members += _members(db, other)
    first = min(members, key=lambda k: _age(db, k))
    db.executemany("UPDATE article SET story = ? WHERE k = ?", [(first, k) for k in members])


def _members(db: sqlite3.Connection, article: int) -> list[int]:
    """All of the story of an article, with itself."""
    (story,) = db.execute("SELECT story FROM article WHERE k = ?", (article,)).fetchone()
    copies = db.execute("SELECT k FROM article WHERE story = ? AND story != k", (story,))
    return [story, *(k for (k,) in copies)]


def _tell(db: sqlite3.Connection, members: Iterable[int]) -> None:
    """Keep what each text of a story repeats of those before it; versions of one article repeat nothing."""
    seen: dict[tuple[object, ...], str] = {}
    for article in sorted(members, key=lambda k: _age(db, k)):
        (key, current) = db.execute("SELECT key, current FROM article WHERE k = ?", (article,)).fetchone()
        db.execute("DELETE FROM repeat WHERE statement IN (SELECT k FROM statement WHERE article = ?)", (article,))
        sql = """SELECT s.k, s.text, t.bare FROM statement s LEFT JOIN actor n ON n.k = s.speaker
            LEFT JOIN account t ON t.k = n.account WHERE s.article = ?"""
        found = db.execute(sql, (article,)).fetchall()
        said = [(k, (words(text), speaker and speaker.split()[-1])) for k, text, speaker in found]
        repeated = [(k,) for k, told in said if seen.get(told, key) != key]
        db.executemany("INSERT INTO repeat VALUES (?)", repeated)
        if current:
            for _, told in said:
                seen.setdefault(told, key)


def _age(db: sqlite3.Connection, article: int) -> tuple[bool, int, str]:
    """What puts articles in order, the first of a story first; one without a day comes last."""
    (name,) = db.execute("SELECT id FROM article WHERE k = ?", (article,)).fetchone()
    return article >= slot(None), -(article >> 24), name


def _print(db: sqlite3.Connection, article: int) -> Print:
    length, runs = db.execute("SELECT length, runs FROM print WHERE article = ?", (article,)).fetchone()
    return Print(frozenset(array("I", runs)), length)


def _looked_up(text: Print) -> list[int]:
    return sorted(text.runs)[:_LOOKED_UP]
