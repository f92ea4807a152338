"""`newsmodel completion`: the script by which a shell completes what is typed."""

import argparse

from newsmodel.cli.files import complain
from newsmodel.errors import MissingExtra

__all__ = ["completion"]


def completion(shell: str, parser: argparse.ArgumentParser) -> int:
    """Print the script; 1 where the extra is absent."""
    try:
        import shtab  # noqa: PLC0415 - an extra
    except ImportError:
        complain(MissingExtra("completing in a shell", extra="shell"))
        return 1
    print(shtab.complete(parser, shell))
    return 0
