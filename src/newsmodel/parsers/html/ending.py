"""The end of an article: what still belongs to it behind the last of its long paragraphs."""

import re
from collections.abc import Sequence

from newsmodel.parsers.html.blocks import Block
from newsmodel.parsers.html.tree import Element

__all__ = ["goes_on"]

_SENTENCE_ENDS = (".", "!", "?", "”", "»", "…", "。", "؟", "।")
_FEW_LINKS = 0.3
_DEEPEST = 5  # elements between the paragraphs and what stands beside them
_WITHIN = frozenset("blockquote dd dl dt li ol p ul".split())
_SHORTEST = 8
_WORDS_OF_SENTENCE = 5
_WRAPPERS = frozenset("div figure section".split())
_ROWS = frozenset("table tbody td tfoot th thead tr".split())
_LABEL = 60  # characters: what is longer speaks of the matter itself
# How a heading or a line begins that stands above what is no part of the article.
_NO_PART = re.compile(
    r"[^\w“\"«„]*(?:related|more (?:on|from|stories|news)|most read|read (?:more|next|also)|see also|further reading"
    r"|comments?\b|\d+ comments|join the|sign up|subscribe|newsletter|get (?:the|our)|share\b|follow\b|tags?\b"
    r"|topics?\b|keywords|about (?:the author|us)|contact|advert|©|copyright|all rights|you may|you might|recommended"
    r"|popular|trending|latest|kommentare|mehr (?:zum|dazu)|lire aussi|commentaires|comentarios|relacionad)",
    re.IGNORECASE,
)


def goes_on(last: Block, following: Sequence[Block]) -> list[Block]:
    """The paragraphs, quotations, items of lists and headings with something below that stand beside the last one."""
    container, added, waiting = last.element.parent, list[Block](), list[Block]()
    while container and container.tag in _WITHIN:
        container = container.parent
    for block in following:
        if _is_no_part(block) or block.link_share >= _FEW_LINKS or not _is_within(block.element, container):
            break
        in_table = block.element.tag in _ROWS
        if not in_table and (block.is_heading or block.text.endswith(":")):
            waiting.append(block)
        elif in_table or _is_sentence(block) or _is_listed(block, [*added, *waiting]):
            added += [*waiting, block]
            waiting.clear()
        else:
            break
    return added


def _is_sentence(block: Block) -> bool:
    return block.text.endswith(_SENTENCE_ENDS) and len(block.text) >= _SHORTEST


def _is_listed(block: Block, above: Sequence[Block]) -> bool:
    """Whether it is an item of a list that a line above leads in, or that has begun with a sentence."""
    if block.element.tag != "li" or block.linked or not above:
        return False
    led = above[-1].is_heading or above[-1].text.endswith(":")
    return led or above[-1].element.parent is block.element.parent


def _is_no_part(block: Block) -> bool:
    """Whether it begins like a pointer; a sentence without links may begin so and speak of the matter."""
    if len(block.text) >= _LABEL or not _NO_PART.match(block.text):
        return False
    is_sentence = block.element.tag == "p" and block.text.endswith(_SENTENCE_ENDS) and not block.linked
    return not is_sentence or len(block.text.split()) < _WORDS_OF_SENTENCE


def _is_within(element: Element, container: Element | None) -> bool:
    """Whether it stands in the container itself, or in a list or quotation there."""
    above = element.parent
    for _ in range(_DEEPEST):
        if above is container:
            return True
        wraps = above is not None and above.tag in _WRAPPERS and _holds_quotation(above)
        if above is None or not (above.tag in _WITHIN or above.tag in _ROWS or wraps):
            return False
        above = above.parent
    return False


def _holds_quotation(element: Element) -> bool:
    """Whether it holds quotations and nothing else."""
    inner = [child for child in element.children if not isinstance(child, str) or child.strip()]
    return bool(inner) and all(not isinstance(child, str) and child.tag == "blockquote" for child in inner)
