"""NITF, the mark-up of stories of the IPTC, as agencies and the corpus of the New York Times have it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

from newsmodel.parsers.converters import dateline, day, moment, names
from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.fields.dateline import DatelineFound, Day
from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.fields.markup import is_unseen, seen_in, words
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.standing import tell_standing
from newsmodel.parsers.story import story
from newsmodel.parsers.xml.path import XmlPath, local_name
from newsmodel.parsers.xml.reader import Found

__all__ = ["NITF", "byline", "placed"]

_STATUS = XmlPath.of("head/docdata/@management-status")
_FILED = XmlPath.of("//story.date/@norm")
_EDGE = "\x1e"  # which no XML has
_NO_NAMES = frozenset({"byttl", "org"})
_PARTS = frozenset({"byttl", "person", "org", "function", "location", "p", "virtloc"})
_BESIDE = re.compile(rf"{_EDGE}\s*{_EDGE}\s*(?=[^\W\d_a-z])")
_TOUCHING = re.compile(rf"(?<=\w){_EDGE}+(?=\w)")
_COMMAS = re.compile(r"\s*,[\s,]*")


def byline(values: Sequence[Any]) -> Byline | None:
    """The authors of elements of XML, and what a `byttl` in them says they are, or an `org` for whom they write.

    >>> from xml.etree.ElementTree import fromstring
    >>> byline([fromstring("<byline>By Jane Doe<byttl>Port Reporter</byttl></byline>")])
    Byline(names=('Jane Doe',), agency=None, rest='Port Reporter')
    >>> byline([fromstring("<byline><person>Jane Doe</person><person>John Roe</person></byline>")]).names
    ('Jane Doe', 'John Roe')
    """
    said, titles = [], []
    for element in values:
        if isinstance(element, Element):
            pieces = list(_pieces(element))
            said.append(_listed("".join(text for is_title, text in pieces if not is_title)))
            titles.append(_listed("".join(text for is_title, text in pieces if is_title)))
    found = names(said) if any(said) else Byline()
    if found is None:
        return None
    if not isinstance(found, Byline):
        found = Byline(found)
    beside = [part for title in titles for part in title.split(", ") if part]
    agency = found.agency or next(filter(is_agency, beside), None)
    rest = ", ".join(filter(None, (found.rest, *(part for part in beside if part != agency)))) or None
    return Byline(found.names, agency, rest)


def placed(values: Sequence[Any]) -> DatelineFound | None:
    """A dateline, whose place and day may be elements side by side.

    >>> from xml.etree.ElementTree import fromstring
    >>> placed([fromstring("<dateline><location>TARSK</location><story.date>May 14</story.date></dateline>")]).day.month
    5
    """
    parts = [words(text).strip(" ,") for value in values[:1] for text in seen_in(value)]
    found = dateline([", ".join(filter(None, parts))])
    filed = moment([norm for value in values[:1] for norm in _FILED.find(value)])
    if filed and not (found and found.day and found.day.year):
        found = replace(found or DatelineFound(0, 0), day=Day(filed.start.year, filed.start.month, filed.start.day))
    return found


def _listed(said: str) -> str:
    """Words with commas where one element follows another, spaces where it follows a word."""
    said = _TOUCHING.sub(" ", _BESIDE.sub(", ", said)).replace(_EDGE, "")
    return _COMMAS.sub(", ", words(said)).strip(" ,;")


def _pieces(element: Element) -> Iterator[tuple[bool, str]]:
    """The texts in an element, and whether each is of a title; with a mark where another one begins or ends."""
    waiting: list[tuple[bool, Element | str]] = [(False, element)]
    while waiting:
        is_title, piece = waiting.pop()
        if isinstance(piece, str):
            yield is_title, piece
            continue
        name = local_name(piece.tag)
        inside = is_title or name in _NO_NAMES
        edge = _EDGE if name in _PARTS else " " if name.startswith("name.") else ""
        if name == "br" or name in _NO_NAMES:
            yield is_title, _EDGE * 2
        if edge:
            yield inside, edge
            waiting.append((inside, edge))
        for child in reversed(piece):
            waiting += [(inside, child.tail or ""), *([] if is_unseen(child) else [(inside, child)])]
        yield inside, piece.text or ""


def _appeared(values: Sequence[Any]) -> Moment | None:
    """The day of a printed paper, whose midnight only fills the field."""
    found = moment(values)
    is_filled = found and found.utc_offset is None and not (found.start.hour or found.start.minute)
    return day(values) if is_filled else found


def _take_standing(gathered: Gathered, found: Found) -> None:
    tell_standing(gathered, next((str(value) for value in _STATUS.find(found.element)), None), None)


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
            "body/body.head/dateline/story.date/@norm",
        ],
        "modified": "head/revision-history/@norm",
        "language": ["@lang", "@baselang", "body/@lang"],
        "guid": "head/docdata/doc-id/@id-string",
        "url": "head/pubdata/@ex-ref",
        "section": ["head/meta[@name='online_sections']/@content", "head/pubdata/@position.section"],
        "keywords": "head/docdata/key-list/keyword/@key",
    },
    adjust=_take_standing,
)
