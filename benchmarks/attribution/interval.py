"""How sure a figure is, given that other articles might have been chosen."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.score_polnear import Count

__all__ = ["Estimate", "estimate"]

SAMPLES = 1000
SEED = 20


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share from 0 to 1, with its 95 % interval; printed in percent."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} [{100 * self.low:.1f}, {100 * self.high:.1f}]"


def _f1(count: Count) -> float:
    return count.f1


def estimate(counts: Sequence[Count], rate: Callable[[Count], float] = _f1) -> Estimate:
    """A rate over the counts of all articles, its interval by a bootstrap over them; the same for the same counts."""
    chance = random.Random(SEED)
    values = sorted(
        rate(sum(chance.choices(counts, k=len(counts)), Count())) for _ in range(SAMPLES if counts else 0)
    ) or [0.0]
    tail = len(values) // 40
    return Estimate(rate(sum(counts, Count())), values[tail], values[-1 - tail])
