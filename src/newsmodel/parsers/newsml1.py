"""NewsML 1 of the IPTC, where the body stands in one of many components."""

from collections.abc import Iterator
from operator import itemgetter
from xml.etree.ElementTree import Element

from newsmodel.parsers.converters import Body, body
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.nitf import byline, placed
from newsmodel.parsers.standing import tell_standing
from newsmodel.parsers.story import story
from newsmodel.parsers.xml.path import XmlPath, local_name
from newsmodel.parsers.xml.reader import Found

__all__ = ["NEWSML_1"]

_DATA, _STORY = XmlPath.of("DataContent"), XmlPath.of("//body.content[1]")
_KINDS = tuple(map(XmlPath.of, ("MimeType/@FormalName", "Format/@FormalName", "MediaType/@FormalName")))
_STATUS = XmlPath.of("NewsManagement/Status/@FormalName")
_NO_STORY = ("css", "image", "jpeg", "photo", "graphic", "video", "audio", "binary")


def _take_rest(gathered: Gathered, found: Found) -> None:
    """The story, and whether it may be used."""
    _take_longest(gathered, found)
    status = next((str(value) for value in _STATUS.find(found.element)), None)
    tell_standing(gathered, status, None)


def _take_longest(gathered: Gathered, found: Found) -> None:
    """The story is the longest text among the components: beside it stand headlines, contacts and styles."""
    texts = [(len("".join(text)), holder, text) for holder, text in _texts(found.element)]
    size, holder, text = max(texts, key=itemgetter(0), default=(0, found.element, ""))
    if size:
        gathered.put_body(text, "xml.//DataContent", [id(holder)])
        gathered.taken.append(id(holder))


def _texts(item: Element) -> Iterator[tuple[Element, Body]]:
    for content in _contents(item):
        kind = " ".join(str(value) for path in _KINDS for value in path.find(content)).lower()
        if any(word in kind for word in _NO_STORY):
            continue
        for data in _DATA.find(content):
            holder = next(iter(_STORY.find(data)), data) if isinstance(data, Element) else ""
            if isinstance(holder, Element):
                yield holder, (story([holder]) if len(holder) else body([holder])) or ""


def _contents(item: Element) -> Iterator[Element]:
    waiting = [item]
    while waiting:
        element = waiting.pop()
        if local_name(element.tag) == "ContentItem":
            yield element
        else:
            waiting += reversed(element)


NEWSML_1 = XmlMapping(
    name="newsml-1",
    items="NewsItem",
    roots=("NewsML",),
    fields={
        "agency": [
            "//AdministrativeMetadata/Provider/Party/@FormalName",
            "/NewsML/NewsEnvelope/SentFrom/Party/@FormalName",
            "Identification/NewsIdentifier/ProviderId",
        ],
        "title": ["//NewsLines/HeadLine", "//hedline/hl1"],
        "bylines": [Field("//NewsLines/ByLine", byline), Field("//body.head/byline", byline)],
        "dateline": ["//NewsLines/DateLine", Field("//body.head/dateline", placed)],
        "published": ["NewsManagement/FirstCreated", "NewsManagement/ThisRevisionCreated"],
        "modified": "NewsManagement/ThisRevisionCreated",
        "language": ["//DescriptiveMetadata/Language/@FormalName", "@xml:lang"],
        "guid": ["Identification/NewsIdentifier/PublicIdentifier", "Identification/NewsIdentifier/NewsItemId"],
        "keywords": "//DescriptiveMetadata/Property[@FormalName='Keyword']/@Value",
    },
    adjust=_take_rest,
)
