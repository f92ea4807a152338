"""`Page`: the tree of a page with all that it says of itself, by place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsmodel.model import Issue
from newsmodel.parsers.fields.collected import Collected
from newsmodel.parsers.html.head import Head, read_head
from newsmodel.parsers.html.lenient import Json
from newsmodel.parsers.html.places import ARTICLE_TYPES, SECOND_TYPES
from newsmodel.parsers.html.second import SecondReading
from newsmodel.parsers.html.things import Thing, is_type, jsonld, microdata, things_in
from newsmodel.parsers.html.tree import Element, parse_page
from newsmodel.parsers.html.visible import seen

__all__ = ["Page", "read_page"]


@dataclass(slots=True)
class Page:
    """A page, and what it says of itself.

    Attributes:
        root: Its tree.
        head: Its head.
        blocks: What stands in JSON-LD.
        marked: What microdata describes.
        articles: By "jsonld" and "microdata": those of them that describe the article, the likeliest first.
        issues: What could not be read so far.
        address: Where it was fetched, if that is known.
        picked: The fields that a mapping has taken; the others are read as of any page.
        paragraphs: The body that a mapping has taken.
        second: Another reading of it, for what is missing.
        kept: What is known of it that no field takes.
    """

    root: Element
    head: Head
    blocks: list[Json]
    marked: list[Thing]
    articles: dict[str, list[Thing]]
    issues: list[Issue]
    address: str | None = None
    picked: Collected = field(default_factory=Collected)
    paragraphs: Sequence[str] = ()
    second: SecondReading | None = None
    kept: dict[str, Any] = field(default_factory=dict)

    def values(self, place: str) -> Iterator[Any]:
        """What stands in a place, such as "jsonld.headline": text, or a thing, or a list of these."""
        kind, _, name = place.partition(".")
        if kind in self.articles:
            yield from (thing[name] for thing in self.articles[kind] if thing.get(name))
        elif kind == "meta":
            found = self.head.meta.get(name)
            if found:
                yield found if len(found) > 1 else found[0]
        else:
            yield from seen(self.root, self.head, name)

    def found(self, places: Iterable[str]) -> Iterator[tuple[str, Any]]:
        """Place and value of all that stands in these places, in their order."""
        for place in places:
            for value in self.values(place):
                yield place, value


def read_page(text: str, assumed: Issue | None = None) -> Page:
    """Read a page, of whose encoding something may have been assumed."""
    root, whole = parse_page(text)
    head = read_head(root)
    blocks, issues = jsonld(root)
    marked = microdata(root)
    if assumed:
        issues.insert(0, assumed)
    if not whole:
        issues.append(Issue(code="page-cut", message="the page has too many elements; what comes behind is not read"))
    articles = {"jsonld": _articles(things_in(blocks), head), "microdata": _articles(things_in(marked), head)}
    return Page(root, head, blocks, marked, articles, issues)


def _articles(things: list[Thing], head: Head) -> list[Thing]:
    """What describes the article; beside it stand others, of which a page announces many."""
    first = [thing for thing in things if is_type(thing, *ARTICLE_TYPES)]
    if len(first) > 1:
        address = head.canonical or next(iter(head.meta.get("og:url", ())), "")
        first = [max(first, key=lambda thing: (_is_at(thing, address), bool(thing.get("datePublished"))))]
    return first + [thing for thing in things if is_type(thing, *SECOND_TYPES)][:3]


def _is_at(thing: Thing, address: str) -> bool:
    named = thing.get("url") or thing.get("mainEntityOfPage") or thing.get("@id")
    if isinstance(named, dict):
        named = named.get("@id") or named.get("url")
    return bool(address) and isinstance(named, str) and named.partition("#")[0].rstrip("/") == address.rstrip("/")
