"""Web pages: what a page says of itself, and its body."""

from newsmodel.parsers.html.mapping import HtmlMapping
from newsmodel.parsers.html.parser import WebPage

__all__ = ["HtmlMapping", "WebPage"]
