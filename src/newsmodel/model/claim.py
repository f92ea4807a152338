"""`Claim`: a proposition that one or more statements put forward."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pydantic import Field

from newsmodel.kinds import ClaimKind, Polarity
from newsmodel.model.actor import Actor
from newsmodel.model.base import Identified, Record
from newsmodel.model.span import Span
from newsmodel.model.statement import Statement
from newsmodel.model.time import When

__all__ = ["Claim", "Figure"]


class Figure(Record):
    """A number that the text gives.

    Attributes:
        value: The number, exact: "1.5 million" is 1500000.
        unit: What is counted, as the text puts it ("people"), the sign of a measure ("km", "%"), or the ISO 4217 code
            of money.
        span: Where it stands.
        approximate: The text says "about", "at least" or the like.
    """

    value: Decimal = Field(allow_inf_nan=False)
    unit: str | None = None
    span: Span
    approximate: bool = False

    def __str__(self) -> str:
        return " ".join(part for part in ("about" if self.approximate else "", f"{self.value:f}", self.unit) if part)


class Claim(Identified):
    """What is said to be so.

    Attributes:
        statements: Those that put it forward, at least one.
        text: The proposition.
        kind: What sort of proposition it is.
        polarity: Whether it is affirmed or negated.
        about: The topics, in the words of the text.
        actors: Those that it speaks of; "I" in a quotation is the speaker, "we" the body that the speaker heads.
        about_time: The time that it speaks of.
        figures: The numbers in it.
    """

    statements: tuple[Statement, ...] = Field(min_length=1)
    text: str
    kind: ClaimKind
    polarity: Polarity = Polarity.AFFIRMED
    about: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    about_time: When | None = None
    figures: tuple[Figure, ...] = ()

    def _check(self) -> None:
        if not self.text.strip():
            raise ValueError("a claim needs a text")

    def _identity(self) -> tuple[object, ...]:
        return ("claim", [statement.id for statement in self.statements], self.text)

    def __str__(self) -> str:
        return self.text

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield None, self.text
        yield "kind", self.kind
        if self.polarity is Polarity.NEGATED:
            yield "polarity", self.polarity
        yield "by", ", ".join(str(statement.speaker or "someone") for statement in self.statements)
