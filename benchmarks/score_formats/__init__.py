"""How much of the sample files of each format is read rightly.

Every figure comes with the number of answers that it is a share of. What is missing is wrong. `python -m
benchmarks.formats --help` runs it; what each figure is, the modules say.
"""

from benchmarks.score_formats.predictions import predictions
from benchmarks.score_formats.score import Score

__all__ = ["Score", "predictions"]
