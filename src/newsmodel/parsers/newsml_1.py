"""NewsML 1.0 to 1.2 of the IPTC: the news items of a message."""

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from newsmodel.parsers.converters import Body, line, paragraphs
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.xml.path import local_name
from newsmodel.parsers.xml.reader import Found

__all__ = ["NEWSML_1"]


def _take_story(gathered: Gathered, found: Found) -> None:
    """The longest content: beside it stand style sheets, headlines and captions, each a component of its own."""
    stories = [(story, element) for element in found.element.iter() if (story := _story(element))]
    if stories:
        gathered.body, element = max(stories, key=lambda pair: sum(map(len, pair[0])))
        gathered.origins["text"] = "xml.ContentItem/DataContent"
        gathered.taken.append(id(element))


def _story(element: Element) -> Body | None:
    return paragraphs([element]) if local_name(element.tag) == "DataContent" else None


def _headline(values: Sequence[Any]) -> str:
    title = line(values) or ""
    return "" if title.casefold().startswith("no headline") else title


NEWSML_1 = XmlMapping(
    name="newsml-1",
    items="NewsItem",
    roots=("NewsML",),
    fields={
        "title": Field("//NewsLines/HeadLine", _headline),
        "bylines": "//NewsLines/ByLine",
        "dateline": "//NewsLines/DateLine",
        "published": ["NewsManagement/FirstCreated", "NewsManagement/ThisRevisionCreated"],
        "modified": "NewsManagement/ThisRevisionCreated",
        "agency": [
            "//AdministrativeMetadata/Provider/Party/@FormalName",
            "Identification/NewsIdentifier/ProviderId",
        ],
        "language": ["//Language/@FormalName", "@xml:lang"],
        "guid": ["Identification/NewsIdentifier/PublicIdentifier", "Identification/NewsIdentifier/NewsItemId"],
        "keywords": "//Property[@FormalName='Keyword']/@Value",
    },
    adjust=_take_story,
)
