"""From a dateline as found to the record of it, with the year that the publication gives it."""

from datetime import datetime, timedelta

from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.model import Dateline, Span, When
from newsmodel.parsers.fields.dateline import DatelineFound
from newsmodel.parsers.fields.days import day_exists

__all__ = ["dateline_record", "full_day"]


def dateline_record(found: DatelineFound, published: When | None) -> Dateline:
    """The record; a day without a year is the one closest to the publication, if that is known."""
    date = full_day(found) or _nearest_day(found, published)
    return Dateline(place=found.place, agency=found.agency, date=date, span=Span(found.start, found.end))


def full_day(found: DatelineFound) -> When | None:
    """The day of a dateline that names the year."""
    if not found.day or found.day.year is None:
        return None
    year, month, day = found.day.year, found.day.month, found.day.day
    return _when(found, datetime(year, month, day), Anchor.EXPLICIT, Certainty.EXPLICIT)


def _nearest_day(found: DatelineFound, published: When | None) -> When | None:
    if not found.day or not published or not published.start:
        return None
    appeared, (_year, month, day) = published.start, found.day
    years = (appeared.year - 1, appeared.year, appeared.year + 1)
    days = [datetime(year, month, day) for year in years if day_exists(year, month, day)]
    if not days:
        return None
    nearest = min(days, key=lambda start: abs(start - appeared))
    return _when(found, nearest, Anchor.PUBLICATION, Certainty.COMPUTED)


def _when(found: DatelineFound, start: datetime, anchor: Anchor, certainty: Certainty) -> When:
    return When(
        start=start,
        end=start + timedelta(days=1),
        granularity=Granularity.DAY,
        anchor=anchor,
        certainty=certainty,
        span=Span(found.start, found.end),
        rule="dateline",
    )
