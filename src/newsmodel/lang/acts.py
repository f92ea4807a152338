"""The words that tell what a speaker does by saying it: `data/act_words.tsv`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from newsmodel.lang.inflect import verb_forms
from newsmodel.lang.tables import TableError, data_file, rows

__all__ = ["WEAKENED", "ActWords", "act_words"]

WEAKENED = frozenset({"wrong", "fault", "good", "bad", "feel"})
"""The classes that a negation before them turns."""

_SAID = WEAKENED | {"own fault", "other's point", "danger", "menace", "plea", "forecast", "evidence", "instead"}
_MANNERS = frozenset({"deed", "state", "course"})  # of verbs behind a modal: "will publish", "would like", "would cost"
_ROLES = frozenset({"office", "voice", "critic", "prosecutor", "expert", "plain person"})
_TABLE = "act_words.tsv"
_COLUMNS = ("class", "inflect", "words")

K = TypeVar("K")
V = TypeVar("V")
Pair = tuple[str, str]
Rest = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActWords:
    """The classes of words, in lower case.

    Attributes:
        said: What a word tells where it is said.
        phrases: The same of phrases, by their first two words: what must follow those, and the class.
        manners: What kind of verb stands behind a modal.
        roles: What the words for a speaker tell of him.
    """

    said: Mapping[str, frozenset[str]]
    phrases: Mapping[Pair, frozenset[tuple[Rest, str]]]
    manners: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]


@cache
def act_words() -> ActWords:
    """The table that comes with the library.

    >>> sorted(act_words().said["bribery"])
    ['wrong']
    """
    said: dict[str, set[str]] = {}
    phrases: dict[Pair, set[tuple[Rest, str]]] = {}
    manners: dict[str, str] = {}
    roles: dict[str, set[str]] = {}
    for line, (name, inflect, words) in rows(data_file(_TABLE), _TABLE, _COLUMNS):
        if name not in _SAID | _MANNERS | _ROLES:
            raise TableError(_TABLE, line, f"no class is called {name!r}")
        for first, *rest in map(str.split, words.split(",")):
            for spelling in verb_forms(first) if inflect == "verb" else (first,):
                if name in _MANNERS:
                    manners[spelling] = name
                elif name in _ROLES:
                    roles.setdefault(spelling, set()).add(name)
                elif rest:
                    phrases.setdefault((spelling, rest[0]), set()).add((tuple(rest[1:]), name))
                else:
                    said.setdefault(spelling, set()).add(name)
    return ActWords(_frozen(said), _frozen(phrases), manners, _frozen(roles))


def _frozen(sets: Mapping[K, set[V]]) -> dict[K, frozenset[V]]:
    return {key: frozenset(each) for key, each in sets.items()}
