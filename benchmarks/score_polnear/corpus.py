"""PolNeAR's files: texts, and attributions in the standoff format of brat."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from glob import escape
from pathlib import Path

__all__ = ["Article", "Spans", "Statement", "read_gold", "read_words"]

Spans = tuple[tuple[int, int], ...]

TEXT_BOUND = re.compile(r"(T\d+)\t[\w-]+ ([\d ;]+)(?:\t|$)")
EVENT = re.compile(r"E\d+\t(.*)")


@dataclass(frozen=True)
class Statement:
    """An attribution as spans of the text; each role may be discontinuous, source and cue may be empty."""

    content: Spans
    source: Spans = ()
    cue: Spans = ()


@dataclass(frozen=True)
class Article:
    """A text with its annotation."""

    text: str
    statements: list[Statement]


def read_gold(folder: Path) -> dict[str, Article]:
    """The articles of a part of PolNeAR, by file name without suffix."""
    found = {}
    for path in sorted(folder.glob("text/*.txt")):
        annotations = sorted(folder.glob(f"attributions/{escape(path.stem)}_????.ann"))
        with path.open(encoding="utf-8", newline="") as file:  # offsets count a carriage return
            found[path.stem] = Article(file.read(), list(_statements(annotations[0])) if annotations else [])
    return found


def read_words(path: Path) -> frozenset[str]:
    """A file of one word a line; lines that begin with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


def _statements(path: Path) -> Iterator[Statement]:
    """The attributions of a brat file that have a content."""
    spans: dict[str, Spans] = {}
    events = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if bound := TEXT_BOUND.match(line):
            spans[bound[1]] = tuple(_span(part) for part in bound[2].split(";"))
        elif event := EVENT.match(line):
            events.append(event[1].split())
    for arguments in events:
        statement = _statement(arguments, spans)
        if statement.content:
            yield statement


def _span(part: str) -> tuple[int, int]:
    start, end = part.split()
    return int(start), int(end)


def _statement(arguments: list[str], spans: Mapping[str, Spans]) -> Statement:
    """An event's arguments, each a role and a reference: `Content2:T7` belongs to the content."""
    roles: dict[str, Spans] = {"content": (), "source": (), "cue": ()}
    for argument in arguments:
        role, _, reference = argument.partition(":")
        role = role.rstrip("0123456789").lower()
        if role in roles:
            roles[role] += spans.get(reference, ())
    return Statement(**{role: tuple(sorted(found)) for role, found in roles.items()})
