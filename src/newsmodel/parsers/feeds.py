"""Feeds: RSS 0.9 to 2.0, with RDF, and Atom."""

import re

from newsmodel.parsers.converters import paragraphs
from newsmodel.parsers.mapping.field import Field
from newsmodel.parsers.mapping.xml import XmlMapping

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
        "outlet": ["dc:publisher", "/rss/channel/title", "/RDF/channel/title"],
        "language": ["dc:language", "/rss/channel/language", "/RDF/channel/dc:language"],
        "url": ["link", "guid[@isPermaLink='true']", "guid"],
        "guid": ["guid", "@about"],
        "keywords": ["category", "dc:subject"],
    },
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
