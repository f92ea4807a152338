"""The figures as tables in Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from benchmarks.attribution.aspects import breakdown
from benchmarks.attribution.confidence import Band
from benchmarks.attribution.elsewhere import ELSEWHERE
from benchmarks.attribution.errors import ABOUT, classes
from benchmarks.attribution.gum import Recall
from benchmarks.attribution.polnear import Accuracy, Results
from benchmarks.score_polnear import KINDS

__all__ = ["aspects", "confidence", "errors", "every", "gum", "said", "speed"]

RATES = (*KINDS, "P", "R")


def said(results: Results) -> str:
    """Accuracy on what is said, with what others reach."""
    rows = [[one.name, *_accuracy(one.said), f"this run, {results.part}"] for one in results.findings]
    rows += [
        [name, *(str(value) for value in values), "", "", "elsewhere, test part"] for name, values in ELSEWHERE.items()
    ]
    return _table(["F1 in %", *RATES, "measured"], rows) + _absent(results)


def every(results: Results) -> str:
    """Accuracy on all that is attributed, thought and wish included."""
    return _table(["F1 in %", *RATES], ([one.name, *_accuracy(one.every)] for one in results.findings))


def _accuracy(accuracy: Accuracy) -> Iterator[str]:
    yield from (str(accuracy.f1[kind]) for kind in KINDS)
    yield from (f"{100 * rate:.1f}" for rate in (accuracy.precision, accuracy.recall))


def _absent(results: Results) -> str:
    return "".join(
        f"\n\n{name} was not measured: it is not installed (`{what}`)." for name, what in results.absent.items()
    )


def speed(results: Results) -> str:
    """Words a second of processor time."""
    speeds = {one.name: one.speed for one in results.findings}
    speeds["newsmodel, who said what alone"] = results.bare
    rows = sorted(speeds.items(), key=lambda row: -row[1])
    return _table(["", "Words per CPU second"], ([name, f"{value:,.0f}"] for name, value in rows))


def confidence(bands: Iterable[Band]) -> str:
    """How much is right, by confidence."""
    head = ["Confidence", "Statements", "Content right, in %", "Content and source right, in %"]
    return _table(head, ([str(one), f"{one.statements:,}", str(one.content), str(one.both)] for one in bands))


def gum(recalls: Iterable[Recall]) -> str:
    """Recall by genre."""
    head = ["Genre", "Documents", "Relations", "Content found, in %", "Content and clause found, in %"]
    return _table(
        head, ([one.genre, str(one.documents), str(one.relations), str(one.content), str(one.both)] for one in recalls)
    )


def errors(results: Results) -> str:
    """How many errors there are of each class, and in which way they went wrong."""
    found = classes(results.comparisons)
    every = sum(map(len, found.values()))
    rows = []
    for name, some in found.items():
        rows.append([f"**{name}**: {ABOUT[name]}", f"**{len(some)}**", f"**{_percent(len(some), every)}**"])
        ways = Counter(error.way for _, error in some)
        rows += [[way, str(number), _percent(number, every)] for way, number in ways.most_common()]
    return _table(["Error", "Number", "Of all errors"], rows)


def aspects(results: Results) -> str:
    """A table for each aspect: what was to be found, and how much of it went wrong in which class."""
    counts = breakdown(results.comparisons, results.texts)
    parts = []
    for question, group in groupby(counts.items(), key=lambda row: row[0][0]):
        head = [
            question,
            "Annotated",
            "Right",
            *(name.capitalize() for name in ABOUT if name != "false"),
            "Given",
            "False",
        ]
        parts.append(_table(head, (_aspect(answer, counted) for (_, answer), counted in group if counted)))
    return "\n\n".join(parts)


def _aspect(answer: str, counts: Mapping[str, int]) -> list[str]:
    wrong = [counts[name] for name in ABOUT if name != "false"]
    right = counts["annotated"] - sum(wrong)
    numbers = [*wrong, counts["given"], counts["false"]]
    return [answer, str(counts["annotated"]), _percent(right, counts["annotated"]), *map(str, numbers)]


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The first column to the left, numbers to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
