"""digitalwires, the JSON of dpa."""

from newsmodel.parsers.mapping.json import JsonMapping
from newsmodel.parsers.standing import tell_standing_in

__all__ = ["DIGITALWIRES"]

DIGITALWIRES = JsonMapping(
    name="dpa-digitalwires",
    marks=('"digitalwires@', '"urn"'),
    fields={
        "title": "headline",
        "text": "article_html",
        "bylines": "byline",
        "dateline": "dateline",
        "published": ["content_created", "version_created"],
        "modified": ["version_created", "updated"],
        "agency": "creditline",
        "language": "language",
        "guid": "urn",
        "section": ["rubric_names", "desk_names"],
        "keywords": ["keyword_names", "dpasubject_names"],
    },
    adjust=tell_standing_in,
)
