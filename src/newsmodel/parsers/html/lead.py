"""What leads in to an article: the lines between its headline and its first paragraph that are part of it."""

from newsmodel.parsers.html.blocks import Block
from newsmodel.parsers.html.boilerplate import is_lead, is_pointer
from newsmodel.parsers.html.layout import Layout
from newsmodel.parsers.html.lines import in_box
from newsmodel.parsers.html.tree import Element
from newsmodel.parsers.html.wording import same_words

__all__ = ["find_lead"]

_REACH = 100  # blocks before the first paragraph
_SHORTEST = 25  # characters
_MOST_LINKS = 0.5
_NAMED_ABOVE = 3  # elements around it that may be called a lead


def find_lead(layout: Layout, first: Block, title: str | None, descriptions: tuple[str, ...]) -> list[Block]:
    """The blocks that lead in to the first paragraph.

    Args:
        layout: The page.
        first: The first paragraph.
        title: The headline.
        descriptions: What the page says of the article in short; a line that says the same leads in.
    """
    end = layout.blocks.index(first)
    before = layout.blocks[max(0, end - _REACH) : end]
    tags = [block.element.tag for block in before]
    said = [bool(title) and same_words(title or "", block.text) for block in before]
    headlines = [index for index, tag in enumerate(tags) if tag == "h1"] or [i for i, same in enumerate(said) if same]
    if not headlines:
        return []
    start = headlines[-1] + 1
    following = zip(before[start:], said[start:], strict=True)
    return [block for block, is_title in following if not is_title and _leads_in(block, layout, descriptions)]


def _leads_in(block: Block, layout: Layout, descriptions: tuple[str, ...]) -> bool:
    if block.link_share > _MOST_LINKS or len(block.text) < _SHORTEST or is_pointer(block.text, block.linked):
        return False
    if block.element.tag in ("li", "figcaption"):
        return False
    if any(same_words(block.text, description) for description in descriptions):
        return True
    if layout.around[block.element] or in_box(block, layout, layout.root):
        return False
    return (bool(layout.prose[block]) and block.element.tag == "p") or _is_named_so(block.element)


def _is_named_so(element: Element) -> bool:
    above: Element | None = element
    for _ in range(_NAMED_ABOVE):
        if above is None:
            return False
        if is_lead(f"{above.get('class')} {above.get('id')}"):
            return True
        above = above.parent
    return False
