"""For your own tests: strategies that draw records, and a check of your parsers. Needs the extra [testing].

    from hypothesis import given
    from newsmodel import testing

    @given(testing.analyses())
    def test_my_export_keeps_everything(analysis): ...

    def test_my_parser():
        testing.check_parser(MyFormat(), good=["a.xml"], bad=[b"<broken"])

What the strategies draw is valid, and made to be awkward: empty fields, open times, odd characters, spans that touch.
"""

from newsmodel.testing.parsers import check_parser
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
