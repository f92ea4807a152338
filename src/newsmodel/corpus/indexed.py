"""An analysis as a corpus keeps it, so that a question about one statement goes through no others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from newsmodel.model import Analysis, Rebuttal

__all__ = ["Indexed"]


@dataclass(frozen=True, slots=True)
class Indexed:
    """An analysis.

    Attributes:
        topics: What the claims of a statement are about, by its id.
        rebuttals: Those that dispute a statement, by its id.
    """

    analysis: Analysis
    topics: Mapping[str, Sequence[str]]
    rebuttals: Mapping[str, Sequence[Rebuttal]]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """The analysis, gone through once."""
        topics: dict[str, list[str]] = defaultdict(list)
        for claim in analysis.claims:
            for statement in claim.statements:
                topics[statement.id].extend(claim.about)
        rebuttals: dict[str, list[Rebuttal]] = defaultdict(list)
        for rebuttal in analysis.rebuttals:
            for target in rebuttal.targets:
                rebuttals[target.id].append(rebuttal)
        return cls(analysis, dict(topics), dict(rebuttals))
