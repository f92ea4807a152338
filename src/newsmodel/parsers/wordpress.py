"""WordPress exports (WXR): the posts that a blog or small paper has published."""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree import ElementTree as ET

from newsmodel.errors import InvalidRecord, ParseError
from newsmodel.model import Article, Issue, Provenance
from newsmodel.parsers.fields.dates import find_moment
from newsmodel.parsers.html import readers
from newsmodel.parsers.html.blocks import blocks_of
from newsmodel.parsers.html.people import names_in
from newsmodel.parsers.html.tree import parse_page
from newsmodel.parsers.protocol import Context

__all__ = ["WordPressExport"]

_MARK = b"http://wordpress.org/export/"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_SHORTCODE = re.compile(r"\[/?[a-z_]+(?: [^\[\]]{0,300})?\]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*+\n")
# Where each field stands; what stands elsewhere is kept.
_PLACES = {
    "bylines": _CREATOR,
    "guid": "guid",
    "keywords": "category",
    "published": "pubDate",
    "section": "category",
    "text": _CONTENT,
    "title": "title",
    "url": "link",
}


class WordPressExport:
    """The parser of WordPress exports: published posts, without pages, drafts and attachments.

    The XML is read by expat, which fetches nothing and stops what entities would blow up.
    """

    name = "wordpress"

    def sniff(self, head: bytes, /) -> float:
        """High where the name space of exports is declared."""
        return 0.95 if _MARK in head and b"<rss" in head else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The posts, one at a time.

        Raises:
            ParseError: The XML is broken; the posts before are read.
        """
        index = 0
        site: dict[str, str] = {}
        path: list[ET.Element] = []
        try:
            for event, element in ET.iterparse(stream, events=("start", "end")):  # noqa: S314
                if event == "start":
                    path.append(element)
                    continue
                path.pop()
                if element.tag == "item" and path:
                    if _of(element, "post_type") == "post" and _of(element, "status") == "publish":
                        yield self._article(element, site, context, index)
                        index += 1
                    path[-1].clear()
                elif element.tag in ("title", "language") and len(path) == 2:
                    site[element.tag] = (element.text or "").strip()
                elif _local(element.tag) == "author" and len(path) == 2:
                    site["author " + _of(element, "author_login")] = _of(element, "author_display_name")
        except ET.ParseError as fault:
            line, column = fault.position
            message = f"not well-formed XML: {fault.msg.partition(':')[0]}"
            raise ParseError(
                message, source=context.source, parser=self.name, line=line, column=column + 1, item=index
            ) from fault

    def _article(self, item: ET.Element, site: dict[str, str], context: Context, index: int) -> Article:
        raw = {name: (item.findtext(place) or "").strip() for name, place in _PLACES.items()}
        moment = find_moment(raw["published"])
        login = raw["bylines"]
        author = site.get(f"author {login}") or login
        if author == login and " " not in login:
            author = ""  # the name that somebody logs in with is no byline
        try:
            return Article(
                text="\n\n".join(block.text for block in blocks_of(parse_page(_marked_up(raw["text"]))[0])),
                title=readers.plain(raw["title"]),
                published=moment[0].when("pubDate") if moment else None,
                outlet=site.get("title") or None,
                bylines=tuple(names_in(author)),
                language=readers.language(site.get("language")),
                url=readers.address(raw["url"]),
                guid=raw["guid"] or None,
                section=next(iter(_categories(item, "category")), None),
                keywords=_categories(item, "post_tag"),
                provenance=Provenance(
                    parser=self.name,
                    source=context.source,
                    record_index=index,
                    origins=tuple((name, _local(place)) for name, place in sorted(_PLACES.items()) if raw[name]),
                ),
                extra=_extra(item),
                issues=(_bad_date(raw["published"]),) if raw["published"] and not moment else (),
            )
        except InvalidRecord as fault:
            raise ParseError(str(fault), source=context.source, parser=self.name, item=index) from fault


def _marked_up(content: str) -> str:
    """The content as WordPress shows it: without short codes, blank lines as paragraphs."""
    content = _SHORTCODE.sub(" ", content)
    return content if "<p" in content else _BLANK_LINE.sub("<p>", content)


def _categories(item: ET.Element, domain: str) -> tuple[str, ...]:
    found = (element.text or "" for element in item.iterfind("category") if element.get("domain") == domain)
    return tuple(dict.fromkeys(word for text in found if (word := text.strip())))


def _bad_date(written: str) -> Issue:
    return Issue(code="bad-date", message="the published time is not a complete date", value=written)


def _extra(item: ET.Element) -> tuple[tuple[str, str], ...]:
    """What no field takes, as it stands."""
    taken = set(_PLACES.values()) - {_CREATOR}
    return tuple(
        (_local(element.tag), json.dumps(" ".join("".join(element.itertext()).split())))
        for element in item
        if element.tag not in taken and "".join(element.itertext()).strip()
    )


def _of(element: ET.Element, name: str) -> str:
    """The text of the child of that name, in whichever version of the name space."""
    found = (child.text or "" for child in element if _local(child.tag) == name)
    return next(found, "").strip()


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
