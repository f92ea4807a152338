"""Measure everything, and write the page of figures: `python -m benchmarks [--only NAME ...] [--page FILE]`.

Each part is a program of its own, run in a process of its own: `python -m benchmarks.NAME` prints the same. What is not
measured, because it was not asked for or its data or peers are not here, keeps the figures that the page has.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from platform import python_version

from benchmarks import data
from benchmarks.attribution.page import PART
from benchmarks.attribution.run import commit

__all__ = ["PARTS", "command", "filled", "machine", "main", "measured"]

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
NEWS = "news"  # stands for a folder of texts, where there are data
PARTS: dict[str, list[str]] = {
    "speed": [],
    "attribution": [],
    "gold": ["tests/gold", "--only", "dev*", "--brief"],
    "pronouns": [],
    "times": [],
    "html_pages": [],
    "formats": [],
    "feeds": [],
    "queries": [],
    "memory": [],
    "many": [NEWS],
    "arrow_kernel": [],
    "spark": [NEWS],
}
"""By the name of the program: what it is called with."""


def command(name: str) -> list[str] | None:
    """The call of a program; `None` where its data are not here."""
    news = data.folder("polnear")
    if NEWS in PARTS[name] and news is None:
        return None
    return [
        sys.executable,
        "-m",
        f"benchmarks.{name}",
        *(str(news) if given == NEWS else given for given in PARTS[name]),
    ]


def measured(name: str, call: list[str]) -> str | None:
    """What a program printed, with when and on what; `None` where it could not measure."""
    done = subprocess.run(call, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode or not done.stdout.strip():
        return None
    shown = " ".join(["python -m", f"benchmarks.{name}", *(given for given in PARTS[name] if given != NEWS)])
    told = f"`{shown}`, {date.today():%-d %B %Y}, {machine()}, commit {commit(ROOT)}:"
    return f"{told}\n\n```text\n{done.stdout.strip()}\n```"


def machine() -> str:
    """The processor and the Python."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    name = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown processor"
    )
    return f"{os.cpu_count()} × {name}, Python {python_version()}"


def filled(page: str, parts: Mapping[str, str]) -> str:
    """A page with some parts measured anew; each stands between `<!-- measured: NAME -->` and `<!-- end -->`."""
    return PART.sub(
        lambda found: f"{found[1]}\n{parts[found[2]]}\n\n{found[3]}" if found[2] in parts else found[0], page
    )


def main(arguments: Iterable[str] | None = None) -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="NAME", help=", ".join(PARTS))
    parser.add_argument("--page", type=Path, default=PAGE)
    chosen = parser.parse_args(None if arguments is None else list(arguments))
    for name in chosen.only:
        call = command(name)
        found = measured(name, call) if call else None
        print(f"{name}: {'measured' if found else 'cannot be measured here'}", flush=True)
        if found:
            chosen.page.write_text(filled(chosen.page.read_text("utf-8"), {name: found}), encoding="utf-8")


if __name__ == "__main__":
    main()
