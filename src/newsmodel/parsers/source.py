"""What can be read: a path, bytes, or a binary stream; opened, with its first bytes and a name for messages."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from newsmodel.errors import ReadError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Readable", "name_of", "opened"]

_HEAD = 65_536  # bytes that parsers see of a source to recognise it

Readable = str | os.PathLike[str] | bytes | BinaryIO
"""What `read` takes: a path, the bytes themselves, or a stream that is open in binary mode."""


def name_of(source: Readable) -> str | None:
    """What messages and provenance call a source, on one line; `None` for bytes and nameless streams."""
    name = getattr(source, "name", None) if hasattr(source, "read") else source
    if isinstance(name, os.PathLike):
        name = os.fspath(name)
    if not isinstance(name, str):
        return None
    return name if name and name.isprintable() else ascii(name)


@contextmanager
def opened(source: Readable) -> Iterator[tuple[bytes, BinaryIO]]:
    """The first bytes of a source, and a stream that begins with them; a path is closed afterwards.

    Raises:
        ReadError: There is no such file, it cannot be read, or it is empty.
        TypeError: The source is none of the kinds that can be read.
    """
    if isinstance(source, bytes):
        yield _headed(io.BytesIO(source), source)
    elif isinstance(source, str | os.PathLike):
        with _open(source) as stream:
            yield _headed(stream, source)
    elif hasattr(source, "read"):
        yield _headed(source, source)
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


def _headed(stream: BinaryIO, source: Readable) -> tuple[bytes, BinaryIO]:
    head = stream.read(_HEAD)
    if not isinstance(head, bytes):
        raise ReadError("is a text stream; expected one that is open in binary mode", source=name_of(source))
    if not head:
        raise ReadError("is empty; expected an article", source=name_of(source))
    return head, io.BufferedReader(_Rejoined(head, stream))


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
