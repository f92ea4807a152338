"""The words of English."""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from newsmodel.lang import Gender, GrammaticalNumber, english
from newsmodel.lang.lexicon import cue_forms

CASES = [
    (field, entry.strip())
    for field, colon, entries in (
        line.partition(":")
        for line in (Path(__file__).parent / "cases" / "words.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    if colon
    for entry in entries.split(",")
]
LISTS = [field.name for field in fields(english()) if isinstance(getattr(english(), field.name), Mapping | frozenset)]


def test_cases_were_found() -> None:
    assert {field for field, _ in CASES} >= set(LISTS) - {"pronouns", "cue_forms"}


@pytest.mark.parametrize(("field", "entry"), CASES, ids=[f"{field} {entry}" for field, entry in CASES])
def test_words(field: str, entry: str) -> None:
    listed = getattr(english(), field)
    word, equals, value = entry.removeprefix("!").partition("=")
    assert (word in listed) is not entry.startswith("!")
    if equals:
        assert str(listed[word]) == value


@pytest.mark.parametrize("field", LISTS)
def test_words_are_written_one_way(field: str) -> None:
    for word in getattr(english(), field):
        assert word == word.lower() == " ".join(word.split())
        assert "’" not in word


def test_nothing_can_be_changed() -> None:
    language = english()
    with pytest.raises(FrozenInstanceError):
        language.code = "fr"  # type: ignore[misc]
    for field in LISTS:
        listed = getattr(language, field)
        assert not hasattr(listed, "add")
        assert not hasattr(listed, "__setitem__")


def test_pronouns() -> None:
    pronouns = english().pronouns
    assert pronouns["she"].gender is Gender.FEMALE
    assert pronouns["it"].gender is None
    assert pronouns["we"].number is GrammaticalNumber.PLURAL
    assert pronouns["they"].number is None


def test_roles_and_kin_tell_the_same_gender() -> None:
    language = english()
    both = language.roles.keys() & language.kin.keys()
    assert both
    assert {word for word in both if language.roles[word] != language.kin[word]} == set()


def test_english_is_built_once() -> None:
    assert english() is english()
    assert dict(cue_forms(english().cues)) == dict(english().cue_forms)
