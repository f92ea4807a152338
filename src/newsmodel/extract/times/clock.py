"""Readers of clock times, alone or with their day."""

from datetime import datetime, time, timedelta

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times import dates, deictic
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.numbers import number
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType
from newsmodel.timex3 import Period

__all__ = ["READERS"]


def _hours(s: Slots, cx: Context) -> tuple[int, int] | None:
    """Hour and minute on the 24-hour clock."""
    if "noon" in s:
        return (24, 0) if s["noon"] == "midnight" else (12, 0)
    if "hm" in s:
        return int(s["hm"][:2]), int(s["hm"][2:])
    hour = int(number(s["h"], cx.grammar) or 0)
    minute = int(s.get("mi", "0"))
    if "ap" in s:
        if not 1 <= hour <= 12:
            return (hour, minute) if hour < 24 else None
        hour = hour % 12 + (12 if s["ap"].startswith("p") else 0)
    return (hour, minute) if hour <= 24 and minute < 60 else None


def _day(s: Slots, cx: Context) -> TimeDraft | None:
    if "m" in s and "a" not in s and s["m"] in cx.grammar.months:
        return dates.read_date({k: v for k, v in s.items() if k != "p"}, cx)
    if "a" in s or "m" in s:
        return dates.read_numeric_date(s, cx)
    if "w" in s:
        return deictic.read_weekday({k: v for k, v in s.items() if k in {"w", "which"}}, cx)
    if "word" in s:
        return _whole_day(deictic.read_day_word({"word": s["word"]}, cx))
    base = cx.mentioned(Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE)
    if base is not None and base.start is not None:
        return resolved(Period(Granularity.DAY, base.start.date()), Anchor.MENTION, Certainty.DEFAULTED)
    if cx.today is not None:
        return resolved(Period(Granularity.DAY, cx.today), Anchor.PUBLICATION, Certainty.DEFAULTED)
    return None


def _whole_day(draft: TimeDraft | None) -> TimeDraft | None:
    """The day of `tonight`, on which a clock time counts its hours."""
    if draft is not None and draft.when is not None and draft.when.start is not None:
        draft.when.start = datetime.combine(draft.when.start.date(), time())
    return draft


def read_clock(s: Slots, cx: Context) -> TimeDraft | None:
    """`5 p.m.`, `17:30 GMT on Thursday`, `noon`."""
    clock = _hours(s, cx)
    if clock is None:
        return None
    hour, minute = clock
    day = _day(s, cx)
    written = f"T{hour:02}:{minute:02}"
    if day is None or day.when is None or day.when.start is None:
        value = (day.timex3 if day else "XXXX-XX-XX") + written
        return unresolved(value, day.anchor if day else Anchor.PUBLICATION, kind=TimeType.TIME)
    start = day.when.start + timedelta(hours=hour, minutes=minute)
    unit = Granularity.MINUTE if "mi" in s or "hm" in s else Granularity.HOUR
    end = start + (timedelta(minutes=1) if unit is Granularity.MINUTE else timedelta(hours=1))
    when = WhenDraft(start, end, unit, day.anchor, day.certainty, utc_offset=cx.grammar.zones.get(s.get("z", "")))
    return TimeDraft(
        (0, 0), TimeType.TIME, f"{day.when.start.date().isoformat()}{written}", when, day.anchor, day.certainty, ""
    )


READERS: dict[str, Reader] = {"clock": read_clock, "clock_day": read_clock, "day_clock": read_clock}
