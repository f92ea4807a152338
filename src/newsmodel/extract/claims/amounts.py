"""Numbers as they are written: "2.1", "30m", "two and a half million", "a 40-kilometre", "20-30"."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from newsmodel.extract.draft import Work

__all__ = ["Amount", "amount_at"]

_DIGITS = r"[0-9]{1,20}(?:\.[0-9]{1,20})?|[0-9]{1,3}(?:,[0-9]{2,3}){1,6}(?:\.[0-9]{1,20})?"  # lakhs: 5,00,000
_NUMBER = re.compile(_DIGITS)
_JOINED = re.compile(rf"({_DIGITS})-?([a-z°%][a-z°%/²]*)(?:-([a-z]+))?(?:-.*)?")  # "30m", "3-billion-euro"
_RANGE = re.compile(rf"({_DIGITS})-({_DIGITS})")
MOST_SCALES = 2  # "ten thousand million"
HALF = Decimal("0.5")
ONES = frozenset({"a", "an", "one"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, and what is written together with it.

    `start` and `end` are tokens. `joined` is the unit that hangs on it: "kilometre" in "40-kilometre". `until` is the
    upper end of a range that is one word: 30 in "20-30". `scale` is what words multiply it by. `rough`: it was
    rounded, as a third is.
    """

    value: Decimal
    start: int
    end: int
    joined: str = ""
    until: Decimal | None = None
    scale: int = 1
    rough: bool = False


def amount_at(work: Work, token: int, last: int) -> Amount | None:
    """The number that begins at a token, before `last`, if one does."""
    word = work.doc.lower[token]
    if word[0] in "0123456789":
        return _digits(work, token, last)
    language = work.language
    if word == "half" or word in ONES:
        return _one(work, token, last)
    if word in language.numbers:
        return _spoken(work, token, last) if word != "zero" else None
    first, hyphen, rest = word.partition("-")
    if hyphen and first in language.numbers:  # "three-metre"
        scale, _, unit = rest.partition("-")
        if scale in language.scales and unit:
            return Amount(Decimal(language.numbers[first] * language.scales[scale]), token, token + 1, unit)
        return Amount(Decimal(language.numbers[first]), token, token + 1, rest)
    return None


def _digits(work: Work, token: int, last: int) -> Amount | None:
    word, scales = work.doc.lower[token], work.language.scales
    if _NUMBER.fullmatch(word):
        return _scaled(work, Amount(_decimal(word), token, token + 1), last)
    if spread := _RANGE.fullmatch(word):
        low, high = map(_decimal, spread.groups())
        whole = _scaled(work, Amount(high, token, token + 1), last)
        return replace(whole, value=low * whole.scale, until=whole.value) if low < high else None
    found = _JOINED.fullmatch(word)
    if found is None:
        return None
    value, unit, second = _decimal(found[1]), found[2], found[3] or ""
    if unit in scales and (second or unit not in work.language.units or _is_counted(work, token, last)):
        return Amount(value * scales[unit], token, token + 1, second)
    return Amount(value, token, token + 1, unit)


def _is_counted(work: Work, token: int, last: int) -> bool:
    """Whether "30m" are millions: "$30m", "30m people"."""
    before = work.doc.lower[token - 1] if token else ""
    if before in work.language.currencies and not before.isalpha():
        return True
    return token + 1 < last and work.tags[token + 1] in {"NN", "NNS"} and work.doc.lower[token + 1] != "%"


def _one(work: Work, token: int, last: int) -> Amount | None:
    """Read "a million", "half a million", "one and a half tonnes", and "one" before a noun."""
    lower, scales = work.doc.lower, work.language.scales
    if lower[token] == "half":
        follows = lower[token + 1 : token + 3] if token + 2 < last else []
        if len(follows) == 2 and follows[0] in ONES and follows[1] in scales:
            return _scaled(work, Amount(HALF, token, token + 2), last)
        return None
    if token + 1 < last and lower[token + 1] in scales and lower[token + 1] != "score":  # "a score of 3-1"
        return _scaled(work, Amount(Decimal(1), token, token + 1), last)
    return _spoken(work, token, last) if lower[token] == "one" else None


def _spoken(work: Work, token: int, last: int) -> Amount:
    """A number in words: "two hundred and fifty", "two and a half million"."""
    lower, language = work.doc.lower, work.language
    value, end = Decimal(language.numbers[lower[token]]), token + 1
    if lower[end : min(end + 3, last)] == ["and", "a", "half"]:
        return _scaled(work, Amount(value + HALF, token, end + 3), last)
    whole = _scaled(work, Amount(value, token, end), last)
    if whole.value >= 100 > value:
        rest = whole.end + (lower[whole.end : whole.end + 1] == ["and"])
        if rest < last and language.numbers.get(lower[rest], 0) > 0 and lower[rest] != "one":
            tail = _scaled(work, Amount(Decimal(language.numbers[lower[rest]]), rest, rest + 1), last)
            if tail.value < whole.value:
                return Amount(whole.value + tail.value, token, tail.end)
    return whole


def _scaled(work: Work, amount: Amount, last: int) -> Amount:
    """With the words that multiply it; a letter alone does so behind a sign of money: "$6 b", but "6 m" are metres."""
    lower, scales = work.doc.lower, work.language.scales
    before = lower[amount.start - 1] if amount.start else ""
    paid = before in work.language.currencies and not before.isalpha()
    scale, end = 1, amount.end
    while end < last and end - amount.end < MOST_SCALES and lower[end] in scales and (paid or len(lower[end]) > 1):
        scale *= scales[lower[end]]
        end += 1
    return replace(amount, value=amount.value * scale, end=end, scale=scale)


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
