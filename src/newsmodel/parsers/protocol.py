"""What a parser is, and what it is told: `Parser`, `Context`, `Limits`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol, runtime_checkable

from newsmodel.errors import ReadError
from newsmodel.model import Article

__all__ = ["Context", "Limits", "Parser", "as_parser", "made_parser"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How large an input may be before `LimitExceeded` is raised.

    Attributes:
        text_bytes: Of one plain text.
        page_bytes: Of one web page.
        reviews_bytes: Of a file of fact checks.
        item_bytes: Of one article as it stands in a file of many, and of what stands before the first.
        token_bytes: Of one tag, comment or declaration of XML.
        depth: How deep elements, lists and objects may stand in each other.
        names: How many different names elements and attributes of one file may have.
        files: In one folder or archive.
        errors: How many articles of one file may be passed over before the rest of it is.
        unpacked_bytes: What one compressed file may unpack to.
        unpacked_ratio: How many times its size a compressed file may unpack to, if that is more than 10 MB.
    """

    text_bytes: int = 10_000_000
    page_bytes: int = 16_000_000
    reviews_bytes: int = 200_000_000
    item_bytes: int = 20_000_000
    token_bytes: int = 1_000_000
    depth: int = 300
    names: int = 10_000
    files: int = 1_000_000
    errors: int = 10_000
    unpacked_bytes: int = 20_000_000_000
    unpacked_ratio: int = 250


def _raise(error: ReadError) -> None:
    raise error


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """What a parser is told besides the bytes.

    Attributes:
        source: Name of the file or stream, `None` when it has none.
        limits: The limits in force.
        report: Takes the error of one article that could not be read. Where it returns, the parser goes on
            with the next one.
    """

    source: str | None = None
    limits: Limits = field(default_factory=Limits)
    report: Callable[[ReadError], None] = _raise


@runtime_checkable
class Parser(Protocol):
    """One format: recognises it from the first bytes and yields its articles.

    A parser keeps no state between calls, so that one object serves many threads. Where its articles do not say who
    read them, `read` adds a `Provenance` with the parser, the source and the place of each.

    >>> class Memo:
    ...     name = "memo"
    ...
    ...     def sniff(self, head):
    ...         return 0.9 if head.startswith(b"MEMO ") else 0.0
    ...
    ...     def parse(self, stream, context):
    ...         yield Article.from_text(stream.read().decode("utf-8", "replace"))
    >>> from newsmodel.parsers import read_one
    >>> read_one(b"MEMO Rain fell.", Memo()).provenance.parser
    'memo'
    """

    @property
    def name(self) -> str:
        """What users call the format: `read(source, parser="plain")`."""
        ...

    def sniff(self, head: bytes, /) -> float:
        """How sure it is that bytes which begin like this are of its format: 0 (not at all) to 1.

        The head is at most 64 KB; a format that many others could be mistaken for stays below 0.5.
        """
        ...

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The articles of a stream, one at a time.

        Raises:
            ReadError: The stream cannot be read any further.
        """
        ...


def as_parser(given: object) -> Parser:
    """The parser that is given.

    Raises:
        TypeError: It is none, or the class of one.

    >>> from newsmodel.parsers import PlainText
    >>> as_parser(PlainText)
    Traceback (most recent call last):
    TypeError: expected a parser, not a class: PlainText() rather than PlainText
    """
    if isinstance(given, type):
        raise TypeError(f"expected a parser, not a class: {given.__name__}() rather than {given.__name__}")
    if not isinstance(given, Parser):
        raise TypeError(f"expected a parser, which has `name`, `sniff` and `parse`, not {given!r:.200}")
    return given


def made_parser(found: object) -> Parser:
    """What the name in an entry point leads to: a parser, or a class or function that gives one."""
    is_parser = isinstance(found, Parser) and not isinstance(found, type)
    return as_parser(found() if callable(found) and not is_parser else found)
