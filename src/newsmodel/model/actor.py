"""`Actor`: whoever speaks, is spoken to or spoken of, with the places where the text names them."""

from collections.abc import Iterator
from typing import Any

from newsmodel.kinds import ActorKind, MentionForm
from newsmodel.model.base import Identified, Record
from newsmodel.model.span import Span
from newsmodel.model.time import When

__all__ = ["Actor", "Mention", "Role"]


class Role(Record):
    """What somebody was called at some time: a dated fact of a mention, not a lasting property.

    Attributes:
        title: "City Hall spokesman".
        organization: "City Hall".
        when: When it was said, usually the day of publication.
    """

    title: str | None = None
    organization: str | None = None
    when: When | None = None

    def _check(self) -> None:
        if not (self.title or self.organization):
            raise ValueError("a role needs a title or an organization")

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.organization) if part)


class Mention(Record):
    """A place where the text refers to an actor.

    Attributes:
        span: The words: a name without its title, a description, a pronoun.
        form: Which of these it is.
        rule: What linked it to the actor; `None` where nobody has said.

    >>> Mention(span=Span(0, 3), form=MentionForm.PRONOUN, rule="pronoun_subject")
    Mention(span=Span(0, 3), form='pronoun', rule='pronoun_subject')
    """

    span: Span
    form: MentionForm
    rule: str | None = None


class Actor(Identified):
    """Someone or something that can speak.

    Attributes:
        article_id: The article that names the actor; `None` for a canonical actor of a corpus.
        name: The fullest name that the article gives.
        kind: What it is.
        roles: What the article calls it, in the order of the text.
        aliases: Other names.
        mentions: Where the text refers to it, in order; a canonical actor of a corpus has none.

    >>> print(Actor(name="Ana Ruiz", kind=ActorKind.PERSON))
    Ana Ruiz
    """

    article_id: str | None = None
    name: str
    kind: ActorKind
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def _check(self) -> None:
        if not self.name.strip():
            raise ValueError("an actor needs a name")

    def _identity(self) -> tuple[object, ...]:
        return ("actor", self.article_id, self.name, self.mentions[0].span if self.mentions else None)

    def __str__(self) -> str:
        return self.name

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield None, self.name
        yield "kind", self.kind
        if self.roles:
            yield "role", str(self.roles[0])
