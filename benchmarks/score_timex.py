"""Score time expressions against gold, as TempEval-3 did.

    python -m benchmarks.score_timex GOLD PREDICTED [--annotated-lines] [--errors N]

Both files hold one document a line: `{"id", "dct", "text", "timexes": [{"start", "end", "type", "value"}]}`. A pair is
made one to one, of equal spans first, then of overlapping ones by the size of the overlap:

    strict  same span    relaxed  any overlap    type, value  relaxed, and the same type, the same value
"""

import argparse
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Score", "annotated_lines", "errors", "load", "score"]

Timex = dict[str, Any]
Document = dict[str, Any]


@dataclass(frozen=True)
class Score:
    """Counts of one comparison; shares in percent."""

    gold: int
    predicted: int
    strict: int
    relaxed: int
    type: int
    value: int

    def precision(self, hits: int) -> float:
        """Share of what was predicted."""
        return 100 * hits / self.predicted if self.predicted else 0.0

    def recall(self, hits: int) -> float:
        """Share of what was to be found."""
        return 100 * hits / self.gold if self.gold else 0.0

    def f1(self, hits: int) -> float:
        """Harmonic mean of the two."""
        return 200 * hits / (self.predicted + self.gold) if self.predicted + self.gold else 0.0

    @property
    def value_accuracy(self) -> float:
        """Share of the pairs that have the same value."""
        return 100 * self.value / self.relaxed if self.relaxed else 0.0

    def __str__(self) -> str:
        relaxed = f"P {self.precision(self.relaxed):5.1f} R {self.recall(self.relaxed):5.1f}"
        return (
            f"gold {self.gold:5} predicted {self.predicted:5} | relaxed {relaxed} F1 {self.f1(self.relaxed):5.1f}"
            f" | strict F1 {self.f1(self.strict):5.1f}"
            f" | value F1 {self.f1(self.value):5.1f} accuracy {self.value_accuracy:5.1f}"
        )


def load(path: Path) -> dict[str, Document]:
    """Documents by id."""
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    found = {document["id"]: document for document in documents}
    if len(found) < len(documents):
        raise ValueError(f"{path}: an id comes twice")
    return found


def _value(timex: Timex) -> str:
    return str(timex.get("value") or "").strip().upper()


def pairs(gold: list[Timex], predicted: list[Timex]) -> list[tuple[Timex, Timex]]:
    """One-to-one pairs of what overlaps: equal spans first, then the largest overlap, then the leftmost."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(predicted):
            overlap = min(one["end"], other["end"]) - max(one["start"], other["start"])
            if overlap > 0:
                same = (one["start"], one["end"]) == (other["start"], other["end"])
                candidates.append((not same, -overlap, one["start"], other["start"], i, j))
    found: dict[int, int] = {}
    for *_, i, j in sorted(candidates):
        if i not in found and j not in found.values():
            found[i] = j
    return [(gold[i], predicted[j]) for i, j in found.items()]


def _of_types(document: Document | None, types: Collection[str] | None) -> list[Timex]:
    timexes = document["timexes"] if document else []
    return [timex for timex in timexes if types is None or timex.get("type") in types]


def score(
    gold: Mapping[str, Document], predicted: Mapping[str, Document], types: Collection[str] | None = None
) -> Score:
    """Compare all documents, for expressions of some types or of all.

    Raises:
        ValueError: A predicted document is not in the gold.
    """
    if unknown := set(predicted) - set(gold):
        raise ValueError(f"not in the gold: {sorted(unknown)[:5]}")
    counts: Counter[str] = Counter()
    for key, document in gold.items():
        ours, theirs = _of_types(document, types), _of_types(predicted.get(key), types)
        counts["gold"] += len(ours)
        counts["predicted"] += len(theirs)
        for one, other in pairs(ours, theirs):
            counts["relaxed"] += 1
            counts["strict"] += (one["start"], one["end"]) == (other["start"], other["end"])
            counts["type"] += one.get("type") == other.get("type")
            counts["value"] += _value(one) == _value(other)
    return Score(**{name: counts[name] for name in ("gold", "predicted", "strict", "relaxed", "type", "value")})


def annotated_lines(
    gold: Mapping[str, Document], predicted: Mapping[str, Document]
) -> tuple[dict[str, Document], dict[str, Document]]:
    """Keep the lines that hold an expression of the gold: for corpora of which only some sentences were annotated."""
    ours, theirs = {}, {}
    for key, document in gold.items():
        lines, at = [], 0
        for line in document["text"].split("\n"):
            if any(at <= timex["start"] < at + len(line) for timex in document["timexes"]):
                lines.append(range(at, at + len(line)))
            at += len(line) + 1

        def kept(found: Document | None, lines: list[range] = lines) -> list[Timex]:
            timexes = found["timexes"] if found else []
            return [
                timex
                for timex in timexes
                if any(timex["start"] in line for line in lines)
                and not str(timex.get("value", "")).startswith("BAD")  # the corpus marks its own mistakes so
            ]

        ours[key] = {**document, "timexes": kept(document)}
        theirs[key] = {"id": key, "timexes": kept(predicted.get(key))}
    return ours, theirs


def errors(gold: Mapping[str, Document], predicted: Mapping[str, Document]) -> Iterator[str]:
    """What was missed, invented or given another value, with the words around it."""
    for key, document in gold.items():
        ours, theirs = _of_types(document, None), _of_types(predicted.get(key), None)
        paired = pairs(ours, theirs)
        rows: list[tuple[Timex | None, Timex | None]] = [row for row in paired if _value(row[0]) != _value(row[1])]
        rows += [(timex, None) for timex in ours if all(timex is not one for one, _ in paired)]
        rows += [(None, timex) for timex in theirs if all(timex is not other for _, other in paired)]
        for one, other in rows:
            place = one or other or {}
            around = document["text"][max(0, place["start"] - 40) : place["end"] + 30].replace("\n", " ")
            kinds = " | ".join(f"{timex['type']} {timex['value']}" if timex else "-" for timex in (one, other))
            yield f"{kinds:50} [{document.get('dct')}] ...{around}..."


def main() -> None:
    """Compare two files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--annotated-lines", action="store_true")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    gold, predicted = load(arguments.gold), load(arguments.predicted)
    if arguments.annotated_lines:
        gold, predicted = annotated_lines(gold, predicted)
    print("all ", score(gold, predicted))
    print("DATE", score(gold, predicted, {"DATE"}))
    for _, line in zip(range(arguments.errors), errors(gold, predicted), strict=False):
        print(line)


if __name__ == "__main__":
    main()
