"""The labels of header lines, such as `Date:` or `Source:`, and what becomes of their values."""

import re
from collections.abc import Callable

from newsmodel.model import Issue
from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.byline import split_names
from newsmodel.parsers.fields.collected import Collected
from newsmodel.parsers.fields.dates import find_moment

__all__ = ["is_label", "take_label"]

# Fills a field from a value, and says whether it could.
Fill = Callable[[Collected, str, str], bool]


def is_label(label: str) -> bool:
    """Whether a label has a field, in any case.

    >>> is_label("PUBLISHED"), is_label("slug")
    (True, False)
    """
    return label.casefold() in _LABELS


def take_label(collected: Collected, label: str, value: str) -> None:
    """Put the value of a label into its field; what is no value of the field, and any other label, is kept."""
    label = label.casefold()
    fill = _LABELS.get(label)
    if not fill or not fill(collected, value, f"header.{label}"):
        collected.keep(label, value)


def _fill_time(name: str) -> Fill:
    def fill(collected: Collected, value: str, origin: str) -> bool:
        moment, rest = find_moment(value) or (None, "")
        if not moment or any(char.isdigit() for char in rest):
            message = f"the {name} time is not a complete date"
            collected.issues.append(Issue(code="bad-date", message=message, value=value))
            return True
        collected.put_moment(name, moment, origin, value)
        if is_agency(rest):
            collected.put("agency", rest, origin, value)
        return is_agency(rest) or not rest

    return fill


def _fill_text(name: str, form: str = r".+") -> Fill:
    pattern = re.compile(form)

    def fill(collected: Collected, value: str, origin: str) -> bool:
        if not pattern.fullmatch(value):
            return False
        collected.put(name, value, origin, value)
        return True

    return fill


def _fill_outlet(collected: Collected, value: str, origin: str) -> bool:
    collected.put("agency" if is_agency(value) else "outlet", value, origin, value)
    return True


def _fill_bylines(collected: Collected, value: str, origin: str) -> bool:
    byline = split_names(value)
    if byline:
        collected.put_byline(byline, origin, value)
    return bool(byline)


def _fill_keywords(collected: Collected, value: str, origin: str) -> bool:
    collected.put("keywords", tuple(word for word in re.split(r"\s*[,;]\s*", value) if word), origin, value)
    return True


_LABELS: dict[str, Fill] = {
    label: fill
    for labels, fill in (
        ("title, headline", _fill_text("title")),
        ("date, published, publication date, pubdate, issued, released", _fill_time("published")),
        ("updated, last updated, modified, last modified", _fill_time("modified")),
        ("by, byline, author, authors, from", _fill_bylines),
        ("source, publisher, publication, outlet, newspaper", _fill_outlet),
        ("agency, wire, credit", _fill_text("agency")),
        ("language, lang", _fill_text("language", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")),
        ("url, link", _fill_text("url", r"https?://\S+")),
        ("guid", _fill_text("guid")),
        ("section, category", _fill_text("section")),
        ("keywords, tags, topics", _fill_keywords),
    )
    for label in labels.split(", ")
}
