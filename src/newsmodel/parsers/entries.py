"""Converters for what feeds hold: titles escaped twice, authors beside addresses of mail, times of old software."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from newsmodel.parsers.converters import Body, line, moment, names, paragraphs, words_in
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.fields.markup import words

__all__ = ["authors", "content", "headline", "time_sent"]

_MAIL = re.compile(r"[(<\[]?(?:mailto:)?[^\s()<>\[\]@]{1,64}@[^\s()<>\[\]@]{1,255}[)>\]]?")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_SHORT_YEAR = re.compile(r"\b(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]{0,6}[ -](\d\d) (?=\d\d?:)")
_ASCTIME = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (?:([A-Z]{1,5}) )?(\d{4})$")
_READ = re.compile(r"(?:text/.*|text|html|xhtml|(?:application/)?.*xml)?", re.IGNORECASE)


def headline(values: Sequence[Any]) -> str | None:
    """A title, whose entities are often escaped twice.

    >>> headline(["Rain &amp;amp; wind"]), headline(["The port&#8217;s gate"])
    ('Rain & wind', 'The port’s gate')
    """
    found = line(values)
    for _ in range(2):
        found = words(unescape(found)) if found and "&" in found else found
    return found


def authors(values: Sequence[Any]) -> Byline | tuple[str, ...] | str | None:
    """The names of authors, who stand beside or after the address of their mail; of an address alone none.

    >>> authors(["jane@bee.example (Jane Doe)"]).names, authors(["jane@bee.example"])
    (('Jane Doe',), '')
    """
    said = [shown for text in words_in(values) if (shown := line([text]) if "<" in text else text)]
    left = [_named(text) if "@" in text else text for text in said]
    return names(left) if any(left) else ""


def time_sent(values: Sequence[Any]) -> Moment | None:
    """A time, as old software writes it, too: with two digits of the year (RFC 822), or the year last (asctime).

    >>> time_sent(["Tuesday, 14-May-24 10:05:00 GMT"]).start.year
    2024
    >>> time_sent(["Tue May 14 10:05:00 UTC 2024"]).start.hour
    10
    """
    found = moment(values)
    if found:
        return found
    texts = (_ASCTIME.sub(r"\2 \1 \5 \3 \4", _SHORT_YEAR.sub(_with_century, text)) for text in words_in(values))
    return moment(list(texts))


def _with_century(match: re.Match[str]) -> str:
    return f"{match[1]} {match[2]} {'20' if match[3] < '50' else '19'}{match[3]} "  # as RFC 5322 reads it


def _named(text: str) -> str:
    text = words(_MAIL.sub(" ", text)).strip("(), ")
    alone = _IN_BRACKETS.fullmatch(text)
    return alone[1] if alone else text


def content(values: Sequence[Any]) -> Body | str | None:
    """The paragraphs of contents that are text; of a picture nothing."""
    written = [value for value in values if _READ.fullmatch(value.get("type", ""))]
    return paragraphs(written) if written else ""
