"""What a number counts or measures, before or after it: "€5", "5 per cent", "40-kilometre", "17 people"."""

from dataclasses import dataclass

from newsmodel.extract.claims.amounts import Amount
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import ADJECTIVE, NOUN, base_end

__all__ = ["OF_TIME", "Unit", "unit_of"]

OF_TIME = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
HUNDREDTHS = frozenset({"cent", "cents", "pence", "p"})
PEOPLE = frozenset("person man woman child boy girl baby soldier officer passenger worker student patient".split())
TIMING = frozenset("at from until till before after since".split())
LABELS = frozenset(
    "age aged article section page chapter route flight room gate number no. level phase grade class type channel"
    " highway interstate ward district apartment floor version verse act book volume unit platform pier stage".split()
)
QUALIFYING = ADJECTIVE | {"VBN", "VBG"}
LONGEST = 6  # tokens
SHORTEST_HANGING = 2  # letters: "5ft"; "5g" and "3d" are no measures


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, "" for none, with the tokens of number and unit together; `hundredth` for cents."""

    name: str
    start: int
    end: int
    hundredth: bool = False


def unit_of(work: Work, amount: Amount, last: int) -> Unit | None:
    """The unit of a number; `None` where the number counts and measures nothing: a label, "one of them"."""
    start, end, lower, language = amount.start, amount.end, work.doc.lower, work.language
    code, opening = _money_before(work, start)
    if code:
        return Unit(code, opening, end)
    if amount.joined:
        return _hanging(work, amount)
    last = min(last, end + LONGEST)
    word = lower[end] if end < last else ""
    if word in language.currencies and (not word.isalpha() or work.tags[end] in NOUN):
        return Unit(language.currencies[word], start, end + 1, word in HUNDREDTHS)
    per = language.units.get("".join(lower[end : end + 3])) if lower[end + 1 : end + 2] == ["/"] else None
    if per:
        return Unit(per, start, end + 3)  # "140 km/h"
    for length in (2, 1):
        name = language.units.get(" ".join(lower[end : end + length])) if end + length <= last else None
        if name == "°" and end + 1 < last:
            degrees = language.units.get(f"°{lower[end + 1]}") or language.units.get(lower[end + 1], "")
            return Unit(degrees, start, end + 2) if degrees.startswith("°") else Unit(name, start, end + 1)
        if name:
            return Unit(name, start, end + length)
    if amount.value == 1 and lower[start] == "one" and word not in PEOPLE:
        return None
    return None if _is_label(work, start) or _is_hour(work, start) else _counted(work, start, end, last)


def _money_before(work: Work, start: int) -> tuple[str, int]:
    """Money that stands before the number: "$", "US$", "EUR"; a word such as "won" may be a verb."""
    lower, words, currencies = work.doc.lower, work.doc.words, work.language.currencies
    sign = lower[start - 1] if start else ""
    if sign not in currencies or (sign.isalpha() and not words[start - 1].isupper() and sign != "rs"):
        return "", start
    joined = f"{lower[start - 2]}{sign}" if start > 1 and not sign.isalpha() else ""
    if joined in currencies and work.doc.ends[start - 2] == work.doc.starts[start - 1]:
        return currencies[joined], start - 2
    return currencies[sign], start - 1


def _hanging(work: Work, amount: Amount) -> Unit | None:
    """A unit in one word with its number: "5ft", "40-kilometre"; not "10-year", "12-member", "5g"."""
    name = work.language.units.get(amount.joined) or work.language.currencies.get(amount.joined)
    if name is None or name in OF_TIME or not (len(amount.joined) >= SHORTEST_HANGING or amount.joined in {"m", "%"}):
        return None
    return Unit(name, amount.start, amount.end, amount.joined in HUNDREDTHS)


def _is_label(work: Work, start: int) -> bool:
    """Whether the number only says which, or how old: "Article 5", "the Boeing 737", "aged 40", "Ana Ruiz, 40,"."""
    lower = work.doc.lower
    if start == 0:
        return False
    aged = lower[start - 1 : start + 2 : 2] == [",", ","] and start - 2 in work.in_names
    return lower[start - 1] in LABELS or start - 1 in work.in_names or aged


def _is_hour(work: Work, start: int) -> bool:
    """Whether a number with two digits behind its point is a time of day: "left at 11.20"."""
    hour, _, minute = work.doc.lower[start].partition(".")
    if len(minute) != 2 or not (hour.isdecimal() and minute.isdecimal()) or work.doc.lower[start - 1] not in TIMING:
        return False
    return int(hour) < 24 and int(minute) < 60


def _counted(work: Work, start: int, end: int, last: int) -> Unit:
    """What is counted: the last noun behind the number, "of" and a determiner between: "12 of the 40 miners"."""
    tags, noun = work.tags, end
    if noun < last and work.doc.lower[noun] == "of":
        noun = base_end(work, end + 1, last) - 1
        return Unit(work.doc.lower[noun] if noun > end and tags[noun] in NOUN else "", start, end)
    while noun < last and tags[noun] in QUALIFYING:
        noun += 1
    while noun + 1 < last and tags[noun] in NOUN and tags[noun + 1] in NOUN and not work.timed[noun + 1]:
        noun += 1
    if noun < last and tags[noun] in NOUN and not work.timed[noun]:
        return Unit(work.doc.lower[noun], start, noun + 1)
    return Unit("", start, end)
