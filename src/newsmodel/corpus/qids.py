"""QIDs: the names of a user's table, looked up in a corpus."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import NamedTuple, TypeAlias

from newsmodel.errors import AmbiguousName, ReadError
from newsmodel.model import Actor

__all__ = ["QidTable", "Qids", "looked_up"]

_QID = re.compile(r"Q\d+")

QidTable: TypeAlias = Mapping[str, str] | str | PathLike[str]
"""Names with QIDs: a mapping, or the path of a CSV file with a name and a QID in each row."""


class Qids(NamedTuple):
    """What became of a table of QIDs.

    Attributes:
        actors: The canonical actors that a row means, with their QIDs.
        ambiguous: The rows that several fit, with their names; also those of one actor that give two QIDs.
        unknown: The rows that nobody fits.
    """

    actors: tuple[tuple[Actor, str], ...]
    ambiguous: tuple[tuple[str, tuple[str, ...]], ...]
    unknown: tuple[str, ...]

    def of(self, actor: Actor | None) -> str | None:
        """The QID of a canonical actor; `None` where the table has none."""
        return next((qid for known, qid in self.actors if known == actor), None)


def looked_up(table: QidTable, canonical: Callable[[str], Actor | None]) -> Qids:
    """Whom the names of a table mean."""
    found: dict[str, dict[str, list[str]]] = {}  # by actor and QID: names
    actors: dict[str, Actor] = {}
    ambiguous: list[tuple[str, tuple[str, ...]]] = []
    unknown = []
    for name, qid in _rows(table):
        try:
            actor = canonical(name)
        except AmbiguousName as refused:
            ambiguous.append((name, refused.names))
            continue
        if actor is None:
            unknown.append(name)
        else:
            actors[actor.id] = actor
            found.setdefault(actor.id, {}).setdefault(qid, []).append(name)
    for qids in found.values():
        if len(qids) > 1:
            ambiguous += [(name, tuple(sorted(qids))) for names in qids.values() for name in names]
    known = tuple((actors[id_], next(iter(qids))) for id_, qids in found.items() if len(qids) == 1)
    return Qids(known, tuple(ambiguous), tuple(unknown))


def _rows(table: QidTable) -> Iterator[tuple[str, str]]:
    if isinstance(table, Mapping):
        yield from table.items()
        return
    path = Path(table)
    try:
        rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    except (OSError, ValueError, csv.Error) as error:
        raise ReadError(f"no table of names and QIDs: {error}", source=str(path)) from error
    for number, row in enumerate(rows, 1):
        if not any(row):
            continue
        if len(row) < 2:
            raise ReadError(f"row {number}: a name and a QID are expected, not {row}", source=str(path))
        if number > 1 or _QID.fullmatch(row[1].strip()):  # the first may be a heading
            yield row[0].strip(), row[1].strip()
