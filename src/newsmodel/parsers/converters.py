"""Converters: each makes the value of a field out of the list of what stands at its path, or says `None`.

What is found may be text, numbers, JSON objects (then their name counts) or elements of XML (then their words).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.aside import Paragraphs
from newsmodel.parsers.fields.byline import Byline, find_byline, split_names
from newsmodel.parsers.fields.dateline import DatelineFound, find_dateline
from newsmodel.parsers.fields.dates import Moment, find_moment
from newsmodel.parsers.fields.markup import looks_like_html, paragraphs_in_element, seen_in, words
from newsmodel.parsers.fields.stamps import read_stamp

__all__ = [
    "Body",
    "Converter",
    "address",
    "body",
    "clocked",
    "dateline",
    "day",
    "keywords",
    "language",
    "line",
    "moment",
    "names",
    "paragraphs",
    "plain",
    "words_in",
]

Converter: TypeAlias = Callable[[Sequence[Any]], Any]
"""Gets the list of what stands at a path; gives the value of the field, or `None` where it cannot be read.

What is falsy otherwise, such as "", leaves the field empty, and no issue says so.
"""

Body: TypeAlias = str | tuple[str, ...]
"""The text of an article as it stands, or its paragraphs."""

_NAMED = ("name", "value", "@value", "text", "title")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?(?:[-_][A-Za-z0-9]{1,8}){0,3}")
_EPOCH = re.compile(r"-?\d{9,10}(?:\.\d{1,9})?|\d{13}")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(.*))?")
_HEADED = re.compile(r"\A(?:von|par|por|by)\b:?\s*", re.IGNORECASE)
_BY = re.compile(r"\Aby:?\s+", re.IGNORECASE)  # which begins no name, as "von" does
_LONGEST_LINE = 2_000
_ADDRESS = re.compile(r"https?://[^\s/?#@:<>\"]+[^\s<>\"]*")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")


def words_in(values: Sequence[Any]) -> Iterator[str]:
    """The words of what was found, each on one line: of lists those of the items, of objects their name.

    >>> list(words_in([{"name": "Jane Doe"}, "  John ", 7, None, ["a", "b"]]))
    ['Jane Doe', 'John', '7', 'a', 'b']
    """
    for value in values:
        if isinstance(value, dict):
            yield from words_in([next((value[name] for name in _NAMED if value.get(name)), None)])
            continue
        if isinstance(value, list):
            yield from words_in(value)
            continue
        if isinstance(value, str):
            text = value
        elif isinstance(value, Element):
            text = "".join(seen_in(value)) if len(value) else value.text or ""
        else:
            text = str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
        if text := words(text):
            yield text


def line(values: Sequence[Any]) -> str | None:
    """The first text, without markup.

    >>> line(["<b>Rain</b> over Lindmar"])
    'Rain over Lindmar'
    """
    for text in words_in(values):
        shown = _seen(text[:_LONGEST_LINE]) if "<" in text else text[:_LONGEST_LINE]
        if shown:
            return shown
    return None


def plain(values: Sequence[Any]) -> Body | None:
    r"""The text exactly as it stands; of several, and of a list, each is a paragraph.

    >>> plain(["Rain\\n fell."]), plain([["Rain fell."], ["Then not."]])
    ('Rain\\n fell.', ('Rain fell.', 'Then not.'))
    """
    found = [text for value in _flat(values) if (text := _whole(value)) and text.strip()]
    return found[0] if len(found) == 1 else tuple(map(words, found)) or None


def paragraphs(values: Sequence[Any]) -> Body | None:
    """The paragraphs of HTML, escaped or not, or of elements of XML that are named like it.

    >>> paragraphs(["<p>Rain fell.</p><p>Then not.</p>"])
    ('Rain fell.', 'Then not.')
    """
    if len(values) == 1 and (not isinstance(values[0], Element) or not len(values[0])):
        return _in_html(_whole(values[0])) or None
    found: list[str] = []
    aside: list[tuple[str, str]] = []
    for value in values:
        if isinstance(value, Element) and len(value):
            inside = paragraphs_in_element(value)
            aside += inside.aside
            for paragraph in inside:  # with markup, where that is escaped
                inner = _in_html(paragraph) if looks_like_html(paragraph) else Paragraphs([paragraph])
                found += inner
                aside += inner.aside
        else:
            inner = _in_html(_whole(value))
            found += inner
            aside += inner.aside
    return Paragraphs(found, aside) if found else None


def body(values: Sequence[Any]) -> Body | None:
    """As `paragraphs` where there is markup, escaped or not, else as `plain`."""
    if any(isinstance(value, Element) and len(value) for value in values):
        return paragraphs(values)
    return (
        paragraphs(list(map(_whole, values)))
        if any(looks_like_html(_whole(value)) for value in values)
        else plain(values)
    )


def names(values: Sequence[Any]) -> Byline | tuple[str, ...] | None:
    """The authors: of a byline in one line its names, of a list each item.

    >>> names(["By Jane Doe and John Roe, Political Editor"]).names, names(["Jane Doe", "dpa"])
    (('Jane Doe', 'John Roe'), ('Jane Doe', 'dpa'))
    """
    found = list(dict.fromkeys(filter(None, (line([text]) for text in words_in(values)))))
    if not found:
        return None
    if len(found) == 1:
        byline = find_byline(found[0]) or split_names(_HEADED.sub("", found[0], count=1))
        if byline:
            return byline
    people = [(_HEADED if find_byline(name) else _BY).sub("", name, count=1) for name in found]
    return tuple(name for name in people if _LETTER.search(name) and "@" not in name.split(" ")[0]) or None


def moment(values: Sequence[Any]) -> Moment | None:
    """The time: complete, and with one reading.

    >>> moment(["2024-05-14T10:05:00Z"]).utc_offset, moment([1715681100]).start.isoformat(), moment(["03/04/2024"])
    (0, '2024-05-14T10:05:00', None)
    """
    for text in words_in(values):
        stamp = read_stamp(text)
        if stamp:
            return stamp
        if _EPOCH.fullmatch(text):
            seconds = float(text) / (1000 if len(text) == 13 else 1)
            start = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None, microsecond=0)
            return Moment(start, timedelta(seconds=1), 0, "UTC")
        compact = _COMPACT.fullmatch(text)
        if compact:
            clock = ":".join(filter(None, compact.group(4, 5, 6)))
            text = "-".join(compact.group(1, 2, 3)) + (f"T{clock}{compact[7]}" if clock else "")  # noqa: PLW2901
        found = find_moment(text[:100])
        if found and not _DIGIT.search(found[1]):
            return found[0]
    return None


def day(values: Sequence[Any]) -> Moment | None:
    """As `moment`, without the time of day: for sources that fill one in.

    >>> day(["2024-05-14 00:00:00"]).start.isoformat(), day(["2024-05-14 00:00:00"]).length.days
    ('2024-05-14T00:00:00', 1)
    """
    found = moment(values)
    return found and Moment(found.start.replace(hour=0, minute=0, second=0), timedelta(days=1))


def clocked(values: Sequence[Any]) -> Moment | str | None:
    """As `moment`, where there is a time of day; a day alone is left to other paths, and is no fault.

    >>> clocked(["2024-05-14T10:05:00Z"]).start.hour, clocked(["1969-07-20"])
    (10, '')
    """
    found = moment(values)
    return found if not found or found.length < timedelta(days=1) else ""


def keywords(values: Sequence[Any]) -> tuple[str, ...] | None:
    """The keywords: of a list each item, of a text what commas and semicolons part.

    >>> keywords(["rain, harbour"]), keywords([["rain", "ports, harbours"]])
    (('rain', 'harbour'), ('rain', 'ports, harbours'))
    """
    found = list(words_in(values))
    if len(found) == 1 and not isinstance(values[0], list):
        found = re.split(r"\s*[,;|]\s*", found[0])
    return tuple(dict.fromkeys(word for word in found if word)) or None


def language(values: Sequence[Any]) -> str | None:
    """A BCP 47 tag.

    >>> language(["de_de"]), language(["German, as spoken"])
    ('de-DE', None)
    """
    for text in words_in(values):
        if match := _LANGUAGE.fullmatch(text):
            region = match[2]
            tail = region.upper() if region and len(region) == 2 else region
            return f"{match[1].lower()}-{tail}" if tail else match[1].lower()
    return None


def address(values: Sequence[Any]) -> str | None:
    """An address on the web; any other, such as `javascript:`, is none."""
    return next(filter(_ADDRESS.fullmatch, words_in(values)), None)


def dateline(values: Sequence[Any]) -> DatelineFound | None:
    """A dateline in a field of its own, or a place alone.

    >>> dateline(["Oslo (dpa) - "]).agency, dateline(["Lindmar, Keslia"]).place
    ('dpa', 'Lindmar, Keslia')
    """
    text = line(values)
    if not text or len(text) > 160:
        return None
    found = find_dateline(f"{text} A") or find_dateline(f"{text} - A")
    if found:
        return found
    if find_moment(text) or not any(char.isalpha() for char in text):
        return None
    agency = text.strip("/() ")
    return DatelineFound(0, 0, agency=agency) if is_agency(agency) else DatelineFound(0, 0, place=text)


def _seen(text: str) -> str:
    from newsmodel.parsers.html.readers import words as words_of_html  # noqa: PLC0415 - only where there is HTML

    return words_of_html(text)


def _in_html(text: str) -> Paragraphs:
    from newsmodel.parsers.embedded import paragraphs_in_html  # noqa: PLC0415 - only where there is HTML

    return paragraphs_in_html(text)


def _flat(values: Sequence[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, list):
            yield from _flat(value)
        else:
            yield value


def _whole(value: object) -> str:
    if isinstance(value, Element):
        return "".join(seen_in(value)) if len(value) else value.text or ""
    if isinstance(value, dict):
        return _whole(
            next((value[name] for name in ("value", "@value", "text", "content", "body") if value.get(name)), "")
        )
    if isinstance(value, list):
        return "\n\n".join(map(_whole, value))
    return value if isinstance(value, str) else ""


BY_FIELD: dict[str, Converter] = {
    "agency": line,
    "bylines": names,
    "dateline": dateline,
    "guid": line,
    "keywords": keywords,
    "language": language,
    "modified": moment,
    "outlet": line,
    "published": moment,
    "section": line,
    "text": body,
    "title": line,
    "url": address,
}
