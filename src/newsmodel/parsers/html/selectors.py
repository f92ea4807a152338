"""A little of CSS: which elements a selector finds.

`tag`, `.class`, `#id`, `[attribute]`, `[attribute=value]`, joined (`p.lead`), one within another (`article p`), and
several after commas. `@attribute` at the end takes that attribute in place of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsmodel.parsers.html.shown import is_within_hidden, text_of
from newsmodel.parsers.html.tree import Element

__all__ = ["Selector"]

_STEP = re.compile(
    r"""(?:(\*|[a-zA-Z][\w-]*)|\.([\w-]+)|\#([\w-]+)|\[([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\]"']*)))?\])"""
)
_COMBINATOR = re.compile(r"[>+~]")
_QUOTED = re.compile(r"\[[^\]]*\]")
_VALUES = {
    "meta": "content",
    "time": "datetime",
    "link": "href",
}  # where the value of an element stands, if not in its text


@dataclass(frozen=True, slots=True)
class _Step:
    """What one element must have."""

    tag: str = ""
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str | None], ...] = ()

    def fits(self, element: Element) -> bool:
        if self.tag and element.tag != self.tag:
            return False
        if not (self.classes or self.attributes):
            return True
        return self.classes.issubset(element.get("class").split()) and all(
            name in element.attributes and (value is None or element.get(name) == value)
            for name, value in self.attributes
        )


@dataclass(frozen=True, slots=True)
class Selector:
    """A selector, read once.

    >>> from newsmodel.parsers.html.tree import parse_page
    >>> root, _ = parse_page('<div class="story x"><p>Rain.</p></div><p>Not.</p><a href="/a">A</a>')
    >>> Selector.of(".story p").values(root), Selector.of("a@href").values(root)
    (['Rain.'], ['/a'])
    """

    ways: tuple[tuple[_Step, ...], ...]
    attribute: str = ""

    @classmethod
    def of(cls, written: str) -> "Selector":
        """Read a selector.

        Raises:
            ValueError: It is none.
        """
        path, _, attribute = written.partition("@")
        if combinator := _COMBINATOR.search(_QUOTED.sub("", path)):
            message = f"not a selector: {written!r}; {combinator[0]!r} is not known, only one element within another"
            raise ValueError(message)
        ways = tuple(tuple(_step(step, written) for step in way.split()) for way in path.split(","))
        if not all(ways) or ("@" in written and not re.fullmatch(r"[\w:-]+", attribute)):
            raise ValueError(f"not a selector: {written!r}")
        return cls(ways, attribute)

    def elements(self, root: Element) -> Iterator[Element]:
        """The elements that it finds, in the order of the page, without those within another one."""
        waiting = [child for child in reversed(root.children) if not isinstance(child, str)]
        while waiting:
            element = waiting.pop()
            if any(_fits(way, element) for way in self.ways):
                yield element
            else:
                waiting += [child for child in reversed(element.children) if not isinstance(child, str)]

    def values(self, root: Element) -> list[str]:
        """The texts of the elements that it finds, as far as they are shown, or an attribute of each."""
        found = (self._value(element) for element in self.elements(root))
        return [value for value in found if value]

    def _value(self, element: Element) -> str:
        if self.attribute:
            return element.get(self.attribute).strip()
        in_attribute = _VALUES.get(element.tag)
        if in_attribute and (value := element.get(in_attribute).strip()):
            return value
        return "" if is_within_hidden(element) else text_of(element)


def _step(written: str, whole: str) -> _Step:
    matches = list(_STEP.finditer(written))
    if "".join(match[0] for match in matches) != written or any(match[1] for match in matches[1:]):
        raise ValueError(f"not a selector: {whole!r}")
    attributes = [("id", match[3]) for match in matches if match[3]]
    for match in matches:
        if match[4]:
            value = next((part for part in match.group(5, 6, 7) if part is not None), None)
            attributes.append((match[4].lower(), value))
    tag = (matches[0][1] or "").lower()
    classes = frozenset(match[2] for match in matches if match[2])
    return _Step("" if tag == "*" else tag, classes, tuple(attributes))


def _fits(way: tuple[_Step, ...], element: Element) -> bool:
    """Whether the last step fits the element, and those before it fit elements around it, in order."""
    if not way[-1].fits(element):
        return False
    waiting, above = len(way) - 1, element.parent
    while waiting and above:
        if way[waiting - 1].fits(above):
            waiting -= 1
        above = above.parent
    return not waiting
