"""The files of a call, and the line for each that cannot be read."""

import sys
from collections.abc import Iterable
from pathlib import Path

from newsmodel.corpus import Corpus
from newsmodel.errors import NewsModelError, ReadError
from newsmodel.model import Corrections
from newsmodel.parsers import Readable

__all__ = ["complain", "corrections_in", "is_watched", "sources", "taken_in"]


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


def taken_in(corpus: Corpus, files: Iterable[str], parser: str | None) -> tuple[NewsModelError, ...]:
    """Read and analyse the files into a corpus, with a line that shows how far it is; returns what failed, told."""
    failures = corpus.ingest(sources(files), progress=is_watched(), parser=parser).failures
    for failure in failures:
        complain(failure)
    return failures


def is_watched() -> bool:
    """Whether somebody sees what is written to standard error."""
    return sys.stderr is not None and sys.stderr.isatty()


def complain(error: NewsModelError) -> None:
    """One line on standard error."""
    if sys.stderr:  # closed by the shell: `2>&-`; `print` would turn to standard output
        print("newsmodel:", " ".join(str(error).split()), file=sys.stderr)
