"""The README and the docs say what is true: every example runs, every answer shown is the one given."""

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from unittest import SkipTest

import pytest
from sybil import Document
from sybil.example import SybilFailure

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

# In a page: a fence, what it says it holds, and what stands in it.
FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```[ ]*$", re.MULTILINE | re.DOTALL)
KNOWN = {"python", "console", "text", "json", "sh", "toml"}


def fences(page: Path) -> list[tuple[int, int, str, str]]:
    """First and last line, info string and body of each fence of a page."""
    text = page.read_text("utf-8")
    return [
        (text.count("\n", 0, found.start()) + 1, text.count("\n", 0, found.end()) + 1, found["info"], found["body"])
        for found in FENCE.finditer(text)
    ]


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def conftest(pytestconfig: pytest.Config) -> ModuleType:
    """The file that runs the examples."""
    return next(
        plugin
        for plugin in pytestconfig.pluginmanager.get_plugins()
        if isinstance(plugin, ModuleType) and plugin.__file__ == str(ROOT / "conftest.py")
    )


def parsed(conftest: ModuleType, folder: Path, text: str) -> Document:
    """A page of which the examples can be run one by one."""
    page = folder / "page.md"
    page.write_text(text, encoding="utf-8")
    document: Document = conftest.examples.parse(page)
    return document


@pytest.fixture(scope="module")
def collected() -> dict[str, list[int]]:
    """The lines of the examples that pytest collects, by page."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "README.md", "docs"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    lines: dict[str, list[int]] = {}
    for page, line in re.findall(r"^(\S+\.md)::line:(\d+),", listed, re.MULTILINE):
        lines.setdefault(page, []).append(int(line))
    return lines


def test_there_are_examples_and_every_one_is_run(collected: dict[str, list[int]]) -> None:
    blocks = [
        (name(page), first, last)
        for page in PAGES
        for first, last, info, _ in fences(page)
        if info in ("python", "console")
    ]
    assert {"README.md", "docs/index.md", "docs/tutorial/who-said-what.md"} <= {page for page, _, _ in blocks}
    missed = [
        f"{page}:{first}"
        for page, first, last in blocks
        if not any(first <= n <= last for n in collected.get(page, ()))
    ]
    assert not missed, missed


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_fence_says_what_it_holds(page: Path) -> None:
    """`pycon`, `py` or `python title=...` would look like an example and never run."""
    assert {info for _, _, info, _ in fences(page)} <= KNOWN


def test_the_demo_is_what_the_makefile_runs(conftest: ModuleType) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    program, action, article = conftest.DEMO.split()
    assert f"{program} {action} $(DEMO)" in makefile
    assert re.search(rf"^DEMO +:= {re.escape(article)}$", makefile, re.MULTILINE)
    assert (ROOT / article).is_file()


def test_the_first_screen_of_the_readme_names_the_two_commands() -> None:
    first_screen = "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:40])
    assert "make demo" in first_screen
    assert "make test" in first_screen


def test_the_home_example_is_short() -> None:
    body = next(body for _, _, info, body in fences(ROOT / "docs" / "index.md") if info == "python")
    assert sum(line.startswith((">>> ", "... ")) for line in body.splitlines()) <= 15


def test_an_example_that_needs_an_absent_extra_is_skipped_and_says_so(conftest: ModuleType, tmp_path: Path) -> None:
    document = parsed(
        conftest,
        tmp_path,
        '<!-- skip: next if(absent("no_such_module"), reason="needs newsmodel[nothing]") -->\n```python\n1 / 0\n```\n'
        '<!-- skip: next if(absent("json"), reason="needs json") -->\n```python\nran = True\n```\n',
    )
    document.namespace["absent"] = conftest.absent
    directive, left_out, directive_two, run = document.examples()
    directive.evaluate()
    with pytest.raises(SkipTest, match=r"needs newsmodel\[nothing\]"):
        left_out.evaluate()
    directive_two.evaluate()
    run.evaluate()
    assert document.namespace["ran"] is True


def test_a_page_has_a_folder_of_its_own_with_the_examples_in_it(conftest: ModuleType) -> None:
    before, namespace = Path.cwd(), dict[str, object]()
    conftest.prepare(namespace)
    assert [path.name for path in Path.cwd().iterdir()] == ["examples"]
    conftest.clear(namespace)
    assert Path.cwd() == before


def test_a_command_that_prints_something_else_fails(conftest: ModuleType, tmp_path: Path) -> None:
    line = "newsmodel: none.txt: no such file"
    page = f"```console\n$ newsmodel analyze none.txt\n{line}\n$ ls\n```\n"
    [right] = parsed(conftest, tmp_path, page).examples()
    right.evaluate()
    [wrong] = parsed(conftest, tmp_path, page.replace("no such file", "is a directory")).examples()
    with pytest.raises(SybilFailure, match=line):
        wrong.evaluate()
