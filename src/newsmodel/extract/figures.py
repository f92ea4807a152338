"""Numbers with their units: "2.1 billion crowns", "31%", "at least 17 people"."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from newsmodel.extract.draft import FigureDraft, Pair, Work
from newsmodel.extract.phrases import NOUN

__all__ = ["figures_in"]

APPROXIMATE = frozenset("about around nearly almost roughly some approximately over under".split())
COMPARING = {"than": ("more", "less", "fewer"), "least": ("at",), "most": ("at",), "to": ("close",)}
LONGEST_NUMBER = 20  # digits; a longer run is no quantity


def figures_in(work: Work, first: int, last: int) -> Iterator[FigureDraft]:
    """The figures among the tokens `first` to `last`, dates left out."""
    numbers, done = work.language.numbers, first
    words = enumerate(work.doc.lower[first:last], first)
    for token in [token for token, word in words if word in numbers or word[0].isdigit()]:
        value = None if token < done or work.timed[token] else _value(work, token)
        if value is None:
            continue
        start, end = token, token + 1
        while end < last and work.doc.lower[end] in work.language.scales:
            value *= work.language.scales[work.doc.lower[end]]
            end += 1
        unit, start, end = _unit(work, start, end, last)
        span: Pair = (work.doc.starts[start], work.doc.ends[end - 1])
        yield FigureDraft(value, unit, span, _approximate(work, start))
        done = end


def _value(work: Work, token: int) -> Decimal | None:
    word = work.doc.lower[token]
    if word[0].isdigit():
        digits = word.replace(",", "")
        if len(digits) > LONGEST_NUMBER:
            return None
        try:
            return Decimal(digits)
        except InvalidOperation:
            return None
    number = work.language.numbers.get(word)
    return None if number is None or word in {"one", "zero"} else Decimal(number)


def _unit(work: Work, start: int, end: int, last: int) -> tuple[str, int, int]:
    """The unit before or after the number, and the token range with it."""
    lower, language = work.doc.lower, work.language
    if start > 0 and lower[start - 1] in language.currencies:
        return language.currencies[lower[start - 1]], start - 1, end
    if end < last and lower[end] in language.currencies:
        return language.currencies[lower[end]], start, end + 1
    if end < last and lower[end] in language.units:
        return language.units[lower[end]], start, end + 1
    if end + 1 < last and f"{lower[end]} {lower[end + 1]}" in language.units:
        return language.units[f"{lower[end]} {lower[end + 1]}"], start, end + 2
    noun = end
    while noun < last and work.tags[noun] in {"JJ", "VBN"}:
        noun += 1
    while noun + 1 < last and work.tags[noun] in NOUN and work.tags[noun + 1] in NOUN:
        noun += 1
    if noun < last and work.tags[noun] in NOUN:
        return lower[noun], start, noun + 1
    return "", start, end


def _approximate(work: Work, start: int) -> bool:
    lower = work.doc.lower
    if start == 0:
        return False
    word = lower[start - 1]
    return word in APPROXIMATE or (start > 1 and lower[start - 2] in COMPARING.get(word, ()))
