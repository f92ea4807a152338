"""What a page shows of an article's headline, day and authors, outside of what it says to machines."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from newsmodel.parsers.html.blocks import blocks_of
from newsmodel.parsers.html.boilerplate import is_byline, is_changed, is_day
from newsmodel.parsers.html.daylines import LONGEST, changed_by, day_lines, parts_of
from newsmodel.parsers.html.head import Head
from newsmodel.parsers.html.shown import is_hidden, text_of
from newsmodel.parsers.html.tags import BLOCK
from newsmodel.parsers.html.tree import Element

__all__ = ["seen"]

_LONGEST_BYLINE = 150
_LABEL_BEFORE = 60  # characters before a time that may name it
_MOST_LOOKED_AT = 30
_MARK = re.compile(r"\s+[·•|–—]\s+|,\s+(?=\d)")
_BY = re.compile(r"(?:by|von|av|af|par|por|text)[\s:]+\w[^\d]*$", re.IGNORECASE)


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
        if text := element.get("datetime").strip() or text_of(element, " · " if wanted is _names_author else " "):
            yield element, text


def _headline(root: Element, _head: Head) -> str:
    return next((text for _, text in _first(root, lambda element: element.tag == "h1")), "")


def _time(root: Element, _head: Head) -> str:
    times = _first(root, lambda element: element.tag == "time")
    return next((text for element, text in times if not _is_changed(element)), "")


def _days(root: Element, _head: Head) -> list[str]:
    """Short texts in elements that are called a date."""
    found = [(element, text) for element, text in _first(root, _names_day) if len(text) <= LONGEST]
    return [part for element, text in found if not _is_changed(element) for part in _said(text, changed=False)]


def _lines(root: Element, head: Head) -> list[str]:
    """The days in lines that stand where papers put them."""
    return [part for text in day_lines(blocks_of(root), head.title) for part in _said(text, changed=False)]


def _changed(root: Element, head: Head) -> list[str]:
    """The days that a label says are those of a change."""
    times = [text for element, text in _first(root, lambda element: element.tag == "time") if _is_changed(element)]
    days = [text for _, text in _first(root, _names_day) if len(text) <= LONGEST]
    texts = [*days, *(() if times else day_lines(blocks_of(root), head.title))]
    return times + [part for text in texts for part in _said(text, changed=True)]


def _said(text: str, *, changed: bool) -> list[str]:
    return [part for kind, part in parts_of(text) if (kind == "modified") is changed]


def _is_changed(element: Element) -> bool:
    """Whether its own name, or the words before it on its line, say that the page was changed then."""
    if is_changed(f"{element.get('class')} {element.get('itemprop')}"):
        return True
    before = ""
    inner: Element = element
    while inner.parent and not before.strip():
        for child in inner.parent.children:
            if child is inner:
                break
            before = (before + " " + (child if isinstance(child, str) else text_of(child)))[-_LABEL_BEFORE:]
        inner = inner.parent
        if inner.tag in BLOCK:
            break
    return changed_by(before)


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


def _day_bylines(root: Element, head: Head) -> list[str]:
    """The authors in lines that say when, too: "By Jane Doe | 6 March 2025"."""
    lines = day_lines(blocks_of(root), head.title)
    return [part for line in lines for part in _MARK.split(line) if _BY.match(part)]


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
    "line": _lines,
    "updated": _changed,
    "byline": _bylines,
    "dayline": _day_bylines,
    "title": lambda _root, head: head.title,
    "lang": lambda _root, head: head.language,
    "canonical": lambda _root, head: head.canonical,
    "address": lambda _root, head: head.canonical,
}
