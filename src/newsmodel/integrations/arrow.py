"""The analysis as a function of Arrow batches, for engines that hand out work in these (extra `arrow`)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newsmodel.errors import InvalidRecord, MissingExtra
from newsmodel.export import arrow
from newsmodel.model import Article, Corrections
from newsmodel.pipeline import Pipeline, analyze

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["analyze_batches"]

_ROWS = 64  # that are made at a time, whatever the size of the batches
_FIELDS = frozenset(Article.model_fields) - {"paragraphs", "dateline", "provenance", "extra", "issues"}


def analyze_batches(
    batches: "Iterable[pa.RecordBatch]", *, pipeline: Pipeline | None = None, corrections: Corrections | None = None
) -> "Iterator[pa.RecordBatch]":
    """Analyse the articles of Arrow batches: one row in, one row out, in order.

    The rows that come out have the schema of [`arrow_schema`][newsmodel.export.arrow_schema]. An article that cannot
    be read or analysed gives a row with the reason in `error`, and never costs another one. A few rows are in memory
    at a time.

    Args:
        batches: With a column `text`, and what else is known: columns named as the fields of an `Article`
            (`published` as a time or as ISO 8601). What no field takes is kept in `extra`.
        pipeline: The steps to take instead of the usual ones.
        corrections: What a person knows better.

    Raises:
        MissingExtra: pyarrow is not installed.

    >>> import pyarrow as pa
    >>> batch = pa.RecordBatch.from_pydict({"text": ["“It rained,” Ana Ruiz said.", None]})
    >>> for row in [row for found in analyze_batches([batch]) for row in found.to_pylist()]:
    ...     print([statement["text"] for statement in row["statements"]], row["error"])
    ['It rained'] None
    [] InvalidRecord: Article: there is no text
    """
    arrow.arrow_schema()  # says what is missing before any work is done
    for batch in batches:
        count = 0
        for start in range(0, batch.num_rows, _ROWS):
            given = batch.slice(start, _ROWS).to_pylist()
            made = _batch([_row(row, pipeline, corrections) for row in given])
            count += made.num_rows
            yield made
        assert count == batch.num_rows, f"{batch.num_rows} rows in, {count} out"


def _batch(rows: list[dict[str, Any]]) -> "pa.RecordBatch":
    """The rows as a batch; one that Arrow cannot hold, say for a number beyond its integers, gives its error."""
    try:
        return arrow.batch_of(rows)
    except (TypeError, ValueError, ArithmeticError, OSError) as fault:  # Arrow's errors are of these
        if len(rows) == 1:
            return arrow.batch_of([arrow.error_row(None, f"{type(fault).__name__}: {fault}")])
    return arrow.joined([_batch([row]) for row in rows])


def _row(given: Mapping[str, Any], pipeline: Pipeline | None, corrections: Corrections | None) -> dict[str, Any]:
    article = None
    try:
        article = _article(given)
        return arrow.row_of(analyze(article, pipeline=pipeline, corrections=corrections))
    except MissingExtra:
        raise
    except Exception as fault:  # noqa: BLE001 - one bad article must not cost a batch
        return arrow.error_row(article, f"{type(fault).__name__}: {fault}")


def _article(given: Mapping[str, Any]) -> Article:
    if given.get("text") is None:
        raise InvalidRecord("Article: there is no text")
    known = {name: value for name, value in given.items() if value is not None}
    fields: dict[str, Any] = {name: value for name, value in known.items() if name in _FIELDS}
    if others := {name: _json(value) for name, value in known.items() if name not in _FIELDS}:
        fields["extra"] = others
    return Article(**fields)


def _json(value: object) -> object:
    return value if isinstance(value, str | int | float | bool) else str(value)
