"""Dumps of articles that others make: lines or lists of JSON, and tables. Each is a mapping of its columns.

`json` and `csv` take any other dump whose columns are named as usual.
"""

import html
import re
from typing import Any

from newsmodel.parsers.converters import day, plain
from newsmodel.parsers.fields.byline import split_names
from newsmodel.parsers.json.names import names_in
from newsmodel.parsers.mapping.csv import CsvMapping, first_row
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.json import JsonMapping

__all__ = [
    "ALL_THE_NEWS",
    "CC_NEWS",
    "FUNDUS",
    "GDELT_GKG",
    "NEWS_PLEASE",
    "QUOTEBANK",
    "TRAFILATURA",
    "USUAL",
    "UsualJson",
    "UsualTable",
]

CC_NEWS = JsonMapping(
    name="cc-news",
    marks=('"plain_text"', '"published_date"'),
    fields={
        "title": "title",
        "text": Field("plain_text", plain),
        "published": "published_date",
        "bylines": "author",
        "outlet": ["publisher", "sitename"],
        "language": "language",
        "url": ["requested_url", "responded_url"],
        "section": "categories",
        "keywords": "tags",
    },
)

ALL_THE_NEWS = CsvMapping(
    name="all-the-news",
    marks=("title", "publication", "author", "date", "year", "month"),
    fields={
        "title": "title",
        "text": [Field("article", plain), Field("content", plain)],
        "published": Field("date", day),  # the time of day is made up
        "bylines": "author",
        "outlet": "publication",
        "url": "url",
        "section": "section",
        "guid": "id",
    },
)

NEWS_PLEASE = JsonMapping(
    name="news-please",
    marks=('"maintext"', '"source_domain"'),
    fields={
        "title": "title",
        "text": Field("maintext", plain),
        "published": "date_publish",
        "modified": "date_modify",
        "bylines": "authors",
        "outlet": "source_domain",
        "language": "language",
        "url": "url",
    },
)

FUNDUS = JsonMapping(
    name="fundus",
    marks=('"publishing_date"', '"authors"'),
    fields={
        "title": "title",
        "text": [Field("body", lambda values: _sections(values[0])), Field("plaintext", plain)],
        "published": "publishing_date",
        "bylines": "authors",
        "outlet": ["publisher.name", "publisher"],
        "language": ["lang", "language"],
        "url": ["url", "html.responded_url", "html.requested_url"],
        "keywords": "topics",
    },
)


def _sections(body: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - as JSON has it
    """The body of fundus: a summary, then sections of a headline and paragraphs."""
    if not isinstance(body, dict):
        return None
    sections = body.get("sections")
    parts = [body.get("summary")]
    for section in sections if isinstance(sections, list) else []:
        if isinstance(section, dict):
            parts += [section.get("headline"), section.get("paragraphs")]
    found = plain(parts)
    return (found,) if isinstance(found, str) else found


def _part_authors(gathered: Gathered, _record: dict[str, Any]) -> None:
    """Take authors apart, whom trafilatura joins by semicolons."""
    names = gathered.fields.get("bylines")
    if isinstance(names, tuple) and len(names) == 1 and ";" in names[0]:
        gathered.fields["bylines"] = tuple(name for part in names[0].split(";") if (name := part.strip()))


TRAFILATURA = JsonMapping(
    name="trafilatura",
    marks=('"source-hostname"', '"text"', '"excerpt"'),
    fields={
        "title": "title",
        "text": [Field("text", plain), Field("raw_text", plain)],
        "published": "date",
        "bylines": "author",
        "outlet": ["source-hostname", "hostname"],
        "language": "language",
        "url": "source",
        "section": "categories",
        "keywords": "tags",
    },
    adjust=_part_authors,
)

QUOTEBANK = JsonMapping(
    name="quotebank",
    marks=('"quotation"', '"phase"'),
    fields={
        "title": "title",
        "text": [Field("quotation", plain), Field("quotations.quotation", plain)],
        "published": Field("date", day),
        "url": ["url", "urls"],
        "guid": ["articleID", "quoteID"],
    },
)

_GKG = tuple(
    """
    GKGRECORDID V2.1DATE V2SOURCECOLLECTIONIDENTIFIER V2SOURCECOMMONNAME V2DOCUMENTIDENTIFIER V1COUNTS V2.1COUNTS
    V1THEMES V2ENHANCEDTHEMES V1LOCATIONS V2ENHANCEDLOCATIONS V1PERSONS V2ENHANCEDPERSONS V1ORGANIZATIONS
    V2ENHANCEDORGANIZATIONS V1.5TONE V2.1ENHANCEDDATES V2GCAM V2.1SHARINGIMAGE V2.1RELATEDIMAGES
    V2.1SOCIALIMAGEEMBEDS V2.1SOCIALVIDEOEMBEDS V2.1QUOTATIONS V2.1ALLNAMES V2.1AMOUNTS V2.1TRANSLATIONINFO
    V2EXTRASXML
    """.split()
)
_PAGE = {
    "title": re.compile(r"<PAGE_TITLE>([^<]{1,2000})</PAGE_TITLE>"),
    "bylines": re.compile(r"<PAGE_AUTHORS>([^<]{1,2000})</PAGE_AUTHORS>"),
}


def _take_page(gathered: Gathered, row: dict[str, str]) -> None:
    """What GDELT read from the page stands in the last column."""
    for name, pattern in _PAGE.items():
        match = pattern.search(row.get("V2EXTRASXML", ""))
        written = " ".join(html.unescape(match[1]).split()) if match else ""
        if written:
            names = split_names(written)
            value = written if name == "title" else names.names if names else tuple(filter(None, written.split(";")))
            gathered.fields[name], gathered.origins[name] = value, "csv.V2EXTRASXML"


class _Gkg(CsvMapping):
    """GDELT's Global Knowledge Graph 2.1 has no text: what it found stands in `extra`."""

    def sniff(self, head: bytes, /) -> float:
        """High for 27 columns of which the first is an identifier of GDELT's."""
        line = head[:65_536].partition(b"\n")[0]
        return 0.9 if re.match(rb"\d{14}-T?\d+\t\d{14}\t\d\t", line) else 0.0


GDELT_GKG = _Gkg(
    name="gdelt-gkg",
    columns=_GKG,
    delimiter="\t",
    fields={
        "guid": "GKGRECORDID",
        "outlet": "V2SOURCECOMMONNAME",
        "url": "V2DOCUMENTIDENTIFIER",
    },
    adjust=_take_page,
)

_TITLES = ["title", "headline", "Title", "Headline"]
_TEXTS = (
    "text body content article maintext plain_text full_text article_text story body_text Text Body Content".split()
)
USUAL = {
    "title": _TITLES,
    "text": [*_TEXTS, "body_html", "content_html", "html", "description"],
    "published": "published date pub_date pubDate publish_date published_at date_published publishedAt datePublished "
    "published_date publication_date created_at timestamp Date".split(),
    "modified": "modified updated updated_at date_modified dateModified modified_at".split(),
    "bylines": "authors author byline bylines creator by Author".split(),
    "outlet": "outlet publisher source publication source_name sitename site_name domain newspaper Source".split(),
    "agency": "agency",
    "language": "language lang".split(),
    "url": "url link canonical_url web_url URL".split(),
    "guid": "guid id _id uuid".split(),
    "section": "section category".split(),
    "keywords": "keywords tags topics".split(),
}
_LIKELY, _UNLIKELY = 0.35, 0.0


class UsualJson:
    """Any JSON whose objects have a title and a text, named as usual."""

    name = "json"
    parse = JsonMapping(name="json", fields=USUAL, items=("articles", "items", "results", "docs", "data", "hits")).parse

    def sniff(self, head: bytes, /) -> float:
        """Low where names for a title and a text stand in it."""
        names = names_in(head)
        return _LIKELY if names & set(_TITLES) and names & set(_TEXTS) and "@context" not in names else _UNLIKELY


class UsualTable:
    """Any table that has a column for a title and one for a text, named as usual."""

    name = "csv"
    parse = CsvMapping(name="csv", fields=USUAL).parse

    def sniff(self, head: bytes, /) -> float:
        """Low where the first row has names for a title and a text."""
        names = set(first_row(head))
        return _LIKELY if names & set(_TITLES) and names & set(_TEXTS) else _UNLIKELY
