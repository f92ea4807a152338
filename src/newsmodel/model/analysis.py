"""`Analysis`: an article with all that was found in it; the unit that flows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Self, TypeVar

from newsmodel.model import wire
from newsmodel.model.actor import Actor
from newsmodel.model.article import Article
from newsmodel.model.base import Identified, Record, last_offset
from newsmodel.model.claim import Claim
from newsmodel.model.discrepancy import Discrepancy
from newsmodel.model.provenance import Issue
from newsmodel.model.rebuttal import Rebuttal
from newsmodel.model.statement import Statement
from newsmodel.model.table import table
from newsmodel.model.time import TimeExpression

__all__ = ["Analysis"]

R = TypeVar("R", bound=Identified)


class Analysis(Record):
    """An article, and the records that stand on it.

    Records refer forward only, a rebuttal to its statements, a statement to its speaker; the way back is
    asked of the analysis.

    Raises:
        InvalidRecord: A span lies outside of the text, a statement's text is not what its spans hold, or a
            record refers to another that is not part of the analysis.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    rebuttals: tuple[Rebuttal, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    issues: tuple[Issue, ...] = ()

    def _check(self) -> None:
        known = {name: _by_id(name, getattr(self, name)) for name in ("actors", "statements")}
        for name in ("claims", "rebuttals", "discrepancies"):
            _by_id(name, getattr(self, name))
        article_id, text = self.article.id, self.article.text
        for name, index, record in self._records():
            if fault := _fault(record, article_id, text, known):
                raise ValueError(f"{name}[{index}]: {fault}")

    def _records(self) -> Iterator[tuple[str, int, Record]]:
        for name in type(self).model_fields:
            if name != "article":
                for index, record in enumerate(getattr(self, name)):
                    yield name, index, record

    def rebuttals_of(self, statement: Statement) -> tuple[Rebuttal, ...]:
        """Those that dispute the statement."""
        wanted = statement.id
        return tuple(r for r in self.rebuttals if any(target.id == wanted for target in r.targets))

    def claims_of(self, statement: Statement) -> tuple[Claim, ...]:
        """What the statement puts forward."""
        wanted = statement.id
        return tuple(claim for claim in self.claims if any(s.id == wanted for s in claim.statements))

    def to_json(self) -> str:
        """One line of JSON: flat tables that refer by id, headed by the version of the format."""
        return wire.write(self)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The analysis that `to_json` wrote, equal to the first.

        Raises:
            UnsupportedVersion: A newer release wrote it.
            InvalidRecord: It is not the JSON of an analysis; the message says where.
        """
        return cls(**wire.read(text))

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema (2020-12) of `to_json`."""
        return wire.schema()

    def __str__(self) -> str:
        return str(self.article)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield None, str(self.article)
        for name in type(self).model_fields:
            if name != "article" and getattr(self, name):
                yield name, len(getattr(self, name))

    def _repr_html_(self) -> str:
        rows = [(s.said, s.speaker, s.text, " / ".join(map(str, self.rebuttals_of(s)))) for s in self.statements]
        return table(("said", "speaker", "statement", "disputed"), rows)


def _by_id(name: str, records: Iterable[R]) -> dict[str, R]:
    found: dict[str, R] = {}
    for index, record in enumerate(records):
        key = record.id
        if key in found:
            raise ValueError(f"{name}[{index}]: there are two with the id {key}: {record}")
        found[key] = record
    return found


def _fault(record: Record, article_id: str, text: str, known: Mapping[str, Mapping[str, Identified]]) -> str | None:
    """What is wrong with a record of the article with this id and text, and these known records."""
    if (end := last_offset(record)) > len(text):
        return f"a span ends at {end}, beyond the text, which has {len(text)} characters"
    if record.__dict__.get("article_id") not in (article_id, None):
        return f"it is of another article than {article_id}"
    if isinstance(record, Statement) and record.text != " ".join([span.of(text) for span in record.content]):
        return f"its text is not what its spans hold: {record.text[:60]!r}"
    for name, used in _references(record):
        member = known[name].get(used.id)
        if member is not used and member != used:
            return f"it refers to what is not among the {name}: {used}"
    return None


def _references(record: Record) -> Iterator[tuple[str, Identified]]:
    """The records that one refers to, each with the table where it must stand."""
    match record:
        case Statement():
            hearer = record.addressee and record.addressee.actor
            for actor in (record.speaker, hearer, *(via.actor for via in record.via)):
                if actor:
                    yield "actors", actor
        case Claim():
            yield from (("statements", statement) for statement in record.statements)
            yield from (("actors", actor) for actor in record.actors)
        case Rebuttal():
            yield from (("statements", statement) for statement in (record.by, *record.targets))
