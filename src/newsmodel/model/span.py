"""`Span`: a stretch of an article's text."""

from typing import NamedTuple, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from newsmodel.errors import InvalidRecord

__all__ = ["Span"]


class _Pair(NamedTuple):
    start: int
    end: int


class Span(_Pair):
    """The characters from `start` up to, not including, `end`.

    Offsets are code points of `Article.text`; in JSON a span is `[start, end]`. A span is a tuple, so it
    sorts, unpacks and costs next to nothing.

    Raises:
        InvalidRecord: The end comes before the start, or the start before the text.

    >>> span = Span(0, 4)
    >>> span.of("Rain fell."), str(span), Span(0, 10).contains(span)
    ('Rain', '0-4', True)
    """

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:  # noqa: D102 - the class says it
        if start < 0:
            raise InvalidRecord(f"a span cannot start before the text: {start}-{end}")
        if end < start:
            raise InvalidRecord(f"a span cannot end before it starts: {start}-{end}")
        return tuple.__new__(cls, (start, end))

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span; a span contains itself."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character; spans that only touch do not."""
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        offset = {"type": "integer", "minimum": 0}
        return {"type": "array", "prefixItems": [offset, offset], "minItems": 2, "maxItems": 2}

    @classmethod
    def _read(cls, value: object) -> "Span":
        match value:
            case Span():
                return value
            case (int(start), int(end)):
                return cls(start, end)
        raise InvalidRecord(f"a span is a pair of whole numbers, [start, end], not {str(value)[:60]}")
