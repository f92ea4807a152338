"""`WebPage`: the parser of news pages."""

import hashlib
import re
from collections.abc import Iterator
from typing import BinaryIO

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Article, Provenance
from newsmodel.parsers.html.article import article_of
from newsmodel.parsers.html.charset import decode_page
from newsmodel.parsers.html.page import read_page
from newsmodel.parsers.protocol import Context

__all__ = ["WebPage"]

_DOCTYPE = re.compile(rb"<!doctype\s+html", re.IGNORECASE)
_OTHER_ROOT = re.compile(rb"<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<(?!!doctype\s+html|html)", re.IGNORECASE | re.DOTALL)
_ROOT = re.compile(rb"<html[\s>]", re.IGNORECASE)
_PART = re.compile(
    rb"<(?:head|body|title|meta|article|main|div|p|h1|script|link|table|span|section|center)[\s>/]", re.IGNORECASE
)


class WebPage:
    """The parser of news pages.

    >>> from io import BytesIO
    >>> page = (
    ...     b'<html lang="en"><title>Rain - The Bee</title><meta property="og:site_name" content="The Bee">'
    ...     b"<p>Rain fell on Tuesday in the whole of the valley, the council of Lindmar said."
    ... )
    >>> [article] = WebPage().parse(BytesIO(page), Context())
    >>> article.title, article.outlet, article.language, article.text[:21]
    ('Rain', 'The Bee', 'en', 'Rain fell on Tuesday ')
    """

    name = "html"

    def sniff(self, head: bytes, /) -> float:
        """High for a doctype or an `<html>` at the beginning, less for a fragment, 0 for XML of another kind."""
        start = head[:4_096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\f")
        start = re.sub(rb"\A(?:<!--.*?-->\s*)+", b"", start, flags=re.DOTALL)
        if _DOCTYPE.match(start):
            return 0.95
        if not start.startswith(b"<") or _OTHER_ROOT.match(start):
            return 0.0
        if _ROOT.match(start):
            return 0.9
        if _DOCTYPE.search(start) or _ROOT.search(start):
            return 0.8
        return 0.5 if _PART.match(start) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The one article of a page.

        Raises:
            LimitExceeded: The page is longer than `Limits.page_bytes`.
            ParseError: There is neither text nor headline in it.
        """
        most = context.limits.page_bytes
        data = stream.read(most + 1)
        if len(data) > most:
            raise LimitExceeded(f"a web page may have {most:,} bytes at most", source=context.source)
        text, assumed = decode_page(data)
        digest = hashlib.sha256(data).hexdigest()
        provenance = Provenance(parser=self.name, source=context.source, record_index=0, sha256=digest)
        article = article_of(read_page(text), provenance, (assumed,) if assumed else ())
        if not article.text and not article.title:
            raise ParseError("there is no article in it", source=context.source, parser=self.name)
        yield article
