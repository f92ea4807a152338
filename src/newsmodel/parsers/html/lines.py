"""Lines among the paragraphs of an article that are none of its sentences: captions, boxes of links, bylines, days."""

from newsmodel.parsers.fields.byline import find_byline
from newsmodel.parsers.html.blocks import Block
from newsmodel.parsers.html.daylines import is_day_line
from newsmodel.parsers.html.layout import Layout
from newsmodel.parsers.html.tree import Element
from newsmodel.parsers.html.wording import letters

__all__ = ["in_box", "is_label"]

_BOX = 700  # characters of a box
_MOST_IN_BOX = 5  # blocks
_LINKS_OF_BOX = 0.4
_CAPTION = 150  # characters that a paragraph beside a picture has at most where it is a caption
_LONGEST_LABEL = 120


def is_label(text: str, named: set[str]) -> bool:
    """Whether a line only says when the article was written, or by whom, if that is known: `named`, as letters."""
    if len(text) > _LONGEST_LABEL:
        return False
    if letters(text) in named or (any(named) and find_byline(text)):
        return True
    return is_day_line(text)


def in_box(block: Block, layout: Layout, holder: Element) -> bool:
    """Whether it stands in a box with little beside it: with a picture, whose caption it is, or mostly with links."""
    element = block.element.parent if block.element.tag in ("p", "li") or block.is_heading else block.element
    while element and element is not holder:
        held = layout.measure(element)
        if held.chars > _BOX or held.blocks > _MOST_IN_BOX:
            return False
        if held.media and held.blocks <= 2 and (block.element.tag != "p" or len(block.text) < _CAPTION):
            return True
        if held.blocks > 1 and held.linked > _LINKS_OF_BOX * held.chars:
            return True
        element = element.parent
    return False
