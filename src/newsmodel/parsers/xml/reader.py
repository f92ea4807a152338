"""Elements of an XML file, one at a time, read by expat.

Nothing is fetched and no file is opened, whatever a document declares. An entity that would grow is refused; a
document type with an external DTD is passed over. Memory does not grow with the number of elements.
"""

from collections import deque
from collections.abc import Callable, Iterator
from html.entities import html5
from typing import BinaryIO, NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Issue
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.xml.encoding import Decoded

__all__ = ["MALFORMED", "Found", "read_elements"]

MALFORMED = "not well-formed XML"
_TOO_LARGE = "one article may have {:,} bytes at most (item_bytes)"
_LONGEST_ENTITY = 40  # characters that an entity of the document's own may stand for


class Found(NamedTuple):
    """An element that was asked for.

    Attributes:
        element: With all that stands in it. Tags and attributes of a name space are `{address}name`.
        above: The elements around it, the outermost first, with what stood in them before the first element found.
        line: Where it begins, from 1.
        issues: What had to be assumed of the file so far.
    """

    element: Element
    above: tuple[Element, ...]
    line: int
    issues: tuple[Issue, ...]


def read_elements(
    stream: BinaryIO, context: Context, parser: str, wanted: Callable[[str], bool] | None = None
) -> Iterator[Found]:
    """The elements of a file whose tag is wanted, outermost; by default the root.

    What stands between them is dropped, but for what stands before the first.

    Raises:
        ParseError: The XML is broken, in an encoding that is not read, or declares entities that are refused.
        LimitExceeded: Something is larger, deeper or more numerous than `context.limits` allow.

    >>> from io import BytesIO
    >>> feed = b"<feed><title>Rain</title><item>one</item><item>two</item></feed>"
    >>> found = read_elements(BytesIO(feed), Context(), "feed", lambda tag: tag == "item")
    >>> [(item.element.text, item.above[0].findtext("title")) for item in found]
    [('one', 'Rain'), ('two', 'Rain')]
    """
    try:
        document = _Document(Decoded(stream), context, parser, wanted)
    except ParseError as error:
        raise ParseError(str(error), source=context.source, parser=parser) from None
    for _ in document.chunks():
        while document.found:
            yield document.found.popleft()


class _Document:
    """What is open, and what was found, while a file is read."""

    def __init__(self, decoded: Decoded, context: Context, parser: str, wanted: Callable[[str], bool] | None) -> None:
        self.found: deque[Found] = deque()
        self._decoded, self._context, self._parser, self._wanted = decoded, context, parser, wanted
        self._builder = TreeBuilder()
        self._open: list[Element] = []
        self._names: dict[str, tuple[str, bool]] = {}
        self._item: Element | None = None
        self._line = self._since = self._fed = 0
        self._some = False  # whether an element was found
        self._issues: dict[str, Issue] = {}
        self._expat = expat.ParserCreate("utf-8", "}")
        self._expat.buffer_text = True
        self._expat.UseForeignDTD(True)  # an entity that is not declared is skipped, not an error
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._builder.data
        self._expat.EntityDeclHandler = self._entity
        self._expat.SkippedEntityHandler = self._skipped

    def chunks(self) -> Iterator[None]:
        """Read on; each time there may be something found."""
        fault: Exception | None = None
        try:
            for text in self._decoded:
                self._feed(text.encode("utf-8", "replace"))
                yield
            self._expat.Parse(b"", True)
        except expat.ExpatError as error:
            mark, at = self._decoded.mark, self._expat.ErrorByteIndex
            offset = None if mark is None or at < 0 else at + mark
            message = f"{MALFORMED}: {expat.ErrorString(error.code)}"
            fault = self._error(ParseError, message, error.lineno, error.offset, offset)
        except ParseError as error:
            fault = error
        yield
        if fault:
            raise fault

    def _feed(self, data: bytes) -> None:
        limits = self._context.limits
        self._expat.Parse(data, False)
        self._fed += len(data)
        # expat looks at an unfinished tag from its beginning again with each chunk
        if self._fed - self._expat.CurrentByteIndex > limits.token_bytes + len(data):
            raise self._exceeded(f"one tag or comment may have {limits.token_bytes:,} bytes at most (token_bytes)")
        if self._fed - self._since > limits.item_bytes + len(data) and not self.found:
            raise self._exceeded(_TOO_LARGE.format(limits.item_bytes))

    def _start(self, written: str, attributes: dict[str, str]) -> None:
        tag, wanted = self._names.get(written) or self._name(written)
        if len(self._open) >= self._context.limits.depth:
            raise self._exceeded(f"elements may stand {self._context.limits.depth} deep in each other at most (depth)")
        if attributes:
            attributes = {(self._names.get(name) or self._name(name))[0]: attributes[name] for name in attributes}
        element = self._builder.start(tag, attributes)
        if self._item is None and (wanted or (self._wanted is None and not self._open)):
            self._item = element
            self._line, self._since = self._expat.CurrentLineNumber, self._expat.CurrentByteIndex
        self._open.append(element)

    def _end(self, written: str) -> None:
        element = self._builder.end(self._names[written][0])
        self._open.pop()
        if element is self._item:
            issues = (*self._decoded.issues, *self._issues.values())
            self.found.append(Found(element, tuple(self._open), self._line, issues))
            begun, self._since = self._since, self._expat.CurrentByteIndex
            if self._since - begun > self._context.limits.item_bytes:
                raise self._exceeded(_TOO_LARGE.format(self._context.limits.item_bytes))
            self._item, self._some = None, True
        elif self._item is not None or not self._some:
            return
        if self._open:
            del self._open[-1][-1]

    def _name(self, written: str) -> tuple[str, bool]:
        """A tag as `{address}name`, and whether it is wanted."""
        if len(self._names) >= self._context.limits.names:
            raise self._exceeded(f"a file may have {self._context.limits.names:,} different names at most (names)")
        tag = "{" + written if "}" in written else written
        self._names[written] = tag, bool(self._wanted and self._wanted(tag))
        return self._names[written]

    def _entity(self, name: str, is_parameter: bool, value: str | None, *where: str | None) -> None:  # noqa: FBT001
        """Let through what is not parsed, and short texts; parameter entities are never replaced."""
        if is_parameter or where[-1]:
            return
        if value is None or "&" in value or "<" in value or len(value) > _LONGEST_ENTITY:
            kind = "an external" if value is None else "a growing"
            line, column = self._expat.CurrentLineNumber, self._expat.CurrentColumnNumber
            raise self._error(ParseError, f"{kind} entity is declared, which is refused: {name[:40]}", line, column)

    def _skipped(self, name: str, is_parameter: bool) -> None:  # noqa: FBT001 - expat's signature
        if is_parameter:
            return
        known = html5.get(f"{name};")
        self._builder.data(known or f"&{name};")
        if not known:
            message = "an entity that is not declared stands as it is written"
            self._issues.setdefault("unknown-entity", Issue(code="unknown-entity", message=message, value=name[:80]))

    def _exceeded(self, message: str) -> ParseError:
        return self._error(LimitExceeded, message, self._expat.CurrentLineNumber, self._expat.CurrentColumnNumber)

    def _error(
        self, kind: type[ParseError], message: str, line: int, column: int, offset: int | None = None
    ) -> ParseError:
        return kind(
            message, source=self._context.source, parser=self._parser, line=line, column=column + 1, offset=offset
        )
