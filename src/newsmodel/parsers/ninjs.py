"""ninjs, the news in JSON of the IPTC, versions 1 to 3; and the API of AP, which speaks a dialect of it."""

from typing import Any

from newsmodel.parsers.json.names import names_in
from newsmodel.parsers.mapping.field import Gathered
from newsmodel.parsers.mapping.json import JsonMapping

__all__ = ["AP", "Ninjs"]

_SURE = frozenset(
    """
    versioncreated versionCreated firstcreated firstCreated pubstatus pubStatus headlines bodies body_text body_html
    body_xhtml description_text infosource infosources infoSources usageterms usageTerms renditions associations
    representationtype copyrightholder copyrightHolder altids altIds trustindicator trustIndicators slugline
    eventDetails plannedCoverage rightsinfo rightsInfo
    """.split()
)
_HTML = ("text/html", "application/xhtml+xml", "application/xhtml+html", "html", "xhtml")
_BODIES = [f"bodies[{name}={kind}].value" for kind in _HTML for name in ("contenttype", "contentType")]
_FIELDS = {
    "title": ["headline", "headlines[role=main].value", "headlines[0].value", "title"],
    "text": ["body_xhtml", "body_html", "body_text", *_BODIES, "bodies[0].value"],
    "bylines": ["byline", "by"],
    "dateline": ["located", "located.name"],
    "published": [
        "firstcreated",
        "firstCreated",
        "contentcreated",
        "contentCreated",
        "versioncreated",
        "versionCreated",
    ],
    "modified": ["versioncreated", "versionCreated"],
    "agency": ["provider", "infosources", "infoSources", "infosource", "copyrightholder", "copyrightHolder"],
    "language": ["language"],
    "guid": ["uri", "guid"],
    "keywords": ["keywords", "subject.name", "subjects.name"],
}


def _take_named(gathered: Gathered, item: dict[str, Any]) -> None:
    """`headline_<x>` and `body_<x>`, where the usual ones are absent."""
    for start, field in (("headline_", "title"), ("body_", "text")):
        if field in gathered.origins:
            continue
        found = next(
            ((name, text) for name, text in item.items() if name.startswith(start) and isinstance(text, str)), None
        )
        if found and found[1].strip():
            gathered.origins[field] = f"json.{found[0]}"
            if field == "text":
                gathered.body = found[1]
            else:
                gathered.fields[field] = " ".join(found[1].split())


_MAPPING = JsonMapping(name="ninjs", items=("item",), fields=_FIELDS, adjust=_take_named)

AP = JsonMapping(
    name="ap-media-api",
    items=("data.items.item", "data.item"),
    fields=_FIELDS | {"bylines": ["bylines.by", "byline"]},
    marks=('"api_version"', '"data"'),
    adjust=_take_named,
)


class Ninjs:
    """The parser of ninjs: one item, a list of them, one on each line, or what a search gives."""

    name = "ninjs"
    parse = _MAPPING.parse

    def sniff(self, head: bytes, /) -> float:
        """High for an identifier beside names that only ninjs has, lower for an identifier alone."""
        names = names_in(head)
        if not names & {"uri", "guid"} or names & {"@context", "api_version"}:
            return 0.0
        return 0.8 if names & _SURE else 0.4 if "uri" in names else 0.0
