"""How the value of each field is read: text, times, addresses, lists."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from newsmodel.parsers.fields.dates import Moment, find_moment
from newsmodel.parsers.html.shown import clean, text_of
from newsmodel.parsers.html.tree import parse_page

__all__ = ["address", "keywords", "language", "moment", "name", "plain", "words"]

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?(?:[-_][A-Za-z0-9]{1,8}){0,3}")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_DAY_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0\d|1[0-2])\2(0\d|[12]\d|3[01])(?!\d)")
_MARKUP = re.compile(r"<(?:/?[a-z][^<>]*>|!--|!\[CDATA\[|(?:script|style|template|noscript|iframe)\b)", re.IGNORECASE)
_WRAPPER = re.compile(r"<!\[CDATA\[|\]\]>")
_LINK = re.compile(r"(?:[a-z][a-z\d+.-]*:)?//|(?:https?|java ?script|vbscript|data|blob|file):\S", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_WORDS_AROUND = 5  # that may stand beside a day that the page shows
_LONGEST = 2_000


def plain(value: Any) -> str | None:  # noqa: ANN401 - as JSON has it
    """One text of a value: of a list the first, of a thing its name."""
    for item in value if isinstance(value, list) else [value]:
        text = item
        if isinstance(item, dict):
            text = item.get("name") or item.get("@value") or item.get("@id")
        if isinstance(text, str | int) and not isinstance(text, bool) and (cleaned := words(str(text))):
            return cleaned
    return None


def name(value: Any) -> str | None:  # noqa: ANN401
    """As `plain`; an address is no name.

    >>> name({"name": "The Bee"}), name("javascript:alert(1)")
    ('The Bee', None)
    """
    text = plain(value)
    return None if text and _LINK.match(text) else text


def words(text: str) -> str:
    """A text without the markup that has been left in it.

    >>> words("Rain <b>again</b><script>alert(1)</script>"), words("1 < 2")
    ('Rain again', '1 < 2')
    """
    text = text[:_LONGEST]
    return text_of(parse_page(_WRAPPER.sub("", text))[0]) if _MARKUP.search(text) else clean(text)


def keywords(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    """The keywords of a value: a list, or a text with commas."""
    items = value if isinstance(value, list) else [value]
    found = [part for item in items if (text := plain(item)) for part in re.split(r"\s*[,;|]\s*", text)]
    return tuple(dict.fromkeys(word for word in found if word))[:200]


def language(value: Any) -> str | None:  # noqa: ANN401
    """A BCP 47 tag: "de_DE" is "de-DE".

    >>> language("de_DE"), language("xx-default-deutsch!")
    ('de-DE', None)
    """
    text = plain(value)
    match = _LANGUAGE.fullmatch(text) if text else None
    if not match:
        return None
    region = match[2]
    return f"{match[1].lower()}-{region.upper() if len(region) == 2 else region}" if region else match[1].lower()


def address(value: Any, base: str = "") -> str | None:  # noqa: ANN401
    """An address on the web; any other, such as `javascript:`, is none.

    >>> address("/rain", "https://example.org/news"), address("javascript:alert(1)")
    ('https://example.org/rain', None)
    """
    item = value[0] if isinstance(value, list) and value else value
    text = plain((item.get("@id") or item.get("url")) if isinstance(item, dict) else item)
    if not text or any(char.isspace() for char in text):
        return None
    try:
        whole = urljoin(base, text)
        return whole if urlsplit(whole).scheme in ("http", "https") and urlsplit(whole).hostname else None
    except ValueError:
        return None


def moment(value: Any, place: str) -> Moment | None:  # noqa: ANN401
    """The time of a value. What the page shows may have words around it, what it says to machines may not."""
    for item in value if isinstance(value, list) else [value]:
        text = plain(item)
        if not text:
            continue
        if place == "html.address":
            found = _in_address(text)
        elif _EPOCH.fullmatch(text):
            start = datetime.fromtimestamp(int(text[:10]), UTC).replace(tzinfo=None)
            found = Moment(start, timedelta(seconds=1), 0, "UTC")
        else:
            read = find_moment(text[:200])
            if read is None:
                continue
            few = len(read[1].split()) <= _WORDS_AROUND if place.startswith("html.") else not _DIGIT.search(read[1])
            found = read[0] if few else None
        if found:
            return found
    return None


def _in_address(text: str) -> Moment | None:
    match = _DAY_IN_ADDRESS.search(text)
    read = find_moment(f"{match[1]}-{match[3]}-{match[4]}") if match else None
    return read[0] if read else None
