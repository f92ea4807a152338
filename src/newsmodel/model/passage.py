"""`Passage`: words of an article that say where a correction belongs."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from newsmodel.errors import InvalidRecord
from newsmodel.model.base import Record

__all__ = ["KEYWORDS", "Ordered", "Passage", "Words"]

KEYWORDS = frozenset(
    {"type", "note", "author", "at", "one_article", "other_article"}
)  # fields that are given by name alone


class Ordered(Record):
    """A record that takes its first fields by position, too: `SameActor("Mr Holm", "Peter Holm")`."""

    def __init__(self, /, *given: object, **data: object) -> None:
        names = [name for name in type(self).model_fields if name not in KEYWORDS]
        if len(given) > len(names) or not data.keys().isdisjoint(names[: len(given)]):
            raise InvalidRecord(f"{type(self).__name__}: takes {', '.join(names)}, each once, in this order or by name")
        super().__init__(**dict(zip(names, given, strict=False)), **data)


class Passage(Ordered):
    """Words of an article, found again whatever becomes of white space, capitals and the form of quotation marks.

    Words that stand in several places are told apart by `within` or by `nth`; the first survives more changes of the
    text. Wherever a passage is asked for, a string will do.

    Attributes:
        words: The words.
        within: Longer words around them.
        nth: Which of the places where the words stand, from 1; of those inside of `within`, where that is given.

    >>> print(Passage("Holm", within="But Holm was not there"))
    Holm
    """

    words: str
    within: str | None = None
    nth: int | None = Field(default=None, ge=1)

    if TYPE_CHECKING:

        def __init__(self, words: str, within: str | None = None, nth: int | None = None) -> None: ...

    def _check(self) -> None:
        for name, words in (("words", self.words), ("within", self.within)):
            if words is not None and not any(char.isalnum() for char in words):
                raise ValueError(f"{name}: there is no word in {words[:60]!r}")

    @property
    def tells_which(self) -> bool:
        """Whether one place is meant, not every place where the words stand."""
        return self.within is not None or self.nth is not None

    def __str__(self) -> str:
        return self.words


def _passage(value: object) -> object:
    return Passage(value) if isinstance(value, str) else value


Words: TypeAlias = Annotated[Passage, BeforeValidator(_passage)]
"""A passage, or a string that stands for one."""
