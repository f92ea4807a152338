"""ANPA 1312, in which American agencies sent their stories to newspapers."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import BinaryIO

from newsmodel.model import Article
from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.byline import find_byline, is_role
from newsmodel.parsers.fields.dates import Moment
from newsmodel.parsers.fields.markup import words
from newsmodel.parsers.fields.zones import ZONES
from newsmodel.parsers.mapping.article import article_of
from newsmodel.parsers.mapping.field import Gathered
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.transmissions import no_time, read_transmissions, sent_at

__all__ = ["Anpa"]

_BEGINS = re.compile(rb"\x16*\x01[A-Za-z]\d{4}\x1f")
_HEADING = re.compile(
    r"(?P<service>[A-Za-z])(?P<number>\d{4})\x1f(?P<selector>[^\r\n]*)[\r\n]+(?P<category>[^\x11-\x14\r\n]*)"
    r"(?P<keyword>[^\r\n]*)"
)
_TRAILER = re.compile(
    r"\b(?P<agency>[A-Z]{2,6})-[A-Z]{2,3}-(\d\d?)-(\d\d?)-(\d\d) +(\d\d):?(\d\d) ?(?P<zone>[A-Z]{1,4})?\b",
    re.IGNORECASE,
)
_HEADER, _TABLE = "^", "\b"
_ENDINGS = "<= \t"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SIGNS = (("``", "“"), ("''", "”"), (" _ ", " — "))


class Anpa:
    """The parser of ANPA 1312: headers begin with `^`, a paragraph with a tab, a row of a table with a backspace."""

    name = "anpa1312"

    def sniff(self, head: bytes, /) -> float:
        """High for the control characters around the number of a story."""
        return 0.95 if _BEGINS.match(head) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The stories, one at a time.

        Raises:
            LimitExceeded: A story is longer than `Limits.item_bytes`.
        """
        for index, story in enumerate(read_transmissions(stream, context, self.name)):
            gathered = Gathered(is_article=True)
            if heading := _HEADING.match(story.heading):
                for label in ("service", "number", "selector", "category", "keyword"):
                    gathered.keep(label, _shown(heading[label]))
            _take_trailer(gathered, story.trailer)
            _take_text(gathered, story.text)
            yield article_of(gathered, context=context, parser=self.name, index=index, issues=story.issues)


def _take_trailer(gathered: Gathered, trailer: str) -> None:
    """`AP-WF-11-13-13 1509GMT`, `ap-ny-02-14-25 0715EST`: agency, month, day, year, time of day and zone."""
    match = _TRAILER.search(trailer)
    start = None
    if match:
        month, day, year, hour, minute = map(int, match.group(2, 3, 4, 5, 6))
        start = sent_at(year, month, day, hour, minute)
        if is_agency(match["agency"].upper()):
            gathered.put("agency", match["agency"].upper(), "trailer", match["agency"])
    if match and start:
        zone = (match["zone"] or "").upper()
        moment = Moment(start, timedelta(minutes=1), ZONES.get(zone), zone)
        gathered.put_moment("published", moment, "trailer", match[0])
    elif trailer:
        gathered.keep("trailer", trailer)
        gathered.issues.append(no_time(trailer))


def _take_text(gathered: Gathered, text: str) -> None:
    """The lines above the story, up to that which says who wrote it; then the paragraphs, without tables."""
    headers: list[str] = []
    paragraphs: list[list[str]] = []
    is_above, was_byline = True, False
    for written in text.splitlines():
        line = _shown(written)
        if written.startswith(_TABLE):
            is_above = False
            gathered.keep("table", line)
        elif written.startswith(_HEADER) and is_above:
            line = line.removeprefix(_HEADER)
            if byline := find_byline(line):
                gathered.put_byline(byline, "header", line)
                was_byline = True
            elif was_byline and (is_role(line) or is_agency(line)):
                gathered.keep("byline", line)
            elif was_byline:
                is_above = False
                paragraphs.append([line])
            else:
                headers.append(line)
        elif line:
            is_above = False
            if written[0] in "\t ^" or not paragraphs:
                paragraphs.append([])
            paragraphs[-1].append(line.removeprefix(_HEADER))
    for number, line in enumerate(headers):
        if number == 1:
            gathered.put("title", line, "header", line)
        else:
            gathered.keep("slug" if number == 0 else "header", line)
    gathered.body = tuple(whole for lines in paragraphs if any(map(str.isalnum, whole := " ".join(lines))))
    if gathered.body:
        gathered.origins["text"] = "text"


def _shown(line: str) -> str:
    """A line without controls and the signs that end it, its quotation marks and dashes as one reads them."""
    line = words(_CONTROLS.sub(" ", line)).rstrip(_ENDINGS)
    for sign, read in _SIGNS:
        line = line.replace(sign, read)
    return line
