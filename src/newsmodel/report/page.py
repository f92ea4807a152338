"""The page around a report: one file, which loads nothing and runs nothing but its own script."""

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template

from newsmodel.report.markup import Safe, element, joined

__all__ = ["embedded", "foot", "page"]


def page(title: str, *body: object, style: str, script: str) -> str:
    """A whole document.

    Args:
        title: What the window is called.
        body: What stands in it.
        style: The style sheet that it needs besides `page.css`.
        script: Its script.
    """
    css, js = _asset("page.css") + _asset(style), _asset(script)
    return Template(_asset("page.html")).substitute(
        title=element("title", title),
        css=css,
        js=js,
        css_hash=_hash(css),
        js_hash=_hash(js),
        body=joined(body),
    )


def foot() -> Safe:
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
