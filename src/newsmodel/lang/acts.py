"""The words that tell what a speaker does by saying it: `data/act_words.tsv`."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from newsmodel.lang.inflect import verb_forms
from newsmodel.lang.tables import TableError, data_file, rows

__all__ = ["MANNERS", "ROLES", "WEAKENED", "act_words"]

ROLES = frozenset({"office", "voice", "critic", "prosecutor", "expert", "plain person"})
"""The classes of words for who speaks."""

MANNERS = frozenset({"will do", "state of mind"})
"""The classes of verbs that tell something only behind a modal: "will publish", "would like"."""

WEAKENED = frozenset({"wrong", "fault", "good", "bad", "feel"})
"""The classes that a negation before them turns."""

_SPOKEN = frozenset({"own fault", "other's point", "danger", "menace", "plea", "forecast", "evidence", "instead"})
_TABLE = "act_words.tsv"
_COLUMNS = ("class", "inflect", "words")


@cache
def act_words() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The classes by the first word: the words that must follow it, and the class.

    >>> act_words()["loopholes"]
    (((), 'wrong'),)
    """
    found: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    for line, (name, inflect, words) in rows(data_file(_TABLE), _TABLE, _COLUMNS):
        if name not in ROLES | MANNERS | WEAKENED | _SPOKEN:
            raise TableError(_TABLE, line, f"no class is called {name!r}")
        for phrase in words.split(","):
            first, *rest = phrase.split()
            for spelling in verb_forms(first) if inflect == "verb" else (first,):
                found.setdefault(spelling, {})[tuple(rest), name] = None
    return MappingProxyType({word: tuple(each) for word, each in found.items()})
