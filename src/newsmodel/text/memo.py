"""What was worked out for a word, kept for the next time: a text says the same words again and again."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Memo"]

MOST = 1 << 16  # entries; when they are full all are forgotten, which costs less than finding the oldest
LONGEST = 64  # characters of what is kept: nothing so long comes again, and hostile text shall not stay in memory

Value = TypeVar("Value")


class Memo(dict[str, Value]):
    """A function of a string as a table that fills itself. Looking up what it holds runs in C.

    >>> lengths = Memo(len)
    >>> lengths["said"], "said" in lengths
    (4, True)
    """

    __slots__ = ("_compute",)

    def __init__(self, compute: Callable[[str], Value]) -> None:
        self._compute = compute

    def __missing__(self, key: str) -> Value:
        value = self._compute(key)
        if len(key) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[key] = value
        return value
