"""How the text of a page is spread over its elements."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from newsmodel.parsers.html.blocks import Block, blocks_of
from newsmodel.parsers.html.boilerplate import is_around
from newsmodel.parsers.html.prose import prose_weight
from newsmodel.parsers.html.tree import Element

__all__ = ["Layout", "Measure", "lay_out"]

_AROUND_TAGS = frozenset("nav aside footer form figure figcaption address menu".split())
_AROUND_ROLES = frozenset("navigation complementary contentinfo banner dialog search alert".split())
_MEDIA = frozenset("img picture iframe video audio amp-img".split())
_MOST_OF_PAGE = 0.5  # what holds so much of the prose is not beside it, whatever it is called
_LEAST_OF_PAGE = 0.1  # where names leave less than that, they mislead


@dataclass(slots=True)
class Measure:
    """What stands in an element: characters, those that are links, prose, blocks, and whether pictures do."""

    chars: int = 0
    linked: int = 0
    prose: float = 0.0
    blocks: int = 0
    media: bool = False


@dataclass(slots=True)
class Layout:
    """The blocks of a page with the prose in each, the measure of each element, and which are around the article."""

    root: Element
    blocks: list[Block]
    prose: dict[Block, float]
    measures: dict[Element, Measure]
    around: dict[Element, bool]

    def measure(self, element: Element) -> Measure:
        """The measure of an element; what has no text has an empty one."""
        return self.measures.get(element) or Measure()


def lay_out(root: Element) -> Layout:
    """Measure a page. Where names would put most of its prose beside the article, tags alone tell what stands there."""
    blocks = blocks_of(root)
    prose = {block: prose_weight(block) for block in blocks}
    elements = list(root.elements())
    measures = _measures(elements, blocks, prose)
    whole = sum(prose.values())
    around = _around(root, elements, measures, _MOST_OF_PAGE * whole, by_name=True)
    if sum(weight for block, weight in prose.items() if not around[block.element]) < _LEAST_OF_PAGE * whole:
        around = _around(root, elements, measures, _MOST_OF_PAGE * whole, by_name=False)
    return Layout(root, blocks, prose, measures, around)


def _around(
    root: Element, elements: list[Element], measures: dict[Element, Measure], enough: float, *, by_name: bool
) -> dict[Element, bool]:
    around: dict[Element, bool] = {root: False}
    for element in elements:
        inherited = around[element.parent or root]
        held = measures.get(element)
        beside = element.tag in _AROUND_TAGS or (by_name and _is_named_so(element))
        around[element] = inherited or (beside and not (held and held.prose > enough > 0))
    return around


def _measures(elements: list[Element], blocks: Iterable[Block], prose: dict[Block, float]) -> dict[Element, Measure]:
    measures: defaultdict[Element, Measure] = defaultdict(Measure)
    for block in blocks:
        held = measures[block.element]
        held.chars += len(block.text)
        held.linked += block.linked
        held.prose += prose[block]
        held.blocks += 1
    for element in reversed(elements):  # each after all that stand in it
        if element.tag in _MEDIA:
            measures[element].media = True
        held_here = measures.get(element)
        if held_here and element.parent:
            above = measures[element.parent]
            above.chars += held_here.chars
            above.linked += held_here.linked
            above.prose += held_here.prose
            above.blocks += held_here.blocks
            above.media = above.media or held_here.media
    return dict(measures)


def _is_named_so(element: Element) -> bool:
    if element.tag in ("html", "body") or not element.has("class", "id", "role"):
        return False
    return element.get("role") in _AROUND_ROLES or is_around(f"{element.get('class')} {element.get('id')}")
