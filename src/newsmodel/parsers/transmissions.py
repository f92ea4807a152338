"""Stories as teleprinters sent them: each between control characters, one after the other."""

from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO, NamedTuple

from newsmodel.errors import LimitExceeded
from newsmodel.model import Issue
from newsmodel.parsers.decoding import decode
from newsmodel.parsers.fields.days import day_exists
from newsmodel.parsers.protocol import Context

__all__ = ["Transmission", "no_time", "read_transmissions", "sent_at"]

_CHUNK = 65_536
_START, _TEXT, _END = b"\x01", "\x02", "\x03"  # of the heading, of the text, and the end of the text


class Transmission(NamedTuple):
    """One story: what stands before its text, the text, what stands behind it, and what had to be assumed."""

    heading: str
    text: str
    trailer: str
    issues: tuple[Issue, ...] = ()


def read_transmissions(stream: BinaryIO, context: Context, parser: str) -> Iterator[Transmission]:
    r"""The stories of a stream.

    Raises:
        LimitExceeded: One of them is longer than `Limits.item_bytes`.

    >>> from io import BytesIO
    >>> data = b"\x16\x16\x01a1\r\n\x02Rain fell.\x03May 14\x04\x01a2\r\n\x02Then not.\x03\x04"
    >>> [(story.heading, story.text, story.trailer) for story in read_transmissions(BytesIO(data), Context(), "wire")]
    [('a1', 'Rain fell.', 'May 14'), ('a2', 'Then not.', '')]
    """
    waiting: list[bytes] = []
    size = index = 0
    while data := stream.read(_CHUNK):
        *whole, rest = data.split(_START)
        for piece in whole:
            if size + len(piece) > context.limits.item_bytes:
                raise _too_large(context, parser, index)
            if story := _parted(b"".join((*waiting, piece))):
                yield story
                index += 1
            waiting, size = [], 0
        waiting.append(rest)
        size += len(rest)
        if size > context.limits.item_bytes:
            raise _too_large(context, parser, index)
    if story := _parted(b"".join(waiting)):
        yield story


def sent_at(year: int, month: int, day: int, hour: int, minute: int) -> datetime | None:
    """The time that numbers in a trailer name, with two digits of the year.

    >>> sent_at(24, 5, 14, 10, 5).isoformat(), sent_at(97, 2, 31, 10, 5)
    ('2024-05-14T10:05:00', None)
    """
    year += 2000 if year < 70 else 1900
    if hour > 23 or minute > 59 or not day_exists(year, month, day):
        return None
    return datetime(year, month, day, hour, minute)


def no_time(trailer: str) -> Issue:
    """What is said of a trailer that names no time."""
    return Issue(code="bad-date", message="the published cannot be read", value=trailer[:1000])


def _too_large(context: Context, parser: str, index: int) -> LimitExceeded:
    message = f"one article may have {context.limits.item_bytes:,} bytes at most (item_bytes)"
    return LimitExceeded(message, source=context.source, parser=parser, item=index)


def _parted(data: bytes) -> Transmission | None:
    text, assumed = decode(data.replace(b"\0", b""))
    heading, mark, text = text.partition(_TEXT)
    text, _, trailer = text.partition(_END)
    if not mark:
        return None
    return Transmission(heading.strip(), text, trailer.strip("\r\n\f \x04\x16\x7f"), (assumed,) if assumed else ())
