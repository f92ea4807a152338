"""Records as the JSON in which the store keeps them: without defaults, records with an id as their id."""

import json
from datetime import datetime
from functools import cache
from typing import Any

from newsmodel.model.base import Identified, Record

__all__ = ["fields", "packed", "written"]


def fields(record: Record) -> dict[str, Any]:
    """The fields that are not as they are by default."""
    values = record.__dict__
    return {name: value for name, default in _defaults(type(record)) if (value := values[name]) is not default}


@cache
def _defaults(kind: type[Record]) -> tuple[tuple[str, object], ...]:
    # A field with a default has one object for it: `None`, a member of an enum, the empty tuple, a small value.
    return tuple((name, field.default) for name, field in kind.model_fields.items())


def _plain(value: object) -> object:
    match value:
        case Identified():
            return value.id
        case Record():
            return fields(value)
        case datetime():
            return value.isoformat()
    return str(value)


written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
"""The JSON of what is made of records."""


def packed(record: Record) -> str:
    """The JSON of a record."""
    return written(fields(record))
