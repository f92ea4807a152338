"""The end of an article: what still belongs to it behind the last of its long paragraphs."""

import re
from collections.abc import Sequence

from newsmodel.parsers.html.blocks import Block
from newsmodel.parsers.html.tree import Element

__all__ = ["goes_on"]

_SENTENCE_ENDS = (".", "!", "?", "”", "»", "…", "。", "؟", "।")
_FEW_LINKS = 0.3
_DEEPEST = 4  # elements between the paragraphs and what stands beside them
_WITHIN = frozenset("blockquote dd dl dt li ol p ul".split())
_SHORTEST = 8
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
        if (len(block.text) < _LABEL and _NO_PART.match(block.text)) or not _is_within(block.element, container):
            break
        is_sentence = block.text.endswith(_SENTENCE_ENDS) and len(block.text) >= _SHORTEST
        if block.link_share >= _FEW_LINKS:
            break
        if block.is_heading or block.text.endswith(":"):
            waiting.append(block)
        elif is_sentence:
            added += [*waiting, block]
            waiting.clear()
        else:
            break
    return added


def _is_within(element: Element, container: Element | None) -> bool:
    """Whether it stands in the container itself, or in a list or quotation there."""
    above = element.parent
    for _ in range(_DEEPEST):
        if above is container:
            return True
        if above is None or above.tag not in _WITHIN:
            return False
        above = above.parent
    return False
