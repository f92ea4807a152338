"""What a page says of itself in the words of schema.org, as JSON-LD or as microdata: both become `Thing`s."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsmodel.model import Issue
from newsmodel.parsers.html.lenient import Json, read_json
from newsmodel.parsers.html.shown import is_hidden, text_of
from newsmodel.parsers.html.tree import Element

__all__ = ["Thing", "is_type", "jsonld", "microdata", "things_in", "types_of", "walk"]

Thing = dict[str, Any]
"""One thing, by its properties; `@type` names what it is."""

_MOST_THINGS = 2_000
_MOST_VALUES = 1_000  # of one property
_LISTS = tuple(
    "@graph itemListElement dataFeedElement mainEntity mainEntityOfPage hasPart subjectOf review about item".split()
)
_PLAIN_PAIR = re.compile(r'"(@type|datePublished|dateModified|inLanguage|articleSection)"\s*+:\s*+"([^"\\\n]{1,60})"')
_VALUE_ATTRIBUTES = {"meta": "content", "a": "href", "link": "href", "img": "src", "data": "value", "time": "datetime"}


def types_of(thing: Thing) -> tuple[str, ...]:
    """The names of its types, without the vocabulary.

    >>> types_of({"@type": ["https://schema.org/NewsArticle", "schema:Report"]})
    ('NewsArticle', 'Report')
    """
    named = thing.get("@type")
    names = named if isinstance(named, list) else [named]
    return tuple(name.rstrip("/").rpartition("/")[2].rpartition(":")[2] for name in names if isinstance(name, str))


def is_type(thing: Thing, *names: str) -> bool:
    """Whether one of its types is one of these."""
    return any(name in names for name in types_of(thing))


def jsonld(root: Element) -> tuple[list[Json], list[Issue]]:
    """The JSON-LD blocks of a page, and what cannot be read."""
    blocks: list[Json] = []
    issues = []
    for element in root.elements():
        kind = element.tag == "script" and element.get("type").partition(";")[0].strip().lower()
        if kind != "application/ld+json":
            continue
        written = "".join(child for child in element.children if isinstance(child, str))
        try:
            blocks.append(read_json(written))
        except (ValueError, RecursionError) as fault:
            if written.strip():
                message = f"a JSON-LD block is not JSON: {str(fault)[:80]}"
                issues.append(Issue(code="bad-jsonld", message=message, value=written))
                blocks += _saved(written)
    return blocks, issues


def _saved(written: str) -> list[Json]:
    """What of a broken block is plain all the same: the short texts of the outermost thing, where it is an article."""
    thing = {match[1]: match[2] for match in reversed(list(islice(_PLAIN_PAIR.finditer(written), 500)))}
    return [thing] if "@type" in thing else []


def things_in(value: Json) -> list[Thing]:
    """All things in a value, those within lists and graphs by themselves, and references replaced."""
    return _linked(list(islice(walk(value), _MOST_THINGS)))


def walk(value: Json) -> Iterator[Thing]:
    """The things in a value in order, those by themselves that stand in lists, graphs and the like."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            yield item
            waiting += [item[name] for name in reversed(_LISTS) if isinstance(item.get(name), dict | list)]


def _linked(things: list[Thing]) -> list[Thing]:
    """With the thing in the place of each reference to it: `{"@id": "#jane"}`, one step deep."""
    known = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}

    def linked(value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, list):
            return [linked(item) for item in value]
        if isinstance(value, dict) and value.keys() == {"@id"} and isinstance(value["@id"], str):
            return known.get(value["@id"], value)
        return value

    names = ("author", "creator", "publisher", "itemReviewed", "reviewRating", "isPartOf")
    return [{name: linked(value) if name in names else value for name, value in thing.items()} for thing in things]


def microdata(root: Element) -> list[Thing]:
    """The things that attributes of the page mark (`itemscope`, `itemtype`, `itemprop`) and that stand in no other."""
    if not any(element.has("itemscope") for element in root.elements()):
        return []
    outermost: list[Thing] = []
    holders: dict[Element, Thing | None] = {root: None}  # of each element the thing that it stands in, or is
    shown = {root: True}
    for element in root.elements():
        above = element.parent or root
        shown[element] = shown[above] and not is_hidden(element)
        holder = holders[element] = holders[above]
        if not element.has("itemprop", "itemscope"):
            continue
        names = element.get("itemprop").split()
        if "itemscope" in element.attributes:
            thing = holders[element] = {"@type": element.get("itemtype").split()}
            if holder is None or not names:
                outermost.append(thing)
            _add(holder, names, thing)
        elif holder is not None and names:
            _add(holder, names, _value(element, shown=shown[element]))
        if len(outermost) > _MOST_THINGS:
            break
    return outermost


def _value(element: Element, *, shown: bool) -> str:
    named = _VALUE_ATTRIBUTES.get(element.tag)
    told = element.get("content") or (named and element.get(named))
    return told or (text_of(element) if shown else "")


def _add(holder: Thing | None, names: list[str], value: str | Thing) -> None:
    if holder is None or not value:
        return
    for name in names:
        known = holder.get(name)
        if known is None:
            holder[name] = value
        elif not isinstance(known, list):
            holder[name] = [known, value]
        elif len(known) < _MOST_VALUES:
            known.append(value)
