"""Twice the text takes about twice the time, also where the words of a correction stand everywhere in it."""

from functools import partial

import pytest

import newsmodel as nm
from newsmodel.model.corrections import AnyCorrection
from tests.growth import cpu_seconds

UNITS = ["he said. ", "Ana Ruiz said it rained. ", "“It rained,” he said. ", "Ana ", "RUIZ: It rained.\n\n", "a"]
WORDS = ["he", "Ana", "Ruiz", "it rained", "a"]
CORRECTIONS: dict[str, list[AnyCorrection]] = {
    "alias": [nm.Alias(words, "Rosa Berg") for words in WORDS],
    "same": [nm.SameActor(words, "Ana Ruiz") for words in WORDS],
    "different": [nm.DifferentActors("Ana", "he"), nm.DifferentActors("he", nm.Passage("Ana", nth=2))],
    "said by": [nm.SaidBy(words, "Ana Ruiz") for words in WORDS],
    "none": [nm.NotStatement(nm.Passage(words, within="he said", nth=3)) for words in WORDS],
    "no rebuttal": [nm.NotRebuttal(words) for words in WORDS],
}


@pytest.mark.parametrize("size", [4_000, pytest.param(60_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_is_not_sixteen_times_the_work(unit: str, size: int) -> None:
    corrections = nm.Corrections(each for some in CORRECTIONS.values() for each in some)
    small, large = (
        cpu_seconds(partial(nm.analyze, unit * (length // len(unit)), corrections=corrections))
        for length in (size, 4 * size)
    )
    assert large < 8 * small + 0.2
