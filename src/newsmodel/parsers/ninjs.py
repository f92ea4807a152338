"""ninjs, the news in JSON of the IPTC, versions 1 to 3; and the API of AP, which speaks a dialect of it."""

import re
from collections.abc import Sequence
from typing import Any

from newsmodel.parsers.converters import body, clocked
from newsmodel.parsers.json.names import names_in
from newsmodel.parsers.mapping.field import Field, Gathered
from newsmodel.parsers.mapping.json import JsonMapping
from newsmodel.parsers.standing import tell_standing_in

__all__ = ["AP", "Ninjs"]

_SURE = frozenset(
    """
    versioncreated versionCreated firstcreated firstCreated pubstatus pubStatus headlines bodies body_text body_html
    body_xhtml description_text infosource infosources infoSources usageterms usageTerms renditions associations
    representationtype copyrightholder copyrightHolder altids altIds trustindicator trustIndicators slugline
    eventDetails plannedCoverage rightsinfo rightsInfo
    """.split()
)
_NO_WORD = re.compile(r"[\W_]+")
_STORY = frozenset({"", "main", "body", "bodytext", "text", "plain", "html", "xhtml"})  # roles of the story itself
_ASIDE = frozenset(
    """
    abstract alttext byline caption comment correction description dek editorsnote headline intro kicker lead lede note
    standfirst summary teaser title
    """.split()
)
_FIELDS: dict[str, str | Field | Sequence[str | Field]] = {
    "title": ["headline", "headlines[role=main].value", "headlines[0].value", "title"],
    "text": ["body_xhtml", "body_html", "body_text"],
    "bylines": ["byline", "by"],
    "dateline": ["located", "located.name"],
    "published": [
        "firstcreated",
        "firstCreated",
        Field("contentcreated", clocked),
        Field("contentCreated", clocked),
        "versioncreated",
        "versionCreated",
        "contentcreated",
        "contentCreated",
    ],
    "modified": ["versioncreated", "versionCreated"],
    "agency": ["provider", "infosources", "infoSources", "infosource", "copyrightholder", "copyrightHolder"],
    "language": ["language"],
    "guid": ["uri", "guid"],
    "keywords": ["keywords", "subject.name", "subjects.name"],
}


def _take_missing(gathered: Gathered, item: dict[str, Any]) -> None:
    """What no path leads to."""
    if "text" not in gathered.origins:
        _take_bodies(gathered, item.get("bodies"))
    _take_named(gathered, item)
    tell_standing_in(gathered, item)


def _take_bodies(gathered: Gathered, bodies: object) -> None:
    """The story among the bodies: by its role first, since a teaser is HTML as well; then HTML rather than text.

    A teaser is read where there is nothing else, and kept otherwise.
    """
    by_form: dict[tuple[str, str], list[int]] = {}
    listed = bodies if isinstance(bodies, list) else []
    for number, given in enumerate(listed):
        if isinstance(given, dict) and isinstance(given.get("value"), str) and given["value"].strip():
            by_form.setdefault((_role(given), _kind(given)), []).append(number)
    if by_form:
        numbers = by_form[min(by_form, key=_rank)]
        found = body([listed[number]["value"] for number in numbers])
        if found:
            gathered.put_body(found, f"json.bodies[{numbers[0]}].value")
            gathered.taken += [("bodies", number, "value") for number in numbers]


def _rank(form: tuple[str, str]) -> tuple[int, bool]:
    role, kind = form
    place = 0 if role == "main" else 1 if role in _STORY else 3 if role in _ASIDE else 2
    return place, "html" not in kind


def _role(given: dict[str, Any]) -> str:
    """Of `drol:main` and `Editor's note` the words without the alias of their list."""
    return _NO_WORD.sub("", str(given.get("role") or "").rpartition(":")[2].casefold())


def _kind(given: dict[str, Any]) -> str:
    return str(given.get("contentType") or given.get("contenttype") or "").casefold()


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


_MAPPING = JsonMapping(name="ninjs", items=("item",), fields=_FIELDS, adjust=_take_missing)

AP = JsonMapping(
    name="ap-media-api",
    items=("data.items.item", "data.item"),
    fields=_FIELDS | {"bylines": ["bylines.by", "byline"]},
    marks=('"api_version"', '"data"'),
    adjust=_take_missing,
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
