"""Web archives: the pages in the responses that a WARC or ARC file holds (extra `warc`)."""

from collections.abc import Iterator
from typing import BinaryIO

from newsmodel.errors import LimitExceeded, MissingExtra, ParseError, ReadError
from newsmodel.model import Article
from newsmodel.parsers.html.charset import decode_page
from newsmodel.parsers.html.page import read_page
from newsmodel.parsers.html.parser import page_article
from newsmodel.parsers.protocol import Context

__all__ = ["WebArchive"]

_BEGINNINGS = (b"WARC/1.", b"WARC/0.", b"filedesc://")
_PAGES = ("text/html", "application/xhtml+xml")


class WebArchive:
    """The parser of web archives: each page that was answered with status 200 is an article.

    The address that was asked for is the `url` of a page that names no other. What the archive says of the record goes
    to `extra`, under "warc".
    """

    name = "warc"

    def sniff(self, head: bytes, /) -> float:
        """High for the first words of a WARC or ARC file."""
        return 0.95 if head.startswith(_BEGINNINGS) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The pages of an archive, one at a time.

        Raises:
            MissingExtra: warcio is not installed.
            ParseError: The archive is broken; the pages before are read.
            LimitExceeded: One page is longer than `Limits.page_bytes`.
        """
        records = self._records(stream, context)
        for index, (data, charset, headers) in enumerate(records):
            try:
                yield self._article(data, charset, headers, context, index)
            except ReadError as error:
                context.report(error)

    def _article(
        self, data: bytes, charset: str | None, headers: dict[str, str], context: Context, index: int
    ) -> Article:
        if len(data) > context.limits.page_bytes:
            address = headers.get("WARC-Target-URI")
            message = f"a web page may have {context.limits.page_bytes:,} bytes at most (page_bytes): {address}"
            raise LimitExceeded(message, source=context.source)
        page = read_page(*decode_page(data, charset))
        page.address = headers.get("WARC-Target-URI")
        page.kept["warc"] = headers
        return page_article(page, data, context, self.name, index)

    def _records(self, stream: BinaryIO, context: Context) -> Iterator[tuple[bytes, str | None, dict[str, str]]]:
        """The body of each page, the encoding that the server said, and what the archive says of it."""
        try:
            from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an optional dependency
            from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
        except ImportError as fault:
            raise MissingExtra("reading web archives", extra="warc") from fault
        most = context.limits.page_bytes
        try:
            for record in ArchiveIterator(stream, arc2warc=True):
                answer = record.http_headers
                if record.rec_type != "response" or answer is None or answer.get_statuscode() != "200":
                    continue
                kind, _, rest = (answer.get_header("Content-Type") or "").partition(";")
                if kind.strip().lower() in _PAGES:
                    yield record.content_stream().read(most + 1), _charset(rest), dict(record.rec_headers.headers)
        except (ArchiveLoadFailed, EOFError, ValueError, OSError) as fault:
            raise ParseError(f"a broken archive: {fault}", source=context.source, parser=self.name) from fault


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
