"""The states of the world: what they are called, where they are ruled from, what their people are called.

The table is `data/states.tsv`; its header says where it comes from.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Self

from newsmodel.lang.tables import data_file, rows

__all__ = ["State", "States", "states"]

COLUMNS = ("name", "aliases", "capitals", "demonyms", "houses")


@dataclass(frozen=True, slots=True)
class State:
    """A state, or a union of states that speaks as one.

    Attributes:
        name: The name that news uses ("Russia", not "Russian Federation").
        aliases: Its other names.
        capitals: Cities that can stand for its government.
        demonyms: Adjectives and nouns of its people, singular and plural.
        houses: Offices with a voice of their own that can only be this state's (Kremlin, White House).
    """

    name: str
    aliases: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class States:
    """States by what a text can call them; keys in lower case. A word of two states is not among the keys."""

    all: tuple[State, ...]
    names: Mapping[str, State]
    capitals: Mapping[str, State]
    demonyms: Mapping[str, State]
    houses: Mapping[str, State]

    @classmethod
    def of(cls, all_states: Iterable[State]) -> Self:
        """Index states."""
        every = tuple(all_states)
        return cls(
            all=every,
            names=_index((name, state) for state in every for name in (state.name, *state.aliases)),
            capitals=_index((capital, state) for state in every for capital in state.capitals),
            demonyms=_index((demonym, state) for state in every for demonym in state.demonyms),
            houses=_index((house, state) for state in every for house in state.houses),
        )

    def find(self, words: str) -> State | None:
        """The state that a name, capital or demonym belongs to; `None` if to none or to two.

        Words wholly in lower case belong to none: "us" and "turkey" are something else.

        >>> found = states().find("Norwegian")
        >>> found and found.name
        'Norway'
        """
        key = words.lower()
        if key == words:
            return None
        return self.names.get(key) or self.capitals.get(key) or self.demonyms.get(key)


@cache
def states() -> States:
    """The states of the library's table."""
    table = rows(data_file("states.tsv"), "states.tsv", COLUMNS)
    return States.of(
        State(cells[0], *(tuple(cell.split("|")) if cell else () for cell in cells[1:])) for _, cells in table
    )


def _index(pairs: Iterable[tuple[str, State]]) -> Mapping[str, State]:
    index: dict[str, State] = {}
    shared: set[str] = set()
    for word, state in pairs:
        if index.setdefault(word.lower(), state) is not state:
            shared.add(word.lower())
    return MappingProxyType({word: state for word, state in index.items() if word not in shared})
