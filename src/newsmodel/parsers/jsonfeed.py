"""JSON Feed, versions 1 and 1.1."""

from newsmodel.parsers.converters import paragraphs, plain
from newsmodel.parsers.mapping.field import Field
from newsmodel.parsers.mapping.json import JsonMapping

__all__ = ["JSON_FEED"]

JSON_FEED = JsonMapping(
    name="jsonfeed",
    items=("items",),
    marks=("https://jsonfeed.org/version/",),
    fields={
        "title": "title",
        "text": [Field("content_html", paragraphs), Field("content_text", plain), Field("summary", plain)],
        "bylines": ["authors.name", "author.name", "/authors.name", "/author.name"],
        "published": "date_published",
        "modified": "date_modified",
        "outlet": "/title",
        "language": ["language", "/language"],
        "url": ["url", "external_url"],
        "guid": "id",
        "keywords": "tags",
    },
)
