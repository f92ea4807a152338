"""Finding a passage again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.text.anchor import Match, find, find_all

TEXT = (
    "The minister said on Tuesday: “We  won’t leave\nthe harbour – ever.” Critics of the plan said the ‘harbour deal’ "
    "would cost 300 jobs, and that the organisation had not been asked about it. “We won’t leave,” he repeated… twice."
)


def found(passage: str, near: int | None = None) -> str | None:
    match = find(TEXT, passage, near=near)
    return None if match is None else TEXT[match.start : match.end]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Critics of the plan", "Critics of the plan"),
        ("We won't leave the harbour - ever", "We  won’t leave\nthe harbour – ever"),
        ('CRITICS OF THE PLAN SAID THE "HARBOUR DEAL"', "Critics of the plan said the ‘harbour deal’"),
        ("he repeated... twice", "he repeated… twice"),
        ("cost 300 jobs, and that the organization", "cost 300 jobs, and that the organisation"),
        ("harbour deal would cost some 300 jobs and", "harbour deal’ would cost 300 jobs, and"),
    ],
)
def test_found(passage: str, expected: str) -> None:
    assert found(passage) == expected


@pytest.mark.parametrize(
    "passage",
    [
        "",
        " ",
        "the opposition walked out",
        "the plan would cost 900 homes, and that nobody had been told of it",
        "“?!”",
    ],
)
def test_absent(passage: str) -> None:
    assert found(passage) is None


@pytest.mark.parametrize(
    ("passage", "near", "start"),
    [
        ("we won't leave", None, TEXT.index("We  won’t")),
        ("we won't leave", TEXT.index("We won’t"), TEXT.index("We won’t")),
        ("won’t", len(TEXT), TEXT.rindex("won’t")),
    ],
)
def test_the_nearest_of_several(passage: str, near: int | None, start: int) -> None:
    match = find(TEXT, passage, near=near)
    assert match is not None
    assert match.start == start


def test_the_score_tells_how_near() -> None:
    assert find("It is late.", "it is late") == Match(0, 10, 1.0)
    assert find("We said it is late and left.", "we said that it is late and left") == Match(0, 27, 0.875)
    assert find("The organisation left.", "the organization left") is None  # one half of three words
    assert find("The organisation left them.", "the organization left them") == Match(0, 26, 0.875)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("harbour", ["harbour", "harbour"]),
        ("arbour", []),
        ("We won't leave", ["We  won’t leave", "We won’t leave"]),
        ("We won’t leave", ["We won’t leave"]),  # the very characters come first
        ("WE", ["We", "We"]),
        ("harbour deal would cost some 300 jobs and", ["harbour deal’ would cost 300 jobs, and"]),
        ("the opposition walked out", []),
        ("“", ["“", "“"]),
        (" ", []),
    ],
)
def test_every_place(passage: str, expected: list[str]) -> None:
    assert [TEXT[match.start : match.end] for match in find_all(TEXT, passage)] == expected


@given(st.text(), st.text())
def test_every_place_stands_in_order_and_the_best_is_among_them(text: str, passage: str) -> None:
    places = find_all(text, passage)
    assert all(one.end <= other.start for one, other in pairwise(places))
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    first = find(text, passage)
    assert first is not None or not places


@given(st.text(), st.text(), st.none() | st.integers(-5, 500))
def test_never_fails_and_stays_inside(text: str, passage: str, near: int | None) -> None:
    match = find(text, passage, near=near)
    if match is not None:
        assert 0 <= match.start < match.end <= len(text)
        assert 0.85 <= match.score <= 1.0


@given(st.text(), st.text(min_size=1).filter(str.strip), st.text())
def test_what_stands_there_is_found(before: str, passage: str, after: str) -> None:
    match = find(before + passage + after, passage)
    assert match is not None
    assert (before + passage + after)[match.start : match.end] == passage


@given(st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=30))
def test_white_space_does_not_matter(words: list[str]) -> None:
    text = "Before. " + " \n".join(words) + " After."
    match = find(text, "  ".join(words))
    assert match is not None
    assert match.score == 1.0
    assert text[match.start : match.end].split() == words
