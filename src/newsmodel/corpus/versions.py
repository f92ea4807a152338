"""The versions of an article: which one stood when, and what goes when one is analysed again."""

import json
import sqlite3
from collections.abc import Sequence
from math import inf

from newsmodel.corpus import links
from newsmodel.corpus.times import Reach, moment, reached
from newsmodel.model import When

__all__ = ["order", "remove", "replace"]

_CURRENT = (
    "UPDATE actor SET current = ? WHERE article = ?",
    "UPDATE statement SET current = ? WHERE article = ?",
    "UPDATE claim SET current = ? WHERE article = ?",
    "UPDATE dispute SET current = ? WHERE rebuttal IN (SELECT k FROM rebuttal WHERE article = ?)",
    "UPDATE rebuttal SET current = ? WHERE article = ?",
    "UPDATE article SET current = ? WHERE k = ?",
)
_REMOVED = (
    "DELETE FROM dispute WHERE rebuttal IN (SELECT k FROM rebuttal WHERE article = ?)",
    "DELETE FROM rebuttal WHERE article = ?",
    "DELETE FROM claim_statement WHERE claim IN (SELECT k FROM claim WHERE article = ?)",
    "DELETE FROM claim_actor WHERE claim IN (SELECT k FROM claim WHERE article = ?)",
    "DELETE FROM claim WHERE article = ?",
    "DELETE FROM party WHERE statement IN (SELECT k FROM statement WHERE article = ?)",
    "DELETE FROM statement WHERE article = ?",
    "DELETE FROM actor WHERE article = ?",
    "DELETE FROM article WHERE k = ?",
)
_REPLACED = """UPDATE article SET replaced = ?, held_until = min(?, coalesce(held_until, ?)), story = k,
    since_from = NULL, since_to = NULL, since_utc_from = NULL, since_utc_to = NULL,
    until_from = NULL, until_to = NULL, until_utc_from = NULL, until_utc_to = NULL WHERE k = ?"""
_STOOD = """UPDATE article SET since_from = ?, since_to = ?, since_utc_from = ?, since_utc_to = ?,
    until_from = ?, until_to = ?, until_utc_from = ?, until_utc_to = ? WHERE k = ?"""


def order(db: sqlite3.Connection, key: str) -> None:
    """Say of each version of an article since when it stood, and until when; the newest is the current one.

    The first stood from its publication, a later one from when it was changed. One without a day is taken to be newer
    than what was there before it.
    """
    sql = "SELECT k, current, recorded, replaced, body FROM article WHERE key = ? ORDER BY added"
    versions = []
    held: list[tuple[float, int, int, float, float | None]] = []
    for place, (k, current, recorded, replaced, body) in enumerate(db.execute(sql, (key,)).fetchall()):
        fields = json.loads(body)
        published, modified = (When(**fields[n]) if n in fields else None for n in ("published", "modified"))
        at = moment(modified or published)
        held.append((inf if at is None else at, place, k, recorded, replaced))
        if replaced is None:
            versions.append((inf if at is None else at, place, k, current, published, modified))
    versions.sort()
    _hold(db, sorted(held))
    since = [
        reached(modified or published if number else published)
        for number, (*_, published, modified) in enumerate(versions)
    ]
    for number, (_, _, k, current, *_) in enumerate(versions):
        last = number == len(versions) - 1
        db.execute(_STOOD, (*since[number], *(Reach() if last else since[number + 1]), k))
        if current != last:
            links.drop(db, k)
            for update in _CURRENT:
                db.execute(update, (int(last), k))


def _hold(db: sqlite3.Connection, versions: Sequence[tuple[float, int, int, float, float | None]]) -> None:
    """Say of each version until when the corpus had nothing newer, whichever came first."""
    newer = inf
    for _, _, k, recorded, replaced in reversed(versions):
        until = min(newer, inf if replaced is None else replaced)
        db.execute("UPDATE article SET held_until = ? WHERE k = ?", (None if until == inf else until, k))
        newer = min(newer, recorded)


def replace(db: sqlite3.Connection, article: int, now: float) -> None:
    """Let another analysis of the same text take the place of this one, which only tells what was held before."""
    links.drop(db, article)
    for update in _CURRENT:
        db.execute(update, (0, article))
    db.execute(_REPLACED, (now, now, now, article))


def remove(db: sqlite3.Connection, article: int) -> None:
    """Take an article out. Its words stay in the word index, under keys that nobody gets again."""
    for removed in _REMOVED:
        db.execute(removed, (article,))
