"""What all tests share: Hypothesis profiles, and the examples in Markdown, which run like tests."""

import os
import shlex
from contextlib import chdir, redirect_stderr, redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent
DEMO = "newsmodel analyze examples/talks.txt"  # what `make demo` runs

# Time is no reason to fail: machines are busy. In CI the same examples are drawn each time.
settings.register_profile("default", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), max_examples=100, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def absent(*modules: str) -> bool:
    """Tell whether an example must be skipped because a module of an extra is not installed.

    In a page: `<!-- skip: next if(absent("hypothesis"), reason="needs newsmodel[testing]") -->`.
    """
    return any(find_spec(module) is None for module in modules)


def prepare(namespace: dict[str, Any]) -> None:
    """Run the examples of one page where its reader would: in a folder of their own, with `examples` in it."""
    folder = TemporaryDirectory()
    Path(folder.name, "examples").symlink_to(ROOT / "examples")
    there = chdir(folder.name)
    there.__enter__()
    namespace.update(absent=absent, folder_of_the_page=(folder, there))


def clear(namespace: dict[str, Any]) -> None:
    """Leave that folder, and remove it."""
    folder, there = namespace["folder_of_the_page"]
    there.__exit__(None, None, None)
    folder.cleanup()


def answer(command: str) -> str | None:
    """What a shown command prints; `None` where it is not ours."""
    from newsmodel.cli import main  # noqa: PLC0415 - coverage must begin first

    program, *arguments = shlex.split(DEMO if command == "make demo" else command)
    if program != "newsmodel":
        return None
    shown, columns = StringIO(), os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "120"
    try:
        with redirect_stdout(shown), redirect_stderr(shown):
            main(arguments)
    finally:
        os.environ.pop("COLUMNS")
        os.environ.update({"COLUMNS": columns} if columns else {})
    return shown.getvalue()


def run_console(example: Example) -> str | None:
    """Run the commands of a `console` fence and compare what they print with what is shown below each."""
    shown = [part.partition("\n") for part in f"\n{example.parsed}".split("\n$ ")[1:]]
    for command, _, expected in shown:
        given = answer(command)
        if given is not None and given.strip() != expected.strip():
            return f"$ {command}\nExpected:\n{expected}\nGot:\n{given}"
    return None


# Only fences that say `python` run, `>>>` inside them included; the pattern must match names, not paths.
examples = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", run_console), SkipParser()],
    patterns=["*.md"],
    setup=prepare,
    teardown=clear,
)
pytest_collect_file = examples.pytest()
