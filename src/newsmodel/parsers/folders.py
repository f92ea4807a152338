"""The files of a folder, and those that match a pattern. A link to a folder is not followed: it may lead around it."""

import glob
import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

__all__ = ["files_in", "matching"]

_ANY_DEPTH = "**"


def files_in(folder: str) -> Iterator[str]:
    """The files in a folder and in its folders, but for what begins with a dot."""
    for inner, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(inner, name).is_file():
                yield os.path.join(inner, name)  # noqa: PTH118 - names as given


def matching(pattern: str) -> Iterator[str]:
    """The files that match; `**` stands for folders in folders, without links, as in `files_in`."""
    parts = pattern.replace(os.altsep or os.sep, os.sep).split(os.sep)  # noqa: PTH206 - a pattern, not a path
    if _ANY_DEPTH in parts:
        depth = parts.index(_ANY_DEPTH)
        start = os.sep.join(parts[:depth]) or (os.sep if depth else "")  # noqa: PTH118
        folders = glob.glob(start) if start else [""]  # noqa: PTH207 - Path.glob takes no absolute pattern
        found = [path for folder in folders for path in _below(folder, parts[depth:])]
    else:
        found = glob.glob(pattern)  # noqa: PTH207
    return (path for path in sorted(found) if Path(path).is_file())


def _below(folder: str, pattern: Sequence[str]) -> Iterator[str]:
    hidden_too = any(part.startswith(".") for part in pattern)
    for inner, folders, files in os.walk(folder or os.curdir):
        folders[:] = [name for name in folders if hidden_too or not name.startswith(".")]
        parts = Path(inner).relative_to(folder or os.curdir).parts
        for name in files:
            if _fits([*parts, name], pattern):
                yield os.path.join(folder, *parts, name)  # noqa: PTH118 - names as given


def _fits(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a path below a folder matches, part by part."""
    reached = _onward({0}, pattern)
    for part in parts:
        following = set()
        for place in reached - {len(pattern)}:
            wanted = pattern[place]
            if part.startswith(".") and not wanted.startswith("."):
                continue
            if wanted == _ANY_DEPTH:
                following.add(place)
            elif fnmatch(part, wanted):
                following.add(place + 1)
        reached = _onward(following, pattern)
    return len(pattern) in reached


def _onward(places: set[int], pattern: Sequence[str]) -> set[int]:
    """These places and those behind a `**`, which may stand for no folder."""
    reached = set(places)
    for place, part in enumerate(pattern):
        if place in reached and part == _ANY_DEPTH:
            reached.add(place + 1)
    return reached
