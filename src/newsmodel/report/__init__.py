"""Pages to look at and to take away: one file each, which loads nothing and runs nothing that an article brings."""

from newsmodel.report.article import to_html
from newsmodel.report.overview import overview

__all__ = ["overview", "to_html"]
