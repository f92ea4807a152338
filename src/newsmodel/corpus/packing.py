"""Records as the JSON in which the store keeps them: without defaults, records with an id as their id."""

from functools import cache
from typing import Any, get_args

from pydantic_core import to_json

from newsmodel.model.base import Identified, Record

__all__ = ["fields", "packed", "written"]


def fields(record: Record, *left_out: str) -> dict[str, Any]:
    """The fields that are not as they are by default, and not left out, as `written` takes them."""
    values = record.__dict__
    return {
        name: _plain(value) if is_nested else value
        for name, default, is_nested in _kept(type(record), left_out)
        if (value := values[name]) is not default
    }


@cache
def _kept(kind: type[Record], left_out: tuple[str, ...]) -> tuple[tuple[str, object, bool], ...]:
    # A field with a default has one object for it: `None`, a member of an enum, the empty tuple, a small value.
    return tuple(
        (name, field.default, _holds_record(field.annotation))
        for name, field in kind.model_fields.items()
        if name not in left_out
    )


def _holds_record(annotation: object) -> bool:
    if inner := get_args(annotation):
        return any(map(_holds_record, inner))
    return isinstance(annotation, type) and issubclass(annotation, Record)


def _plain(value: object) -> object:
    match value:
        case Identified():
            return value.id
        case Record():
            return fields(value)
        case tuple():
            return [_plain(one) for one in value]
    return value


def written(value: object) -> str:
    """The JSON of fields, and of lists and dicts of them."""
    return to_json(value).decode()


def packed(record: Record) -> str:
    """The JSON of a record."""
    return written(fields(record))
