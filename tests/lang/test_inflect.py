"""How verbs and nouns inflect."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.lang.inflect import Form, plural, verb_forms

CASES = Path(__file__).parent / "cases"


def pairs(name: str) -> list[tuple[str, str]]:
    """The lines `word: forms` of a file of cases."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    found = [(word.strip(), forms.strip()) for word, colon, forms in (line.partition(":") for line in lines) if colon]
    return [(word, forms) for word, forms in found if not word.startswith("#")]


def test_cases_were_found() -> None:
    assert len(pairs("verbs.txt")) > 40
    assert len(pairs("plurals.txt")) > 15


@pytest.mark.parametrize(("verb", "expected"), pairs("verbs.txt"))
def test_verb(verb: str, expected: str) -> None:
    assert list(verb_forms(verb)) == [verb, *expected.split()]


@pytest.mark.parametrize(("noun", "expected"), pairs("plurals.txt"))
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("verb", "spelling", "forms"),
    [
        ("put", "put", {Form.BASE, Form.PAST, Form.PARTICIPLE}),
        ("come", "come", {Form.BASE, Form.PARTICIPLE}),
        ("show", "showed", {Form.PAST, Form.PARTICIPLE}),
        ("show", "shown", {Form.PARTICIPLE}),
        ("signal", "signalled", {Form.PAST, Form.PARTICIPLE}),
        ("say", "says", {Form.S}),
    ],
)
def test_what_a_spelling_can_be(verb: str, spelling: str, forms: set[Form]) -> None:
    assert verb_forms(verb)[spelling] == forms


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_every_verb_has_every_form(verb: str) -> None:
    forms = verb_forms(verb)
    assert Form.BASE in forms[verb]
    assert frozenset().union(*forms.values()) == set(Form) - {Form.PLURAL}


@given(st.text(max_size=20))
def test_no_word_is_too_strange(word: str) -> None:
    assert Form.BASE in verb_forms(word)[word]
    assert isinstance(plural(word), str)
