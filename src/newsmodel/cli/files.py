"""The files of a call, and the line for each that cannot be read."""

import sys
from collections.abc import Iterable

from newsmodel.errors import NewsModelError
from newsmodel.parsers import Readable

__all__ = ["complain", "sources"]


def sources(files: Iterable[str]) -> list[Readable]:
    """What the names of files stand for: `-` is standard input."""
    standard = sys.stdin.buffer if sys.stdin else b""  # closed by the shell: `<&-`
    return [standard if file == "-" else file for file in files]


def complain(error: NewsModelError) -> None:
    """One line on standard error."""
    if sys.stderr:  # closed by the shell: `2>&-`; `print` would turn to standard output
        print("newsmodel:", " ".join(str(error).split()), file=sys.stderr)
