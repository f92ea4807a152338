"""Numbers with their units: "2.1 billion crowns", "31%", "at least 17 people"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from newsmodel.extract.claims.amounts import Amount, amount_at
from newsmodel.extract.claims.shares import PARTS, share_at
from newsmodel.extract.claims.units import OF_TIME, Unit, unit_of
from newsmodel.extract.draft import FigureDraft, Pair, Work
from newsmodel.extract.positions import span_of

__all__ = ["figures_in"]

APPROXIMATE = frozenset("about around nearly almost roughly some approximately over under".split())
COMPARING = {
    "than": ("more", "less", "fewer"), "least": ("at",), "most": ("at",), "to": ("close", "up"), "as": ("many", "much"),
}  # fmt: skip
ARTICLES = frozenset({"a", "an"})
OPENING = ARTICLES | {"half"}
DIGITS = frozenset("0123456789")
UP_TO = frozenset({"to", "or", "-", "–", "—"})
HUNDRED = 100


@dataclass(slots=True)
class _Found:
    figure: FigureDraft
    amount: Amount
    unit: Unit


def figures_in(work: Work, first: int, last: int) -> Iterator[FigureDraft]:
    """The figures among the tokens `first` to `last`, dates left out."""
    before: _Found | None = None
    done = first
    for token in _candidates(work, first, last):
        amount = None if token < done else share_at(work, token, last) or amount_at(work, token, last)
        unit = None if amount is None else unit_of(work, amount, last)
        if amount is None or unit is None:
            done = max(done, amount.end) if amount else done
            continue
        found = _Found(_figure(work, amount, unit, first), amount, unit)
        if before is not None:
            yield _lower_end(work, before, found)
        before, done = found, unit.end
        if amount.until is not None:
            yield found.figure
            before = replace(found, figure=replace(found.figure, value=_plain(amount.until)))
    if before is not None:
        yield before.figure


def _candidates(work: Work, first: int, last: int) -> list[int]:
    """The tokens that are worth a closer look: most words are not."""
    lower, numbers = work.doc.lower, work.language.numbers
    found = [
        token
        for token in range(first, last)
        if (word := lower[token]) in numbers or word in OPENING or word[0] in DIGITS or "-" in word
    ]
    return [token for token in found if not (work.timed[token] or token in work.in_names or _is_article(work, token))]


def _is_article(work: Work, token: int) -> bool:
    """Whether "a" opens no number, as it does in "a million" and "a third"."""
    if work.doc.lower[token] not in ARTICLES:
        return False
    after = work.doc.lower[token + 1 : token + 2]
    return not after or not (after[0] in work.language.scales or after[0] in PARTS)


def _figure(work: Work, amount: Amount, unit: Unit, first: int) -> FigureDraft:
    value = amount.value / HUNDRED if unit.hundredth else amount.value
    span: Pair = span_of(work, (max(first, unit.start), unit.end))  # a sign of money may stand before what is quoted
    about = amount.rough or _approximate(work, unit.start, measures_time=unit.name in OF_TIME)
    return FigureDraft(_plain(value), unit.name, span, about)


def _lower_end(work: Work, low: _Found, high: _Found) -> FigureDraft:
    """A number with the unit, and what multiplies it, of the one that it leads up to: "3 to 4 million euros"."""
    lower, start, end = work.doc.lower, low.amount.start, low.amount.end
    joined = lower[end] in UP_TO or (lower[end] == "and" and lower[start - 1 : start] == ["between"])
    if low.figure.unit or not joined or end + 1 != high.unit.start:
        return low.figure
    value, factor = low.amount.value, high.amount.scale
    if low.amount.scale > 1 or value * factor >= high.amount.value:
        factor = 1
    return replace(low.figure, value=_plain(value * factor), unit=high.figure.unit)


def _plain(value: Decimal) -> Decimal:
    """Without noughts behind the point."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _approximate(work: Work, start: int, *, measures_time: bool) -> bool:
    lower = work.doc.lower
    if start == 0:
        return False
    word = lower[start - 1]
    if measures_time and word in {"over", "under"}:
        return False  # "would pay it over five years"
    return word in APPROXIMATE or (start > 1 and lower[start - 2] in COMPARING.get(word, ()))
