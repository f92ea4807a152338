"""`Store`: the connections of a corpus to its database, in memory or in a file.

One connection writes, behind a lock. In a file, each thread reads through a connection of its own, which sees what was
written when it began to read; in memory there is one connection, so an answer is fetched as a whole before it is
given out.
"""

import json
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from newsmodel.corpus import files, schema, words
from newsmodel.errors import CorpusError

__all__ = ["Row", "Store"]

Row: TypeAlias = tuple[Any, ...]

_WAIT = 30.0  # seconds for another process that writes
_BATCH = 256


class Store:
    """A database of a corpus.

    Args:
        path: The file; `None` keeps everything in memory.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._local = threading.local()
        self._open: weakref.WeakSet[_Connection] = weakref.WeakSet()
        self.closed = False
        if path is None:
            self.writer = self._connect(":memory:")
            _needs_words(self.writer)
            schema.create(self.writer)
        else:
            if not files.examine(path):
                files.make(path)
                files.examine(path)
            with self.told():
                self.writer = self._connect(path)
                _needs_words(self.writer)
                self.writer.execute("PRAGMA synchronous = NORMAL")
                self.writer.execute("PRAGMA foreign_keys = OFF")
                (found,) = self.writer.execute("PRAGMA user_version").fetchone()
                if found < schema.VERSION:
                    schema.migrate(self.writer)
        self._closing = weakref.finalize(self, _close_all, self._open)

    def _connect(self, path: str | Path) -> "_Connection":
        connection = sqlite3.connect(
            path, timeout=_WAIT, isolation_level=None, check_same_thread=False, factory=_Connection
        )
        connection.execute("PRAGMA cache_size = -65536")
        connection.create_function("holds", 3, _holds, deterministic=True)
        connection.create_function("plain", 1, _plain, deterministic=True)
        self._open.add(connection)
        return connection

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tells what SQLite complains of in terms of the corpus."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            place = f"{self.path}: " if self.path else ""
            if self.closed:
                raise CorpusError(f"{place}the corpus is closed") from None
            text = str(error)
            if "malformed" in text or "not a database" in text or "disk I/O" in text:
                raise CorpusError(f"{place}the file is damaged: {text}") from error
            if isinstance(error, sqlite3.OperationalError):
                raise CorpusError(f"{place}{text}") from error
            raise

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing. Within another it is part of that."""
        with self._lock, self.told():
            connection = self.writer
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
        """The rows that a statement gives, one at a time."""
        with self.told():
            if self.path is None:
                with self._lock:
                    found = self.writer.execute(sql, values).fetchall()
                yield from found
                return
            cursor = self._reader().execute(sql, values)
            try:
                while batch := cursor.fetchmany(_BATCH):
                    yield from batch
            finally:
                if not self.closed:  # an answer that nobody went on with may outlive its corpus
                    cursor.close()

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row."""
        with self.told():
            if self.path is None:
                with self._lock:
                    found: Row | None = self.writer.execute(sql, values).fetchone()
                    return found
            cursor = self._reader().execute(sql, values)
            try:
                first: Row | None = cursor.fetchone()
                return first
            finally:
                cursor.close()

    def _reader(self) -> sqlite3.Connection:
        if self.closed:
            raise sqlite3.ProgrammingError("closed")
        reader: _Connection | None = getattr(self._local, "reader", None)
        if reader is None:
            assert self.path
            reader = self._connect(self.path)
            reader.execute("PRAGMA query_only = ON")
            reader.execute("PRAGMA mmap_size = 1073741824")
            self._local.reader = reader
        return reader

    def backup(self, path: Path) -> None:
        """A copy, in a file that is not there yet, while others may read and write."""
        if path.exists():
            raise CorpusError(f"{path}: there is a file already")
        with self._lock, self.told():
            self.writer.execute("VACUUM INTO ?", (str(path),))
        with sqlite3.connect(path, factory=_Connection) as copy:
            copy.execute("PRAGMA journal_mode = WAL")

    def faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the whole of the database."""
        found = [text for (text,) in self.rows("PRAGMA integrity_check")]
        return () if found == ["ok"] else tuple(found)

    def close(self) -> None:
        """End all connections."""
        with self._lock:
            self.closed = True
            self._closing()


class _Connection(sqlite3.Connection):
    """Like any, but can be referred to weakly, and ends with its thread."""

    def __del__(self) -> None:
        self.close()


def _holds(wanted: str, text: str, about: str) -> bool:
    """Whether a claim holds the phrases, which are words apart by a stroke."""
    return words.holds([phrase.split() for phrase in wanted.split("|")], (text, *json.loads(about)))


def _plain(text: str) -> str:
    return " ".join(words.words(text))


def _close_all(connections: "weakref.WeakSet[_Connection]") -> None:
    for connection in list(connections):
        connection.close()


def _needs_words(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.probe USING fts5(text)")
        connection.execute("DROP TABLE temp.probe")
    except sqlite3.OperationalError:
        raise CorpusError("this Python's SQLite lacks FTS5, which a corpus searches words with") from None
