"""Files made to do harm: each is refused, or read for what it is worth, within its time and memory."""

import bz2
import gzip
import io
import json
import lzma
import re
import socket  # noqa: TID251 - none is opened
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsmodel.errors import LimitExceeded, ParseError, ReadError
from newsmodel.model import Article
from newsmodel.parsers import CsvMapping, JsonMapping, Limits, Parser, XmlMapping, read

FIELDS = {"title": "title", "text": "text", "published": "date", "bylines": "by", "language": "lang", "url": "url"}
XML = XmlMapping(name="xml", items="story", fields=FIELDS)
JSON = JsonMapping(name="json", fields=FIELDS)
CSV = CsvMapping(name="csv", fields=FIELDS)
STORY = "<story><title>Rain</title><text>It fell.</text></story>"


def outcome(data: bytes, parser: Parser, **limits: Any) -> tuple[list[Article], list[ReadError]]:  # noqa: ANN401
    reading = read(data, parser, "collect", limits=Limits(**limits))
    return list(reading), list(reading.errors)


def only(data: bytes, parser: Parser) -> Article:
    [article], errors = outcome(data, parser)
    assert errors == []
    return article


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("a socket is opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def soon() -> Iterator[None]:
    begin = time.process_time()
    yield
    assert time.process_time() - begin < 30  # seconds, with coverage and the tracing of memory on top


# XML

DECLARATIONS = {
    "billion laughs": '<!ENTITY a "lol"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;">',
    "quadratic": f'<!ENTITY x "{"x" * 100_000}">',
    "a file": '<!ENTITY x SYSTEM "file:///etc/passwd">',
    "the network": '<!ENTITY x PUBLIC "a" "http://bee.example/x">',
}


@pytest.mark.parametrize("declared", DECLARATIONS.values(), ids=DECLARATIONS.keys())
def test_entities_that_grow_or_fetch_are_refused(declared: str) -> None:
    data = f"<!DOCTYPE story [{declared}]>\n<story><title>&x;{'&x;' * 10_000}</title></story>"
    articles, [error] = outcome(data.encode(), XML)
    assert articles == []
    assert isinstance(error, ParseError)
    assert "entity" in str(error)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE story SYSTEM "http://bee.example/story.dtd">',
        '<!DOCTYPE story PUBLIC "-//Bee//DTD Story 3.3//EN" "story.dtd">',
        '<!DOCTYPE story [<!ENTITY % more SYSTEM "http://bee.example/more.dtd"> %more;]>',
        '<!DOCTYPE story [<!NOTATION gif SYSTEM "gif"><!ENTITY pic SYSTEM "a.gif" NDATA gif>]>',
    ],
)
def test_document_types_are_passed_over(doctype: str) -> None:
    article = only(f'<?xml version="1.0"?>\n{doctype}\n{STORY}'.encode(), XML)
    assert (article.title, article.text, article.issues) == ("Rain", "It fell.", ())


def test_short_entities_and_those_of_html_are_read() -> None:
    data = '<!DOCTYPE story [<!ENTITY bee "The Bee">]><story><title>&bee;&nbsp;caf&eacute; &odd;</title></story>'
    article = only(data.encode(), XML)
    assert article.title == "The Bee café &odd;"
    assert [(issue.code, issue.value) for issue in article.issues] == [("unknown-entity", "odd"), ("no-body", None)]


def test_what_points_elsewhere_is_not_followed() -> None:
    data = (
        '<story xmlns:xi="http://www.w3.org/2001/XInclude" xml:base="http://bee.example/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a http://bee.example/a.xsd">'
        '<title>Rain</title><text>It fell.<xi:include href="file:///etc/passwd" parse="text"/></text>'
        '<catalogRef href="http://bee.example/catalog"/></story>'
    )
    assert only(data.encode(), XML).text == "It fell."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<story>" * 100_000, "300 deep"),
        (b"<story " + b" ".join(b'a%d="x"' % n for n in range(100_000)) + b"/>", "10,000 different names"),
        (b'<story a="' + b"x" * 3_000_000 + b'"/>', "1,000,000 bytes"),
        (b"<story><!--" + b"x" * 3_000_000 + b"--></story>", "1,000,000 bytes"),
        (b"<story><text>" + b"It fell. " * 300_000 + b"</text></story>", "2,000,000 bytes"),
        (b"<news>" + b"<a>x</a>" * 300_000 + b"<story/></news>", "2,000,000 bytes"),
    ],
    ids=["depth", "attributes", "tag", "comment", "article", "what stands before"],
)
def test_the_limits_of_xml_hold(data: bytes, says: str) -> None:
    articles, [error] = outcome(data, XML, item_bytes=2_000_000)
    assert articles == []
    assert isinstance(error, LimitExceeded)
    assert says in str(error)
    assert error.parser == "xml"
    assert error.line == 1


def test_a_large_file_of_small_articles_is_within_the_limits() -> None:
    data = f"<news>{STORY * 10_000}</news>".encode()
    articles, errors = outcome(data, XML, item_bytes=100_000)
    assert (len(articles), errors) == (10_000, [])


def test_a_cut_file_gives_what_stands_before_the_cut_and_says_where_it_is() -> None:
    articles, [error] = outcome(f"<news>\n{STORY}\n{STORY}\n<story><title>Cut".encode(), XML)
    assert [article.title for article in articles] == ["Rain", "Rain"]
    assert isinstance(error, ParseError)
    assert (error.line, error.parser) == (4, "xml")
    assert "no element found" in str(error)


@pytest.mark.parametrize(
    "broken", ["<story><title>AT&T</title></story>", "<story><title>a < b</title></story>", "<story>&#0;</story>"]
)
def test_broken_xml_is_an_error_with_a_place(broken: str) -> None:
    articles, [error] = outcome(f"<news>{STORY}\n{broken}</news>".encode(), XML)
    assert [article.title for article in articles] == ["Rain"]
    assert isinstance(error, ParseError)
    assert error.line == 2
    assert error.column
    assert error.offset


def test_control_characters_are_left_out_and_that_is_said() -> None:
    article = only(b"<story><title>Ra\0in\x0b</title></story>", XML)
    assert article.title == "Rain"
    assert article.issues[0].code == "control-characters"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "iso-8859-15", "gbk", "cp1251"]
)
def test_encodings(encoding: str) -> None:
    words = {"gbk": "新闻", "cp1251": "Дождь"}.get(encoding, "Décès")
    declared = encoding.removesuffix("-sig").removesuffix("-le")
    article = only(
        f'<?xml version="1.0" encoding="{declared}"?><story><title>{words}</title></story>'.encode(encoding), XML
    )
    assert article.title == words


@pytest.mark.parametrize(
    ("declared", "data", "title", "codes"),
    [
        ("iso-8859-1", "Décès".encode(), "Décès", ["encoding", "no-body"]),
        ("iso-8859-1", b"\x93Rain\x94", "“Rain”", ["no-body"]),
        ("utf-8", b"caf\xe9", "café", ["encoding", "no-body"]),
    ],
)
def test_a_wrong_encoding_is_seen_through(declared: str, data: bytes, title: str, codes: list[str]) -> None:
    article = only(
        f'<?xml version="1.0" encoding="{declared}"?><story><title>'.encode() + data + b"</title></story>", XML
    )
    assert (article.title, [issue.code for issue in article.issues]) == (title, codes)


@pytest.mark.parametrize("declared", ["utf-7", "cp037", "base64", "rot13", "unicode_escape", "no-such"])
def test_other_encodings_are_refused(declared: str) -> None:
    articles, [error] = outcome(f'<?xml version="1.0" encoding="{declared}"?>{STORY}'.encode(), XML)
    assert articles == []
    assert f"the encoding {declared!r} is not read" in str(error)


# JSON


def test_json_that_is_too_deep_is_refused() -> None:
    for deep in (b"[" * 100_000, b'{"a":' * 100_000, b'{"title": ' + b"[" * 400 + b"]" * 400 + b"}"):
        articles, [error] = outcome(deep, JSON)
        assert articles == []
        assert isinstance(error, LimitExceeded)
        assert "300 deep" in str(error)


def test_a_value_that_is_too_long_is_refused() -> None:
    for data in (
        b'[{"title": "' + b"x" * 3_000_000 + b'"}]',
        b'{"title": "x"}\n{"title": "' + b"x" * 3_000_000 + b'"}',
    ):
        _, [error] = outcome(data, JSON, item_bytes=1_000_000)
        assert isinstance(error, LimitExceeded)


def test_numbers_that_no_machine_holds_are_kept_as_they_stand() -> None:
    article = only(b'{"title": "Rain", "a": ' + b"9" * 20_000 + b', "b": NaN, "c": -Infinity, "d": 1e999}', JSON)
    extra = {name: json.loads(value) for name, value in article.extra}
    assert extra == {"a": "9" * 20_000, "b": "NaN", "c": "-Infinity", "d": "1e999"}


def test_of_two_keys_of_one_name_the_last_counts() -> None:
    assert only(b'{"title": "Rain", "title": "Snow"}', JSON).title == "Snow"


def test_half_characters_are_replaced() -> None:
    article = only(rb'{"title": "Rain \ud83c", "\udfff": ["\ud800"]}', JSON)
    assert article.title == "Rain \ufffd"
    assert Article.model_validate_json(article.model_dump_json()) == article


WRONG: list[Any] = [
    None,
    True,
    7,
    -1.5,
    "",
    [],
    {},
    [[]],
    [None, 7, {"a": []}],
    {"@value": ["x"]},
    {"name": {"name": 1}},
]


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_a_value_of_a_wrong_type_costs_its_field_and_no_more(wrong: Any) -> None:  # noqa: ANN401
    record = dict.fromkeys(FIELDS.values(), wrong) | {"id": 1}
    mapping = JsonMapping(name="json", fields={**FIELDS, "guid": "id"})
    article = only(json.dumps(record).encode(), mapping)
    assert article.guid == "1"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_a_bad_line_is_told_by_its_number_and_passed_over() -> None:
    articles, errors = outcome(
        b'{"title": "One"}\n{"title": \n\n{"title": "Two"} {"title": 3}\n[]\n{"title": "Four"}', JSON
    )
    assert [article.title for article in articles] == ["One", "Two", "Four"]
    assert [(error.line, error.item) for error in errors if isinstance(error, ParseError)] == [(2, 1), (4, 3), (5, 4)]


@pytest.mark.parametrize("comment", ["// rain\n", "/* rain */", "<!-- rain -->", "<![CDATA["])
def test_what_is_no_json_is_an_error_with_a_place(comment: str) -> None:
    articles, [error] = outcome(f'[{{"title": "One"}},\n{comment}{{"title": "Two"}}]'.encode(), JSON)
    assert [article.title for article in articles] == ["One"]
    assert isinstance(error, ParseError)
    assert (error.line, error.column, error.offset, error.item) == (2, 1, 19, 1)


# Tables


def test_long_cells_and_odd_rows() -> None:
    long = "It fell. " * 30_000
    data = f'\ufefftitle,text,rank\r\nRain,"{long}\r\nThen not.",=1+1\r\n\0,"a ""quoted"" word",\r\nToo,few\r\n'
    articles, errors = outcome(data.encode(), CSV)
    assert errors == []
    assert articles[0].text == f"{long}\r\nThen not."
    assert articles[0].extra == (("rank", '"=1+1"'),)
    assert [article.text for article in articles[1:]] == ['a "quoted" word', "few"]


def test_html_without_end_costs_its_article_and_no_other() -> None:
    articles, [error] = outcome(b'[{"text": "' + b"<p>a" * 300_000 + b'"}, {"title": "Rain"}]', JSON)
    assert [article.title for article in articles] == ["Rain"]
    assert isinstance(error, LimitExceeded)
    assert "400,000 tags" in str(error)
    assert (error.parser, error.item) == ("json", 0)


def test_an_endless_cell_is_refused() -> None:
    for data in (b'title,text\nRain,"' + b"x" * 3_000_000, b"title,text\n" + b"x" * 3_000_000):
        articles, [error] = outcome(data, CSV, item_bytes=100_000)
        assert articles == []
        assert isinstance(error, ParseError)


# Compressed files

PACKED = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED.keys())
def test_packed_files_are_unpacked_up_to_a_cap(pack: Any) -> None:  # noqa: ANN401
    data = json.dumps({"title": "Rain"}).encode()
    assert only(pack(data), JSON).title == "Rain"
    bomb = pack(b"[" + b" " * 50_000_000)
    _, [error] = outcome(bomb, JSON)
    assert isinstance(error, LimitExceeded)
    assert "unpacks to more than" in str(error)
    _, [error] = outcome(pack(data)[:-9], JSON)
    assert "the compressed data are damaged" in str(error)


def archive(files: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return into.getvalue()


def test_the_files_of_an_archive_are_read_in_order_and_one_that_is_broken_costs_no_other() -> None:
    good = json.dumps({"title": "Rain"}).encode()
    files = {
        "a/1.json": good,
        "__MACOSX/x": b"\0",
        ".hidden/y": b"\0",
        "2.json": b"[{",
        "3.json.gz": gzip.compress(good),
    }
    articles, [error] = outcome(archive(files), JSON)
    assert [article.provenance and article.provenance.source for article in articles] == ["a/1.json", "3.json.gz"]
    assert error.source == "2.json"
    assert "the archive is damaged" in str(outcome(archive(files)[:-30], JSON)[1][0])


def test_an_archive_of_bombs_is_given_up() -> None:
    bombs = archive({f"{number}.json": b"[" + b" " * 15_000_000 for number in range(10)})
    articles, errors = outcome(bombs, JSON)
    assert articles == []
    assert len(errors) < 5
    assert isinstance(errors[-1], LimitExceeded)


def test_office_documents_are_no_archives() -> None:
    _, [error] = outcome(archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<a/>"}), XML)
    assert "an office document" in str(error)


# All of them


@pytest.mark.parametrize(
    ("limits", "data", "parser"),
    [
        ({"text_bytes": 9}, b"Rain fell on the town.", "plain"),
        ({"page_bytes": 9}, b"<html><p>Rain fell.", "html"),
        ({"item_bytes": 99}, b'[{"title": "' + b"x" * 200_000 + b'"}]', JSON),
        ({"item_bytes": 99}, b"<story><title>" + b"x" * 200_000 + b"</title></story>", XML),
        ({"item_bytes": 99}, b"title,text\nRain," + b"x" * 200_000, CSV),
        ({"token_bytes": 99}, b"<story><!--" + b"x" * 200_000 + b"--></story>", XML),
        ({"depth": 9}, b"<story>" * 20, XML),
        ({"depth": 9}, b'{"a": ' + b"[" * 20 + b"]" * 20 + b"}", JSON),
        ({"names": 9}, b"<story>" + b"".join(b"<a%d/>" % n for n in range(20)) + b"</story>", XML),
        ({"errors": 9}, b'{"a": 1}\n' * 20, JSON),
        ({"files": 1}, archive({"1.json": b"{}", "2.json": b"{}"}), JSON),
        ({"unpacked_bytes": 9}, gzip.compress(STORY.encode()), XML),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_an_error_names_the_limit(limits: dict[str, int], data: bytes, parser: Any) -> None:  # noqa: ANN401
    _, errors = outcome(data, parser, **limits)
    [name] = limits
    assert isinstance(errors[-1], LimitExceeded)
    assert re.search(rf"\(.*\b{name}\b.*\)", str(errors[-1])), str(errors[-1])


def test_a_file_of_nothing_but_faults_is_given_up() -> None:
    articles, errors = outcome(b"{}\n" + b'{"a": 1}\n' * 5_000, JSON, errors=100)
    assert articles == []
    assert len(errors) == 101
    assert isinstance(errors[-1], LimitExceeded)


@pytest.mark.parametrize(
    "written", ["0000-00-00", "99999-01-01", "1" * 5_000, "31 Feb 2024", "03/04/2022", "24:61", "-1e9"]
)
def test_dates_that_are_none_are_kept_as_they_stand(written: str) -> None:
    article = only(json.dumps({"title": "Rain", "date": written}).encode(), JSON)
    assert article.published is None
    assert (article.issues[0].code, article.issues[0].value) == ("bad-date", written[:1000])
    assert article.extra == (("date", json.dumps(written)),)


def test_a_time_without_a_zone_stays_without() -> None:
    article = only(b'{"title": "Rain", "date": "2024-05-14 10:05:00"}', JSON)
    assert str(article.published) == "2024-05-14T10:05:00"
    assert article.published
    assert article.published.utc_offset is None


@pytest.mark.parametrize("parser", [XML, JSON, CSV], ids=lambda parser: parser.name)
@pytest.mark.parametrize(
    "data", [b"\0" * 1000, bytes(range(256)) * 10, b"<", b"{", b"[", b"<?xml", b"\xff\xfe<\0", b'"', b"<!DOCTYPE"]
)
def test_garbage_gives_errors_of_the_library(parser: Parser, data: bytes) -> None:
    _, errors = outcome(data, parser)
    assert all(len(str(error).splitlines()) == 1 for error in errors)


def test_folders_and_patterns(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.json", "1.json", ".3.json"):
        (tmp_path / name).write_text(json.dumps({"title": name}), encoding="utf-8")
    (tmp_path / "4.json.gz").write_bytes(gzip.compress(b'{"title": "4"}'))
    assert [article.title for article in read(tmp_path, JSON)] == ["1.json", "4", "b/2.json"]
    assert [article.title for article in read(tmp_path / "**" / "*.json", JSON)] == ["1.json", "b/2.json"]
    with pytest.raises(ReadError, match="no file matches"):
        list(read(tmp_path / "*.xml", JSON))
    with pytest.raises(LimitExceeded, match="2 files"):
        list(read(tmp_path, JSON, limits=Limits(files=2)))
