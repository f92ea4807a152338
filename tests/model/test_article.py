import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import pytest

from newsmodel.errors import InvalidRecord
from newsmodel.kinds import Granularity
from newsmodel.model import Article, Dateline, Issue, Provenance, Span, When
from tests.growth import cpu_seconds


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in Article(text=text).paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n\t\n", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One\nand more.\n\n\n  Two.  \n", ["One\nand more.", "Two."]),
        ("One.\n \t\nTwo.\nThree.", ["One.", "Two.\nThree."]),
        ("\n\nOne.\nTwo.\n\n", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\nThree.", ["One.", "Two.\r\nThree."]),
        ("One.\r\nTwo.", ["One.", "Two."]),
        ("One.\rTwo.", ["One.", "Two."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("   One.\n   Two.", ["One.", "Two."]),
        ("Wait\x85 what?\nNo.", ["Wait\x85 what?", "No."]),
    ],
)
def test_blank_lines_separate_paragraphs_and_lines_do_where_there_are_none(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize("line", [" ", "\n", "a\n", " \n", "a\n\n"])
def test_finding_paragraphs_takes_linear_time(line: str) -> None:
    small, large = (cpu_seconds(partial(Article, text=line * size)) for size in (10_000, 80_000))
    assert large < 30 * small + 0.01


def test_the_text_is_kept_exactly() -> None:
    text = "  \ufeffTITLE\r\nBy Ana Ruiz\r\n\r\nRain. \n"
    article = Article.from_text(text)
    assert article.text == text
    assert (article.title, article.bylines, article.published) == (None, (), None)


def test_paragraphs_may_be_given() -> None:
    text = "Title: Rain\n\nIt rains."
    assert Article.from_text(text, paragraphs=[Span(13, 22)]).paragraphs == (Span(13, 22),)


@pytest.mark.parametrize(
    "published", ["2022-03-30", datetime(2022, 3, 30).date(), When.of("2022-03-30")], ids=["string", "date", "when"]
)
def test_published_takes_what_names_a_time(published: When) -> None:
    assert Article.from_text("Rain.", published=published).published == When.of("2022-03-30")
    assert Article(text="Rain.", published=published).published == When.of("2022-03-30")


def test_a_stamp_in_utc_is_moved_to_the_clock_of_the_publication() -> None:
    article = Article.from_text("Rain.", published=datetime(2022, 3, 30, 22, tzinfo=UTC), zone="Asia/Tokyo")
    assert str(article.published) == "2022-03-31T07:00:00+09:00"


def test_what_no_field_took_is_kept_as_json_text() -> None:
    article = Article.from_text("Rain.", extra={"urgency": 4, "subjects": ["météo", {"code": None}]})
    assert article.extra == (("urgency", "4"), ("subjects", '["météo", {"code": null}]'))
    assert json.loads(dict(article.extra)["subjects"]) == ["météo", {"code": None}]
    assert Article.from_text("Rain.", extra=[("a", "1"), ("a", "2")]).extra == (("a", "1"), ("a", "2"))


def test_versions_of_an_article_share_a_key() -> None:
    assert Article(text="a", guid="g", url="u").key == Article(text="b", guid="g").key == "g"
    assert Article(text="a", url="u").key == "u"
    assert Article(text="a").key == Article(text="a").id


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: Article.from_text("Rain.", published="yesterday"), "not an ISO 8601 date or time: 'yesterday'"),
    (lambda: Article(text="Rain.", published="yesterday"), "Article.published: not an ISO 8601"),  # type: ignore[arg-type]
    (lambda: Article.from_text("Rain.", zone="Utopia", published="2022"), "unknown time zone: 'Utopia'"),
    (lambda: Article.from_text("Rain.", sauce="AP"), "Article.sauce: Extra inputs"),
    (lambda: Article(text="\ud800"), "Article.text: .*unicode"),
    (lambda: Article(text=None), "^Article.text: Input should be a valid string$"),  # type: ignore[arg-type]
    (lambda: Article(text="Rain.", paragraphs=(Span(0, 6),)), "a span ends at 6, beyond the text, which has 5"),
    (lambda: Article(text="Rain.", dateline=Dateline(span=Span(2, 9))), "a span ends at 9, beyond the text"),
    (lambda: Article(text="Rain.", paragraphs=(Span(3, 5), Span(0, 3))), "paragraph 0-3 is empty, or begins before"),
    (lambda: Article(text="Rain.  ", paragraphs=(Span(5, 7),)), "paragraph 5-7 is empty"),
    (lambda: Article.from_text("Rain.", extra=[("a", "no json")]), "'a' is not JSON text: 'no json'"),
    (lambda: Article.from_text("Rain.", extra={"a": float("nan")}), "Article.extra: .*JSON compliant"),
    (lambda: Article.from_text("Rain.", id="0" * 20), "Article: id '0+' is not that of the content"),
    (lambda: Provenance(sha256="abc"), "Provenance.sha256: String should match pattern"),
]


@pytest.mark.parametrize(("build", "reason"), REFUSED, ids=[reason for _, reason in REFUSED])
def test_an_article_that_cannot_be_is_refused(build: Callable[[], object], reason: str) -> None:
    with pytest.raises(InvalidRecord, match=reason):
        build()


def test_it_shows_itself() -> None:
    article = Article.from_text("Rain <b>fell</b>.", title="Rain & fog", published="2022-03-30", outlet="The Bee")
    assert repr(article) == "Article('Rain & fog', published='2022-03-30', outlet='The Bee', characters=17)"
    assert ">Rain &amp; fog</td>" in article._repr_html_()
    assert "Rain &lt;b&gt;fell&lt;/b&gt;." in article._repr_html_()
    assert str(Issue(code="bad-date", message="not a date", value="32 March")) == "not a date: '32 March'"
    assert Granularity.DAY in repr(article.published)
