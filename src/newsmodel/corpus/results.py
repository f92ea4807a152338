"""`Results`: what a corpus answers."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar, overload

__all__ = ["Results"]

R_co = TypeVar("R_co", covariant=True)


class Results(Generic[R_co]):
    """An answer of a corpus: immutable, in a fixed order, to be gone through as often as you like.

    It does not change when the corpus grows; ask again for that.

    >>> Results("abc").first(), len(Results("abc")), list(Results("abc")[1:])
    ('a', 3, ['b', 'c'])
    """

    __slots__ = ("_records",)

    def __init__(self, records: Iterable[R_co] = ()) -> None:
        self._records = tuple(records)

    def first(self) -> R_co | None:
        """The first record, `None` where there is none."""
        return self._records[0] if self._records else None

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, place: int) -> R_co: ...
    @overload
    def __getitem__(self, place: slice) -> "Results[R_co]": ...
    def __getitem__(self, place: int | slice) -> "R_co | Results[R_co]":
        return Results(self._records[place]) if isinstance(place, slice) else self._records[place]

    def __repr__(self) -> str:
        shown = [str(record)[:60] for record in self._records[:3]]
        return f"<{len(self)} results: {'; '.join(shown)}{'; …' if len(self) > 3 else ''}>"
