"""What stands beside the paragraphs of a text and is no part of the story: tables, captions."""

import re
from collections.abc import Iterable
from typing import Self
from xml.etree.ElementTree import Element

__all__ = ["ASIDE", "Paragraphs", "rows_in_element"]

ASIDE = {"table": "table", "nitf-table": "table", "figure": "caption", "figcaption": "caption", "media": "caption"}
"""What the element is called that holds it, and what it is kept as."""

_SPACE = re.compile(r"\s+")


class Paragraphs(tuple[str, ...]):  # noqa: SLOT001 - a tuple cannot have slots
    """Paragraphs, which are all that a text has; `aside` names and holds what else was there.

    >>> Paragraphs(["Rain fell."], [("table", "Lindmar | 3 mm")]).aside
    (('table', 'Lindmar | 3 mm'),)
    """

    aside: tuple[tuple[str, str], ...]

    def __new__(cls, paragraphs: Iterable[str], aside: Iterable[tuple[str, str]] = ()) -> Self:
        """As a tuple is made."""
        made = super().__new__(cls, paragraphs)
        made.aside = tuple(aside)
        return made


def rows_in_element(element: Element) -> str:
    r"""The words of an element of XML; of a table each row on a line, with bars between its cells.

    >>> from xml.etree.ElementTree import fromstring
    >>> rows_in_element(fromstring("<table><tr><th>Year</th><th>Fare</th></tr><tr><td>2024</td></tr></table>"))
    'Year | Fare\n2024'
    """
    pieces: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, str):
            pieces.append(_SPACE.sub(" ", piece))
            continue
        tag = piece.tag.rpartition("}")[2].lower()
        pieces.append("\n" if tag in ("tr", "caption", "media-caption") else "\t" if tag in ("td", "th") else " ")
        pieces.append(_SPACE.sub(" ", piece.text or ""))
        for child in reversed(piece):
            waiting += [child.tail or "", child]
    rows = (" | ".join(filter(None, map(str.strip, row.split("\t")))) for row in "".join(pieces).split("\n"))
    return "\n".join(filter(None, (_SPACE.sub(" ", row) for row in rows)))
