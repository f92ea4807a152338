"""Feeds: RSS 0.9 to 2.0, with RDF, and Atom."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Article
from newsmodel.parsers.converters import address, language, paragraphs
from newsmodel.parsers.entries import authors, content, headline, time_sent
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.xml.path import local_name
from newsmodel.parsers.xml.reader import MALFORMED, Found

__all__ = ["Atom", "Rss"]

_RSS = re.compile(rb"<(?:[\w.-]+:)?(?:rss|RDF)[\s>]")
_ATOM = re.compile(rb"<(?:[\w.-]+:)?feed[\s>]")
_EXPORT = b"http://wordpress.org/export/"
_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_BASE = f"{{{_NAMESPACES['xml']}}}base"


def _take_entry(gathered: Gathered, found: Found) -> None:
    """What no path leads to; and whatever a feed holds is an entry of it."""
    gathered.is_article = True
    if "url" not in gathered.fields:
        _take_relative(gathered, found)


def _take_item(gathered: Gathered, found: Found) -> None:
    """Outlet and language of the channel around an item, which may be closed, and gone from its parent, by then."""
    _take_entry(gathered, found)
    channel = found.above[-1] if found.above else None
    if channel is None or local_name(channel.tag) != "channel":
        return
    for name, tag, read in _OF_CHANNEL:
        value = read(channel.findtext(tag)) if name not in gathered.origins else None
        if value:
            gathered.put(name, value, f"xml.channel/{tag}", "")


@lru_cache(maxsize=128)  # each item asks
def _outlet(title: str | None) -> str | None:
    return headline([title])


@lru_cache(maxsize=128)
def _language(tag: str | None) -> str | None:
    return language([tag])


_OF_CHANNEL = (("outlet", "title", _outlet), ("language", "language", _language))


def _take_relative(gathered: Gathered, found: Found) -> None:
    """A link that is relative, to `xml:base` or else to the address of the feed."""
    links = [child for child in found.element if local_name(child.tag) == "link"]
    written = [link for link in links if link.get("rel", "alternate") == "alternate" and _target(link)]
    if not written:
        return
    around = [*found.above, found.element, written[0]]
    home = [_target(link) for above in reversed(found.above) for link in above if local_name(link.tag) == "link"]
    base = next((target for target in home if address([target])), "")
    try:
        for element in around:
            base = urljoin(base, element.get(_BASE, ""))
        url = address([urljoin(base, _target(written[0]))])
    except ValueError:  # an address that is none
        return
    if url:
        gathered.put("url", url, "xml.link", "")
        gathered.issues[:] = [issue for issue in gathered.issues if issue.code != "bad-url"]


def _target(link: Element) -> str:
    return (link.get("href") or link.text or "").strip()


_RSS_ITEMS = XmlMapping(
    name="rss",
    items="item",
    namespaces=_NAMESPACES,
    fields={
        "title": [Field(path, headline) for path in ("title", "dc:title", "media:group/media:title")],
        "text": [
            Field(path, paragraphs)
            for path in (
                "content:encoded",
                "body",
                "fullitem",
                "description",
                "dc:description",
                "media:description",
                "media:group/media:description",
            )
        ],
        "bylines": [Field(path, authors) for path in ("dc:creator", "dc:author", "atom:author/name", "author")],
        "published": [
            Field(path, time_sent)
            for path in ("pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published")
        ],
        "modified": ["atom:updated", "dcterms:modified"],
        "outlet": ["dc:publisher", Field("source", headline), "/RDF/channel/title"],
        "language": ["dc:language", "/RDF/channel/dc:language"],
        "url": ["link", "guid[@isPermaLink!='false']", "atom:link[@rel='alternate']/@href", "@about"],
        "guid": ["guid", "@about"],
        "keywords": ["category", "dc:subject", "media:keywords"],
    },
    adjust=_take_item,
)

_ATOM_ENTRIES = XmlMapping(
    name="atom",
    items="entry",
    namespaces=_NAMESPACES,
    fields={
        "title": [Field("title", headline), Field("media:group/media:title", headline)],
        "text": [
            Field("content", content),
            Field("summary", content),
            Field("media:group/media:description", paragraphs),
        ],
        "bylines": [Field(path, authors) for path in ("author/name", "dc:creator", "/feed/author/name")],
        "published": ["published", "issued", "created", "updated", "modified"],
        "modified": ["updated", "modified"],
        "outlet": [Field("source/title", headline), Field("/feed/title", headline)],
        "language": ["@xml:lang", "/feed/@xml:lang"],
        "url": [
            "link[@rel='alternate'][@type='text/html']/@href",
            "link[@rel='alternate']/@href",
            "link[not(@rel)]/@href",
            "link[@rel='self']/@href",
        ],
        "guid": "id",
        "keywords": ["category/@label", "category/@term"],
    },
    adjust=_take_entry,
)


class Rss:
    """The parser of RSS."""

    name = "rss"

    def sniff(self, head: bytes, /) -> float:
        """High for the outermost element of RSS, where it is no export of WordPress."""
        head = head.replace(b"\0", b"")
        return 0.9 if _RSS.search(head) and _EXPORT not in head and b"<html" not in head[:1000].lower() else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The items, one at a time.

        Raises:
            ParseError: The feed is not well-formed; the items before are read.
            LimitExceeded: Something is larger, deeper or more numerous than the limits allow.
        """
        return _read(_RSS_ITEMS, stream, context)


class Atom:
    """The parser of Atom."""

    name = "atom"

    def sniff(self, head: bytes, /) -> float:
        """High for the outermost element of Atom."""
        head = head.replace(b"\0", b"")
        return 0.9 if _ATOM.search(head) and b"<html" not in head[:1000].lower() else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The entries, one at a time.

        Raises:
            ParseError: The feed is not well-formed; the entries before are read.
            LimitExceeded: Something is larger, deeper or more numerous than the limits allow.
        """
        return _read(_ATOM_ENTRIES, stream, context)


def _read(mapping: XmlMapping, stream: BinaryIO, context: Context) -> Iterator[Article]:
    try:
        yield from mapping.parse(stream, context)
    except LimitExceeded:
        raise
    except ParseError as error:
        if MALFORMED in str(error):
            error.args = (f"{error}; the parser 'feedparser' reads what is not well-formed",)
        raise
