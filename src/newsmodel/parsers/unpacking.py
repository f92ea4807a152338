"""Compressed sources: gzip, bzip2, xz and zip are unpacked on the way, with a cap on what they may unpack to."""

import bz2
import io
import lzma
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from newsmodel.errors import LimitExceeded, ReadError, UnknownFormat
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.source import Part, printable, with_head

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["unpacked"]

_CHUNK = 65_536
_ANY_RATIO = 10_000_000  # bytes that whatever is small may unpack to
_XZ_MEMORY = 200_000_000
_DEEPEST = 2  # a gzip file in a zip archive, and no more
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_OFFICE = ("[Content_Types].xml", "mimetype")


def unpacked(part: Part, context: Context, depth: int = 0) -> Iterator[Part]:
    """What is in a source: the files of an archive, what a compressed file holds, else the source itself.

    Raises:
        ReadError: The data are damaged.
        LimitExceeded: They unpack to more than `context.limits` allow.
    """
    if depth < _DEEPEST:
        for mark, make in _KINDS:
            if part.head.startswith(mark):
                stream = io.BufferedReader(_Unpacked(part.stream, make, part.name, _Cap(context, part.name)), _CHUNK)
                yield from unpacked(with_head(part.name, stream), context, depth + 1)
                return
        if part.head.startswith(b"PK\3\4"):
            yield from _members(part, context, depth)
            return
    yield part


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


class _Gzip:
    """zlib's object with the manners of the others."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(31)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = 0, /) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


def _xz() -> _Decompressor:
    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)


_KINDS: tuple[tuple[bytes, Callable[[], _Decompressor]], ...] = (
    (b"\x1f\x8b\x08", _Gzip),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\0", _xz),
)
_FAULTS = (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, zipfile.BadZipFile, NotImplementedError)


class _Cap:
    """How much came in and went out, and whether that may be."""

    def __init__(self, context: Context, name: str | None, packed: int = 0) -> None:
        self._limits, self._name = context.limits, name
        self.packed, self._out = packed, 0

    @property
    def most(self) -> int:
        """How many bytes may go out for those that came in."""
        return min(self._limits.unpacked_bytes, max(_ANY_RATIO, self.packed * self._limits.unpacked_ratio))

    @property
    def is_spent(self) -> bool:
        """Whether more went out."""
        return self._out > self.most

    def count(self, size: int) -> None:
        """Let so many bytes go out."""
        self._out += size
        if self.is_spent:
            message = f"it unpacks to more than {self.most:,} bytes (unpacked_bytes, unpacked_ratio)"
            raise LimitExceeded(message, source=self._name)


class _Unpacked(io.RawIOBase):
    """The bytes that compressed ones stand for; several compressed files may follow each other."""

    def __init__(self, source: BinaryIO, make: Callable[[], _Decompressor], name: str | None, cap: _Cap) -> None:
        self._source, self._make, self._name, self._cap = source, make, name, cap
        self._decompressor = make()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer)
        try:
            data = self._next(len(view))
        except _FAULTS as fault:
            raise ReadError(f"the compressed data are damaged: {fault}", source=self._name) from fault
        self._cap.count(len(data))
        view[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        while True:
            packed = b""
            if self._decompressor.eof:
                packed = self._decompressor.unused_data.lstrip(b"\0") or self._packed().lstrip(b"\0")
                if not packed:
                    return b""
                self._decompressor = self._make()
            elif self._decompressor.needs_input:
                packed = self._packed()
                if not packed:
                    raise EOFError("they end too early")
            data = self._decompressor.decompress(packed, size)
            if data:
                return data

    def _packed(self) -> bytes:
        data = self._source.read(_CHUNK)
        self._cap.packed += len(data)
        return data


def _members(part: Part, context: Context, depth: int) -> Iterator[Part]:
    """The files of an archive, in its order; those of hidden folders are left out."""
    # the directory of an archive stands at its end, and a stream cannot go there
    with SpooledTemporaryFile(max_size=context.limits.item_bytes) as whole:
        shutil.copyfileobj(part.stream, whole, _CHUNK)
        cap = _Cap(context, part.name, whole.tell())
        try:
            archive = zipfile.ZipFile(cast("BinaryIO", whole))
        except _FAULTS as fault:
            raise ReadError(f"the archive is damaged: {fault}", source=part.name) from fault
        members = [member for member in archive.infolist() if not member.is_dir() and _is_shown(member.filename)]
        if members and members[0].filename in _OFFICE:
            raise UnknownFormat("unknown format: an office document", source=part.name)
        if len(members) > context.limits.files:
            message = f"an archive may have {context.limits.files:,} files at most (files)"
            raise LimitExceeded(message, source=part.name)
        for member in members:
            name = "/".join(filter(None, (part.name, printable(member.filename))))
            if cap.is_spent:
                return
            try:
                with _Member(archive, member, name, cap) as stream:
                    yield from unpacked(with_head(name, io.BufferedReader(stream, _CHUNK)), context, depth + 1)
            except ReadError as error:
                context.report(error)


def _is_shown(name: str) -> bool:
    return not any(part.startswith((".", "__MACOSX")) for part in name.split("/"))


class _Member(io.RawIOBase):
    """One file of an archive."""

    def __init__(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, cap: _Cap) -> None:
        self._name, self._cap = name, cap
        if member.compress_type not in _METHODS:
            raise ReadError("is packed in a way that is not read", source=name)
        try:
            self._stream = archive.open(member)
        except (*_FAULTS, RuntimeError) as fault:  # RuntimeError: a password is needed
            raise ReadError(f"cannot be unpacked: {fault}", source=name) from fault

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer)
        try:
            data = self._stream.read(min(len(view), _CHUNK))
        except _FAULTS as fault:
            raise ReadError(f"the compressed data are damaged: {fault}", source=self._name) from fault
        self._cap.count(len(data))
        view[: len(data)] = data
        return len(data)
