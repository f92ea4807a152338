"""From a page to its `Article`."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsmodel.model import Article, Issue, Provenance, Span
from newsmodel.parsers.datelines import take_dateline
from newsmodel.parsers.fields.collected import Collected
from newsmodel.parsers.fields.filed import dateline_record
from newsmodel.parsers.html import readers
from newsmodel.parsers.html.blocks import blocks_of
from newsmodel.parsers.html.body import find_body
from newsmodel.parsers.html.bylines import Authors, authors_in_line, read_authors
from newsmodel.parsers.html.fields import descriptions, read_agency, read_fields, site_names
from newsmodel.parsers.html.page import Page
from newsmodel.parsers.html.people import names_in
from newsmodel.parsers.html.second import SecondReading
from newsmodel.parsers.html.shown import clean
from newsmodel.parsers.html.tree import parse_page
from newsmodel.parsers.trailer import story_end

__all__ = ["article_of"]

_MUCH_LONGER = 2
_FAR_LONGER = 3
_LINES_ABOVE = 2


def article_of(page: Page, provenance: Provenance) -> Article:
    """The article of a page; the origins of its fields are added to the provenance."""
    found = read_fields(page)
    authors = read_authors(page, site_names(found, page))
    blocks = page.paragraphs or _body(page, found, authors)
    spans = _spans(blocks)
    if not authors.are_people and "bylines" not in found.fields:
        authors = _authors_above(blocks, spans) or authors
    if page.second:
        authors = _take_second(found, authors, page.second)
    if authors.names and "bylines" not in found.fields:
        found.put("bylines", authors.names, authors.place, "")
    read_agency(found, page, authors)
    text = "\n\n".join(blocks)
    fields: dict[str, Any] = dict(found.fields)
    if dateline := take_dateline(fields, found.origins, text, spans):
        fields["dateline"] = dateline_record(dateline, fields.get("published"))
        found.origins["dateline"] = "text"
    end = story_end(text, spans[0].start) if spans else 0
    return Article(
        text=text,
        paragraphs=tuple(span for span in spans if span.start < end),
        provenance=provenance.replace(origins=tuple(sorted(found.origins.items()))),
        extra=tuple(_extra(page, found.origins)),
        issues=(*found.issues, *(() if text else (_NO_BODY,))),
        **fields,
    )


def _authors_above(blocks: Sequence[str], spans: list[Span]) -> Authors | None:
    """The authors that one of the first lines names, which is then no paragraph."""
    for index, line in enumerate(blocks[:_LINES_ABOVE]):
        if names := authors_in_line(line):
            del spans[index]
            return Authors(names, "text", are_people=True)
    return None


def _body(page: Page, found: Collected, authors: Authors) -> Sequence[str]:
    """The paragraphs as the page shows them, or another reading that is much longer."""
    shown = [block.text for block in find_body(page.root, _title(found), descriptions(page), authors.names)]
    announced = _announced(page)
    if _size(announced) > _MUCH_LONGER * _size(shown):
        shown, found.origins["text"] = announced, "jsonld.articleBody"
    if page.second and _size(page.second.paragraphs) > _FAR_LONGER * _size(shown):
        found.origins["text"] = "trafilatura.text"
        return page.second.paragraphs
    return shown


def _size(paragraphs: Iterable[str]) -> int:
    return sum(map(len, paragraphs))


def _take_second(found: Collected, authors: Authors, second: SecondReading) -> Authors:
    """What a second reading knows of authors and day, where the first does not."""
    if second.issue:
        found.issues.append(second.issue)
    if "published" not in found.fields and (moment := readers.moment(second.day, "trafilatura.date")):
        found.put_moment("published", moment, "trafilatura.date", second.day)
    names = tuple(names_in(second.author))
    return authors if authors.names or not names else Authors(names, "trafilatura.author")


def _title(found: Collected) -> str | None:
    title = found.fields.get("title")
    return title if isinstance(title, str) else None


_NO_BODY = Issue(code="no-body", message="no prose was found in the page")


def _spans(blocks: Sequence[str]) -> list[Span]:
    spans, start = [], 0
    for block in blocks:
        spans.append(Span(start, start + len(block)))
        start += len(block) + 2
    return spans


def _announced(page: Page) -> list[str]:
    """The paragraphs of the body that JSON-LD gives, for pages that do not show theirs."""
    for body in page.values("jsonld.articleBody"):
        if isinstance(body, str):
            if "</" in body or "<p" in body or "<br" in body:
                return [block.text for block in blocks_of(parse_page(body)[0])]
            return [line for part in body.splitlines() if (line := clean(part))]
    return []


def _extra(page: Page, origins: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What no field took, as JSON text."""
    taken = set(origins.values())
    meta = {
        name: values if len(values) > 1 else values[0]
        for name, values in page.head.meta.items()
        if f"meta.{name}" not in taken
    }
    extra = {"jsonld": page.blocks, "microdata": page.marked, "meta": meta, **page.kept}
    return ((name, json.dumps(value, ensure_ascii=False)) for name, value in extra.items() if value)
