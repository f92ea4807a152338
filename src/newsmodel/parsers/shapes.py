"""What the beginning of a file looks like, whatever its format: markup, JSON, a table."""

import csv
from itertools import islice

__all__ = ["is_json", "is_markup", "is_table"]

_DELIMITERS = "\t;|,"
_LONGEST_NAME = 60  # characters that the name of a column may have
_ROWS = 5


def is_markup(start: bytes) -> bool:
    """Whether it begins with a tag, a comment or a declaration."""
    return start[:1] == b"<" and (start[1:2].isalpha() or start[1:2] in (b"!", b"?"))


def is_json(start: bytes) -> bool:
    """Whether it begins with an object, or a list that is no note in brackets."""
    following = start[1:].lstrip()[:1]
    return (start[:1] == b"{" and following in (b'"', b"}", b"")) or (
        start[:1] == b"[" and following in (b"{", b"[", b'"', b"]", b"")
    )


def is_table(head: str) -> bool:
    r"""Whether the first rows have cells, three or more, as short in the first one as names, and as many in each.

    >>> is_table("Id;Kopf;Text\n1;Regen;Es regnete.\n"), is_table("Rain, hail, snow.\nAll of it, on one day, fell.\n")
    (True, False)
    """
    first = head[:4096].lstrip("\ufeff").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    if ", " in first or first.count(delimiter) < 2 or "\n" not in head:
        return False
    try:
        rows = list(islice(csv.reader(head.splitlines(keepends=True), delimiter=delimiter), _ROWS))
    except csv.Error:
        return False
    if len(rows) > 2 and len(rows) < _ROWS:
        rows = rows[:-1]  # which may be cut by the end of the head
    return len(rows) > 1 and all(len(name) < _LONGEST_NAME for name in rows[0]) and len(set(map(len, rows))) == 1
