"""Readers of times reckoned from another mention: `a day earlier`, `the next day`, `that night`."""

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.amounts import CODES, _amount, duration, moved, offset
from newsmodel.extract.times.context import Context, Reader, Slots, resolved, unresolved, weaker
from newsmodel.extract.times.grammar import OTHER
from newsmodel.extract.times.parts import in_part
from newsmodel.extract.times.policy import candidates
from newsmodel.extract.times.values import SEASON_MONTHS, Period, period, shifted
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType

__all__ = ["READERS"]

_SHORT = {"D", "N", "W", "F", "WE"}
_SHORT_UNITS = {Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND}
_PARTS_OF_YEAR = {Granularity.HALF, Granularity.QUARTER, Granularity.MONTH, Granularity.SEASON}
_A_YEAR = {
    Granularity.QUARTER: 4,
    Granularity.HALF: 2,
    Granularity.MONTH: 12,
    Granularity.WEEK: 52,
    Granularity.DAY: 365,
}
_BLANK = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
}
_EVENTFUL = {"before", "after", "prior", "following"}
_CLOSING = {".", ",", ";", ":", ")", "”", '"', "", "and", "but", "that"}
_EVENTS = 20  # mentions back among which an event is looked for
_DAYS = (Granularity.DAY, Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE)


def _from(base: WhenDraft | None, n: float | None, code: str, anchor: Anchor = Anchor.MENTION) -> TimeDraft | None:
    if base is None or base.start is None or n is None:
        return None
    if code == "Y" and n == int(n) and base.granularity in _PARTS_OF_YEAR:
        # "from a year earlier" beside a quarter is that quarter of the year before
        found: Period | None = period(base.granularity, shifted(base.start.date(), months=12 * int(n)))
    else:
        found = moved(base.start.date(), n, code)
    return resolved(found, anchor, weaker(base.certainty, Certainty.COMPUTED)) if found else None


def _leads_to_event(cx: Context) -> bool:
    """Whether an event stands after `before` or `after`, and not the end of the phrase or a clause of its own."""
    following = cx.tokens.words[cx.last : cx.last + 4]
    return following[0] not in _CLOSING and "had" not in following


def _of_event(cx: Context) -> WhenDraft | None:
    """The day that the text gives for the event named after `before` or `after`, by a word that both share."""
    words = cx.tokens.words
    named: list[str] = []
    for place, word in enumerate(words[cx.last : cx.last + 6], cx.last):
        if not word or word in cx.grammar.stops or word == ",":
            break
        if len(word) > 3 and cx.tokens.codes[place] == OTHER:
            named.append(word)
    for when, place in zip(reversed(cx.seen), reversed(cx.places[-_EVENTS:]), strict=False):
        if when.granularity in _DAYS and any(_akin(word, other) for word in named for other in cx.around(place)):
            return when
    return None


def _akin(one: str, other: str) -> bool:
    """Whether two words may be forms of one: `vote` and `voted`."""
    common = max(4, min(len(one), len(other)) - 2)
    return len(other) > 3 and one[:common] == other[:common]


def read_shift(s: Slots, cx: Context) -> TimeDraft | None:
    """`a day earlier`, `two days later`, `three weeks after the vote`."""
    amount = _amount(s, cx)
    if amount is None:
        return None
    n, code = amount
    if code == "TH" and n is not None and n % 24 == 0:
        n, code = n / 24, "D"
    sign = 1 if s["sign"] in cx.grammar.classes["after"] or s["sign"] == "on" else -1
    away = offset(n, code, sign)
    if s["sign"] == "ago":
        return unresolved("PAST_REF", anchor=Anchor.PUBLICATION, offset=away)
    eventful = s["sign"] in _EVENTFUL and _leads_to_event(cx)
    anchor = Anchor.EVENT if eventful else Anchor.MENTION
    draft = unresolved(duration(n, code), type=TimeType.DURATION, anchor=anchor, offset=away)
    if n is None or code.startswith("T"):
        return draft
    if eventful and code != "D":
        return draft
    if eventful:
        found = _from(_of_event(cx), n * sign, code, Anchor.EVENT)
        if found is not None and found.when is not None:
            found.certainty = found.when.certainty = Certainty.GUESS
    else:
        found = _from(cx.mentioned(*(_DAYS if code in _SHORT else ())), n * sign, code)
        if found is None and code == "Y" and cx.today is not None:
            found = resolved(
                period(Granularity.YEAR, cx.today).next(int(n) * sign), Anchor.PUBLICATION, Certainty.GUESS
            )
    if found is None:
        return draft
    found.offset = away
    return found


def read_next_season(s: Slots, cx: Context) -> TimeDraft | None:
    """`the following winter`."""
    base = cx.mentioned()
    month = SEASON_MONTHS[cx.grammar.seasons[s["s"]]]
    step = cx.grammar.directions[s["which"]]
    if base is None or base.start is None or base.end is None:
        return unresolved(f"XXXX-{cx.grammar.seasons[s['s']]}", anchor=Anchor.MENTION)
    seasons = [period(Granularity.SEASON, d) for d in candidates(month, 1, base.start.year)]
    if step > 0:
        found = next((p for p in seasons if p.start >= base.end.date()), None)
    elif step < 0:
        found = next((p for p in reversed(seasons) if p.end <= base.start.date()), None)
    else:
        found = min(seasons, key=lambda p: abs((p.start - base.start.date()).days)) if base.start else None
    return resolved(found, Anchor.MENTION, Certainty.COMPUTED) if found else None


def read_year_earlier(s: Slots, cx: Context) -> TimeDraft | None:
    """`the same quarter a year earlier`, `year-earlier`: of the quarter last named, or of the last that had ended."""
    unit = CODES[cx.grammar.units[s["u"]]][0] if s.get("u", "period") != "period" else None
    found = _named(unit, cx)
    return (
        resolved(found.next(-_A_YEAR.get(found.unit, 1)), Anchor.MENTION, Certainty.GUESS, offset="-P1Y")
        if found
        else None
    )


def _named(unit: Granularity | None, cx: Context) -> Period | None:
    base = cx.mentioned(unit) if unit else cx.mentioned(Granularity.QUARTER, Granularity.HALF, Granularity.YEAR)
    if base is not None and base.start is not None:
        return period(unit or base.granularity, base.start.date())
    if cx.today is None:
        return None
    here = period(unit or Granularity.YEAR, cx.today)
    return here.next(-1) if unit is Granularity.QUARTER else here


def read_same_last_year(s: Slots, cx: Context) -> TimeDraft | None:
    """`the same period last year`."""
    unit = CODES[cx.grammar.units[s["u"]]][0] if s["u"] != "period" else None
    found = _named(unit, cx)
    if found is None or cx.today is None:
        return unresolved("XXXX", anchor=Anchor.PUBLICATION, offset="-P1Y")
    back = cx.today.year - 1 - found.start.year
    moved_back = period(found.unit, shifted(found.start, months=12 * back))
    return resolved(moved_back, Anchor.MENTION, Certainty.GUESS, offset="-P1Y")


def read_latest_quarter(s: Slots, cx: Context) -> TimeDraft | None:
    """`the quarter`, `the latest quarter`: the one last named, or the last that had ended."""
    found = _named(CODES[cx.grammar.units[s["u"]]][0], cx)
    anchor = Anchor.MENTION if cx.mentioned(Granularity.QUARTER) else Anchor.PUBLICATION
    return resolved(found, anchor, Certainty.GUESS) if found else None


def read_that_part(s: Slots, cx: Context) -> TimeDraft | None:
    """`that night`, `the next morning`."""
    step = cx.grammar.directions[s["which"].split()[-1]]
    draft = _from((cx.nearby if "that" in s["which"] else cx.mentioned)(*_DAYS), step, "D")
    code = cx.grammar.day_parts[s["p"]]
    if draft is None:
        return unresolved(
            f"XXXX-XX-XXT{code}", type=TimeType.TIME, anchor=Anchor.MENTION, offset=offset(abs(step), "D", step)
        )
    draft.offset = offset(abs(step), "D", step)
    return in_part(draft, code)


def read_neighbour(s: Slots, cx: Context) -> TimeDraft | None:
    """`the next day`, `the following week`, `that year`, `the day before`."""
    word = s["which"].split()[-1] if "which" in s else s["sign"]
    eventful = "sign" in s and _leads_to_event(cx)
    code = cx.grammar.units[s["u"]]
    step = cx.grammar.directions[word]
    if code not in CODES:
        return None
    unit = CODES[code][0]
    away = offset(abs(step), code, step)
    if eventful:
        base = _of_event(cx)
    else:
        look_back = cx.nearby if "that" in s.get("which", "") else cx.mentioned
        base = look_back(*_DAYS) if unit in _SHORT_UNITS else look_back()
    anchor = Anchor.EVENT if eventful else Anchor.MENTION
    if base is None or base.start is None:
        return unresolved(_BLANK.get(unit, "XXXX"), anchor=anchor, offset=away)
    certainty = Certainty.GUESS if eventful else weaker(base.certainty, Certainty.COMPUTED)
    draft = resolved(period(unit, base.start.date()).next(step), anchor, certainty, offset=away)
    return in_part(draft, "NI") if code == "N" else draft


def read_later_in(s: Slots, cx: Context) -> TimeDraft | None:
    """`later in the day`, `earlier that week`."""
    unit = CODES[cx.grammar.units[s["u"]]][0]
    base = cx.mentioned(*_DAYS) if unit in {Granularity.DAY, Granularity.WEEK} else cx.mentioned()
    if base is None or base.start is None:
        return unresolved(_BLANK.get(unit, "XXXX"), anchor=Anchor.MENTION)
    return resolved(
        period(unit, base.start.date()),
        Anchor.MENTION,
        weaker(base.certainty, Certainty.COMPUTED),
        offset=offset(0, "D", 1),
    )


READERS: dict[str, Reader] = {
    "next_season": read_next_season,
    "same_last_year": read_same_last_year,
    "latest_quarter": read_latest_quarter,
    "later_in": read_later_in,
    "neighbour": read_neighbour,
    "shift": read_shift,
    "that_part": read_that_part,
    "year_earlier": read_year_earlier,
}
