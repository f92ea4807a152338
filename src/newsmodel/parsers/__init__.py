"""From bytes to articles: one format a file, and the way in.

A format is a `Parser`; a `Registry` holds those that a call may choose from. Most formats need no code: `JsonMapping`,
`XmlMapping`, `CsvMapping` and `ParquetMapping` say where each field stands. To add one for a single call, pass it:
`read(source, parser=my_format)`. To add one for every user of a package, name it in the entry-point group
`newsmodel.parsers`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newsmodel.parsers.protocol import Context, Limits, Parser
from newsmodel.parsers.reading import OnError, Reading, detect, read, read_one
from newsmodel.parsers.registry import Guess, Registry, default_registry
from newsmodel.parsers.source import Readable

if TYPE_CHECKING:
    from newsmodel.parsers.claimreview import claim_reviews
    from newsmodel.parsers.html import HtmlMapping, WebPage
    from newsmodel.parsers.lenientfeeds import LenientFeed
    from newsmodel.parsers.mapping.csv import CsvMapping
    from newsmodel.parsers.mapping.field import Field
    from newsmodel.parsers.mapping.json import JsonMapping
    from newsmodel.parsers.mapping.parquet import ParquetMapping
    from newsmodel.parsers.mapping.xml import XmlMapping
    from newsmodel.parsers.plain import PlainText
    from newsmodel.parsers.warc import WebArchive
    from newsmodel.parsers.wordpress import WordPressExport

__all__ = [
    "Context",
    "CsvMapping",
    "Field",
    "Guess",
    "HtmlMapping",
    "JsonMapping",
    "LenientFeed",
    "Limits",
    "OnError",
    "ParquetMapping",
    "Parser",
    "PlainText",
    "Readable",
    "Reading",
    "Registry",
    "WebArchive",
    "WebPage",
    "WordPressExport",
    "XmlMapping",
    "claim_reviews",
    "default_registry",
    "detect",
    "read",
    "read_one",
]

# Imported when they are asked for: who reads a plain text needs no XML.
_HOMES = {
    "CsvMapping": "mapping.csv",
    "Field": "mapping.field",
    "HtmlMapping": "html",
    "JsonMapping": "mapping.json",
    "LenientFeed": "lenientfeeds",
    "ParquetMapping": "mapping.parquet",
    "PlainText": "plain",
    "WebArchive": "warc",
    "WebPage": "html",
    "WordPressExport": "wordpress",
    "XmlMapping": "mapping.xml",
    "claim_reviews": "claimreview",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
