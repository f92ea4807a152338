"""`Article`: the text of one article with what is printed around it, and where all of it came from."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, tzinfo
from typing import Any, Self

from pydantic import Field, field_validator

from newsmodel.model.base import Identified, Record, last_offset
from newsmodel.model.paragraphs import paragraph_spans
from newsmodel.model.provenance import Issue, Provenance
from newsmodel.model.span import Span
from newsmodel.model.table import table
from newsmodel.model.time import When

__all__ = ["Article", "Dateline"]


class Dateline(Record):
    """The line that says where a report was filed, by which agency and on what day: `LIMA, May 14 (AP) -`."""

    place: str | None = None
    agency: str | None = None
    date: When | None = None
    span: Span | None = None


class Article(Identified):
    """One article.

    Attributes:
        text: The body, exactly as given. Every `Span` counts its code points.
        title: The headline; it is not part of `text` and nothing is looked for in it.
        paragraphs: What of `text` is read, decided once: by default what blank lines separate, or the lines of
            a text without blank lines. A copy with another `text` needs its own.
        published: When it appeared, on the clock of the publication.
        modified: When it was last changed.
        outlet: Who published it.
        agency: Who supplied it.
        bylines: The authors as printed.
        dateline: Where it was filed.
        language: BCP 47 tag, "en".
        url: Canonical address.
        guid: Identifier that the publisher gave it, the same in each version.
        section: Part of the publication that it appeared in.
        keywords: As the publisher assigned them.
        provenance: Where it was read from.
        extra: What no field took, as pairs of a key and JSON text; may be given as a mapping.
        issues: What could not be read.

    >>> article = Article.from_text("Rain fell.", published="2022-03-30", outlet="The Bee")
    >>> article.id, str(article.published)
    ('69eaa468e32ff5e738fa', '2022-03-30')
    """

    text: str
    title: str | None = None
    paragraphs: tuple[Span, ...] = Field(default_factory=lambda data: paragraph_spans(data.get("text", "")))
    published: When | None = None
    modified: When | None = None
    outlet: str | None = None
    agency: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: Dateline | None = None
    language: str | None = None
    url: str | None = None
    guid: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    provenance: Provenance | None = None
    extra: tuple[tuple[str, str], ...] = ()
    issues: tuple[Issue, ...] = ()

    @field_validator("published", "modified", mode="before")
    @classmethod
    def _as_time(cls, value: object) -> object:
        return When.of(value) if isinstance(value, str | date) else value

    @field_validator("extra", mode="before")
    @classmethod
    def _as_pairs(cls, value: object) -> object:
        """A mapping as pairs, which are frozen and keep order and repetition as a mapping would not."""
        if not isinstance(value, Mapping):
            return value
        return tuple((key, json.dumps(item, ensure_ascii=False, allow_nan=False)) for key, item in value.items())

    @field_validator("extra")
    @classmethod
    def _holds_json(cls, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        for key, value in pairs:
            try:
                json.loads(value)
            except ValueError:
                raise ValueError(
                    f"{key!r} is not JSON text: {value[:60]!r}; a mapping gets its values written"
                ) from None
        return pairs

    def _check(self) -> None:
        if (end := last_offset(self)) > len(self.text):
            raise ValueError(f"a span ends at {end}, beyond the text, which has {len(self.text)} characters")
        end = 0
        for paragraph in self.paragraphs:
            if paragraph.start < end or not paragraph.of(self.text).strip():
                raise ValueError(f"the paragraph {paragraph} is empty, or begins before the one before it ends")
            end = paragraph.end

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        published: When | date | str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        zone: str | tzinfo | None = None,
        **fields: Any,  # noqa: ANN401 - each has its own type
    ) -> Self:
        """An article of plain text, kept exactly; nothing is read out of it.

        Args:
            text: The body.
            published: A `When`, a datetime, a date, or ISO 8601.
            outlet: Who published it.
            title: Its headline.
            zone: The publication's own clock, as in `When.of`: a `published` in UTC is moved to it.
            fields: Any other field of the record.

        Raises:
            InvalidRecord: `published` is not a time, `zone` is not a zone, or a field cannot hold its value.
        """
        when = None if published is None else When.of(published, zone=zone)
        return cls(text=text, published=when, outlet=outlet, title=title, **fields)

    @property
    def key(self) -> str:
        """What all versions of the article share: its guid, else its address, else its id."""
        return self.guid or self.url or self.id

    def _identity(self) -> tuple[object, ...]:
        when = self.published
        clock = when and (str(when.start), str(when.end), when.utc_offset)
        return ("article", self.text, self.title, clock, self.outlet)

    def __str__(self) -> str:
        return self.title or self.text

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield None, str(self)
        named = {"published": self.published, "outlet": self.outlet, "characters": len(self.text)}
        yield from ((name, value) for name, value in named.items() if value is not None)

    def _repr_html_(self) -> str:
        rows = [(name, getattr(self, name)) for name in ("title", "outlet", "published", "url")]
        rows += [("", paragraph.of(self.text)) for paragraph in self.paragraphs]
        return table(None, [row for row in rows if row[1] is not None])
