"""Who wrote it: the people that a page names, or else the outlet or organization that it names in their place."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsmodel.parsers.html.page import Page
from newsmodel.parsers.html.people import looks_like_name, names_in, organizations_in
from newsmodel.parsers.html.places import PLACES
from newsmodel.parsers.html.wording import letters

__all__ = ["Authors", "authors_in_line", "read_authors"]

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Authors:
    """Names, the place where they stand, and whether they are those of people."""

    names: tuple[str, ...] = ()
    place: str = ""
    are_people: bool = False


def read_authors(page: Page, sites: Iterable[str]) -> Authors:
    """The authors by the first place that names people; `sites` are the names that the site itself goes by."""
    outlets = {letters(site) for site in sites}
    others = Authors()
    for place, value in page.found(PLACES["bylines"]):
        organizations = organizations_in(value)
        names = names_in(value)
        if place.startswith("html."):
            names = [name for name in names if looks_like_name(name)]
        people = tuple(name for name in names if letters(name) not in outlets and name not in organizations)
        if people:
            return Authors(people, place, are_people=True)
        if names and not others.names:
            others = Authors(tuple(names), place)
    return others


def authors_in_line(line: str) -> tuple[str, ...]:
    """The names in a line that holds nothing else, as some papers put it above the story.

    >>> authors_in_line("Jane Doe/John Roe"), authors_in_line("Rain fell on Tuesday.")
    (('Jane Doe', 'John Roe'), ())
    """
    if len(line) > _LONGEST or line.endswith((".", "!", "?", ":")):
        return ()
    names = tuple(names_in(line))
    return names if names and all(map(looks_like_name, names)) else ()
