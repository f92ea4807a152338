"""Discourse trees, read from rs4 files: segments of a text, and the relations between them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import parse

__all__ = ["Tree"]


@dataclass
class Tree:
    """A discourse tree: segments of text, and groups of nodes."""

    lengths: dict[str, int] = field(default_factory=dict)  # of each segment, in order, without spaces
    parents: dict[str, str] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)  # of a node to its parent
    multinuclear: set[str] = field(default_factory=set)  # names of relations of equals
    children: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def read(cls, path: Path) -> "Tree":
        """Read an rs4 file."""
        tree = cls(multinuclear={"span"})
        for element in parse(path).iter():  # noqa: S314 - a corpus, chosen by who runs this
            key = element.get("id", "")
            if element.tag == "rel" and element.get("type") == "multinuc":
                tree.multinuclear.add(element.get("name", ""))
            elif element.tag == "segment":
                tree.lengths[key] = len("".join((element.text or "").split()))
            if element.tag in {"segment", "group"} and "parent" in element.attrib:
                tree.parents[key], tree.relations[key] = element.attrib["parent"], element.attrib["relname"]
                tree.children[element.attrib["parent"]].append(key)
        return tree

    def is_nucleus(self, key: str) -> bool:
        """Whether a node is a part of its parent, not a satellite of it."""
        return self.relations.get(key) in self.multinuclear

    def segments(self, key: str, *, satellites: bool = True) -> Iterator[str]:
        """The segments of a node, without its own satellites, with or without those of its parts."""
        if key in self.lengths:
            yield key
        for part in self.children[key]:
            if self.is_nucleus(part):
                yield from self.segments(part, satellites=satellites)
                if satellites:
                    yield from self.satellites(part)

    def satellites(self, key: str) -> Iterator[str]:
        """The segments of all satellites of a node."""
        for child in self.children[key]:
            if not self.is_nucleus(child):
                yield from self.segments(child)
                yield from self.satellites(child)

    def unit(self, key: str) -> str:
        """The clause that a node is a piece of, where something stands in its middle; otherwise the node."""
        above = key
        while self.relations.get(above) == "span":
            above = self.parents[above]
        return self.parents[above] if self.relations.get(above) == "same-unit" else key
