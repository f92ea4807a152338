"""The body of an article: which of the blocks of a page are its paragraphs.

Prose shows where the article is: the smallest element that holds most of it. Within, what is called boilerplate, is
mostly links, or goes with a picture is left out; before it, the lines that lead in are taken as well.
"""

from collections.abc import Iterable

from newsmodel.parsers.html.blocks import Block
from newsmodel.parsers.html.boilerplate import is_pointer
from newsmodel.parsers.html.ending import goes_on
from newsmodel.parsers.html.layout import Layout, lay_out
from newsmodel.parsers.html.lead import find_lead
from newsmodel.parsers.html.lines import in_box, is_label
from newsmodel.parsers.html.tree import Element
from newsmodel.parsers.html.wording import letters, same_words

__all__ = ["find_body"]

_MOST = 0.7  # the share of the prose that the element of the article holds
_SHARE_OF_ONE = 0.25  # of the prose, for an article to be one of several
_TEXT_TAGS = frozenset("p li blockquote pre dd dt td th".split())
_SHORT = 40  # characters: less than that, outside of a paragraph, is a label


def find_body(
    root: Element, title: str | None, descriptions: Iterable[str] = (), bylines: Iterable[str] = ()
) -> list[Block]:
    """The blocks of the article, in order; none where the page has no prose.

    Args:
        root: The page.
        title: Its headline, which is not part of the body.
        descriptions: What it says of the article in short; a line that says the same leads in.
        bylines: The authors; a line that only names them is not part of the body.
    """
    layout = lay_out(root)
    holder = _holder(layout)
    inside = _inside(layout, holder)
    blocks = [block for block in layout.blocks if inside.get(block.element) and not layout.around[block.element]]
    kept = _trimmed([block for block in blocks if _belongs(block, layout, holder)], blocks, layout, title)
    lead = find_lead(layout, kept[0], title, tuple(descriptions)) if kept else []
    named = {letters(name) for name in bylines} | {letters("".join(bylines))}
    return [block for block in (*lead, *kept) if not is_label(block.text, named)]


def _holder(layout: Layout) -> Element:
    """The smallest element that holds most of the prose that stands in none around it."""
    prose: dict[Element, float] = {}
    for block, weight in layout.prose.items():
        if weight and not layout.around[block.element]:
            prose[block.element] = prose.get(block.element, 0.0) + weight
    for element in reversed(list(layout.around)):
        if element.parent and element in prose:
            prose[element.parent] = prose.get(element.parent, 0.0) + prose[element]
    holder = layout.root
    while True:
        children = [child for child in holder.children if not isinstance(child, str)]
        fullest = max(children, key=lambda child: prose.get(child, 0.0), default=None)
        if fullest is None or fullest.tag == "p" or prose.get(fullest, 0.0) < _MOST * prose.get(holder, 0.0):
            return _first_article(holder, prose)
        if not prose.get(fullest):
            return holder
        holder = fullest


def _first_article(holder: Element, prose: dict[Element, float]) -> Element:
    """Where several articles stand below one another, the first; the others are further reading."""
    articles = [
        element
        for element in holder.elements()
        if element.tag == "article" and prose.get(element, 0.0) > _SHARE_OF_ONE * prose.get(holder, 0.0)
    ]
    return articles[0] if len(articles) > 1 and prose[articles[0]] < prose[holder] else holder


def _inside(layout: Layout, holder: Element) -> dict[Element, bool]:
    inside = {holder: True}
    for element in layout.around:
        if element is not holder:
            inside[element] = bool(element.parent and inside.get(element.parent))
    return inside


def _belongs(block: Block, layout: Layout, holder: Element) -> bool:
    tag, size = block.element.tag, len(block.text)
    if tag == "h1" or is_pointer(block.text, block.linked):
        return False
    if block.link_share > (0.8 if tag == "p" else 0.6):
        return False
    if size < _SHORT and tag not in _TEXT_TAGS and not block.is_heading:
        return False
    return not in_box(block, layout, holder)


def _trimmed(blocks: list[Block], inside: list[Block], layout: Layout, title: str | None) -> list[Block]:
    """Without what stands behind the last sentence, and without the headline."""
    last = max((index for index, block in enumerate(blocks) if layout.prose[block]), default=-1)
    behind = inside[inside.index(blocks[last]) + 1 :] if last >= 0 else []
    known = set(blocks)
    ending = [block for block in goes_on(blocks[last], behind) if block in known] if behind else []
    return [block for block in (*blocks[: last + 1], *ending) if not _is_title(block, title)]


def _is_title(block: Block, title: str | None) -> bool:
    return bool(title) and len(block.text) < 2 * len(title or "") + 40 and same_words(title or "", block.text)
