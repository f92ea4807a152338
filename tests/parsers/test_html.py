"""Each `html/NAME.html` is read, and `html/NAME.json` says what is found in it; what it leaves out must be absent."""

import json
import random  # noqa: TID251 - seeded
import socket  # noqa: TID251 - to see that none is opened
from pathlib import Path
from typing import Any

import pytest

from newsmodel.errors import LimitExceeded, NewsModelError, ParseError
from newsmodel.model import Article
from newsmodel.parsers import Limits, WebPage, detect, read, read_one

FIXTURES = sorted(Path(__file__).with_name("html").glob("*.html"))
FIELDS = ("title", "outlet", "agency", "language", "url", "section", "guid")
PROSE = "<p>Rain fell on Tuesday in the whole of the valley, and the council of Lindmar has closed the lower road."


def test_fixtures_are_found() -> None:
    assert len(FIXTURES) >= 12
    assert all(path.with_suffix(".json").is_file() for path in FIXTURES)


def found_in(article: Article) -> dict[str, Any]:
    """The fields of an article that are not empty, as the fixtures write them; of `extra` the keys."""
    found: dict[str, Any] = {name: getattr(article, name) for name in FIELDS}
    found |= {name: str(when) for name in ("published", "modified") if (when := getattr(article, name))}
    found |= {"bylines": list(article.bylines), "keywords": list(article.keywords)}
    if article.dateline and article.dateline.span:
        found["dateline"] = article.dateline.span.of(article.text)
    found["extra"] = [key for key, _ in article.extra]
    found["issues"] = [[issue.code, issue.value and issue.value[:60]] for issue in article.issues]
    found["origins"] = dict(article.provenance.origins if article.provenance else ())
    found["paragraphs"] = [span.of(article.text) for span in article.paragraphs]
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_fixture(path: Path) -> None:
    assert found_in(read_one(path)) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_page_is_recognised(path: Path) -> None:
    assert detect(path)[0].name == "html"


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_an_article_comes_back_equal_from_its_own_json(path: Path) -> None:
    article = read_one(path)
    article.text.encode()
    assert Article.model_validate_json(article.model_dump_json()) == article


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_only_errors_of_the_library_come_of_damaged_pages(path: Path) -> None:
    chance, whole = random.Random(path.stem), path.read_bytes()  # noqa: S311 - seeded
    for _ in range(200):
        data = damaged(whole, chance)
        try:
            for article in read(data, "html"):
                article.model_dump_json()
        except NewsModelError:
            pass


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes cut off, with some of them changed, or with a piece of them elsewhere."""
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    match chance.randrange(4):
        case 0:
            return data[:end]
        case 1:
            changed = bytearray(data)
            for _ in range(20):
                changed[chance.randrange(len(data))] = chance.randrange(256)
            return bytes(changed)
        case 2:
            return data[end:] + data[start:end] + data[:start]
        case _:
            return data[:start] + data[end:]


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    page = (
        f'<html><base href="http://bee.example/"><link rel=canonical href="/a"><img src="http://bee.example/i">{PROSE}'
    )
    assert read_one(page.encode()).url == "http://bee.example/a"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "//", "http://[", "a b"]
)
def test_an_address_is_one_of_the_web(address: str) -> None:
    page = f'<html><title>Rain</title><base href="{address}"><link rel=canonical href="{address}">{PROSE}'
    article = read_one(page.encode())
    assert article.url is None
    assert {issue.code for issue in article.issues} == {"bad-url"}


@pytest.mark.parametrize(
    ("data", "issues"),
    [
        ("\ufeff<title>Fähre</title>".encode(), []),
        ("<title>Fähre</title>".encode("utf-16"), []),
        ("<title>Fähre</title>".encode(), []),
        ("<meta charset=utf-8><title>Fähre</title>".encode(), []),
        ("<meta charset=iso-8859-1><title>Fähre</title>".encode(), ["UTF-8, though it says iso8859-1"]),
        ("<meta charset=iso-8859-1><title>Fähre</title>".encode("latin-1"), []),
        ("<meta charset=windows-1252><title>Fähre</title>".encode("cp1252"), []),
        ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><title>Дождь</title>".encode("koi8-r"), []),
        ("<meta charset=shift_jis><title>雨</title>".encode("shift_jis"), []),
        ("<meta charset=gb2312><title>雨</title>".encode("gbk"), []),
        ("<meta charset=iso-2022-jp><title>雨</title>".encode("iso-2022-jp"), []),
        ("<title>Fähre</title>".encode("cp1252"), ["not UTF-8; read as cp1252"]),
        ("<meta charset=utf-7><title>Fähre</title>".encode(), ["not an encoding that is read"]),
        ("<meta charset=rot13><title>Fähre</title>".encode(), ["not an encoding that is read"]),
        ("<meta charset=utf-16><title>Fähre</title>".encode(), []),
    ],
)
def test_encodings(data: bytes, issues: list[str]) -> None:
    article = read_one(data, "html")
    assert article.title in {"Fähre", "Дождь", "雨"}
    assert [issue.message for issue in article.issues if issue.code == "encoding"] == issues


def test_text_behind_deep_elements_and_long_texts_is_not_lost() -> None:
    after = "<p>All was well again in the town by noon on Wednesday, they said, and the river had gone back to its bed."
    for before in ("<div>" * 5_000, "<b>" * 5_000, f"<p>{'Rain fell. ' * 1_000_000}"):
        assert "All was well again" in read_one(f"<html><title>T</title>{before}{after}".encode()).text


def test_a_page_with_too_many_elements_is_cut_and_says_so() -> None:
    article = read_one(f"<html><title>T</title>{PROSE}{'<b>' * 300_000}".encode())
    assert article.text.startswith("Rain fell")
    assert [issue.code for issue in article.issues] == ["page-cut"]


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ("[" * 100_000 + "]" * 100_000, ["bad-jsonld"]),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, ["bad-jsonld"]),
        ('{"@type": "NewsArticle", "headline": ' + "7" * 20_000 + "}", []),
        ('{"@type": "NewsArticle", "position": 1e999, "x": NaN, "y": -Infinity}', []),
        ('{"@type": "NewsArticle", "author": "\\udfff Doe"}', []),
        ('{"@id": "#a", "author": {"@id": "#a"}, "publisher": {"@id": "#a"}, "@type": "NewsArticle"}', []),
        ('{"@type": "NewsArticle", "@type": "Thing", "headline": "a", "headline": "b"}', []),
        ("null", []),
        ("", []),
        ("<!-- nothing -->", ["bad-jsonld"]),
        ('// <![CDATA[\n{"@type": "NewsArticle", /* sic */ "author": "Jane Doe",}\n// ]]>', []),
        ("{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;author&quot;: &quot;Jane Doe&quot;}", []),
    ],
    ids=range(12),
)
def test_hostile_jsonld(value: str, codes: list[str]) -> None:
    page = f'<html><title>Rain</title><script type="application/ld+json">{value}</script>{PROSE}'
    article = read_one(page.encode())
    assert [issue.code for issue in article.issues] == codes
    article.model_dump_json().encode()


@pytest.mark.parametrize(
    "field", ["headline", "author", "datePublished", "publisher", "keywords", "articleBody", "url"]
)
@pytest.mark.parametrize(
    "value", ["null", "7", "-1e9", "true", "[]", "{}", "[[[]]]", '[null, 7, {"name": {}}]', '{"@value": []}']
)
def test_a_field_may_hold_anything(field: str, value: str) -> None:
    thing = f'{{"@type": "NewsArticle", "{field}": {value}}}'
    page = f'<html><title>Rain</title><script type="application/ld+json">{thing}</script>{PROSE}'
    assert read_one(page.encode()).text.startswith("Rain fell")


@pytest.mark.parametrize(
    "hidden",
    [
        '<h1 hidden>Secret</h1><div style="display:none"><h1>Secret</h1><time>1 May 2020</time></div>',
        '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline" hidden>Secret</b></div>',
        '<p class="byline" style="visibility: hidden">By Secret Agent</p><template><h1>Secret</h1></template>',
        "<noscript><h1>Secret</h1></noscript><dialog><h1>Secret</h1></dialog><svg><title>Secret</title></svg>",
        '<script>"<h1>Secret</h1>"</script><!-- <h1>Secret</h1> --><textarea><h1>Secret</h1></textarea>',
    ],
)
def test_what_is_hidden_reaches_no_field(hidden: str) -> None:
    article = read_one(f"<html><title>Rain</title><body>{hidden}{PROSE}".encode())
    fields = article.replace(extra=()).model_dump_json()
    assert article.title == "Rain"
    assert "Secret" not in fields
    assert article.published is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "هطلت الأمطار على المدينة يوم الثلاثاء، وأغلق الميناء طوال اليوم، كما قالت رئيسة البلدية للصحفيين."),
        ("he", "ביום שלישי ירד גשם ברחבי העיר והנמל היה סגור כל היום, אמרה ראשת העיר לעיתונאים."),
        ("hi", "मंगलवार को पूरे शहर में भारी बारिश हुई और बंदरगाह दिन भर बंद रहा, महापौर ने पत्रकारों से कहा।"),
        ("ja", "火曜日に市内全域で雨が降り、港は終日閉鎖されたと市長は記者団に語った。水曜日には晴れた。"),
        ("th", "ฝนตกหนักทั่วเมืองเมื่อวันอังคาร ท่าเรือปิดทำการตลอดทั้งวัน นายกเทศมนตรีกล่าวกับผู้สื่อข่าว"),
        ("zh", "周二全城大雨，港口全天关闭，市长对记者说。周三天气转晴，渡轮恢复运行。"),
    ],
)
def test_a_page_of_any_script_is_read(language: str, text: str) -> None:
    page = f"<html lang={language}><title>{text[:9]}</title><nav><a href=/>{text[:5]}</a></nav><p>{text}<p>{text}"
    article = read_one(page.encode())
    assert (article.title, article.text, article.language) == (text[:9].strip(), f"{text}\n\n{text}", language)


def test_a_headline_of_an_old_page_is_told_from_the_name_of_the_site() -> None:
    page = f"<html><title>Council stops road - The Valley Bee Online</title><h2>Council stops road</h2>{PROSE}"
    assert read_one(page.encode()).title == "Council stops road"


def test_equal_paragraphs_stay_in_their_order() -> None:
    chorus = "<p>And the rain came down on the town, and the river rose, and nobody said a word about it.</p>"
    verse = "<p>The mayor went down to the harbour on Tuesday, and the ferry did not sail for all that.</p>"
    article = read_one(f"<html><title>Rain</title><article>{verse}{chorus}{verse}{chorus}".encode())
    assert [span.of(article.text)[:3] for span in article.paragraphs] == ["The", "And", "The", "And"]


def test_marks_without_a_width_are_left_out_and_those_of_a_script_stay() -> None:
    said = "The heli\xadcopter landed in the cafe\u0301 gar\u200bden, \u200fשלום\u200e, and no one was hurt."
    text = read_one(f"<html><title>Rain</title><p>{said}".encode()).text
    assert text == said.replace("\xad", "").replace("\u200b", "")


def test_markup_in_a_headline_is_read_as_such() -> None:
    thing = '{"@type": "NewsArticle", "headline": "Rain <em>again</em><script>alert(1)<\\/script> &amp; wind"}'
    page = f'<html><script type="application/ld+json">{thing}</script>{PROSE}'
    assert read_one(page.encode()).title == "Rain again & wind"


def test_a_page_may_be_no_longer_than_the_limit() -> None:
    page = f"<html>{PROSE}".encode()
    with pytest.raises(LimitExceeded, match="a web page may have 99 bytes at most"):
        read_one(page, limits=Limits(page_bytes=99))


@pytest.mark.parametrize("data", [b"<html>", b"<!doctype html><body></body>", b"<p hidden>Rain fell on the town."])
def test_a_page_without_text_and_headline_is_no_article(data: bytes) -> None:
    with pytest.raises(ParseError, match="there is no article in it"):
        read_one(data, "html")


@pytest.mark.parametrize(
    "head",
    [
        b"<rss><channel>",
        b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><content><html>',
        b"<newsItem><inlineXML><html><body>",
        b"<nitf>",
        b"Rain fell. <p>",
        b'{"html": "<html>"}',
        b"< 5 mm of rain",
        b"",
    ],
)
def test_other_formats_are_not_claimed(head: bytes) -> None:
    assert WebPage().sniff(head) == 0


@pytest.mark.parametrize(
    "head", [b"<HTML>", b"\xef\xbb\xbf\n<!-- a --><!DOCTYPE html PUBLIC '-'>", b'<?xml version="1.0"?><html xmlns="x">']
)
def test_pages_are_claimed_firmly(head: bytes) -> None:
    assert WebPage().sniff(head) >= 0.9
