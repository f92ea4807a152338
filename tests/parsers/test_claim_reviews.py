"""Each `claimreview/NAME.html` or `.json` is read, and `NAME.expected.json` says which fact checks it holds."""

import bz2
import gzip
import json
import lzma
import random  # noqa: TID251 - seeded
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsmodel.errors import LimitExceeded, NewsModelError, ParseError, ReadError
from newsmodel.model import Analysis
from newsmodel.parsers import Limits, claim_reviews, read_one
from newsmodel.parsers.claimreview.verdicts import Verdict, read_verdict

FOLDER = Path(__file__).with_name("claimreview")
FIXTURES = sorted(path for path in FOLDER.iterdir() if ".expected" not in path.suffixes)


def test_fixtures_are_found() -> None:
    assert {path.stem for path in FIXTURES} >= {"page", "microdata", "feed", "search"}
    assert all(expected(path) for path in FIXTURES)


def expected(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.with_name(f"{path.stem}.expected.json").read_text("utf-8"))
    return found


def found_in(analysis: Analysis) -> dict[str, Any]:
    claim, *verdicts = analysis.statements
    return {
        "text": analysis.article.text,
        "claimant": claim.speaker and claim.speaker.name,
        "claimed": str(claim.said) if claim.said else None,
        "reviewer": next((verdict.speaker.name for verdict in verdicts if verdict.speaker), None),
        "published": str(analysis.article.published) if analysis.article.published else None,
        "rebuttal": next((rebuttal.kind for rebuttal in analysis.rebuttals), None),
        "issues": [issue.code for issue in analysis.article.issues],
    }


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_fixture(path: Path) -> None:
    assert [found_in(analysis) for analysis in claim_reviews(path)] == expected(path)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_compressed_files_are_the_same(path: Path, pack: Callable[[bytes], bytes]) -> None:
    assert [found_in(analysis) for analysis in claim_reviews(pack(path.read_bytes()))] == expected(path)


def test_the_files_of_an_archive_and_of_a_folder_are_read_one_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "checks.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for path in FIXTURES:
            archive.write(path, path.name)
    found = [found_in(analysis) for analysis in claim_reviews(file)]
    assert found == [each for path in FIXTURES for each in expected(path)]
    analyses = list(claim_reviews(tmp_path))
    assert [found_in(analysis) for analysis in analyses] == found
    sources = {analysis.article.provenance.source for analysis in analyses if analysis.article.provenance}
    assert sources == {f"{file}/{path.name}" for path in FIXTURES if expected(path)}


def test_what_unpacks_without_end_is_given_up() -> None:
    with pytest.raises(LimitExceeded, match="unpacks"):
        list(claim_reviews(gzip.compress(b" " * 3_000_000), limits=Limits(unpacked_bytes=1_000_000)))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_an_analysis_comes_back_equal_and_says_where_it_is_from(path: Path) -> None:
    for index, analysis in enumerate(claim_reviews(path)):
        assert Analysis.from_json(analysis.to_json()) == analysis
        assert {statement.rule for statement in analysis.statements} == {"claimreview"}
        assert len(analysis.claims) == 1
        assert analysis.claims_of(analysis.statements[0]) == analysis.claims
        provenance = analysis.article.provenance
        assert provenance
        assert provenance.record_index is not None
        assert provenance.record_index >= index
        assert dict(analysis.article.extra).keys() == {"claimreview"}


def test_a_rebuttal_points_from_the_verdict_to_the_claim() -> None:
    [analysis] = claim_reviews(FOLDER / "page.html")
    [rebuttal] = analysis.rebuttals
    claim, verdict = analysis.statements
    assert (rebuttal.by, rebuttal.targets, rebuttal.rule, rebuttal.explicit) == (verdict, (claim,), "claimreview", True)
    assert rebuttal.cue
    assert rebuttal.cue.of(analysis.article.text) == "False"
    assert [str(role) for actor in analysis.actors for role in actor.roles] == ["member of the council"]


def test_the_page_is_an_article_as_well_and_keeps_the_block() -> None:
    article = read_one(FOLDER / "page.html")
    assert article.text.startswith("The land register")
    assert "ClaimReview" in dict(article.extra)["jsonld"]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_only_errors_of_the_library_come_of_damaged_bytes(path: Path) -> None:
    chance, data = random.Random(path.stem), path.read_bytes()  # noqa: S311
    for _ in range(200):
        start, end = sorted(chance.randrange(len(data)) for _ in range(2))
        changed = bytearray(data)
        changed[start] = chance.randrange(256)
        for part in (data[:end], data[:start] + data[end:], bytes(changed)):
            try:
                for analysis in claim_reviews(part):
                    analysis.to_json()
            except NewsModelError:
                pass


def test_what_holds_no_fact_check_yields_none() -> None:
    assert list(claim_reviews(b"<html><p>Rain fell.")) == []
    assert list(claim_reviews(b'{"claims": [null, {"text": 7, "claimReview": [7]}]}')) == []


def test_bad_sources_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        list(claim_reviews(tmp_path / "none.json"))
    with pytest.raises(ParseError, match="neither a page nor JSON"):
        list(claim_reviews(b"Rain fell."))
    with pytest.raises(ParseError, match="nested too deeply"):
        list(claim_reviews(b"[" * 100_000))
    with pytest.raises(LimitExceeded, match="more than 9 bytes of fact checks"):
        list(claim_reviews(b'{"claims": []}', limits=Limits(reviews_bytes=9)))


@pytest.mark.parametrize(
    ("words", "rating", "verdict"),
    [
        ("Pants on Fire!", {}, Verdict.FALSE),
        ("“False”", None, Verdict.FALSE),
        ("FALSE: it was another bridge", {}, Verdict.FALSE),
        ("Größtenteils falsch", {}, Verdict.FALSE),
        ("Half true", {"ratingValue": 3}, Verdict.PARTLY),
        ("Mostly true", {}, Verdict.TRUE),
        ("Unproven", {}, Verdict.OPEN),
        ("It is not false to say so", {}, None),
        (None, {"ratingValue": 1, "worstRating": 1, "bestRating": 5}, Verdict.FALSE),
        (None, {"ratingValue": "3,0"}, Verdict.PARTLY),
        (None, {"ratingValue": 5}, Verdict.TRUE),
        (None, {"ratingValue": 7}, None),
        (None, {"ratingValue": -1}, None),
        (None, {"ratingValue": 0, "worstRating": 0, "bestRating": 10}, Verdict.FALSE),
        (None, {"ratingValue": 1, "worstRating": 5, "bestRating": 1}, None),
        (None, {"ratingValue": True}, None),
        (None, {"ratingValue": "nan"}, None),
        (None, {"ratingValue": "1e999"}, None),
        ("True", {"ratingValue": 1}, None),
        ("False", {"ratingValue": 5}, None),
    ],
)
def test_verdicts(words: str | None, rating: dict[str, Any] | None, verdict: Verdict | None) -> None:
    assert read_verdict(words, rating)[0] is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("True, but misleading", Verdict.PARTLY),
        ("True but out of context", Verdict.PARTLY),
        ("Correct – but outdated", Verdict.OPEN),
        ("False and misleading", Verdict.FALSE),
        ("False, misleading", Verdict.FALSE),
        ("False. The bridge was never sold, but leased.", Verdict.FALSE),
        ("True, but it leaves out the price", None),
        ("True, and the owner confirmed it", Verdict.TRUE),
        ("True. The mill is new.", Verdict.TRUE),
        ("Überwiegend falsch", Verdict.FALSE),
        ("Weitgehend richtig", Verdict.TRUE),
        ("En grande partie faux", Verdict.FALSE),
        ("Largely false", Verdict.FALSE),
        ("Zum Teil wahr", Verdict.PARTLY),
        ("Partly unproven", Verdict.OPEN),
        ("Largely about bridges", None),
    ],
)
def test_words_that_qualify_a_verdict_are_read(words: str, verdict: Verdict | None) -> None:
    assert read_verdict(words, None)[0] is verdict


def test_of_several_claimants_the_first_has_the_statement_and_none_is_lost() -> None:
    review = {
        "@type": "ClaimReview",
        "claimReviewed": "The bridge was sold.",
        "author": {"name": "The Bee"},
        "itemReviewed": {
            "author": [{"name": "John Roe"}, {"name": "Ana Ruiz"}, {"name": "The Bee"}, {"name": "John Roe"}]
        },
        "reviewRating": {"alternateName": "False"},
    }
    [analysis] = claim_reviews(json.dumps(review).encode())
    assert [statement.speaker and statement.speaker.name for statement in analysis.statements] == [
        "John Roe",
        "The Bee",
    ]
    assert [actor.name for actor in analysis.actors] == ["John Roe", "Ana Ruiz", "The Bee"]
    assert [(issue.code, issue.value) for issue in analysis.article.issues] == [
        ("several-claimants", "John Roe; Ana Ruiz; The Bee")
    ]
    assert len(analysis.rebuttals) == 1
    assert Analysis.from_json(analysis.to_json()) == analysis
