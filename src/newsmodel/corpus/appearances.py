"""An actor of an article as it is compared with those of others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsmodel.corpus.personal import PersonName, person_name, skeleton
from newsmodel.corpus.profile import Profile, body_of
from newsmodel.corpus.words import words
from newsmodel.kinds import ActorKind, MentionForm
from newsmodel.lang import Gender, english
from newsmodel.model import Actor, Analysis, Role

__all__ = ["Appearance", "appearances", "genders_of", "is_named", "names_of", "plain_name"]

BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.GOVERNMENT})
_NAMING = frozenset({MentionForm.NAME, MentionForm.SHORT_NAME})
_ACRONYM = 8  # letters


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in one article, with what tells who it is.

    Attributes:
        actor: As the article has it.
        article: Its `key`, by which corrections name it.
        day: Of publication.
        names: Of a person, the name and other full ones.
        forms: Of a body, the name as it is compared, and the acronyms that the article gives.
        genders: What pronouns tell.
        beside: The articles, or accounts, of others who stand in one article with it, and so are not the same.
        place: Where it stands, as it is shown.
    """

    actor: Actor
    article: str
    day: date | None = None
    names: tuple[PersonName, ...] = ()
    forms: tuple[str, ...] = ()
    genders: frozenset[Gender] = frozenset()
    beside: frozenset[str] = frozenset()
    place: str | None = None

    @property
    def merges(self) -> bool:
        """Whether it can be one with others: it has a name."""
        return bool(self.names or self.forms)

    @property
    def blocks(self) -> tuple[str, ...]:
        """The keys under which others that it might be are found, and others of that name."""
        persons = (f"person {skeleton(name.last)}" for name in self.names)
        named = (plain_name(self.actor.name),) if self.forms else ()
        return tuple(dict.fromkeys((*persons, *(f"body {form}" for form in (*self.forms, *named)))))

    @property
    def profile(self) -> Profile:
        """What its roles tell."""
        return Profile.of(self.actor.roles, self.genders, self.day)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Its roles."""
        return self.actor.roles

    def __str__(self) -> str:
        role = f", {self.roles[0]}" if self.roles else ""
        place = self.place or f"{self.day or 'day unknown'}, article {self.article}"
        return f"{self.actor.name}{role} ({place})"


def appearances(analysis: Analysis) -> Iterator[Appearance]:
    """The actors of an article, in its order.

    >>> from newsmodel import analyze
    >>> found = appearances(analyze("Ana Ruiz, the mayor, said rain fell. An official said it did not."))
    >>> [(each.actor.name, each.blocks) for each in found]
    [('Ana Ruiz', ('person ruiz',)), ('official', ())]
    """
    article = analysis.article
    start = article.published and article.published.start
    for actor in analysis.actors:
        names, forms = names_of(actor) if is_named(actor) else ((), ())
        genders = frozenset(genders_of(actor, article.text))
        yield Appearance(actor, article.key, start.date() if start else None, names, forms, genders)


def names_of(actor: Actor) -> tuple[tuple[PersonName, ...], tuple[str, ...]]:
    """The names of a person, and the forms of the name of a body, by which either can be known again."""
    return (
        _names(actor) if actor.kind is ActorKind.PERSON else (),
        _forms(actor) if actor.kind in BODIES else (),
    )


def is_named(actor: Actor) -> bool:
    """Whether it has a name of its own: "the ministry", "Sir Martin's spokesman" have none."""
    last = actor.name.split()[-1]
    described = last.islower() and last != actor.name.split()[0]
    if actor.mentions and not any(mention.form in _NAMING for mention in actor.mentions):
        return False
    return not described and (actor.name != actor.name.lower() or not actor.name.isascii())


def _names(actor: Actor) -> tuple[PersonName, ...]:
    own = person_name(actor.name)
    others = (person_name(alias) for alias in actor.aliases if " " in alias.strip())
    full = (name for name in others if name.given and name.last != own.last)
    return (own, *dict.fromkeys(full))


def _forms(actor: Actor) -> tuple[str, ...]:
    language = english()
    state = language.states.names.get(actor.name.lower()) or language.states.capitals.get(actor.name.lower())
    if state and actor.kind is ActorKind.GOVERNMENT:
        return (f"state {state.name}",)
    name = plain_name(actor.name)
    if " " in name and body_of(actor.name) is None:
        bodies = sorted(
            body.state or body.name.casefold() for role in actor.roles if (body := body_of(role.organization))
        )
        if not bodies:
            return ()  # "Supreme Court": every country has one
        name = f"{name} of {bodies[0]}"
    acronyms = (
        alias.casefold()
        for alias in actor.aliases
        if alias.isupper() and alias.isalpha() and 1 < len(alias) <= _ACRONYM
    )
    return tuple(dict.fromkeys((name, *acronyms))) if name else ()


def plain_name(name: str) -> str:
    """The name of a body without "the" and "Ltd."."""
    found = words(name)
    found = found[1:] if found[:1] == ("the",) and len(found) > 1 else found
    while len(found) > 1 and found[-1] in english().legal_suffixes:
        found = found[:-1]
    return " ".join(found)


def genders_of(actor: Actor, text: str) -> Iterator[Gender]:
    """What the pronouns that mean an actor tell."""
    pronouns = english().pronouns
    for mention in actor.mentions:
        if mention.form is MentionForm.PRONOUN:
            pronoun = pronouns.get(mention.span.of(text).lower())
            if pronoun and pronoun.gender:
                yield pronoun.gender
