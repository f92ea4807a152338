"""Feeds: RSS 0.9 to 2.0, with RDF, and Atom."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from typing import Any, BinaryIO
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Article
from newsmodel.parsers.converters import Body, address, language, line, moment, names, paragraphs, words_in
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.fields.markup import words
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.protocol import Context
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
    "media": "http://search.yahoo.com/mrss/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_BASE = f"{{{_NAMESPACES['xml']}}}base"
_MAIL = re.compile(r"[(<\[]?(?:mailto:)?[^\s()<>\[\]@]{1,64}@[^\s()<>\[\]@]{1,255}[)>\]]?")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_SHORT_YEAR = re.compile(r"\b(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]{0,6}[ -](\d\d) (?=\d\d?:)")
_ASCTIME = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (?:([A-Z]{1,5}) )?(\d{4})$")
_READ = re.compile(r"(?:text/.*|text|html|xhtml|(?:application/)?.*xml)?", re.IGNORECASE)


def _headline(values: Sequence[Any]) -> str | None:
    """A title, whose entities are often escaped twice.

    >>> _headline(["Rain &amp;amp; wind"]), _headline(["The port&#8217;s gate"])
    ('Rain & wind', 'The port’s gate')
    """
    found = line(values)
    for _ in range(2):
        found = words(unescape(found)) if found and "&" in found else found
    return found


def _authors(values: Sequence[Any]) -> Byline | tuple[str, ...] | str | None:
    """The names of authors, who stand beside or after the address of their mail; of an address alone none.

    >>> _authors(["jane@bee.example (Jane Doe)"]).names, _authors(["jane@bee.example"])
    (('Jane Doe',), '')
    """
    said = [text for value in values if (text := line([value]))]
    left = [_named(text) if "@" in text else text for text in said]
    return names(left) if any(left) else ""


def _moment(values: Sequence[Any]) -> Moment | None:
    """A time, as old software writes it, too: with two digits of the year (RFC 822), or the year last (asctime).

    >>> _moment(["Tuesday, 14-May-24 10:05:00 GMT"]).start.year, _moment(["Tue May 14 10:05:00 UTC 2024"]).start.hour
    (2024, 10)
    """
    found = moment(values)
    if found:
        return found
    texts = (_ASCTIME.sub(r"\2 \1 \5 \3 \4", _SHORT_YEAR.sub(_with_century, text)) for text in words_in(values))
    return moment(list(texts))


def _with_century(match: re.Match[str]) -> str:
    return f"{match[1]} {match[2]} {'20' if match[3] < '50' else '19'}{match[3]} "  # as RFC 5322 reads it


def _named(text: str) -> str:
    text = words(_MAIL.sub(" ", text)).strip("(), ")
    alone = _IN_BRACKETS.fullmatch(text)
    return alone[1] if alone else text


def _content(values: Sequence[Any]) -> Body | str | None:
    """The paragraphs of contents that are text; of a picture nothing."""
    written = [value for value in values if _READ.fullmatch(value.get("type", ""))]
    return paragraphs(written) if written else ""


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
    return _headline([title])


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
    for element in around:
        base = urljoin(base, element.get(_BASE, ""))
    if url := address([urljoin(base, _target(written[0]))]):
        gathered.put("url", url, "xml.link", "")
        gathered.issues[:] = [issue for issue in gathered.issues if issue.code != "bad-url"]


def _target(link: Element) -> str:
    return (link.get("href") or link.text or "").strip()


_RSS_ITEMS = XmlMapping(
    name="rss",
    items="item",
    namespaces=_NAMESPACES,
    fields={
        "title": [Field(path, _headline) for path in ("title", "dc:title", "media:group/media:title")],
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
        "bylines": [Field(path, _authors) for path in ("dc:creator", "dc:author", "atom:author/name", "author")],
        "published": [
            Field(path, _moment)
            for path in ("pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published")
        ],
        "modified": ["atom:updated", "dcterms:modified"],
        "outlet": ["dc:publisher", Field("source", _headline), "/RDF/channel/title"],
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
        "title": [Field("title", _headline), Field("media:group/media:title", _headline)],
        "text": [
            Field("content", _content),
            Field("summary", _content),
            Field("media:group/media:description", paragraphs),
        ],
        "bylines": [Field(path, _authors) for path in ("author/name", "dc:creator", "/feed/author/name")],
        "published": ["published", "issued", "created", "updated", "modified"],
        "modified": ["updated", "modified"],
        "outlet": [Field("source/title", _headline), Field("/feed/title", _headline)],
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
        error.args = (f"{error}; parser='feedparser' reads what is not well-formed",)
        raise
