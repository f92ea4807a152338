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
OPENING = frozenset({"a", "an", "one", "half"})
WHOLE = frozenset({"one", "half"})
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
    token = first
    while token < last:
        amount = _amount(work, token, last) if _may_be_number(work, token) else None
        unit = None if amount is None else unit_of(work, amount, last)
        if amount is None or unit is None:
            token = amount.end if amount else token + 1
            continue
        found = _Found(_figure(work, amount, unit), amount, unit)
        if before is not None:
            yield _lower_end(work, before, found)
        before, token = found, unit.end
        if amount.until is not None:
            yield found.figure
            before = replace(found, figure=replace(found.figure, value=_plain(amount.until)))
    if before is not None:
        yield before.figure


def _may_be_number(work: Work, token: int) -> bool:
    """Whether it is worth a closer look: most words are not."""
    word = work.doc.lower[token]
    if word in OPENING:
        after = work.doc.lower[token + 1 : token + 2]
        return bool(after) and (after[0] in work.language.scales or after[0] in PARTS or word in WHOLE)
    spelled = word[0] in "0123456789" or "-" in word or word in work.language.numbers
    return spelled and not work.timed[token] and token not in work.in_names


def _amount(work: Work, token: int, last: int) -> Amount | None:
    return share_at(work, token, last) or amount_at(work, token, last)


def _figure(work: Work, amount: Amount, unit: Unit) -> FigureDraft:
    value = amount.value / HUNDRED if unit.hundredth else amount.value
    span: Pair = span_of(work, (unit.start, unit.end))
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
