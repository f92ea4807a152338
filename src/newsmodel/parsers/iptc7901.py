"""IPTC 7901, in which European agencies sent their stories to newspapers."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import BinaryIO

from newsmodel.model import Article
from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.byline import find_byline
from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.fields.days import MONTHS
from newsmodel.parsers.fields.markup import words
from newsmodel.parsers.mapping.article import article_of
from newsmodel.parsers.mapping.field import Gathered
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.transmissions import no_time, read_transmissions, sent_at

__all__ = ["Iptc7901"]

_BEGINS = re.compile(rb"\x16*\x01[A-Za-z]{2,4}\d{2,5} +\d +[A-Za-z]{1,3} +\d{1,6} +[^\x01]{0,2000}\x02")
_HEADING = re.compile(
    r"(?P<service>[A-Za-z]{2,4})(?P<number>\d{2,5}) +(?P<priority>\d) +(?P<category>[A-Za-z]{1,3}) +(?P<words>\d{1,6})"
    r"(?P<rest>[^\r\n]*)(?P<keywords>.*)",
    re.DOTALL,
)
_TRAILER = re.compile(r"(\d\d)(\d\d)(\d\d)(?: (GMT|UTC))? ([A-Z][a-z]{2}) (\d\d)\b")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n\s*")
_HEADLINE_END = re.compile(r"=[ \t]*(?:\r?\n|$)")
_LABEL = re.compile(r"\([^()]*\)|[A-Z0-9 ,./-]{2,30}")
_LONGEST_HEADLINE = 2_000
# what an agency tells its clients below the story
_NOTEBOOK = re.compile(r"^(?:#+ .*\bnotebook\b|\* \* \* \*|.*\bnot (?:intended )?for publication\b)", re.IGNORECASE)
_INITIALS = re.compile(r"[a-z]{2,4}(?: [a-z]{2,4}){1,5}")


class Iptc7901:
    """The parser of IPTC 7901, as dpa and others have it."""

    name = "iptc7901"

    def sniff(self, head: bytes, /) -> float:
        """High for the control characters around number, priority and category of a story."""
        return 0.95 if _BEGINS.match(head[:4096]) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The stories, one at a time.

        Raises:
            LimitExceeded: A story is longer than `Limits.item_bytes`.
        """
        for index, story in enumerate(read_transmissions(stream, context, self.name)):
            gathered = Gathered(is_article=True)
            _take_heading(gathered, story.heading)
            _take_trailer(gathered, story.trailer)
            end = _HEADLINE_END.search(story.text, 0, _LONGEST_HEADLINE)
            _take_headline(gathered, story.text[: end.start()] if end else "")
            _take_story(gathered, story.text[end.end() if end else 0 :])
            yield article_of(gathered, context=context, parser=self.name, index=index, issues=story.issues)


def _take_heading(gathered: Gathered, heading: str) -> None:
    """`eca0124 3 i 93  dpa 1888`, and in the next line `Yemen/conflict/`."""
    match = _HEADING.match(heading)
    if not match:
        gathered.keep("heading", words(heading))
        return
    for label in ("service", "number", "priority", "category", "words"):
        gathered.keep(label, match[label])
    for word in match["rest"].split():
        if is_agency(word):
            gathered.put("agency", word, "heading", word)
        else:
            gathered.keep("heading", word)
    if keywords := tuple(filter(None, map(words, match["keywords"].split("/")))):
        gathered.put("keywords", keywords, "heading", "")


def _take_trailer(gathered: Gathered, trailer: str) -> None:
    """`131137 GMT Nov 13`: day, time of day, month and year."""
    match = _TRAILER.search(trailer)
    start = None
    if match:
        day, hour, minute, year = map(int, match.group(1, 2, 3, 6))
        start = sent_at(year, MONTHS.get(match[5].casefold(), 0), day, hour, minute)
    if match and start:
        moment = Moment(start, timedelta(minutes=1), 0 if match[4] else None, match[4] or "")
        gathered.put_moment("published", moment, "trailer", match[0])
    elif trailer:
        gathered.keep("trailer", trailer)
        gathered.issues.append(no_time(trailer))


def _take_headline(gathered: Gathered, block: str) -> None:
    """Labels such as `1ST LEAD`, the headline, and who wrote it."""
    lines = [line for written in block.splitlines() if (line := words(written))]
    title: list[str] = []
    for number, line in enumerate(lines):
        if byline := find_byline(line):
            people = tuple(name for name in byline.names if not name.startswith("The "))  # a paper of that name
            if people != byline.names:
                gathered.keep("byline", line)
            gathered.put_byline(replace(byline, names=people), "headline", line)
        elif not title and number + 1 < len(lines) and _LABEL.fullmatch(line):
            gathered.keep("label", line)
        else:
            title.append(line)
    if title:
        gathered.put("title", " ".join(title), "headline", "")


def _take_story(gathered: Gathered, text: str) -> None:
    found: list[str] = []
    parts = [part for part in _BLANK_LINE.split(text) if part.strip()]
    for number, part in enumerate(parts):
        if _NOTEBOOK.match(part.strip()):
            gathered.keep("notebook", "\n\n".join(map(str.strip, parts[number:])))
            break
        paragraph = words(part)
        if number + 1 == len(parts) and _INITIALS.fullmatch(paragraph) and is_agency(paragraph.split()[0]):
            gathered.keep("signature", paragraph)
        else:
            found.append(paragraph)
    if found:
        gathered.body, gathered.origins["text"] = tuple(found), "text"
