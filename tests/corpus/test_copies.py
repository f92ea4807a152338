"""A story in many outlets, and another text on the same event."""

import pytest

from newsmodel.corpus.copies import Copying, copying, print_of, stories

STORY = " ".join(
    f"The {thing} of Lindmar told {person} that {number} barges would wait near the {place} lock until the water fell."
    for thing, person, number, place in zip(
        ("harbour master", "mayor", "union", "lock keeper", "council", "coastguard", "pilot", "owner"),
        ("reporters", "a meeting", "its members", "the court", "residents", "the crew", "a radio station", "investors"),
        range(12, 20),
        ("northern", "old", "upper", "second", "lower", "town", "eastern", "mill"),
        strict=True,
    )
)
OTHER = (
    STORY.replace("told", "has now assured")
    .replace("would wait near", "may stay behind")
    .replace("until", "as long as")
)


@pytest.mark.parametrize(
    "text", [STORY, f"Barges wait\n\nBy Ana Ruiz\n\n{STORY}", STORY[:900], STORY.replace("barges", "boats", 3)]
)
def test_a_copy(text: str) -> None:
    assert copying(print_of(STORY), print_of(text)) is Copying.COPY


def test_a_cut() -> None:
    assert copying(print_of(STORY), print_of(STORY[:500])) is Copying.SHORTENED


def test_another_text_on_the_event_is_no_copy() -> None:
    assert copying(print_of(STORY), print_of(OTHER)) is None


def test_each_copy_belongs_to_the_first() -> None:
    texts = {"a": STORY, "b": OTHER, "c": f"{STORY} More follows.", "d": STORY}
    assert stories({name: print_of(text) for name, text in texts.items()}) == {"a": "a", "b": "b", "c": "a", "d": "a"}


def test_two_short_bulletins_are_no_copies() -> None:
    monday = "The lake stood at 41.2 metres on Monday, two centimetres less than the day before, the office said."
    tuesday = "The lake stood at 40.9 metres on Tuesday, four centimetres less than the day before, the office said."
    assert copying(print_of(monday), print_of(tuesday)) is None
    assert copying(print_of(monday), print_of(f"By Ana Ruiz. {monday}")) is Copying.COPY
