"""For your own tests: a check of your parsers, and strategies that draw records, which need the extra [testing].

    from hypothesis import given
    from newsmodel import testing

    @given(testing.analyses())
    def test_my_export_keeps_everything(analysis): ...

    def test_my_parser():
        testing.check_parser(MyFormat(), good=["a.xml"], bad=[b"<broken"])

What the strategies draw is valid, and made to be awkward: empty fields, open times, odd characters, spans that touch.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newsmodel.testing.parsers import check_parser

if TYPE_CHECKING:
    from newsmodel.testing.records import (
        actors,
        analyses,
        articles,
        claims,
        corrections,
        passages,
        rebuttals,
        spans_of,
        statements,
        texts,
        whens,
    )

__all__ = [
    "actors",
    "analyses",
    "articles",
    "check_parser",
    "claims",
    "corrections",
    "passages",
    "rebuttals",
    "spans_of",
    "statements",
    "texts",
    "whens",
]


# Imported when they are asked for: to check a parser takes no extra.
def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("newsmodel.testing.records"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
