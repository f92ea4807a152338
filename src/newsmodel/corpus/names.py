"""Names as people mean them: "Ruiz", "Ana Ruiz" and "Ruiz, Ana" are one."""

from collections.abc import Callable

from newsmodel.corpus.words import words
from newsmodel.kinds import ActorKind
from newsmodel.model import Actor

__all__ = ["named"]

Words = tuple[str, ...]


def named(name: str) -> Callable[[Actor | None], bool]:
    """A function that tells whether an actor goes by the name; nobody does not.

    Raises:
        ValueError: There is no word in the name.

    >>> from newsmodel.model import Actor
    >>> lena = Actor(name="Lena M. Özgür", kind=ActorKind.PERSON)
    >>> [named(name)(lena) for name in ("ozgur", "Lena Özgür", "Özgür, Lena", "Lena")]
    [True, True, True, False]
    """
    last, comma, first = name.partition(",")
    wanted = {_bare(name)} | ({_bare(f"{first} {last}")} if comma else set())
    if not any(wanted):
        raise ValueError(f"there is no name in {name!r}")

    def fits(actor: Actor | None) -> bool:
        if actor is None:
            return False
        full = _bare(actor.name)
        if wanted & {full, *map(_bare, actor.aliases)}:
            return True
        return actor.kind is ActorKind.PERSON and any(_shortens(form, full) for form in wanted)

    return fits


def _bare(name: str) -> Words:
    found = words(name)
    return found[1:] if found[:1] == ("the",) and len(found) > 1 else found


def _shortens(form: Words, full: Words) -> bool:
    """Whether the form is the full name with some words left out, and not the last one."""
    rest = iter(full)
    return form[-1:] == full[-1:] and all(word in rest for word in form)
