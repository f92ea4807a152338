"""The page around a report: one file, which loads nothing and runs nothing but its own script."""

import json
from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import NamedTuple

from newsmodel.report.markup import Safe, element, joined

__all__ = ["Section", "embedded", "page"]


class Section(NamedTuple):
    """A part of a page.

    Attributes:
        id: Where links lead.
        name: Its heading.
        body: What stands in it.
        lead: A line that says what it is.
    """

    id: str
    name: str
    body: Safe
    lead: str = ""


def page(title: str, head: Iterable[object], sections: Sequence[Section], *rest: Safe, style: str, script: str) -> str:
    """A whole document.

    Args:
        title: What the window is called.
        head: What stands on top, above links to the sections.
        sections: What stands below.
        rest: What stands at the end.
        style: The style sheet that it needs besides `page.css`.
        script: Its script.
    """
    links = (element("a", section.name, href=f"#{section.id}") for section in sections)
    skip = element("a", "Skip to the content", href=f"#{sections[0].id}", class_="skip")
    header = element("header", *head, element("nav", *links, aria_label="On this page"))
    main = element("main", *map(_shown, sections))
    css, js = _asset("page.css") + _asset(style), _asset(script)
    return Template(_asset("page.html")).substitute(
        title=element("title", title),
        css=css,
        js=js,
        css_hash=_hash(css),
        js_hash=_hash(js),
        body=joined((skip, header, main, _foot(), *rest)),
    )


def _shown(section: Section) -> Safe:
    lead = element("p", section.lead, class_="lead") if section.lead else None
    return element("section", element("h2", section.name), lead, section.body, id=section.id)


def _foot() -> Safe:
    """What the page is, and is not."""
    said = "Read by rules, with newsmodel. It shows who says what and who disputes it, not what is true; rules err."
    return element("footer", element("p", said))


def embedded(name: str, data: object) -> Safe:
    """Data for the script, in which no letter can end the element that holds them."""
    written = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    for sign in "<>&":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return element("script", Safe(written), type="application/json", id=name)


@cache
def _asset(name: str) -> str:
    return files("newsmodel.report").joinpath("assets", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """As a content security policy names what may run."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
