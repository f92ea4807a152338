"""All figures on PolNeAR: how much is right, how fast it goes, what confidence is worth, and what peers do."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import process_time
from typing import TypeVar

from benchmarks.attribution.errors import classes, shown
from benchmarks.attribution.finders import ATTRIBUTION, PEERS, MissingPeer, library, spans
from benchmarks.attribution.interval import interval
from benchmarks.score_polnear import KINDS, SPEECH, Article, Comparison, Figures, Statement, compare, figures, read_gold

__all__ = ["report"]

Found = TypeVar("Found")

NAMES = 16  # width of a column
CELLS = 20
BANDS = 10  # of confidence, from 0 to 1


def report(folder: Path, errors: int) -> Iterator[str]:
    """The figures as lines, with up to so many errors of each class."""
    gold = read_gold(folder)
    if not gold:
        yield f"PolNeAR: no text/*.txt in {folder}"
        return
    texts = {key: article.text for key, article in gold.items()}
    words = sum(len(text.split()) for text in texts.values())
    yield f"PolNeAR: {len(gold)} articles of {words / len(gold):,.0f} words in {folder.name}"
    yield "F1 of content and source in percent, with its 95 % interval, and precision and recall over all kinds"
    yield f"{'':{NAMES}}{'cues':8}" + "".join(f"{kind:{CELLS}}" for kind in KINDS).rstrip()

    analyses, seconds = timed(library, texts)
    _, least = timed(partial(library, pipeline=ATTRIBUTION), texts)
    speeds = {"newsmodel": seconds, "newsmodel: text, mentions, attribution, records": least}
    ours = {key: [spans(statement) for statement in found.statements] for key, found in analyses.items()}
    comparisons = {key: compare(article, ours[key], speech=SPEECH) for key, article in gold.items()}
    yield from rows("newsmodel", gold, ours)
    for name, peer in PEERS.items():
        try:
            found, speeds[name] = timed(peer(), texts)
        except MissingPeer as absent:
            yield f"{name:{NAMES}}not installed: {absent}"
        else:
            yield from rows(name, gold, found)

    yield f"\nArticles without any statement: {sum(not found for found in ours.values())}"
    yield "\nWords a second of processor time"
    yield from (f"{name:50}{words / time:10,.0f}" for name, time in speeds.items())
    yield "\nPrecision by confidence, of statements with a cue of speech"
    confidences = {
        key: {spans(statement): statement.confidence for statement in found.statements}
        for key, found in analyses.items()
    }
    yield from bands(comparisons, confidences)
    yield "\nErrors among statements with a cue of speech"
    yield ", ".join(f"{name} {len(found)}" for name, found in classes(comparisons).items())
    yield from shown(comparisons, texts, errors)


def timed(find: Callable[[str], Found], texts: Mapping[str, str]) -> tuple[dict[str, Found], float]:
    """What is found in each text, and the processor time that it took, without loading."""
    find("“It rained all day,” Ana Ruiz said.")
    start = process_time()
    found = {key: find(text) for key, text in texts.items()}
    return found, process_time() - start


def rows(name: str, gold: Mapping[str, Article], found: Mapping[str, Sequence[Statement]]) -> Iterator[str]:
    """A line for what is said, and a line for all that is attributed."""
    for cues, speech in (("speech", SPEECH), ("any", None)):
        parts = [figures(compare(article, found[key], speech=speech)) for key, article in gold.items()]
        total = Figures.total(parts).counts["attrib", "all"]
        cells = "".join(f"{cell(parts, kind):{CELLS}}" for kind in KINDS)
        yield f"{name:{NAMES}}{cues:8}{cells}P {total.precision:.1%}  R {total.recall:.1%}"


def cell(parts: Sequence[Figures], kind: str) -> str:
    """F1 of a kind with its interval."""
    counts = [part.counts["attrib", kind] for part in parts]
    low, high = interval(counts)
    return f"{100 * Figures.total(parts).counts['attrib', kind].f1:.1f} [{100 * low:.1f}, {100 * high:.1f}]"


def bands(comparisons: Mapping[str, Comparison], confidences: Mapping[str, Mapping[Statement, float]]) -> Iterator[str]:
    """How much of what we are sure of to some degree is right."""
    every: Counter[int] = Counter()
    content: Counter[int] = Counter()
    both: Counter[int] = Counter()
    for key, comparison in comparisons.items():
        band = [min(int(confidences[key][one.spans] * BANDS), BANDS - 1) for one in comparison.predicted]
        every.update(band)
        content.update(band[j] for _, j in comparison.pairs)
        both.update(band[j] for _, j in comparison.agreed)
    yield f"{'confidence':14}{'statements':>12}{'content':>10}{'and source':>12}"
    for number, total in sorted(every.items()):
        name = f"{number / BANDS:.1f} to {(number + 1) / BANDS:.1f}"
        yield f"{name:14}{total:12,}{content[number] / total:10.1%}{both[number] / total:12.1%}"
