"""Records as files and tables for other programs, and back where the format can hold them.

Everything takes records, or iterables of them, one in memory at a time; formats that need another library name the
extra that brings it.
"""

from newsmodel.export.annotations import from_annotations, to_annotations
from newsmodel.export.arrow import arrow_schema, from_arrow, to_arrow, to_batches
from newsmodel.export.brat import from_brat, to_brat
from newsmodel.export.graph import to_networkx, write_graphml
from newsmodel.export.jsonld import to_jsonld
from newsmodel.export.jsonlines import read_jsonl, write_jsonl
from newsmodel.export.parquet import read_parquet, write_parquet
from newsmodel.export.rows import Exported, TableName
from newsmodel.export.tables import to_pandas, to_polars, write_csv

__all__ = [
    "Exported",
    "TableName",
    "arrow_schema",
    "from_annotations",
    "from_arrow",
    "from_brat",
    "read_jsonl",
    "read_parquet",
    "to_annotations",
    "to_arrow",
    "to_batches",
    "to_brat",
    "to_jsonld",
    "to_networkx",
    "to_pandas",
    "to_polars",
    "write_csv",
    "write_graphml",
    "write_jsonl",
    "write_parquet",
]
