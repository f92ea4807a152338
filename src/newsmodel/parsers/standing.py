"""What an agency says of the use of a story: that it is withdrawn, or held back for now."""

from collections.abc import Mapping

from newsmodel.model import Issue
from newsmodel.parsers.fields.markup import words
from newsmodel.parsers.mapping.field import Gathered

__all__ = ["tell_standing", "tell_standing_in"]

_USABLE = frozenset({"", "usable"})


def tell_standing(gathered: Gathered, status: str | None, embargo: str | None) -> None:
    """Say in the issues that a story is not to be used, or not before a time; it is an article all the same.

    Nobody looks at the clock here: an embargo is told of whether or not it is over.

    Args:
        gathered: Takes the issues.
        status: The status of publication, `stat:canceled` for example.
        embargo: Until when it is held back; "" where that is left open.

    >>> gathered = Gathered()
    >>> tell_standing(gathered, "stat:Canceled", "2024-05-14T10:00:00Z")
    >>> print(*gathered.issues, sep="; ")
    not to be used: 'Canceled'; not to be published before: '2024-05-14T10:00:00Z'
    """
    said = words(status or "").rpartition(":")[2].strip()
    if said.casefold() not in _USABLE:
        gathered.issues.append(Issue(code="not-usable", message="not to be used", value=said[:100]))
    if embargo is not None:
        until = words(embargo)[:100] or "further notice"
        gathered.issues.append(Issue(code="embargoed", message="not to be published before", value=until))


def tell_standing_in(gathered: Gathered, item: Mapping[str, object]) -> None:
    """As `tell_standing`, of the names that agencies use in JSON."""
    status = item.get("pubstatus") or item.get("pubStatus")
    embargo = item.get("embargoed")
    tell_standing(
        gathered, *(value if isinstance(value, str) and value.strip() else None for value in (status, embargo))
    )
