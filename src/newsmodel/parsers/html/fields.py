"""The fields of an article from what a page says of itself: the first place that can be read fills each."""

import re
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from newsmodel.model import Issue
from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.collected import Collected
from newsmodel.parsers.html import readers
from newsmodel.parsers.html.bylines import Authors
from newsmodel.parsers.html.daylines import settled
from newsmodel.parsers.html.page import Page
from newsmodel.parsers.html.places import PLACES
from newsmodel.parsers.html.shown import text_of
from newsmodel.parsers.html.title import without_site

__all__ = ["descriptions", "read_agency", "read_fields", "site_names"]

_SHOWN_DAYS = frozenset(("html.day", "html.line", "html.updated"))
_HAS_DIGIT = re.compile(r"\d")
_HEADINGS = 5  # below the headline, or in its place on old pages


def read_fields(page: Page) -> Collected:
    """The fields that the page gives, after those that have been picked."""
    found = page.picked
    found.issues[:0] = page.issues
    _url(found, page)
    for name in ("outlet", "section"):
        _first(found, page, name, readers.name)
    _language(found, page)
    _first(found, page, "keywords", readers.keywords)
    _title(found, page)
    for name in ("published", "modified"):
        _time(found, page, name)
    return found


def descriptions(page: Page) -> tuple[str, ...]:
    """What the page says in short that the article is about."""
    values = (readers.plain(value) for _place, value in page.found(PLACES["description"]))
    return tuple(dict.fromkeys(value for value in values if value))


def _first(found: Collected, page: Page, name: str, read: Any) -> None:  # noqa: ANN401
    if name in found.fields:
        return
    for place, value in page.found(PLACES[name]):
        if result := read(value):
            found.put(name, result, place, "")
            return


def _url(found: Collected, page: Page) -> None:
    address = page.address
    base = readers.address(page.head.base) or address or ""
    if page.head.base and not readers.address(page.head.base, address or ""):
        found.issues.append(Issue(code="bad-url", message="the base is no address on the web", value=page.head.base))
    if "url" in found.fields:
        return
    for place, value in page.found(PLACES["url"]):
        if url := readers.address(value, base):
            found.put("url", url, place, "")
            return
        if place in ("html.canonical", "meta.og:url"):
            message = f"{place} is no address on the web"
            found.issues.append(Issue(code="bad-url", message=message, value=readers.plain(value)))
    if address and (url := readers.address(address)):
        found.put("url", url, "source", "")


def _language(found: Collected, page: Page) -> None:
    _first(found, page, "language", readers.language)
    if page.head.language and not readers.language(page.head.language):
        found.issues.append(Issue(code="bad-language", message="not a language tag", value=page.head.language))


def _title(found: Collected, page: Page) -> None:
    titles = [(place, title) for place, value in page.found(PLACES["title"]) if (title := readers.plain(value))]
    if titles and "title" not in found.fields:
        place, title = titles[0]
        others = [other for _, other in titles[1:]]
        headings = (element for element in page.root.elements() if element.tag == "h2")
        others += map(text_of, islice(headings, _HEADINGS))
        found.put("title", without_site(title, others, site_names(found, page)), place, "")


def _time(found: Collected, page: Page, name: str) -> None:
    if name in found.fields:
        return
    language, unread = str(found.fields.get("language", "")), ""
    for place, value in page.found(PLACES[name]):
        shown = value if place in _SHOWN_DAYS else ()
        if moment := readers.moment([settled(text, language) for text in shown] or value, place):
            found.put_moment(name, moment, place, "")
            return
        unread = unread or next((text for text in shown if _HAS_DIGIT.search(text)), "")
        if not place.startswith("html."):
            message = f"the {name} time in {place} is not a complete date"
            found.issues.append(Issue(code="bad-date", message=message, value=readers.plain(value)))
    if unread:
        message = f"the {name} time that the page shows has not one reading"
        found.issues.append(Issue(code="bad-date", message=message, value=unread))


def read_agency(found: Collected, page: Page, authors: Authors) -> None:
    """The agency, where one is named among the authors or as the source."""
    for name in authors.names:
        if is_agency(name):
            found.put("agency", name, authors.place, "")
            return
    for place, value in page.found(PLACES["agency"]):
        source = readers.plain(value)
        if source and is_agency(source):
            found.put("agency", source, place, "")
            return


def site_names(found: Collected, page: Page) -> list[str]:
    """The names that the site goes by: those that it gives itself, and that of its address."""
    names = [name for place in PLACES["outlet"] for value in page.values(place) if (name := readers.name(value))]
    url = found.fields.get("url")
    host = (urlsplit(url).hostname or "") if isinstance(url, str) else ""
    labels = host.removeprefix("www.").split(".")
    return [*names, host, ".".join(labels), labels[0], *labels[-2:-1]]
