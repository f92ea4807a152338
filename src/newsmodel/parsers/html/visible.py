"""What a page shows of an article's headline, day and authors, outside of what it says to machines."""

from collections.abc import Callable, Iterator

from newsmodel.parsers.html.boilerplate import is_byline, is_day
from newsmodel.parsers.html.head import Head
from newsmodel.parsers.html.shown import is_hidden, text_of
from newsmodel.parsers.html.tree import Element

__all__ = ["seen"]

_LONGEST_BYLINE = 150
_LONGEST_DAY = 80
_MOST_BYLINES = 12


def seen(root: Element, head: Head, name: str) -> Iterator[str | list[str]]:
    """What the page shows by the name of "html.NAME"."""
    found = _SEEN[name](root, head)
    if found:
        yield found


def shown_elements(root: Element) -> Iterator[Element]:
    """The elements that readers see, in order."""
    waiting = [child for child in reversed(root.children) if not isinstance(child, str)]
    while waiting:
        element = waiting.pop()
        if not is_hidden(element):
            yield element
            waiting += [child for child in reversed(element.children) if not isinstance(child, str)]


def _headline(root: Element, _head: Head) -> str:
    headings = (text_of(element) for element in shown_elements(root) if element.tag == "h1")
    return next(filter(None, headings), "")


def _time(root: Element, _head: Head) -> str:
    """The first `<time>` of the page that says its day."""
    for element in shown_elements(root):
        if element.tag == "time" and (written := element.get("datetime") or text_of(element)):
            return written.strip()
    return ""


def _days(root: Element, _head: Head) -> list[str]:
    """Short texts in elements that are called a date."""
    found = []
    for element in shown_elements(root):
        if element.has("class", "id") and is_day(f"{element.get('class')} {element.get('id')}"):
            text = text_of(element)
            if 5 < len(text) <= _LONGEST_DAY:
                found.append(text)
                if len(found) == _MOST_BYLINES:
                    break
    return found


def _bylines(root: Element, _head: Head) -> list[str]:
    """The first elements that are called an author or byline, and those of the same kind beside them."""
    found: list[str] = []
    holder: Element | None = None
    for element in shown_elements(root):
        if holder and not _within(element, holder):
            break
        if not _names_author(element):
            continue
        text = text_of(element)
        if not 2 < len(text) <= _LONGEST_BYLINE:
            continue
        holder = holder or element.parent
        found.append(text)
        if len(found) == _MOST_BYLINES:
            break
    return found


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
