"""The formats of the library, in the order in which they are asked; each is imported when it is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from newsmodel.model import Article
from newsmodel.parsers.protocol import Context, Parser, made_parser

__all__ = ["FORMATS", "Deferred"]

_MARKUP, _JSON, _HEADING = (b"<",), (b"{", b"["), (b"\x01", b"\x16")
_BEFORE = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"  # white space, byte order marks, every other byte of UTF-16


@dataclass(frozen=True, slots=True)
class Deferred:
    """A parser that is imported when a file begins like one of its format.

    Attributes:
        name: What users call the format.
        home: Module and name of a class, or of a parser.
        begins: What each file begins with one of; anything where there is none.
    """

    name: str
    home: str
    begins: tuple[bytes, ...] = ()

    def sniff(self, head: bytes, /) -> float:
        """As the parser does."""
        if self.begins and not head[:200].lstrip(_BEFORE).startswith(self.begins):
            return 0.0
        return self._parser().sniff(head)

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """As the parser does."""
        return self._parser().parse(stream, context)

    def _parser(self) -> Parser:
        module, _, name = self.home.partition(":")
        return made_parser(getattr(import_module(module), name))


FORMATS = (
    Deferred("ap-media-api", "newsmodel.parsers.ninjs:AP", _JSON),
    Deferred("dpa-digitalwires", "newsmodel.parsers.digitalwires:DIGITALWIRES", _JSON),
    Deferred("jsonfeed", "newsmodel.parsers.jsonfeed:JSON_FEED", _JSON),
    Deferred("ninjs", "newsmodel.parsers.ninjs:Ninjs", _JSON),
    Deferred("cc-news", "newsmodel.parsers.dumps:CC_NEWS", _JSON),
    Deferred("fundus", "newsmodel.parsers.dumps:FUNDUS", _JSON),
    Deferred("news-please", "newsmodel.parsers.dumps:NEWS_PLEASE", _JSON),
    Deferred("quotebank", "newsmodel.parsers.dumps:QUOTEBANK", _JSON),
    Deferred("trafilatura", "newsmodel.parsers.dumps:TRAFILATURA", _JSON),
    Deferred("json", "newsmodel.parsers.dumps:UsualJson", _JSON),
    Deferred("all-the-news", "newsmodel.parsers.dumps:ALL_THE_NEWS"),
    Deferred("gdelt-gkg", "newsmodel.parsers.dumps:GDELT_GKG"),
    Deferred("csv", "newsmodel.parsers.dumps:UsualTable"),
    Deferred("newsml-g2", "newsmodel.parsers.newsmlg2:NEWSML_G2", _MARKUP),
    Deferred("newsml-1", "newsmodel.parsers.newsml1:NEWSML_1", _MARKUP),
    Deferred("nitf", "newsmodel.parsers.nitf:NITF", _MARKUP),
    Deferred("atom", "newsmodel.parsers.feeds:Atom", _MARKUP),
    Deferred("rss", "newsmodel.parsers.feeds:Rss", _MARKUP),
    Deferred("feedparser", "newsmodel.parsers.lenientfeeds:LenientFeed", _MARKUP),
    Deferred("html", "newsmodel.parsers.html:WebPage", _MARKUP),
    Deferred("wordpress", "newsmodel.parsers.wordpress:WordPressExport", _MARKUP),
    Deferred("parquet", "newsmodel.parsers.parquet:Parquet", (b"PAR1",)),
    Deferred("warc", "newsmodel.parsers.warc:WebArchive", (b"WARC/", b"filedesc:")),
    Deferred("anpa1312", "newsmodel.parsers.anpa:Anpa", _HEADING),
    Deferred("iptc7901", "newsmodel.parsers.iptc7901:Iptc7901", _HEADING),
    Deferred("email", "newsmodel.parsers.mail:Mail"),
    Deferred("plain", "newsmodel.parsers.plain:PlainText"),
)
