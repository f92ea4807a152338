"""What holds for every text, garbage too."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.extract.draft import WhenDraft
from newsmodel.extract.times import find_times
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.lang.english_time import ENGLISH_TIME
from tests.growth import cpu_seconds

WORDS = sorted({word for words in ENGLISH_TIME.classes.values() for word in words})
GLUE = "a an the of in on ago now time that this next had vote voted John 2022 1999 12 31 59 0 00 1430 . , ( ) ' - / :"

text_of_times = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS).map(str.capitalize), st.sampled_from(GLUE.split())),
    max_size=40,
).map(" ".join)


def published_on(day: datetime) -> WhenDraft:
    return WhenDraft(day, day, Granularity.DAY, Anchor.EXPLICIT, Certainty.EXPLICIT)


@given(st.one_of(st.text(), text_of_times), st.one_of(st.none(), st.datetimes().map(published_on)))
def test_spans_lie_in_the_text_and_apart(text: str, published: WhenDraft | None) -> None:
    end = 0
    for draft in find_times(text, [(0, len(text))], published):
        first, last = draft.span
        assert end <= first < last <= len(text)
        assert draft.rule
        end = last


@given(text_of_times, st.one_of(st.none(), st.datetimes().map(published_on)))
def test_intervals_are_in_order_and_lean_on_what_there_is(text: str, published: WhenDraft | None) -> None:
    for draft in find_times(text, [(0, len(text))], published):
        when = draft.when
        if when is None:
            continue
        assert when.start is not None
        assert when.end is not None
        assert when.start <= when.end
        assert when.certainty is draft.certainty or draft.type == "DURATION"
        assert published is not None or when.anchor is not Anchor.PUBLICATION


@given(text_of_times)
def test_the_same_text_gives_the_same_times(text: str) -> None:
    spans, published = [(0, len(text))], published_on(datetime(2022, 3, 30))
    assert find_times(text, spans, published) == find_times(text, spans, published)


@given(text_of_times)
def test_later_publication_moves_what_leans_on_it(text: str) -> None:
    whole, day = [(0, len(text))], datetime(2022, 3, 30)
    spans = [draft.span for draft in find_times(text, whole, published_on(day))]
    assert spans == [draft.span for draft in find_times(text, whole, published_on(day + timedelta(weeks=1)))]


def hostile() -> Iterator[list[str]]:
    for unit in ("on", "the", "12", "2022", "one", "Monday", "May", "that night", "5 pm", "March 12 ,", "12 - 13"):
        yield unit.split()
    yield "two days before the vote".split()
    yield "a day earlier".split()
    yield "' 90 s".split()


@pytest.mark.parametrize("unit", list(hostile()), ids=" ".join)
def test_time_grows_with_the_text_and_not_its_square(unit: list[str]) -> None:
    published = published_on(datetime(2022, 3, 30))

    def seconds(size: int) -> float:
        text = " ".join(unit * (size // len(unit)))
        return cpu_seconds(lambda: find_times(text, [(0, len(text))], published))

    # eight times the text: 64 times the seconds if they grew with its square
    assert seconds(16_000) < 24 * seconds(2_000) + 0.02


@pytest.mark.parametrize(
    "text", ["9" * 5_000, "in " + "9" * 5_000, " " * 100_000, "year 0", "in 99999", "٣ days ago", "²"]
)
def test_odd_numbers_do_no_harm(text: str) -> None:
    find_times(text, [(0, len(text))], published_on(datetime(2022, 3, 30)))
