"""Names as people mean them: "Ruiz", "Mr Ruiz", "Ana Ruiz" and "Ruiz, Ana" are one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from newsmodel.corpus.words import words
from newsmodel.lang import english

__all__ = ["Asked", "Spelling", "asked", "bare", "lasts", "spellings_of"]

Words = tuple[str, ...]
Spelling: TypeAlias = tuple[str, int, str]
"""A form of a name, whether it is an alias, its last word."""

_SUFFIXES = frozenset({"jr", "sr"})  # no numerals: Charles II is not Charles III


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that is looked for.

    Attributes:
        name: As it was given.
        forms: What it may be, "Ruiz, Ana" also as "Ana Ruiz".
        personal: The same for a person, with and without titles.
    """

    name: str
    forms: frozenset[Words]
    personal: frozenset[Words]

    def fits(self, name: str, aliases: Iterable[str], *, person: bool) -> bool:
        """Whether somebody goes by the name that is looked for."""
        full, others = bare(name), [bare(alias) for alias in aliases]
        if not person:
            return not self.forms.isdisjoint((full, *others))
        if any(not self.personal.isdisjoint(_spellings(alias)) for alias in others):
            return True
        return any(_shortens(form, spelling) for spelling in _spellings(full) for form in self.personal)

    def is_name_of(self, name: str, *, person: bool) -> bool:
        """Whether it is the whole of the name: a last name alone is not the whole of a person's."""
        if not person:
            return bare(name) in self.forms
        whole = _spellings(bare(name))
        return any(len(form) > 1 and form in self.personal for form in whole)

    @property
    def lasts(self) -> set[str]:
        """The words on which a name that fits may end."""
        return {form[-1] for form in self.forms | self.personal if form}


def asked(name: str) -> Asked:
    """What is looked for by a name.

    Raises:
        TypeError: The name is not a string.
        ValueError: There is no word in the name.

    >>> [asked(name).fits("Lena M. Özgür", (), person=True) for name in ("ozgur", "Özgür, Lena", "Dr. Özgür", "Lena")]
    [True, True, True, False]
    """
    if not isinstance(name, str):
        raise TypeError(f"a name is a str, not {type(name).__name__}")
    last, comma, first = name.partition(",")
    forms = {bare(name)} | ({bare(f"{first} {last}")} if comma else set())
    if not any(forms):
        raise ValueError(f"there is no name in {name!r}")
    personal = {spelling for form in forms for spelling in _spellings(form)}
    return Asked(name, frozenset(forms), frozenset(personal))


@lru_cache(maxsize=8192)
def bare(name: str) -> Words:
    """The words of a name, without an article before them."""
    found = words(name)
    return found[1:] if found[:1] == ("the",) and len(found) > 1 else found


def lasts(name: str, *, person: bool) -> set[str]:
    """The last words by which a name is looked up."""
    form = bare(name)
    return {spelling[-1] for spelling in (_spellings(form) if person else {form}) if spelling}


def spellings_of(name: str, aliases: Iterable[str], *, person: bool) -> tuple[Spelling, ...]:
    """How an actor is written, by the last words under which that is looked up."""
    spelled = ((name, 0), *((alias, 1) for alias in dict.fromkeys(aliases)))
    return tuple((form, alias, last) for form, alias in spelled for last in sorted(lasts(form, person=person)))


@lru_cache(maxsize=8192)
def _spellings(name: Words) -> frozenset[Words]:
    """A person's name without "Jr.", with and without titles; with "P. K." also as "PK"."""
    if name[-1:] and name[-1] in _SUFFIXES and len(name) > 1:
        name = name[:-1]
    forms = {name, _untitled(name)}
    return frozenset(forms | {tuple(_initials_joined(form)) for form in forms})


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
