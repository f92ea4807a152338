"""Articles in data frames of Apache Spark, analysed where Spark has them. Needs the extra [spark], and Java.

Each worker of Spark needs newsmodel installed; nothing else is sent to it but the pipeline.
"""

from functools import partial
from typing import TYPE_CHECKING

from newsmodel.errors import MissingExtra
from newsmodel.export import arrow_schema
from newsmodel.integrations.arrow import analyze_batches
from newsmodel.model import Corrections
from newsmodel.pipeline import Pipeline

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

__all__ = ["analyze", "schema"]


def analyze(
    articles: "DataFrame", *, pipeline: Pipeline | None = None, corrections: Corrections | None = None
) -> "DataFrame":
    """Analyse the articles of a data frame: one row in, one row out, and nothing before Spark is asked for rows.

    An article that cannot be analysed gives a row with the reason in `error`. A worker that dies is Spark's concern,
    which does its part again.

    Args:
        articles: With a column `text`, and what else is known, as for
            [`analyze_batches`][newsmodel.integrations.arrow.analyze_batches].
        pipeline: The steps to take instead of the default ones, made of functions of modules that workers have.
        corrections: What a person knows better.

    Returns:
        A data frame with the columns of [`arrow_schema`][newsmodel.export.arrow_schema].

    Raises:
        MissingExtra: pyspark is not installed.
    """
    work = partial(analyze_batches, pipeline=pipeline, corrections=corrections)
    return articles.mapInArrow(work, schema())


def schema() -> "StructType":
    """The columns of what `analyze` gives, as Spark calls them.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    try:
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - an extra
    except ImportError as fault:
        raise MissingExtra("newsmodel.integrations.spark", extra="spark") from fault
    # Times in news are on the clock of the publication, which no session's time zone may move.
    found: StructType = from_arrow_schema(arrow_schema(), prefer_timestamp_ntz=True)
    return found
