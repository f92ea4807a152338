"""Counts that can be added up, and the rates made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

__all__ = ["KINDS", "ROLES", "SPANS", "Count", "Figures"]

KINDS = ("all", "direct", "mixed", "indirect")
ROLES = ("content", "source", "cue")
SPANS = ("exact", "overlap", "attrib")


@dataclass(frozen=True, slots=True)
class Count:
    """What was to be found, what was predicted, and how much of each is right."""

    right_gold: int = 0
    right_predicted: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.right_gold + other.right_gold,
            self.right_predicted + other.right_predicted,
            self.gold + other.gold,
            self.predicted + other.predicted,
        )

    @property
    def precision(self) -> float:
        """Share of the predictions that is right."""
        return self.right_predicted / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found."""
        return self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Figures:
    """The counts of one article or of several.

    Attributes:
        counts: By measure (`ROLES` count tokens, `SPANS` statements) and kind.
        sourced: By kind of the gold, pairs whose gold has a source; predicted ones count as right where it agrees.
        f1: F1 over `overlap` and `attrib` of each single article.
        articles: How many there are.
        silent: How many of them have no prediction.
    """

    counts: Mapping[tuple[str, str], Count] = field(default_factory=dict)
    sourced: Mapping[str, Count] = field(default_factory=dict)
    f1: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    articles: int = 0
    silent: int = 0

    @classmethod
    def total(cls, parts: Iterable["Figures"]) -> "Figures":
        """The figures of many articles together."""
        rows = list(parts)
        return cls(
            {(name, kind): _sum(row.counts[name, kind] for row in rows) for name in ROLES + SPANS for kind in KINDS},
            {kind: _sum(row.sourced[kind] for row in rows) for kind in KINDS},
            {name: tuple(value for row in rows for value in row.f1[name]) for name in ("overlap", "attrib")},
            sum(row.articles for row in rows),
            sum(row.silent for row in rows),
        )

    def macro_f1(self, name: str) -> float:
        """Mean F1 over the articles, of `overlap` or `attrib`."""
        values = self.f1[name]
        return sum(values) / len(values) if values else 0.0

    def __str__(self) -> str:
        rows = [
            f"articles {self.articles}, without prediction {self.silent}",
            f"{'figure':<18}{'kind':<10}{'P':>7}{'R':>7}{'F1':>7}{'predicted':>11}{'gold':>8}",
        ]
        rows += [
            f"{name:<18}{kind:<10}{count.precision:7.3f}{count.recall:7.3f}{count.f1:7.3f}"
            f"{count.predicted:11d}{count.gold:8d}"
            for name in ROLES + SPANS
            for kind in KINDS
            for count in [self.counts[name, kind]]
        ]
        rows += [f"{'accuracy':<18}{kind:<10}{self.sourced[kind].recall:7.3f}" for kind in KINDS]
        means = ", ".join(f"{name} {self.macro_f1(name):.3f}" for name in self.f1)
        return "\n".join([*rows, f"mean F1 of the articles: {means}"])


def _sum(counts: Iterable[Count]) -> Count:
    return sum(counts, Count())
