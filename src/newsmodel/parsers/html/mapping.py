"""`HtmlMapping`: one web site, by selectors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from newsmodel.errors import LimitExceeded
from newsmodel.model import Article, Issue
from newsmodel.parsers.html import readers
from newsmodel.parsers.html.blocks import blocks_of
from newsmodel.parsers.html.charset import decode_page
from newsmodel.parsers.html.page import Page, read_page
from newsmodel.parsers.html.parser import WebPage, page_article
from newsmodel.parsers.html.people import names_in
from newsmodel.parsers.html.selectors import Selector, around, is_within_hidden
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
        site: Words that each of its pages has in its beginning, such as the address of the site.
        fields: A selector by the name of the field: "text", "title", "bylines", "published", "modified", "outlet",
            "agency", "url", "guid", "section", "keywords", "language".
        without: What is left out of the text, as a selector.

    >>> herald = HtmlMapping(name="herald", site="herald.example", fields={"title": ".head", "text": ".story p"})
    >>> page = b'<html><link href="https://herald.example/"><b class="head">Rain</b><div class="story"><p>It fell.'
    >>> from newsmodel.parsers import read_one
    >>> article = read_one(page, herald)
    >>> article.title, article.text
    ('Rain', 'It fell.')
    """

    name: str
    site: str
    fields: Mapping[str, str]
    without: str | None = None
    _selectors: dict[str, Selector] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        unknown = sorted(set(self.fields) - _FIELDS)
        if unknown:
            raise ValueError(f"no field of an article: {', '.join(unknown)}; there are: {', '.join(sorted(_FIELDS))}")
        selectors = {name: Selector.of(written) for name, written in self.fields.items()}
        object.__setattr__(self, "_selectors", selectors)

    def sniff(self, head: bytes, /) -> float:
        """Surer than that of any page where the words of the site stand in it."""
        return 0.97 if self.site.encode() in head and WebPage().sniff(head) else 0.0

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
        page = read_page(*decode_page(data))
        for name, selector in self._selectors.items():
            self._pick(page, name, selector)
        yield page_article(page, data, context, self.name)

    def _pick(self, page: Page, name: str, selector: Selector) -> None:
        if name == "text":
            page.paragraphs = self._paragraphs(page, selector)
            return
        values = selector.values(page.root)
        origin = f"html.{self.fields[name]}"
        if name in _TIMES:
            moment = readers.moment(values, "html")
            if moment:
                page.picked.put_moment(name, moment, origin, "")
            elif values:
                message = f"the {name} time is not a complete date"
                page.issues.append(Issue(code="bad-date", message=message, value=values[0]))
            return
        value = _READ[name](values) if name in _READ else readers.plain(values)
        if value:
            page.picked.put(name, value, origin, "")

    def _paragraphs(self, page: Page, selector: Selector) -> list[str]:
        left_out = set(Selector.of(self.without).elements(page.root)) if self.without else set()
        found = [
            element
            for element in selector.elements(page.root)
            if not is_within_hidden(element) and left_out.isdisjoint(around(element))
        ]
        return [block.text for element in found for block in blocks_of(element, left_out)]


_READ = {
    "bylines": lambda values: tuple(names_in(values)),
    "keywords": readers.keywords,
    "language": readers.language,
    "url": readers.address,
}
