"""`Rebuttal`: a statement that disputes others."""

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from newsmodel.kinds import RebuttalKind
from newsmodel.model.base import Identified
from newsmodel.model.span import Span
from newsmodel.model.statement import Statement

__all__ = ["Rebuttal"]


class Rebuttal(Identified):
    """One statement disputes others, of other speakers.

    Attributes:
        by: The statement that disputes.
        targets: What it disputes; empty where the article does not report it.
        kind: How it disputes.
        explicit: A word of the text says so.
        cue: That word.
        confidence: 0 to 1.
        rule: The rule that found it.
    """

    by: Statement
    targets: tuple[Statement, ...] = ()
    kind: RebuttalKind
    explicit: bool = False
    cue: Span | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)
    rule: str = ""

    def _check(self) -> None:
        by, own = self.by.speaker, self.by.id
        seen = {own}
        for target in self.targets:
            if target.id == own:
                raise ValueError("a statement cannot rebut itself")
            if target.id in seen:
                raise ValueError(f"the target {target.id} is given twice")
            if by and target.speaker and target.speaker.id == by.id:
                raise ValueError(f"a rebuttal disputes others: {by} is the speaker of both statements")
            seen.add(target.id)

    def _identity(self) -> tuple[object, ...]:
        return ("rebuttal", self.by.id, [target.id for target in self.targets], self.cue)

    def __str__(self) -> str:
        disputed = ", ".join(str(target.speaker or "someone") for target in self.targets)
        return f"{self.by.speaker or 'someone'} disputes {disputed or 'what is not reported'}"

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield "by", str(self.by)
        yield "targets", [str(target) for target in self.targets]
        yield "kind", self.kind
