"""The dateline of a body whose paragraphs are known: what it tells of the article, and the paragraph without it."""

from typing import Any

from newsmodel.model import Span
from newsmodel.parsers.fields.dateline import DatelineFound, find_dateline
from newsmodel.parsers.fields.filed import full_day

__all__ = ["fill_from_dateline", "take_dateline"]

_LINES_WITH_DATELINE = 3  # a kicker, or a line that leads in, may stand before it


def take_dateline(
    fields: dict[str, Any], origins: dict[str, str], text: str, spans: list[Span]
) -> DatelineFound | None:
    """The dateline that begins one of the first paragraphs, which is left out of that.

    >>> fields, spans = {}, [Span(0, 34)]
    >>> take_dateline(fields, {}, "LINDMAR, May 14 (AFP) - Rain fell.", spans).place
    'LINDMAR'
    >>> fields, spans
    ({'agency': 'AFP'}, [Span(24, 34)])
    """
    for index, span in enumerate(spans[:_LINES_WITH_DATELINE]):
        found = find_dateline(text, span.start)
        if not found:
            continue
        fill_from_dateline(fields, origins, found)
        rest = text[found.end : span.end]
        start = span.end - len(rest.lstrip())
        spans[index : index + 1] = [Span(start, span.end)] if start < span.end else []
        return found
    return None


def fill_from_dateline(fields: dict[str, Any], origins: dict[str, str], found: DatelineFound) -> None:
    """The day and the agency of a dateline, where nothing else names them."""
    for name, value in (("published", full_day(found)), ("agency", found.agency)):
        if value is not None and name not in fields:
            fields[name], origins[name] = value, "dateline"
