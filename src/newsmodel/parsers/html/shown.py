"""What of a page its reader sees, and the text of it."""

import re
from collections.abc import Iterator

from newsmodel.parsers.fields.hiding import hides
from newsmodel.parsers.html.tags import BLOCK, NEVER_SHOWN
from newsmodel.parsers.html.tree import Element

__all__ = ["around", "clean", "is_hidden", "is_within_hidden", "text_of"]

# What stands in the attributes of all that may be hidden; the last are parts of classes for screen readers.
_HIDING = ("hid", "inert", "style", "open", "sr-", "sronly", "screen", "invisible", "vh", "assistive")
_MOST_NODES = 20_000
# Controls, and marks without a width. Joiners stay: in some scripts they are part of a word.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    r"""A text on one line, as it is seen.

    >>> clean("  Heli\xadkopter \n landed\u200b ")
    'Helikopter landed'
    """
    return " ".join(_UNSEEN.sub("", text).split())


def is_hidden(element: Element) -> bool:
    """Whether the page itself keeps the element from its readers."""
    if element.tag in NEVER_SHOWN:
        return True
    if not element.has(*_HIDING) and element.tag != "dialog":
        return False
    return hides(element.attributes) or (element.tag == "dialog" and not element.has("open"))


def text_of(element: Element, joint: str = " ") -> str:
    """The text that is shown in an element, on one line; of what holds half a book, the beginning.

    `joint` parts the lines.
    """
    parts: list[str] = []
    waiting: list[Element | str] = [element]
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
        elif item is element or not is_hidden(item):
            if item.tag in BLOCK or item.tag == "br":
                parts.append(joint)
                waiting.append(joint)
            waiting += reversed(item.children)
    return clean("".join(parts))


def is_within_hidden(element: Element) -> bool:
    """Whether readers do not see an element, or one around it."""
    return any(is_hidden(above) for above in around(element))


def around(element: Element) -> Iterator[Element]:
    """An element and those that it stands in, but for the root."""
    above: Element | None = element
    while above and above.tag:
        yield above
        above = above.parent
