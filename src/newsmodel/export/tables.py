"""Tables: CSV, and the data frames of pandas and Polars (extras `pandas`, `polars`)."""

import csv
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from newsmodel.errors import MissingExtra
from newsmodel.export.files import Place, each, writing
from newsmodel.export.rows import ROWS, Exported, Row, TableName, rows_of, table_of

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from _typeshed import SupportsWrite

__all__ = ["frame_of_pandas", "frame_of_polars", "table_of_arrow", "to_pandas", "to_polars", "write_csv"]

_TYPES: dict[str, type] = {"confidence": float, "explicit": bool}  # all others are text
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # https://owasp.org/www-community/attacks/CSV_Injection
_ROWS = 10_000  # that become Arrow at a time


def write_csv(
    records: Exported | Iterable[Exported],
    place: "Place | SupportsWrite[str]",
    *,
    table: TableName | None = None,
    spreadsheet: bool = False,
) -> int:
    r"""Write a table with a head line, and say how many rows it has; one record is in memory at a time.

    Args:
        records: What to write.
        place: A path, or an open stream of text.
        table: Which records of analyses; statements where nothing is said.
        spreadsheet: Put an apostrophe before what Excel and others would run as a formula: text that begins with
            `=`, `+`, `-`, `@`, a tab or a carriage return. An article can be written to hold one.

    >>> import sys
    >>> import newsmodel as nm
    >>> analysis = nm.analyze(nm.Article.from_text("“It rained,” Ana Ruiz said.", outlet="The Bee"))
    >>> write_csv(analysis, sys.stdout, table="actors")
    id,article_id,outlet,reported,name,kind
    f0595136b44e1e0f0800,40afff914d8ab06c0bdc,The Bee,,Ana Ruiz,person
    1
    """
    name, rows = _rows(records, table)
    count = 0
    with writing(place) as stream:
        out = csv.writer(_Lines(stream), lineterminator="\r\n")
        out.writerow(ROWS[name]._fields)
        for row in rows:
            out.writerow(map(_as_text, row) if spreadsheet else row)
            count += 1
    return count


def _as_text(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


class _Lines:
    """Ends rows as text files do, whose ends the stream writes as it was opened to.

    The writer of `csv` puts a carriage return into quotation marks only if its rows end with one.
    """

    def __init__(self, stream: "SupportsWrite[str]") -> None:
        self._stream = stream

    def write(self, row: str) -> None:
        self._stream.write(row.removesuffix("\r\n") + "\n")


def to_pandas(records: Exported | Iterable[Exported], *, table: TableName | None = None) -> "pd.DataFrame":
    """A data frame of pandas; times are ISO 8601, as wide as they are known.

    Args:
        records: Records of one kind, or analyses.
        table: Which records of analyses; statements where nothing is said.

    Raises:
        MissingExtra: pandas is not installed.

    >>> import newsmodel as nm
    >>> frame = to_pandas(nm.analyze("“It rained,” Ana Ruiz said. “It snowed,” Leo Marsh said."))
    >>> frame[["speaker", "text"]].values.tolist()
    [['Ana Ruiz', 'It rained'], ['Leo Marsh', 'It snowed']]
    """
    name, rows = _rows(records, table)
    return frame_of_pandas(rows, ROWS[name]._fields)


def to_polars(records: Exported | Iterable[Exported], *, table: TableName | None = None) -> "pl.DataFrame":
    """A data frame of Polars; times are ISO 8601, as wide as they are known.

    Args:
        records: Records of one kind, or analyses.
        table: Which records of analyses; statements where nothing is said.

    Raises:
        MissingExtra: Polars is not installed.

    >>> import newsmodel as nm
    >>> to_polars(nm.analyze("“It rained,” Ana Ruiz said."))["speaker"].to_list()
    ['Ana Ruiz']
    """
    name, rows = _rows(records, table)
    return frame_of_polars(rows, ROWS[name]._fields)


def frame_of_pandas(rows: Iterable[tuple[Any, ...]], columns: tuple[str, ...]) -> "pd.DataFrame":
    """A data frame of rows that are made already."""
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("a data frame of pandas", extra="pandas") from None
    frame = pd.DataFrame(list(rows), columns=list(columns), dtype=object)
    return frame.astype({name: kind for name, kind in _TYPES.items() if name in columns})


def frame_of_polars(rows: Iterable[tuple[Any, ...]], columns: tuple[str, ...]) -> "pl.DataFrame":
    """A data frame of rows that are made already."""
    try:
        import polars as pl  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("a data frame of Polars", extra="polars") from None
    schema = {name: _TYPES.get(name, str) for name in columns}
    return pl.DataFrame(list(rows), schema=schema, orient="row")


def table_of_arrow(rows: Iterable[tuple[Any, ...]], columns: tuple[str, ...]) -> "pa.Table":
    """A table of Arrow of rows that are made already."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("a table of Arrow", extra="arrow") from None
    kinds = {str: pa.string(), float: pa.float64(), bool: pa.bool_()}
    schema = pa.schema([(name, kinds[_TYPES.get(name, str)]) for name in columns])
    found, batches = iter(rows), []
    while some := list(islice(found, _ROWS)):
        columns_of_some = zip(zip(*some, strict=True), schema.types, strict=True)
        arrays = [pa.array(values, kind) for values, kind in columns_of_some]
        batches.append(pa.RecordBatch.from_arrays(arrays, schema=schema))
    return pa.Table.from_batches(batches, schema=schema)


def _rows(records: Exported | Iterable[Exported], table: TableName | None) -> tuple[TableName, Iterator[Row]]:
    """The table that the records belong to, and their rows."""
    found = iter(each(records))
    first = next(found, None)
    own = None if first is None else table_of(first)
    if own and table and own != table:
        raise ValueError(f"these are {own}, not {table}; only analyses have several tables")
    name: TableName = own or table or "statements"
    if name not in ROWS:
        raise ValueError(f"there is no table {name!r}; there are {', '.join(ROWS)}")
    return name, rows_of(chain([] if first is None else [first], found), name)
