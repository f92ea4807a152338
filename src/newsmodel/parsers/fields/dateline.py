"""The dateline at the beginning of a story: place, day and agency, up to the dash or colon that ends it.

It is read by its shape. An agency stands in brackets, between slashes, or bare where its name is known; a day in any
of the languages of `dates`; a place in capitals, or in title case where an agency or a day supports it. Without either,
only capitals before a dash or colon count, and labels ("UPDATE - ", "DEAR ABBY: ") do not.
"""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from newsmodel.parsers.fields.agencies import is_agency, is_signature
from newsmodel.parsers.fields.dates import find_moment
from newsmodel.parsers.fields.days import MONTHS, day_exists, is_weekday
from newsmodel.parsers.fields.places import is_capital_place, is_place

__all__ = ["DatelineFound", "Day", "find_dateline"]

_REACH = 160  # code points; no dateline is longer
_TRANSCRIPT_REACH = 4_000
_DASH = r"(?:\s*(?:--+|[—―]|\.-)\s*|\s+[-–_](?:\s+|$))"
_ENDS = re.compile(
    rf"\s*(?:\((?P<brackets>[^()]{{2,40}})\)|/(?P<slashes>[\w .-]{{2,24}})/)\.?(?P<after>{_DASH}|\s*[-–:]\s*)?"
    rf"|(?P<dash>{_DASH})|(?P<colon>:\s+)|(?P<line_end>\s*$)"
)
_HINT = re.compile(r"[-–—―_:/(\d]")  # without any of these a line is no dateline
_AGENCY_FIRST = re.compile(rf"\((?P<agency>[^()]{{2,40}})\)(?P<after>{_DASH}|\s*[-–:]\s*)?\s*")
_AGENCY_SECOND = re.compile(rf"(?:\((?P<brackets>[^()]{{2,40}})\)|(?P<bare>[\w ]{{2,24}}?))(?:{_DASH}|[.:]\s+)")
_DAY = re.compile(
    r"(?:^|[\s,])(?:"
    r"(?P<day>\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?P<month>[^\W\d_]{3,12})\.?(?:,?\s+(?:de\s+)?(?P<year>\d{4}))?"
    r"|(?P<month_first>[^\W\d_]{3,12})\.?\s+(?P<day_second>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year_last>\d{4}))?"
    r"|(?P<numeric>\d{1,4}[-./]\d{1,2}[-./]\d{1,4})"
    r")\.?$"
)
_BEFORE_DAY = re.compile(r"[\s,]+(?:le|den|am|il|el|on)$", re.IGNORECASE)
_SPEECH = re.compile(
    r"\s*[\"“‘']?(?:good (?:day|morning|afternoon|evening)|hello|hi|i|my|thanks?|we|well|welcome|yes)\b", re.IGNORECASE
)
_SPEAKER = re.compile(r"[\r\n][^\W\d_a-z][^\W\d_a-z .'’-]{1,30}:\s")


class Day(NamedTuple):
    """A day, whose year is often left to the reader."""

    year: int | None
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class DatelineFound:
    """A dateline: `text[start:end]` is its words, dash and all; behind `end` the story goes on.

    `agency` is as written.
    """

    start: int
    end: int
    place: str | None = None
    agency: str | None = None
    day: Day | None = None


def find_dateline(text: str, start: int = 0) -> DatelineFound | None:
    """The dateline that begins at `start`, or `None`; offsets are code points of `text`.

    >>> text = "LINDMAR, May 15, 2024 (AFP) - Talks resumed."
    >>> found = find_dateline(text)
    >>> found.place, found.agency, found.day, text[found.end :]
    ('LINDMAR', 'AFP', Day(year=2024, month=5, day=15), ' Talks resumed.')
    >>> find_dateline("REBECCA Cooke is the driver.")
    """
    line = re.split(r"[\r\n]", text[start : start + _REACH], maxsplit=1)[0]
    if not _HINT.search(line):
        return None
    if len(line) == _REACH:
        line += "x"  # where the reach ends, the line does not
    found = _agency_first(line) or _place_first(line)
    if not found or (line[: found.end].rstrip().endswith(":") and _is_transcript(text, start + found.end)):
        return None
    return replace(found, start=start, end=start + len(line[: found.end].rstrip()))


def _agency_first(line: str) -> DatelineFound | None:
    """`(ANSA) - ROMA, 1 LUG - `, `(Reuters) - `, `(CNN) The President`."""
    match = _AGENCY_FIRST.match(line)
    if not match or not is_agency(match["agency"]):
        return None
    agency_only = DatelineFound(0, match.end(), agency=match["agency"])
    if not match["after"]:
        return agency_only if _begins_sentence(line, match.end()) else None
    found = _place_first(line[match.end() :])
    if found and found.place and not found.agency:
        return replace(found, end=match.end() + found.end, agency=match["agency"])
    return agency_only


def _place_first(line: str) -> DatelineFound | None:
    for match in _ENDS.finditer(line):
        found = _signed(line, match) if match["brackets"] or match["slashes"] else _unsigned(line, match)
        if found:
            return found
    return None


def _signed(line: str, match: re.Match[str]) -> DatelineFound | None:
    """`LINDMAR, Keslia, May 15 (Reuters) - `, `København /ritzau/: `."""
    agency = match["brackets"] or match["slashes"]
    place, day = _split_day(line[: match.start()])
    known = is_agency(agency)
    if not match["after"] and not (known and day):
        return None
    if not known and not (_could_sign(agency) and (day or is_capital_place(place))):
        return None
    if (place and not is_place(place)) or not (place or day):
        return None
    return _found(match.end(), place, agency, day)


def _unsigned(line: str, match: re.Match[str]) -> DatelineFound | None:
    """`MELBOURNE, Feb 09 AAP`, `MADRID — `, `NEW DELHI: `, `MOSCOW, May 3 — TASS. `."""
    front, agency = _split_agency(line[: match.start()])
    place, day = _split_day(front)
    if not place or (match["line_end"] is not None and not (agency and day)):
        return None
    if (day and (agency or f"{place}," in front)) or (agency and match["dash"]):
        if not is_place(place):
            return None
    elif not _stands_alone(place, match) or not _begins_sentence(line, match.end()):
        return None
    second = _AGENCY_SECOND.match(line, match.end()) if match["dash"] and not agency else None
    name = second and (second["brackets"] or second["bare"])
    if second and name and (is_agency(name) if second["brackets"] else is_signature(name)):
        return _found(second.end(), place, name, day)
    return _found(match.end(), place, agency, day)


def _stands_alone(place: str, match: re.Match[str]) -> bool:
    """Whether a place needs no agency or day beside it: capitals, or two places before a dash."""
    if is_capital_place(place):
        words = len(place.partition(",")[0].split())  # longer ones are headings
        return words <= (3 if match["colon"] else 4) and match[0] != "--"
    return bool(match["dash"]) and "/" in place and "," not in place and is_place(place)


def _split_day(front: str) -> tuple[str, Day | None]:
    """The place and the day of what stands before the agency or dash."""
    front = front.strip(" \t,-–—")
    match = _DAY.search(front)
    day = _day(match) if match else None
    if match and day:
        front = _BEFORE_DAY.sub("", front[: match.start()].strip(" \t,"))
        head, _, last = front.rpartition(" ")
        if is_weekday(last):
            front = head
    return front.strip(" \t,"), day


def _day(match: re.Match[str]) -> Day | None:
    if match["numeric"]:
        found = find_moment(match["numeric"])
        start = found[0].start if found and not found[1] else None
        return Day(start.year, start.month, start.day) if start else None
    month = MONTHS.get((match["month"] or match["month_first"]).casefold())
    day = int(match["day"] or match["day_second"])
    year = match["year"] or match["year_last"]
    if month is None or not day_exists(int(year) if year else None, month, day):
        return None
    return Day(int(year) if year else None, month, day)


def _split_agency(front: str) -> tuple[str, str | None]:
    """A bare agency at the end of what stands before the dash, if its name is known."""
    words = front.split()
    for size in (2, 1):
        name = " ".join(words[-size:])
        if len(words) > size and is_signature(name):
            return front[: front.rindex(words[-size])], name
    return front, None


def _could_sign(name: str) -> bool:
    return len(name.split()) <= 3 and not any(char.isdigit() for char in name)


def _begins_sentence(line: str, at: int) -> bool:
    return line[at : at + 1].isupper() or line[at : at + 1].isdigit() or line[at : at + 1] in tuple("\"'“‘«„¿¡$£€(")


def _is_transcript(text: str, after: int) -> bool:
    """Capitals and a colon begin a speech where it is one by its first words, or a later line begins so as well."""
    return bool(_SPEECH.match(text, after) or _SPEAKER.search(text, after, after + _TRANSCRIPT_REACH))


def _found(end: int, place: str, agency: str | None, day: Day | None) -> DatelineFound:
    return DatelineFound(0, end, place or None, agency and agency.strip(), day)
