"""Where an export goes to and comes from: a path, or a stream that its owner opens and closes."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias, TypeVar

from newsmodel.model import Record

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

__all__ = ["Place", "each", "reading", "writing"]

R = TypeVar("R", bound=Record)

Place: TypeAlias = str | PathLike[str]
"""The path of a file."""


@contextmanager
def writing(place: "Place | SupportsWrite[str]") -> "Iterator[SupportsWrite[str]]":
    """A stream to write text to."""
    if isinstance(place, str | PathLike):
        with Path(place).open("w", encoding="utf-8", newline="") as stream:
            yield stream
    else:
        yield place


@contextmanager
def reading(place: "Place | SupportsRead[str] | SupportsRead[bytes]") -> Iterator[Iterable[str]]:
    """The lines of a text in UTF-8."""
    if isinstance(place, str | PathLike):
        with Path(place).open(encoding="utf-8", newline="\n") as stream:
            yield stream
    elif isinstance(place, io.RawIOBase | io.BufferedIOBase):
        yield (line.decode("utf-8") for line in place)
    else:
        stream_of_text: IO[str] = place  # type: ignore[assignment]
        yield stream_of_text


def each(records: R | Iterable[R]) -> Iterable[R]:
    """The records, of which one alone will do."""
    return (records,) if isinstance(records, Record) else records
