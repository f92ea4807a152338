"""GUM's attribution relations as a second yardstick: https://gucorpling.org/gum/, annotations CC BY 4.0.

`DIR/rst` holds discourse trees (rs4), `DIR/dep` the texts (CoNLL-U). In a tree, a clause of attribution ("she said")
is the satellite of what it attributes, in a relation `attribution-positive`. Counted is its recall alone, of those
relations whose clause has a word of speech: thought and wish are left out. A content is found where the Jaccard of its
words and those of a statement is at least 0.5; a relation is found where, besides, the statement's cue stands in the
clause. What is attributed without such a clause (a noun phrase, a quotation that stands alone) is not in the trees, so
there is no precision.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import parse

from benchmarks.attribution.finders import library, spans
from benchmarks.score_polnear import SPEECH, Article, Spans, Statement, score

__all__ = ["read", "report"]

RELATION = "attribution-positive"
GENRE = re.compile(r"GUM_([a-z]+)_")


def report(folder: Path) -> Iterator[str]:
    """Recall by genre, as lines."""
    yield "GUM: recall of attribution relations with a word of speech"
    yield f"{'genre':14}{'documents':>10}{'relations':>11}{'content':>10}{'and clause':>12}"
    for genre, documents in read(folder).items():
        found = {key: list(_cued(document.text)) for key, document in documents.items()}
        counts = score(documents, found, speech=SPEECH).counts
        content, both = counts["overlap", "all"], counts["attrib", "all"]
        yield f"{genre:14}{len(documents):10}{both.gold:11}{content.recall:10.1%}{both.recall:12.1%}"


def _cued(text: str) -> Iterator[Statement]:
    """What the library finds, with the cue in the place of the source, to be compared with the clause."""
    for statement in map(spans, library(text).statements):
        yield Statement(statement.content, statement.cue, statement.cue)


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


def read(folder: Path) -> dict[str, dict[str, Article]]:
    """The documents that have a tree, by genre and name, with the attributions as statements.

    The source of such a statement is its whole clause, the cue the clause without clauses inside of it.
    """
    found: defaultdict[str, dict[str, Article]] = defaultdict(dict)
    for path in sorted(folder.glob("rst/**/*.rs4")):
        genre = GENRE.match(path.name)
        source = folder / "dep" / f"{path.stem}.conllu"
        if genre and source.is_file():
            text, tree = _text(source), Tree.read(path)
            found[genre[1]][path.stem] = Article(text, list(_statements(tree, _places(tree, text))))
    return dict(found)


def _text(path: Path) -> str:
    """The text of a CoNLL-U file: its sentences, with an empty line between paragraphs."""
    parts: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line == "# newpar":
            parts.append("\n\n")
        elif line.startswith("# text = "):
            parts += [line.removeprefix("# text = "), " "]
    return re.sub(r" *\n\n\s*", "\n\n", "".join(parts)).strip()


def _places(tree: Tree, text: str) -> dict[str, tuple[int, int]]:
    """Where each segment stands in the text: the trees have other spaces, and all else in common with it."""
    solid = [place for place, character in enumerate(text) if not character.isspace()]
    places, at = {}, 0
    for key, length in tree.lengths.items():
        places[key] = (solid[at], solid[at + length - 1] + 1)
        at += length
    if at != len(solid):
        raise ValueError("the tree is not of this text")
    return places


def _statements(tree: Tree, places: Mapping[str, tuple[int, int]]) -> Iterator[Statement]:
    for key, relation in tree.relations.items():
        if relation != RELATION:
            continue

        def at(segments: Iterable[str]) -> Spans:
            return tuple(sorted(places[segment] for segment in segments))

        clause = {*tree.segments(key), *tree.satellites(key)}
        content = set(tree.segments(tree.unit(tree.parents[key]))) - clause
        yield Statement(at(content), at(clause), at(tree.segments(key, satellites=False)))
