"""Where an article contradicts itself: an event with two days, a quantity with two numbers."""

from newsmodel.extract.discrepancies.dates import of_dates
from newsmodel.extract.discrepancies.figures import of_figures
from newsmodel.extract.draft import Work

__all__ = ["discrepancies"]


def discrepancies(work: Work) -> None:
    """Add what the article gives two values for."""
    of_dates(work)
    of_figures(work)
