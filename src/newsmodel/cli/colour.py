"""Emphasis on a terminal that shows it; nothing in a file, in a pipe, or where `NO_COLOR` is set (no-color.org)."""

import os
import sys

__all__ = ["faint", "strong"]


def strong(text: str) -> str:
    """What leads the eye: names of columns and of parts."""
    return _marked(text, "1")


def faint(text: str) -> str:
    """What may be passed over: the evidence."""
    return _marked(text, "2")


def _marked(text: str, code: str) -> str:
    """Line by line, for a pager that shows one without the others."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not (sys.stdout and sys.stdout.isatty()):
        return text
    return "\n".join(f"\x1b[{code}m{line}\x1b[0m" if line else line for line in text.split("\n"))
