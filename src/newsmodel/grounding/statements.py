"""The statements that were given, as records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newsmodel.extract import assemble
from newsmodel.extract.attribution.drafting import quote_kind, quoted_spans
from newsmodel.extract.draft import Pair, Work
from newsmodel.grounding.given import Given, printable, when
from newsmodel.grounding.people import People, Person
from newsmodel.grounding.places import Places, Words
from newsmodel.kinds import Certainty, ChannelType, QuoteKind, SpeechAct, Stance
from newsmodel.model import Actor, Addressee, Article, Channel, Cue, Span, Statement, Via, When

__all__ = ["RULE", "Statements"]

RULE = "given"  # the rule of what came from elsewhere


class Statements:
    """The statements of one article, and what others may call them by."""

    def __init__(self, article: Article, work: Work, places: Places, people: People) -> None:
        self._article, self._work, self._places, self._people = article, work, places, people
        self._fields: list[tuple[str, dict[str, Any]]] = []
        self._persons: list[dict[str, Any]] = []
        self._names: dict[str | int, int] = {}  # an id or the number in the table: the number in `made`
        self._told = 0
        self._rebuts: list[tuple[int, object, Given]] = []
        self.made: list[Statement] = []

    def add(self, given: Given) -> None:
        """Take one more; the words that it needs must stand in the text."""
        number, self._told = self._told, self._told + 1
        key = given.take("id")
        words, spans = given.take("text", "quote"), given.take("content")
        pieces = [*self._places.read(spans)] or [*self._places.read(words)]
        found = self._places.content(pieces) or self._places.content(self._places.read(words))
        if found is None:
            standing = pieces and all(self._places.all(piece.text) for piece in pieces)
            reason = "it was given before" if standing else "its words are not in the text"
            value = words if words is not None else spans
            given.refuse("given_twice" if standing else "not_in_text", f"{reason}; it was refused", value)
            return
        content, score = found
        if score < 1:
            span = Span(content[0][0], content[-1][1])
            given.refuse("nearly_in_text", "the text has nearly these words, and those were taken", words, span)
        place = len(self._fields)
        self._names[number] = place
        if isinstance(key, str | int):
            self._names[key] = place
        self._rebuts.append((place, given.take("rebuts"), given))
        self._fields.append((given.place, self._read(given, content)))
        given.close("article_id", "reported", "quoted")

    def _read(self, given: Given, content: list[Pair]) -> dict[str, Any]:
        speaker = given.take("speaker")
        person = None if speaker is None else self._people.meet(given, "speaker", speaker)
        source = self.place(given, "source", given.take("source"), content)
        if person and source:
            self._people.add(person, source)
        elif person and not person.mentions:
            given.refuse("not_in_text", "speaker: the text has no such name, so nobody was taken", speaker)
            person = None
        elif person:
            source = self._source(person, content)
        addressee, actor = given.take("addressee"), None
        if isinstance(addressee, Mapping) and addressee.get("actor") is not None:
            actor = self._people.meet(given, "addressee", addressee["actor"])
        via = [self._relay(given, one, content) for one in _several(given.take("via"))]
        self._persons.append({"speaker": person, "addressee": actor, "via": [one for one in via if one]})
        return {
            "content": tuple(Span(*span) for span in content),
            "quoted": tuple(Span(*span) for span in quoted_spans(self._work, content)),
            "quote_kind": given.kind("quote_kind", QuoteKind) or quote_kind(self._work, content),
            "source": source,
            "cue": self._cue(given, given.take("cue"), content),
            "act": given.kind("act", SpeechAct) or SpeechAct.ASSERT,
            "stance": given.kind("stance", Stance) or Stance.NEUTRAL,
            "said": self.time(given, "said", content),
            "addressee": self.place(given, "addressee", addressee, content),
            "channel": self._channel(given, given.take("channel"), content),
            "confidence": given.share("confidence"),
            "rule": given.name("rule") or RULE,
        }

    def place(self, given: Given, field: str, value: object, content: Sequence[Pair]) -> Span | None:
        """Where the words of a field stand beside a statement; where they do not, they are given back."""
        if value is None:
            return None
        found = [self._places.beside(words, list(content)) for words in self._places.read(value)]
        if not found or found[0] is None:
            given.refuse("not_in_text", f"{field}: its words do not stand beside the statement", value)
            return None
        return Span(*found[0])

    def anywhere(self, given: Given, field: str, value: object, content: Sequence[Pair]) -> Span | None:
        """Where the words of a field stand nearest to a statement, or in it."""
        found = next((self._nearest(words, content) for words in self._places.read(value)), None)
        if value is not None and found is None:
            given.refuse("not_in_text", f"{field}: its words are not in the text", value)
        return found and Span(*found)

    def _source(self, person: Person, content: list[Pair]) -> Span | None:
        """The nearest words for a speaker in the paragraphs around, where nobody has said which they are."""
        text = self._work.doc.text
        near = [
            self._places.beside(Words(text[slice(*at)], content[0][0]), content) for at in list(person.mentions)[:9]
        ]
        return min((Span(*at) for at in near if at), key=lambda span: abs(span.start - content[0][0]), default=None)

    def _cue(self, given: Given, value: object, content: list[Pair]) -> Cue | None:
        lemma = value.get("lemma") if isinstance(value, Mapping) else None
        span = self.place(given, "cue", value, content)
        if span is None:
            return None
        words = " ".join(span.of(self._work.doc.text).lower().split())
        forms = self._work.language.cue_forms.get(words.partition(" ")[0], ())
        known = next((form.cue.lemma for form in forms), words)
        return Cue(span=span, lemma=printable(lemma) if isinstance(lemma, str) else known)

    def _channel(self, given: Given, value: object, content: list[Pair]) -> Channel | None:
        """A channel is a kind and the words that tell it; the kind alone is words, too."""
        if value is None:
            return None
        fields = value if isinstance(value, Mapping) else {"type": value, "text": value}
        inner = Given(fields, f"{given.place}.channel", given.issues)
        words = fields.get("text") if isinstance(fields.get("text"), str) else None
        named = self._work.language.channels.get(str(words or fields.get("type")).lower())
        kind = named if isinstance(value, str) and named else inner.kind("type", ChannelType)
        platform = inner.name("platform")
        span = self.place(given, "channel", {"text": words or platform, "span": fields.get("span")}, content)
        return Channel(type=kind, platform=platform, span=span) if kind and span else None

    def _relay(self, given: Given, value: object, content: list[Pair]) -> tuple[Person, Span] | None:
        fields = value if isinstance(value, Mapping) else {"actor": value, "text": value}
        person = self._people.meet(given, "via", fields.get("actor", fields.get("name", value)))
        if person is None:
            return None
        words = {"text": fields.get("text") or person.name, "span": fields.get("span")}
        span = self.place(given, "via", words, content)
        if span:
            self._people.add(person, span)
        return (person, span) if span else None

    def time(self, given: Given, field: str, content: Sequence[Pair]) -> When | None:
        """A time: the words of the text that tell it, or ISO 8601; what the text tells, too, is taken from there."""
        value = given.take(field)
        if value is None:
            return None
        told = [(record.when, record.span) for record in map(assemble.time_expression, self._work.times) if record.when]
        if time := when(value):
            same = [known for known, _ in told if (known.start, known.end) == (time.start, time.end)]
            guess = time if isinstance(value, Mapping) else time.replace(certainty=Certainty.GUESS, rule=RULE)
            return same[0] if same else guess
        for words in self._places.read(value):
            place = self._nearest(words, content)
            for known, span in told:
                if place and span.overlaps(Span(*place)):
                    return known
        given.refuse("not_understood", f"{field} is neither ISO 8601 nor words of the text that tell a time", value)
        return None

    def _nearest(self, words: Words, content: Sequence[Pair]) -> Pair | None:
        expected = words.near if words.near is not None or not content else content[0][0]
        found = ((match.start, match.end) for match in self._places.all(words.text))
        return min(found, key=lambda at: abs(at[0] - (expected or 0)), default=None)

    def settle(self, actors: Mapping[str, Actor]) -> None:
        """Make the records, now that it is known who the actors are."""

        def actor(person: Person | None) -> Actor | None:
            return actors.get(person.name.casefold()) if person else None

        for (_, fields), persons in zip(self._fields, self._persons, strict=True):
            span = fields.pop("addressee")
            text = " ".join(part.of(self._article.text) for part in fields["content"])
            self.made.append(
                Statement(
                    article_id=self._article.id,
                    text=text,
                    speaker=actor(persons["speaker"]),
                    addressee=span
                    and Addressee(text=span.of(self._article.text), span=span, actor=actor(persons["addressee"])),
                    via=tuple(Via(actor=who, span=at) for one, at in persons["via"] if (who := actor(one))),
                    reported=self._article.published,
                    **fields,
                )
            )

    def named(self, given: Given, field: str) -> tuple[Statement, ...]:
        """The statements that a field names by id or by number, each once; one alone will do."""
        found = {}
        for key in _several(given.take(field)):
            number = self._names.get(key) if isinstance(key, str | int) else None
            if number is None:
                given.refuse("not_understood", f"{field}: there is no such statement, or it was refused", key)
            else:
                found[number] = self.made[number]
        return tuple(found.values())

    def people(self, given: Given, field: str, actors: Mapping[str, Actor]) -> Iterator[Actor]:
        """The actors that a field names, if they stand in the text."""
        for value in _several(given.take(field)):
            person = self._people.meet(given, field, value)
            if person and (found := actors.get(person.name.casefold())):
                yield found
            else:
                given.refuse("not_in_text", f"{field}: the text has no such name", value)

    def rebutting(self) -> Iterable[Given]:
        """What the field `rebuts` of the statements says, as records of rebuttals."""
        for place, targets, given in self._rebuts:
            if targets is not None:
                self._names[f"\0{place}"] = place
                yield Given({"by": f"\0{place}", "targets": targets}, f"{given.place}.rebuts", given.issues)


def _several(value: object) -> Sequence[object]:
    return () if value is None else value if isinstance(value, list | tuple) else (value,)
