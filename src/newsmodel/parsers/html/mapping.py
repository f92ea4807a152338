"""`HtmlMapping`: one web site, by selectors."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from newsmodel.model import Article, Issue
from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.html import readers
from newsmodel.parsers.html.blocks import blocks_of
from newsmodel.parsers.html.charset import decode_page
from newsmodel.parsers.html.page import Page, read_page
from newsmodel.parsers.html.parser import WebPage, page_article, page_bytes
from newsmodel.parsers.html.people import names_in
from newsmodel.parsers.html.selectors import Selector
from newsmodel.parsers.html.shown import around, is_within_hidden
from newsmodel.parsers.protocol import Context

__all__ = ["HtmlMapping"]

_TIMES = ("published", "modified")
_TEXTS = ("title", "outlet", "agency", "url", "guid", "section", "language")
_FIELDS = frozenset(("text", "bylines", "keywords", *_TIMES, *_TEXTS))


@dataclass(frozen=True, kw_only=True)
class HtmlMapping:
    """The pages of one web site: where each field of an article stands in them.

    What no selector finds is read as of any page. Give it to `read` as the parser, or put it into a registry.

    Attributes:
        name: What users call the format.
        fields: For each field of an article a selector, or several, of which the first that can be read counts. The
            fields are "text", "title", "bylines", "published", "modified", "outlet", "agency", "url", "guid",
            "section", "keywords" and "language".
        marks: Words that the beginning of each page has, such as the address of the site. Without any the site is not
            recognised, and has to be named.
        defaults: The values of fields that a page has not.
        without: What is left out of the text, as a selector.

    >>> herald = HtmlMapping(name="herald", fields={"title": ".head", "text": ".story p"})
    >>> page = b'<html><b class="head">Rain</b><div class="story"><p>It fell.'
    >>> from newsmodel.parsers import read_one
    >>> article = read_one(page, herald)
    >>> article.title, article.text
    ('Rain', 'It fell.')
    """

    name: str
    fields: Mapping[str, str | Sequence[str]]
    marks: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)
    without: str | None = None
    _selectors: tuple[tuple[str, str, Selector], ...] = field(init=False, repr=False, compare=False)
    _left_out: Selector | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        unknown = sorted({*self.fields, *self.defaults} - _FIELDS)
        if unknown:
            raise ValueError(f"no field of an article: {', '.join(unknown)}; there are: {', '.join(sorted(_FIELDS))}")
        given = ((name, [one] if isinstance(one, str) else one) for name, one in self.fields.items())
        selectors = tuple((name, written, Selector.of(written)) for name, several in given for written in several)
        object.__setattr__(self, "_selectors", selectors)
        object.__setattr__(self, "_left_out", None if self.without is None else Selector.of(self.without))

    def sniff(self, head: bytes, /) -> float:
        """Surer than that of any page where all the marks stand in it."""
        marked = self.marks and all(mark.encode() in head for mark in self.marks)
        return 0.97 if marked and WebPage().sniff(head) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The one article of a page.

        Raises:
            LimitExceeded: The page is longer than `Limits.page_bytes`.
            ParseError: There is neither text nor headline in it.
        """
        data = page_bytes(stream, context)
        page = read_page(*decode_page(data))
        for name, written, selector in self._selectors:
            if name == "text":
                if not page.paragraphs and (paragraphs := self._paragraphs(page, selector)):
                    page.paragraphs, page.picked.origins["text"] = paragraphs, _origin(written)
            elif name not in page.picked.fields:
                self._pick(page, name, selector.values(page.root), _origin(written))
        article = page_article(page, data, context, self.name)
        missing = {name: _default(name, value) for name, value in self.defaults.items() if not getattr(article, name)}
        yield _with_defaults(article, missing) if missing else article

    def _pick(self, page: Page, name: str, values: list[str], origin: str) -> None:
        value = _value(name, values)
        if isinstance(value, Moment):
            page.picked.put_moment(name, value, origin, "")
        elif value:
            page.picked.put(name, value, origin, "")
        elif values:
            code = "bad-date" if name in _TIMES else f"bad-{name}"
            page.issues.append(Issue(code=code, message=f"the {name} cannot be read", value=values[0]))

    def _paragraphs(self, page: Page, selector: Selector) -> list[str]:
        left_out = set(self._left_out.elements(page.root)) if self._left_out else set()
        found = [
            element
            for element in selector.elements(page.root)
            if not is_within_hidden(element) and left_out.isdisjoint(around(element))
        ]
        return [block.text for element in found for block in blocks_of(element, left_out)]


def _with_defaults(article: Article, missing: Mapping[str, Any]) -> Article:
    provenance = article.provenance
    if provenance:
        origins = dict(provenance.origins) | dict.fromkeys(missing, "default")
        provenance = provenance.replace(origins=tuple(sorted(origins.items())))
    return article.replace(**missing, provenance=provenance)


def _origin(written: str) -> str:
    """The place that a selector names, with one dot: "html.skribent a"."""
    return f"html.{written.removeprefix('.')}"


def _default(name: str, value: str) -> Any:  # noqa: ANN401
    """What a record takes: a time as it is written, the others as they are read."""
    return value if name in _TIMES else _value(name, [value])


def _value(name: str, values: list[str]) -> Any:  # noqa: ANN401 - each field has its own type
    read = _READ.get(name)
    return read(values) if read else readers.plain(values)


_READ: dict[str, Callable[[list[str]], Any]] = {
    "published": lambda values: readers.moment(values, "html.shown"),
    "modified": lambda values: readers.moment(values, "html.shown"),
    "bylines": lambda values: tuple(names_in(values)),
    "keywords": readers.keywords,
    "language": readers.language,
    "url": readers.address,
}
