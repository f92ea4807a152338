"""`check_parser`: whether a parser keeps to what `read` and its users rely on."""

import io
import random  # noqa: TID251 - the same on each run
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

from newsmodel.errors import NewsModelError, ReadError
from newsmodel.model import Article
from newsmodel.parsers import Context, Limits, Parser, Readable

__all__ = ["check_parser"]

_FOREIGN = {
    "a plain text": b"Rain fell in Lindmar on Tuesday.\n\nIt will last, the mayor said.\n",
    "a web page": b"<!DOCTYPE html><html><head><title>Rain</title></head><body><p>Rain fell.</p></body></html>",
    "XML": b"<?xml version='1.0'?><catalogue><entry id='7'/></catalogue>",
    "JSON": b'{"catalogue": [{"id": 7, "rank": null}]}',
    "a table": b"a,b,c\n1,2,3\n",
    "an image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "noise": bytes(range(256)) * 16,
    "nothing": b"",
}
_DAMAGED = 50  # of each good source


def check_parser(parser: Parser, good: Iterable[Readable], bad: Iterable[Readable] = ()) -> None:
    r"""Check that a parser does what `read` and its users rely on: one line in your tests.

    It recognises its own files and no others, and never fails to answer. It reads nothing before the first article is
    asked for, gives the same articles each time and in each thread, names itself and the place of each article in the
    provenance where it gives one (else `read` does), loses nothing in JSON, and raises no errors but those of the
    library, also for damaged files.

    Args:
        parser: The parser. One that recognises none of the good sources is one that has to be named.
        good: Sources of the format: paths, bytes, or binary streams.
        bad: Sources that hold no article, or a broken one: there must be an error, or no article.

    Raises:
        AssertionError: It does not; the message says what.

    >>> from newsmodel.parsers import PlainText
    >>> check_parser(PlainText(), good=[b"Rain fell."], bad=[b"\n", b"Rain\0fell."])
    """
    assert isinstance(parser, Parser), "a parser has `name`, `sniff` and `parse`"
    assert isinstance(parser.name, str), "the name of a parser is a string"
    assert parser.name, "a parser has a name"
    sources = {_label(source, number): _bytes(source) for number, source in enumerate(good)}
    assert sources, "give at least one good source"
    _check_recognition(parser, sources)
    _check_laziness(parser)
    for label, data in sources.items():
        articles = _parsed(parser, data, label)
        assert articles, f"{label}: no article was found"
        _check_articles(parser, articles, label)
        with ThreadPoolExecutor(2) as threads:
            again = list(threads.map(lambda _, data=data, label=label: _parsed(parser, data, label), range(2)))
        assert again == [articles, articles], f"{label}: read again, or in two threads, it gives other articles"
        for what, damaged in _damaged(data):
            _only_own_errors(parser, damaged, f"{label}, {what}")
    for number, source in enumerate(bad):
        label = _label(source, number)
        articles, errors = _only_own_errors(parser, _bytes(source), label)
        assert errors or not articles, f"{label}: it is bad, and {len(articles)} articles come of it without an error"


def _check_recognition(parser: Parser, sources: dict[str, bytes]) -> None:
    sure = {label: _sniffed(parser, data, label) for label, data in sources.items()}
    unknown = [label for label, score in sure.items() if not score]
    assert not unknown or len(unknown) == len(sure), f"not recognised, though others are: {', '.join(unknown)}"
    for label, data in _FOREIGN.items():
        score = _sniffed(parser, data, label)
        assert score <= 0.5, f"sniff claims {label} with {score}; above 0.5 only what is surely of the format"
    for label, data in sources.items():
        for end in {0, 1, 7, len(data) // 2}:
            _sniffed(parser, data[:end], f"the first {end} bytes of {label}")


def _sniffed(parser: Parser, data: bytes, label: str) -> float:
    try:
        score = parser.sniff(data[:65_536])
    except Exception as fault:
        raise AssertionError(f"sniff fails on {label}: {fault!r}") from fault
    assert 0 <= score <= 1, f"sniff gives {score} for {label}; expected 0 to 1"
    return score


def _check_laziness(parser: Parser) -> None:
    class Untouched(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _buffer: object, /) -> int:
            raise AssertionError("parse reads before the first article is asked for: make it a generator")

    articles = parser.parse(io.BufferedReader(Untouched()), Context())
    assert isinstance(articles, Iterator), "parse gives an iterator: make it a generator"


def _check_articles(parser: Parser, articles: list[Article], label: str) -> None:
    for number, article in enumerate(articles):
        made = f"{label}, article {number}"
        assert isinstance(article, Article), f"{made}: expected an Article, not {type(article).__name__}"
        same = Article.model_validate_json(article.model_dump_json())
        assert same == article, f"{made}: its JSON, read again, is another article"
        where = article.provenance
        if not where or not where.parser:  # then `read` adds it
            continue
        assert where.parser == parser.name, f"{made}: its provenance names the parser {where.parser!r}"
        assert where.source == label, f"{made}: its provenance names the source {where.source!r}"
        assert where.record_index is not None, f"{made}: its provenance has no record_index"


def _parsed(parser: Parser, data: bytes, label: str) -> list[Article]:
    articles, errors = _only_own_errors(parser, data, label)
    assert not errors, f"{label}: {errors[0]}"
    return articles


def _only_own_errors(parser: Parser, data: bytes, label: str) -> tuple[list[Article], list[NewsModelError]]:
    errors: list[NewsModelError] = []
    articles: list[Article] = []

    def report(error: ReadError) -> None:
        errors.append(error)

    try:
        articles.extend(parser.parse(_stream(data), Context(source=label, limits=Limits(), report=report)))
    except NewsModelError as error:
        errors.append(error)
    except Exception as fault:
        raise AssertionError(f"{label}: {type(fault).__name__} is raised; expected a ParseError: {fault}") from fault
    return articles, errors


def _stream(data: bytes) -> BinaryIO:
    return io.BufferedReader(io.BytesIO(data))


def _damaged(data: bytes) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(len(data))  # noqa: S311
    for number in range(_DAMAGED):
        one, two = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        match number % 3:
            case 0:
                yield f"cut at byte {one}", data[:one]
            case 1:
                noise = bytes(chance.randrange(256) for _ in range(4))
                yield f"with other bytes from byte {one} on", data[:one] + noise + data[one + 4 :]
            case _:
                yield f"without the bytes {one} to {two}", data[:one] + data[two:]


def _label(source: Readable, number: int) -> str:
    return f"source {number}" if isinstance(source, bytes) or hasattr(source, "read") else str(source)


def _bytes(source: Readable) -> bytes:
    if isinstance(source, bytes):
        return source
    return source.read() if hasattr(source, "read") else Path(source).read_bytes()
