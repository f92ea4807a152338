"""Twice the text takes about twice the time, also where the words of a correction stand everywhere in it."""

import time

import pytest

import newsmodel as nm
from newsmodel.model.corrections import AnyCorrection

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


def seconds(text: str, corrections: nm.Corrections | None) -> float:
    start = time.process_time()
    nm.analyze(text, corrections=corrections)
    return time.process_time() - start


@pytest.mark.parametrize("size", [4_000, pytest.param(60_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_is_not_sixteen_times_the_work(unit: str, size: int) -> None:
    corrections = nm.Corrections(each for some in CORRECTIONS.values() for each in some)
    small, large = (unit * (length // len(unit)) for length in (size, 4 * size))
    assert min(seconds(large, corrections), seconds(large, corrections)) < 8 * seconds(small, corrections) + 0.2
