"""`XmlMapping`: a format of XML, by paths."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.etree.ElementTree import Element

from newsmodel.errors import ParseError
from newsmodel.model import Article
from newsmodel.parsers.mapping.article import article_of, in_place
from newsmodel.parsers.mapping.field import Fields, Gathered, Rules, check_several
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.xml.path import XmlPath, local_name, tag_test
from newsmodel.parsers.xml.reader import Found, read_elements
from newsmodel.parsers.xml.root import root_of

__all__ = ["XmlMapping"]

_CONFIDENCE = 0.9
_NAME = re.compile(r"\*|(?:\{[^{}]*\}|\w[\w.-]*:)?\w[\w.-]*")
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")


@dataclass(frozen=True, kw_only=True)
class XmlMapping:
    """A format of XML: which elements are articles, and where each field stands in them.

    A path is a name (`headline`), or several (`body/content`), at any depth (`//p`), an attribute (`by/@role`), or
    only elements with an attribute (`title[@type='main']`). Names count without their name space, unless it is given:
    `dc:creator` with `namespaces`; of several children of a name those in the name space of the article count. A path
    that begins with `/` starts at the outermost element.

    Attributes:
        name: What users call the format.
        fields: Where each field of an article stands.
        items: The name of the elements that are articles; by default the outermost one is.
        roots: What the outermost element of a file may be called.
        marks: Words that the beginning of each file has. Without these and roots a file is recognised by the name of
            the items, and without any of the three it has to be named.
        defaults: The values of fields that an article has not.
        namespaces: The address of each prefix that paths use.
        adjust: Called with what was gathered and the element, before they become an article: may change the former.

    >>> herald = XmlMapping(name="herald", items="story", fields={"title": "head", "text": "body", "guid": "@id"})
    >>> from newsmodel.parsers import read_one
    >>> data = b"<day><story id='7'><head>Rain</head><body><p>It fell.</p></body><rank>3</rank></story></day>"
    >>> article = read_one(data, herald)
    >>> article.title, article.text, article.guid, article.extra
    ('Rain', 'It fell.', '7', (('rank', '"3"'),))
    """

    name: str
    fields: Fields
    items: str | None = None
    roots: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)
    namespaces: Mapping[str, str] = field(default_factory=dict)
    adjust: Callable[[Gathered, Found], None] | None = None
    _rules: Rules[XmlPath] = field(init=False, repr=False, compare=False)
    _wanted: Callable[[str], bool] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rules = Rules.of("xml", self.fields, self.defaults, lambda path: XmlPath.of(path, self.namespaces))
        object.__setattr__(self, "_rules", rules)
        check_several(marks=self.marks, roots=self.roots)
        if self.items is not None and not _NAME.fullmatch(self.items):
            raise ValueError(f"items is the name of elements, at whatever depth, not {self.items!r}")
        wanted = None if self.items is None else tag_test(self.items, self.namespaces)
        object.__setattr__(self, "_wanted", wanted)

    def sniff(self, head: bytes, /) -> float:
        """High where XML begins with one of the roots and all the marks, or with the name of the items."""
        if not _BEGINS.match(head) or (self.roots and root_of(head) not in self.roots):
            return 0.0
        head = head.replace(b"\0", b"")
        if self.marks or self.roots:
            return _CONFIDENCE if all(mark.encode() in head for mark in self.marks) else 0.0
        if not self.items:
            return 0.0
        tag = re.escape(local_name(self.items.rpartition(":")[2]).encode())
        return _CONFIDENCE if re.search(rb"<(?:[\w.-]+:)?" + tag + rb"[\s/>]", head) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The articles, one at a time.

        Raises:
            ParseError: The XML is broken; the articles before are read.
            LimitExceeded: Something is larger, deeper or more numerous than the limits allow.
        """
        known: _Known = {}
        for index, found in enumerate(read_elements(stream, context, self.name, self._wanted)):
            try:
                yield self._article(found, context, index, known)
            except ParseError as error:
                context.report(in_place(error, context, self.name, index))

    def _article(self, found: Found, context: Context, index: int, known: "_Known") -> Article:
        item = found.element
        children: dict[str, list[Element]] = {}
        for child in item:
            children.setdefault(local_name(child.tag), []).append(child)
        for name, alike in children.items():
            if len(alike) > 1:  # `media:title` is no title where there is another
                space = item.tag.removesuffix(local_name(item.tag))
                children[name] = [child for child in alike if child.tag == space + name] or alike

        def find(path: XmlPath) -> tuple[list[Element | str], list[object]]:
            standing = children[path.child] if path.child else path.find(item, found.above)
            if not standing:
                return _NOTHING
            values = list(filter(_says_something, standing))
            return values, [path.attribute] if path.attribute else list(map(id, values))

        names = tuple(children)
        rules = known.get(names)
        if not rules:  # most items of a file have the same children
            if len(known) >= _MOST_KNOWN:
                known.clear()
            outermost = found.above[0] if found.above else item
            rules = known[names] = self._rules.where(lambda path: path.may_stand(children, outermost))
        gathered = rules.gather(find)
        if self.adjust:
            self.adjust(gathered, found)
        extra = _rest(item, set(gathered.taken), set(gathered.body_at))
        return article_of(
            gathered,
            context=context,
            parser=self.name,
            index=index,
            line=found.line,
            extra=extra,
            issues=found.issues,
        )


_Known = dict[tuple[str, ...], Rules[XmlPath]]
_MOST_KNOWN = 100
_NOTHING: tuple[list[Element | str], list[object]] = ([], [])


def _says_something(value: Element | str) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if (text := value.text) and not text.isspace():
        return True
    return bool(len(value)) and any(not text.isspace() for text in value.itertext())


def _rest(item: Element, taken: set[object], body: set[object]) -> list[tuple[str, str]]:
    """What no field took: the words and attributes of each element, by their path; nothing of what is in the body."""
    rest: list[tuple[str, str]] = []
    waiting: list[tuple[Element, str, bool]] = [(item, "", False)]
    while waiting:
        element, path, is_said = waiting.pop()
        for name, value in element.items():
            written = f"{path}/@{local_name(name)}" if path else f"@{local_name(name)}"
            if written not in taken and value.strip():
                rest.append((written, json.dumps(value, ensure_ascii=False)))
        is_said = is_said or id(element) in taken
        if not is_said:
            said = [text for text in (element.text, *(child.tail for child in element)) if text and not text.isspace()]
            if said:
                words = " ".join(text.strip() for text in said)
                rest.append((path or local_name(element.tag), json.dumps(words, ensure_ascii=False)))
        elif not len(element) or id(element) in body:
            continue
        for child in reversed(element):
            if child.attrib or len(child) or not (is_said or id(child) in taken):
                name = local_name(child.tag)
                waiting.append((child, f"{path}/{name}" if path else name, is_said))
    return rest
