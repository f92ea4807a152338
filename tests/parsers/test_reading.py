"""The way in: what can be read, what cannot and how it says so, and the choice of the parser."""

import io
import os
import re
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import BinaryIO

import pytest

from newsmodel.errors import LimitExceeded, MissingExtra, NewsModelError, ParseError, ReadError, UnknownFormat
from newsmodel.model import Article
from newsmodel.parsers import (
    Context,
    Guess,
    Limits,
    OnError,
    Parser,
    PlainText,
    Registry,
    XmlMapping,
    default_registry,
    detect,
    read,
    read_one,
    registry,
)
from newsmodel.parsers.formats import FORMATS

STORY = b"Rain fell in Brevik on Tuesday."


class Lines:
    """A made-up format: one article a line; a line BAD cannot be read, a line STOP ends it all."""

    name = "lines"

    def sniff(self, head: bytes, /) -> float:
        return 0.9 if head.startswith(b"LINES\n") else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        for item, line in enumerate(stream):
            if line == b"BAD\n":
                context.report(ParseError("a bad line", source=context.source, parser=self.name, item=item))
            elif line == b"STOP\n":
                raise ParseError("a stop", source=context.source, parser=self.name, item=item)
            else:
                yield Article.from_text(line.decode())


class Broken:
    """A parser that fails in a way of its own."""

    name = "broken"

    def __init__(self, fault: Exception) -> None:
        self.fault = fault

    def sniff(self, _head: bytes, /) -> float:
        return 1.0

    def parse(self, _stream: BinaryIO, _context: Context, /) -> Iterator[Article]:
        yield from ()
        raise self.fault


def test_path_bytes_and_stream_are_one(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_bytes(STORY)
    with path.open("rb") as stream:
        articles = [read_one(source) for source in (path, str(path), STORY, io.BytesIO(STORY), stream)]
        assert not stream.closed
    assert {article.id for article in articles} == {articles[0].id}
    assert [a.provenance and a.provenance.source for a in articles] == [str(path), str(path), None, None, str(path)]


def test_a_stream_that_cannot_seek_is_read() -> None:
    out, into = os.pipe()
    with open(into, "wb") as writer:  # noqa: PTH123 - a descriptor
        writer.write(STORY)
    with open(out, "rb") as reader:  # noqa: PTH123
        assert read_one(reader).text == STORY.decode()


def test_a_long_input_is_read_whole() -> None:
    story = b"Rain fell. " * 30_000
    assert read_one(io.BytesIO(story)).text == story.decode()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty; expected an article"),
        (
            "photo.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            r"unknown format: it begins with '\\x89PNG.*; formats: .*plain",
        ),
        ("page.html", b"<!DOCTYPE html>", "there is no article in it"),
        ("feed.json", b'{"items": []}', "unknown format"),
        ("blank.txt", b" \n\n", "is empty"),
    ],
)
def test_bad_files_give_one_line_that_names_them(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=says) as caught:
        list(read(path))
    assert caught.value.source == str(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"<house><story>Rain</story></house>", "it looks like XML: XmlMapping says"),
        (b'{"house": [{"kopf": "Regen"}]}', "it looks like JSON: JsonMapping says"),
        ("Nr;Kopf;Fließtext\n1;Regen;Es regnete.\n".encode("cp1252"), "it looks like a table: CsvMapping says"),
        ("Nr;Kopf;Text\n1;Regen;Es regnete.\n".encode("utf-16"), "it looks like a table: CsvMapping says"),
    ],
)
def test_a_source_that_a_mapping_would_read_says_so(data: bytes, advice: str) -> None:
    with pytest.raises(UnknownFormat, match=advice):
        read_one(data)


def test_a_text_with_commas_is_no_table() -> None:
    for text in ("Rain, hail, snow.\nAll of it, on one day, fell.\n", "LINDMAR, May 3\nRain, it fell.\n", "a,b,c"):
        assert detect(text.encode())[0].name == "plain"


def test_bad_paths_give_one_line_that_names_them(tmp_path: Path) -> None:
    paths: list[tuple[str | Path, str]] = [
        (tmp_path / "none.txt", "no such file"),
        (tmp_path / "none" / "none.txt", "no such file"),
        (tmp_path / ("x" * 300), "cannot be opened: File name too long"),
        ("a\0b", "cannot be opened: embedded null byte"),
        ("two\nlines", "no such file"),
        ("", "^.*: no such file"),
    ]
    for path, says in paths:
        with pytest.raises(ReadError, match=says) as caught:
            read_one(path)
        assert len(str(caught.value).splitlines()) == 1
        with pytest.raises(ReadError, match=says):
            detect(path)


def test_a_folder_without_files_says_so(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_bytes(STORY)
    with pytest.raises(ReadError, match="holds no file"):
        read_one(tmp_path)
    with pytest.raises(ReadError, match="is a directory; expected a file"):
        detect(tmp_path)


def test_a_text_stream_is_refused() -> None:
    with pytest.raises(ReadError, match="binary mode"):
        read_one(io.StringIO("Rain fell."))  # type: ignore[arg-type]


def test_other_objects_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError, match="cannot read a int; expected a path, bytes or a binary stream"):
        read_one(7)  # type: ignore[arg-type]


def test_nothing_is_opened_before_the_first_article_is_asked_for(tmp_path: Path) -> None:
    reading = read(tmp_path / "none.txt")
    with pytest.raises(ReadError):
        next(reading)


@pytest.mark.parametrize(
    ("on_error", "texts", "errors"),
    [("skip", ["LINES\n", "a\n", "b\n"], []), ("collect", ["LINES\n", "a\n", "b\n"], [2, 4])],
)
def test_faulty_articles_are_passed_over(on_error: OnError, texts: list[str], errors: list[int]) -> None:
    reading = read(b"LINES\na\nBAD\nb\nSTOP\nc\n", Lines(), on_error)
    assert [article.text for article in reading] == texts
    assert [error.item for error in reading.errors if isinstance(error, ParseError)] == errors


def test_the_first_fault_is_raised_by_default() -> None:
    reading = read(b"LINES\na\nBAD\nb\n", Lines())
    assert [next(reading).text, next(reading).text] == ["LINES\n", "a\n"]
    with pytest.raises(ParseError, match="item 2"):
        next(reading)
    assert list(reading) == []


def test_a_source_that_cannot_be_opened_is_collected(tmp_path: Path) -> None:
    reading = read(tmp_path / "none.txt", on_error="collect")
    assert list(reading) == []
    assert [str(error) for error in reading.errors] == [f"{tmp_path / 'none.txt'}: no such file"]


def test_on_error_has_three_values() -> None:
    with pytest.raises(ValueError, match="raise, skip, collect"):
        read(STORY, on_error="ignore")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (RecursionError("deep"), ParseError),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"), ParseError),
        (KeyError("title"), ParseError),
        (OSError(5, "Input/output error"), ReadError),
        (MissingExtra("reading it", extra="broken"), MissingExtra),
    ],
)
def test_whatever_a_parser_raises_becomes_an_error_of_the_library(fault: Exception, error: type[Exception]) -> None:
    with pytest.raises(NewsModelError) as caught:
        read_one(STORY, Broken(fault))
    assert type(caught.value) is error


def test_a_record_that_a_parser_makes_wrongly_is_a_parse_error() -> None:
    class Wrong(Broken):
        def parse(self, _stream: BinaryIO, _context: Context, /) -> Iterator[Article]:
            yield Article.from_text("Rain", published="someday")

    reading = read(STORY, Wrong(KeyError()), "collect")
    assert list(reading) == []
    assert [type(error) for error in reading.errors] == [ParseError]


class Nothing(Lines):
    def parse(self, _stream: BinaryIO, _context: Context, /) -> Iterator[Article]:
        yield from ()


def test_read_one_wants_one() -> None:
    with pytest.raises(ReadError, match="holds no article"):
        read_one(STORY, Nothing())
    with pytest.raises(ReadError, match="more than one article"):
        read_one(b"LINES\na\n", Lines())


def test_detect_ranks_and_puts_a_stream_back() -> None:
    parsers = default_registry().with_parser(Lines())
    stream = io.BytesIO(b"before LINES\na\n")
    stream.seek(7)
    assert detect(stream, registry=parsers) == (Guess("lines", 0.9), Guess("plain", 0.2))
    assert stream.tell() == 7
    assert [article.text for article in read(stream, registry=parsers)] == ["LINES\n", "a\n"]


def test_detect_refuses_a_stream_that_it_could_not_put_back() -> None:
    out, into = os.pipe()
    os.close(into)
    with open(out, "rb") as reader, pytest.raises(ReadError, match="not put back"):  # noqa: PTH123
        detect(reader)


def test_a_context_of_its_own_raises_what_is_reported() -> None:
    with pytest.raises(ParseError, match="a bad line"):
        list(Lines().parse(io.BytesIO(b"BAD\n"), Context()))


def test_a_named_parser_wins_over_sniffing() -> None:
    parsers = default_registry().with_parser(Lines())
    assert [article.text for article in read(b"a\nb\n", "lines", registry=parsers)] == ["a\n", "b\n"]
    assert read_one(b"<p>Rain</p>", "plain").text == "<p>Rain</p>"


def test_an_unknown_name_is_refused_at_once() -> None:
    with pytest.raises(UnknownFormat, match=r"no parser is called 'novel'; there are: .*plain"):
        read(STORY, "novel", "skip")


def test_a_registry_is_a_value() -> None:
    first = Registry()
    second = first.with_parser(PlainText()).with_parser(Lines())
    assert (first.names, second.names, second.with_parser(PlainText()).names) == (
        (),
        ("lines", "plain"),
        ("plain", "lines"),
    )
    assert isinstance(second.get("lines"), Parser)
    with pytest.raises(ValueError, match="two parsers have one name: lines"):
        Registry((Lines(), Lines()))


def test_plug_ins_are_loaded_and_a_broken_one_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        EntryPoint("gone", "newsmodel_no_such_package:Parser", registry.ENTRY_POINTS),
        EntryPoint("lines", f"{__name__}:Lines", registry.ENTRY_POINTS),
    ]
    monkeypatch.setattr(registry, "entry_points", lambda group: [p for p in points if p.group == group])
    with pytest.warns(RuntimeWarning, match="'gone' is skipped: ModuleNotFoundError"):
        loaded = default_registry.__wrapped__()
    assert (loaded.names[0], loaded.names[-1]) == ("lines", "plain")


HERALD = XmlMapping(name="herald", items="story", fields={"title": "head"})


def made_herald() -> XmlMapping:
    return HERALD


@pytest.mark.parametrize("name", ["HERALD", "made_herald"])
def test_a_plug_in_is_a_mapping_or_gives_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("herald", f"{__name__}:{name}", registry.ENTRY_POINTS)
    monkeypatch.setattr(registry, "entry_points", lambda group: [point] if group == point.group else [])
    assert default_registry.__wrapped__().get("herald") is HERALD


@pytest.mark.parametrize("name", ["STORY", "test_a_registry_is_a_value"])
def test_a_plug_in_that_is_no_parser_is_skipped(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "entry_points", lambda group: [EntryPoint("odd", f"{__name__}:{name}", group)])
    with pytest.warns(RuntimeWarning, match="'odd' is skipped: TypeError.*expected a parser"):
        assert "odd" not in default_registry.__wrapped__().names


def test_what_is_no_parser_and_no_limits_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match=r"not a class: Lines\(\) rather than Lines"):
        read(STORY, Lines)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="has `name`, `sniff` and `parse`, not 7"):
        read(STORY, 7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"expected a parser.*not 'csv'"):
        Registry().with_parser("csv")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"limits is a Limits, such as .*, not \{\}"):
        read(STORY, limits={})  # type: ignore[arg-type]


class Bare:
    """A parser that says nothing of where its articles are from, and gives things that are none."""

    name = "bare"

    def sniff(self, _head: bytes, /) -> float:
        return 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        for line in stream:
            if line == b"?\n":
                context.report(ReadError("cannot be read", source=context.source))
            elif line == b"7\n":
                yield 7  # type: ignore[misc]
            else:
                yield Article.from_text(line.decode())


def test_provenance_is_added_where_a_parser_gives_none(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\n?\nb\n7\nc\n")
    reading = read(path, Bare(), "collect")
    found = [article.provenance for article in reading]
    assert [(where.parser, where.source, where.record_index) for where in found if where] == [
        ("bare", str(path), 0),
        ("bare", str(path), 2),
    ]
    assert "the parser 'bare' gives a int, not an Article (at item 3)" in str(reading.errors[1])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"GIF89a", "a picture, which is not read"),
        (b"%PDF-1.7 ...", "a PDF, which is not read"),
        (b"a.txt" + bytes(252) + b"ustar\x0000" + bytes(249), "a tar archive, which is not read; unpack it first"),
        (b'"Rain"\n', "JSON: JsonMapping"),
        (b"1999", "JSON: JsonMapping"),
        (b"key;val\na;1", "a table: CsvMapping"),
        (b"wind\train\n1\t2\n3\t4\n", "a table: CsvMapping"),
    ],
)
def test_what_is_no_text_is_no_article(data: bytes, says: str) -> None:
    with pytest.raises(UnknownFormat, match=says):
        read_one(data)


@pytest.mark.parametrize(
    "data",
    [b'"Rain," she said.', b"Rain; sun.\nWind; snow.", b"Rain: much\nWind: little", b"Gifts fell.", b"1999 was wet."],
)
def test_short_texts_stay_texts(data: bytes) -> None:
    assert read_one(data).text == data.decode()


@pytest.mark.parametrize(
    ("data", "parser"),
    [
        (b'{"title": "a", "text": "%s"}\n{"title": "b", "text": "y"}\n', None),
        (b'[{"title": "a", "text": "%s"}, {"title": "b", "text": "y"}]', None),
        (b"<rss><channel><item><title>%s</title></item><item><title>b</title></item></channel></rss>", None),
        (b"title,text\na,%s\nb,y\n", None),
        (b"\x16\x16\x01a0001\x1fa\r\n\x02%s\x03\x04\x01a0002\x1fa\r\n\x02y\x03\x04", "anpa1312"),
    ],
)
def test_the_limit_of_one_article_holds_however_small_it_is(data: bytes, parser: str | None) -> None:
    small, large = (data.replace(b"%s", b"x" * size) for size in (200, 10_000))
    limits = Limits(item_bytes=1_000)
    assert len(list(read(small, parser, limits=limits))) == 2
    with pytest.raises(LimitExceeded, match="item_bytes"):
        list(read(large, parser, limits=limits))


def test_a_pattern_does_not_go_round_in_circles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a/1.txt", "a/b/2.txt", "a/.hidden/3.txt", "4.txt", "a/5.xml"):
        path = tmp_path / "wire" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(STORY)
    for link in ("up", "round", "again"):
        (tmp_path / "wire" / "a" / link).symlink_to(tmp_path / "wire", target_is_directory=True)
    monkeypatch.chdir(tmp_path)

    def found(pattern: str) -> list[str]:
        return [str(article.provenance and article.provenance.source) for article in read(pattern, "plain")]

    texts = ["wire/4.txt", "wire/a/1.txt", "wire/a/b/2.txt"]
    assert found("wire/**/*.txt") == found("**/*.txt") == found("wi*/**/*.txt") == found("wire/**/**/*.txt") == texts
    assert found("wire/**/b/*") == ["wire/a/b/2.txt"]
    assert found("wire/**/.hidden/*") == ["wire/a/.hidden/3.txt"]
    assert found(f"{tmp_path}/**/1.txt") == [f"{tmp_path}/wire/a/1.txt"]
    assert found("wire/**") == sorted([*texts, "wire/a/5.xml"])
    assert found("wire/a/up/*.txt") == ["wire/a/up/4.txt"]


def test_the_docs_list_every_format() -> None:
    page = Path(__file__).parents[2] / "docs" / "howto" / "read-your-files.md"
    table = [line for line in page.read_text("utf-8").splitlines() if line.startswith("| `")]
    listed = [name for line in table for name in re.findall(r"`([\w-]+)`", line.split("|")[1])]
    assert sorted(listed) == sorted(parser.name for parser in FORMATS)
