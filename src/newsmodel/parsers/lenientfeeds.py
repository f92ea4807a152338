"""Feeds that are not well-formed, or of older kinds, as feedparser reads them (extra `feeds`)."""

import io
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from typing import Any, BinaryIO
from urllib.parse import urljoin

from newsmodel.errors import LimitExceeded, MissingExtra, ParseError
from newsmodel.model import Article
from newsmodel.parsers.converters import paragraphs
from newsmodel.parsers.entries import authors, headline, time_sent
from newsmodel.parsers.mapping.field import Field
from newsmodel.parsers.mapping.json import JsonMapping
from newsmodel.parsers.protocol import Context

__all__ = ["LenientFeed"]

_CHANNEL = re.compile(rb"(?:<[?!][^>]*>\s*)*<channel[\s>]", re.IGNORECASE)  # of CDF
_HARMFUL = re.compile(
    rb"<!ENTITY\s++(?:%\s++)?([^\s\"'<>]{1,200})\s++(?:SYSTEM\b|PUBLIC\b|\"[^\"&]*&[^#]|'[^'&]*&[^#])"
)
_CUT = re.compile(r"^[\w.-]*\s*\((?=[^()]*$)")  # what is left of an address, up to the bracket that a name stands in
_LEFT_OUT = re.compile(r"_parsed$|_detail$|^authors?$|^guidislink$|^links$")  # says again what stands elsewhere

_ENTRIES = JsonMapping(
    name="feedparser",
    fields={
        "title": Field("title", headline),
        "text": [Field("content.value", paragraphs), Field("summary", paragraphs)],
        "bylines": Field("names", authors),
        "published": [Field(path, time_sent) for path in ("published", "created", "updated")],
        "modified": Field("updated", time_sent),
        "outlet": [Field(path, headline) for path in ("publisher", "source.title", "feed_title")],
        "language": ["language", "feed_language"],
        "url": "link",
        "guid": "id",
        "keywords": ["tags.label", "tags.term"],
    },
)


class LenientFeed:
    """The parser of feeds that `rss` and `atom` refuse: ask for it by name.

    feedparser mends what is broken and keeps the whole feed in memory. Only CDF, which no other parser reads, is
    recognised by itself.
    """

    name = "feedparser"

    def sniff(self, head: bytes, /) -> float:
        """High for a channel of CDF, 0 for the feeds that have parsers of their own."""
        return 0.8 if _CHANNEL.match(head.removeprefix(b"\xef\xbb\xbf").lstrip()) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The entries, one at a time.

        Raises:
            MissingExtra: feedparser is not installed.
            LimitExceeded: The feed is longer than `Limits.page_bytes`.
            ParseError: It is no feed.
        """
        try:
            import feedparser  # noqa: PLC0415 - an optional dependency
        except ImportError as fault:
            raise MissingExtra("reading feeds that are not well-formed", extra="feeds") from fault
        most = context.limits.page_bytes
        data = stream.read(most + 1)
        if len(data) > most:
            message = f"a feed that is not well-formed may have {most:,} bytes at most (page_bytes)"
            raise LimitExceeded(message, source=context.source, parser=self.name)
        if entity := _HARMFUL.search(data):
            name = entity[1][:40].decode("latin-1")
            message = f"an entity is declared that grows or lies elsewhere, which is refused: {name!r}"
            raise ParseError(message, source=context.source, parser=self.name, offset=entity.start())
        # a stream, for bytes could be taken for the name of a file
        found = feedparser.parse(io.BytesIO(data), sanitize_html=False)
        if not found.entries and not found.version:
            raise ParseError("no feed", source=context.source, parser=self.name)
        lines = "\n".join(json.dumps(_plain(entry, found.feed), default=str) for entry in found.entries)
        if lines:
            yield from _ENTRIES.parse(io.BytesIO(f"{lines}\n".encode()), context)


def _plain(entry: dict[str, Any], feed: dict[str, Any]) -> dict[str, Any]:
    """An entry as JSON has it, with the names of its authors, and what the feed says of itself."""
    around = {"feed_title": feed.get("title"), "feed_language": feed.get("language")}
    left = {name: value for name, value in entry.items() if not _LEFT_OUT.search(name)}
    tags = [{name: unescape(str(said)) for name, said in tag.items() if said} for tag in entry.get("tags", ())]
    with suppress(ValueError):  # an address that is none
        around["link"] = urljoin(feed.get("link") or "", entry.get("link") or "")
    return {**left, **around, "tags": tags, "names": [*_people(entry, feed)]}


def _people(entry: dict[str, Any], feed: dict[str, Any]) -> Iterator[str]:
    """The authors: as written where feedparser keeps that, which cuts addresses after four letters of their ending."""
    for person in entry.get("authors", ())[:-1]:
        if name := person.get("name"):
            yield _CUT.sub("", name)
    if last := entry.get("author") or feed.get("author"):
        yield last
