"""The tagger: sentences with expected tags, garbage, growth, and what its data file says of itself."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.text.tagger import load
from newsmodel.text.weights import SHIFTS, Weights, contexts
from tests.growth import cpu_seconds

LINES = Path(__file__).with_name("tagger.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line for line in LINES if line and line[0] not in "#?"]
UNLEARNED = [line[1:] for line in LINES if line.startswith("?")]


def test_sentences_were_found() -> None:
    assert len(SENTENCES) > 30


def _wrong(sentence: str) -> list[tuple[str, str]]:
    pairs = [piece.rpartition("/")[::2] if "/" in piece else (piece, "") for piece in sentence.split()]
    assert any(expected for _, expected in pairs)
    tags = load().tag([word for word, _ in pairs])
    return [(word, tag) for (word, expected), tag in zip(pairs, tags, strict=True) if expected not in ("", tag)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_expected_tags(sentence: str) -> None:
    assert _wrong(sentence) == []


@pytest.mark.parametrize("sentence", UNLEARNED)
def test_what_is_marked_as_wrong_still_is(sentence: str) -> None:
    assert _wrong(sentence)


@given(st.lists(st.one_of(st.text(), st.sampled_from(["", "’", '"', "-", "’s", "#", "A-", "1st", "WHO", "\ud800"]))))
def test_any_words_get_one_known_tag_each(words: list[str]) -> None:
    tags = load().tag(words)
    assert len(tags) == len(words)
    assert set(tags) <= SHIFTS.keys()


def test_the_weights_of_every_named_feature_are_added_up() -> None:
    lower = ["", "", "said", "he", "plans", "to", "", ""]
    classes = ["", "", "VBD", "PRP", "NNS|VBZ", "TO", "", ""]
    assert Weights({}).tag(lower, classes) == ["VBD", "PRP", "NNS", "TO"]
    for name in contexts(4, lower, classes, ["", "", "VBD", "PRP"], "VBDsaid"):
        assert Weights({name: 1 << SHIFTS["VBZ"]}).tag(lower, classes)[2] == "VBZ", name


def test_straight_and_curly_apostrophes_are_the_same() -> None:
    curly = "The mayor ’s aide did n’t say who ’d won .".split()
    assert load().tag(curly) == load().tag([word.replace("’", "'") for word in curly])


@pytest.mark.parametrize("make", [lambda n: ["claims", "that"] * n, lambda n: ["Ab-" * n], lambda n: ['"'] * n])
def test_growth_is_linear(make: Callable[[int], list[str]]) -> None:
    small, large = (cpu_seconds(partial(load().tag, make(size))) for size in (20_000, 40_000))
    assert large < 8 * small + 0.01


def test_data_file_names_its_sources() -> None:
    data = resources.files("newsmodel.lang").joinpath("data", "english_tags.gz").read_bytes()
    about = json.loads(gzip.decompress(data).partition(b"\n\n")[0])
    assert {"GUM corpus", "LemmInflect"} <= about["credit"].keys()
    assert "CC BY-SA" in about["licence"]
    assert "train_tagger" in about["command"]


def test_import_reads_no_data() -> None:
    code = "import newsmodel; from newsmodel.text import tagger; print(tagger.load.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
