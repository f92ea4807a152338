"""brat standoff: annotations of people become an `Analysis`, and an analysis becomes annotations to be mended."""

import re
from collections.abc import Iterator
from typing import Any

from newsmodel.export.parts import Parts, Said, Somebody
from newsmodel.kinds import ActorKind, ChannelType, QuoteKind, RebuttalKind, SpeechAct, Stance
from newsmodel.model import Actor, Analysis, Article, Span, Statement

__all__ = ["from_brat", "to_brat"]

_LINE_BREAK = re.compile(r"[\n\r]+")
_KINDS = {"".join(word.title() for word in kind.split("_")): kind for kind in RebuttalKind}  # "CounterClaim"
_TYPES = {kind: name for name, kind in _KINDS.items()}
_ATTRIBUTES: dict[str, tuple[str, type[Any]]] = {
    "Act": ("act", SpeechAct),
    "Stance": ("stance", Stance),
    "QuoteKind": ("quote_kind", QuoteKind),
    "ChannelType": ("channel", ChannelType),
    "ActorKind": ("kind", ActorKind),
}
_PLACES = {"Cue": "cue", "Addressee": "addressee", "Channel": "channel"}  # relations to a part of a statement


def to_brat(analysis: Analysis) -> str:
    """The annotations of an analysis, to be stored as `x.ann` beside the text of the article, `x.txt`.

    Entities are `Statement`, `Actor` (a mention), `Cue`, `Addressee` and `Channel`; relations lead from a statement to
    its `Speaker`, `Cue`, `Addressee`, `Channel` and `Via`, and under the name of its kind (`Denial`) from one that
    disputes to the other. Mentions of one actor are equivalent (`Equiv`). Attributes are `Act`, `Stance`, `QuoteKind`,
    `ChannelType` and `ActorKind`. Claims, times of the text and disputes whose target it does not tell are left out.

    >>> import newsmodel as nm
    >>> print(to_brat(nm.analyze("“It rained all day,” Ana Ruiz said.")), end="")  # doctest: +NORMALIZE_WHITESPACE
    T1	Actor 21 29	Ana Ruiz
    #1	AnnotatorNotes T1	name=Ana Ruiz
    A1	ActorKind T1 person
    T2	Statement 1 18	It rained all day
    A2	Act T2 assert
    A3	Stance T2 neutral
    A4	QuoteKind T2 direct
    R1	Speaker Arg1:T2 Arg2:T1
    T3	Cue 30 34	said
    R2	Cue Arg1:T2 Arg2:T3
    """
    return "".join(f"{line}\n" for line in _Writer(analysis).lines())


class _Writer:
    """The lines of one file, numbered by their kind."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis, self._counts = analysis, dict.fromkeys("TRA#", 0)
        self._actors: dict[tuple[str, Span], str] = {}  # where an actor is mentioned: the entity

    def lines(self) -> Iterator[str]:
        for actor in self._analysis.actors:
            yield from self._actor(actor)
        entities: dict[str, str] = {}
        for statement in self._analysis.statements:
            entity, line = self._entity("Statement", *statement.content)
            entities[statement.id] = entity
            yield line
            yield from self._statement(statement, entity)
        for rebuttal in self._analysis.rebuttals:
            for target in rebuttal.targets:
                yield self._relation(_TYPES[rebuttal.kind], entities[rebuttal.by.id], entities[target.id])

    def _actor(self, actor: Actor) -> Iterator[str]:
        known = []
        for mention in actor.mentions:
            entity, line = self._entity("Actor", mention.span)
            self._actors.setdefault((actor.id, mention.span), entity)
            known.append(entity)
            yield line
        if known:
            yield self._numbered("#", f"AnnotatorNotes {known[0]}\tname={_on_one_line(actor.name)}")
            yield self._numbered("A", f"ActorKind {known[0]} {actor.kind}")
        if len(known) > 1:
            yield f"*\tEquiv {' '.join(known)}"

    def _statement(self, statement: Statement, entity: str) -> Iterator[str]:
        for name, value in (("Act", statement.act), ("Stance", statement.stance), ("QuoteKind", statement.quote_kind)):
            yield self._numbered("A", f"{name} {entity} {value}")
        if statement.said:
            yield self._numbered("#", f"AnnotatorNotes {entity}\tsaid={statement.said}")
        if statement.speaker:
            yield from self._who("Speaker", entity, statement.speaker, statement.source)
        for relay in statement.via:
            yield from self._who("Via", entity, relay.actor, relay.span)
        channel = statement.channel
        parts = {"Cue": statement.cue, "Addressee": statement.addressee, "Channel": channel}
        for name, part in parts.items():
            if part is not None:
                other, line = self._entity(name, part.span)
                yield line
                yield self._relation(name, entity, other)
                if part is channel:
                    yield self._numbered("A", f"ChannelType {other} {channel.type}")

    def _who(self, name: str, entity: str, actor: Actor, span: Span | None) -> Iterator[str]:
        """A relation to the mention with this span, which may not be one yet."""
        place = span or next((mention.span for mention in actor.mentions), None)
        if place is None:
            return
        key = (actor.id, place)
        if key not in self._actors:
            self._actors[key], line = self._entity("Actor", place)
            yield line
            first = next((self._actors[actor.id, mention.span] for mention in actor.mentions), None)
            if first:
                yield f"*\tEquiv {first} {self._actors[key]}"
            else:
                yield self._numbered("#", f"AnnotatorNotes {self._actors[key]}\tname={_on_one_line(actor.name)}")
                yield self._numbered("A", f"ActorKind {self._actors[key]} {actor.kind}")
        yield self._relation(name, entity, self._actors[key])

    def _entity(self, kind: str, *spans: Span) -> tuple[str, str]:
        """Stretches of text; one that goes over lines is cut where they end, as brat wants it."""
        text = self._analysis.article.text
        pieces = [piece for span in spans for piece in _lines(text, span)] or list(spans)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = _on_one_line(" ".join(text[start:end] for start, end in pieces))
        line = self._numbered("T", f"{kind} {places}\t{words}")
        return line.partition("\t")[0], line

    def _relation(self, kind: str, one: str, other: str) -> str:
        return self._numbered("R", f"{kind} Arg1:{one} Arg2:{other}")

    def _numbered(self, kind: str, rest: str) -> str:
        self._counts[kind] += 1
        return f"{kind}{self._counts[kind]}\t{rest}"


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    for match in [*_LINE_BREAK.finditer(text, span.start, span.end), None]:
        end = match.start() if match else span.end
        if start < end:
            yield start, end
        start = match.end() if match else end


def _on_one_line(text: str) -> str:
    return " ".join(re.split(r"[\n\r\t]", text))


def from_brat(article: Article | str, annotations: str) -> Analysis:
    r"""The analysis that somebody annotated by hand; see `to_brat` for the names of entities and relations.

    Only `Statement` is needed. An actor is called by its note `name=...`, else by its longest mention. `Disputes` is
    a rebuttal of which the kind is not said. What has no place here gives an issue `not_taken`, and what points
    outside of the text or at nothing `not_understood`.

    Args:
        article: The article, or its text, to which the offsets belong.
        annotations: The content of the `.ann` file.

    >>> lines = ["T1\tStatement 0 9\tIt rained", "T2\tActor 11 14\tAna", "R1\tSpeaker Arg1:T1 Arg2:T2"]
    >>> print(from_brat("It rained, Ana said.", "\n".join(lines)).statements[0])
    Ana: It rained
    """
    article = Article.from_text(article) if isinstance(article, str) else article
    return _Reader(article).read(annotations)


class _Reader:
    """What the lines of one file say, gathered before it is put together."""

    def __init__(self, article: Article) -> None:
        self._parts = Parts(article)
        self._entities: dict[str, tuple[str, list[Span]]] = {}
        self._same: dict[str, str] = {}  # a mention: one that is the same actor
        self._notes: dict[str, dict[str, str]] = {}

    def read(self, annotations: str) -> Analysis:
        lines = [line for line in annotations.split("\n") if line.strip()]
        for wanted in ("T", "*", "A#MN", "R", ""):  # in the order in which they build on each other
            rest = []
            for line in lines:
                if not wanted or line[0] in wanted:
                    self._line(line)
                else:
                    rest.append(line)
            lines = rest
            if wanted == "A#MN":
                self._settle()
        return self._parts.analysis()

    def _line(self, line: str) -> None:
        key, _, rest = line.rstrip("\r").partition("\t")
        head, _, tail = rest.partition("\t")
        kind, *words = head.split(" ")
        try:
            if line[0] == "T":
                self._entities[key] = (kind, self._spans(head.partition(" ")[2]))
            elif line[0] == "*" and kind == "Equiv":
                first = self._first(words[0])
                for word in words[1:]:
                    if (other := self._first(word)) != first:
                        self._same[other] = first
            elif line[0] in "AM" and kind in _ATTRIBUTES:
                name, values = _ATTRIBUTES[kind]
                self._notes.setdefault(words[0], {})[name] = values(words[1].lower())
            elif line[0] == "#" and kind == "AnnotatorNotes" and tail.startswith(("name=", "said=")):
                name, _, value = tail.partition("=")
                self._notes.setdefault(words[0], {})[name] = value
            elif line[0] == "R":
                one, other = (word.partition(":")[2] for word in words)
                self._relation(kind, one, other, line)
            else:
                self._parts.refuse("not_taken", "an annotation that has no place in an analysis", line)
        except (ValueError, KeyError, IndexError) as fault:
            self._parts.refuse("not_understood", f"an annotation that cannot be read ({fault})", line)

    def _first(self, mention: str) -> str:
        way = []
        while mention in self._same:
            way.append(mention)
            mention = self._same[mention]
        self._same.update(dict.fromkeys(way, mention))  # so that the next one who asks goes one step
        return mention

    def _spans(self, places: str) -> list[Span]:
        text = self._parts.article.text
        spans = sorted(Span(*map(int, place.split())) for place in places.split(";"))
        if any(span.end > len(text) or span.start == span.end for span in spans):
            raise ValueError("it lies outside of the text")
        merged = spans[:1]
        for span in spans[1:]:  # a stretch that was cut where a line ends
            gap = text[merged[-1].end : span.start]
            cut = gap and not gap.strip("\n\r")
            merged[-1:] = [Span(merged[-1].start, span.end)] if cut else [merged[-1], span]
        return merged

    def _settle(self) -> None:
        """Actors and statements, now that all is known of them."""
        text = self._parts.article.text
        for key, (kind, spans) in self._entities.items():
            notes = self._notes.get(key, {})
            if kind == "Statement":
                self._parts.statements[key] = Said(spans, notes=dict(notes))
            elif kind == "Actor":
                one = self._parts.actors.setdefault(self._first(key), Somebody(""))
                one.places += spans
                one.kind = ActorKind(notes.get("kind", one.kind))
                one.name = notes.get("name", one.name)
            elif kind not in _PLACES:
                self._parts.refuse("not_taken", f"there is no place for entities of type {kind}", key)
        for one in self._parts.actors.values():
            one.name = one.name or max((" ".join(span.of(text).split()) for span in one.places), key=len)

    def _relation(self, kind: str, one: str, other: str, line: str) -> None:
        said, (found, spans) = self._parts.statements[one], self._entities[other]
        if kind in {"Speaker", "Via"} and found == "Actor":
            actor = self._first(other)
            if kind == "Via":
                said.via.append((actor, spans[0]))
            else:
                said.speaker, said.places["source"] = actor, spans[0]
        elif kind in _PLACES:
            said.places[_PLACES[kind]] = spans[0]
            said.notes.update(self._notes.get(other, {}))
        elif kind in _KINDS or kind == "Disputes":
            rebuttal = (one, (other,), _KINDS.get(kind, RebuttalKind.COUNTER_CLAIM), None)
            self._parts.rebuttals.append(rebuttal)
        else:
            self._parts.refuse("not_taken", f"there is no place for relations of type {kind}", line)
