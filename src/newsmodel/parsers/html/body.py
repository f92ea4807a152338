"""The body of an article: which of the blocks of a page are its paragraphs.

Prose shows where the article is: the smallest element that holds most of it. Within, what is called boilerplate, is
mostly links, or goes with a picture is left out; before it, the lines that lead in are taken as well.
"""

from collections.abc import Iterable

from newsmodel.parsers.fields.byline import find_byline
from newsmodel.parsers.fields.dates import find_moment
from newsmodel.parsers.html.blocks import Block
from newsmodel.parsers.html.boilerplate import is_lead, is_pointer
from newsmodel.parsers.html.layout import Layout, lay_out
from newsmodel.parsers.html.tree import Element
from newsmodel.parsers.html.wording import letters, same_words

__all__ = ["find_body"]

_MOST = 0.7  # the share of the prose that the element of the article holds
_SHARE_OF_ONE = 0.25  # of the prose, for an article to be one of several
_TEXT_TAGS = frozenset("p li blockquote pre dd dt td".split())
_BOX = 700  # characters of a box
_CAPTION = 150
_FEW_LINKS = 0.3
_SENTENCE_ENDS = (".", "!", "?", "”", "»", "…", "。", "؟", "।")
_LONGEST_LABEL = 120
_WORDS_BESIDE_DAY = 5
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
    named = {letters(name) for name in bylines} | {letters("".join(bylines))}
    kept = [block for block in blocks if _belongs(block, layout, holder) and not _is_label(block.text, named)]
    kept = _trimmed(kept, layout, title)
    if not kept:
        return []
    first = layout.blocks.index(kept[0])
    lead = _lead(layout, first, title, tuple(descriptions))
    return [*(block for block in lead if not _is_label(block.text, named)), *kept]


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
    return not _in_box(block, layout, holder)


def _is_label(text: str, named: set[str]) -> bool:
    """Whether a line only says who wrote the article, or when."""
    if len(text) > _LONGEST_LABEL:
        return False
    if letters(text) in named or find_byline(text):
        return True
    day = None if text.endswith((".", "!", "?")) else find_moment(text)
    return day is not None and len(day[1].split()) <= _WORDS_BESIDE_DAY


def _in_box(block: Block, layout: Layout, holder: Element) -> bool:
    """Whether it stands in a box with little beside it: with a picture, whose caption it is, or mostly with links."""
    element = block.element.parent if block.element.tag in ("p", "li") or block.is_heading else block.element
    while element and element is not holder:
        held = layout.measure(element)
        if held.chars > _BOX or held.blocks > 5:
            return False
        if held.media and held.blocks <= 2 and (block.element.tag != "p" or len(block.text) < _CAPTION):
            return True
        if held.blocks > 1 and held.linked > 0.4 * held.chars:
            return True
        element = element.parent
    return False


def _trimmed(blocks: list[Block], layout: Layout, title: str | None) -> list[Block]:
    """Without what stands behind the last sentence, and without the headline."""
    last = max((index for index, block in enumerate(blocks) if layout.prose[block]), default=-1)
    while 0 <= last < len(blocks) - 1 and _goes_on(blocks[last], blocks[last + 1]):
        last += 1
    return [block for block in blocks[: last + 1] if not _is_title(block, title)]


def _goes_on(one: Block, following: Block) -> bool:
    """Whether a short paragraph beside another one is a sentence."""
    element = following.element
    return (
        element.tag == "p"
        and element.parent is one.element.parent
        and following.text.endswith(_SENTENCE_ENDS)
        and following.link_share < _FEW_LINKS
    )


def _is_title(block: Block, title: str | None) -> bool:
    return bool(title) and len(block.text) < 2 * len(title or "") + 40 and same_words(title or "", block.text)


def _lead(layout: Layout, first: int, title: str | None, descriptions: tuple[str, ...]) -> list[Block]:
    """What leads in, between the headline and the first paragraph."""
    start = next((index for index in range(first - 1, -1, -1) if layout.blocks[index].element.tag == "h1"), None)
    if start is None and title:
        start = next((i for i in range(first - 1, -1, -1) if same_words(title, layout.blocks[i].text)), None)
    if start is None:
        return []
    return [
        block
        for block in layout.blocks[start + 1 : first]
        if _leads_in(block, layout, descriptions) and not (title and same_words(title, block.text))
    ]


def _leads_in(block: Block, layout: Layout, descriptions: tuple[str, ...]) -> bool:
    if block.link_share > 0.5 or len(block.text) < 25 or is_pointer(block.text, block.linked):
        return False
    if block.element.tag in ("li", "figcaption"):
        return False
    if any(same_words(block.text, description) for description in descriptions):
        return True
    element: Element | None = block.element
    if layout.around[block.element] or _in_box(block, layout, layout.root):
        return False
    if layout.prose[block] and block.element.tag == "p":
        return True
    for _ in range(3):
        if element is None:
            break
        if is_lead(f"{element.get('class')} {element.get('id')}"):
            return True
        element = element.parent
    return False
