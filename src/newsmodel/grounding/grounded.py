"""From the tables that were given to an `Analysis`."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from newsmodel.extract import assemble
from newsmodel.extract.draft import Work
from newsmodel.grounding.given import Given, loaded
from newsmodel.grounding.people import People
from newsmodel.grounding.places import Places
from newsmodel.grounding.statements import RULE, Statements
from newsmodel.kinds import ClaimKind, Polarity, RebuttalKind, SpeechAct
from newsmodel.model import Actor, Analysis, Article, Claim, Figure, Issue, Rebuttal, Span, Statement

__all__ = ["grounded"]

R = TypeVar("R", Claim, Rebuttal)


def grounded(article: Article, work: Work, data: object) -> Analysis:
    """The records of the data that stand in the article, and an issue for each that does not."""
    issues: list[Issue] = []
    tables = Given(loaded(data, issues), "data", issues)
    theirs = tables.take("article")
    their_text = theirs.get("text") if isinstance(theirs, Mapping) else None
    places = Places(work, their_text if isinstance(their_text, str) else article.text)
    people = People(work, places)
    for record in _records(tables, "actors"):
        people.introduce(record)
    statements = Statements(article, work, places, people)
    for record in _records(tables, "statements"):
        statements.add(record)
    actors = people.actors(article)
    statements.settle(actors)
    claims = _kept(_claim(record, statements, actors, places) for record in _records(tables, "claims"))
    given = [*_records(tables, "rebuttals"), *statements.rebutting()]
    rebuttals = _kept(_rebuttal(record, statements) for record in given)
    tables.close("newsmodel", "times", "discrepancies", "issues")
    return Analysis(
        article=article,
        statements=tuple(sorted(statements.made, key=lambda statement: (statement.content, statement.id))),
        actors=tuple(actors.values()),
        claims=claims,
        rebuttals=rebuttals,
        times=tuple(assemble.time_expression(draft) for draft in work.times),
        issues=(*article.issues, *issues),
    )


def _records(tables: Given, name: str) -> Iterable[Given]:
    table = tables.take(name)
    if table is not None and not isinstance(table, list | tuple):
        tables.refuse("not_understood", f"{name} is no array", table)
        return
    for index, row in enumerate(table or ()):
        if isinstance(row, Mapping):
            yield Given(row, f"{name}[{index}]", tables.issues)
        elif name in {"actors", "statements"}:  # a bare text is a name, or the words of a statement
            yield Given({"name" if name == "actors" else "text": row}, f"{name}[{index}]", tables.issues)
        else:
            tables.refuse("not_understood", f"{name}[{index}] is no object", row)


def _kept(records: Iterable[R | None]) -> tuple[R, ...]:
    """Each once: what was given twice is one record."""
    return tuple({record.id: record for record in records if record}.values())


def _claim(given: Given, statements: Statements, actors: Mapping[str, Actor], places: Places) -> Claim | None:
    given.take("id")
    by, text = statements.named(given, "statements"), given.name("text")
    figures = given.take("figures")
    fields: dict[str, Any] = {
        "kind": given.kind("kind", ClaimKind) or ClaimKind.EVENT,
        "polarity": given.kind("polarity", Polarity) or Polarity.AFFIRMED,
        "about": given.names("about"),
        "about_time": statements.time(given, "about_time", by[0].content if by else ()),
        "actors": tuple(found for found in statements.people(given, "actors", actors)),
        "figures": tuple(_figures(given, figures, places, by)),
    }
    given.close()
    if not by or not text:
        given.refuse("not_understood", "a claim needs a text and a statement that stands in the article", text)
        return None
    return Claim(statements=by, text=text, **fields)


def _figures(given: Given, figures: object, places: Places, by: tuple[Statement, ...]) -> Iterable[Figure]:
    for figure in figures if isinstance(figures, list | tuple) else ():
        fields = figure if isinstance(figure, Mapping) else {"value": figure}
        found = [match for words in places.read(fields) for match in places.all(words.text)] or [
            match for match in places.all(str(fields.get("value"))) if by
        ]
        inside = [m for m in found if any(s.start <= m.start and m.end <= s.end for one in by for s in one.content)]
        value = None
        with suppress(InvalidOperation, ValueError, TypeError):
            value = Decimal(str(fields.get("value")))
        if inside and value is not None and value.is_finite():
            unit = fields.get("unit")
            yield Figure(
                value=value,
                unit=unit if isinstance(unit, str) else None,
                span=Span(inside[0].start, inside[0].end),
                approximate=fields.get("approximate") is True,
            )
        else:
            given.refuse("not_in_text", "a figure that its statement does not hold", figure)


def _rebuttal(given: Given, statements: Statements) -> Rebuttal | None:
    given.take("id")
    by, targets = statements.named(given, "by"), statements.named(given, "targets")
    kind = given.kind("kind", RebuttalKind)
    cue, explicit, rule = given.take("cue"), given.take("explicit"), given.name("rule")
    confidence = given.share("confidence")
    given.close()
    if not by:
        given.refuse("not_understood", "a rebuttal needs a statement that disputes and stands in the article", None)
        return None
    others = tuple(target for target in targets if target.id != by[0].id and not _same_speaker(by[0], target))
    if len(others) < len(targets):
        given.refuse("not_understood", "nobody disputes words of their own", [target.text for target in targets])
        if not others:
            return None
    place = statements.anywhere(given, "cue", cue, by[0].content)
    denied = by[0].act is SpeechAct.DENY
    return Rebuttal(
        by=by[0],
        targets=others,
        kind=kind or (RebuttalKind.DENIAL if denied else RebuttalKind.COUNTER_CLAIM),
        explicit=place is not None if explicit is None else bool(explicit),
        cue=place,
        confidence=confidence,
        rule=rule or RULE,
    )


def _same_speaker(one: Statement, other: Statement) -> bool:
    return one.speaker is not None and other.speaker is not None and one.speaker.id == other.speaker.id
