"""From stretches of a text, and what is noted of each, to an `Analysis`: what formats of annotation hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from newsmodel.errors import InvalidRecord
from newsmodel.kinds import ActorKind, ChannelType, MentionForm, QuoteKind, RebuttalKind, SpeechAct, Stance
from newsmodel.model import (
    Actor,
    Addressee,
    Analysis,
    Article,
    Channel,
    Cue,
    Issue,
    Mention,
    Rebuttal,
    Span,
    Statement,
    Via,
    When,
)
from newsmodel.text.segment import build

__all__ = ["Parts", "Said", "Somebody"]


@dataclass(slots=True)
class Somebody:
    """An actor."""

    name: str
    kind: ActorKind = ActorKind.PERSON
    places: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Said:
    """A statement: where it and its parts stand, and what is noted of it."""

    content: list[Span]
    speaker: str | None = None
    places: dict[str, Span] = field(default_factory=dict)  # "cue", "source", "addressee", "channel"
    via: list[tuple[str, Span]] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)


@dataclass
class Parts:
    """All that was annotated in one article; actors and statements by keys of the format."""

    article: Article
    actors: dict[str, Somebody] = field(default_factory=dict)
    statements: dict[str, Said] = field(default_factory=dict)
    rebuttals: list[tuple[str, tuple[str, ...], RebuttalKind, Span | None]] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def refuse(self, code: str, message: str, value: str) -> None:
        """Give back what could not be read."""
        message, value = (told.encode("utf-8", "replace").decode() for told in (message, value))  # half a character
        self.issues.append(Issue(code=code, message=message, value=value))

    def analysis(self) -> Analysis:
        """The records; one that contradicts the model gives an issue, and the others stand."""
        people: dict[str, Actor] = {}
        for key, one in self.actors.items():
            try:
                people[key] = self._actor(one)
            except InvalidRecord as fault:
                self.refuse("not_understood", str(fault), key)
        made: dict[str, Statement] = {}
        for key, said in self.statements.items():
            try:
                made[key] = self._statement(said, people)
            except (TypeError, ValueError) as fault:  # InvalidRecord, and what a note is that is no text
                self.refuse("not_understood", str(fault), key)
        rebuttals = []
        for by, targets, kind, cue in self.rebuttals:
            others = tuple(made[target] for target in targets if target in made)
            try:
                rebuttals.append(Rebuttal(by=made[by], targets=others, kind=kind, explicit=cue is not None, cue=cue))
            except (InvalidRecord, KeyError) as fault:
                self.refuse("not_understood", f"no rebuttal: {fault}", by)
        statements = sorted(_once(made.values()), key=lambda statement: (statement.content, statement.id))
        return Analysis(
            article=self.article,
            statements=tuple(statements),
            actors=_once(people.values()),
            rebuttals=_once(rebuttals),
            issues=tuple(self.issues),
        )

    def _actor(self, one: Somebody) -> Actor:
        places = sorted(set(one.places))
        return Actor(
            article_id=self.article.id,
            name=one.name,
            kind=one.kind,
            mentions=tuple(Mention(span=place, form=self._form(one, place), rule="given") for place in places),
        )

    def _form(self, one: Somebody, place: Span) -> MentionForm:
        words = " ".join(place.of(self.article.text).split())
        if words == one.name:
            return MentionForm.NAME
        if words.lower() in {"he", "she", "they", "it", "him", "her", "them", "his", "hers", "their", "its", "theirs"}:
            return MentionForm.PRONOUN
        part = set(words.split()) <= set(one.name.split())
        return MentionForm.SHORT_NAME if part else MentionForm.DESCRIPTION

    def _statement(self, said: Said, people: dict[str, Actor]) -> Statement:
        text, notes, places = self.article.text, said.notes, said.places
        content = tuple(said.content)
        quoted = self._quoted(content)
        addressee, channel = places.get("addressee"), places.get("channel")
        cue = places.get("cue")
        when = notes.get("said")
        return Statement(
            article_id=self.article.id,
            content=content,
            quoted=quoted,
            text=" ".join(span.of(text) for span in content),
            source=places.get("source"),
            speaker=people.get(said.speaker or ""),
            cue=Cue(span=cue, lemma=notes.get("lemma") or cue.of(text).lower()) if cue else None,
            quote_kind=QuoteKind(notes.get("quote_kind") or _kind(content, quoted)),
            act=SpeechAct(notes.get("act") or SpeechAct.ASSERT),
            stance=Stance(notes.get("stance") or Stance.NEUTRAL),
            said=When.of(when) if when else None,
            reported=self.article.published,
            addressee=Addressee(text=addressee.of(text), span=addressee) if addressee else None,
            channel=Channel(
                type=ChannelType(notes.get("channel") or ChannelType.STATEMENT),
                platform=notes.get("platform"),
                span=channel,
            )
            if channel
            else None,
            via=tuple(Via(actor=people[key], span=span) for key, span in said.via if key in people),
            confidence=notes.get("confidence", 1.0),
            rule=notes.get("rule", "given"),
        )

    @cached_property
    def _quotes(self) -> list[Span]:
        doc = build(self.article.text, self.article.paragraphs)
        return [Span(quote.inner_start, quote.inner_end) for quote in doc.quotes if quote.depth == 0]

    def _quoted(self, content: Sequence[Span]) -> tuple[Span, ...]:
        shared = (
            (max(span.start, quote.start), min(span.end, quote.end))
            for span in content
            for quote in self._quotes
            if span.overlaps(quote)
        )
        return tuple(Span(*pair) for pair in shared if pair[0] < pair[1])


def _kind(content: Sequence[Span], quoted: Sequence[Span]) -> QuoteKind:
    """How much is quoted, as far as marks alone tell."""
    inside = sum(end - start for start, end in quoted)
    if not inside:
        return QuoteKind.INDIRECT
    return QuoteKind.DIRECT if inside == sum(end - start for start, end in content) else QuoteKind.MIXED


def _once(records: Iterable[Any]) -> tuple[Any, ...]:
    return tuple({record.id: record for record in records}.values())
