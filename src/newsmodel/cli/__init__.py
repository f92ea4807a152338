"""The command `newsmodel`: what the library does, from the shell.

Exit codes: 0, all is well; 1, some input could not be read, and a line on standard error says why, while the rest was
done; 2, the command was called wrongly.
"""

import io
import os
import sys
from collections.abc import Sequence

from newsmodel.cli.options import options
from newsmodel.errors import NewsModelError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    Args:
        argv: The arguments, by default those of the process.

    >>> main(["analyze", "no-such-file.txt"])
    1
    """
    try:
        code = _run(argv)
        if sys.stdout is not None:  # closed by the shell: `>&-`
            sys.stdout.flush()
    except BrokenPipeError:  # `| head` has seen enough
        _discard_rest()
        return 0
    except OSError as error:  # the disk is full
        from newsmodel.cli.files import complain  # noqa: PLC0415 - takes time

        _discard_rest()
        complain(NewsModelError(f"cannot write the answer: {error.strerror}"))
        return 1
    except KeyboardInterrupt:
        return 130  # as shells report an interrupt
    return code


def _discard_rest() -> None:
    """What is left in the buffer must go somewhere at exit, or Python complains."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: Sequence[str] | None) -> int:
    chosen = options(argv)
    if isinstance(chosen, int):
        return chosen
    # A terminal that cannot print quotation marks gets its answer all the same; JSON is UTF-8 wherever it goes.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace", encoding="utf-8" if chosen.json else None)
    code: int = chosen.run(chosen)
    return code
