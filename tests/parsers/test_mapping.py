"""Mappings: what paths lead to, what becomes of values, and what a mapping that cannot be says of itself."""

import subprocess
import sys
from typing import Any
from xml.etree.ElementTree import XML, Element

import pytest

from newsmodel.errors import InvalidRecord, ParseError, ReadError
from newsmodel.model import When
from newsmodel.parsers import CsvMapping, Field, JsonMapping, XmlMapping, default_registry, read, read_one
from newsmodel.parsers.converters import dateline, moment, names, paragraphs, words_in
from newsmodel.parsers.json.path import JsonPath, without
from newsmodel.parsers.xml.path import XmlPath

DOCUMENT = XML(
    "<story xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns='http://bee.example/' xml:lang='en' id='7'>"
    "<head><title>Rain</title><dc:title>Wind</dc:title></head>"
    "<by role='a'>Jane</by><by role='b' desk='news'>John</by><by>Ana</by>"
    "<body><p>One.</p><box><p>Two.</p></box></body></story>"
)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("by", ["Jane", "John", "Ana"]),
        ("by[@role='b']", ["John"]),
        ('by[@role!="b"]', ["Jane", "Ana"]),
        ("by[@role]", ["Jane", "John"]),
        ("by[@role][@desk]", ["John"]),
        ("by[2]", ["John"]),
        ("by[9]", []),
        ("by/@role", ["a", "b"]),
        ("head/title", ["Rain", "Wind"]),
        ("head/dc:title", ["Wind"]),
        ("head/{http://bee.example/}title", ["Rain"]),
        ("head/{}title", []),
        ("head/*", ["Rain", "Wind"]),
        ("body/p", ["One."]),
        ("//p", ["One.", "Two."]),
        ("body//p", ["One.", "Two."]),
        ("//@role", ["a", "b"]),
        ("@id", ["7"]),
        ("@xml:lang", ["en"]),
        ("@lang", ["en"]),
        ("/story/@id", ["7"]),
        ("/story/by[1]", ["Jane"]),
        ("/news/by", []),
        ("none/by", []),
    ],
)
def test_paths_of_xml(path: str, found: list[str]) -> None:
    read_path = XmlPath.of(path, {"dc": "http://purl.org/dc/elements/1.1/"})
    got = read_path.find(DOCUMENT)
    assert [value.text if isinstance(value, Element) else value for value in got] == found


@pytest.mark.parametrize(
    "path", ["", "a//", "a b", "a[", "a[b='c']", "@a/b", "a/", "///a", "a[@b=c]", "x:a", "count(a)", "a|b", "../a"]
)
def test_other_paths_of_xml_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"not a path of XML|not a condition|no name space"):
        XmlPath.of(path)


RECORD = {
    "a": {"b": 1, "c.d": 2},
    "by": [{"name": "Jane", "role": "a", "main": True}, {"name": "John", "role": "b"}, 7, None],
    "c.d": 3,
    "empty": {"list": [], "none": None, "text": ""},
    "deep": [[{"x": 4}]],
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a.b", [1]),
        ("c.d", [3]),
        ("by.name", ["Jane", "John"]),
        ("by[].name", ["Jane", "John"]),
        ("by[1].name", ["John"]),
        ("by[2]", [7]),
        ("by[role=b].name", ["John"]),
        ("by[main=True].name", ["Jane"]),
        ("by[role=c].name", []),
        ("a.b.c", []),
        ("empty.list", []),
        ("empty.none", []),
        ("empty.text", []),
        ("none", []),
        ("deep[0].x", [4]),
        ("deep[0][0].x", [4]),
    ],
)
def test_paths_of_json(path: str, found: list[Any]) -> None:
    assert [value for _, value in JsonPath.of(path).find(RECORD)] == found  # type: ignore[arg-type]


@pytest.mark.parametrize("path", [".a", "a..b", "a.", "a[b", "a]", "a[b=c"])
def test_other_paths_of_json_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path of JSON"):
        JsonPath.of(path)


def test_what_is_left_is_all_that_was_not_taken() -> None:
    by = [{"role": "a", "main": True}, {"role": "b"}, 7]
    paths = [JsonPath.of(path) for path in ("by.name", "a", "c.d", "deep[0][0].x")]
    taken = [address for path in paths for address, _ in path.find(RECORD)]  # type: ignore[arg-type]
    assert without(RECORD, taken) == {"by": by, "empty": RECORD["empty"]}  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [XmlMapping, JsonMapping, CsvMapping])
def test_a_field_that_no_article_has_is_refused(kind: type[XmlMapping]) -> None:
    with pytest.raises(ValueError, match="no field of an article: headline; there are: agency, bylines"):
        kind(name="m", fields={"headline": "head"})


def test_the_first_path_that_can_be_read_counts() -> None:
    mapping = JsonMapping(name="m", fields={"title": "t", "published": ["a", "b", "c"]}, defaults={"language": "en"})
    article = read_one(b'{"t": "Rain", "b": "soon", "c": "2024-05-14"}', mapping)
    assert str(article.published) == "2024-05-14"
    assert [str(issue) for issue in article.issues][:1] == ["the published cannot be read: 'soon'"]
    assert article.extra == (("b", '"soon"'),)
    assert article.provenance
    assert article.provenance.origins == (("language", "default"), ("published", "json.c"), ("title", "json.t"))


def test_articles_inherit_what_stands_around_them() -> None:
    mapping = XmlMapping(name="m", items="item", fields={"title": "title", "outlet": "/feed/info/name", "url": "@href"})
    data = b"<feed><info><name>The Bee</name></info><item><title>Rain</title></item><item href='http://bee.example/2'/></feed>"
    one, two = read(data, mapping)
    assert (one.outlet, two.outlet, two.url) == ("The Bee", "The Bee", "http://bee.example/2")
    assert two.extra == ()


def test_an_item_in_an_item_is_part_of_it() -> None:
    mapping = XmlMapping(name="m", items="a", fields={"title": "t", "text": "a/t"})
    [article] = read(b"<x><a><t>One</t><a><t>Two</t></a></a></x>", mapping)
    assert (article.title, article.text) == ("One", "Two")


def test_a_record_with_none_of_the_fields_is_an_error_and_the_others_are_read() -> None:
    mapping = XmlMapping(name="m", items="a", fields={"title": "t"}, defaults={"outlet": "The Bee"})
    reading = read(b"<x><a><t>One</t></a>\n<a><u>Two</u></a>\n<a><t>Three</t></a></x>", mapping, "collect")
    assert [article.title for article in reading] == ["One", "Three"]
    [error] = reading.errors
    assert isinstance(error, ParseError)
    assert (error.item, error.line, error.parser) == (1, 2, "m")


@pytest.mark.parametrize("fault", [ValueError("rain"), KeyError("rain"), TypeError(), InvalidRecord("rain"), None])
def test_a_converter_that_fails_costs_its_field(fault: Exception | None) -> None:
    def fail(_values: object) -> None:
        if fault:
            raise fault

    article = read_one(
        b'{"t": "Rain", "u": 7}', JsonMapping(name="m", fields={"title": "t", "section": Field("u", fail)})
    )
    assert (article.title, article.section, article.extra) == ("Rain", None, (("u", "7"),))
    assert str(article.issues[0]) == "the section cannot be read: '7'"


def test_a_converter_that_is_broken_is_an_error_of_the_library() -> None:
    def fail(_values: object) -> str:
        raise ZeroDivisionError("rain")

    with pytest.raises(ReadError, match="ZeroDivisionError in the parser 'm': rain"):
        read_one(b'{"t": "Rain"}', JsonMapping(name="m", fields={"title": Field("t", fail)}))


def test_a_converter_may_give_what_the_field_takes() -> None:
    slashed = Field("d", lambda values: When.of(values[0].replace("/", "-")))
    mapping = JsonMapping(name="m", fields={"title": "t", "published": slashed})
    article = read_one(b'{"t": "Rain", "d": "2024/05/14"}', mapping)
    assert str(article.published) == "2024-05-14"


def test_mappings_are_recognised_by_their_marks() -> None:
    by_name = XmlMapping(name="m", items="story", fields={"title": "t"})
    by_root = XmlMapping(name="m", roots=("wire",), fields={"title": "t"})
    by_mark = XmlMapping(name="m", roots=("wire",), marks=("bee.example",), fields={"title": "t"})
    data = b"<?xml version='1.0'?><!-- a --><k:wire><k:story/></k:wire>"
    assert [mapping.sniff(data) for mapping in (by_name, by_root, by_mark)] == [0.9, 0.9, 0.0]
    assert by_mark.sniff(b"<wire xmlns='http://bee.example/'/>") == 0.9
    assert by_name.sniff("<wire><story/></wire>".encode("utf-16")) == 0.9
    assert JsonMapping(name="m", fields={"title": "t"}).sniff(b'{"t": 1}') == 0.0
    assert CsvMapping(name="m", marks=("t", "u"), fields={"title": "t"}).sniff(b"u;t;v\n") == 0.9


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("20240514T100512+0100", "2024-05-14T10:05:12+01:00"),
        ("20240514", "2024-05-14"),
        ("2024-05-14 10:05:12 ", "2024-05-14T10:05:12"),
        ("2024-05-14T10:05:12.123+0100", "2024-05-14T10:05:12+01:00"),
        ("Tue, 14 May 2024 10:05:12 EST", "2024-05-14T10:05:12-05:00"),
        ("14. Mai 2024, 10:05 Uhr", "2024-05-14T10:05"),
        (1715681100123, "2024-05-14T10:05:00+00:00"),
    ],
)
def test_times(written: str | int, iso: str) -> None:
    found = moment([written])
    assert found
    assert str(found.when("test")) == iso


@pytest.mark.parametrize("written", ["2024-05-32", "May 14", "2024-05-14T10:05:00+99:00 9", "", "0", True, {}, []])
def test_no_times(written: object) -> None:
    assert moment([written]) is None


def test_names() -> None:
    assert names([["By Jane Doe", "John Roe"]]) == ("Jane Doe", "John Roe")
    assert names(["Jane Doe, The Kestrel of Lindmar"]) == ("Jane Doe, The Kestrel of Lindmar",)
    assert names(["jane@bee.example", 7, None, {"name": "Ana Ruiz"}]) == ("Ana Ruiz",)
    assert names([""]) is None


def test_datelines() -> None:
    found = dateline(["BREVIK, 14. Mai (dpa)"])
    assert found
    assert (found.place, found.agency, found.day and found.day[1:]) == ("BREVIK", "dpa", (5, 14))
    assert dateline(["2014-07-16 15:53:10 GMT+00:00"]) is None
    assert dateline(["7"]) is None


def test_paragraphs_of_html() -> None:
    body = "<p>Rain &amp; wind.<script>x()</script><p hidden>Not.</p><figure><i>The port</i></figure>It fell."
    assert paragraphs([body]) == ("Rain & wind.", "It fell.")
    assert paragraphs([XML("<c>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</c>")]) == ("One.", "Two.")
    assert paragraphs(["<table><tr><td>1</td></tr></table>"]) == ("1",)
    assert list(words_in([XML("<a>Rain <b>fell</b>\n on.</a>")])) == ["Rain fell on."]


def test_paragraphs_of_xml() -> None:
    body = XML(
        "<b:body xmlns:b='http://bee.example/'>Led in. <b:p>One <b:em>more</b:em>.<b:br/>Same.<b:br/><b:br/>Two.</b:p>"
        "<b:media><b:p>A port</b:p></b:media><b:table><b:tr/>1</b:table><b:pre>Three\nhere.\n\nFour.</b:pre></b:body>"
    )
    assert paragraphs([body]) == ("Led in.", "One more. Same.", "Two.", "Three here.", "Four.")


def test_a_byline_that_begins_the_text_is_taken_from_it() -> None:
    article = read_one(
        b'{"t": "By Jane Doe\\n\\nLINDMAR (AFP) - Rain fell."}', JsonMapping(name="m", fields={"text": "t"})
    )
    assert (article.bylines, article.agency) == (("Jane Doe",), "AFP")
    assert [span.of(article.text) for span in article.paragraphs] == ["Rain fell."]
    assert article.text.startswith("By Jane Doe")


def test_importing_newsmodel_imports_no_format() -> None:
    code = (
        "import sys, newsmodel; from newsmodel.parsers import default_registry; default_registry().names;"
        "print([name for name in sys.modules if name.startswith('newsmodel.parsers.')])"
    )
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    formats = {home.partition(":")[0] for home in (getattr(each, "home", "") for each in default_registry().parsers)}
    assert formats
    assert [name for name in formats if f"'{name}'" in modules] == []
    assert "newsmodel.parsers.mapping" not in modules


def test_what_a_mapping_cannot_mean_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="items is the name of elements, at whatever depth, not 'day/story'"):
        XmlMapping(name="m", items="day/story", fields={"title": "head"})
    with pytest.raises(ValueError, match="no name space is given for 'q'"):
        XmlMapping(name="m", items="q:story", fields={"title": "head"})
    with pytest.raises(ValueError, match="the delimiter is one character, not ', '"):
        CsvMapping(name="m", delimiter=", ", fields={"title": "head"})
    with pytest.raises(TypeError, match="marks are several texts"):
        JsonMapping(name="m", marks="bee", fields={"title": "head"})  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="roots are several texts"):
        XmlMapping(name="m", roots="day", fields={"title": "head"})  # type: ignore[arg-type]
