"""When two texts, names or times count as the same."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

__all__ = ["letters", "name", "normal", "on_one_line", "provider", "same_day", "same_instant", "time_in"]

_ONE_KIND = str.maketrans(
    "“”„‟«»‘’‚‛′‹›`´‐‑‒–—―−",
    '"' * 6 + "'" * 9 + "-" * 7,
    "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff",
)
_AP_TRAILER = re.compile(r"AP-\w+-(\d\d)-(\d\d)-(\d\d) (\d{4})GMT")


def on_one_line(text: object) -> str:
    """With all white space made one."""
    return " ".join(str(text or "").split())


def normal(text: object) -> str:
    r"""After NFKC and casefold, with all kinds of quotation marks, dashes and white space made one, and nothing hidden.

    >>> normal("“A\xa0–  b\u00adc”")
    '"a - bc"'
    """
    return on_one_line(unicodedata.normalize("NFKC", str(text or "").translate(_ONE_KIND)).casefold())


def letters(text: object) -> str:
    """Letters and digits only."""
    return re.sub(r"[\W_]", "", normal(text))


def name(text: object) -> str:
    """A name without punctuation."""
    return on_one_line(re.sub(r"[^\w ]", "", normal(text)))


def provider(text: object) -> str:
    """A provider without the prefix of its code, "www." and the ending of a domain.

    >>> provider("nprov:REUTERS") == provider("www.Reuters.com")
    True
    """
    if " " in on_one_line(text):
        return letters(text)
    return letters(re.sub(r"^\w+:|\bwww\.|\.[a-z]{2,4}$", "", normal(text)))


def time_in(text: object) -> datetime | None:
    """The time that ISO 8601, or the trailer of an AP story (`AP-WF-11-13-13 1509GMT`), names."""
    written = on_one_line(text)
    if trailer := _AP_TRAILER.match(written):
        month, day, year, clock = trailer.groups()
        written = f"20{year}{month}{day}T{clock}Z"
    try:
        time = datetime.fromisoformat(written)
    except ValueError:
        return None
    return time if 1 < time.year < 9999 else None


def same_instant(one: datetime | None, other: datetime | None, seconds: float = 0.999, unit: str = "seconds") -> bool:
    """Whether two times are no further apart, or are written alike to the unit where one has no zone.

    >>> same_instant(time_in("20140829T134951+0000"), time_in("2014-08-29T15:49:51.400+02:00"))
    True
    """
    if one and other and one.tzinfo and other.tzinfo:
        return abs((one - other).total_seconds()) <= seconds
    if not one or not other:
        return False
    return one.replace(tzinfo=None).isoformat(timespec=unit) == other.replace(tzinfo=None).isoformat(timespec=unit)


def same_day(gold: Sequence[int | None] | None, found: Sequence[int | None] | None) -> bool:
    """Whether [month, day, year] agree; the year counts where gold has one."""
    if not gold or not found:
        return not gold and not found
    size = 3 if gold[2] else 2
    return list(gold[:size]) == list(found[:size])
