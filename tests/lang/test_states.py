"""The states of the world."""

from pathlib import Path

import pytest

from newsmodel.lang.states import State, States, states

CASES = [
    (words.strip(), state.strip())
    for words, arrow, state in (
        line.partition("=>")
        for line in (Path(__file__).parent / "cases" / "states.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    if arrow
]


def test_cases_were_found() -> None:
    assert len(CASES) > 30


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_find(words: str, expected: str) -> None:
    found = states().find(words)
    assert (found.name if found else "-") == expected


def test_houses_have_a_voice_of_their_own() -> None:
    houses = states().houses
    assert houses["kremlin"].name == "Russia"
    assert houses["white house"].name == "United States"
    assert houses["downing street"].name == "United Kingdom"
    assert states().find("Kremlin") is None


def test_the_table_is_sound() -> None:
    every = states().all
    assert 195 <= len(every) <= 205
    assert len({state.name for state in every}) == len(every)
    assert all(state.demonyms for state in every if state.name != "European Union")
    for state in every:
        assert states().find(state.name) is state
        assert "" not in (*state.aliases, *state.capitals, *state.demonyms, *state.houses)
        assert state.name not in state.aliases


def test_a_word_of_two_states_finds_neither() -> None:
    both = States.of([State("North", demonyms=("Norther", "Lander")), State("South", demonyms=("Souther", "Lander"))])
    assert both.find("Lander") is None
    assert both.find("Norther") is both.all[0]
