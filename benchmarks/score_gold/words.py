"""When two names, phrases or stretches of text count as the same."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

__all__ = ["each", "letters", "likeness", "names", "norm", "overlap"]

Json = dict[str, Any]
Spans = Iterable[Sequence[int]]

TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady prof professor sen senator rep president judge justice gen general minister"
    " qc kc".split()
)
DROPPED = frozenset("the a an his her its their unnamed anonymous s".split())
PRONOUNS = frozenset("he she it they him her his its himself herself itself".split())


def norm(text: str | None, *, titles: bool = True) -> str:
    """A name without case, diacritics, determiners and titles, unless titles are all that it has."""
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", re.sub(r"'s?\b", " ", plain.lower()))
    words = [word for word in words if word not in DROPPED]
    untitled = [word for word in words if not (titles and word in TITLES)]
    return " ".join(untitled or words)


def likeness(one: str | None, other: str | None) -> float:
    """F1 of the words of two phrases."""
    ours, theirs = set(norm(one, titles=False).split()), set(norm(other, titles=False).split())
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def names(actor: Json, text: str) -> set[str]:
    """All by which an actor is known: name, aliases, and mentions but pronouns."""
    mentions = [text[start:end] for start, end in actor["mentions"]]
    forms = [form for form in mentions if form.lower() not in PRONOUNS]
    return {norm(form) for form in (actor["name"], *actor["aliases"], *forms)} - {""}


def letters(text: str, spans: Spans | None) -> frozenset[int]:
    """Places of the letters and digits in some spans."""
    return frozenset(place for start, end in spans or () for place in range(start, end) if text[place].isalnum())


def overlap(some: Spans, others: Spans) -> bool:
    """Whether any span of the one shares a character with any of the other."""
    theirs = list(others)
    return any(start < last and first < end for start, end in some for first, last in theirs)


def each(value: str | list[str] | None) -> list[str]:
    """A field that holds one value, several, or none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
