"""From bytes to articles: one format a file, and the way in.

A format is a `Parser`; a `Registry` holds those that a call may choose from. To add one for a single call, pass it:
`read(source, parser=MyFormat())`. To add one for every user of a package, name it in the entry-point group
`newsmodel.parsers`.
"""

from newsmodel.parsers.claimreview import claim_reviews
from newsmodel.parsers.html import HtmlMapping, WebPage
from newsmodel.parsers.plain import PlainText
from newsmodel.parsers.protocol import Context, Limits, Parser
from newsmodel.parsers.reading import OnError, Reading, detect, read, read_one
from newsmodel.parsers.registry import Guess, Registry, default_registry
from newsmodel.parsers.source import Readable
from newsmodel.parsers.warc import WebArchive
from newsmodel.parsers.wordpress import WordPressExport

__all__ = [
    "Context",
    "Guess",
    "HtmlMapping",
    "Limits",
    "OnError",
    "Parser",
    "PlainText",
    "Readable",
    "Reading",
    "Registry",
    "WebArchive",
    "WebPage",
    "WordPressExport",
    "claim_reviews",
    "default_registry",
    "detect",
    "read",
    "read_one",
]
