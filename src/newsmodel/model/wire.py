"""The JSON of an analysis: a record that has an id is written once, in its table, and elsewhere is its id.

`{"newsmodel": 1, "article": {...}, "statements": [{"id": ..., "speaker": "<id of an actor>", ...}], ...}`
"""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from pydantic.json_schema import models_json_schema

from newsmodel.errors import InvalidRecord, UnsupportedVersion
from newsmodel.model.actor import Actor
from newsmodel.model.article import Article
from newsmodel.model.base import Identified, Record
from newsmodel.model.claim import Claim
from newsmodel.model.discrepancy import Discrepancy
from newsmodel.model.provenance import Issue
from newsmodel.model.rebuttal import Rebuttal
from newsmodel.model.statement import Statement
from newsmodel.model.time import TimeExpression

__all__ = ["TABLES", "VERSION", "decoded", "encoded", "fields", "loaded", "read", "schema", "write"]

VERSION = 1

# In the order in which they refer to each other.
TABLES: dict[str, type[Record]] = {
    "actors": Actor,
    "statements": Statement,
    "claims": Claim,
    "rebuttals": Rebuttal,
    "times": TimeExpression,
    "discrepancies": Discrepancy,
    "issues": Issue,
}
# Fields that hold ids, and the table that these are looked up in.
_REFERENCES = {
    "speaker": "actors",
    "actor": "actors",
    "actors": "actors",
    "statements": "statements",
    "by": "statements",
    "targets": "statements",
}


def write(analysis: Record) -> str:
    """The analysis as one line of JSON."""
    tables = {name: [_row(record) for record in getattr(analysis, name)] for name in TABLES}
    whole = {"newsmodel": VERSION, "article": _row(analysis.article), **tables}  # type: ignore[attr-defined]
    return encoded(whole)


def read(text: str | bytes) -> dict[str, Any]:
    """The fields of the analysis that the JSON holds.

    Raises:
        UnsupportedVersion: A newer release wrote it.
        InvalidRecord: It is not the JSON of an analysis; the message says where.
    """
    try:
        return fields(loaded(text, "an analysis", ("article", *TABLES), arrays=TABLES))
    except RecursionError:
        raise InvalidRecord("not the JSON of an analysis: it is nested too deeply") from None


def fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the analysis whose article and tables these are.

    Raises:
        InvalidRecord: A row is no record; the message says which.
    """
    found: dict[str, dict[str, Record]] = {}
    made: dict[str, Any] = {"article": _record(Article, data["article"], "article", found)}
    for name, kind in TABLES.items():
        rows = [_record(kind, row, f"{name}[{index}]", found) for index, row in enumerate(data[name])]
        found[name] = {row.id: row for row in rows if isinstance(row, Identified)}
        made[name] = tuple(rows)
    return made


def loaded(text: str | bytes, what: str, names: Collection[str], *, arrays: Iterable[str]) -> dict[str, Any]:
    """The JSON object of `what`, headed by a version that can be read, with these fields and no others.

    Raises:
        UnsupportedVersion: A newer release wrote it.
        InvalidRecord: It is something else.
    """
    try:
        data = json.loads(text)
    except RecursionError:
        raise InvalidRecord(f"not the JSON of {what}: it is nested too deeply") from None
    except ValueError as error:
        raise InvalidRecord(f"not the JSON of {what}: {error}") from None
    if not isinstance(data, dict) or type(version := data.get("newsmodel")) is not int:
        raise InvalidRecord(f'not the JSON of {what}: expected an object with "newsmodel": {VERSION}')
    if version > VERSION:
        raise UnsupportedVersion(f"this JSON is in version {version} of the format; this release reads up to {VERSION}")
    if version < VERSION:
        raise InvalidRecord(f"not the JSON of {what}: there is no version {version} of the format")
    for fault, found in (
        ("missing", [name for name in names if name not in data]),
        ("unknown", sorted(data.keys() - {"newsmodel", *names})),
    ):
        if found:
            raise InvalidRecord(f"not the JSON of {what}: {fault}: {', '.join(found)}")
    for name in arrays:
        if not isinstance(data[name], list):
            raise InvalidRecord(f"{name}: expected an array, not {type(data[name]).__name__}")
    return data


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `write` writes."""
    kinds: dict[str, type[Record]] = {"article": Article, **TABLES}
    refs, shared = models_json_schema([(kind, "serialization") for kind in kinds.values()])
    definitions = shared["$defs"]
    by_id = {kind.__name__ for kind in kinds.values() if issubclass(kind, Identified)}
    properties: dict[str, Any] = {"newsmodel": {"const": VERSION}, "article": refs[Article, "serialization"]}
    for name, kind in TABLES.items():
        properties[name] = {"type": "array", "items": refs[kind, "serialization"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsmodel analysis",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {name: _flat(definition, by_id) for name, definition in definitions.items()},
    }


def _row(record: Record) -> dict[str, Any]:
    own = vars(record)
    return {"id": record.id, **own} if isinstance(record, Identified) else own


def _plain(value: object) -> object:
    """What `json` cannot write by itself; it asks from the outside in, so a table's own rows do not come here."""
    match value:
        case Identified():
            return value.id
        case Record():
            return vars(value)
        case datetime():
            return value.isoformat()
        case _:
            return str(value)  # a Decimal


encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
"""A record, or what is made of records, as one line of JSON."""

decoded = json.loads
"""What `encoded` wrote, as JSON values."""


def _record(kind: type[Record], row: object, place: str, found: dict[str, dict[str, Record]]) -> Record:
    if not isinstance(row, dict):
        raise InvalidRecord(f"{place}: expected an object, not {type(row).__name__}")
    try:
        return kind(**{name: _resolved(value, name, found) for name, value in row.items()})
    except InvalidRecord as error:
        raise InvalidRecord(f"{place}: {error}") from None


def _resolved(value: object, name: str, found: dict[str, dict[str, Record]]) -> object:
    """The value with the records that its ids name, at any depth."""
    match value:
        case list():
            return [_resolved(item, name, found) for item in value]
        case None:
            return None
        case str() if name in _REFERENCES:
            table = _REFERENCES[name]
            if value not in found[table]:
                raise InvalidRecord(f"{name}: there is no {value[:40]!r} among the {table}")
            return found[table][value]
        case _ if name in _REFERENCES:
            raise InvalidRecord(f"{name}: expected an id, not {type(value).__name__}")
        case dict():
            return {key: _resolved(item, key, found) for key, item in value.items()}
    return value


def _flat(node: Any, by_id: set[str]) -> Any:  # noqa: ANN401 - JSON
    """A schema in which references to records that have an id are strings."""
    if isinstance(node, list):
        return [_flat(item, by_id) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("$ref", "").removeprefix("#/$defs/") in by_id:
        return {"type": "string", "description": f"id of a {node['$ref'].rpartition('/')[2]}"}
    return {key: _flat(item, by_id) for key, item in node.items()}
