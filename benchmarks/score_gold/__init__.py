"""Score an analysis against articles annotated by hand, in the form that `tests/gold/GUIDELINE.md` describes.

    python -m benchmarks.score_gold GOLD PREDICTED [--only PATTERN] [--per-file] [--cross FILE]

Statements are paired by their contents (`article`); of the pairs the attributes are compared (`attributes`); rebuttals
are compared by what the pairs make of their statements (`rebuttals`), actors by their mentions (`actors`).
"""

from benchmarks.score_gold.score import Score
from benchmarks.score_gold.words import norm

__all__ = ["Score", "norm"]
