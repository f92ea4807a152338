"""What can be read: a path, bytes, or a binary stream; opened, with its first bytes and a name for messages."""

import glob
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from newsmodel.errors import LimitExceeded, ReadError
from newsmodel.parsers.folders import files_in, matching
from newsmodel.parsers.protocol import Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Part", "Readable", "files_of", "name_of", "opened", "printable", "with_head"]

_HEAD = 65_536  # bytes that parsers see of a source to recognise it

Readable = str | os.PathLike[str] | bytes | BinaryIO
"""What `read` takes: a path, the bytes themselves, or a stream that is open in binary mode."""


class Part(NamedTuple):
    """Something that is read by itself: its name, its first bytes, and a stream that begins with them."""

    name: str | None
    head: bytes
    stream: BinaryIO


def name_of(source: Readable) -> str | None:
    """What messages and provenance call a source, on one line; `None` for bytes and nameless streams."""
    name = getattr(source, "name", None) if hasattr(source, "read") else source
    if isinstance(name, os.PathLike):
        name = os.fspath(name)
    return printable(name) if isinstance(name, str) else None


def printable(name: str) -> str:
    """A name on one line."""
    return name if name and name.isprintable() else ascii(name)


def files_of(source: Readable, limits: Limits) -> Iterator[Readable]:
    """The source itself; of a folder its files and those of its folders, of a pattern the files that match it.

    A file that is called like a pattern is that file. What begins with a dot is passed over in folders.

    Raises:
        ReadError: There is no such file.
        LimitExceeded: There are more than `limits.files`.
    """
    if not isinstance(source, str | os.PathLike):
        yield source
        return
    path = os.fspath(source)
    try:
        is_folder, is_pattern = bool(path) and Path(path).is_dir(), glob.has_magic(path) and not Path(path).exists()
    except (OSError, ValueError):  # a name that no file can have: opening it says why
        is_folder = is_pattern = False
    if not (is_folder or is_pattern):
        yield source
        return
    files = files_in(path) if is_folder else matching(path)
    count = 0
    for count, file in enumerate(islice(files, limits.files), 1):  # noqa: B007 - counted for the case of none
        yield file
    if next(files, None) is not None:
        raise LimitExceeded(f"a folder may have {limits.files:,} files at most (files)", source=printable(path))
    if not count:
        raise ReadError("holds no file" if is_folder else "no file matches", source=printable(path))


@contextmanager
def opened(source: Readable) -> Iterator[Part]:
    """A source with its first bytes; a path is closed afterwards.

    Raises:
        ReadError: There is no such file, it cannot be read, or it is empty.
        TypeError: The source is none of the kinds that can be read.
    """
    name = name_of(source)
    if isinstance(source, bytes):
        yield with_head(name, io.BytesIO(source))
    elif isinstance(source, str | os.PathLike):
        with _open(source) as stream:
            yield with_head(name, stream)
    elif hasattr(source, "read"):
        yield with_head(name, source)
    else:
        raise TypeError(f"cannot read a {type(source).__name__}; expected a path, bytes or a binary stream")


def _open(path: str | os.PathLike[str]) -> BinaryIO:
    name = name_of(path)
    try:
        return open(path, "rb")  # noqa: PTH123 - as given; closed by `opened`
    except FileNotFoundError:
        raise ReadError("no such file", source=name) from None
    except IsADirectoryError:
        raise ReadError("is a directory; expected a file", source=name) from None
    except (OSError, ValueError) as fault:  # ValueError: a NUL in the path
        raise ReadError(f"cannot be opened: {getattr(fault, 'strerror', None) or fault}", source=name) from None


def with_head(name: str | None, stream: BinaryIO) -> Part:
    """A stream with its first bytes.

    Raises:
        ReadError: It is empty, or a text stream.
    """
    pieces, size = [], 0
    while size < _HEAD and (piece := stream.read(_HEAD - size)):  # a pipe gives what it has
        if not isinstance(piece, bytes):
            raise ReadError("is a text stream; expected one that is open in binary mode", source=name)
        pieces.append(piece)
        size += len(piece)
    if not pieces:
        raise ReadError("is empty; expected an article", source=name)
    head = b"".join(pieces)
    return Part(name, head, io.BufferedReader(_Rejoined(head, stream)))


class _Rejoined(io.RawIOBase):
    """The head that has been read, then the rest: a stream that cannot seek is read as well."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream = memoryview(head), stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer)
        size = len(view)
        data = self._head[:size] if self._head else self._stream.read(size)
        self._head = self._head[size:]
        view[: len(data)] = data
        return len(data)
