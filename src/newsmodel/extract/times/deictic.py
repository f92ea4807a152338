"""Readers of what is reckoned from publication: `yesterday`, `Wednesday`, `last week`, `two years ago`, `now`."""

from datetime import timedelta

from newsmodel.extract.draft import TimeDraft
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved, weaker
from newsmodel.extract.times.parts import in_part, in_slot
from newsmodel.extract.times.policy import seasons_near, weekday_near
from newsmodel.extract.times.tense import tense
from newsmodel.extract.times.units import UNITS, amount, offset
from newsmodel.kinds import Anchor, Certainty, Granularity
from newsmodel.timex3 import Period, blank, period, shifted

__all__ = ["READERS"]


def read_weekday(s: Slots, cx: Context) -> TimeDraft | None:
    """`Wednesday`, `last Friday night`, `late on Tuesday`."""
    weekday = cx.grammar.weekdays[s["w"].split()[0]]
    which = s.get("which", "")
    if which in {"following", "preceding", "previous"}:
        return _weekday_from_mention(weekday, cx.grammar.directions[which], cx)
    if not which and cx.ends_range(Granularity.DAY, Granularity.PART_OF_DAY):
        return in_slot(_weekday_from_mention(weekday, 1, cx), s, cx)
    days = weekday_near(weekday, which, cx)
    if days is None:
        return in_slot(unresolved(f"XXXX-WXX-{weekday + 1}", Anchor.PUBLICATION), s, cx)
    day, *others = (Period(Granularity.DAY, day) for day in days)
    certainty = Certainty.DEFAULTED if others else Certainty.COMPUTED
    return in_slot(resolved(day, Anchor.PUBLICATION, certainty, alternatives=tuple(others)), s, cx)


def _weekday_from_mention(weekday: int, step: int, cx: Context) -> TimeDraft:
    base = cx.mentioned(Granularity.DAY, Granularity.PART_OF_DAY)
    if base is None or base.start is None:
        return unresolved(f"XXXX-WXX-{weekday + 1}", Anchor.MENTION)
    day, certainty = base.start.date(), weaker(base.certainty, Certainty.COMPUTED)
    gap = ((weekday - day.weekday()) * step) % 7 or 7
    return resolved(Period(Granularity.DAY, shifted(day, days=gap * step)), Anchor.MENTION, certainty)


def read_weekday_of_week(s: Slots, cx: Context) -> TimeDraft | None:
    """`Tuesday last week`."""
    weekday = cx.grammar.weekdays[s["w"]]
    if cx.today is None:
        return in_slot(unresolved(f"XXXX-WXX-{weekday + 1}", Anchor.PUBLICATION), s, cx)
    week = period(Granularity.WEEK, cx.today).next(cx.grammar.directions[s["which"]])
    day = Period(Granularity.DAY, shifted(week.start, days=weekday))
    return in_slot(resolved(day, Anchor.PUBLICATION, Certainty.COMPUTED), s, cx)


def _unit_from_publication(code: str, step: int, cx: Context) -> TimeDraft:
    unit, away = UNITS[code].granularity, offset(code, step)
    if cx.today is None:
        return unresolved(blank(unit), Anchor.PUBLICATION, offset=away)
    return resolved(period(unit, cx.today).next(step), Anchor.PUBLICATION, Certainty.COMPUTED, offset=away)


def read_day_word(s: Slots, cx: Context) -> TimeDraft | None:
    """`today`, `yesterday evening`, `tonight`, `last night`, `this morning`, `overnight`."""
    word = s["word"]
    if word == "tonight":
        return in_part(_unit_from_publication("D", 0, cx), "NI")
    if word != "overnight":
        return in_slot(_unit_from_publication("D", cx.grammar.directions[word], cx), s, cx)
    draft = in_part(_unit_from_publication("D", -1, cx), "NI")
    if draft.when is not None and draft.when.end is not None:
        draft.when.end += timedelta(hours=6)
        draft.when.certainty = draft.certainty = Certainty.DEFAULTED
    return draft


def read_day_before_yesterday(s: Slots, cx: Context) -> TimeDraft | None:
    """`the day before yesterday`, `the day after tomorrow`."""
    step = 2 * cx.grammar.directions[s["word"]]
    return _unit_from_publication("D", step, cx)


def read_which_unit(s: Slots, cx: Context) -> TimeDraft | None:
    """`last week`, `this year`, `next summer`, `current quarter`."""
    step = cx.grammar.directions[s["which"]]
    if s["u"] in cx.grammar.seasons:
        return _which_season(cx.grammar.seasons[s["u"]], step, cx)
    code = cx.grammar.units[s["u"]]
    if code not in UNITS:
        return unresolved("PAST_REF" if step < 0 else "FUTURE_REF", Anchor.PUBLICATION) if step else None
    if code == "N":
        return in_part(_unit_from_publication("D", step, cx), "NI")
    if code == "WE" and step == 0 and cx.today and cx.today.weekday() < 5 and tense(cx) < 0:
        step = -1
    return _unit_from_publication(code, step, cx)


def _which_season(name: str, step: int, cx: Context) -> TimeDraft:
    if cx.today is None:
        return unresolved(f"XXXX-{name}", Anchor.PUBLICATION)
    today, seasons = cx.today, seasons_near(name, cx.today)
    if step < 0:
        seasons = [p for p in reversed(seasons) if p.end <= today]
    elif step > 0:
        seasons = [p for p in seasons if p.start > today]
    else:
        seasons.sort(key=lambda p: (not p.start <= today < p.end, p.start.year != today.year))
    if not seasons:
        return unresolved(f"XXXX-{name}", Anchor.PUBLICATION)
    return resolved(seasons[0], Anchor.PUBLICATION, Certainty.COMPUTED)


def read_the_unit(s: Slots, cx: Context) -> TimeDraft | None:
    """`the end of the year`, `year-end`, `the weekend`."""
    code = cx.grammar.units[s["u"]]
    draft = _unit_from_publication(code, 0, cx)
    if code == "WE" and cx.today and cx.today.weekday() < 5 and tense(cx) <= 0:
        draft = _unit_from_publication(code, -1, cx)
    draft.offset = None
    if draft.when is not None:
        draft.certainty = draft.when.certainty = Certainty.DEFAULTED
    return draft


def read_ago(s: Slots, cx: Context) -> TimeDraft | None:
    """`two weeks ago`, `a year from now`, `in ten days' time`."""
    length = amount(s, cx)
    if length is None:
        return None
    sign = 1 if "ahead" in s else -1
    away = length.offset(sign)
    if length.n is None or length.code not in UNITS:
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF", Anchor.PUBLICATION, offset=away)
    if cx.today is None:
        return unresolved(blank(UNITS[length.code].granularity), Anchor.PUBLICATION, offset=away)
    quarter = cx.just_mentioned(Granularity.QUARTER)
    if quarter and away == "-P1Y":  # of earnings: "net rose from $3 million a year ago"
        return resolved(quarter.next(-4), Anchor.MENTION, Certainty.GUESS, offset=away)
    found = length.from_day(cx.today, sign)
    if found is None:
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF", Anchor.PUBLICATION, offset=away)
    draft = resolved(found, Anchor.PUBLICATION, Certainty.COMPUTED, offset=away)
    if UNITS[length.code].granularity is Granularity.WEEK:
        draft.timex3 = period(Granularity.WEEK, found.start).value  # TIMEX3 keeps the width of the unit
    return draft


def read_reference(s: Slots, cx: Context) -> TimeDraft | None:
    """`now`, `recently`, `recent weeks`, `in the future`."""
    words = s["ref"].split()
    if words[-1] == "now" and cx.tokens.words[cx.last] == "that":
        return None
    values = cx.grammar.references
    return unresolved(next((values[word] for word in words if word in values), "PRESENT_REF"), Anchor.PUBLICATION)


READERS: dict[str, Reader] = {
    "ago": read_ago,
    "day_before_yesterday": read_day_before_yesterday,
    "day_word": read_day_word,
    "reference": read_reference,
    "the_unit": read_the_unit,
    "weekday": read_weekday,
    "weekday_of_week": read_weekday_of_week,
    "which_unit": read_which_unit,
}
