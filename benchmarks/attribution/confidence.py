"""What `confidence` is worth: how much is right of what the library is sure of to some degree."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.attribution.interval import Estimate, estimate
from benchmarks.score_polnear import Comparison, Count, Statement

__all__ = ["TENTHS", "Band", "Confidences", "bands"]

Confidences = Mapping[str, Mapping[Statement, float]]  # by article and statement

TENTHS = tuple(number / 10 for number in range(11))


@dataclass(frozen=True)
class Band:
    """The statements of one band of confidence.

    Attributes:
        start: The least confidence in the band.
        end: The least confidence above it; the last band holds it.
        statements: How many there are.
        mean: Their mean confidence.
        content: Share of them whose content is right.
        both: Share of them whose content and source are right.
    """

    start: float
    end: float
    statements: int
    mean: float
    content: Estimate
    both: Estimate

    def __str__(self) -> str:
        return f"{self.start:g} to {self.end:g}"


def bands(
    comparisons: Mapping[str, Comparison], confidences: Confidences, edges: Sequence[float] = TENTHS
) -> Iterator[Band]:
    """The bands that hold a statement, the least sure first."""
    given: defaultdict[int, list[float]] = defaultdict(list)
    right: list[tuple[Counter[int], Counter[int], Counter[int]]] = []  # of each article: all, content, and source
    for key, comparison in comparisons.items():
        values = [confidences[key][one.spans] for one in comparison.predicted]
        places = [sum(value >= edge for edge in edges[1:-1]) for value in values]
        for place, value in zip(places, values, strict=True):
            given[place].append(value)
        content, both = (Counter(places[j] for _, j in pairs) for pairs in (comparison.pairs, comparison.agreed))
        right.append((Counter(places), content, both))
    for place, values in sorted(given.items()):
        yield Band(
            edges[place],
            edges[place + 1],
            len(values),
            sum(values) / len(values),
            estimate([_count(content[place], every[place]) for every, content, _ in right], _precision),
            estimate([_count(both[place], every[place]) for every, _, both in right], _precision),
        )


def _count(right: int, every: int) -> Count:
    return Count(right_predicted=right, predicted=every)


def _precision(count: Count) -> float:
    return count.precision
