"""`ParquetMapping`: a Parquet file of articles, by columns (extra `parquet`)."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite, isnan
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from newsmodel.errors import LimitExceeded, MissingExtra, ParseError
from newsmodel.model import Article
from newsmodel.parsers.json.decoding import Json
from newsmodel.parsers.json.path import JsonPath
from newsmodel.parsers.mapping.article import article_of, in_place
from newsmodel.parsers.mapping.field import Fields, Gathered, Rules
from newsmodel.parsers.mapping.json import gathered_from
from newsmodel.parsers.protocol import Context

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

__all__ = ["MAGIC", "ParquetMapping", "opened_table"]

MAGIC = b"PAR1"
_CHUNK = 1_000_000
_ROWS = 256  # at a time


@dataclass(frozen=True, kw_only=True)
class ParquetMapping:
    """A Parquet file of articles: which column fills which field.

    Paths are those of `JsonMapping`, for columns may hold lists and records. What a file has in its columns stands at
    its end, so that a mapping cannot be recognised: name it, or pass it.

    Attributes:
        name: What users call the format.
        fields: The column of each field of an article.
        defaults: The values of fields that an article has not.
        adjust: Called with what was gathered and the row, before they become an article: may change the former.

    >>> ParquetMapping(name="dump", fields={"title": "head", "text": "story"}).sniff(b"PAR1")
    0.0
    """

    name: str
    fields: Fields
    defaults: Mapping[str, str] = field(default_factory=dict)
    adjust: Callable[[Gathered, dict[str, Any]], None] | None = None
    _rules: Rules[JsonPath] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rules", Rules.of("parquet", self.fields, self.defaults, JsonPath.of))

    def sniff(self, _head: bytes, /) -> float:
        """Never sure."""
        return 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The articles, one at a time.

        Raises:
            MissingExtra: pyarrow is not installed.
            ParseError: The file is damaged; the articles before are read.
            LimitExceeded: The file is larger than the limits allow.
        """
        with SpooledTemporaryFile(max_size=context.limits.item_bytes) as file:
            table = opened_table(stream, cast("BinaryIO", file), context, self.name)
            yield from self.articles(table, context)

    def articles(self, table: "ParquetFile", context: Context) -> Iterator[Article]:
        """The articles of a file that is open."""
        for index, row in enumerate(_rows(table, context, self.name)):
            try:
                yield self._article(row, context, index)
            except ParseError as error:
                context.report(in_place(error, context, self.name, index))

    def _article(self, row: dict[str, Any], context: Context, index: int) -> Article:
        gathered, rest = gathered_from(row, row, self._rules)
        if self.adjust:
            self.adjust(gathered, row)
        return article_of(gathered, context=context, parser=self.name, index=index, extra=rest)


def opened_table(stream: BinaryIO, file: BinaryIO, context: Context, parser: str) -> "ParquetFile":
    """The table of a stream, by way of a file, for its columns are named at the end.

    Raises:
        MissingExtra: pyarrow is not installed.
        ParseError: It is no Parquet file, or damaged.
        LimitExceeded: It is larger than `Limits.unpacked_bytes`.
    """
    try:
        from pyarrow import ArrowException  # noqa: PLC0415 - an optional dependency
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ImportError as fault:
        raise MissingExtra("reading Parquet files", extra="parquet") from fault
    most = context.limits.unpacked_bytes
    while data := stream.read(_CHUNK):
        file.write(data)
        if file.tell() > most:
            message = f"a Parquet file may have {most:,} bytes at most (unpacked_bytes)"
            raise LimitExceeded(message, source=context.source, parser=parser)
    file.seek(0)
    try:
        return ParquetFile(file)
    except (ArrowException, OSError) as fault:
        raise ParseError(f"damaged: {fault}", source=context.source, parser=parser) from fault


def _rows(table: "ParquetFile", context: Context, parser: str) -> Iterator[dict[str, Any]]:
    from pyarrow import ArrowException  # noqa: PLC0415 - an optional dependency, which is there by now

    try:
        for batch in table.iter_batches(batch_size=_ROWS):
            for row in batch.to_pylist():
                yield {name: _as_json(value) for name, value in row.items()}
    except (ArrowException, OSError, ValueError) as fault:
        raise ParseError(f"damaged: {fault}", source=context.source, parser=parser) from fault


def _as_json(value: object) -> Json:
    """A value as JSON has it: times as ISO 8601 writes them, bytes as text, or in base64."""
    if isinstance(value, dict):
        return {str(name): _as_json(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(inner) for inner in value]
    if isinstance(value, date | time | datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return b64encode(value).decode()
    if isinstance(value, float) and not isfinite(value):
        return None if isnan(value) else str(value)
    if isinstance(value, Decimal | timedelta):
        return str(value)
    return value  # type: ignore[return-value]
