"""Laws that hold for any record."""

import importlib
import json
import sys
from contextlib import suppress
from datetime import date, timedelta

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.errors import InvalidRecord, MissingExtra, UnsupportedVersion
from newsmodel.kinds import Portion
from newsmodel.model import Analysis, Article, Span, When
from newsmodel.testing import analyses, articles, spans_of, texts, whens

SCHEMA = jsonschema.Draft202012Validator(Analysis.json_schema())

on_one_clock = whens().map(lambda when: when.replace(utc_offset=None))
exact = on_one_clock.map(lambda when: when.replace(approximate=False, portion=None))


@given(analyses())
def test_json_reads_back_to_an_equal_analysis(analysis: Analysis) -> None:
    text = analysis.to_json()
    assert "\n" not in text
    again = Analysis.from_json(text)
    assert again == analysis
    assert hash(again) == hash(analysis)
    assert again.to_json() == text


@given(analyses())
def test_json_keeps_to_its_schema(analysis: Analysis) -> None:
    SCHEMA.validate(json.loads(analysis.to_json()))


@given(analyses())
def test_each_record_is_json_that_reads_back(analysis: Analysis) -> None:
    assert Article.model_validate_json(analysis.article.model_dump_json()) == analysis.article
    for statement in analysis.statements:
        assert type(statement).model_validate_json(statement.model_dump_json()) == statement


@given(analyses())
def test_an_analysis_shows_itself(analysis: Analysis) -> None:
    for record in (analysis, analysis.article, *analysis.statements, *analysis.claims, *analysis.rebuttals):
        assert repr(record)
        str(record)
    htmls = [analysis._repr_html_(), analysis.article._repr_html_(), *(s._repr_html_() for s in analysis.statements)]
    assert all(html.startswith("<table>") for html in htmls)


@given(st.text() | st.binary() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_garbage_is_no_analysis(text: str | bytes) -> None:
    try:
        Analysis.from_json(text)
    except InvalidRecord:
        return
    raise AssertionError(text)


@given(analyses(), st.data())
def test_json_with_one_value_changed_is_refused_or_read(analysis: Analysis, data: st.DataObject) -> None:
    tree = json.loads(analysis.to_json())
    rows = [row for table in tree.values() if isinstance(table, list) for row in table]
    row = data.draw(st.sampled_from([tree, tree["article"], *rows]))
    others = [None, True, 3, -1.5, "", "x", [], [None], [[1, 2]], {}, {"id": 3}]
    row[data.draw(st.sampled_from(sorted(row)))] = data.draw(st.sampled_from(others))
    with suppress(InvalidRecord, UnsupportedVersion):
        assert Analysis.from_json(json.dumps(tree)).article.text == tree["article"]["text"]


@given(articles())
def test_an_id_is_of_the_content_alone(article: Article) -> None:
    assert article.replace().id == article.id
    assert article.replace(text=article.text + "!").id != article.id


@given(texts())
def test_paragraphs_hold_every_character_that_is_not_white_space(text: str) -> None:
    paragraphs = Article(text=text).paragraphs
    kept = "".join(span.of(text) for span in paragraphs)
    assert "".join(kept.split()) == "".join(text.split())
    for span in paragraphs:
        assert span.of(text) == span.of(text).strip() != ""


@given(texts().flatmap(lambda text: st.tuples(spans_of(text), spans_of(text), spans_of(text))))
def test_the_algebra_of_spans(spans: tuple[Span, Span, Span]) -> None:
    a, b, c = spans
    assert a.contains(a)
    assert a.overlaps(b) == b.overlaps(a) == bool(set(range(*a)) & set(range(*b)))
    assert (a.contains(b) and b.contains(a)) == (a == b)
    if a.contains(b):
        assert a.overlaps(b)
        if b.contains(c):
            assert a.contains(c)


@given(whens(), whens())
def test_answers_about_two_times_agree(a: When, b: When) -> None:
    assert a.overlaps(b) is b.overlaps(a)
    assert not (a.precedes(b) is True and b.precedes(a) is not False)
    if a.contains(b) is True:
        assert a.overlaps(b) is True
        assert a.precedes(b) is not True
    if a.precedes(b) is True:
        assert a.overlaps(b) is a.contains(b) is b.contains(a) is False
    if a.overlaps(b) is False:
        assert a.contains(b) is False
        assert True in (a.precedes(b), b.precedes(a))


@given(on_one_clock, on_one_clock, on_one_clock)
def test_answers_carry_over_on_one_clock(a: When, b: When, c: When) -> None:
    if a.precedes(b) is True and b.precedes(c) is True:
        assert a.precedes(c) is True
    if a.contains(b) is True and b.contains(c) is True:
        assert a.contains(c) is True


@given(exact)
def test_an_exact_time_contains_itself(when: When) -> None:
    assert when.contains(when) is when.overlaps(when) is True
    assert when.precedes(when) is not True


@given(whens(), whens(), st.integers(-600, 600))
def test_another_clock_changes_no_answer_about_two_known_offsets(a: When, b: When, minutes: int) -> None:
    a, b = (when.replace(utc_offset=when.utc_offset or 0) for when in (a, b))
    moved = on_a_clock_so_far_east(a, minutes)
    for question in ("contains", "overlaps", "precedes"):
        assert getattr(moved, question)(b) is getattr(a, question)(b)
        assert getattr(b, question)(moved) is getattr(b, question)(a)


def on_a_clock_so_far_east(when: When, minutes: int) -> When:
    start, end = (side and side + timedelta(minutes=minutes) for side in (when.start, when.end))
    return when.replace(start=start, end=end, utc_offset=(when.utc_offset or 0) + minutes)


@given(whens())
def test_no_time_comes_before_itself_or_lies_apart_from_itself(when: When) -> None:
    assert when.precedes(when) is not True
    assert when.contains(when) is not False
    assert when.overlaps(when) is not False


@given(on_one_clock, on_one_clock)
def test_two_times_that_contain_each_other_are_one(a: When, b: When) -> None:
    if a.contains(b) is b.contains(a) is True:
        assert (a.start, a.end) == (b.start, b.end)


@given(whens(), whens())
def test_a_portion_is_never_surer(a: When, b: When) -> None:
    whole, late = a.replace(portion=None), a.replace(portion=Portion.END)
    for question in ("contains", "overlaps", "precedes"):
        assert getattr(late, question)(b) in {None, getattr(whole, question)(b)}
    assert late.contains(b) is not True


@given(whens(), whens())
def test_an_approximate_time_is_never_surer(a: When, b: When) -> None:
    sharp, vague = a.replace(approximate=False), a.replace(approximate=True)
    for question in ("contains", "overlaps", "precedes"):
        answer = getattr(vague, question)(b)
        assert answer is None or answer is getattr(sharp, question)(b)


@given(whens())
def test_a_written_time_is_read_with_the_same_bounds(when: When) -> None:
    again = When.of(str(when))
    assert (again.start, again.end) == (when.start, when.end)
    assert again.utc_offset in (when.utc_offset, None)
    assert str(again) == str(when)


@given(st.dates(max_value=date(9998, 12, 30)), st.sampled_from([("year", 4), ("month", 7), ("day", 10)]))
def test_a_date_is_as_wide_as_it_is_written(day: date, form: tuple[str, int]) -> None:
    granularity, length = form
    when = When.of(str(day)[:length])
    assert when.granularity == granularity
    assert str(when) == str(day)[:length]
    assert when.contains(day) is True


@given(st.text() | st.from_regex(r"[0-9]{4}(-[0-9W]{2,3}){0,2}([T ][0-9:]{2,8}(Z|[+-][0-9:]{2,5})?)?(/.{4,10})?"))
def test_a_string_is_a_time_or_is_refused(text: str) -> None:
    with suppress(InvalidRecord):
        assert When.of(text).overlaps(text) is True


def test_without_hypothesis_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    for name in [name for name in sys.modules if name.startswith("newsmodel.testing")]:
        monkeypatch.delitem(sys.modules, name)
    testing = importlib.import_module("newsmodel.testing")
    assert testing.check_parser  # which draws nothing
    with pytest.raises(
        MissingExtra, match=r"drawing records for tests needs an extra: pip install 'newsmodel\[testing\]'"
    ):
        _ = testing.analyses
