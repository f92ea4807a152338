"""Each `plain/NAME.txt` is read, and `plain/NAME.json` says what is found in it; what it leaves out must be absent."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.errors import LimitExceeded, NewsModelError, ParseError
from newsmodel.model import Article
from newsmodel.parsers import Context, Limits, PlainText, detect, read, read_one

FIXTURES = sorted(Path(__file__).with_name("plain").glob("*.txt"))
FIELDS = ("title", "outlet", "agency", "language", "url", "section", "guid")


def test_fixtures_are_found() -> None:
    assert len(FIXTURES) >= 10
    assert all(path.with_suffix(".json").is_file() for path in FIXTURES)


def found_in(article: Article) -> dict[str, Any]:
    """The fields of an article that are not empty, as the fixtures write them."""
    found: dict[str, Any] = {name: getattr(article, name) for name in FIELDS}
    found |= {name: str(when) for name in ("published", "modified") if (when := getattr(article, name))}
    found |= {"bylines": list(article.bylines), "keywords": list(article.keywords)}
    if article.dateline and article.dateline.span:
        found["dateline"] = {
            "place": article.dateline.place,
            "agency": article.dateline.agency,
            "date": str(article.dateline.date) if article.dateline.date else None,
            "words": article.dateline.span.of(article.text),
        }
    found["extra"] = {key: json.loads(value) for key, value in article.extra}
    found["issues"] = [[issue.code, issue.value] for issue in article.issues]
    found["origins"] = dict(article.provenance.origins if article.provenance else ())
    found["paragraphs"] = [span.of(article.text) for span in article.paragraphs]
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_fixture(path: Path) -> None:
    article = read_one(path)
    assert found_in(article) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert article.text.encode() == path.read_bytes()


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_change_nothing_but_the_text(path: Path, newline: str) -> None:
    text = path.read_text(encoding="utf-8").replace("\n", newline)
    article = read_one(text.encode())
    assert article.text == text
    assert found_in(article) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_marked_encoding_is_exact(encoding: str) -> None:
    text = "Le café a fermé.\r\n\r\n“Adieu”, dit-il.\r\n"
    article = read_one(text.encode(encoding))
    assert article.text == text
    assert article.issues == ()


def test_other_bytes_are_read_as_western_and_say_so() -> None:
    article = read_one("Le café a fermé, “pour toujours”.".encode("cp1252"))
    assert article.text == "Le café a fermé, “pour toujours”."
    assert [issue.code for issue in article.issues] == ["encoding"]


def test_provenance_names_source_parser_and_bytes(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_bytes(b"abc")
    provenance = read_one(path).provenance
    assert provenance
    assert (provenance.source, provenance.parser, provenance.record_index) == (str(path), "plain", 0)
    # FIPS 180-2, appendix B.1
    assert provenance.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(
    "line",
    ["Date: 30 March", "Date: 2022-02-30", "Date: 99999-01-01", "Date: 0000-00-00", "Date: " + "9" * 200],
)
def test_what_is_no_complete_date_is_kept_as_an_issue(line: str) -> None:
    article = read_one(f"{line}\n\nRain fell.\n".encode())
    assert article.published is None
    assert [(issue.code, issue.value) for issue in article.issues] == [("bad-date", line.removeprefix("Date: "))]


def test_values_that_a_field_cannot_hold_go_to_extra() -> None:
    article = read_one(b"Language: Old Norse\nURL: javascript:void(0)\nAuthor: 42\nAgency: AFP\n\nRain fell.\n")
    assert (article.language, article.url, article.bylines, article.agency) == (None, None, (), "AFP")
    assert dict(article.extra) == {"language": '"Old Norse"', "url": '"javascript:void(0)"', "author": '"42"'}


def test_labels_without_a_value_are_header_lines() -> None:
    article = read_one(b"Slug:\nDate: 2022-03-30\nSource:\n\nRain fell.\n")
    assert (str(article.published), article.outlet, article.extra) == ("2022-03-30", None, ())
    assert len(article.paragraphs) == 1


def test_a_labelled_line_below_the_header_begins_the_story() -> None:
    article = read_one(b"Date: 2024-05-14 AP\nBrevik: Rain fell.\n")
    assert [span.of(article.text) for span in article.paragraphs] == ["Brevik: Rain fell."]
    assert article.agency == "AP"


def test_a_leap_day_without_a_year_needs_a_year_that_has_it() -> None:
    for published, day in [("2024-03-01", "2024-02-29"), ("2022-03-01", None)]:
        dateline = read_one(f"Date: {published}\n\nBREVIK, Feb 29 (AP) - Rain fell.\n".encode()).dateline
        assert dateline
        assert (str(dateline.date) if dateline.date else None) == day


def test_an_agency_alone_on_the_first_line() -> None:
    article = read_one(b"Reuters\n\nRain fell.\n")
    assert (article.agency, article.title, len(article.paragraphs)) == ("Reuters", None, 1)


@pytest.mark.parametrize(("data", "text"), [(b"\xff\xfeR\0a", "R\ufffd"), (b"\xff\xfeR\0\0\xd8i\0", "R\ufffdi")])
def test_damaged_marked_text_says_so(data: bytes, text: str) -> None:
    article = read_one(data, "plain")
    assert article.text == text
    assert [issue.message for issue in article.issues] == ["damaged utf-16-le; what could not be read stands as U+FFFD"]


def test_a_second_value_goes_to_extra() -> None:
    article = read_one(b"Date: 2022-03-30\nDate: 2022-03-31\n\nRain fell.\n")
    assert str(article.published) == "2022-03-30"
    assert article.extra == (("date", '"2022-03-31"'),)


def test_header_alone_has_no_paragraphs() -> None:
    article = read_one(b"Date: 2022-03-30\nBy Jane Doe\n")
    assert (article.bylines, article.paragraphs) == (("Jane Doe",), ())


@pytest.mark.parametrize(
    "first",
    [
        "The mayor said he would go.",
        "the mayor said he would go",
        "What the mayor said:",
        "“I will go,” the mayor said.",
        "OSLAND — The mayor will go",
    ],
)
def test_a_first_paragraph_that_is_no_headline_is_read(first: str) -> None:
    article = read_one(f"{first}\n\nHe left on Tuesday.\n".encode())
    assert article.title is None
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize(
    "head",
    [
        b"<html><body>",
        b"\xef\xbb\xbf <?xml version='1.0'?>",
        b'{"title": "Rain"}',
        b'[{"title": 1}]',
        b"%PDF-1.7\n",
        b"{\\rtf1 Rain}",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\x7fELF\x02\x01\x01\0",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        bytes(range(1, 32)) * 9,
        "Пошёл дождь, сказал мэр.".encode("cp1251"),
        b"  \n",
    ],
)
def test_other_formats_are_not_claimed(head: bytes) -> None:
    assert "plain" not in [guess.name for guess in detect(head)]


@pytest.mark.parametrize("head", [b"Rain fell.", b"[Update] Rain", "“Дождь”, сказал мэр.".encode(), b"< 5 mm of rain"])
def test_text_is_claimed_weakly(head: bytes) -> None:
    assert [(guess.name, guess.score < 0.5) for guess in detect(head)] == [("plain", True)]


def test_a_character_cut_by_the_head_is_no_reason_to_refuse() -> None:
    assert PlainText().sniff("é".encode() * 10 + b"\xc3") > 0


@pytest.mark.parametrize(("data", "reason"), [(b"\n \n", "no text"), (b"Rain\nfell\0", "line 2")])
def test_what_is_no_text_is_refused_when_named_plain(data: bytes, reason: str) -> None:
    with pytest.raises(ParseError, match=reason):
        read_one(data, "plain")


def test_limit() -> None:
    assert read_one(b"Rain.", limits=Limits(text_bytes=5)).text == "Rain."
    with pytest.raises(LimitExceeded, match="at most"):
        read_one(b"Rain..", limits=Limits(text_bytes=5))


LABELS = [
    "By ",
    "Date: ",
    "Title: ",
    "Slug: ",
    "2022-03-30",
    "10:00 GMT",
    "Jane Doe",
    "AFP",
    "ENDS",
    "March 30",
    "12",
    "٣",
]
MARKS = [", ", ":", "(", ")", "/", " — ", " (Reuters) - ", "\n", "\n\n", "\r\n", "\u2028", "\0", "\ufeff"]
WIRE = st.lists(st.sampled_from([*LABELS, *MARKS, "LINDMAR", "Rain fell.", "é"]), max_size=30)


@given(st.one_of(st.binary(max_size=300), WIRE.map(lambda parts: "".join(parts).encode())))
def test_any_bytes_give_articles_or_an_error_of_the_library(data: bytes) -> None:
    for parser in (None, "plain"):
        try:
            articles = list(read(data, parser))
        except NewsModelError as error:
            assert len(str(error).splitlines()) == 1  # noqa: PT017 - most inputs raise nothing
        else:
            assert all(Article.model_validate_json(article.model_dump_json()) == article for article in articles)


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])).filter(str.strip))
def test_the_text_is_kept(text: str) -> None:
    [article] = PlainText().parse(io.BytesIO(text.encode()), Context())
    assert article.text == text
