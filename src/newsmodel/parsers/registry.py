"""`Registry`: the parsers that a call may choose from, as a value."""

import warnings
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import entry_points
from typing import NamedTuple

from newsmodel.errors import UnknownFormat
from newsmodel.parsers.formats import FORMATS
from newsmodel.parsers.protocol import Parser, as_parser, made_parser

__all__ = ["ENTRY_POINTS", "Guess", "Registry", "default_registry"]

ENTRY_POINTS = "newsmodel.parsers"


class Guess(NamedTuple):
    """The name of a format, and how sure its parser is, 0 to 1."""

    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Registry:
    """Parsers, each with a name of its own; where two are equally sure, the earlier one reads.

    >>> from newsmodel.parsers import PlainText
    >>> Registry((PlainText(),)).names
    ('plain',)
    """

    parsers: tuple[Parser, ...] = ()

    def __post_init__(self) -> None:
        doubled = sorted({name for name in self.names if self.names.count(name) > 1})
        if doubled:
            raise ValueError(f"two parsers have one name: {', '.join(doubled)}")

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in the order of the parsers."""
        return tuple(parser.name for parser in self.parsers)

    def get(self, name: str) -> Parser:
        """The parser of that name.

        Raises:
            UnknownFormat: There is none.
        """
        for parser in self.parsers:
            if parser.name == name:
                return parser
        raise UnknownFormat(f"no parser is called {name!r}; there are: {', '.join(self.names) or 'none'}")

    def with_parser(self, parser: Parser) -> "Registry":
        """A registry that asks `parser` first; it takes the place of one of the same name.

        Raises:
            TypeError: It is no parser.
        """
        first = as_parser(parser)
        return replace(self, parsers=(first, *(other for other in self.parsers if other.name != first.name)))

    def rank(self, head: bytes) -> tuple[Guess, ...]:
        """The formats that bytes which begin like this may be of, the likeliest first.

        >>> from newsmodel.parsers import PlainText
        >>> Registry((PlainText(),)).rank(b"Rain fell."), Registry((PlainText(),)).rank(b"<html>")
        ((Guess(name='plain', score=0.2),), ())
        """
        guesses = [Guess(parser.name, parser.sniff(head)) for parser in self.parsers]
        return tuple(sorted((guess for guess in guesses if guess.score > 0), key=lambda guess: -guess.score))


@cache
def default_registry() -> Registry:
    """The parsers of the library and those of installed packages, which come first.

    A package adds one by an entry point of the group `newsmodel.parsers` that names a `Parser`, such as a mapping, or
    a class or function that gives one when called without arguments. One that fails is skipped with a warning.
    """
    registry = Registry(FORMATS)
    for entry in entry_points(group=ENTRY_POINTS):
        try:
            registry = registry.with_parser(made_parser(entry.load()))
        except Exception as fault:  # noqa: BLE001 - whatever a plug-in does, the others still read
            warnings.warn(f"the parser plug-in {entry.name!r} is skipped: {fault!r}", RuntimeWarning, stacklevel=2)
    return registry
