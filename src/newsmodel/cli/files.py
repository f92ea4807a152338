"""The files of a call, and the line for each that cannot be read."""

import sys
from collections.abc import Iterable
from pathlib import Path

from newsmodel.errors import NewsModelError, ReadError
from newsmodel.model import Corrections
from newsmodel.parsers import Readable

__all__ = ["complain", "corrections_in", "sources"]


def sources(files: Iterable[str]) -> list[Readable]:
    """What the names of files stand for: `-` is standard input."""
    standard = sys.stdin.buffer if sys.stdin else b""  # closed by the shell: `<&-`
    return [standard if file == "-" else file for file in files]


def corrections_in(file: str | None) -> Corrections | None:
    """The corrections of a file.

    Raises:
        ReadError: It cannot be read, or holds something else.
    """
    if file is None:
        return None
    try:
        return Corrections.from_json(Path(file).read_bytes())
    except OSError as error:
        raise ReadError(error.strerror or "cannot be read", source=file) from None
    except NewsModelError as error:
        raise ReadError(str(error), source=file) from None


def complain(error: NewsModelError) -> None:
    """One line on standard error."""
    if sys.stderr:  # closed by the shell: `2>&-`; `print` would turn to standard output
        print("newsmodel:", " ".join(str(error).split()), file=sys.stderr)
