"""Twice the text takes about twice the time, whatever the text: nothing in the layer is quadratic."""

from collections.abc import Callable

import pytest

from newsmodel.text.anchor import find, find_all
from newsmodel.text.segment import build
from tests.growth import cpu_seconds

SIZES = [10_000, pytest.param(250_000, marks=pytest.mark.slow)]
UNITS = [
    *"\"'“”„‘’‚`«»‹›.,:;!?…-—_@#&%5aZ\u0301\xad\ufeff\n",
    "“‘", "‘“", '"\'', "“ ", " “", "a” ", " ’a", "s’ a ", '5" a ', "‘s’ a", '"a 6\'2" ', "“a ‘b “c ’d ",
    "U.", "U.S. ", "Mr. ", "Mr.\n", "No. ", "J. ", "a. ", "a.b", "A.A", "1.", "1,", "don’t", "n't", "'s", "a-", "a@",
    "www.", "http://", "www... ", "'' ", "`", "’90s", "“a. ", "a? (", ". (", "!” Ana ", "He said. ", "word ",
]  # fmt: skip


def assert_linear(size: int, work: Callable[[int], Callable[[], object]]) -> None:
    small, large = cpu_seconds(work(size)), cpu_seconds(work(4 * size))
    assert large < 9 * small + 0.05  # four times the text; sixteen times the time would be quadratic


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("unit", UNITS)
def test_building_is_linear(size: int, unit: str) -> None:
    def work(length: int) -> Callable[[], object]:
        text = unit * (length // len(unit))
        return lambda: build(text, [(0, len(text))])

    assert_linear(size, work)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("unit", ["“a\n\n", "a\n\n", "“‘a\n\n", "“a”\n\n"])
def test_many_paragraphs_are_linear(size: int, unit: str) -> None:
    def work(length: int) -> Callable[[], object]:
        text = unit * (length // len(unit))
        spans = [(start, start + len(unit)) for start in range(0, len(text), len(unit))]
        return lambda: build(text, spans)

    assert_linear(size, work)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("unit", ["a", "a ", "ab ", "’", "word and word ", "“a” "])
def test_finding_is_linear(size: int, unit: str) -> None:
    passage = unit * 40 + "elsewhere"

    def work(length: int) -> Callable[[], object]:
        text = unit * (length // len(unit))
        return lambda: find(text, passage, near=length // 2)

    assert_linear(size, work)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("unit", ["a", "a ", "ab ", "’", "word and word ", "“a” "])
@pytest.mark.parametrize("passage", ["a", "A", "word and", "“a", "word and " * 20 + "elsewhere"])
def test_finding_every_place_is_linear(size: int, unit: str, passage: str) -> None:
    def work(length: int) -> Callable[[], object]:
        text = unit * (length // len(unit))
        return lambda: find_all(text, passage)

    assert_linear(size, work)
