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
from dataclasses import dataclass
from pathlib import Path

from benchmarks.attribution.finders import library, spans
from benchmarks.attribution.interval import Estimate, estimate
from benchmarks.attribution.trees import Tree
from benchmarks.score_polnear import SPEECH, Article, Count, Spans, Statement, compare, figures

__all__ = ["Recall", "measure", "read"]

RELATION = "attribution-positive"
GENRE = re.compile(r"GUM_([a-z]+)_")


@dataclass(frozen=True)
class Recall:
    """How much of a genre's relations is found: their content, and content and clause together."""

    genre: str
    documents: int
    relations: int
    content: Estimate
    both: Estimate


def measure(folder: Path) -> Iterator[Recall]:
    """The library's recall by genre, of relations with a word of speech."""
    for genre, documents in read(folder).items():
        parts = [
            figures(compare(document, list(_cued(document.text)), speech=SPEECH)) for document in documents.values()
        ]
        content, both = ([part.counts[name, "all"] for part in parts] for name in ("overlap", "attrib"))
        relations = sum(count.gold for count in both)
        yield Recall(genre, len(documents), relations, estimate(content, _recall), estimate(both, _recall))


def _recall(count: Count) -> float:
    return count.recall


def _cued(text: str) -> Iterator[Statement]:
    """What the library finds, with the cue in the place of the source, to be compared with the clause."""
    for statement in map(spans, library(text).statements):
        yield Statement(statement.content, statement.cue, statement.cue)


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
