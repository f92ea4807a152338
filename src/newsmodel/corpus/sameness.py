"""Who is who, kept up to date in the store: after each batch, for those of whom something new is told.

Everybody is compared with those of the same blocks alone. What comes out depends on what the articles tell, and on
what a person ruled, in which order; never on the order in which the articles came.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsmodel.corpus.accounts import Account, appearance, pinned
from newsmodel.corpus.identity import Identity, Ruling, identify, is_known
from newsmodel.corpus.links import known_again
from newsmodel.corpus.names import bare

__all__ = ["added", "forget", "identity_of", "known", "pins", "rule", "set_beside", "settle"]

_ACCOUNT = "key, sort, bare, name, kind, named, told"
_MOVED = (
    "UPDATE actor SET canonical = (SELECT canonical FROM account WHERE k = account) WHERE article IN moved",
    "UPDATE statement SET canonical = (SELECT canonical FROM actor WHERE k = speaker) WHERE article IN moved",
    """UPDATE party SET canonical = (SELECT canonical FROM actor WHERE k = actor)
        WHERE statement IN (SELECT k FROM statement WHERE article IN moved)""",
    """UPDATE claim_actor SET canonical = (SELECT canonical FROM actor WHERE k = actor)
        WHERE claim IN (SELECT k FROM claim WHERE article IN moved)""",
    """UPDATE rebuttal SET canonical = (SELECT canonical FROM statement s WHERE s.k = statement)
        WHERE article IN moved""",
    """UPDATE dispute SET disputed = (SELECT canonical FROM statement s WHERE s.k = target),
        disputing = (SELECT canonical FROM statement s WHERE s.k = statement)
        WHERE rebuttal IN (SELECT k FROM rebuttal WHERE article IN moved)""",
)


@lru_cache(maxsize=16_384)
def _blocks(account: Account) -> tuple[str, ...]:
    return account.blocks


class Kept(NamedTuple):
    """An account in the store."""

    k: int
    account: Account
    canonical: int
    uses: int


def known(db: sqlite3.Connection, account: Account) -> tuple[int, int] | None:
    """The key of an account, and of who stands behind it; `None` where it is new."""
    found: tuple[int, int] | None = db.execute(
        "SELECT k, canonical FROM account WHERE key = ?", (account.key,)
    ).fetchone()
    return found


def added(db: sqlite3.Connection, account: Account) -> tuple[int, int]:
    """Keep an account, for now as one of any other of that name."""
    alike = "SELECT canonical FROM account WHERE bare = ? AND sort = ? AND name = ? AND named = ? LIMIT 1"
    found = db.execute(alike, (account.bare, account.sort, account.name, account.named)).fetchone()
    if found is None:
        found = (_canonical(db, account.sort, account.name, account.kind, named=account.named),)
    put = f"INSERT INTO account ({_ACCOUNT}, canonical, uses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)"
    k = db.execute(put, (*account, found[0])).lastrowid
    assert k is not None
    db.executemany("INSERT INTO block VALUES (?, ?)", [(name, k) for name in _blocks(account)])
    db.executemany("INSERT OR IGNORE INTO spelling VALUES (?, ?, ?, ?)", [(k, *form) for form in account.spellings])
    return k, found[0]


def _canonical(db: sqlite3.Connection, sort: str, name: str, kind: str, *, named: bool) -> int:
    put = "INSERT INTO canonical (sort, name, kind, named) VALUES (?, ?, ?, ?)"
    k = db.execute(put, (sort, name, kind, named)).lastrowid
    assert k is not None
    return k


def set_beside(
    db: sqlite3.Connection, article: int, accounts: Sequence[Account], keys: Sequence[tuple[int, int]]
) -> set[str]:
    """Keep which accounts of an article might be taken for one; returns their blocks."""
    holders: dict[str, list[int]] = {}
    touched = set[str]()
    for account, (k, _) in zip(accounts, keys, strict=True):
        for block in _blocks(account) if account.named else ():
            others = holders.setdefault(block, [])
            pairs = [pair for other in others if other != k for pair in ((k, article, other), (other, article, k))]
            if pairs:
                db.executemany("INSERT OR IGNORE INTO beside VALUES (?, ?, ?)", pairs)
                touched.add(block)
            others.append(k)
    return touched


def forget(db: sqlite3.Connection, article: int) -> set[str]:
    """Take an article out of what is told of anybody; returns the blocks of those of whom less is told."""
    counted = db.execute("SELECT account, count(*) FROM actor WHERE article = ? GROUP BY account", (article,))
    db.executemany("UPDATE account SET uses = uses - ? WHERE k = ?", [(n, k) for k, n in counted.fetchall()])
    touched = """SELECT name FROM block WHERE account IN (SELECT k FROM account WHERE uses <= 0
        AND k IN (SELECT account FROM actor WHERE article = ?) UNION SELECT account FROM beside WHERE article = ?)"""
    found = {name for (name,) in db.execute(touched, (article, article))}
    db.execute("DELETE FROM beside WHERE article = ?", (article,))
    return found


def settle(db: sqlite3.Connection, blocks: Iterable[str]) -> bool:
    """Say again who is who in some blocks; returns whether anybody is another than before."""
    left, changed = set(blocks), list[int]()
    rulings = list(_rulings(db))
    while left:
        kept, covered = _closure(db, left.pop(), rulings)
        left -= covered
        changed += _assign(db, kept, rulings)
    if not changed:
        return False
    db.execute("CREATE TEMP TABLE IF NOT EXISTS moved (article INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM moved")
    put = "INSERT OR IGNORE INTO moved SELECT article FROM actor WHERE account = ?"
    db.executemany(put, [(k,) for k in changed])
    for update in _MOVED:
        db.execute(update)
    known_again(db)
    return True


def identity_of(db: sqlite3.Connection, account: int | None) -> Identity | None:
    """Who stands behind an account that tells who it is, with the reasons; the articles are named."""
    row = db.execute(f"SELECT {_ACCOUNT} FROM account WHERE k = ? AND named", (account,)).fetchone()
    if row is None:
        return None
    wanted, rulings = Account._make(row), list(_rulings(db))
    kept, _ = _closure(db, _blocks(wanted)[0], rulings)
    found = _identified(db, kept, rulings, shown=True)
    return next((one for one in found if any(m.article == wanted.key for m in one.members)), None)


def _place(db: sqlite3.Connection, account: int) -> str:
    """The first article of an account, and how many more there are."""
    sql = """SELECT a.published, a.id, count(*) OVER () FROM actor n JOIN article a ON a.k = n.article
        WHERE n.account = ? AND a.replaced IS NULL ORDER BY a.k >> 24 DESC, a.id LIMIT 1"""
    published, article, number = db.execute(sql, (account,)).fetchone()
    more = f" and {number - 1} more" if number > 1 else ""
    return f"{published[:10] if published else 'day unknown'}, article {article}{more}"


def rule(db: sqlite3.Connection, body: str) -> set[str]:
    """Keep what a person says of two, as the JSON of corrections; returns their blocks."""
    db.execute("INSERT INTO ruling (body) VALUES (?)", (body,))
    touched = set[str]()
    for article, name in _named(body):
        sql = f"""SELECT DISTINCT {", ".join(f"t.{c}" for c in _ACCOUNT.split(", "))}, t.k, a.k FROM article a
            JOIN actor n ON n.article = a.k JOIN account t ON t.k = n.account WHERE a.id = ? AND t.bare = ?
            AND a.replaced IS NULL"""
        for *columns, k, place in db.execute(sql, (article, name)).fetchall():
            account = Account._make(columns)
            touched.update(_blocks(account))
            own = pinned(account, article)
            if own.key == account.key:
                continue
            mine, _ = known(db, own) or added(db, own)
            (now,) = db.execute("SELECT canonical FROM account WHERE k = ?", (k,)).fetchone()
            db.execute("UPDATE account SET canonical = ? WHERE k = ?", (now, mine))
            moved = db.execute("UPDATE actor SET account = ? WHERE article = ? AND account = ?", (mine, place, k))
            db.execute("UPDATE account SET uses = uses + ? WHERE k = ?", (moved.rowcount, mine))
            db.execute("UPDATE account SET uses = uses - ? WHERE k = ?", (moved.rowcount, k))
            for column in ("account", "other"):
                db.execute(f"UPDATE beside SET {column} = ? WHERE article = ? AND {column} = ?", (mine, place, k))
    return touched


def pins(db: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Of whom a person says who it is: the id of an article, and the words of a name in it."""
    return frozenset(pin for (body,) in db.execute("SELECT body FROM ruling") for pin in _named(body))


def _named(body: str) -> Iterator[tuple[str, str]]:
    (told,) = json.loads(body)["corrections"]
    for side in ("one", "other"):
        yield told[f"{side}_article"], " ".join(bare(told[side])) or told[side]


def _rulings(db: sqlite3.Connection) -> Iterator[Ruling]:
    for (body,) in db.execute("SELECT body FROM ruling ORDER BY k").fetchall():
        keys = []
        for article, name in _named(body):
            sql = """SELECT min(t.key) FROM article a JOIN actor n ON n.article = a.k
                JOIN account t ON t.k = n.account WHERE a.id = ? AND t.bare = ?
                AND a.replaced IS NULL"""
            keys += [key for (key,) in db.execute(sql, (article, name)) if key]
        if len(keys) == 2:
            (told,) = json.loads(body)["corrections"]
            same = told["type"] == "same_actor"
            why = f"a person says that they are {'one' if same else 'two'}"
            yield Ruling(same, keys[0], keys[1], why + (f": {told['note']}" if told.get("note") else ""))


def _closure(db: sqlite3.Connection, block: str, rulings: list[Ruling]) -> tuple[list[Kept], set[str]]:
    """All who might be one with somebody of a block, and the blocks that they are of."""
    sql = f"""SELECT t.k, t.canonical, t.uses, {", ".join(f"t.{c}" for c in _ACCOUNT.split(", "))}
        FROM block b JOIN account t ON t.k = b.account WHERE b.name = ?"""
    found: dict[int, Kept] = {}
    left, covered = [block], {block}
    while left:
        for k, canonical, uses, *columns in db.execute(sql, (left.pop(),)).fetchall():
            if k in found:
                continue
            kept = found[k] = Kept(k, Account._make(columns), canonical, uses)
            near = list(_blocks(kept.account))
            for ruling in rulings:
                if kept.account.key in ruling[1:3]:
                    near += _blocks_of(db, ruling.one) + _blocks_of(db, ruling.other)
            left += [name for name in dict.fromkeys(near) if name not in covered]
            covered.update(near)
    return sorted(found.values()), covered


def _blocks_of(db: sqlite3.Connection, key: str) -> list[str]:
    row = db.execute(f"SELECT {_ACCOUNT} FROM account WHERE key = ?", (key,)).fetchone()
    return list(_blocks(Account._make(row))) if row else []


def _identified(
    db: sqlite3.Connection, kept: list[Kept], rulings: list[Ruling], *, shown: bool = False
) -> tuple[Identity, ...]:
    alive = {one.k: one.account for one in kept if one.uses > 0}
    beside: dict[int, set[str]] = {}
    for k in alive if len(alive) > 1 else ():
        for (other,) in db.execute("SELECT DISTINCT other FROM beside WHERE account = ?", (k,)):
            if other in alive:
                beside.setdefault(k, set()).add(alive[other].key)
    return identify(
        (
            appearance(account, frozenset(beside.get(k, ())), _place(db, k) if shown else None)
            for k, account in alive.items()
            if account.named
        ),
        [one for one in rulings if {one.one, one.other} <= {account.key for account in alive.values()}],
    )


def _assign(db: sqlite3.Connection, kept: list[Kept], rulings: list[Ruling]) -> list[int]:
    """Give everybody a key that is kept as far as may be; returns the accounts that now are of another."""
    told = "SELECT 1 FROM actor WHERE account = ?"  # by an analysis that another has replaced
    gone = [one.k for one in kept if one.uses <= 0 and not db.execute(told, (one.k,)).fetchone()]
    for table, column in (("block", "account"), ("spelling", "account"), ("account", "k")):
        db.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(k,) for k in gone])
    by_key = {one.account.key: one for one in kept if one.uses > 0}
    taken, changed = set[int](), list[int]()
    for name, kind, named, members in _groups(db, kept, rulings):
        counted = Counter[int]()
        for key in members:
            counted[by_key[key].canonical] += by_key[key].uses
        sort = by_key[members[0]].account.sort
        mine = next((k for k, _ in counted.most_common() if k not in taken), None)
        if mine is None:
            mine = _canonical(db, sort, name, kind, named=named)
        else:
            put = "UPDATE canonical SET sort = ?, name = ?, kind = ?, named = ? WHERE k = ?"
            if len(kept) > 1 or not named:
                db.execute(put, (sort, name, kind, named, mine))
        taken.add(mine)
        moved = [by_key[key].k for key in members if by_key[key].canonical != mine]
        db.executemany("UPDATE account SET canonical = ? WHERE k = ?", [(mine, k) for k in moved])
        changed += moved
    unused = {one.canonical for one in kept} - taken
    for k in unused:
        if db.execute("SELECT 1 FROM account WHERE canonical = ?", (k,)).fetchone():
            db.execute("UPDATE canonical SET named = 0 WHERE k = ?", (k,))
        else:
            db.execute("DELETE FROM canonical WHERE k = ?", (k,))
    return changed


def _groups(
    db: sqlite3.Connection, kept: list[Kept], rulings: list[Ruling]
) -> Iterator[tuple[str, str, bool, list[str]]]:
    """Name, kind, whether it is somebody, and accounts, of each canonical actor."""
    accounts_of = {one.account.key: one.account for one in kept if one.uses > 0}
    unknown = [account for account in accounts_of.values() if not account.named]
    if len(accounts_of) == 1 and not unknown and all(map(is_known, map(appearance, accounts_of.values()))):
        (one,) = accounts_of.values()
        yield one.name, one.kind, True, [one.key]
        return
    for identity in _identified(db, kept, rulings) if len(unknown) < len(accounts_of) else ():
        members = [member.article for member in identity.members]
        if identity.known:
            yield identity.actor.name, identity.actor.kind.value, True, members
        else:
            unknown += [accounts_of[key] for key in members]
    called: dict[tuple[str, str], list[Account]] = {}
    for account in unknown:
        called.setdefault((account.sort, account.bare), []).append(account)
    for accounts in called.values():
        kind = min(Counter(account.kind for account in accounts).items(), key=lambda item: (-item[1], item[0]))[0]
        yield min(account.name for account in accounts), kind, False, [account.key for account in accounts]
