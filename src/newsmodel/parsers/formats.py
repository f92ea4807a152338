"""The formats of the library, in the order in which they are asked; each is imported when it is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from newsmodel.model import Article
from newsmodel.parsers.protocol import Context, Parser

__all__ = ["FORMATS", "Deferred"]

_MARKUP, _JSON = b"<", b"{["
_BEFORE = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"  # white space, byte order marks, every other byte of UTF-16


@dataclass(frozen=True, slots=True)
class Deferred:
    """A parser that is imported when a file begins like one of its format.

    Attributes:
        name: What users call the format.
        home: Module and name of a class, or of a parser.
        begins: Characters of which one begins each file; any where there are none.
    """

    name: str
    home: str
    begins: bytes = b""

    def sniff(self, head: bytes, /) -> float:
        """As the parser does."""
        if self.begins and head[:200].lstrip(_BEFORE)[:1] not in map(bytes, zip(self.begins)):
            return 0.0
        return self._parser().sniff(head)

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """As the parser does."""
        return self._parser().parse(stream, context)

    def _parser(self) -> Parser:
        module, _, name = self.home.partition(":")
        found = getattr(import_module(module), name)
        parser: Parser = found() if isinstance(found, type) else found
        return parser


FORMATS = (Deferred("plain", "newsmodel.parsers.plain:PlainText"),)
