"""What stands in a page, as a parser reads it; and that nothing in an article can become more than text."""

import json
import re
import subprocess
import sys
from base64 import b64encode
from functools import partial
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

import newsmodel as nm
from newsmodel import testing
from newsmodel.kinds import QuoteKind, RebuttalKind
from newsmodel.model.table import plain
from newsmodel.report import overview
from tests.growth import cpu_seconds
from tests.report import hostile
from tests.report.reading import Reading

ROOT = Path(__file__).parent.parent.parent
OUTSIDE = {"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "background"}


def of_one(analysis: nm.Analysis) -> str:
    return overview(
        analysis.statements, articles=[analysis.article], rebuttals=analysis.rebuttals, title=str(analysis.article)
    )


def check(html: str) -> Reading:
    """The page is well-formed, runs its own script alone, and leads nowhere but to itself and the web."""
    page = Reading(html)
    assert page.unclosed == []
    assert len(page.ids) == len(set(page.ids))
    programs = [text for attributes, text in page.scripts if "type" not in attributes]
    assert len(programs) == 1
    policy = next(found["content"] or "" for _, found in page.elements if "http-equiv" in found)
    for text in (*programs, *page.styles):
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for name, attributes in page.elements:
        assert name not in {"base", "embed", "frame", "iframe", "img", "link", "object"}
        assert not [key for key in attributes if key.startswith("on") or key == "style"], attributes
        for key in OUTSIDE & attributes.keys():
            assert re.match(r"#|https?://", attributes[key] or ""), attributes
            if (attributes[key] or "").startswith("#"):
                assert (attributes[key] or "")[1:] in page.ids
    return page


@pytest.mark.parametrize("attack", [*hostile.ATTACKS, hostile.EVERYTHING])
def test_no_word_of_an_article_is_taken_for_markup(attack: str) -> None:
    analysis = hostile.analysis(word=attack)
    check(nm.to_html(analysis))
    check(of_one(analysis))


@pytest.mark.parametrize("url", hostile.ADDRESSES)
def test_only_addresses_of_the_web_are_linked_to(url: str) -> None:
    analysis = hostile.analysis(url=url)
    page = check(nm.to_html(analysis))
    linked = [found["href"] for name, found in page.elements if name == "a" and "rel" in found]
    assert linked == ([url] if url.startswith("https") else [])
    data = next(text for attributes, text in check(of_one(analysis)).scripts if "type" in attributes)
    assert json.loads(data)["articles"][0][2] == (url if url.startswith("https") else "")


@given(testing.analyses())
def test_the_text_is_all_there_whatever_is_found_in_it(analysis: nm.Analysis) -> None:
    page = check(nm.to_html(analysis))
    text = analysis.article.text
    assert page.prose == "".join(plain(paragraph.of(text)) for paragraph in analysis.article.paragraphs)
    assert [id_ for id_ in page.ids if re.fullmatch(r"s\d+", id_)] == [
        f"s{number}" for number, _ in enumerate(analysis.statements, 1)
    ]
    check(of_one(analysis))


def test_data_in_a_page_cannot_end_it() -> None:
    html = of_one(hostile.analysis())
    data = html.split('<script type="application/json" id="data">')[1].split("</script>")[0]
    assert not set("<>&\u2028") & set(data)
    assert "</script><script>" in json.loads(data)["statements"][0][6]


def test_speakers_are_told_apart_by_letters_and_lines_and_not_by_colour_alone(talks: nm.Analysis) -> None:
    page = check(nm.to_html(talks))
    marks = {found["class"] for name, found in page.elements if name == "a" and "said" in (found.get("class") or "")}
    assert len(marks) == len({statement.speaker for statement in talks.statements if statement.speaker})
    assert {found.split()[-1] for found in marks if found} == {"u0", "u1", "u2", "u3"}


def test_nobody_shares_letters() -> None:
    text = "\n\n".join(f"“It rained,” A{letter}a B{letter}b said." for letter in "abcdefghijkl")
    analysis = nm.analyze(text)
    html = nm.to_html(analysis)
    tags = re.findall(r'<span class="tag [^"]*" aria-hidden="true">([^<]+)</span>', html)
    assert len(set(tags)) == len({statement.speaker for statement in analysis.statements}) > 10


def test_an_article_in_which_nobody_speaks_has_a_page() -> None:
    assert "Nobody is found to say anything." in nm.to_html(nm.analyze("It rained."))
    check(nm.to_html(nm.analyze("")))
    check(overview([], articles=[]))


def test_a_page_of_a_corpus_names_those_who_stand_behind(corpus: nm.Corpus, tmp_path: Path) -> None:
    corpus.report(tmp_path / "all.html", title="Three articles")
    html = (tmp_path / "all.html").read_text("utf-8")
    check(html)
    assert '<h1 dir="auto">Three articles</h1>' in html
    first = corpus.statements().count_by("by", limit=1)[0][0]
    assert f'data-name="{first.name}"' in html
    corpus.report(tmp_path / "some.html", corpus.statements(by="Tasker"))
    data = re.search(r'id="data">(.*?)</script>', (tmp_path / "some.html").read_text("utf-8"))
    assert data
    assert len(json.loads(data[1])["statements"]) == corpus.statements(by="Tasker").count() > 0


def test_a_page_of_some_statements_names_those_who_dispute_them_from_without(corpus: nm.Corpus, tmp_path: Path) -> None:
    asked = corpus.statements(by="Brandvold")
    corpus.report(tmp_path / "some.html", asked)
    rebuttals = list(corpus.rebuttals(of="Brandvold"))
    expected = overview(
        asked,
        articles=corpus.articles(by="Brandvold"),
        rebuttals=rebuttals,
        canonical={actor.id: corpus.canonical(actor) or actor for actor in corpus.actors()},
    )
    assert (tmp_path / "some.html").read_text("utf-8") == expected
    assert "Owen Tasker" in expected


def test_a_page_says_what_is_too_much_for_it(
    corpus: nm.Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsmodel.corpus.showing._MOST", 40)
    corpus.report(tmp_path / "some.html")
    assert f"{corpus.statements().count() - 40} more statements are not on this page." in (
        tmp_path / "some.html"
    ).read_text("utf-8")


def test_a_corpus_shows_its_own_statements(corpus: nm.Corpus, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another corpus"):
        nm.Corpus().report(tmp_path / "some.html", corpus.statements())


def test_a_page_is_the_same_each_time(talks: nm.Analysis) -> None:
    code = (
        "import newsmodel as nm, hashlib; a = nm.Analysis.from_json(open(0, encoding='utf-8').read());"
        "print(hashlib.sha256(nm.to_html(a).encode()).hexdigest())"
    )
    command = [sys.executable, "-c", code]
    other = subprocess.run(command, input=talks.to_json(), capture_output=True, text=True, check=True, encoding="utf-8")
    assert other.stdout.strip() == sha256(nm.to_html(talks).encode()).hexdigest()


def piled(size: int) -> nm.Analysis:
    """Statements of which each lies within the one before."""
    text = "x" * (4 * size)
    article = nm.Article.from_text(text)
    spans = [nm.Span(place, len(text) - place) for place in range(size)]
    nested = tuple(
        nm.Statement(article_id=article.id, content=(span,), text=span.of(text), quote_kind=QuoteKind.INDIRECT)
        for span in spans
    )
    return nm.Analysis(article=article, statements=nested)


def in_a_row(size: int) -> nm.Analysis:
    """Statements that dispute the one before."""
    text = "\n\n".join(f"Words {number}." for number in range(size))
    article = nm.Article.from_text(text, published="2024-05-14")
    statements = [
        nm.Statement(article_id=article.id, content=(span,), text=span.of(text), quote_kind=QuoteKind.DIRECT)
        for span in article.paragraphs
    ]
    rebuttals = tuple(
        nm.Rebuttal(by=following, targets=(one,), kind=RebuttalKind.DENIAL) for one, following in pairwise(statements)
    )
    return nm.Analysis(article=article, statements=tuple(statements), rebuttals=rebuttals)


def test_of_statements_upon_statements_a_reader_is_shown_the_innermost() -> None:
    page = check(nm.to_html(piled(10)))
    said = [found["data-s"] for _, found in page.elements if (found.get("class") or "").startswith("said")]
    assert said[:6] == ["1", "1 2", "1 2 3", "1 2 3 4", "2 3 4 5", "3 4 5 6"]
    assert page.prose == "x" * 40


def test_twice_as_many_statements_take_twice_as_long() -> None:
    small, great = in_a_row(500), in_a_row(1000)
    for make in (nm.to_html, of_one):
        assert cpu_seconds(partial(make, great), 3) < 3 * cpu_seconds(partial(make, small), 3)


@pytest.mark.parametrize(
    ("times", "first", "last", "left_out"),
    [
        (["2024-05-01", "2024-05-03", "2024-05-14"], "1 May 2024", "14 May 2024", 0),
        (["1961-04-12", "2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"], "1 May 2024", "4 May 2024", 1),
        (["2024-05-01", "2024-05", None, "2024-05-03"], "1 May 2024", "3 May 2024", 2),
        (["2021-01-05", "2021-07-05", "2022-03-05", "2022-04"], "January 2021", "April 2022", 0),
        (["1921", "1950", "1980", "2024-03-01"], "1921", "2024", 0),
        (["9999-12-30", "9999-12-30"], "30 December 9999", "30 December 9999", 0),
    ],
)
def test_the_bars_of_time_fit_the_times(times: list[str | None], first: str, last: str, left_out: int) -> None:
    text = "x" * len(times)
    article = nm.Article.from_text(text)
    statements = [
        nm.Statement(
            article_id=article.id,
            content=(nm.Span(place, place + 1),),
            text="x",
            quote_kind=QuoteKind.DIRECT,
            said=nm.When.of(time),
        )
        for place, time in enumerate(times)
    ]
    html = overview(statements, articles=[article])
    labels = re.findall(r"<span>([^<]*)</span>", html.split('class="axis"')[1].split("<figcaption")[0])
    assert (labels[0], labels[-1]) == (first, last)
    found = re.search(r"Left out: (\d+)", html)
    assert int(found[1] if found else 0) == left_out


def test_the_pictures_in_the_docs_are_small_and_all_shown() -> None:
    docs = ROOT / "docs"
    pages = "".join(page.read_text("utf-8") for page in docs.rglob("*.md"))
    pictures = list((docs / "images").glob("report-*.webp"))
    assert pictures
    assert [picture.name for picture in pictures if f"images/{picture.name}" not in pages] == []
    assert max(picture.stat().st_size for picture in pictures) < 150_000
