"""The lines above the story of a plain text: labels with values, day and agency, byline, headline.

They are read from the top; the first line that is none of these begins the story.
"""

import re
from collections.abc import Callable

from newsmodel.lang.english_media import MASTHEADS
from newsmodel.parsers.fields.agencies import is_agency, is_signature
from newsmodel.parsers.fields.byline import find_byline, is_role
from newsmodel.parsers.fields.collected import Collected
from newsmodel.parsers.fields.dateline import find_dateline
from newsmodel.parsers.fields.dates import find_moment
from newsmodel.parsers.labels import is_label, take_label

__all__ = ["read_header"]

_REACH = 300  # code points: a longer line belongs to the story
_MOST_LINES = 40
_LINES = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_LABELLED = re.compile(r"([^\W\d_][\w-]*(?: [\w-]+){0,2})\s?:[ \t]*(.*)")
_DATE_LABEL = re.compile(r"(?:(date|published|issued|released|updated|modified)(?: on)?\b[: ]*)?(.*)", re.IGNORECASE)
_BARS = re.compile(r"\s[|·•]\s")
_CLOSING = "\"'”’»)]"

Line = tuple[int, int, str]
_NO_LINE: Line = (0, 0, "")
# Given the lines from one on, says how many of them it has taken.
Take = Callable[[Collected, str, list[Line]], int]


def read_header(text: str) -> tuple[Collected, int]:
    r"""What the lines above the story say, and where they end, in code points.

    >>> header, end = read_header("Date: 30 March 2022\nBy Jane Doe\n\nRain fell on Tuesday.")
    >>> str(header.fields["published"]), header.fields["bylines"], end
    ('2022-03-30', ('Jane Doe',), 31)
    """
    header = Collected()
    lines = _first_lines(text)
    index = end = 0
    while index < len(lines):
        if lines[index][2]:
            taken = _first(header, text, lines[index:], _KINDS)
            if not taken:
                break
            index += taken
            end = lines[index - 1][1]
        else:
            index += 1
    return header, end


def _first(header: Collected, text: str, lines: list[Line], kinds: tuple[Take, ...]) -> int:
    """How many lines the first kind takes that takes any."""
    return next((taken for taken in (take(header, text, lines) for take in kinds) if taken), 0)


def _first_lines(text: str) -> list[Line]:
    """Start, end and words of each line at the top, as far as header lines can reach."""
    lines: list[Line] = []
    at = 0
    while at < len(text) and len(lines) < _MOST_LINES:
        match = _LINES.match(text, at, at + _REACH)
        if not match or (not match[2] and match.end() < len(text)):
            break
        lines.append((at, match.end(1), match[1].strip()))
        at = match.end()
    return lines


def _take_labelled(header: Collected, _text: str, lines: list[Line]) -> int:
    """A run of lines like `Date: 2022-03-30` or `Slug:`, of which one has a label that is known."""
    run: list[re.Match[str]] = []
    for _start, _end, line in lines:
        match = _LABELLED.fullmatch(line)
        if not match:
            break
        run.append(match)
    while run and not _known(run[-1]) and (run[-1][2].endswith(".") or not any(map(_known, run))):
        run.pop()  # "Brevik: Three people were hurt." begins a story
    for match in run:
        if match[2]:
            take_label(header, match[1], match[2])
    return len(run)


def _known(match: re.Match[str]) -> bool:
    return is_label(match[1])


def _take_dated(header: Collected, _text: str, lines: list[Line]) -> int:
    """` date 2023-11-08 AFP`, `Updated 30 March 2022 at 10:00 GMT`, `Tue 13 October 2015`, `Reuters`."""
    line = lines[0][2]
    if is_signature(line):
        header.put("agency", line, "header", line)
        return 1
    match = _DATE_LABEL.fullmatch(line)
    found = find_moment(match[2]) if match else None
    if not match or not found:
        return 0
    moment, rest = found
    if rest and not is_agency(rest) and not (match[1] and _is_short_name(rest)):
        return 0
    label = (match[1] or "date").casefold()
    name = "modified" if label in ("updated", "modified") else "published"
    header.put_moment(name, moment, f"header.{label}", line)
    if rest:
        header.put("agency" if is_agency(rest) else "outlet", rest, f"header.{label}", line)
    return 1


def _take_byline(header: Collected, _text: str, lines: list[Line]) -> int:
    """`By Jane Doe`, and below it what she is (`Health correspondent`), or for whom she writes (`The Lindmar Post`)."""
    byline = find_byline(lines[0][2])
    if not byline:
        return 0
    header.put_byline(byline, "byline", lines[0][2])
    below, after = [line for _start, _end, line in [*lines[1:], _NO_LINE, _NO_LINE][:2]]
    if not below or len(below) > 60 or not _could_be_headline(below) or _is_header_line(lines[1:]):
        return 1
    if after and not _is_header_line(lines[2:]):
        return 1
    if _is_masthead(below):
        header.put("outlet", below, "header", below)
    else:
        header.keep("byline", below)
    return 2


def _take_headline(header: Collected, text: str, lines: list[Line]) -> int:
    """A short line without a full stop, apart from the story below it."""
    _start, end, line = lines[0]
    if "title" in header.fields or not _could_be_headline(line) or not text[end:].strip():
        return 0
    if len(lines) > 1 and lines[1][2] and not _is_header_line(lines[1:]):
        return 0
    header.put("title", line, "headline", line)
    return 1


def _take_parts(header: Collected, text: str, lines: list[Line]) -> int:
    """`By Jane Doe | 30 March 2022 | Reuters`."""
    start, end, line = lines[0]
    parts = [(start, end, part.strip()) for part in _BARS.split(line)]
    if len(parts) < 2 or not all(_is_header_line([part]) for part in parts):
        return 0
    for part in parts:
        _first(header, text, [part], (_take_dated, _take_byline))
    return 1


def _is_header_line(lines: list[Line]) -> bool:
    """Whether the first line is one by its own words, without regard to what is around it."""
    return bool(_first(Collected(), "", lines, (_take_labelled, _take_dated, _take_byline)))


_KINDS = (_take_labelled, _take_dated, _take_byline, _take_parts, _take_headline)


def _could_be_headline(line: str) -> bool:
    words = line.rstrip(_CLOSING)
    return (
        len(line) <= 160
        and len(line.split()) <= 25
        and any(char.isalpha() for char in words)
        and not words.endswith((".", ":", ";", ","))
        and not line[0].islower()
        and not find_dateline(line)
    )


def _is_masthead(line: str) -> bool:
    """Whether a line is the name of a medium: "The Lindmar Post", "Radio Kelby"; not "News editor"."""
    words = line.split()
    ends = {words[0].casefold(), words[-1].casefold()}
    named = all(word[0].isupper() or word in ("of", "and", "the", "&") for word in words)
    return 2 <= len(words) <= 6 and named and not ends.isdisjoint(MASTHEADS) and not is_role(line)


def _is_short_name(words: str) -> bool:
    return len(words.split()) <= 5 and words[0].isupper()
