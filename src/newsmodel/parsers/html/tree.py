"""The tree of a page: `Element`, and how the tags become one.

It forgives what browsers forgive, as far as articles need it. It is never deeper than `DEEPEST`, so that whoever walks
it needs no care: what is nested deeper stands flat in the last element, and nothing is lost.
"""

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from newsmodel.parsers.html.tags import BLOCK, CLOSED_BY, FORMATTING, SCOPES, VOID
from newsmodel.parsers.html.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DEEPEST", "Element", "parse_page"]

DEEPEST = 150
_MOST_ATTRIBUTES = 100  # of one element; the rest is passed over
_MOST_ATTRIBUTE_TEXT = 200_000
_LOOK_BACK = 40  # open elements that an opening tag may end
_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'][^\s]*+)))?+""")


class Element:
    """One element: its name in lower case, its children (elements and texts) and attributes."""

    __slots__ = ("_attributes", "_order", "_written", "children", "parent", "tag")

    def __init__(self, tag: str, written: str = "", parent: "Element | None" = None) -> None:
        self.tag, self.parent = tag, parent
        self._written, self._attributes = written, None if written else _NONE
        self.children: list[Element | str] = []
        self._order: list[Element] | None = None  # of the root: all elements

    @property
    def attributes(self) -> dict[str, str]:
        """By their names in lower case; the first of a name counts."""
        if self._attributes is None:
            self._attributes = {}
            for number, match in enumerate(_ATTRIBUTE.finditer(self._written[:_MOST_ATTRIBUTE_TEXT])):
                if number == _MOST_ATTRIBUTES:
                    break
                value = match[2] or match[3] or match[4] or ""
                self._attributes.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
        return self._attributes

    def has(self, *names: str) -> bool:
        """Whether its attributes may be among these, seen without reading them."""
        return bool(self._written) and any(name in self._written for name in names)

    def get(self, name: str) -> str:
        """An attribute, "" where it is absent."""
        return self.attributes.get(name, "")

    def elements(self) -> "Iterator[Element]":
        """The elements below it, in the order of the page."""
        if self._order is not None:
            yield from self._order
            return
        waiting = [child for child in reversed(self.children) if not isinstance(child, str)]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if not isinstance(child, str)]

    def ordered(self) -> "Element":
        """The same, as the root of a whole page, whose elements are listed once."""
        self._order = list(self.elements())
        return self

    def __repr__(self) -> str:
        return f"<{self.tag} {self._written[:40].strip()}>"


_NONE: dict[str, str] = {}


def parse_page(page: str, most: int = 200_000) -> tuple[Element, bool]:
    """The tree of a page below a nameless root, and whether all of it is in there: at most so many nodes are.

    >>> root, whole = parse_page("<ul><li>One<li>Two")
    >>> [child.children for child in root.children[0].children]
    [['One'], ['Two']]
    """
    root = Element("")
    open_elements, count = [root], Counter[str]()
    for number, (name, text, ends) in enumerate(tokens(page)):
        if number == most:
            return root.ordered(), False
        if not name:
            open_elements[-1].children.append(unescape(text) if "&" in text else text)
        elif not ends:
            _open(open_elements, count, name, text)
        elif count[name]:
            _close(open_elements, count, name)
    return root.ordered(), True


def _open(open_elements: list[Element], count: Counter[str], name: str, written: str) -> None:
    if count["p"] and name in BLOCK:
        _end_implied(open_elements, count, frozenset({"p"}))
    if name in CLOSED_BY:
        _end_implied(open_elements, count, CLOSED_BY[name])
    parent = open_elements[-1]
    element = Element(name, written, parent)
    parent.children.append(element)
    if name not in VOID and len(open_elements) < DEEPEST:
        open_elements.append(element)
        count[name] += 1


def _end_implied(open_elements: list[Element], count: Counter[str], names: frozenset[str]) -> None:
    """End the outermost open element of these names that no other block stands in."""
    outermost = 0
    for index in range(len(open_elements) - 1, max(0, len(open_elements) - _LOOK_BACK), -1):
        tag = open_elements[index].tag
        if tag in names:
            outermost = index
        elif tag in BLOCK:
            break
    if outermost:
        _cut(open_elements, count, outermost)


def _close(open_elements: list[Element], count: Counter[str], name: str) -> None:
    for index in range(len(open_elements) - 1, 0, -1):
        tag = open_elements[index].tag
        if tag == name:
            if name in FORMATTING and any(inner.tag in BLOCK for inner in open_elements[index + 1 :]):
                del open_elements[index]
                count[name] -= 1
            else:
                _cut(open_elements, count, index)
            return
        if tag in SCOPES and name not in SCOPES and name not in ("tr", "tbody", "thead", "tfoot", "body"):
            return


def _cut(open_elements: list[Element], count: Counter[str], index: int) -> None:
    for element in open_elements[index:]:
        count[element.tag] -= 1
    del open_elements[index:]
