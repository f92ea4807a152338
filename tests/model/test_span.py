import pytest
from pydantic import TypeAdapter

from newsmodel.errors import InvalidRecord
from newsmodel.model import Span

TEXT = "Rain 🌧 fell."


def test_a_span_counts_code_points_and_excludes_its_end() -> None:
    assert Span(5, 6).of(TEXT) == "🌧"
    assert Span(7, 11).of(TEXT) == "fell"


def test_a_span_is_a_tuple_that_prints_itself() -> None:
    start, end = Span(2, 7)
    assert (start, end) == Span(2, 7) == (2, 7)
    assert str(Span(2, 7)) == "2-7"
    assert repr(Span(2, 7)) == "Span(2, 7)"
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (Span(0, 9), Span(0, 9), (True, True)),
        (Span(0, 9), Span(3, 5), (True, True)),
        (Span(3, 5), Span(0, 9), (False, True)),
        (Span(0, 5), Span(4, 9), (False, True)),
        (Span(0, 5), Span(5, 9), (False, False)),
    ],
)
def test_one_span_against_another(one: Span, other: Span, answers: tuple[bool, bool]) -> None:
    assert (one.contains(other), one.overlaps(other)) == answers


@pytest.mark.parametrize(
    ("start", "end", "reason"), [(5, 3, "cannot end before it starts: 5-3"), (-1, 3, "cannot start before the text")]
)
def test_a_span_that_cannot_be_is_refused(start: int, end: int, reason: str) -> None:
    with pytest.raises(InvalidRecord, match=reason):
        Span(start, end)
    with pytest.raises(ValueError, match=reason):
        TypeAdapter(Span).validate_json(f"[{start}, {end}]")


@pytest.mark.parametrize("value", ["0-3", [1], [1, 2, 3], [1.5, 2], {"start": 1, "end": 2}, None])
def test_only_a_pair_of_whole_numbers_is_read_as_a_span(value: object) -> None:
    with pytest.raises(ValueError, match="a span is a pair of whole numbers"):
        TypeAdapter(Span).validate_python(value)


def test_json_is_a_pair() -> None:
    adapter = TypeAdapter(Span)
    assert adapter.dump_json(Span(2, 7)) == b"[2,7]"
    read = adapter.validate_json("[2,7]")
    assert read == Span(2, 7)
    assert type(read) is Span
