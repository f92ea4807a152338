"""All figures on PolNeAR: how much is right, how fast it goes, what confidence is worth, and what peers do."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import process_time
from typing import TypeVar

from benchmarks.attribution.confidence import Confidences
from benchmarks.attribution.finders import ATTRIBUTION, PEERS, MissingPeer, library, spans
from benchmarks.attribution.interval import Estimate, estimate
from benchmarks.score_polnear import KINDS, SPEECH, Article, Comparison, Figures, Statement, compare, figures, read_gold

__all__ = ["Accuracy", "Finding", "Results", "measure"]

Found = TypeVar("Found")

REPEATS = 3  # a machine that does other things, too, is slower in some runs


@dataclass(frozen=True)
class Accuracy:
    """How much is right of content and source together: F1 by kind, precision and recall over all kinds."""

    f1: Mapping[str, Estimate]
    precision: float
    recall: float


@dataclass(frozen=True)
class Finding:
    """What one finder does: with what is said, with all that is attributed, and in words a second of processor time."""

    name: str
    said: Accuracy
    every: Accuracy
    speed: float


@dataclass(frozen=True)
class Results:
    """What was measured on a part of PolNeAR.

    Attributes:
        part: The name of the part.
        texts: Its articles.
        findings: Of the library, then of each peer that is installed.
        absent: The other peers, with what to do about it.
        bare: The library's speed where it looks for no more than who said what.
        comparisons: The library's statements and those annotated, of what is said.
        confidences: The library's confidence in each of its statements.
        silent: In how many articles it found nothing.
    """

    part: str
    texts: Mapping[str, str]
    findings: Sequence[Finding]
    absent: Mapping[str, str]
    bare: float
    comparisons: Mapping[str, Comparison]
    confidences: Confidences
    silent: int

    @property
    def words(self) -> int:
        """How many words all articles have."""
        return sum(len(text.split()) for text in self.texts.values())


def measure(folder: Path) -> Results:
    """Measure the library and its peers.

    Raises:
        FileNotFoundError: There is no article in the folder.
    """
    gold = read_gold(folder)
    if not gold:
        raise FileNotFoundError(f"no text/*.txt in {folder}")
    texts = {key: article.text for key, article in gold.items()}
    analyses, speed = timed(library, texts)
    _, bare = timed(partial(library, pipeline=ATTRIBUTION), texts)
    ours = {key: [spans(one) for one in found.statements] for key, found in analyses.items()}
    findings, absent = [finding("newsmodel", gold, ours, speed)], {}
    for name, peer in PEERS.items():
        try:
            found, speed = timed(peer(), texts)
        except MissingPeer as missing:
            absent[name] = str(missing)
        else:
            findings.append(finding(name, gold, found, speed))
    return Results(
        folder.name,
        texts,
        findings,
        absent,
        bare,
        {key: compare(article, ours[key], speech=SPEECH) for key, article in gold.items()},
        {key: {spans(one): one.confidence for one in found.statements} for key, found in analyses.items()},
        sum(not found for found in ours.values()),
    )


def timed(find: Callable[[str], Found], texts: Mapping[str, str]) -> tuple[dict[str, Found], float]:
    """What is found in each text, and the words a second of processor time, without loading; the best of some runs."""
    find("“It rained all day,” Ana Ruiz said.")
    seconds = []
    for _ in range(REPEATS):
        start = process_time()
        found = {key: find(text) for key, text in texts.items()}
        seconds.append(process_time() - start)
    return found, sum(len(text.split()) for text in texts.values()) / min(seconds)


def finding(name: str, gold: Mapping[str, Article], found: Mapping[str, Iterable[Statement]], speed: float) -> Finding:
    """How well a finder's statements agree with the annotation."""
    return Finding(name, accuracy(gold, found, SPEECH), accuracy(gold, found, None), speed)


def accuracy(
    gold: Mapping[str, Article], found: Mapping[str, Iterable[Statement]], speech: frozenset[str] | None
) -> Accuracy:
    """The same for statements with one of some words in their cue, or for all."""
    parts = [figures(compare(article, found[key], speech=speech)) for key, article in gold.items()]
    f1 = {kind: estimate([part.counts["attrib", kind] for part in parts]) for kind in KINDS}
    total = Figures.total(parts).counts["attrib", "all"]
    return Accuracy(f1, total.precision, total.recall)
