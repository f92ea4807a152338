"""Arrow: one row an article, its records as nested lists, made from the model itself (extra `arrow`).

The columns are those of `Analysis`, and `error`. Records that have an id stand once, in their column, and elsewhere are
its id, as in JSON. A row with an error has no analysis.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import cache
from itertools import islice
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from newsmodel.errors import InvalidRecord, MissingExtra
from newsmodel.export.files import each
from newsmodel.model import Analysis, Article, Discrepancy, Figure, Record, Span, When, wire
from newsmodel.model.base import Identified

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["arrow_schema", "batch_of", "error_row", "from_arrow", "joined", "row_of", "to_arrow", "to_batches"]

Encode = Callable[[Any], Any]

ROWS = 256  # articles in a batch, where nothing is said


def arrow_schema() -> "pa.Schema":
    """The schema of everything that this library writes in Arrow and Parquet.

    Raises:
        MissingExtra: pyarrow is not installed.

    >>> arrow_schema().names
    ['article', 'actors', 'statements', 'claims', 'rebuttals', 'times', 'discrepancies', 'issues', 'error']
    """
    return _schema()


@cache
def _schema() -> "pa.Schema":
    pa = _pyarrow()
    columns = [pa.field("article", _struct(Article))]
    for name, kind in wire.TABLES.items():
        columns.append(pa.field(name, pa.list_(_struct(kind))))
    return pa.schema([*columns, pa.field("error", pa.string())], metadata={"newsmodel": str(wire.VERSION)})


def to_arrow(analyses: Analysis | Iterable[Analysis]) -> "pa.Table":
    """A table of analyses, one row an article.

    Raises:
        MissingExtra: pyarrow is not installed.

    >>> import newsmodel as nm
    >>> table = to_arrow(nm.analyze("“It rained all day,” Ana Ruiz said."))
    >>> table.num_rows, table["statements"][0][0]["text"].as_py()
    (1, 'It rained all day')
    """
    return _pyarrow().Table.from_batches(to_batches(analyses), schema=_schema())


def to_batches(analyses: Analysis | Iterable[Analysis], *, size: int = ROWS) -> "Iterator[pa.RecordBatch]":
    """Batches of so many analyses, one row an article; one batch is in memory at a time.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    rows = map(row_of, each(analyses))
    while batch := list(islice(rows, size)):
        yield batch_of(batch)


def from_arrow(source: "pa.Table | pa.RecordBatch | Iterable[pa.RecordBatch]") -> Iterator[Analysis]:
    """The analyses of a table or of batches, equal to those that were written; rows with an error are left out.

    Raises:
        InvalidRecord: A row does not hold an analysis.
    """
    whole: Any = source
    batches = whole.to_batches() if hasattr(whole, "to_batches") else [whole] if hasattr(whole, "slice") else whole
    for batch in batches:
        for start in range(0, batch.num_rows, ROWS):
            for row in batch.slice(start, ROWS).to_pylist():
                if row.get("error") is None:
                    yield _analysis(row)


def row_of(analysis: Analysis) -> dict[str, Any]:
    """The values of one row."""
    row: dict[str, Any] = {"article": _record(analysis.article), "error": None}
    for name in wire.TABLES:
        row[name] = [_record(record) for record in getattr(analysis, name)]
    return row


def error_row(article: Article | None, error: str) -> dict[str, Any]:
    """The values of the row of an article that was not analysed; of one that was not even read, there is no article."""
    tables: dict[str, Any] = {name: [] for name in wire.TABLES}
    reason = error.encode("utf-8", "backslashreplace").decode("utf-8")
    return {"article": article and _record(article), **tables, "error": reason}


def batch_of(rows: list[dict[str, Any]]) -> "pa.RecordBatch":
    """A batch of rows, in the schema."""
    pa, schema = _pyarrow(), _schema()
    batch = pa.RecordBatch.from_pylist(rows, schema=schema)
    assert batch.num_rows == len(rows)
    return batch


def joined(batches: "list[pa.RecordBatch]") -> "pa.RecordBatch":
    """Some batches, at least one, as one."""
    [batch] = _pyarrow().Table.from_batches(batches, schema=_schema()).combine_chunks().to_batches()
    return batch


def _pyarrow() -> Any:  # noqa: ANN401 - a module
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("Arrow", extra="arrow") from None
    return pa


# From types of the model to those of Arrow.


def _struct(kind: type[Record]) -> "pa.StructType":
    pa = _pyarrow()
    own = [pa.field("id", pa.string())] if issubclass(kind, Identified) else []
    return pa.struct(own + [pa.field(name, _type(f.annotation, kind, name)) for name, f in kind.model_fields.items()])


def _type(annotation: Any, holder: type[Record], name: str) -> "pa.DataType":  # noqa: ANN401 - any annotation
    pa = _pyarrow()
    plain = _plain(annotation)
    if holder is When and name == "alternatives":  # a time inside of a time has no end
        return pa.list_(pa.string())
    if holder is Discrepancy and name == "values":
        parts = {"span": Span, "when": When | None, "figure": Figure | None}
        return pa.list_(pa.struct([(part, _type(kind, Record, part)) for part, kind in parts.items()]))
    if get_origin(plain) is tuple:
        inner = get_args(plain)
        if inner[-1] is Ellipsis:
            return pa.list_(_type(inner[0], holder, name))
        return pa.struct([("key", pa.string()), ("value", pa.string())])
    if plain is Span:
        return pa.struct([("start", pa.int64()), ("end", pa.int64())])
    if issubclass(plain, Record):
        return pa.string() if issubclass(plain, Identified) else _struct(plain)
    known = {bool: pa.bool_(), int: pa.int64(), float: pa.float64(), datetime: pa.timestamp("us")}
    return known.get(plain, pa.string())


def _plain(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    """The type of a value that is there."""
    if get_origin(annotation) in {Union, UnionType}:
        return _plain(next(part for part in get_args(annotation) if part is not type(None)))
    if hasattr(annotation, "__metadata__"):
        return _plain(get_args(annotation)[0])
    return annotation


# From records to values.


def _record(record: Record) -> dict[str, Any]:
    row = dict(record.__dict__)
    for name, encode in _encoders(type(record)):
        if (value := row[name]) is not None:
            row[name] = encode(value)
    if isinstance(record, Identified):
        row["id"] = record.id
    return row


@cache
def _encoders(kind: type[Record]) -> tuple[tuple[str, Encode], ...]:
    """The fields whose values Arrow cannot take as they are."""
    found = ((name, _encoder(field.annotation, kind, name)) for name, field in kind.model_fields.items())
    return tuple((name, encode) for name, encode in found if encode)


def _encoder(annotation: Any, holder: type[Record], name: str) -> Encode | None:  # noqa: ANN401 - any annotation
    """What makes an Arrow value of a value; `None` where it is one."""
    plain = _plain(annotation)
    if holder is When and name == "alternatives":
        return lambda whens: [wire.encoded(when) for when in whens]
    if holder is Discrepancy and name == "values":
        return lambda values: [_value(*pair) for pair in values]
    if get_origin(plain) is tuple:
        inner = get_args(plain)
        if inner[-1] is not Ellipsis:
            return lambda pair: {"key": pair[0], "value": pair[1]}
        one = _encoder(inner[0], holder, name)
        return None if one is None else lambda values: [one(value) for value in values]
    if plain is Span:
        return _span
    if issubclass(plain, Record):
        return (lambda record: record.id) if issubclass(plain, Identified) else _record
    if issubclass(plain, Decimal):
        return str
    return None


def _span(span: Span) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}


def _value(span: Span, value: When | Figure) -> dict[str, Any]:
    names = ("when", None) if isinstance(value, When) else (None, "figure")
    return {"span": _span(span), **{name: _record(value) if name in names else None for name in ("when", "figure")}}


# And back.


def _analysis(row: Mapping[str, Any]) -> Analysis:
    missing = [name for name in ("article", *wire.TABLES) if row.get(name) is None]
    if missing:
        raise InvalidRecord(f"not a row of an analysis: missing: {', '.join(missing)}")
    data = {name: [_given(kind, item) for item in row[name]] for name, kind in wire.TABLES.items()}
    return Analysis(**wire.fields({"article": _given(Article, row["article"]), **data}))


def _given(kind: type[Record], row: Mapping[str, Any]) -> dict[str, Any]:
    """A record as its JSON would be; where a field cannot be empty, nothing was given."""
    decoders, optional = _decoders(kind), _optional(kind)
    return {
        name: decode(value) if value is not None and (decode := decoders.get(name)) else value
        for name, value in row.items()
        if value is not None or name in optional
    }


@cache
def _optional(kind: type[Record]) -> frozenset[str]:
    return frozenset(name for name, field in kind.model_fields.items() if type(None) in get_args(field.annotation))


@cache
def _decoders(kind: type[Record]) -> dict[str, Encode | None]:
    return {name: _decoder(field.annotation, kind, name) for name, field in kind.model_fields.items()}


def _decoder(annotation: Any, holder: type[Record], name: str) -> Encode | None:  # noqa: ANN401 - any annotation
    plain = _plain(annotation)
    if holder is When and name == "alternatives":
        return lambda texts: [wire.decoded(text) for text in texts]
    if holder is Discrepancy and name == "values":
        return lambda values: [_pair(value) for value in values]
    if get_origin(plain) is tuple:
        inner = get_args(plain)
        if inner[-1] is not Ellipsis:
            return lambda pair: [pair["key"], pair["value"]]
        one = _decoder(inner[0], holder, name)
        return None if one is None else lambda values: [one(value) for value in values]
    if plain is Span:
        return lambda span: [span["start"], span["end"]]
    if issubclass(plain, Record) and not issubclass(plain, Identified):
        return lambda row: _given(plain, row)
    return None


def _pair(value: Mapping[str, Any]) -> list[Any]:
    kind, name = (When, "when") if value["when"] is not None else (Figure, "figure")
    return [[value["span"]["start"], value["span"]["end"]], _given(kind, value[name])]
