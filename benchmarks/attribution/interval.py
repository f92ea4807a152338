"""How sure a figure is, given that other articles might have been chosen."""

import random
from collections.abc import Sequence

from benchmarks.score_polnear import Count

__all__ = ["interval"]

SAMPLES = 1000
SEED = 20


def interval(counts: Sequence[Count]) -> tuple[float, float]:
    """The 95 % interval of F1, by a bootstrap over articles; the same for the same counts."""
    chance = random.Random(SEED)
    values = sorted(
        sum(chance.choices(counts, k=len(counts)), Count()).f1 for _ in range(SAMPLES if counts else 0)
    ) or [0.0]
    tail = len(values) // 40
    return values[tail], values[-1 - tail]
