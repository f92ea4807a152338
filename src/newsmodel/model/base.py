"""`Record`, the base of everything that users hold: frozen, checked, made of tuples."""

import hashlib
from collections.abc import Iterator
from functools import cache, lru_cache
from json.encoder import encode_basestring_ascii
from typing import Any, Self, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, computed_field

from newsmodel.errors import InvalidRecord
from newsmodel.model.span import Span

__all__ = ["Identified", "Record", "last_offset", "reasons"]


class Record(BaseModel):
    """An immutable record of the model, equal to another with the same fields.

    Raises:
        InvalidRecord: A field has a value that the record cannot hold; the message says which and why.
    """

    # str_min_length makes pydantic look into strings: a lone surrogate is refused here, with a reason, and
    # not later by the first file or database that has to encode it.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, str_min_length=0)

    def __init__(self, /, **data: object) -> None:
        try:
            self.__pydantic_validator__.validate_python(data, self_instance=self)
            self._check()
        except ValidationError as error:
            raise InvalidRecord(reasons(error)) from None
        except ValueError as error:
            raise InvalidRecord(f"{type(self).__name__}: {error}") from None
        object.__setattr__(self, "__pydantic_fields_set__", _given(*data))

    def _check(self) -> None:
        """Raise `ValueError` where the fields do not fit together.

        No `model_validator`: pydantic would run it once more in each record that holds this one.
        """

    def replace(self, **changes: object) -> Self:
        """A copy with other values in some fields, checked like a new record (`model_copy` would not be)."""
        return type(self)(**{**vars(self), **changes})

    def __repr__(self) -> str:
        shown = (f"{name}={_shown(value)}" if name else _shown(value) for name, value in self.__repr_args__())
        return f"{type(self).__name__}({', '.join(shown)})"

    def __str__(self) -> str:
        return repr(self)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if value not in (None, (), field.default):
                yield name, value


class Identified(Record):
    """A record with an `id`: a hash of what it is made of, the same on any machine and in any release.

    The id is computed, never chosen. It stands in JSON, and a record that comes with another id than its
    content has is refused.
    """

    # A slot, because `model_copy` carries what stands in `__dict__` over to a copy that has another id.
    __slots__ = ("_known_id",)

    def __init__(self, /, **data: object) -> None:
        given = data.pop("id", None)
        super().__init__(**data)
        object.__setattr__(self, "_known_id", None)
        if given is not None and given != self.id:
            raise InvalidRecord(f"{type(self).__name__}: id {str(given)[:40]!r} is not that of the content, {self.id}")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def id(self) -> str:
        """The first 20 hexadecimal digits of the SHA-256 of the content."""
        known: str | None = getattr(self, "_known_id", None)
        if known is None:
            known = hashlib.sha256(_json(self._identity()).encode("ascii")).hexdigest()[:20]
            object.__setattr__(self, "_known_id", known)
        return known

    def _identity(self) -> tuple[object, ...]:
        """What makes the record itself, as JSON values; never the rule, the confidence or a version."""
        raise NotImplementedError


@lru_cache(maxsize=256)
def _given(*names: str) -> set[str]:
    """The names of the fields that a record was given: one set for all that were given the same.

    Pydantic makes a set for each record. They would be a fifth of all objects that a thousand analyses leave in memory.
    """
    return set(names)


def _json(value: object) -> str:
    """As `json.dumps` writes it, without white space; for texts, spans, numbers and lists of them."""
    if isinstance(value, str):
        return encode_basestring_ascii(value)
    if isinstance(value, Span):
        return f"[{value[0]},{value[1]}]"
    if isinstance(value, tuple | list):
        return f"[{','.join(map(_json, value))}]"
    return "null" if value is None else str(value)


def reasons(error: ValidationError) -> str:
    """What pydantic found, in one line: the place of each fault and the reason."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    lines = []
    for fault in faults:
        if fault["type"] != "default_factory_not_called":  # only follows from another fault
            place = ".".join(str(part) for part in (error.title, *fault["loc"]))
            lines.append(f"{place}: {fault['msg'].removeprefix('Value error, ')}")
    return "; ".join(lines)


def last_offset(record: Record) -> int:
    """The furthest end of all spans of a record, but for those of inner records with an id of their own."""
    end, found = 0, list(map(record.__dict__.__getitem__, _placed(type(record))))
    for value in found:  # and what it leads to, which goes to the end
        if isinstance(value, Span):
            end = max(end, value[1])
        elif isinstance(value, tuple):
            found += value
        elif isinstance(value, Record):
            found += map(value.__dict__.__getitem__, _placed(type(value)))
    return end


@cache
def _placed(kind: type[Record]) -> tuple[str, ...]:
    """The fields that can hold a span, or a record with one."""
    return tuple(name for name, field in kind.model_fields.items() if _holds_span(field.annotation))


def _holds_span(annotation: object) -> bool:
    if inner := get_args(annotation):
        return any(map(_holds_span, inner))
    if not isinstance(annotation, type) or issubclass(annotation, Identified):
        return False
    return issubclass(annotation, Span | Record)


def _shown(value: object) -> str:
    if not isinstance(value, str | Record):
        return repr(value)
    text = str(value)
    return repr(text if len(text) <= 60 else text[:59] + "…")
