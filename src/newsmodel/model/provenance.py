"""`Provenance` and `Issue`: where an article was read from, and what of it could not be read."""

from pydantic import Field

from newsmodel.model.base import Record
from newsmodel.model.span import Span

__all__ = ["Issue", "Provenance"]


class Provenance(Record):
    """Where an article was read from.

    Attributes:
        parser: Name of the parser.
        source: File, URL or stream.
        record_index: 0-based position among the articles of the source.
        sha256: Of the bytes of the source, as 64 hexadecimal digits.
        origins: Pairs of a field and what it was taken from: `("title", "jsonld.headline")`.
    """

    parser: str | None = None
    source: str | None = None
    record_index: int | None = Field(default=None, ge=0)
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    origins: tuple[tuple[str, str], ...] = ()


class Issue(Record):
    """Something that could not be read, with the value as it stood, so that nothing is lost silently.

    Attributes:
        code: What is the matter, in a word or two for programs: "bad-date".
        message: The same for people.
        value: The raw value.
        span: Where in the text, if it is about a stretch of text.
    """

    code: str
    message: str
    value: str | None = None
    span: Span | None = None

    def __str__(self) -> str:
        return self.message if self.value is None else f"{self.message}: {self.value!r}"
