"""`Plan`: how SQLite goes about a question."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store


__all__ = ["Plan", "plan"]

# Going through the few rows of a question itself, or what the word index finds, is no scan.
_SCAN = re.compile(r"^SCAN (?!v$|\d+ CONSTANT|\w+ VIRTUAL TABLE INDEX \d+:=?M)")


class Plan(NamedTuple):
    """How a question is answered.

    Attributes:
        sql: The statement.
        steps: What SQLite says that it does.
        uses_index: Whether it begins at an index and never goes through a whole table.
    """

    sql: str
    steps: tuple[str, ...]
    uses_index: bool

    def __str__(self) -> str:
        verdict = "an index is used" if self.uses_index else "a whole table is gone through"
        return "\n".join((verdict, *(f"  {step}" for step in self.steps)))


def plan(store: "Store", sql: str, marks: Sequence[object]) -> Plan:
    """The plan of a statement."""
    steps = tuple(str(row[3]) for row in store.rows(f"EXPLAIN QUERY PLAN {sql}", marks))
    return Plan(sql, steps, not any(map(_SCAN.match, steps)))
