"""The pieces of text of a page that a reader sees as paragraphs."""

from collections.abc import Container
from dataclasses import dataclass

from newsmodel.parsers.html.shown import clean, is_hidden
from newsmodel.parsers.html.tags import BLOCK
from newsmodel.parsers.html.tree import Element

__all__ = ["HEADINGS", "Block", "blocks_of"]

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


@dataclass(slots=True, eq=False)
class Block:
    """Text on one line that no block element divides.

    Attributes:
        element: The block element that holds it.
        text: The words.
        linked: How many characters of them are links.
    """

    element: Element
    text: str
    linked: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether it stands in h1 to h6."""
        return self.element.tag in HEADINGS

    @property
    def link_share(self) -> float:
        """How much of it is links, 0 to 1."""
        return self.linked / len(self.text)


@dataclass(slots=True)
class _End:
    element: Element


class _Gathered:
    """The blocks so far, and the text of the one that is being read."""

    def __init__(self, root: Element) -> None:
        self.blocks: list[Block] = []
        self.holder = root
        self.parts: list[str] = []
        self.linked = self.links = self.breaks = 0

    def add(self, text: str) -> None:
        self.parts.append(text)
        if not text.isspace():
            self.breaks = 0
            if self.links:
                self.linked += len(text.strip())

    def end_line(self) -> None:
        """A line break; two of them end a paragraph."""
        self.breaks += 1
        self.parts.append(" ")
        if self.breaks > 1:
            self.end_block(self.holder)

    def end_block(self, following: Element) -> None:
        text = clean("".join(self.parts)) if self.parts else ""
        if text:
            self.blocks.append(Block(self.holder, text, min(self.linked, len(text))))
        self.parts.clear()
        self.holder, self.linked, self.breaks = following, 0, 0


def blocks_of(root: Element, left_out: Container[Element] = ()) -> list[Block]:
    """The blocks below an element that are shown, in order, without those in elements that are left out.

    >>> from newsmodel.parsers.html.tree import parse_page
    >>> root, _ = parse_page("<div>One <b>more</b>.<p hidden>Not.<p>Two.<br><br>Three.</div>")
    >>> [block.text for block in blocks_of(root)]
    ['One more.', 'Two.', 'Three.']
    """
    gathered = _Gathered(root)
    waiting: list[Element | str | _End] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            gathered.add(item)
        elif isinstance(item, _End):
            if item.element.tag == "a":
                gathered.links -= 1
            else:
                gathered.end_block(_block_around(item.element) or root)
        elif not is_hidden(item) and item not in left_out:
            if item.tag == "br":
                gathered.end_line()
            elif item.tag == "a":
                gathered.links += 1
                waiting.append(_End(item))
            elif item.tag in BLOCK:
                gathered.end_block(item)
                waiting.append(_End(item))
            waiting += reversed(item.children)
    gathered.end_block(root)
    return gathered.blocks


def _block_around(element: Element) -> Element | None:
    """The block element that an element stands in."""
    above = element.parent
    while above and above.tag not in BLOCK:
        above = above.parent
    return above
