"""NITF, the News Industry Text Format of the IPTC, with the documents of the New York Times corpus."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from newsmodel.parsers.converters import day, line, names, paragraphs
from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.mapping.field import Field
from newsmodel.parsers.mapping.xml import XmlMapping
from newsmodel.parsers.xml.path import local_name

__all__ = ["NITF", "authors"]


def authors(values: Sequence[Any]) -> Byline | tuple[str, ...] | None:
    """The names in bylines, without the titles that stand in elements of their own (`byttl`)."""
    found: list[str] = []
    titles: list[str] = []
    for byline in values:
        pieces = [byline.text or ""]
        for child in byline:
            (titles if local_name(child.tag) == "byttl" else pieces).extend(child.itertext())
            pieces.append(child.tail or "")
        found.append("".join(pieces))
    people = names(found)
    if not titles or people is None:
        return people
    byline = people if isinstance(people, Byline) else Byline(people)
    return replace(byline, rest=", ".join(filter(None, [byline.rest, *titles])))


def _agency(values: Sequence[Any]) -> str:
    """Who holds the copyright, where that is an agency."""
    holder = line(values) or ""
    return holder if is_agency(holder) else ""


NITF = XmlMapping(
    name="nitf",
    roots=("nitf",),
    fields={
        "title": ["body/body.head/hedline/hl1", "head/title"],
        "text": [
            Field("body/body.content/block[@class='full_text']", paragraphs),  # the corpus repeats the lead elsewhere
            Field("body/body.content", paragraphs),
        ],
        "bylines": [
            Field("body/body.head/byline[@class='print_byline']", authors),
            Field("body/body.head/byline", authors),
        ],
        "dateline": ["body/body.head/dateline/location", "body/body.head/dateline"],
        "published": [
            "head/docdata/date.issue/@norm",
            "head/docdata/date.release/@norm",
            Field("head/pubdata/@date.publication", day),  # midnight where it is no time
        ],
        "agency": ["body/body.head/distributor", Field("head/docdata/doc.copyright/@holder", _agency)],
        "outlet": "head/pubdata/@name",
        "section": ["head/meta[@name='online_sections']/@content", "head/pubdata/@position.section"],
        "language": ["@baselang", "@xml:lang", "body/@xml:lang"],
        "url": "head/pubdata/@ex-ref",
        "guid": "head/docdata/doc-id/@id-string",
        "keywords": [
            "head/docdata/key-list/keyword/@key",
            "head/docdata/identified-content/classifier[@type='descriptor']",
        ],
    },
)
