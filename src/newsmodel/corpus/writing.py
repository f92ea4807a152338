"""Rows into the store: keys given, versions put in order, who speaks looked up."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from newsmodel.corpus import schema
from newsmodel.corpus.drafting import DraftedActor, Rows
from newsmodel.corpus.store import Store
from newsmodel.corpus.times import slot
from newsmodel.corpus.versions import actors_of, order, remove
from newsmodel.errors import CorpusError

__all__ = ["Writer"]

_KNOWN = 200_000  # how many actors are kept in mind


def _insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"


_ARTICLE, _ACTOR, _STATEMENT = _insert("article", 27), _insert("actor", 8), _insert("statement", 23)
_PARTY, _CLAIM, _REBUTTAL = _insert("party", 4), _insert("claim", 15), _insert("rebuttal", 11)
_CLAIM_STATEMENT, _CLAIM_ACTOR, _DISPUTE = (
    _insert("claim_statement", 3),
    _insert("claim_actor", 4),
    _insert("dispute", 10),
)
_WORDS = "INSERT INTO words (rowid, text) VALUES (?, ?)"
_PENDING = "INSERT OR REPLACE INTO pending (k, text) VALUES (?, ?)"
_HASHED = "INSERT INTO words (words, rank) VALUES ('hashsize', ?)"  # bytes of words in mind before they are written
_SPELLING = """INSERT INTO spelling VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET uses = uses + excluded.uses"""
_HELD = "INSERT INTO held VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses"


class Writer:
    """Writes to a store; it keeps in mind which canonical actors there are."""

    def __init__(self, store: Store) -> None:
        self._store, self._db = store, store.writer
        self._words = _WORDS
        self._canonical: dict[tuple[str, str], int] = {}
        self._outlets: dict[str, int] = {}
        self._uses: Counter[int] = Counter()
        self._spelled: Counter[tuple[int, str, int, str]] = Counter()
        self._held: Counter[tuple[int, str, str]] = Counter()
        self._slots: set[int] | None = None  # those that have rows, where it is known that no other has

    def write(self, batch: Iterable[Rows]) -> int:
        """Write some articles in one transaction; returns how many."""
        number = 0
        try:
            with self._store.writing():
                for rows in batch:
                    self._put(rows)
                    number += 1
                self._settle()
        except BaseException:
            self._forget()
            raise
        return number

    def load(self, rows: Iterable[Rows]) -> int:
        """Write all of a corpus in one transaction: what only answers questions is made when the rows are there."""
        spared = [name for name in schema.INDEXES if not name.endswith(("_article", "_key", "_last"))]
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
        finally:
            self._words, self._slots = _WORDS, None
        return number

    def _forget(self) -> None:
        """Nothing is known any more: what was written has been undone."""
        for known in (self._canonical, self._outlets, self._uses, self._spelled, self._held):
            known.clear()

    def _put(self, rows: Rows) -> None:
        """Write an article with all that was found in it, in the place of an earlier analysis of the same article."""
        db = self._db
        before = db.execute("SELECT k, key FROM article WHERE id = ?", (rows.id,)).fetchone()
        if before:
            self._remove(before[0])
            if before[1] != rows.key:
                order(db, before[1])
        outlet = self._outlet(rows.outlet)
        at = slot(rows.moment)
        article = self._next("article", at)
        (added,) = db.execute("SELECT coalesce(max(added), 0) + 1 FROM article").fetchone()
        vague, published, published_body, language, title, made_by, found, body = rows.columns
        none = (None,) * 4
        db.execute(
            _ARTICLE,
            (
                *(article, rows.id, rows.key, added, 1, outlet, article, vague, published, published_body),
                *(*rows.published, *rows.published, *none),
                *(language, title, made_by, found, body),
            ),
        )
        self._found(rows, article, outlet, at)
        if self._slots is not None:
            self._slots.add(at)
        if rows.key != rows.id:
            order(db, rows.key)

    def _found(self, rows: Rows, article: int, outlet: int | None, at: int) -> None:
        db = self._db
        who = [self._who(actor) for actor in rows.actors]
        first = self._next("actor", at, len(who))
        db.executemany(
            _ACTOR,
            [
                (first + place, row.id, article, 1, canonical, row.name, row.kind, row.body)
                for place, (row, canonical) in enumerate(zip(rows.actors, who, strict=True))
            ],
        )
        start = self._next("statement", at, len(rows.statements))
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
        for k, row in enumerate(rows.claims, self._next("claim", at, len(rows.claims))):
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
        for k, row in enumerate(rows.rebuttals, self._next("rebuttal", at, len(rows.rebuttals))):
            by, disputing = start + row.statement, speakers[row.statement]
            rebuttals.append((k, row.id, article, 1, outlet, by, disputing, *row.columns))
            disputes += [
                (k, number, start + place, by, 1, speakers[place], disputing, row.kind, *lag)
                for number, (place, *lag) in enumerate(row.targets)
            ]
        self._db.executemany(_REBUTTAL, rebuttals)
        self._db.executemany(_DISPUTE, disputes)

    def _next(self, table: str, at: int, wanted: int = 1) -> int:
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

    def _who(self, row: DraftedActor) -> int:
        """The canonical actor behind one of an article."""
        named = (row.sort, row.bare)
        canonical = self._canonical.get(named)
        if canonical is None:
            found = self._db.execute("SELECT k FROM canonical WHERE sort = ? AND bare = ?", named).fetchone()
            if found is None:
                put = "INSERT INTO canonical (sort, bare, name, kind, uses) VALUES (?, ?, ?, ?, 0)"
                canonical = self._db.execute(put, (*named, row.name, row.kind)).lastrowid
                assert canonical is not None
            else:
                canonical = found[0]
            if len(self._canonical) >= _KNOWN:
                self._canonical.clear()
            self._canonical[named] = canonical
        self._uses[canonical] += 1
        for form, alias, last in row.spellings:
            self._spelled[canonical, form, alias, last] += 1
        for title, organization in row.roles:
            self._held[canonical, title, organization] += 1
        return canonical

    def _remove(self, article: int) -> None:
        """Take an article out with all that hangs on it."""
        self._settle()
        for canonical, spellings, roles in actors_of(self._db, article):
            self._uses[canonical] -= 1
            self._spelled.subtract((canonical, *spelled) for spelled in spellings)
            self._held.subtract((canonical, *role) for role in roles)
        self._settle()
        for table in ("spelling", "held"):
            self._db.execute(f"DELETE FROM {table} WHERE uses <= 0")
        remove(self._db, article)

    def _settle(self) -> None:
        """Write what was counted."""
        self._db.executemany(
            "UPDATE canonical SET uses = uses + ? WHERE k = ?", [(uses, k) for k, uses in self._uses.items()]
        )
        self._db.executemany(_SPELLING, [(*spelled, uses) for spelled, uses in self._spelled.items()])
        self._db.executemany(_HELD, [(*held, uses) for held, uses in self._held.items()])
        for counted in (self._uses, self._spelled, self._held):
            counted.clear()
