"""Feeds: RSS 0.9 to 2.0, with RDF, and Atom."""

import re
from functools import lru_cache

from newsmodel.parsers.converters import language, line, paragraphs
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.xml.path import local_name
from newsmodel.parsers.xml.reader import Found

__all__ = ["Atom", "Rss"]

_RSS = re.compile(rb"<(?:[\w.-]+:)?(?:rss|RDF)[\s>]")
_ATOM = re.compile(rb"<(?:[\w.-]+:)?feed[\s>]")
_EXPORT = b"http://wordpress.org/export/"
_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def _take_channel(gathered: Gathered, found: Found) -> None:
    """Outlet and language of the channel around an item, which may be closed, and gone from its parent, by then."""
    channel = found.above[-1] if found.above else None
    if channel is None or local_name(channel.tag) != "channel":
        return
    for name, tag, read in _OF_CHANNEL:
        value = read(channel.findtext(tag)) if name not in gathered.origins else None
        if value:
            gathered.put(name, value, f"xml.channel/{tag}", "")


@lru_cache(maxsize=128)  # each item asks
def _outlet(title: str | None) -> str | None:
    return line([title])


@lru_cache(maxsize=128)
def _language(tag: str | None) -> str | None:
    return language([tag])


_OF_CHANNEL = (("outlet", "title", _outlet), ("language", "language", _language))


_RSS_ITEMS = XmlMapping(
    name="rss",
    items="item",
    namespaces=_NAMESPACES,
    fields={
        "title": ["title", "dc:title"],
        "text": [Field(path, paragraphs) for path in ("content:encoded", "description", "dc:description")],
        "bylines": ["dc:creator", "author"],
        "published": ["pubDate", "dc:date", "dcterms:issued", "dcterms:created"],
        "modified": ["atom:updated", "dcterms:modified"],
        "outlet": ["dc:publisher", "/RDF/channel/title"],
        "language": ["dc:language", "/RDF/channel/dc:language"],
        "url": ["link", "guid[@isPermaLink='true']", "guid"],
        "guid": ["guid", "@about"],
        "keywords": ["category", "dc:subject"],
    },
    adjust=_take_channel,
)

_ATOM_ENTRIES = XmlMapping(
    name="atom",
    items="entry",
    namespaces=_NAMESPACES,
    fields={
        "title": "title",
        "text": [Field("content", paragraphs), Field("summary", paragraphs)],
        "bylines": ["author/name", "/feed/author/name"],
        "published": ["published", "issued", "created", "updated", "modified"],
        "modified": ["updated", "modified"],
        "outlet": ["source/title", "/feed/title"],
        "language": ["@xml:lang", "/feed/@xml:lang"],
        "url": ["link[@rel='alternate']/@href", "link/@href"],
        "guid": "id",
        "keywords": ["category/@label", "category/@term"],
    },
)


class Rss:
    """The parser of RSS."""

    name = "rss"
    parse = _RSS_ITEMS.parse

    def sniff(self, head: bytes, /) -> float:
        """High for the outermost element of RSS, where it is no export of WordPress."""
        head = head.replace(b"\0", b"")
        return 0.9 if _RSS.search(head) and _EXPORT not in head and b"<html" not in head[:1000].lower() else 0.0


class Atom:
    """The parser of Atom."""

    name = "atom"
    parse = _ATOM_ENTRIES.parse

    def sniff(self, head: bytes, /) -> float:
        """High for the outermost element of Atom."""
        head = head.replace(b"\0", b"")
        return 0.9 if _ATOM.search(head) and b"<html" not in head[:1000].lower() else 0.0
