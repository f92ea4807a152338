"""The files of a call, and the line for each that cannot be read."""

import sys
from collections.abc import Iterable

from newsmodel.errors import NewsModelError
from newsmodel.parsers import Readable

__all__ = ["complain", "sources"]


def sources(files: Iterable[str]) -> list[Readable]:
    """What the names of files stand for: `-` is standard input."""
    return [sys.stdin.buffer if file == "-" else file for file in files]


def complain(error: NewsModelError) -> None:
    """One line on standard error."""
    print("newsmodel:", " ".join(str(error).split()), file=sys.stderr)
