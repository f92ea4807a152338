"""Readers of days and units reckoned from publication: weekdays, `yesterday`, `last week`."""

from datetime import date, datetime, time, timedelta

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.amounts import CODES, offset
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved
from newsmodel.extract.times.parts import in_part
from newsmodel.extract.times.policy import nearest_period, weekday_near
from newsmodel.extract.times.values import SEASON_MONTHS, Period, period, shifted
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType

__all__ = ["READERS"]


def _part(s: Slots, cx: Context, draft: TimeDraft) -> TimeDraft:
    code = cx.grammar.day_parts.get(s["p"], "MO") if "p" in s else ""
    return in_part(draft, code) if code else draft


def read_weekday(s: Slots, cx: Context) -> TimeDraft | None:
    """`Wednesday`, `last Friday night`, `late on Tuesday`."""
    weekday = cx.grammar.weekdays[s["w"].split()[0]]
    which = s.get("which", "")
    if which in {"following", "preceding", "previous"}:
        return _weekday_from_mention(weekday, cx.grammar.directions[which], cx)
    days = weekday_near(weekday, which, cx)
    if days is None:
        return _part(s, cx, unresolved(f"XXXX-WXX-{weekday + 1}", anchor=Anchor.PUBLICATION))
    day, other = days
    draft = resolved(
        Period(Granularity.DAY, day),
        Anchor.PUBLICATION,
        Certainty.DEFAULTED if other else Certainty.COMPUTED,
        alternatives=(Period(Granularity.DAY, other),) if other else (),
    )
    return _part(s, cx, draft)


def _weekday_from_mention(weekday: int, step: int, cx: Context) -> TimeDraft:
    base = cx.mentioned(Granularity.DAY, Granularity.PART_OF_DAY)
    if base is None or base.start is None:
        return unresolved(f"XXXX-WXX-{weekday + 1}", anchor=Anchor.MENTION)
    day = base.start.date()
    gap = ((weekday - day.weekday()) * step) % 7 or 7
    return resolved(Period(Granularity.DAY, shifted(day, days=gap * step)), Anchor.MENTION, Certainty.COMPUTED)


def read_weekday_of_week(s: Slots, cx: Context) -> TimeDraft | None:
    """`Tuesday last week`."""
    weekday = cx.grammar.weekdays[s["w"]]
    if cx.today is None:
        return _part(s, cx, unresolved(f"XXXX-WXX-{weekday + 1}", anchor=Anchor.PUBLICATION))
    week = period(Granularity.WEEK, cx.today).next(cx.grammar.directions[s["which"]])
    day = Period(Granularity.DAY, shifted(week.start, days=weekday))
    return _part(s, cx, resolved(day, Anchor.PUBLICATION, Certainty.COMPUTED))


def _days_on(n: int, cx: Context) -> TimeDraft:
    away = offset(abs(n), "D", n)
    if cx.today is None:
        return unresolved("XXXX-XX-XX", anchor=Anchor.PUBLICATION, offset=away)
    day = Period(Granularity.DAY, shifted(cx.today, days=n))
    return resolved(day, Anchor.PUBLICATION, Certainty.COMPUTED, offset=away)


def read_day_word(s: Slots, cx: Context) -> TimeDraft | None:
    """`today`, `yesterday evening`, `tonight`, `last night`, `this morning`, `overnight`."""
    word = s["word"]
    if word == "overnight":
        return _overnight(cx)
    if word == "tonight":
        return in_part(_days_on(0, cx), "NI")
    n = cx.grammar.directions[word]
    return _part(s, cx, _days_on(n, cx))


def _overnight(cx: Context) -> TimeDraft:
    draft = in_part(_days_on(-1, cx), "NI")
    if draft.when is not None and draft.when.end is not None:
        draft.when.end += timedelta(hours=6)
        draft.when.certainty = draft.certainty = Certainty.DEFAULTED
    return draft


def read_day_before_yesterday(s: Slots, cx: Context) -> TimeDraft | None:
    """`the day before yesterday`, `the day after tomorrow`."""
    return _days_on(2 * cx.grammar.directions[s["word"]], cx)


def read_which_unit(s: Slots, cx: Context) -> TimeDraft | None:
    """`last week`, `this year`, `next summer`, `current quarter`."""
    step = cx.grammar.directions[s["which"]]
    if s["u"] in cx.grammar.seasons:
        return _which_season(s["u"], step, cx)
    code = cx.grammar.units[s["u"]]
    if code not in CODES:
        return unresolved("PAST_REF" if step < 0 else "FUTURE_REF", anchor=Anchor.PUBLICATION) if step else None
    away = offset(abs(step), code, step)
    if code == "N":
        return in_part(_days_on(step, cx), "NI")
    if cx.today is None:
        blank = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}
        return unresolved(blank.get(code, "XXXX"), anchor=Anchor.PUBLICATION, offset=away)
    unit = CODES[code][0]
    here = period(unit, cx.today)
    if unit is Granularity.WEEKEND and step == 0 and cx.tense() < 0 and here.start > cx.today:
        step = -1
    if unit is Granularity.WEEKEND and step < 0 and cx.today < here.start:
        step = -1
    return resolved(here.next(step), Anchor.PUBLICATION, Certainty.COMPUTED, offset=away)


def _which_season(name: str, step: int, cx: Context) -> TimeDraft:
    code = cx.grammar.seasons[name]
    if cx.today is None:
        return unresolved(f"XXXX-{code}", anchor=Anchor.PUBLICATION)
    month = SEASON_MONTHS[code]
    year = cx.today.year
    seasons = [Period(Granularity.SEASON, date(y, month, 1)) for y in range(max(1, year - 1), min(9998, year + 1) + 1)]
    past = [p for p in seasons if p.end <= cx.today]
    ahead = [p for p in seasons if p.start > cx.today]
    inside = [p for p in seasons if p.start <= cx.today < p.end]
    if step < 0 and past:
        found = past[-1]
    elif step > 0 and ahead:
        found = ahead[0]
    else:
        same = [p for p in seasons if p.start.year == year] or seasons
        found = (inside or same)[0]
    return resolved(found, Anchor.PUBLICATION, Certainty.COMPUTED)


def read_the_unit(s: Slots, cx: Context) -> TimeDraft | None:
    """`the end of the year`, `year-end`, `at the weekend`, `the quarter`."""
    code = cx.grammar.units[s["u"]]
    unit = CODES[code][0]
    if unit is Granularity.QUARTER:
        named = cx.mentioned(Granularity.QUARTER)
        if named is None or named.start is None:
            return None
        return resolved(period(unit, named.start.date()), Anchor.MENTION, Certainty.GUESS)
    if cx.today is None:
        return unresolved(
            {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX"}.get(code, "XXXX"), anchor=Anchor.PUBLICATION
        )
    here = period(unit, cx.today)
    if unit is Granularity.WEEKEND and here.start > cx.today and cx.tense() <= 0:
        return resolved(here.next(-1), Anchor.PUBLICATION, Certainty.DEFAULTED, alternatives=(here,))
    return resolved(here, Anchor.PUBLICATION, Certainty.DEFAULTED)


READERS: dict[str, Reader] = {
    "day_before_yesterday": read_day_before_yesterday,
    "day_word": read_day_word,
    "the_unit": read_the_unit,
    "weekday": read_weekday,
    "weekday_of_week": read_weekday_of_week,
    "which_unit": read_which_unit,
}
