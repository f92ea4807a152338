"""Values of a JSON file, one at a time: of a list its items, of lines of JSON each line, else the values in a row."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from json import JSONDecodeError
from typing import BinaryIO

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Issue
from newsmodel.parsers.json.decoding import Json, TooDeep, decode_value
from newsmodel.parsers.protocol import Context

__all__ = ["Value", "read_values"]

_CHUNK = 65_536
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SPACE = re.compile(r"[\s\x1e\ufeff]*")  # RFC 7464 puts U+001E before each record
_UNFINISHED = "Unterminated string"
_FIRST_LINES = 10


@dataclass(frozen=True, slots=True)
class Value:
    """A value, its position from 0, the line on which it begins, from 1, and what had to be assumed of the file."""

    value: Json
    index: int
    line: int
    issues: tuple[Issue, ...] = ()


def read_values(stream: BinaryIO, context: Context, parser: str) -> Iterator[Value]:
    """The values of a file; a line of JSON that cannot be read is reported and passed over.

    Raises:
        ParseError: The JSON is broken.
        LimitExceeded: A value is larger or deeper than `context.limits` allow.

    >>> from io import BytesIO
    >>> [item.value for item in read_values(BytesIO(b'[{"a": 1}, {"a": 2}]'), Context(), "json")]
    [{'a': 1}, {'a': 2}]
    """
    text = _Text(stream, context, parser)
    if text.peek() == "[":
        return _items(text)
    return _lines(text) if text.begins_with_lines() else _row(text)


def _items(text: "_Text") -> Iterator[Value]:
    text.skip(1)
    if text.peek() == "]":
        text.skip(1)
    else:
        while True:
            yield text.value()
            mark = text.peek()
            if mark not in (",", "]"):
                raise text.fault("expected a comma or the end of the list")
            text.skip(1)
            if mark == "]" or text.peek() == "]":  # a comma before the end is let through
                if mark == ",":
                    text.skip(1)
                break
    if text.peek():
        raise text.fault("expected nothing after the list")


def _row(text: "_Text") -> Iterator[Value]:
    while text.peek():
        yield text.value()
        if text.peek() == ",":
            text.skip(1)


def _lines(text: "_Text") -> Iterator[Value]:
    while text.peek():
        try:
            value = text.value(within_line=True)
        except LimitExceeded:
            raise
        except ParseError as error:
            text.report(error)
            text.skip_line()
        else:
            yield value
            if not text.ends_line():
                text.report(text.fault("expected one value on the line"))
                text.skip_line()


class _Text:
    """The text that has been read and not yet used, and how far that is."""

    def __init__(self, stream: BinaryIO, context: Context, parser: str) -> None:
        head = stream.read(_CHUNK)
        mark, encoding = next(((m, e) for m, e in _MARKS if head.startswith(m)), (b"", ""))
        if not encoding:
            encoding = "utf-8" if _is_utf8(head) else "cp1252"
        assumed = encoding == "cp1252"
        self._issues = (Issue(code="encoding", message="not UTF-8; read as cp1252"),) if assumed else ()
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._stream, self._context, self._parser = stream, context, parser
        self._rest = self._decoder.decode(head[len(mark) :])
        self._bytes = len(mark) if encoding == "utf-8" else None
        self._at, self._line, self._column, self._count = 0, 1, 1, 0
        self._at_end = False

    def peek(self) -> str:
        """The next character that is no white space, "" at the end."""
        while True:
            space = _SPACE.match(self._rest, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._rest) or not self._more():
                return self._rest[self._at : self._at + 1]

    def skip(self, count: int) -> None:
        """Pass over characters."""
        self._at += count

    def begins_with_lines(self) -> bool:
        """Whether one of the first lines is a whole object, and not all there is."""
        self._line_end()  # reads on where the first line is long
        lines = self._rest[self._at :].split("\n", _FIRST_LINES)
        return len(lines) > 1 and any(map(self._is_object, lines[:_FIRST_LINES])) and bool("".join(lines[1:]).strip())

    def value(self, *, within_line: bool = False) -> Value:
        """The value that begins here.

        Raises:
            ParseError: There is none, or the limits do not allow it.
        """
        self.peek()
        limits = self._context.limits
        while True:
            self._cut()
            end = self._line_end() if within_line else None
            try:
                value, at = decode_value(self._rest if end is None else self._rest[:end], 0, limits.depth)
            except JSONDecodeError as fault:
                is_whole = within_line or (fault.pos < len(self._rest) - 16 and not fault.msg.startswith(_UNFINISHED))
                if is_whole or not self._more():
                    self._at = min(fault.pos, len(self._rest))
                    raise self.fault(f"not JSON: {fault.msg[:1].lower()}{fault.msg[1:]}") from None
            except TooDeep:
                message = f"lists and objects may stand {limits.depth} deep in each other at most (depth)"
                raise self._exceeded(message) from None
            else:
                if at > limits.item_bytes:
                    raise self._exceeded(f"one article may have {limits.item_bytes:,} bytes at most (item_bytes)")
                if at < len(self._rest) or not self._more():
                    self._count += 1
                    self._at = at
                    return Value(value, self._count - 1, self._line, self._issues)

    def ends_line(self) -> bool:
        """Whether nothing but a comma stands on the rest of the line."""
        end = self._line_end()
        return not self._rest[self._at : end].strip(" \t\r,")

    def skip_line(self) -> None:
        """Go to the next line."""
        self._at = self._line_end()

    def fault(self, message: str) -> ParseError:
        """An error at this place."""
        return self._error(ParseError, message)

    def report(self, error: ParseError) -> None:
        """Tell of an error that is passed over."""
        self._context.report(error)
        self._count += 1

    def _exceeded(self, message: str) -> ParseError:
        return self._error(LimitExceeded, message)

    def _error(self, kind: type[ParseError], message: str) -> ParseError:
        self._cut()
        return kind(
            message,
            source=self._context.source,
            parser=self._parser,
            line=self._line,
            column=self._column,
            offset=self._bytes,
            item=self._count,
        )

    def _line_end(self) -> int:
        """Where the line ends, in what has been read."""
        begin = self._at
        while True:
            end = self._rest.find("\n", begin)
            if end >= 0:
                return end
            begin = len(self._rest)
            if not self._more():
                return len(self._rest)

    def _is_object(self, line: str) -> bool:
        line = line.strip()
        if not (line.startswith("{") and line.endswith("}")) or len(line) < 3:
            return False
        try:
            return decode_value(line, 0, self._context.limits.depth)[1] == len(line)
        except ValueError:
            return False

    def _cut(self) -> None:
        """Drop what has been used."""
        used = self._rest[: self._at]
        lines = used.count("\n")
        self._line += lines
        self._column = self._at - used.rfind("\n") if lines else self._column + self._at
        if self._bytes is not None:
            self._bytes += len(used.encode("utf-8", "surrogatepass"))
        self._rest, self._at = self._rest[self._at :], 0

    def _more(self) -> bool:
        """Read on, the more the longer what is waiting, so that long values are not looked at too often."""
        if self._at_end:
            return False
        waiting, most = len(self._rest) - self._at, self._context.limits.item_bytes
        if waiting > most:
            raise self._exceeded(f"one article may have {most:,} bytes at most (item_bytes)")
        data = self._stream.read(min(max(_CHUNK, waiting), most - waiting + _CHUNK))
        self._at_end = not data
        text = self._decoder.decode(data, final=not data)
        self._rest += text
        return bool(text) or not self._at_end


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True
