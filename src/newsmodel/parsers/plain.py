"""Plain text: an article as one would paste it, and as a wire sends it.

Everything stays in `text`. Header lines, headline, byline, dateline and end marks fill the fields, and the paragraphs
leave them out, so that nobody is found to have said something there.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Article, Issue, Provenance, Span
from newsmodel.model.paragraphs import paragraph_spans
from newsmodel.parsers.datelines import fill_from_dateline
from newsmodel.parsers.decoding import decode, looks_like_text
from newsmodel.parsers.fields.dateline import find_dateline
from newsmodel.parsers.fields.filed import dateline_record
from newsmodel.parsers.header import read_header
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.shapes import is_json, is_markup, is_table, other_kind
from newsmodel.parsers.trailer import story_end

__all__ = ["PlainText"]

_CONFIDENCE = 0.2  # whatever knows its format better goes first
_SHORT = 10_000  # bytes of a text that could be one value of JSON


class PlainText:
    r"""The parser of plain text.

    >>> from io import BytesIO
    >>> story = b"Ferry runs again\n\nBy Jane Doe\n\nLINDMAR, May 15, 2024 (AFP) - The ferry sailed on Tuesday.\n"
    >>> [article] = PlainText().parse(BytesIO(story), Context())
    >>> article.title, article.bylines, article.dateline.place, article.agency, str(article.published)
    ('Ferry runs again', ('Jane Doe',), 'LINDMAR', 'AFP', '2024-05-15')
    >>> [span.of(article.text) for span in article.paragraphs]
    ['The ferry sailed on Tuesday.']
    """

    name = "plain"

    def sniff(self, head: bytes, /) -> float:
        """Low for any text that is not plainly of another format, 0 for the rest."""
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:_SHORT]
        if other_kind(start) or is_markup(start) or is_json(start):
            return 0.0
        return _CONFIDENCE if looks_like_text(head) and not is_table(decode(head)[0]) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The one article of a text.

        Raises:
            LimitExceeded: The text is longer than `Limits.text_bytes`.
            ParseError: There is no text in it, or a NUL.
        """
        most = context.limits.text_bytes
        data = stream.read(most + 1)
        if len(data) > most:
            raise LimitExceeded(f"a plain text may have {most:,} bytes at most (text_bytes)", source=context.source)
        text, assumed = decode(data)
        if not text.strip():
            raise ParseError("there is no text in it", source=context.source, parser=self.name)
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            raise ParseError("a NUL: this is no text", source=context.source, parser=self.name, line=line)
        provenance = Provenance(
            parser=self.name, source=context.source, record_index=0, sha256=hashlib.sha256(data).hexdigest()
        )
        yield _article(text, provenance, (assumed,) if assumed else ())


def _article(text: str, provenance: Provenance, issues: tuple[Issue, ...]) -> Article:
    header, end = read_header(text)
    fields: dict[str, Any] = {**header.fields, "extra": header.extra}
    origins = dict(header.origins)
    start = _next_word(text, end)
    found = find_dateline(text, start)
    if found:
        fill_from_dateline(fields, origins, found)
        fields["dateline"], origins["dateline"] = dateline_record(found, fields.get("published")), "dateline"
        start = found.end
    return Article(
        text=text,
        paragraphs=_paragraphs(text, start, story_end(text, start)),
        provenance=provenance.replace(origins=tuple(sorted(origins.items()))),
        issues=(*issues, *header.issues),
        **fields,
    )


def _paragraphs(text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + start, span.end + start) for span in paragraph_spans(text[start:end]))


def _next_word(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())
