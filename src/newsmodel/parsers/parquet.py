"""Dumps in Parquet: the columns tell whose dump it is (extra `parquet`)."""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from newsmodel.model import Article
from newsmodel.parsers.dumps import ALL_THE_NEWS, CC_NEWS, FUNDUS, NEWS_PLEASE, QUOTEBANK, TRAFILATURA, USUAL
from newsmodel.parsers.mapping.parquet import MAGIC, ParquetMapping, opened_table
from newsmodel.parsers.protocol import Context

__all__ = ["Parquet"]

_NAME = "parquet"
_DUMPS = tuple(
    (frozenset(mark.strip('"') for mark in dump.marks), ParquetMapping(name=_NAME, fields=dump.fields, adjust=adjust))
    for dump, adjust in (
        (CC_NEWS, None),
        (FUNDUS, None),
        (NEWS_PLEASE, None),
        (QUOTEBANK, None),
        (TRAFILATURA, TRAFILATURA.adjust),
        (ALL_THE_NEWS, None),
    )
)
_OTHER = ParquetMapping(name=_NAME, fields=USUAL)


class Parquet:
    """The parser of Parquet files: of the dumps that are read as JSON or CSV, and of columns named as usual."""

    name = _NAME

    def sniff(self, head: bytes, /) -> float:
        """High for the first letters of a Parquet file."""
        return 0.95 if head.startswith(MAGIC) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The articles, one at a time.

        Raises:
            MissingExtra: pyarrow is not installed.
            ParseError: The file is damaged; the articles before are read.
            LimitExceeded: The file is larger than the limits allow.
        """
        with SpooledTemporaryFile(max_size=context.limits.item_bytes) as file:
            table = opened_table(stream, cast("BinaryIO", file), context, self.name)
            columns = set(table.schema_arrow.names)
            mapping = next((mapping for marks, mapping in _DUMPS if marks <= columns), _OTHER)
            yield from mapping.articles(table, context)
