"""One web site by selectors."""

import re

import pytest

from newsmodel.errors import LimitExceeded
from newsmodel.parsers import HtmlMapping, Limits, default_registry, detect, read_one
from newsmodel.parsers.html.selectors import Selector
from newsmodel.parsers.html.tree import parse_page

PAGE = b"""<!DOCTYPE html><html lang="en"><head><title>Rain</title>
<link rel="canonical" href="https://herald.example/rain"></head><body>
<div id="top"><b class="big head">Rain in Lindmar</b>
<span class="who">Jane Doe and John Roe</span>
<i data-when="2024-05-14 10:05">today</i></div>
<div class="story"><p>It fell.</p><div class="ad"><p>Buy an umbrella.</p></div>
<p hidden>Not here.</p><p>It fell again on the next day.</p></div>
<ul class="tags"><li>rain</li><li>harbour</li></ul></body></html>"""
HERALD = HtmlMapping(
    name="herald",
    marks=("herald.example",),
    fields={
        "title": "#top .head",
        "bylines": "#top .who",
        "published": "i[data-when]@data-when",
        "text": ".story p",
        "keywords": "ul.tags li",
    },
    without=".ad",
)


def test_fields_are_taken_where_the_selectors_point_and_the_others_as_of_any_page() -> None:
    article = read_one(PAGE, HERALD)
    assert (article.title, article.bylines, str(article.published), article.keywords) == (
        "Rain in Lindmar",
        ("Jane Doe", "John Roe"),
        "2024-05-14T10:05",
        ("rain", "harbour"),
    )
    assert [span.of(article.text) for span in article.paragraphs] == ["It fell.", "It fell again on the next day."]
    assert (article.url, article.language) == ("https://herald.example/rain", "en")
    assert article.provenance
    assert (article.provenance.parser, dict(article.provenance.origins)["title"]) == ("herald", "html.#top .head")


def test_a_site_is_recognised_before_any_page() -> None:
    registry = default_registry().with_parser(HERALD)
    assert detect(PAGE, registry=registry)[0].name == "herald"
    assert detect(b"<html><p>Rain", registry=registry)[0].name == "html"
    assert detect(b"herald.example", registry=registry)[0].name == "plain"


def test_what_no_selector_finds_is_read_as_of_any_page() -> None:
    other = HtmlMapping(name="other", fields={"title": "h5", "published": ".who", "text": "h6"})
    article = read_one(PAGE, other)
    assert (article.title, article.published) == ("Rain", None)
    assert ("bad-date", "Jane Doe and John Roe") in {(issue.code, issue.value) for issue in article.issues}


def test_the_first_selector_that_can_be_read_counts_and_defaults_fill_what_is_missing() -> None:
    mapping = HtmlMapping(
        name="more",
        fields={"title": ["h5", "#top .head"], "text": [".none", ".story"], "published": [".who", "i@data-when"]},
        defaults={"outlet": "The Herald", "title": "Untitled", "keywords": "a, b", "modified": "2024-05-15"},
    )
    article = read_one(PAGE, mapping)
    assert (article.title, article.outlet, article.keywords) == ("Rain in Lindmar", "The Herald", ("a", "b"))
    assert (str(article.published), str(article.modified)) == ("2024-05-14T10:05", "2024-05-15")
    assert article.text == "It fell.\n\nBuy an umbrella.\n\nIt fell again on the next day."
    assert mapping.sniff(PAGE) == 0


def test_a_page_may_be_no_longer_than_the_limit() -> None:
    with pytest.raises(LimitExceeded):
        read_one(PAGE, HERALD, limits=Limits(page_bytes=99))


@pytest.mark.parametrize(
    "written", ["", "p >", "p > b", ".", "p:first-child", "p,", "[a", "a@", "a@b c", ".x y@", "p.x*"]
)
def test_what_is_no_selector_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a selector"):
        HtmlMapping(name="x", fields={"title": written})


def test_what_is_no_field_is_refused() -> None:
    with pytest.raises(ValueError, match="no field of an article: headline; there are: agency"):
        HtmlMapping(name="x", fields={"headline": "h1"})


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("p", ["a", "b c"]),
        ("div p", ["a", "b c"]),
        ("div div p", ["b c"]),
        (".x", ["a b c"]),
        (".x .y", ["b c"]),
        (".y .x", []),
        ("p.z, #i", ["b c"]),
        ("[k]", ["b c"]),
        ("p[k=v]", ["b c"]),
        ('p[k="v"]', ["b c"]),
        ("p[k=w]", []),
        ("*[k]@k", ["v"]),
        ("time", ["2024-05-14"]),
        ("meta[name=m]", ["n"]),
    ],
)
def test_selectors(written: str, values: list[str]) -> None:
    root, _ = parse_page(
        '<meta name="m" content="n"><time datetime="2024-05-14">May</time>'
        '<div class="x"><p>a</p><div class="y w"><p class="z" k="v" id="i">b <b>c</b></p></div></div>'
    )
    assert Selector.of(written).values(root) == values


def test_origins_name_the_text_and_what_defaults_gave() -> None:
    mapping = HtmlMapping(name="a", fields={"text": ".story p", "bylines": ".who b"}, defaults={"outlet": "The Bee"})
    article = read_one(b'<html><div class="who"><b>Jane Doe</b></div><div class="story"><p>It fell.</p></div>', mapping)
    assert article.provenance is not None
    origins = dict(article.provenance.origins)
    assert origins == {"bylines": "html.who b", "outlet": "default", "text": "html.story p"}


@pytest.mark.parametrize("mark", [">", "+", "~"])
def test_a_mark_between_elements_is_named(mark: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"'{mark}' is not known")):
        HtmlMapping(name="a", fields={"text": f"div {mark} p"})
