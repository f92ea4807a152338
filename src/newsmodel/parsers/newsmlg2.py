"""NewsML-G2 of the IPTC: one item, or a message with many. Of concepts, plans and packages no article is made."""

import re
from base64 import b64decode
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from newsmodel.parsers.converters import Body, body, clocked, line
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.nitf import byline, placed
from newsmodel.parsers.standing import tell_standing
from newsmodel.parsers.story import story
from newsmodel.parsers.xml.path import XmlPath
from newsmodel.parsers.xml.reader import Found

__all__ = ["NEWSML_G2"]

_STATUS = tuple(map(XmlPath.of, ("itemMeta/pubStatus/@qcode", "itemMeta/pubStatus/@uri")))
_EMBARGO = XmlPath.of("itemMeta/embargoed")
_SCHEME = re.compile(r"[\w.-]{1,40}:(?!//)\s*")


def _code(values: Sequence[Any]) -> str | None:
    """A code of a catalogue, `nprov:XYZ`, without the alias of its list."""
    found = line(values)
    return _SCHEME.sub("", found, count=1) or None if found else None


def _inline_data(values: Sequence[Any]) -> Body | None:
    """The text of a body that is not XML; of a picture in letters nothing."""
    found: list[str] = []
    for value in values:
        if not isinstance(value, Element) or not value.get("contenttype", "text/").startswith("text/"):
            continue
        written = "".join(value.itertext())
        if "base64" in value.get("encoding", ""):
            try:
                written = b64decode(written).decode()
            except ValueError:
                return None
        found.append(written)
    return body(found) if found else None


def _take_standing(gathered: Gathered, found: Found) -> None:
    statuses = [str(status) for path in _STATUS for status in path.find(found.element)]
    embargoes = [until.text or "" for until in _EMBARGO.find(found.element) if isinstance(until, Element)]
    tell_standing(gathered, next(iter(statuses), None), next(iter(embargoes), None))


# What stands beside each other in a `contentSet` is the same story in several forms: one of them is read.
NEWSML_G2 = XmlMapping(
    name="newsml-g2",
    items="newsItem",
    roots=tuple(
        """
        newsItem newsMessage packageItem conceptItem knowledgeItem planningItem catalogItem groupSet contentSet
        contentMeta
        """.split()
    ),
    fields={
        "agency": [
            "itemMeta/provider/name",
            "itemMeta/provider/@literal",
            Field("itemMeta/provider/@qcode", _code),
            "itemMeta/provider/@uri",
        ],
        "title": ["contentMeta/headline[1]", "contentSet//hedline[1]/hl1", "itemMeta/title"],
        "text": [
            Field("contentSet//body.content[1]", story),
            Field("contentSet//body[1]", story),
            Field("contentSet/inlineXML[1]", story),
            Field("contentSet/inlineData[1]", _inline_data),
            "contentMeta/description",
        ],
        "bylines": [
            "contentMeta/by",
            Field("contentSet//body.head[1]/byline", byline),
            "contentMeta/creator[@type='cpnat:person']/name",
        ],
        "dateline": ["contentMeta/dateline", Field("contentSet//body.head[1]/dateline", placed)],
        "published": [
            "itemMeta/firstCreated",
            Field("contentMeta/contentCreated", clocked),
            "itemMeta/versionCreated",
            "contentMeta/contentCreated",
        ],
        "modified": ["itemMeta/versionCreated", "contentMeta/contentModified"],
        "language": ["contentMeta/language/@tag", "@xml:lang"],
        "guid": "@guid",
        "keywords": ["contentMeta/keyword", "contentMeta/subject/name"],
    },
    adjust=_take_standing,
)
