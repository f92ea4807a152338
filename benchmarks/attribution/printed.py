"""The figures as lines for a terminal."""

from collections.abc import Iterable, Iterator

from benchmarks.attribution.aspects import breakdown
from benchmarks.attribution.confidence import bands
from benchmarks.attribution.errors import classes, shown
from benchmarks.attribution.gum import Recall
from benchmarks.attribution.polnear import Accuracy, Results
from benchmarks.score_polnear import KINDS

__all__ = ["gum", "polnear"]

NAMES = 16  # width of a column
CELLS = 20


def polnear(results: Results, errors: int) -> Iterator[str]:
    """What was measured on PolNeAR, with up to so many errors of each class."""
    articles = len(results.texts)
    yield f"PolNeAR: {articles} articles of {results.words / articles:,.0f} words in {results.part}"
    yield "F1 of content and source in percent, with its 95 % interval, and precision and recall over all kinds"
    yield f"{'':{NAMES}}{'cues':8}" + "".join(f"{kind:{CELLS}}" for kind in KINDS).rstrip()
    for finding in results.findings:
        yield f"{finding.name:{NAMES}}{'speech':8}{_accuracy(finding.said)}"
        yield f"{finding.name:{NAMES}}{'any':8}{_accuracy(finding.every)}"
    yield from (f"{name:{NAMES}}not installed: {what}" for name, what in results.absent.items())

    yield f"\nArticles without any statement: {results.silent}"
    yield "\nWords a second of processor time"
    speeds = {finding.name: finding.speed for finding in results.findings}
    speeds["newsmodel: text, mentions, attribution, records"] = results.bare
    yield from (f"{name:50}{speed:10,.0f}" for name, speed in speeds.items())

    yield "\nPrecision by confidence, of statements with a cue of speech"
    yield f"{'confidence':14}{'statements':>12}  {'content':{CELLS}}and source"
    for band in bands(results.comparisons, results.confidences):
        yield f"{band!s:14}{band.statements:12,}  {band.content!s:{CELLS}}{band.both}"

    found = classes(results.comparisons)
    yield "\nErrors among statements with a cue of speech"
    yield ", ".join(f"{name} {len(some)}" for name, some in found.items())
    columns = ("annotated", "missed", "bounds", "wrong source", "given", "false")
    yield f"\n{'':50}" + "".join(f"{column:>13}" for column in columns)
    for (question, answer), counts in breakdown(results.comparisons, results.texts).items():
        yield f"{f'{question} {answer}':50}" + "".join(f"{counts[column]:13,}" for column in columns)
    yield from shown(results.comparisons, results.texts, errors)


def _accuracy(accuracy: Accuracy) -> str:
    cells = "".join(f"{accuracy.f1[kind]!s:{CELLS}}" for kind in KINDS)
    return f"{cells}P {accuracy.precision:.1%}  R {accuracy.recall:.1%}"


def gum(recalls: Iterable[Recall]) -> Iterator[str]:
    """What was measured on GUM."""
    yield "GUM: recall of attribution relations with a word of speech"
    yield f"{'genre':14}{'documents':>10}{'relations':>11}  {'content':{CELLS}}and clause"
    for one in recalls:
        yield f"{one.genre:14}{one.documents:10}{one.relations:11}  {one.content!s:{CELLS}}{one.both}"
