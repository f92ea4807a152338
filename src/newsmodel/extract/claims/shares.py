"""Shares of a whole, in percent: "half of", "two-thirds of", "by a quarter", "nine in ten"."""

from decimal import Decimal

from newsmodel.extract.claims.amounts import Amount
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import NOUN

__all__ = ["PARTS", "share_at"]

PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
PARTS |= {f"{word}s": parts for word, parts in PARTS.items()}
ROUND = frozenset({4, 5, 10, 20, 100, 1000})  # "seven in ten"; who says "2 in 3" may count two
OF_WHOLE = frozenset({"of", "the", "its", "his", "her", "their", "our", "my", "all"})
BEFORE = frozenset({"by", "than", "nearly", "almost", "about", "over", "under"})
TENTH = Decimal("0.1")


def share_at(work: Work, token: int, last: int) -> Amount | None:
    """The share that begins at a token, as an amount of percent."""
    lower, numbers = work.doc.lower, work.language.numbers
    word = lower[token]
    if word == "half" or "-" in word:
        first, _, part = word.rpartition("-")
        count = numbers.get(first, 0) if first else 1
        return _of_whole(work, count, part, (token, token + 1), last)
    if token + 1 >= last:
        return None
    count = 1 if word in {"a", "an"} else numbers.get(word, 0)
    if count and lower[token + 1] in PARTS:
        return _of_whole(work, count, lower[token + 1], (token, token + 2), last)
    return _one_in(work, token, last)


def _of_whole(work: Work, count: int, part: str, tokens: tuple[int, int], last: int) -> Amount | None:
    lower, (start, end) = work.doc.lower, tokens
    follows = lower[end] if end < last else ""
    before = lower[start - 1] if start else ""
    whole = follows in OF_WHOLE or (before in BEFORE and (not follows or work.tags[end] not in NOUN))
    if not whole or not 0 < count < PARTS.get(part, 0):
        return None
    return _percent(count, PARTS[part], start, end)


def _one_in(work: Work, token: int, last: int) -> Amount | None:
    """Read "nine in ten", "one out of five"."""
    lower = work.doc.lower
    middle = token + 1
    if lower[middle : middle + 2] == ["out", "of"]:
        middle += 1
    elif lower[middle] != "in":
        return None
    if middle + 1 >= last:
        return None
    count, whole = _small(work, token), _small(work, middle + 1)
    if not 0 < count < whole or whole not in ROUND or work.timed[middle + 1]:
        return None
    return _percent(count, whole, token, middle + 2)


def _small(work: Work, token: int) -> int:
    word = work.doc.lower[token]
    if word in work.language.numbers:
        return work.language.numbers[word]
    return int(word) if word.isdecimal() and len(word) <= len("1000") else 0


def _percent(count: int, whole: int, start: int, end: int) -> Amount:
    value = Decimal(100 * count) / whole
    rounded = value.quantize(TENTH)
    return Amount(rounded, start, end, "%", rough=rounded != value)
