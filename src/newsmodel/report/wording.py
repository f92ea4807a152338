"""Records in the words of a page."""

from datetime import time, timedelta

from newsmodel.kinds import Anchor, Certainty, Granularity, Portion
from newsmodel.model import Article, Rebuttal, Span, Statement, When

__all__ = ["counted", "day", "how", "known", "quoted", "reckoned", "words"]

_MONTHS = "January February March April May June July August September October November December".split()
_TITLE = 90  # characters of a beginning that stands for a title
_PORTIONS = {Portion.START: "early ", Portion.MID: "mid-", Portion.END: "late "}
_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "‹": "›", "„": "“", "‚": "‘", "»": "«"}
_ANCHORS = {
    Anchor.EXPLICIT: "as the text says",
    Anchor.PUBLICATION: "reckoned from the publication",
    Anchor.MENTION: "reckoned from another time in the text",
    Anchor.EVENT: "reckoned from an event",
    Anchor.UNKNOWN: "reckoned from a time unknown",
}


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "dispute"), counted(1200, "dispute")
    ('1 dispute', '1,200 disputes')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day(when: When) -> str:
    """A time as people write it; where nobody would, ISO 8601.

    >>> [day(When.of(text)) for text in ("2024-05-14", "2024-05", "2024-05-14T08:05Z", "2024-W20", "../2024")]
    ['14 May 2024', 'May 2024', '14 May 2024, 08:05 UTC', '13 to 19 May 2024', '../2024']
    """
    about = "about " if when.approximate else ""
    return f"{about}{_PORTIONS[when.portion] if when.portion else ''}{_named(when)}"


def _named(when: When) -> str:
    start, end = when.start, when.end
    if start is None or end is None:
        return str(when)
    last = end - timedelta(microseconds=1)
    month = f"{_MONTHS[start.month - 1]} {start.year}"
    if start.date() == last.date():
        if end - start == timedelta(days=1):
            return f"{start.day} {month}"
        hours = f"{start:%H:%M}"
        if when.granularity not in (Granularity.MINUTE, Granularity.SECOND):
            hours += f" to {end:%H:%M}"
        return f"{start.day} {month}, {hours}{_clock(when.utc_offset)}"
    whole = start.time() == end.time() == time()
    if not whole or (start.year, start.month) != (last.year, last.month):
        return str(when)
    return month if (last - start).days >= 27 and end.day == 1 else f"{start.day} to {last.day} {month}"


def _clock(offset: int | None) -> str:
    if not offset:
        return "" if offset is None else " UTC"
    hours, minutes = divmod(abs(offset), 60)
    return f" UTC{'+' if offset > 0 else '−'}{hours}{f':{minutes:02}' if minutes else ''}"


def reckoned(when: When, text: str) -> str:
    """How a time was found: by which words, from where, and what else it could be."""
    parts = [f"“{when.span.of(text)}”"] if when.span else []
    parts.append(_ANCHORS[when.anchor])
    if when.certainty is Certainty.GUESS:
        parts.append("a guess")
    parts += [f"or {day(other)}" for other in when.alternatives]
    return ", ".join(parts)


def words(statement: Statement, text: str) -> str:
    """What was said, with all of its quotation marks; records leave out those at the edges."""
    return " … ".join(quoted(span, statement, text) for span in statement.content)


def quoted(span: Span, statement: Statement, text: str) -> str:
    """One passage of a statement, with its quotation marks."""
    before = after = ""
    for part in statement.quoted:
        mark = text[max(part.start - 1, 0)]
        opening = mark if mark in _CLOSING else "“"
        if part.start == span.start:
            before = opening
        if part.end == span.end:
            after = _CLOSING[opening]
    return before + " ".join(span.of(text).split()) + after


def how(rebuttal: Rebuttal) -> str:
    """In what way it disputes."""
    return rebuttal.kind.replace("_", "-")


def known(article: Article) -> str:
    """What an article is called: its title, else how it begins."""
    first = article.paragraphs[0].of(article.text) if article.paragraphs else ""
    title = " ".join((article.title or "").split()) or " ".join(first[: 2 * _TITLE].split())
    if not title:
        return "An article without words"
    return title if article.title or len(title) <= _TITLE else f"{title[:_TITLE].rsplit(' ', 1)[0]} …"
