"""`WebPage`: the parser of news pages."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Article, Provenance
from newsmodel.parsers.html.article import article_of
from newsmodel.parsers.html.charset import decode_page
from newsmodel.parsers.html.page import Page, read_page
from newsmodel.parsers.html.second import second_reading
from newsmodel.parsers.protocol import Context

__all__ = ["WebPage", "page_article", "page_bytes"]

_REACH = 4_096
_BEFORE = re.compile(rb"\A(?:[\xef\xbb\xbf\xff\xfe\s]++|<!--.*?-->|<\?[^>]{0,500}>)*+", re.DOTALL)
_DOCTYPE = re.compile(rb"<!doctype\s+html", re.IGNORECASE)
_FIRST_TAG = re.compile(rb"<([a-zA-Z][\w:.-]*+)(?=[\s/>])")
_PARTS = frozenset(b"article body center div h1 head link main meta p script section span table title".split())


@dataclass(frozen=True, slots=True)
class WebPage:
    """The parser of news pages.

    Attributes:
        trafilatura: Ask it (extra `html`) for a second reading: of the body where its own is much longer, of the
            authors and of the day where the page names none otherwise. Slower, and on most news pages no better.

    >>> from io import BytesIO
    >>> page = (
    ...     b'<html lang="en"><title>Rain - The Bee</title><meta property="og:site_name" content="The Bee">'
    ...     b"<p>Rain fell on Tuesday in the whole of the valley, the council of Lindmar said."
    ... )
    >>> [article] = WebPage().parse(BytesIO(page), Context())
    >>> article.title, article.outlet, article.language, article.text[:21]
    ('Rain', 'The Bee', 'en', 'Rain fell on Tuesday ')
    """

    trafilatura: bool = False

    @property
    def name(self) -> str:
        """What users call the format."""
        return "html"

    def sniff(self, head: bytes, /) -> float:
        """High for a doctype or an `<html>` at the beginning, less for a fragment, 0 for XML of another kind."""
        start = head[:_REACH].replace(b"\0", b"")
        start = _BEFORE.sub(b"", start, count=1)
        if _DOCTYPE.match(start):
            return 0.95
        tag = _FIRST_TAG.match(start)
        name = tag[1].lower() if tag else b""
        if name == b"html":
            return 0.9
        return 0.5 if name in _PARTS else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The one article of a page.

        Raises:
            LimitExceeded: The page is longer than `Limits.page_bytes`.
            ParseError: There is neither text nor headline in it.
            MissingExtra: trafilatura is asked and not installed.
        """
        data = page_bytes(stream, context)
        text, assumed = decode_page(data)
        page = read_page(text, assumed)
        page.second = second_reading(text) if self.trafilatura else None
        yield page_article(page, data, context, self.name)


def page_bytes(stream: BinaryIO, context: Context) -> bytes:
    """The bytes of one page.

    Raises:
        LimitExceeded: There are more than `Limits.page_bytes`.
    """
    most = context.limits.page_bytes
    data = stream.read(most + 1)
    if len(data) > most:
        raise LimitExceeded(f"a web page may have {most:,} bytes at most (page_bytes)", source=context.source)
    return data


def page_article(page: Page, data: bytes, context: Context, parser: str, index: int = 0) -> Article:
    """The article of a page that was read from `data`.

    Raises:
        ParseError: There is neither text nor headline in it.
    """
    digest = hashlib.sha256(data).hexdigest()
    article = article_of(page, Provenance(parser=parser, source=context.source, record_index=index, sha256=digest))
    if not article.text and not article.title:
        raise ParseError("there is no article in it", source=context.source, parser=parser, item=index)
    return article
