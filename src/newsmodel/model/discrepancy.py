"""`Discrepancy`: an article gives one event two dates, or one quantity two numbers."""

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from newsmodel.kinds import DiscrepancyKind
from newsmodel.model.base import Identified
from newsmodel.model.claim import Figure
from newsmodel.model.span import Span
from newsmodel.model.time import When

__all__ = ["Discrepancy"]


class Discrepancy(Identified):
    """Two or more values that cannot all be right.

    Attributes:
        article_id: The article that gives them.
        kind: Dates or figures.
        topic: What they are of, in the words of the text.
        values: Pairs of the place in the text and the value read there.
    """

    article_id: str
    kind: DiscrepancyKind
    topic: str
    values: tuple[tuple[Span, When | Figure], ...] = Field(min_length=2)

    def _check(self) -> None:
        expected = When if self.kind is DiscrepancyKind.DATE else Figure
        others = [span for span, value in self.values if not isinstance(value, expected)]
        if others:
            raise ValueError(
                f"a discrepancy of kind {self.kind} holds {expected.__name__}s, and not what is at {others[0]}"
            )

    def _identity(self) -> tuple[object, ...]:
        return ("discrepancy", self.article_id, self.kind, self.topic, [span for span, _ in self.values])

    def __str__(self) -> str:
        return f"{self.topic}: {' or '.join(str(value) for _, value in self.values)}"

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield None, str(self)
