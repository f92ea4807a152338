"""The way in: `read`, `read_one`, `detect`."""

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Literal, get_args

from newsmodel.errors import InvalidRecord, LimitExceeded, NewsModelError, ParseError, ReadError, UnknownFormat
from newsmodel.model import Article, Provenance
from newsmodel.parsers.decoding import decode
from newsmodel.parsers.protocol import Context, Limits, Parser, as_parser
from newsmodel.parsers.registry import Guess, Registry, default_registry
from newsmodel.parsers.shapes import is_json, is_markup, is_table, other_kind
from newsmodel.parsers.source import Part, Readable, files_of, name_of, opened
from newsmodel.parsers.unpacking import unpacked

__all__ = ["OnError", "Reading", "detect", "read", "read_one"]

OnError = Literal["raise", "skip", "collect"]
"""What becomes of an article, or a source, that cannot be read: stop, go on, or go on and keep the error."""


class Reading(Iterator[Article]):
    """The articles of a source, one at a time; nothing is opened before the first is asked for."""

    def __init__(self, articles: Iterator[Article], errors: list[ReadError]) -> None:
        self._articles, self._errors = articles, errors

    @property
    def errors(self) -> tuple[ReadError, ...]:
        """What was passed over so far, with `on_error="collect"`."""
        return tuple(self._errors)

    def __next__(self) -> Article:
        return next(self._articles)


def read(
    source: Readable,
    parser: str | Parser | None = None,
    on_error: OnError = "raise",
    *,
    limits: Limits | None = None,
    registry: Registry | None = None,
) -> Reading:
    """Read the articles of a file, of a folder, of bytes, or of a binary stream.

    What gzip, bzip2, xz or zip have packed is unpacked on the way.

    Args:
        source: A path, a folder, a pattern such as "wire/**/*.xml", the bytes themselves, or a stream; a stream is
            read from where it stands and left open.
        parser: The format, by name or as a parser; by default the one that is surest of the first bytes.
        on_error: What becomes of an article, or a source, that cannot be read. "raise" stops there; "skip" goes on
            with the next article; "collect" does so too, and the error stands in `errors` of the result.
        limits: How large the input may be.
        registry: The parsers to choose from; by default those of the library and of installed packages.

    Raises:
        ReadError: While iterating: no such file, empty, an unknown format, not readable in its format, or larger than
            the limits. Nothing else comes of bad input.
        UnknownFormat: At once: no parser is called `parser`.
        MissingExtra: While iterating: the format needs an optional dependency.
        TypeError: At once: `parser` or `limits` is of another kind.

    >>> [article.text for article in read(b"Rain fell in Lindmar on Tuesday.")]
    ['Rain fell in Lindmar on Tuesday.']
    >>> reading = read(b"<html>", on_error="collect")
    >>> list(reading), len(reading.errors)
    ([], 1)
    """
    if on_error not in get_args(OnError):
        raise ValueError(f"on_error is one of {', '.join(get_args(OnError))}, not {on_error!r}")
    registry = registry or default_registry()
    chosen = registry.get(parser) if isinstance(parser, str) else None if parser is None else as_parser(parser)
    if not isinstance(limits, Limits | None):
        raise TypeError(f"limits is a Limits, such as Limits(depth=400), not {limits!r:.200}")
    errors: list[ReadError] = []

    def report(error: ReadError) -> None:
        if on_error == "raise":
            raise error
        if on_error == "collect":
            errors.append(error)

    context = Context(source=name_of(source), limits=limits or Limits(), report=report)
    return Reading(_articles(source, chosen, registry, context), errors)


def read_one(
    source: Readable,
    parser: str | Parser | None = None,
    *,
    limits: Limits | None = None,
    registry: Registry | None = None,
) -> Article:
    """Read the only article of a source; the arguments are those of `read`.

    Raises:
        ReadError: As `read` does; and if there is no article, or more than one.

    >>> read_one(b"LINDMAR, May 15, 2024 (AFP) - Rain fell.").agency
    'AFP'
    """
    reading = read(source, parser, limits=limits, registry=registry)
    article = next(reading, None)
    if article is None:
        raise ReadError("holds no article", source=name_of(source))
    if next(reading, None) is not None:
        raise ReadError("holds more than one article; read() gives them all", source=name_of(source))
    return article


def detect(source: Readable, *, registry: Registry | None = None) -> tuple[Guess, ...]:
    """The formats that a source may be of, the likeliest first; empty where no parser knows it.

    A stream is put back to where it stood.

    Raises:
        ReadError: The source cannot be opened or is empty, or is a stream that cannot be put back.

    >>> detect(b"Rain fell."), detect(b"%PDF-1.7")
    ((Guess(name='plain', score=0.2),), ())
    """
    stream = None if isinstance(source, str | os.PathLike | bytes) else source
    context = Context(source=name_of(source))
    try:
        at = stream.tell() if stream else 0
        with opened(source) as whole:
            part = next(unpacked(whole, context), None)
            guesses = (registry or default_registry()).rank(part.head) if part else ()
        if stream:
            stream.seek(at)
    except OSError as fault:
        raise ReadError(f"cannot be read, or not put back: {fault}", source=name_of(source)) from fault
    return guesses


def _articles(source: Readable, parser: Parser | None, registry: Registry, context: Context) -> Iterator[Article]:
    try:
        for file in files_of(source, context.limits):
            yield from _of_file(file, parser, registry, context)
    except ReadError as error:
        context.report(error)


def _of_file(file: Readable, parser: Parser | None, registry: Registry, context: Context) -> Iterator[Article]:
    name = name_of(file)
    try:
        with opened(file) as whole:
            for part in unpacked(whole, context):
                yield from _of_part(part, parser, registry, replace(context, source=part.name))
    except ReadError as error:
        context.report(error)
    except OSError as fault:
        context.report(ReadError(f"cannot be read: {fault.strerror or fault}", source=name))


def _of_part(part: Part, parser: Parser | None, registry: Registry, context: Context) -> Iterator[Article]:
    passed_over = 0

    def report(error: ReadError) -> None:
        nonlocal passed_over
        context.report(error)
        passed_over += 1
        if passed_over >= context.limits.errors:
            message = f"{passed_over:,} articles cannot be read; the rest is left (errors)"
            raise LimitExceeded(message, source=part.name)

    try:
        chosen = parser or _surest(part.head, registry, context)
        for index, article in enumerate(_parsed(chosen, part.stream, replace(context, report=report))):
            place = getattr(article, "provenance", None)
            yield (
                article
                if place and place.parser
                else _placed(article, chosen.name, context.source, index + passed_over)
            )
    except ReadError as error:
        context.report(error)


def _placed(article: object, parser: str, source: str | None, index: int) -> Article:
    """The article with its place, where the parser, perhaps another's, does not tell it."""
    if not isinstance(article, Article):
        message = f"the parser {parser!r} gives a {type(article).__name__}, not an Article"
        raise ParseError(message, source=source, parser=parser, item=index)
    place = (article.provenance or Provenance()).replace(parser=parser, source=source, record_index=index)
    return article.replace(provenance=place)


def _surest(head: bytes, registry: Registry, context: Context) -> Parser:
    guesses = registry.rank(head)
    if not guesses:
        text, _ = decode(head)
        if not text.strip():
            raise ReadError("is empty; expected an article", source=context.source)
        begins = ascii(head[:16].decode("latin-1")) + (" and holds control characters" if "\0" in text else "")
        tried = f"{_advice(head, text)}; formats: {', '.join(registry.names)}"
        raise UnknownFormat(f"unknown format: it begins with {begins}{tried}", source=context.source)
    return registry.get(guesses[0].name)


def _advice(head: bytes, text: str) -> str:
    if other := other_kind(head):
        unpack = "; unpack it first" if "archive" in other else ""
        return f"; it looks like {other}, which is not read{unpack}"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    kinds = {"XML": is_markup(start), "JSON": is_json(start), "a table": is_table(text)}
    mappings = {"XML": "XmlMapping", "JSON": "JsonMapping", "a table": "CsvMapping"}
    kind = next((kind for kind, is_so in kinds.items() if is_so), None)
    return f"; it looks like {kind}: {mappings[kind]} says where its fields stand" if kind else ""


def _parsed(parser: Parser, stream: BinaryIO, context: Context) -> Iterator[Article]:
    try:
        yield from parser.parse(stream, context)
    except InvalidRecord as fault:
        raise ParseError(str(fault), source=context.source, parser=parser.name) from fault
    except (NewsModelError, OSError):
        raise
    except Exception as fault:  # a parser, perhaps another's, has met what it was not made for
        message = f"{type(fault).__name__} in the parser {parser.name!r}: {fault}"
        raise ParseError(message, source=context.source, parser=parser.name) from fault
