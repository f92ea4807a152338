"""One article with its annotation and a prediction, the statements paired."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.score_gold.words import Json, letters

__all__ = ["Article", "Side", "pair"]

ALIKE = 0.5  # Dice over the letters and digits of two contents, from which they are the same statement
INSIDE = 0.8  # share of an unpaired prediction inside one annotated content, from which it is no error


@dataclass(frozen=True)
class Side:
    """What one side says of the article."""

    statements: list[Json]
    contents: list[frozenset[int]]  # of each statement, as places of letters and digits
    actors: dict[str, Json]  # by id

    @classmethod
    def of(cls, text: str, data: Json) -> "Side":
        """The side that an annotation or a prediction takes."""
        statements = data.get("statements") or []
        contents = [letters(text, statement.get("content")) for statement in statements]
        return cls(statements, contents, {actor["id"]: actor for actor in data.get("actors") or []})


@dataclass(frozen=True)
class Article:
    """Annotation and prediction of one text.

    Attributes:
        found: Index of an annotated statement to the index of the predicted one that it is paired with.
        fragments: Unpaired predictions that lie inside an annotated content; neither right nor wrong.
        false: All other unpaired predictions.
    """

    text: str
    gold: Side
    predicted: Side
    found: dict[int, int]
    fragments: list[int]
    false: list[int]

    def required(self, index: int) -> bool:
        """Whether an annotated statement counts as missed where it isn't found."""
        return not self.gold.statements[index].get("optional")


def pair(gold: Json, predicted: Json) -> Article:
    """Pair the statements one to one, the most alike first; ties go in the order of the statements."""
    text = gold["text"]
    ours, theirs = Side.of(text, gold), Side.of(text, predicted)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, i, j in _likenesses(ours.contents, theirs.contents):
        if likeness >= ALIKE and i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    unpaired = [j for j in range(len(theirs.contents)) if j not in taken]
    fragments = [j for j in unpaired if _inside(theirs.contents[j], ours.contents)]
    false = [j for j in unpaired if j not in fragments]
    return Article(text, ours, theirs, found, fragments, false)


def _likenesses(some: Sequence[frozenset[int]], others: Sequence[frozenset[int]]) -> list[tuple[float, int, int]]:
    rows = [
        (2 * len(one & other) / (len(one) + len(other)), i, j)
        for i, one in enumerate(some)
        for j, other in enumerate(others)
        if one & other
    ]
    return sorted(rows, key=lambda row: (-row[0], row[1], row[2]))


def _inside(content: frozenset[int], others: Sequence[frozenset[int]]) -> bool:
    return bool(content) and any(len(content & other) / len(content) >= INSIDE for other in others)
