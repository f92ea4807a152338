"""Names as people mean them: "Ruiz", "Mr Ruiz", "Ana Ruiz" and "Ruiz, Ana" are one."""

from collections.abc import Callable, Iterator
from itertools import groupby

from newsmodel.corpus.words import words
from newsmodel.kinds import ActorKind
from newsmodel.lang import english
from newsmodel.model import Actor

__all__ = ["named"]

Words = tuple[str, ...]

_SUFFIXES = frozenset({"jr", "sr"})  # no numerals: Charles II is not Charles III


def named(name: str) -> Callable[[Actor | None], bool]:
    """A function that tells whether an actor goes by the name; nobody does not.

    Raises:
        TypeError: The name is not a string.
        ValueError: There is no word in the name.

    >>> from newsmodel.model import Actor
    >>> lena = Actor(name="Lena M. Özgür", kind=ActorKind.PERSON)
    >>> [named(name)(lena) for name in ("ozgur", "Lena Özgür", "Özgür, Lena", "Dr. Özgür", "Lena")]
    [True, True, True, True, False]
    """
    if not isinstance(name, str):
        raise TypeError(f"a name is a str, not {type(name).__name__}")
    last, comma, first = name.partition(",")
    wanted = {_bare(name)} | ({_bare(f"{first} {last}")} if comma else set())
    if not any(wanted):
        raise ValueError(f"there is no name in {name!r}")
    personal = {spelling for form in wanted for spelling in _spellings(form)}

    def fits(actor: Actor | None) -> bool:
        if actor is None:
            return False
        full, aliases = _bare(actor.name), [_bare(alias) for alias in actor.aliases]
        if actor.kind is not ActorKind.PERSON:
            return not wanted.isdisjoint((full, *aliases))
        if any(not personal.isdisjoint(_spellings(alias)) for alias in aliases):
            return True
        return any(_shortens(form, spelling) for spelling in _spellings(full) for form in personal)

    return fits


def _bare(name: str) -> Words:
    found = words(name)
    return found[1:] if found[:1] == ("the",) and len(found) > 1 else found


def _spellings(name: Words) -> set[Words]:
    """A person's name without "Jr.", with and without titles; with "P. K." also as "PK"."""
    if name[-1:] and name[-1] in _SUFFIXES and len(name) > 1:
        name = name[:-1]
    forms = {name, _untitled(name)}
    return forms | {tuple(_initials_joined(form)) for form in forms}


def _untitled(name: Words) -> Words:
    """The name without the honorifics and titles before it; its last word always stays."""
    language = english()
    start = 0
    for number, word in enumerate(name[:-1], 1):
        if word in language.honorifics or word in language.titles or word in language.title_heads:
            start = number
        elif word not in language.title_modifiers:  # "prime" belongs to the title only if "minister" follows
            break
    return name[start:]


def _initials_joined(name: Words) -> Iterator[str]:
    for single, run in groupby(name, key=lambda word: len(word) == 1):
        if single:
            yield "".join(run)
        else:
            yield from run


def _shortens(form: Words, full: Words) -> bool:
    """Whether the form is the full name with some words left out, and not the last one."""
    rest = iter(full)
    return form[-1:] == full[-1:] and all(word in rest for word in form)
