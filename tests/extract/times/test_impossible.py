"""Days that the calendar has not: no time, no crash, and an issue that shows them."""

import pytest

import newsmodel as nm


@pytest.mark.parametrize("published", [None, "2022-03-30"])
@pytest.mark.parametrize(
    "words",
    ["31 February", "February 31, 2022", "31 April 2021", "29 February 2023", "31/02/2022", "2022-02-30", "30/30/2022"],
)
def test_a_day_that_cannot_be_is_an_issue(words: str, published: str | None) -> None:
    article = nm.Article.from_text(f"Ana Ruiz said the bridge opened on {words} at last.", published=published)
    analysis = nm.analyze(article)
    assert [(issue.code, issue.value, issue.span and issue.span.of(article.text)) for issue in analysis.issues] == [
        ("impossible_date", words, words)
    ]
    [time] = analysis.times
    assert (time.timex3, time.when) == ("", None)
    assert nm.Analysis.from_json(analysis.to_json()) == analysis


@pytest.mark.parametrize("published", [None, "2022-03-30", "2024-01-05", "1899-12-31"])
@pytest.mark.parametrize("words", ["29 February", "29 February 2024", "03/04/2022", "31 March", "year 0", "in 99999"])
def test_a_day_that_can_be_is_none(words: str, published: str | None) -> None:
    article = nm.Article.from_text(f"Ana Ruiz said the bridge opened on {words}.", published=published)
    assert nm.analyze(article).issues == ()


def test_the_leap_day_is_looked_for_in_leap_years() -> None:
    [leap_day] = nm.times("It snowed on 29 February.", published="2022-02-28")
    assert leap_day.when
    assert {str(leap_day.when), *map(str, leap_day.when.alternatives)} == {"2020-02-29", "2024-02-29"}


def test_an_unknown_zone_is_one_clear_error() -> None:
    with pytest.raises(nm.errors.InvalidRecord, match=r"^unknown time zone: 'Mars/Olympus'; expected an IANA name"):
        nm.times("It rained on Monday.", published="2022-03-30T12:00Z", zone="Mars/Olympus")
