"""NITF, the mark-up of stories of the IPTC, as agencies and the corpus of the New York Times have it."""

from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from newsmodel.parsers.converters import dateline, day, moment, names
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.fields.dateline import DatelineFound
from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.fields.markup import is_unseen, seen_in, words
from newsmodel.parsers.mapping.field import Field
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.story import story
from newsmodel.parsers.xml.path import local_name

__all__ = ["NITF", "byline", "placed"]


def byline(values: Sequence[Any]) -> Byline | None:
    """The authors of elements of XML, and what a `byttl` in them says they are.

    >>> from xml.etree.ElementTree import fromstring
    >>> byline([fromstring("<byline>By Jane Doe<byttl>Port Reporter</byttl></byline>")])
    Byline(names=('Jane Doe',), agency=None, rest='Port Reporter')
    """
    said, titles = [], []
    for element in values:
        if isinstance(element, Element):
            pieces = list(_pieces(element))
            said.append(words("".join(text for is_title, text in pieces if not is_title)).rstrip(" ,;"))
            titles.append(words("".join(text for is_title, text in pieces if is_title)))
    found = names(said) if any(said) else Byline()
    if found is None:
        return None
    if not isinstance(found, Byline):
        found = Byline(found)
    rest = ", ".join(filter(None, (found.rest, *titles))) or None
    return Byline(found.names, found.agency, rest)


def placed(values: Sequence[Any]) -> DatelineFound | None:
    """A dateline, whose place and day may be elements side by side.

    >>> from xml.etree.ElementTree import fromstring
    >>> placed([fromstring("<dateline><location>TARSK</location><story.date>May 14</story.date></dateline>")]).day.month
    5
    """
    parts = [words(text).strip(" ,") for value in values[:1] for text in seen_in(value)]
    return dateline([", ".join(filter(None, parts))])


def _pieces(element: Element) -> Iterator[tuple[bool, str]]:
    """The texts in an element, and whether each is of a title."""
    waiting: list[tuple[bool, Element | str]] = [(False, element)]
    while waiting:
        is_title, piece = waiting.pop()
        if isinstance(piece, str):
            yield is_title, piece
            continue
        inside = is_title or local_name(piece.tag) == "byttl"
        for child in reversed(piece):
            waiting += [(inside, child.tail or ""), *([] if is_unseen(child) else [(inside, child)])]
        yield inside, piece.text or ""


def _appeared(values: Sequence[Any]) -> Moment | None:
    """The day of a printed paper, whose midnight only fills the field."""
    found = moment(values)
    is_filled = found and found.utc_offset is None and not (found.start.hour or found.start.minute)
    return day(values) if is_filled else found


NITF = XmlMapping(
    name="nitf",
    roots=("nitf",),
    fields={
        "agency": [
            "body/body.head/distributor",
            "head/docdata/doc-id/@regsrc",
            "head/docdata/del-list/from-src/@src-name",
        ],
        "outlet": "head/pubdata/@name",
        "title": ["body/body.head/hedline/hl1", "body/body.head/hedline", "head/title"],
        "text": [
            Field("body/body.content/block[@class='full_text']", story),
            Field("body/body.content", story),
        ],
        "bylines": [
            Field("body/body.head/byline[@class='print_byline']", byline),
            Field("body/body.head/byline", byline),
        ],
        "dateline": Field("body/body.head/dateline", placed),
        "published": [
            "head/docdata/date.issue/@norm",
            "head/docdata/date.release/@norm",
            Field("head/pubdata/@date.publication", _appeared),
        ],
        "modified": "head/revision-history/@norm",
        "language": ["@lang", "@baselang", "body/@lang"],
        "guid": "head/docdata/doc-id/@id-string",
        "url": "head/pubdata/@ex-ref",
        "section": ["head/meta[@name='online_sections']/@content", "head/pubdata/@position.section"],
        "keywords": "head/docdata/key-list/keyword/@key",
    },
)
