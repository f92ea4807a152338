"""The surer the library is of a statement, the more often it is right: on the annotated articles of this repository.

`docs/how-much-it-finds.md` has the same on articles that others have annotated.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path

from benchmarks.attribution.confidence import Band, Confidences, bands
from benchmarks.attribution.finders import spans
from benchmarks.gold import analyzed, read_gold
from benchmarks.score_polnear import Article, Comparison, Spans, Statement, compare

HERE = Path(__file__).parent
EDGES = (0, 0.8, 0.87, 1)  # few and wide, each with many statements: a rule may change without upsetting this
LEAST = 60  # statements in a band
APART = 0.04  # what the surest are better than the least sure, at least


@cache
def measured() -> tuple[dict[str, Comparison], dict[str, dict[Statement, float]]]:
    """What is found in each article, compared with its annotation, and the confidence in it.

    Optional statements are annotated too: only what is given and wrong counts here, not what is missed.
    """
    comparisons, confidences = {}, {}
    for key, gold in read_gold(HERE).items():
        confidences[key] = {spans(statement): statement.confidence for statement in analyzed(gold).statements}
        annotated = [
            Statement(*(_pairs(statement[role]) for role in ("content", "source", "cue")))
            for statement in gold["statements"]
        ]
        comparisons[key] = compare(Article(gold["text"], annotated), confidences[key])
    return comparisons, confidences


def _pairs(found: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in found)


def grows(found: list[Band]) -> bool:
    """Whether no band is worse than the one below, and the highest is clearly better than the lowest."""
    shares = [band.both.value for band in found]
    return all(lower <= higher for lower, higher in pairwise(shares)) and shares[-1] - shares[0] >= APART


def test_precision_grows_with_confidence() -> None:
    comparisons, confidences = measured()
    found = list(bands(comparisons, confidences, EDGES))
    assert len(found) == 3
    assert all(band.statements >= LEAST for band in found), found
    assert grows(found), found


def test_it_would_be_seen_if_confidence_meant_nothing() -> None:
    comparisons, confidences = measured()
    turned: Confidences = {
        key: {one: 1.6 - confidence for one, confidence in found.items()} for key, found in confidences.items()
    }
    assert not grows(list(bands(comparisons, turned, EDGES)))
