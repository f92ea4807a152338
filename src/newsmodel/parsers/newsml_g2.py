"""NewsML-G2, the news exchange format of the IPTC: the news items of a message, or one alone."""

from collections.abc import Sequence
from typing import Any

from newsmodel.parsers.converters import line, paragraphs
from newsmodel.parsers.mapping.field import Field
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.nitf import authors

__all__ = ["NEWSML_G2"]


def _of_code(values: Sequence[Any]) -> str | None:
    """What a code stands for, as far as it tells: `nprov:AFP` is AFP."""
    code = line(values)
    return (code.partition(":")[2] or code) if code else None


# Items of other kinds (packages, concepts, plans) and parts of items are G2 as well, and hold no article.
NEWSML_G2 = XmlMapping(
    name="newsml-g2",
    items="newsItem",
    roots=(
        "newsMessage",
        "newsItem",
        "packageItem",
        "conceptItem",
        "conceptItems",
        "knowledgeItem",
        "planningItem",
        "catalogItem",
        "contentMeta",
        "contentSet",
        "groupSet",
    ),
    fields={
        "title": [
            "contentMeta/headline[@role='hld:main']",
            "contentMeta/headline[@role!='hld:subHeadline']",
            "contentMeta/headline",
            "contentSet/inlineXML//hl1",
            "itemMeta/title",
        ],
        "text": [
            Field("contentSet/inlineXML//body.content", paragraphs),
            Field("contentSet/inlineXML", paragraphs),
            "contentSet/inlineData",
        ],
        "bylines": ["contentMeta/by", Field("contentSet/inlineXML//byline", authors)],
        "dateline": ["contentMeta/dateline", "contentMeta/located/name", "contentMeta/located/@literal"],
        "published": ["itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated"],
        "modified": ["itemMeta/versionCreated", "contentMeta/contentModified"],
        "agency": [
            "itemMeta/provider/name",
            "itemMeta/provider/@literal",
            Field("itemMeta/provider/@qcode", _of_code),
            "itemMeta/provider/@uri",
            Field("itemMeta/provider", _of_code),
        ],
        "language": ["contentMeta/language/@tag", "@xml:lang"],
        "guid": "@guid",
        "keywords": "contentMeta/keyword",
    },
)
