"""`Corrections`: what a person knows better than the rules, in order, to be saved and applied again.

Each correction names its place by the words that stand there, so that it is found again in another version of the
article, and by another release of the library.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Self, TypeAlias, TypedDict, Unpack, cast, get_args

from pydantic import AfterValidator, BeforeValidator, Field

from newsmodel.errors import InvalidRecord
from newsmodel.kinds import ActorKind
from newsmodel.model import wire
from newsmodel.model.base import Record
from newsmodel.model.passage import KEYWORDS, Ordered, Passage, Words

__all__ = [
    "Alias",
    "Correction",
    "Corrections",
    "DifferentActors",
    "NotRebuttal",
    "NotStatement",
    "SaidBy",
    "SameActor",
]


def _with_fixed_offset(at: datetime) -> datetime:
    return datetime.fromisoformat(at.isoformat())  # a zone with a name would not come back from JSON


class _Audit(TypedDict, total=False):
    note: str | None
    author: str | None
    at: datetime | str | None


class _Across(_Audit, total=False):
    one_article: str | None
    other_article: str | None


class Correction(Ordered):
    """What all corrections may say beside themselves; it takes no part in what they do.

    Attributes:
        note: Why.
        author: Who says so.
        at: When; nothing is filled in from the clock.
    """

    type: str
    note: str | None = None
    author: str | None = None
    at: Annotated[datetime, AfterValidator(_with_fixed_offset)] | None = None

    def __str__(self) -> str:
        given = (value for name, value in _given(self).items() if name not in KEYWORDS)
        return f"{self.type.replace('_', ' ')}: {' / '.join(str(value or 'unknown') for value in given)}"


class Alias(Correction):
    """These words mean that actor, wherever they stand; with `within` or `nth`, in that one place.

    In a single place the words may also be a short name, a description or a pronoun that was taken for another.
    Words inside of a longer name are left alone.

    Attributes:
        alias: The words.
        name: The actor: a name that the article gives, or a new one.
        kind: What the actor is, where neither the article tells nor the name.

    >>> print(Alias("the Iron Lady", "Margaret Stone"))
    alias: the Iron Lady / Margaret Stone
    """

    type: Literal["alias"] = "alias"
    alias: Words
    name: Words
    kind: ActorKind | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            alias: Passage | str,
            name: Passage | str,
            *,
            kind: ActorKind | str | None = None,
            **audit: Unpack[_Audit],
        ) -> None: ...


class SameActor(Correction):
    """These two are one actor, with the name that is fuller.

    Attributes:
        one: A name of the first, or words of the text that refer to it.
        other: The same of the second.
        one_article: The id of the article that has the first, where it is for a corpus to say who is who.
        other_article: That of the second.
    """

    type: Literal["same_actor"] = "same_actor"
    one: Words
    other: Words
    one_article: str | None = None
    other_article: str | None = None

    if TYPE_CHECKING:

        def __init__(self, one: Passage | str, other: Passage | str, **rest: Unpack[_Across]) -> None: ...


class DifferentActors(Correction):
    """These two are not one actor: what the second refers to becomes an actor of its own; a pronoun, of nobody known.

    Attributes:
        one: Words of the text that refer to the one who keeps what else was taken for it.
        other: Words that refer to somebody else, everywhere or in one place.
        one_article: The id of the article that has the first, where it is for a corpus to say who is who.
        other_article: That of the second.
    """

    type: Literal["different_actors"] = "different_actors"
    one: Words
    other: Words
    one_article: str | None = None
    other_article: str | None = None

    if TYPE_CHECKING:

        def __init__(self, one: Passage | str, other: Passage | str, **rest: Unpack[_Across]) -> None: ...

    def _check(self) -> None:
        if self.one == self.other and self.one_article == self.other_article:
            raise ValueError(
                f"both are {self.one.words!r}: tell them apart with within or nth, Passage({self.one.words!r}, nth=2)"
            )


class NotStatement(Correction):
    """These words are not a statement; its claims and rebuttals go with it.

    Attributes:
        words: Words of the statement, some or all.
    """

    type: Literal["not_statement"] = "not_statement"
    words: Words

    if TYPE_CHECKING:

        def __init__(self, words: Passage | str, **audit: Unpack[_Audit]) -> None: ...


class SaidBy(Correction):
    """These words were said by that actor; where they were not found to be a statement, they become one.

    Only this statement changes, and the pronoun that is its source. Whom a name or a description means, everywhere or
    in one place, is for an `Alias` to say.

    Attributes:
        words: Words of the statement, some or all.
        name: The speaker: a name that the article gives, or a new one; `None` where it is not known.
        kind: What the speaker is; a new one is a person unless this says otherwise.

    >>> print(SaidBy("It rained all day", "Ana Ruiz"))
    said by: It rained all day / Ana Ruiz
    """

    type: Literal["said_by"] = "said_by"
    words: Words
    name: Words | None
    kind: ActorKind | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            words: Passage | str,
            name: Passage | str | None,
            *,
            kind: ActorKind | str | None = None,
            **audit: Unpack[_Audit],
        ) -> None: ...


class NotRebuttal(Correction):
    """One statement does not dispute another.

    Attributes:
        by: Words of the statement that was taken for a rebuttal.
        target: Words of what it does not dispute; `None`: it disputes nothing.
    """

    type: Literal["not_rebuttal"] = "not_rebuttal"
    by: Words
    target: Words | None = None

    if TYPE_CHECKING:

        def __init__(self, by: Passage | str, target: Passage | str | None = None, **audit: Unpack[_Audit]) -> None: ...


AnyCorrection: TypeAlias = Alias | SameActor | DifferentActors | NotStatement | SaidBy | NotRebuttal


def _only_corrections(value: object) -> object:
    """Refuses what is none in words that a person understands."""
    kinds = ", ".join(kind.__name__ for kind in get_args(AnyCorrection))
    if not isinstance(value, Iterable) or isinstance(value, str | bytes | Record):
        raise ValueError(f"expected a tuple of corrections ({kinds}), not {type(value).__name__}")  # noqa: TRY004 - pydantic
    entries = tuple(value)
    for place, entry in enumerate(entries):
        if not isinstance(entry, Correction | dict):
            raise ValueError(f"{place}: expected one of {kinds}, not {type(entry).__name__}")  # noqa: TRY004 - pydantic
    return entries


class Corrections(Ordered):
    """Corrections in the order in which they were made; of two that contradict each other, the later holds.

    A log to be added to, not changed: `corrections + another` is a new one.

    Attributes:
        entries: The corrections.

    >>> corrections = Corrections([SameActor("Mr Holm", "Peter Holm")]) + NotStatement("rain or shine")
    >>> print(corrections)
    same actor: Mr Holm / Peter Holm
    not statement: rain or shine
    >>> Corrections.from_json(corrections.to_json()) == corrections
    True
    """

    entries: Annotated[
        tuple[Annotated[AnyCorrection, Field(discriminator="type")], ...], BeforeValidator(_only_corrections)
    ] = ()

    if TYPE_CHECKING:

        def __init__(self, entries: Iterable[AnyCorrection] = ()) -> None: ...

    def __add__(self, more: "Corrections | AnyCorrection") -> "Corrections":
        if isinstance(more, Corrections):
            return Corrections((*self.entries, *more.entries))
        if isinstance(more, Correction):
            return Corrections((*self.entries, more))
        return NotImplemented

    def __iter__(self) -> Iterator[AnyCorrection]:  # type: ignore[override] # not of the names of its fields
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def to_json(self) -> str:
        """One line of JSON, headed by the version of the format; what is not given is left out."""
        return _encoded({"newsmodel": wire.VERSION, "corrections": self.entries})

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The corrections that `to_json` wrote, or a person.

        Raises:
            UnsupportedVersion: A newer release wrote it.
            InvalidRecord: It is not the JSON of corrections; the message says where.
        """
        data = wire.loaded(text, "corrections", ["corrections"], arrays=["corrections"])
        return cls(tuple(_read(row, f"corrections[{place}]") for place, row in enumerate(data["corrections"])))

    def __str__(self) -> str:
        return "\n".join(map(str, self.entries))


_TYPES: dict[str, type[Correction]] = {
    kind.model_fields["type"].default: kind for kind in get_args(AnyCorrection)
}  # by what JSON calls them


def _read(row: object, place: str) -> AnyCorrection:
    name = row.get("type") if isinstance(row, dict) else None
    if not isinstance(row, dict) or not isinstance(name, str) or name not in _TYPES:
        found = f"type {name!r}" if isinstance(row, dict) else type(row).__name__
        raise InvalidRecord(f"{place}: expected an object whose type is one of {', '.join(_TYPES)}, not {found[:60]}")
    try:
        return cast("AnyCorrection", _TYPES[name](**row))
    except InvalidRecord as error:
        raise InvalidRecord(f"{place}: {error}") from None


def _given(record: Record) -> dict[str, object]:
    """The fields that are not as they would be if nothing were said: the type first, who says so last."""
    given = {name: value for name, value in vars(record).items() if value != type(record).model_fields[name].default}
    audit = {name: given.pop(name) for name in ("note", "author", "at") if name in given}
    return ({"type": record.type} if isinstance(record, Correction) else {}) | given | audit


def _plain(value: object) -> object:
    """What `json` cannot write by itself."""
    match value:
        case Passage(within=None, nth=None):
            return value.words
        case Record():
            return _given(value)
        case datetime():
            return value.isoformat()
    return str(value)


_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
