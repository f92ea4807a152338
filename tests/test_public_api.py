"""What is public: named, documented once, and tidy."""

import importlib
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import griffe
import pytest

import newsmodel
import newsmodel.model

ROOT = Path(__file__).parent.parent

# Whoever imports from elsewhere stands on a floor that may be rebuilt.
PUBLIC = (
    "newsmodel",
    "newsmodel.corpus",
    "newsmodel.corpus.predicates",
    "newsmodel.errors",
    "newsmodel.export",
    "newsmodel.integrations.arrow",
    "newsmodel.integrations.spacy",
    "newsmodel.integrations.spark",
    "newsmodel.kinds",
    "newsmodel.lang",
    "newsmodel.parsers",
    "newsmodel.parsers.converters",
    "newsmodel.pipeline",
    "newsmodel.report",
    "newsmodel.testing",
)


TREE = griffe.load("newsmodel", search_paths=[ROOT / "src"])
assert isinstance(TREE, griffe.Module)


@pytest.fixture(scope="module")
def homes() -> dict[str, set[str]]:
    """Where each public object is defined, and the paths under which it is exported."""
    paths = defaultdict(set)
    for module in PUBLIC:
        for name in importlib.import_module(module).__all__:
            public = f"{module}.{name}"
            paths[TREE[public.removeprefix("newsmodel.")].canonical_path].add(public)
    return dict(paths)


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """How often the site has a heading for each object; it is built strictly, so a dead link fails here too."""
    site = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    built = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return Counter(
        name
        for page in site.rglob("*.html")
        for name in re.findall(r'<h[1-6] id="(newsmodel[\w.]*)"', page.read_text("utf-8"))
    )


def test_the_root_names_its_parts_in_order() -> None:
    assert newsmodel.__all__ == sorted(set(newsmodel.__all__))
    assert [name for name in dir(newsmodel) if not name.startswith("_")] == newsmodel.__all__


def test_every_record_is_exported_at_the_root() -> None:
    assert set(newsmodel.model.__all__) <= set(newsmodel.__all__)


def test_what_the_root_imports_it_exports() -> None:
    imported = {name for name, value in vars(newsmodel).items() if hasattr(value, "__module__")}
    assert {name for name in imported if not name.startswith("_")} <= set(newsmodel.__all__)


def test_no_name_means_two_things(homes: dict[str, set[str]]) -> None:
    meanings = defaultdict(set)
    for definition, paths in homes.items():
        if definition == "newsmodel.integrations.spark.analyze":
            continue  # `analyze`, for a data frame
        for path in paths:
            meanings[path.rpartition(".")[2]].add(definition)
    assert {name: found for name, found in meanings.items() if len(found) > 1} == {}


def test_every_public_object_says_what_it_is(homes: dict[str, set[str]]) -> None:
    assert [path for path in homes if not TREE[path.removeprefix("newsmodel.")].docstring] == []


def test_each_public_object_is_documented_once(homes: dict[str, set[str]], entries: Counter[str]) -> None:
    times = {min(paths, key=len): sum(entries[path] for path in paths) for paths in homes.values()}
    missing = sorted(path for path, count in times.items() if count == 0)
    assert not missing, f"each needs an entry in docs/reference: {', '.join(missing)}"
    assert [path for path, count in times.items() if count > 1] == []


def test_what_is_documented_is_public(homes: dict[str, set[str]], entries: Counter[str]) -> None:
    """No entry of the reference is about an inner room; members stand below what they belong to."""
    public = {path for paths in homes.values() for path in paths}
    objects = set(entries) - set(PUBLIC)
    assert {path for path in objects if not {path, path.rpartition(".")[0]} & public} == set()
