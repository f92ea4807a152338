"""Paths to what stands in an element: a small, safe part of XPath, without namespaces where they do not matter.

headline                 a child of that name, in whatever name space
body/body.content        a child of a child
//p                      at any depth
@guid, by/@role          an attribute
headline[@role='main']   only those with that attribute; also [@role], [not(@role)], [@role!='main'] and [2]
dc:creator, {http://…}a  of one name space
/rss/channel/title       from the outermost element around the one that is read
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

__all__ = ["XmlPath", "local_name", "tag_test"]

_STEP = re.compile(
    r"(?P<axis>//|/|)(?:@(?P<attribute>[\w.:-]+)|(?P<tag>(?:\{[^{}]*\})?\w[\w.:-]*|\*))(?P<tests>(?:\[[^\[\]]*\])*)"
)
_CHILD = re.compile(r"(?:\{[^{}]*\}|\w[\w.-]*:)?(\w[\w.-]*)")
_TEST = re.compile(r"\[\s*(?:@([\w.:-]+)\s*(?:(!?=)\s*(?:'([^']*)'|\"([^\"]*)\"))?|(\d+)|not\(@([\w.:-]+)\))\s*\]")
_XML = "{http://www.w3.org/XML/1998/namespace}"

Test = Callable[[Sequence[Element]], Sequence[Element]]


def local_name(tag: str) -> str:
    """A tag or attribute without its name space.

    >>> local_name("{http://www.w3.org/1999/xhtml}p"), local_name("p")
    ('p', 'p')
    """
    return tag.rpartition("}")[2]


def tag_test(name: str, prefixes: Mapping[str, str] | None = None) -> Callable[[str], bool]:
    """Whether a tag is the one that a path names.

    >>> test = tag_test("p")
    >>> test("p"), test("{http://www.w3.org/1999/xhtml}p"), test("pre")
    (True, True, False)
    """
    if name == "*":
        return lambda _tag: True
    whole = _expanded(name, prefixes or {})
    if "{" in whole:
        exact = whole.removeprefix("{}")
        return lambda tag: tag == exact
    ending = "}" + whole
    return lambda tag: tag == whole or tag.endswith(ending)


@dataclass(frozen=True, slots=True)
class _Step:
    anywhere: bool
    matches: Callable[[str], bool]
    tests: tuple[Test, ...]
    attribute: str | None


@dataclass(frozen=True, slots=True)
class XmlPath:
    """A path that has been read.

    Attributes:
        written: As it was given.
        child: The name of a child, where the path is no more than that.
        begins: The name of the child, without prefix, that a path begins with; `None` where it begins otherwise.
        attribute: Where it leads to an attribute by names alone, these, without prefixes.

    >>> from xml.etree.ElementTree import fromstring
    >>> item = fromstring("<item id='7'><by role='a'>Jane</by><by role='b'>John</by></item>")
    >>> [found.text for found in XmlPath.of("by[@role='b']").find(item)], XmlPath.of("@id").find(item)
    (['John'], ['7'])
    """

    written: str
    steps: tuple[_Step, ...]
    absolute: bool
    child: str | None = None
    begins: str | None = None
    attribute: str | None = None

    @classmethod
    def of(cls, written: str, prefixes: Mapping[str, str] | None = None) -> "XmlPath":
        """Read a path.

        Raises:
            ValueError: It is not of the kinds above.
        """
        steps, at = [], 0
        if written != ".":
            while match := _STEP.match(written, at):
                if (bool(match["axis"]) != bool(at) and match["axis"] == "") or match.end() == at:
                    break
                steps.append(_step(match, prefixes or {}))
                at = match.end()
            if at < len(written) or not steps or any(step.attribute for step in steps[:-1]):
                raise ValueError(f"not a path of XML: {written!r}; what one may be, newsmodel.parsers.XmlMapping says")
        absolute = written.startswith("/") and not written.startswith("//")
        child = written if re.fullmatch(r"[\w.-]+", written) and written != "." else None
        is_plain = bool(steps and steps[-1].attribute) and not absolute and not re.search(r"//|[\[{*]", written)
        attribute = re.sub(r"[\w.-]+:", "", written) if is_plain else None
        begins = _CHILD.match(written)
        return cls(written, tuple(steps), absolute, child, begins[1] if begins else None, attribute)

    def may_stand(self, children: Container[str], outermost: Element) -> bool:
        """Whether it can lead anywhere from an element with children of these names, in that outermost one."""
        if self.absolute:
            return self.steps[0].matches(outermost.tag)
        return self.begins is None or self.begins in children

    def find(self, element: Element, above: Sequence[Element] = ()) -> list[Element | str]:
        """What stands there: elements, or the values of an attribute."""
        steps = self.steps
        found: Sequence[Element] = [element]
        if self.absolute:
            outermost = [*above, element][0]
            if not steps[0].matches(outermost.tag):
                return []
            found, steps = [outermost], steps[1:]
        for step in steps:
            if step.attribute:
                holders = [inner for outer in found for inner in outer.iter()] if step.anywhere else found
                return [value for holder in holders if (value := _attribute(holder, step.attribute)) is not None]
            found = [inner for outer in found for inner in _inner(outer, step)]
        return list(found)


def _inner(outer: Element, step: _Step) -> Iterable[Element]:
    matches = step.matches
    inner: Sequence[Element]
    if step.anywhere:
        inner = [element for element in outer.iter() if element is not outer and matches(element.tag)]
    else:
        inner = [element for element in outer if matches(element.tag)]
    for test in step.tests:
        inner = test(inner)
    return inner


def _attribute(element: Element, name: str) -> str | None:
    value = element.get(name)
    if value is None and element.attrib and not name.startswith("{"):
        ending = "}" + name
        value = next((value for key, value in element.items() if key.endswith(ending)), None)
    return value


def _step(match: re.Match[str], prefixes: Mapping[str, str]) -> _Step:
    attribute = _expanded(match["attribute"], prefixes) if match["attribute"] else None
    tests = tuple(_tests(match["tests"], prefixes))
    return _Step(match["axis"] == "//", tag_test(match["tag"] or "*", prefixes), tests, attribute)


def _tests(written: str, prefixes: Mapping[str, str]) -> Iterator[Test]:
    for part in re.findall(r"\[[^\[\]]*\]", written):
        match = _TEST.fullmatch(part)
        if not match:
            raise ValueError(f"not a condition of a path: {part!r}")
        if match[5]:
            yield _numbered(int(match[5]))
        elif match[6]:
            yield _without(_expanded(match[6], prefixes))
        else:
            yield _valued(_expanded(match[1], prefixes), match[2], match[3] if match[3] is not None else match[4])


def _numbered(number: int) -> Test:
    return lambda elements: elements[number - 1 : number] if number else ()


def _without(name: str) -> Test:
    return lambda elements: [element for element in elements if _attribute(element, name) is None]


def _valued(name: str, sign: str | None, value: str | None) -> Test:
    def holds(element: Element) -> bool:
        given = _attribute(element, name)
        if sign is None:
            return given is not None
        return (given == value) == (sign == "=")

    return lambda elements: [element for element in elements if holds(element)]


def _expanded(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, local = name.rpartition(":") if "{" not in name else ("", "", name)
    if not colon:
        return name
    if prefix == "xml":
        return _XML + local
    if prefix not in prefixes:
        raise ValueError(f"no name space is given for {prefix!r} in {name!r}")
    return f"{{{prefixes[prefix]}}}{local}"
