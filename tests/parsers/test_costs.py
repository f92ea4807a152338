"""What hostile files cost in time and memory: each is read in a process of its own, without the tracing of coverage."""

import bz2
import gzip
import io
import json
import lzma
import os
import resource
import sys
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newsmodel.errors import NewsModelError
from newsmodel.parsers import CsvMapping, JsonMapping, Parser, XmlMapping, converters, read
from newsmodel.parsers.fields.byline import find_byline
from newsmodel.parsers.fields.dateline import find_dateline
from newsmodel.parsers.fields.dates import find_moment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured on Linux alone")

SECONDS, MEGABYTES = 5, 512
FIELDS = {"title": "title", "text": "text", "published": "date", "bylines": "by", "url": "url"}
XML = XmlMapping(name="story", items="story", fields=FIELDS)
PROSE = "<p>Rain fell over Lindmar on Tuesday, and the harbour was closed for the day, the mayor said.</p>"


class Cost(NamedTuple):
    """What a call gave, and what it took."""

    result: str
    seconds: float
    megabytes: float


def cost(call: Callable[[], object]) -> Cost:
    """Call in a process of its own, which is ended where it takes far too long."""
    out, into = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # where tests are run in parallel, a thread listens
        child = os.fork()
    if not child:
        sys.settrace(None)
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        before = resource.getrusage(resource.RUSAGE_SELF)
        try:
            result = str(call())
        except BaseException as fault:  # noqa: BLE001 - told to the other process
            result = f"{type(fault).__name__}: {fault}"
        after = resource.getrusage(resource.RUSAGE_SELF)
        took = (after.ru_utime - before.ru_utime + after.ru_stime, (after.ru_maxrss - before.ru_maxrss) / 1024)
        os.write(into, json.dumps((result[:2_000], *took)).encode())
        os._exit(0)
    os.close(into)
    with open(out, "rb") as told:  # noqa: PTH123 - a descriptor
        data = told.read()
    os.waitpid(child, 0)
    assert data, "the process was ended"
    return Cost(*json.loads(data))


def what_comes_of(data: bytes, parser: str | Parser | None = None) -> str:
    """The number of articles and the errors."""
    reading = read(data, parser, "collect")
    count = sum(bool(article.model_dump_json()) for article in reading)
    return " ".join([str(count), *(f"{type(error).__name__}: {error}" for error in reading.errors)])


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Rain</title>{head}</head><body>{PROSE}{body}".encode()


def jsonld(value: str) -> bytes:
    return page("", f'<script type="application/ld+json">{value}</script>')


def zipped(files: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return into.getvalue()


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11))
    return f'<!DOCTYPE story [<!ENTITY a0 "ha">{entities}]><story><title>&a10;</title></story>'.encode()


def quadratic() -> bytes:
    return f'<!DOCTYPE story [<!ENTITY a "{"x" * 100_000}">]><story><title>{"&a;" * 10_000}</title></story>'.encode()


BOMB = b" " * 10_000_000
HOSTILE: dict[str, tuple[Callable[[], bytes], str | Parser | None, str]] = {
    "billion laughs": (laughs, XML, "0 ParseError"),
    "quadratic blow-up": (quadratic, XML, "0 ParseError"),
    "deep XML": (lambda: b"<story>" * 100_000, XML, "0 LimitExceeded"),
    "deep XML, closed": (lambda: b"<story>" * 100_000 + b"</story>" * 100_000, XML, "0 LimitExceeded"),
    "attributes of XML": (
        lambda: b"<story " + b" ".join(b'a%d="x"' % n for n in range(100_000)) + b"/>",
        XML,
        "0 LimitExceeded",
    ),
    "32 MB of XML": (
        lambda: b"<a>" + (b"<story><text>" + b"Rain fell. " * 9_000 + b"</text></story>") * 320 + b"</a>",
        XML,
        "320",
    ),
    "a feed of too much before its items": (
        lambda: b"<rss>" + (b"<a>" + b"Rain fell. " * 900 + b"</a>") * 2_400 + b"</rss>",
        "rss",
        "0 LimitExceeded",
    ),
    "a long article of XML": (
        lambda: b"<story><text>" + (b"<p>" + b"Rain fell. " * 900 + b"</p>") * 2_400 + b"</text></story>",
        XML,
        "0 LimitExceeded",
    ),
    "deep JSON": (lambda: b"[" * 100_000, "json", "0 LimitExceeded"),
    "deep objects of JSON": (lambda: b'{"a":' * 100_000, "json", "0 LimitExceeded"),
    "a long string of JSON": (lambda: b'[{"title": "' + b"x" * 30_000_000 + b'"}]', "json", "0 LimitExceeded"),
    "a long number of JSON": (lambda: b'[{"title": "Rain", "n": ' + b"9" * 1_000_000 + b"}]", "json", "1"),
    "many keys of JSON": (
        lambda: json.dumps([{"title": "Rain"} | {f"k{n}": n for n in range(100_000)}]).encode(),
        "json",
        "1",
    ),
    "a row of many cells": (lambda: b"title,text\nRain" + b"," * 1_000_000, "csv", "1"),
    "a row of many quotation marks": (lambda: b"title,text\nRain," + b'"' * 1_000_000, "csv", ""),
    "gzip": (lambda: gzip.compress(b"[") + gzip.compress(BOMB) * 100, "json", "0 LimitExceeded"),
    "bzip2": (lambda: bz2.compress(b"[") + bz2.compress(BOMB) * 100, "json", "0 LimitExceeded"),
    "xz": (lambda: lzma.compress(b"[") + lzma.compress(BOMB) * 100, "json", "0 LimitExceeded"),
    "zip": (lambda: zipped({f"{n}.json": b"[" + BOMB for n in range(10)}), "json", "0 ParseError"),
    "zip in zip": (lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c.json": b"[" + BOMB})})}), None, "0 "),
    "attributes of a page": (lambda: page(f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>Rain fell."), None, "1"),
    "paragraphs without end": (lambda: page("<p>Rain fell." * 100_000), None, "1"),
    "cells without end": (lambda: page("<td>" * 50_000), None, "1"),
    "headlines without end": (lambda: page("<h1>" * 50_000), None, "1"),
    "times without end": (lambda: page("<time>" * 50_000), None, "1"),
    "a deep page": (lambda: page("<div>" * 100_000), None, "1"),
    "things in things": (lambda: page("<b itemscope><i itemprop=a>x" * 8_000), None, "1"),
    "a long text of a page": (lambda: page(f"<p>{'Rain fell. ' * 1_000_000}"), None, "1"),
    "a page beyond the limit": (lambda: page(f"<p>{'Rain fell. ' * 2_000_000}"), None, "0 LimitExceeded"),
    "comments without end": (lambda: page("<!--" * 100_000), None, "1"),
    "deep JSON-LD": (lambda: jsonld("[" * 100_000 + "]" * 100_000), None, "1"),
    "deep objects of JSON-LD": (lambda: jsonld('{"a":' * 100_000 + "1" + "}" * 100_000), None, "1"),
    "a number of JSON-LD": (lambda: jsonld(f'{{"@type": "NewsArticle", "a": {"9" * 20_000}}}'), None, "1"),
    "things of JSON-LD": (lambda: jsonld(json.dumps([{"@type": "NewsArticle"}] * 50_000)), None, "1"),
    "a plain text": (lambda: b"Rain fell. " * 900_000, "plain", "1"),
    "lines of a plain text": (lambda: b"By A\n" * 200_000, "plain", "1"),
}


def test_reading_opens_no_file_and_no_socket() -> None:
    files = [path.read_bytes() for path in sorted(Path(__file__).parent.rglob("*.*")) if path.suffix != ".py"]
    files += [made() for made in (laughs, quadratic)]

    def opened() -> list[str]:
        def read_all() -> None:
            for data in files:
                what_comes_of(data)
                list(read(data, "plain", "skip"))

        def watch(event: str, details: tuple[object, ...]) -> None:
            if event.startswith(("open", "os.", "socket.", "subprocess.", "urllib.")):
                events.append(f"{event} {details[:1]}")

        events: list[str] = []
        read_all()  # which imports the formats
        sys.addaudithook(watch)
        read_all()
        return events

    assert len(files) > 100
    assert cost(opened).result == "[]"


@pytest.mark.parametrize(("made", "parser", "gives"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_are_cheap(made: Callable[[], bytes], parser: str | Parser | None, gives: str) -> None:
    data = made()
    took = cost(lambda: what_comes_of(data, parser))
    assert took.result.startswith(gives), took.result
    assert took.seconds < SECONDS
    assert took.megabytes < MEGABYTES


PIECES = (
    "a",
    " ",
    "by ",
    "By A. ",
    ", and ",
    "A. ",
    "(((",
    "- ",
    "<p",
    "<p>",
    "<!--",
    "<script>",
    "<![CDATA[",
    "&amp;",
    "2024-",
    "9",
    "9:",
    "[",
    ";",
    "LINDMAR, ",
    "(AP) ",
    "/",
    "/*",
    "\n",
    "é",
    "‘",
)
CONVERTERS = [getattr(converters, name) for name in converters.__all__ if name[0].islower()]
ON_TEXT: tuple[Callable[[str], object], ...] = (find_byline, find_dateline, find_moment)


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_no_text_makes_a_field_slow(piece: str) -> None:
    text = piece * (200_000 // len(piece))

    def seconds(take: Callable[[Any], object], value: object) -> float:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        with suppress(NewsModelError):
            _ = take(value)
        return resource.getrusage(resource.RUSAGE_SELF).ru_utime - before

    def slowest() -> float:
        return max(*(seconds(take, [text]) for take in CONVERTERS), *(seconds(take, text) for take in ON_TEXT))

    assert float(cost(slowest).result) < 10


class Repeated(io.RawIOBase):
    """A file that is never whole in memory."""

    def __init__(self, head: bytes, piece: bytes, count: int) -> None:
        self._pieces: Iterator[bytes] = iter((*([head] if head else []), *(piece for _ in range(count))))
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        while len(self._rest) < size and (piece := next(self._pieces, b"")):
            self._rest += piece
        data, self._rest = self._rest[:size], self._rest[size:]
        return data


def record() -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(PROSE * 3)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bee.example/1\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        "WARC-Date: 2024-05-14T10:05:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
    )
    return f"{head}Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n"


STORY = "<title>Rain</title><text>It fell.</text>"
FILES: dict[str, tuple[str | Parser, bytes, bytes]] = {
    "xml": (XML, b"<a>", f"<story>{STORY}</story>".encode()),
    "rss": ("rss", b"<rss><channel><title>Bee</title>", f"<item>{STORY}<guid>1</guid></item>\n".encode()),
    "atom": ("atom", b"<feed xmlns='http://www.w3.org/2005/Atom'>", f"<entry>{STORY}</entry>".encode()),
    "json": (JsonMapping(name="story", fields=FIELDS), b"[", b'{"title": "Rain", "text": "It fell."},'),
    "lines": (JsonMapping(name="story", fields=FIELDS), b"", b'{"title": "Rain", "text": "It fell."}\n'),
    "csv": (CsvMapping(name="story", fields=FIELDS), b"title,text\n", b"Rain,It fell.\n"),
    "warc": ("warc", b"", record()),
}


@pytest.mark.parametrize(("parser", "head", "piece"), FILES.values(), ids=FILES.keys())
def test_memory_does_not_grow_with_the_number_of_articles(parser: str | Parser, head: bytes, piece: bytes) -> None:
    if parser == "warc" and not find_spec("warcio"):
        pytest.skip("needs newsmodel[warc]")
    count = 2_000 if parser == "warc" else 5_000

    def read_all() -> int:
        stream: Any = Repeated(head, piece, count)
        return sum(bool(article) for article in read(stream, parser, "skip"))

    took = cost(read_all)
    assert int(took.result) == count
    assert took.megabytes < 8
