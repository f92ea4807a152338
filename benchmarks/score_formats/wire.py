"""What is looked for in wire samples, and when it is found.

Strict fields (`wire.strict`) must agree after white space is made one: title, guid, the parts of a dateline; of the
language the primary subtag; of the provider what `words.provider` leaves; times within a second of one of the values.
`modified` is asked only where some value is later than the earliest time of the item. Lenient fields (`wire.lenient`)
compare letters and digits: the first paragraph stands in the text, each author in the bylines, the title in the header.
Not asked: times that are none ("Last Tuesday"), text in a wrong encoding, a rule of CSS.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC
from typing import Any

from benchmarks.score_formats.words import letters, on_one_line, provider, same_instant, time_in

__all__ = ["LENIENT", "WIRE", "gold_values", "is_right", "values"]

Item = dict[str, Any]

# By format, our field and the names that it may be found under: "items" names the list of articles, "class" what an
# item must be to count as text; "x.1" is the second of a list.
WIRE = {
    "newsml-g2": {
        "items": "items",
        "class": "item_class",
        "title": "headline",
        "guid": "guid",
        "language": "language",
        "byline": "by",
        "published": "first_created content_created version_created",
        "modified": "version_created content_modified",
        "provider": "provider",
        "first_paragraph": "first_paragraph",
    },
    "newsml-1": {
        "items": "items",
        "title": "headline",
        "guid": "public_id news_item_id",
        "language": "language",
        "byline": "byline",
        "published": "first_created this_revision",
        "modified": "this_revision",
        "provider": "provider_id",
        "first_paragraph": "first_paragraph",
        "dateline": "dateline",
    },
    "nitf": {
        "title": "headline",
        "guid": "doc_id",
        "language": "baselang",
        "byline": "bylines",
        "published": "date_issue date_release",
        "provider": "distributor",
        "first_paragraph": "first_paragraph",
        "dateline": "dateline",
    },
    "ninjs": {
        "class": "type",
        "title": "headline",
        "guid": "uri",
        "language": "language",
        "byline": "byline",
        "published": "firstcreated versioncreated",
        "modified": "versioncreated",
        "provider": "provider",
    },
    "anpa1312": {
        "title": "header_lines.1",
        "byline": "bylines",
        "published": "trailer",
        "dateline": "dateline",
    },
    "iptc7901": {"header": "headline_block", "dateline": "dateline"},
}
LENIENT = {"first_paragraph": "text", "byline": "authors", "header": "title"}
_DATELINE = re.compile(
    r"(.*?)(?:(?:,\s*|^)(?:(?:le )?\d{1,2}\.? \w+\.?|\w+\.? \d{1,2})(?:,? \d{4})?|(?:,\s*|^)[\d/.-]+)?"
    r"[\s_–—-]*(?:\(([^)]+)\))?(?:\s*\.?[_:–—-]+)*"
)
_NO_GOLD = re.compile(r"[ÃÂ][\x80-\xbf]|^\.\w+ ?\{")


def values(item: Item, names: str) -> Iterator[str]:
    """What the annotation has under the names, on one line, and not empty."""
    for key, _, at in (each.partition(".") for each in names.split()):
        found = item.get(key)
        some = found if isinstance(found, list) else [found]
        for value in some[int(at) : int(at) + 1] if at else some:
            text = on_one_line(value.get("name") if isinstance(value, dict) else value)
            if text and not _NO_GOLD.search(text):
                yield text


def gold_values(kind: str, item: Item) -> dict[str, list[Any]]:
    """By field, the values of an item of which one must be found."""
    fields = WIRE[kind]
    named = {field: names for field, names in fields.items() if field not in ("items", "class", "dateline")}
    gold: dict[str, list[Any]] = defaultdict(list, {field: list(values(item, names)) for field, names in named.items()})
    for field in ("published", "modified"):
        gold[field] = [time for time in map(time_in, gold[field]) if time]
    in_utc = [time if time.tzinfo else time.replace(tzinfo=UTC) for time in gold["modified"] + gold["published"]]
    if not any(time > min(in_utc) for time in in_utc[: len(gold["modified"])]):
        gold["modified"] = []
    for written in values(item, fields.get("dateline", "")):
        parts = _DATELINE.fullmatch(written)
        assert parts
        gold["dateline.place"], gold["dateline.agency"] = ([part] if part else [] for part in parts.groups())
    return {field: some for field, some in gold.items() if some}


def is_right(field: str, gold: list[Any], found: list[Any]) -> bool:
    """Whether what was found meets one of the values."""
    if field in ("published", "modified"):
        return any(same_instant(one, time_in(other)) for one in gold for other in found)
    if field in LENIENT:
        inner, outer = (gold, found) if field == "first_paragraph" else (found, gold)
        whole = letters(" ".join(map(on_one_line, outer)))
        return any(found) and all(letters(each) in whole for each in inner)
    alike = {"language": _primary, "provider": provider}.get(field, on_one_line)
    return bool(set(map(alike, gold)) & set(map(alike, found)) - {""})


def _primary(tag: object) -> str:
    return on_one_line(tag).lower().partition("-")[0]
