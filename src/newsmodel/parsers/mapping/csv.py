"""`CsvMapping`: a table of articles, by columns."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Article, Issue
from newsmodel.parsers.decoding import looks_like_text
from newsmodel.parsers.mapping.article import article_of, as_json, in_place
from newsmodel.parsers.mapping.field import Fields, Gathered, Rules, check_several
from newsmodel.parsers.protocol import Context

__all__ = ["CsvMapping", "first_row"]

_CONFIDENCE = 0.9
_DELIMITERS = ",\t;|"
_CHUNK = 65_536
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, kw_only=True)
class CsvMapping:
    r"""A table of articles (CSV or TSV): which column fills which field.

    Attributes:
        name: What users call the format.
        fields: The column of each field of an article.
        columns: The names of the columns, where the first row does not give them.
        delimiter: What parts the columns; by default what the first row has most of.
        marks: Columns that each file has. Without any the format is not recognised, and has to be named.
        defaults: The values of fields that an article has not.
        adjust: Called with what was gathered and the row, before they become an article: may change the former.

    >>> table = CsvMapping(name="table", fields={"title": "head", "text": "story", "published": "day"})
    >>> from newsmodel.parsers import read_one
    >>> article = read_one(b"head;story;day;rank\nRain;\"It fell;\nthen not.\";2024-05-14;3\n", table)
    >>> article.title, article.text, article.extra
    ('Rain', 'It fell;\nthen not.', (('rank', '"3"'),))
    """

    name: str
    fields: Fields
    columns: tuple[str, ...] | None = None
    delimiter: str | None = None
    marks: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)
    adjust: Callable[[Gathered, dict[str, str]], None] | None = None
    _rules: Rules[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rules", Rules.of("csv", self.fields, self.defaults, str))
        check_several(marks=self.marks, columns=self.columns)
        if self.delimiter is not None and len(self.delimiter) != 1:
            raise ValueError(f"the delimiter is one character, not {self.delimiter!r}")

    def sniff(self, head: bytes, /) -> float:
        """High where the first row has all the marks."""
        return _CONFIDENCE if self.marks and set(self.marks) <= set(first_row(head, self.delimiter)) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The articles, one at a time.

        Raises:
            ParseError: The table is broken, or has no row with names; the articles before are read.
            LimitExceeded: A row is larger than the limits allow.
        """
        head = stream.read(_CHUNK)
        encoding, issues = _encoding(head)
        lines = _Lines(head, stream, encoding, context, self.name)
        # the limit of the standard library is one for all that use it, so it is only ever raised
        csv.field_size_limit(max(csv.field_size_limit(), context.limits.item_bytes))
        rows = csv.reader(lines, delimiter=self.delimiter or _delimiter(head.decode(encoding, "replace")))
        try:
            columns = list(self.columns) if self.columns else [name.strip() for name in next(rows, [])]
            index, line = 0, rows.line_num + 1
            for row in rows:
                if any(row):
                    try:
                        yield self._article(columns, row, context, index, line, issues)
                    except ParseError as error:
                        context.report(in_place(error, context, self.name, index))
                    index += 1
                line = rows.line_num + 1
        except csv.Error as fault:
            raise ParseError(
                f"not a table: {fault}", source=context.source, parser=self.name, line=rows.line_num
            ) from fault

    def _article(
        self,
        columns: Sequence[str],
        row: Sequence[str],
        context: Context,
        index: int,
        line: int,
        issues: tuple[Issue, ...],
    ) -> Article:
        record = {name: cell for name, cell in zip(columns, row, strict=False) if name}
        if len(row) > len(columns):
            record |= {f"column {number}": cell for number, cell in enumerate(row[len(columns) :], len(columns) + 1)}
        gathered = self._rules.gather(lambda name: _cell(record, name))
        if self.adjust:
            self.adjust(gathered, record)
        rest = {name: cell for name, cell in record.items() if cell and name not in gathered.taken}
        return article_of(
            gathered, context=context, parser=self.name, index=index, line=line, extra=as_json(rest), issues=issues
        )


def first_row(head: bytes, delimiter: str | None = None) -> list[str]:
    r"""The cells of the first row, where bytes may begin a table; else none.

    >>> first_row(b"title,text\nRain,It fell.\n"), first_row(b"Rain fell, then not.")
    (['title', 'text'], [])
    """
    first, mark, _ = head[:4096].partition(b"\n")
    if not mark or not first.strip() or not looks_like_text(head[:4096]):
        return []
    encoding, _issues = _encoding(head)
    try:
        line = first.decode(encoding, "replace").strip("\r\n\0\ufeff")
        row = next(csv.reader([line], delimiter=delimiter or _delimiter(line)), [])
    except csv.Error:
        return []
    return [cell.strip() for cell in row] if len(row) > 1 else []


def _cell(record: Mapping[str, str], name: str) -> tuple[Sequence[str], Sequence[str]]:
    cell = record.get(name, "")
    return ((cell,), (name,)) if cell.strip() else ((), ())


def _encoding(head: bytes) -> tuple[str, tuple[Issue, ...]]:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, ()
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "cp1252", (Issue(code="encoding", message="not UTF-8; read as cp1252"),)
    return "utf-8", ()


def _delimiter(text: str) -> str:
    line = text.partition("\n")[0][:4096]
    return max(_DELIMITERS, key=line.count)


class _Lines(Iterator[str]):
    """The lines of a stream, none longer than an article may be."""

    def __init__(self, head: bytes, stream: BinaryIO, encoding: str, context: Context, parser: str) -> None:
        self._lines = self._cut(self._decoded(head, stream, encoding))
        self._context, self._parser = context, parser

    def __next__(self) -> str:
        return next(self._lines)

    def _cut(self, pieces: Iterator[str]) -> Iterator[str]:
        begun: list[str] = []
        size = number = 0
        most = self._context.limits.item_bytes
        for piece in pieces:
            for line in io.StringIO(piece, newline="\n"):
                begun.append(line)
                size += len(line)
                if size > most:
                    message = f"one article may have {most:,} bytes at most (item_bytes)"
                    raise LimitExceeded(message, source=self._context.source, parser=self._parser, line=number + 1)
                if line.endswith("\n"):
                    yield "".join(begun)
                    begun, size, number = [], 0, number + 1
        if begun:
            yield "".join(begun)

    @staticmethod
    def _decoded(head: bytes, stream: BinaryIO, encoding: str) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        mark = next((mark for mark, _ in _MARKS if head.startswith(mark)), b"")
        data = head[len(mark) :]
        while data:
            yield decoder.decode(data)
            data = stream.read(_CHUNK)
        yield decoder.decode(b"", final=True)
