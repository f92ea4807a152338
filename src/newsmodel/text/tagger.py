"""Part-of-speech tags (Penn Treebank, comparatives folded) for the tokens of a sentence.

Most words of a text can be one thing alone, and a dictionary knows them. Every other word has a *class*, the few
tags that it may get ("NNS|VBZ"), and an averaged perceptron picks one of them, left to right: from the word, its
neighbours, their classes and the tags already given.
"""

import gzip
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from newsmodel.text.classes import Classes
from newsmodel.text.weights import BYTES, SHIFTS, VERBS, Weights

__all__ = ["VERBS", "Tagger", "load"]


@dataclass(frozen=True, slots=True)
class Tagger:
    """What was learned: the class of each word and ending, and the weights that pick a tag of a class."""

    classes: Classes = field(repr=False)
    weights: Weights = field(repr=False)

    @property
    def words(self) -> Mapping[str, str]:
        """The dictionary: the class of each word in it."""
        return self.classes.words

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tag of each word of one sentence.

        >>> load().tag(["He", "claims", "that", "the", "claims", "are", "false", "."])
        ['PRP', 'VBZ', 'IN', 'DT', 'NNS', 'VBP', 'JJ', '.']
        """
        lower, classes = self.classes.read(words)
        return self.weights.tag(lower, classes)

    def tag_all(self, words: Sequence[str], sentences: Iterable[tuple[int, int]]) -> list[str]:
        """The tags of the words of a text, whose sentences are half-open ranges of them.

        At one go: what the tagger looks things up in is out of the processor's cache when others have run meanwhile.
        """
        return [tag for first, last in sentences for tag in self.tag(words[first:last])]


@cache
def load() -> Tagger:
    """The tagger for English, read from the package's data when it is first asked for."""
    data = resources.files("newsmodel.lang").joinpath("data", "english_tags.gz").read_bytes()
    _, words, endings, features, weights = gzip.decompress(data).split(b"\n\n", 4)
    size = BYTES * len(SHIFTS)
    rows = (weights[start : start + size] for start in range(0, len(weights), size))
    packed = [int.from_bytes(row, "little", signed=True) for row in rows]
    names = features.decode().split("\n")
    return Tagger(Classes(_table(words), _table(endings)), Weights(dict(zip(names, packed, strict=True))))


def _table(lines: bytes) -> dict[str, str]:
    """Key -> class, from lines of a class and its keys."""
    table: dict[str, str] = {}
    for line in lines.decode().split("\n"):
        kind, *keys = line.split(" ")
        table.update(dict.fromkeys(keys, kind))
    return table
