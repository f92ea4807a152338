"""Who speaks: names as they are given, and where the text has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsmodel.extract.draft import Pair, Work
from newsmodel.extract.positions import mentions_in
from newsmodel.grounding.given import Given
from newsmodel.grounding.places import Places
from newsmodel.kinds import ActorKind, MentionForm
from newsmodel.model import Actor, Article, Mention, Role, Span

__all__ = ["People", "Person"]


@dataclass(slots=True)
class Person:
    """Somebody who was named, and what is known of them so far."""

    name: str
    kind: ActorKind | None = None
    roles: dict[tuple[str | None, str | None], None] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    mentions: dict[Pair, MentionForm] = field(default_factory=dict)


class People:
    """All whom the records name, one for each name."""

    def __init__(self, work: Work, places: Places) -> None:
        self._work, self._places = work, places
        self._named: dict[str, Person] = {}
        self._by_id: dict[str, Person] = {}

    def introduce(self, given: Given) -> None:
        """Somebody of the table of actors, whom others may call by an id."""
        key = given.take("id")
        person = self._of(given)
        if person and isinstance(key, str):
            self._by_id[key] = person

    def meet(self, given: Given, field_name: str, value: object) -> Person | None:
        """Whom a value names: a name, an id of the table of actors, or an object with a `name` and more."""
        if isinstance(value, Mapping):
            return self._of(Given(value, f"{given.place}.{field_name}", given.issues))
        if isinstance(value, str) and value in self._by_id:
            return self._by_id[value]
        return self._of(Given({"name": value}, f"{given.place}.{field_name}", given.issues))

    def _of(self, given: Given) -> Person | None:
        name = given.name("name")
        kind = given.kind("kind", ActorKind)
        aliases, roles = given.names("aliases"), given.take("roles")
        role = (given.name("title"), given.name("organization"))
        mentions = given.take("mentions")
        given.close("id", "article_id")
        if name is None:
            return None
        person = self._named.setdefault(name.casefold(), Person(name))
        person.kind = person.kind or kind
        person.aliases.update(dict.fromkeys(aliases))
        for one in roles if isinstance(roles, list | tuple) else [roles] if roles else []:
            part = Given(one if isinstance(one, Mapping) else {"title": one}, f"{given.place}.roles", given.issues)
            person.roles[part.name("title"), part.name("organization")] = None
            part.close("when")
        person.roles[role] = None
        self._mentioned(person, mentions)
        return person

    def _mentioned(self, person: Person, mentions: object) -> None:
        for words in (person.name, *person.aliases):
            for match in self._places.all(words):
                self.add(person, (match.start, match.end))
        for given in self._places.read(mentions):
            if (near := given.near) is not None:
                at = min(self._places.all(given.text), key=lambda match: abs(match.start - near), default=None)
                if at:
                    self.add(person, (at.start, at.end))

    def add(self, person: Person, place: Pair) -> None:
        """A place where the text means somebody."""
        words = " ".join(self._work.doc.text[slice(*place)].split()).casefold()
        if words == person.name.casefold():
            form = MentionForm.NAME
        elif words in self._work.language.pronouns:
            form = MentionForm.PRONOUN
        elif set(words.split()) <= set(person.name.casefold().split()):
            form = MentionForm.SHORT_NAME
        else:
            form = MentionForm.DESCRIPTION
        person.mentions.setdefault(place, form)

    def actors(self, article: Article) -> dict[str, Actor]:
        """Those who stand in the text, by name."""
        return {
            name: Actor(
                article_id=article.id,
                name=person.name,
                kind=person.kind or self._kind(person),
                roles=tuple(
                    Role(title=title, organization=organization, when=article.published)
                    for title, organization in person.roles
                    if title or organization
                ),
                aliases=tuple(alias for alias in person.aliases if alias.casefold() != name),
                mentions=tuple(
                    Mention(span=Span(*place), form=form, rule="given")
                    for place, form in sorted(person.mentions.items())
                ),
            )
            for name, person in self._named.items()
            if person.mentions
        }

    def _kind(self, person: Person) -> ActorKind:
        """What the text makes of the name, where nobody has said what it is."""
        for place in person.mentions:
            for _, mention in mentions_in(self._work, place):
                if mention.kind:
                    return mention.kind
        return ActorKind.PERSON
