"""What a page shows of an article's headline, day and authors, outside of what it says to machines."""

from collections.abc import Callable, Iterator
from itertools import islice

from newsmodel.parsers.html.boilerplate import is_byline, is_day
from newsmodel.parsers.html.head import Head
from newsmodel.parsers.html.shown import is_hidden, text_of
from newsmodel.parsers.html.tree import Element

__all__ = ["seen"]

_LONGEST_BYLINE = 150
_LONGEST_DAY = 80
_MOST_LOOKED_AT = 30


def seen(root: Element, head: Head, name: str) -> Iterator[str | list[str]]:
    """What the page shows by the name of "html.NAME"."""
    found = _SEEN[name](root, head)
    if found:
        yield found


def _shown_elements(root: Element) -> Iterator[Element]:
    """The elements that readers see, in order."""
    waiting = [child for child in reversed(root.children) if not isinstance(child, str)]
    while waiting:
        element = waiting.pop()
        if not is_hidden(element):
            yield element
            waiting += [child for child in reversed(element.children) if not isinstance(child, str)]


def _first(root: Element, wanted: Callable[[Element], bool]) -> Iterator[tuple[Element, str]]:
    """The first elements of a kind with their texts; so many and no more, for they may stand in one another."""
    for element in islice(filter(wanted, _shown_elements(root)), _MOST_LOOKED_AT):
        if text := element.get("datetime").strip() or text_of(element):
            yield element, text


def _headline(root: Element, _head: Head) -> str:
    return next((text for _, text in _first(root, lambda element: element.tag == "h1")), "")


def _time(root: Element, _head: Head) -> str:
    return next((text for _, text in _first(root, lambda element: element.tag == "time")), "")


def _days(root: Element, _head: Head) -> list[str]:
    """Short texts in elements that are called a date."""
    return [text for _, text in _first(root, _names_day) if len(text) <= _LONGEST_DAY]


def _bylines(root: Element, _head: Head) -> list[str]:
    """The first elements that are called an author or byline, and those of the same kind beside them."""
    found: list[str] = []
    holder: Element | None = None
    for element, text in _first(root, _names_author):
        if holder and not _within(element, holder):
            break
        if len(text) <= _LONGEST_BYLINE:
            holder = holder or element.parent
            found.append(text)
    return found


def _names_day(element: Element) -> bool:
    return element.has("class", "id") and is_day(f"{element.get('class')} {element.get('id')}")


def _names_author(element: Element) -> bool:
    if not element.has("class", "rel", "itemprop"):
        return False
    rel, prop = element.get("rel").lower().split(), element.get("itemprop").lower().split()
    return "author" in rel or "author" in prop or is_byline(element.get("class"))


def _within(element: Element, holder: Element) -> bool:
    above: Element | None = element
    while above is not None:
        if above is holder:
            return True
        above = above.parent
    return False


_SEEN: dict[str, Callable[[Element, Head], str | list[str]]] = {
    "h1": _headline,
    "time": _time,
    "day": _days,
    "byline": _bylines,
    "title": lambda _root, head: head.title,
    "lang": lambda _root, head: head.language,
    "canonical": lambda _root, head: head.canonical,
    "address": lambda _root, head: head.canonical,
}
