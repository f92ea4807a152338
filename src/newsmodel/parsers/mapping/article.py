"""From what a record gave to its `Article`."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsmodel.errors import InvalidRecord, ParseError
from newsmodel.model import Article, Dateline, Issue, Provenance, Span
from newsmodel.model.paragraphs import paragraph_spans
from newsmodel.parsers.datelines import take_dateline
from newsmodel.parsers.fields.byline import find_byline
from newsmodel.parsers.fields.dateline import DatelineFound
from newsmodel.parsers.fields.filed import dateline_record
from newsmodel.parsers.letter import story_of_letter
from newsmodel.parsers.mapping.field import Gathered
from newsmodel.parsers.protocol import Context
from newsmodel.parsers.trailer import story_end

__all__ = ["article_of", "as_json", "in_place"]

_ORIGIN = re.compile(
    r"^(?:xml|json|csv|parquet)\."
)  # what the names of origins begin with, and those of what is kept do not
_LINES_ABOVE = 3
_NO_BODY = Issue(code="no-body", message="there is no text in it")


def article_of(
    gathered: Gathered,
    *,
    context: Context,
    parser: str,
    index: int,
    line: int | None = None,
    extra: Iterable[tuple[str, str]] = (),
    issues: Iterable[Issue] = (),
) -> Article:
    """The article of one record.

    Args:
        gathered: Its fields.
        context: Names the source.
        parser: Name of the parser.
        index: The position among the articles of the source, from 0.
        line: Where the record begins, for messages.
        extra: What no field took, as pairs of a key and JSON text.
        issues: What had to be assumed of the whole source.

    Raises:
        ParseError: The fields make no article.
    """
    extra = (*_kept(gathered.extra), *extra)
    if set(gathered.origins.values()) <= {"default"} and not (gathered.is_article and extra):
        message = "none of the fields of an article is there"
        raise ParseError(message, source=context.source, parser=parser, line=line, item=index)
    text, spans = _laid_out(gathered)
    if gathered.is_letter:
        spans = spans[story_of_letter([span.of(text) for span in spans])]
    if gathered.is_letter or "bylines" not in gathered.fields:
        _take_byline(gathered, text, spans)
    fields: dict[str, Any] = dict(gathered.fields)
    origins = gathered.origins
    found = take_dateline(fields, origins, text, spans)
    own = gathered.dateline
    if found or own:
        fields["dateline"] = _dateline(own, found, fields)
        origins.setdefault("dateline", "text")
    end = story_end(text, spans[0].start) if spans else 0
    provenance = Provenance(
        parser=parser, source=context.source, record_index=index, origins=tuple(sorted(origins.items()))
    )
    try:
        return Article(
            text=text,
            paragraphs=tuple(span for span in spans if span.start < end),
            provenance=provenance,
            extra=extra,
            issues=(*issues, *gathered.issues, *(() if text.strip() else (_NO_BODY,))),
            **fields,
        )
    except InvalidRecord as fault:
        raise ParseError(str(fault), source=context.source, parser=parser, line=line, item=index) from fault


def _take_byline(gathered: Gathered, text: str, spans: list[Span]) -> None:
    """The byline that the first paragraph is, or one of the first of a letter, which is then no paragraph."""
    for index, span in enumerate(spans[: _LINES_ABOVE if gathered.is_letter else 1]):
        if (byline := find_byline(span.of(text))) and byline.names:
            gathered.fields.pop("bylines", None)
            gathered.put_byline(byline, "text", span.of(text))
            del spans[index]
            return


def in_place(error: ParseError, context: Context, parser: str, index: int) -> ParseError:
    """The error of an article, with the place that a converter cannot know."""
    if error.parser:
        return error
    return type(error)(str(error), source=context.source, parser=parser, item=index)


def as_json(rest: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What no field took, as `Article.extra` has it."""
    return ((name, json.dumps(value, ensure_ascii=False)) for name, value in rest.items())


def _kept(rest: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    return as_json({_ORIGIN.sub("", name): text for name, text in rest.items()}) if rest else ()


def _laid_out(gathered: Gathered) -> tuple[str, list[Span]]:
    """The text and where its paragraphs stand."""
    if isinstance(gathered.body, str):
        return gathered.body, list(paragraph_spans(gathered.body))
    spans, start = [], 0
    for paragraph in gathered.body:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return "\n\n".join(gathered.body), spans


def _dateline(own: DatelineFound | None, found: DatelineFound | None, fields: dict[str, Any]) -> Dateline:
    """What a field of its own says comes before what the text says."""
    published = fields.get("published")
    in_text = dateline_record(found, published) if found else Dateline()
    if not own:
        return in_text
    given = dateline_record(own, published)
    date = given.date.replace(span=None) if given.date else in_text.date
    return Dateline(
        place=given.place or in_text.place, agency=given.agency or in_text.agency, date=date, span=in_text.span
    )
