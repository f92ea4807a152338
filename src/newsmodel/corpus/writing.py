"""Rows into the store: keys given, versions put in order, who speaks looked up."""

from collections import Counter
from collections.abc import Iterable
from sqlite3 import Connection
from time import time  # noqa: TID251 - when something comes is a fact of the corpus, and no date of the news
from typing import Any

from newsmodel.corpus import reading, sameness, schema, stories
from newsmodel.corpus.accounts import Account, pinned
from newsmodel.corpus.drafting import Rows, rows_of
from newsmodel.corpus.store import Store
from newsmodel.corpus.times import slot
from newsmodel.corpus.versions import order, remove, replace
from newsmodel.errors import CorpusError
from newsmodel.model import Corrections

__all__ = ["Writer"]

_KNOWN = 200_000  # how many actors are kept in mind


def _insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"


_ARTICLE, _ACTOR, _STATEMENT = _insert("article", 31), _insert("actor", 9), _insert("statement", 23)
_PARTY, _CLAIM, _REBUTTAL = _insert("party", 4), _insert("claim", 15), _insert("rebuttal", 11)
_CLAIM_STATEMENT, _CLAIM_ACTOR, _DISPUTE = (
    _insert("claim_statement", 3),
    _insert("claim_actor", 4),
    _insert("dispute", 10),
)
_WORDS = "INSERT INTO words (rowid, text) VALUES (?, ?)"
_PENDING = "INSERT OR REPLACE INTO pending (k, text) VALUES (?, ?)"
_HASHED = "INSERT INTO words (words, rank) VALUES ('hashsize', ?)"  # bytes of words in mind before they are written


class Writer:
    """Writes to a store; it keeps in mind which canonical actors there are."""

    def __init__(self, store: Store) -> None:
        self._store, self._db = store, store.writer
        self._words = _WORDS
        self._accounts: dict[str, tuple[int, int]] = {}
        self._outlets: dict[str, int] = {}
        self._uses: Counter[int] = Counter()
        self._blocks: set[str] = set()  # of whom something new is told
        self._prints: list[int] = []  # articles that are new
        self._pinned: frozenset[tuple[str, str]] | None = None
        self._seen = 0
        self._slots: set[int] | None = None  # those that have rows, where it is known that no other has

    def write(self, batch: Iterable[Rows]) -> int:
        """Write some articles in one transaction; returns how many."""
        number = 0
        try:
            with self._store.writing() as db:
                self._see(db)
                for rows in batch:
                    self._put(rows)
                    number += 1
                self._settle()
                if self._words is not _PENDING:
                    self._know()
        except BaseException:
            self._forget()
            raise
        return number

    def load(self, rows: Iterable[Rows]) -> int:
        """Write all of a corpus in one transaction: what only answers questions is made when the rows are there."""
        needed = ("article_id", "_article", "_key", "_last", "_account", "_bare")
        spared = [name for name in schema.INDEXES if not name.endswith(needed)]
        try:
            with self._store.writing() as db:
                for name in spared:
                    db.execute(f"DROP INDEX {name}")
                db.execute("CREATE TEMP TABLE pending (k INTEGER PRIMARY KEY, text TEXT)")
                self._words, self._slots = _PENDING, set()
                number = self.write(rows)
                db.execute(_HASHED, (8 << 20,))
                db.execute("INSERT INTO words (rowid, text) SELECT k, text FROM pending ORDER BY k")
                db.execute(_HASHED, (1 << 20,))  # as it is by default
                db.execute("DROP TABLE temp.pending")
                for name in spared:
                    db.execute(f"CREATE INDEX {name} ON {schema.INDEXES[name]}")
                self._know()
        finally:
            self._words, self._slots = _WORDS, None
        return number

    def _see(self, db: Connection) -> None:
        """What is kept in mind of the store goes, where another process has written to it."""
        (version,) = db.execute("PRAGMA data_version").fetchone()
        if version != self._seen:
            self._seen = version
            self._forget()

    def _forget(self) -> None:
        """Nothing is known any more: what was written has been undone."""
        for known in (self._accounts, self._outlets, self._uses, self._blocks, self._prints):
            known.clear()
        self._pinned = None

    def _put(self, rows: Rows) -> None:
        """Write an article with all that was found in it, in the place of an earlier analysis of the same article."""
        db = self._db
        sql = "SELECT added, recorded, newest FROM article ORDER BY added DESC LIMIT 1"
        added, recorded, newest = db.execute(sql).fetchone() or (0, 0.0, slot(None))
        now = max(time(), recorded)  # a clock that is set back must not hide what was there
        before = db.execute("SELECT k, key FROM article WHERE id = ? AND replaced IS NULL", (rows.id,)).fetchone()
        if before:
            if not self._replace(before[0], rows, now):
                return
            if before[1] != rows.key:
                order(db, before[1])
        outlet = self._outlet(rows.outlet)
        at = slot(rows.moment)
        article = self.next_key("article", at)
        vague, published, published_body, language, title, made_by, found, body = rows.columns
        none = (None,) * 4
        db.execute(
            _ARTICLE,
            (
                *(article, rows.id, rows.key, added + 1, 1, outlet, article, vague, published, published_body),
                *(*rows.published, *rows.published, *none),
                *(language, title, now, None, None, min(newest, article), made_by, found, body),
            ),
        )
        self._found(rows, article, outlet, at)
        stories.keep(db, article, rows.print)
        self._prints.append(article)
        if self._slots is not None:
            self._slots.add(at)
        if rows.key != rows.id:
            order(db, rows.key)
            sql = "SELECT k FROM article WHERE key = ? AND replaced IS NULL"
            self._prints += [k for (k,) in db.execute(sql, (rows.key,))]

    def _found(self, rows: Rows, article: int, outlet: int | None, at: int) -> None:
        db = self._db
        accounts, who = self._told(rows, article)
        first = self.next_key("actor", at, len(who))
        db.executemany(
            _ACTOR,
            [
                (first + place, row.id, article, 1, account, canonical, row.account.name, row.account.kind, row.body)
                for place, (row, account, canonical) in enumerate(zip(rows.actors, accounts, who, strict=True))
            ],
        )
        start = self.next_key("statement", at, len(rows.statements))
        statements, words, parties = [], [], []
        speakers: list[int | None] = []
        for k, row in enumerate(rows.statements, start):
            speaker = canonical = None
            if row.speaker is not None:
                speaker, canonical = first + row.speaker, who[row.speaker]
            speakers.append(canonical)
            statements.append((k, row.id, article, 1, canonical, speaker, outlet, *row.columns))
            words.append((k, row.words))
            parties += [(k, role, first + place, who[place]) for role, place in row.parties]
        db.executemany(_STATEMENT, statements)
        self._db.executemany(self._words, words)
        db.executemany(_PARTY, parties)
        self._claims(rows, article, outlet, at, (first, start, who))
        self._rebuttals(rows, article, outlet, at, (start, speakers))

    def _claims(
        self, rows: Rows, article: int, outlet: int | None, at: int, placed: tuple[int, int, list[int]]
    ) -> None:
        first, start, who = placed
        claims: list[tuple[Any, ...]] = []
        made, named = [], []
        for k, row in enumerate(rows.claims, self.next_key("claim", at, len(rows.claims))):
            claims.append((k, row.id, article, 1, outlet, *row.columns))
            made += [(k, number, start + place) for number, place in enumerate(row.statements)]
            named += [(k, number, first + place, who[place]) for number, place in enumerate(row.actors)]
        self._db.executemany(_CLAIM, claims)
        self._db.executemany(_CLAIM_STATEMENT, made)
        self._db.executemany(_CLAIM_ACTOR, named)

    def _rebuttals(
        self, rows: Rows, article: int, outlet: int | None, at: int, placed: tuple[int, list[int | None]]
    ) -> None:
        start, speakers = placed
        rebuttals: list[tuple[Any, ...]] = []
        disputes = []
        for k, row in enumerate(rows.rebuttals, self.next_key("rebuttal", at, len(rows.rebuttals))):
            by, disputing = start + row.statement, speakers[row.statement]
            rebuttals.append((k, row.id, article, 1, outlet, by, disputing, *row.columns))
            disputes += [
                (k, number, start + place, by, 1, speakers[place], disputing, row.kind, *lag)
                for number, (place, *lag) in enumerate(row.targets)
            ]
        self._db.executemany(_REBUTTAL, rebuttals)
        self._db.executemany(_DISPUTE, disputes)

    def next_key(self, table: str, at: int, wanted: int = 1) -> int:
        """The first of so many keys in a row that nothing has, for what was published then."""
        if not wanted:
            return 0
        if self._slots is not None and at not in self._slots:
            return at
        end = at + (1 << 24) if at < slot(None) else (1 << 63) - 1
        highest = self._highest(table, "k", at, end)
        if table == "statement":  # what was removed stays in the word index, so its key must stay unused
            highest = max(highest, self._highest("words_docsize", "id", at, end))
        if highest + wanted >= end:
            raise CorpusError("more than 16 million statements were published in the same second")
        return highest + 1

    def _highest(self, table: str, key: str, at: int, end: int) -> int:
        found = self._db.execute(f"SELECT max({key}) FROM {table} WHERE {key} >= ? AND {key} < ?", (at, end))
        highest: int | None = found.fetchone()[0]
        return at - 1 if highest is None else highest

    def _outlet(self, outlet: tuple[str, str] | None) -> int | None:
        if outlet is None:
            return None
        known = self._outlets.get(outlet[0])
        if known is None:
            self._db.execute("INSERT OR IGNORE INTO outlet (bare, name) VALUES (?, ?)", outlet)
            (known,) = self._db.execute("SELECT k FROM outlet WHERE bare = ?", outlet[:1]).fetchone()
            self._outlets[outlet[0]] = known
        return known

    def _told(self, rows: Rows, article: int) -> tuple[list[int], list[int]]:
        """The accounts of the actors of an article, and the canonical actors for now."""
        found = [self._account(row.account, rows.id) for row in rows.actors]
        if len(found) > 1:
            self._blocks |= sameness.set_beside(self._db, article, [row.account for row in rows.actors], found)
        return [account for account, _ in found], [canonical for _, canonical in found]

    def _account(self, account: Account, article: str) -> tuple[int, int]:
        if self._pinned is None:
            self._pinned = sameness.pins(self._db)
        if self._pinned and (article, account.bare) in self._pinned:
            account = pinned(account, article)
        known = self._accounts.get(account.key)
        if known is None:
            if len(self._accounts) >= _KNOWN:
                self._accounts.clear()
            known = sameness.known(self._db, account)
            if known is None:
                known = sameness.added(self._db, account)
                self._blocks.update(account.blocks)
            self._accounts[account.key] = known
        self._uses[known[0]] += 1
        return known

    def _replace(self, article: int, rows: Rows, now: float) -> bool:
        """Make room for a later analysis of an article; returns whether it tells anything else.

        The earlier stays, for questions of what was held before; but for one of the same batch, which nobody saw.
        """
        earlier = reading.analysis(self._store, article)
        *_, made_by, _, _ = rows.columns
        if earlier is not None and rows_of(earlier, made_by) == rows:
            self._db.execute("UPDATE article SET made_by = ? WHERE k = ?", (made_by, article))
            return False
        self._withdraw(article)
        if earlier is None:
            remove(self._db, article)
        else:
            replace(self._db, article, now)
        return True

    def _withdraw(self, article: int) -> None:
        """Take out what an article tells of who is who and what is a copy."""
        self._settle()
        self._prints = [k for k in (*self._prints, *stories.forget(self._db, article)) if k != article]
        self._blocks |= sameness.forget(self._db, article)
        self._accounts.clear()

    def _settle(self) -> None:
        """Write what was counted."""
        self._db.executemany("UPDATE account SET uses = uses + ? WHERE k = ?", [(n, k) for k, n in self._uses.items()])
        self._uses.clear()

    def _know(self) -> None:
        """Find out who is who and what is a copy, once for all that was written."""
        if self._blocks and sameness.settle(self._db, self._blocks):
            self._accounts.clear()
        stories.settle(self._db, dict.fromkeys(self._prints))
        self._blocks.clear()
        self._prints.clear()

    def rule(self, ruling: Corrections) -> None:
        """Keep what a person says of actors of two articles, and hold to it."""
        try:
            with self._store.writing() as db:
                self._blocks |= sameness.rule(db, ruling.to_json())
                self._know()
        finally:
            self._forget()
