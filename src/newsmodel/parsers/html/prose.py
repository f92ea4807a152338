"""How much a block looks like prose."""

import re

from newsmodel.parsers.html.blocks import Block

__all__ = ["prose_weight"]

_SHORTEST = 60  # characters of a paragraph that counts
_LONGEST = 400  # beyond, one counts no more
_ENDS = frozenset(".!?…:;\"'”»’›)]。！？」』）።।؟۔")
# Scripts that say in one character what takes others two or three.
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


def prose_weight(block: Block) -> float:
    """The characters that are not links, less where it is no paragraph or ends like a heading; 0 for what is short."""
    if block.is_heading or block.link_share > 0.5:
        return 0.0
    size = len(block.text) - 2 * block.linked
    if size < _LONGEST and not block.text.isascii():
        size += len(_DENSE.findall(block.text))
    if size < _SHORTEST:
        return 0.0
    weight = float(min(size, _LONGEST))
    if block.element.tag != "p":
        weight *= 0.7
    return weight if block.text[-1] in _ENDS else weight * 0.5
