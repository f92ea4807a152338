"""The speakers of a page: each with a place, a few letters and a colour by which it is known there."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsmodel.model import Actor, Statement
from newsmodel.report.markup import Safe, element

__all__ = ["Voice", "voices_of"]

_COLOURS, _LINES = 12, 4  # classes c0 … c11 and u0 … u3 of page.css


class Voice(NamedTuple):
    """A speaker.

    Attributes:
        place: 0 for the first who speaks.
        name: What the speaker is called.
        short: One to three letters, of nobody else on the page.
        look: The classes of its colour and of its line.
        actor: Who it is; `None` where the text does not tell.
    """

    place: int
    name: str
    short: str
    look: str
    actor: Actor | None = None

    @property
    def role(self) -> str:
        """What the article first calls the speaker besides the name."""
        if self.actor is None:
            return ""
        called = next((role.title or role.organization or "" for role in self.actor.roles), "")
        return "" if called.casefold() == self.name.casefold() else called

    def tag(self, number: int | None = None, *, hidden: bool = False) -> Safe:
        """The letters, with the number of a statement."""
        count = None if number is None else element("span", number, class_="no")
        return element("span", self.short, count, class_=f"tag {self.look}", aria_hidden="true" if hidden else None)


def voices_of(statements: Iterable[Statement]) -> dict[str | None, Voice]:
    """By the id of an actor: those who say something, in the order in which they first do."""
    found: dict[str | None, Voice] = {}
    taken: set[str] = set()
    for statement in statements:
        actor = statement.speaker
        key = actor.id if actor else None
        if key in found:
            continue
        place = len(found)
        if actor is None:
            found[None] = Voice(place, "someone", "?", "c-none u2")
            continue
        short = next(letters for letters in _letters(actor.name, place) if letters not in taken)
        taken.add(short)
        look = f"c{place % _COLOURS} u{(place + place // _COLOURS) % _LINES}"
        found[key] = Voice(place, actor.name, short, look, actor)
    return found


def _letters(name: str, place: int) -> Iterator[str]:
    """What a name may be shortened to, the best first."""
    words = ["".join(filter(str.isalnum, word)) for word in name.replace("-", " ").split()]
    words = [word for word in words if word]
    capital = [word for word in words if word[0].isupper()] or words
    if len(capital) > 1:
        yield "".join(word[0] for word in capital[:3]).upper()
        yield f"{capital[0][0]}{capital[-1][:2]}"
    for word in reversed(capital):
        yield word[:2].capitalize()
        yield word[:3].capitalize()
    yield f"#{place + 1}"
