"""Feeds that are not well-formed, or of older kinds, as feedparser reads them (extra `feeds`)."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from newsmodel.errors import LimitExceeded, MissingExtra, ParseError
from newsmodel.model import Article
from newsmodel.parsers.converters import paragraphs
from newsmodel.parsers.mapping.field import Field
from newsmodel.parsers.mapping.json import JsonMapping
from newsmodel.parsers.protocol import Context

__all__ = ["LenientFeed"]

_CHANNEL = re.compile(rb"(?:<[?!][^>]*>\s*)*<channel[\s>]", re.IGNORECASE)  # of CDF
_LEFT_OUT = re.compile(r"_parsed$|_detail$|^authors?$|^guidislink$|^links$")  # says again what stands elsewhere

_ENTRIES = JsonMapping(
    name="feedparser",
    fields={
        "title": "title",
        "text": [Field("content.value", paragraphs), Field("summary", paragraphs)],
        "bylines": "names",
        "published": ["published", "created", "updated"],
        "modified": "updated",
        "outlet": ["publisher", "source.title", "feed_title"],
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
    people = [person.get("name") for person in entry.get("authors", ())] or [feed.get("author")]
    left = {name: value for name, value in entry.items() if not _LEFT_OUT.search(name)}
    return {**left, **around, "names": [name for name in people if name]}
