"""The field in which somebody works, by the words of a title: `data/fields.tsv`."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from newsmodel.lang.tables import data_file, rows

__all__ = ["fields"]

_COLUMNS = ("field", "words")


@cache
def fields() -> Mapping[str, frozenset[str]]:
    """The fields by the words that tell of them, in lower case.

    >>> sorted(fields()["epidemiologist"])
    ['health', 'science']
    """
    found: dict[str, set[str]] = {}
    for _, (field, words) in rows(data_file("fields.tsv"), "fields.tsv", _COLUMNS):
        for word in words.split():
            found.setdefault(word, set()).add(field)
    return MappingProxyType({word: frozenset(some) for word, some in found.items()})
