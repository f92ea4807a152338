"""Counts, and the figures made of them."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Tally", "prf"]


def prf(hits: int, false: int, missed: int) -> dict[str, Any]:
    """Precision, recall and F1, with the counts behind them."""
    return {
        **_rates(hits / (hits + false) if hits + false else 0.0, hits / (hits + missed) if hits + missed else 0.0),
        "tp": hits,
        "fp": false,
        "fn": missed,
    }


def _rates(precision: float, recall: float) -> dict[str, float]:
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4)}


@dataclass
class Tally:
    """What was counted over any number of articles.

    Attributes:
        counts: By name; sums of shares are fractions.
        asked: How often a question about a pair could be answered, by the name of the question.
        right: How often the answer was right.
    """

    counts: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def answer(self, question: str, right: object) -> None:
        """Note an answer; anything true is right."""
        self.asked[question] += 1
        self.right[question] += bool(right)

    def accuracies(self) -> dict[str, Any]:
        """The share of right answers to each question that came up."""
        return {
            question: {"acc": round(self.right[question] / asked, 4), "n": asked}
            for question, asked in sorted(self.asked.items())
        }

    def prf(self, name: str) -> dict[str, Any]:
        """Precision, recall and F1 of what was counted as `name:tp`, `name:fp` and `name:fn`."""
        return prf(*(int(self.counts[f"{name}:{part}"]) for part in ("tp", "fp", "fn")))

    def b_cubed(self) -> dict[str, float]:
        """B-cubed precision over the mentions that were found, and recall over all."""
        precision, found = self.counts["mention:precision"], self.counts["mention:found"]
        recall, every = self.counts["mention:recall"], self.counts["mention:all"]
        return _rates(precision / found if found else 0.0, recall / every if every else 0.0)
