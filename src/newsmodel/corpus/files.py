"""The file of a corpus: looked at before it is opened, made whole or not at all."""

import os
import sqlite3
import struct
from contextlib import closing, suppress
from pathlib import Path

from newsmodel.corpus import schema
from newsmodel.errors import CorpusError, UnsupportedVersion

__all__ = ["examine", "make"]

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


def examine(path: Path) -> bool:
    """Whether there is a corpus in the file; `False` where there is nothing yet. The file is only read.

    Raises:
        CorpusError: It holds something else, or its end is missing.
        UnsupportedVersion: A newer release made it.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise CorpusError(f"{path}: there is no folder {path.parent}") from None
        return False
    except OSError as error:
        raise CorpusError(f"{path}: {error.strerror}") from None
    if not head:
        return False
    if not head.startswith(_MAGIC):
        raise CorpusError(f"{path}: not a corpus: no database of SQLite begins so")
    if len(head) < _HEADER:
        raise CorpusError(f"{path}: the file is damaged: it ends within its first {_HEADER} bytes")
    (version,) = struct.unpack(">I", head[60:64])
    (application,) = struct.unpack(">I", head[68:72])
    if application != schema.APPLICATION:
        raise CorpusError(f"{path}: a database of another program, not a corpus")
    if version > schema.VERSION:
        raise UnsupportedVersion(
            f"{path}: a newer release made this corpus, with tables of version {version}; "
            f"this release reads up to {schema.VERSION}"
        )
    (page,) = struct.unpack(">H", head[16:18])
    (pages,) = struct.unpack(">I", head[28:32])
    whole = pages * (65536 if page == 1 else page)
    # Where somebody is writing, pages that the header counts may still stand in the log beside the file.
    if size < whole and not path.with_name(f"{path.name}-wal").exists() and path.stat().st_size < whole:
        raise CorpusError(f"{path}: the file is damaged: it ends too early")
    return True


def make(path: Path) -> None:
    """Put an empty corpus there, unless somebody else has been faster; nobody sees half of one."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    with suppress(FileNotFoundError):
        fresh.unlink()
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
            schema.create(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        if path.exists() and path.stat().st_size == 0:
            fresh.replace(path)
        else:
            with suppress(FileExistsError):
                os.link(fresh, path)
    except (OSError, sqlite3.OperationalError) as error:
        raise CorpusError(f"{path}: no corpus can be made there: {error}") from None
    finally:
        for left in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                fresh.with_name(fresh.name + left).unlink()
