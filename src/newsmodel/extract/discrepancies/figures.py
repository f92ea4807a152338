"""One quantity that the article gives two numbers."""

from collections import defaultdict

from newsmodel.extract.discrepancies.quantities import TOLL_KINDS, Quantity, quantities
from newsmodel.extract.draft import DiscrepancyDraft, Work
from newsmodel.extract.positions import tokens_in
from newsmodel.kinds import DiscrepancyKind

__all__ = ["of_figures"]

MOST = 12  # figures of one unit and kind that are compared with each other
MOST_MORE = 2  # nouns and names that one clause may have more than the other
ROUNDED = 20  # as a part of the larger one: "$3 million" and "$3.04 million" are one
SMALL = 100  # counts below are exact
SHARES = frozenset({"%", "pp", "bp", "°", "°C", "°F"})


def of_figures(work: Work) -> None:
    """Add the quantities with two numbers: of one unit, with one predicate, and nothing that sets them apart."""
    groups: defaultdict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for found in quantities(work):
        groups[found.unit, found.kind].append(found)
    for (_, kind), group in groups.items():
        first = next(
            (
                (one, other)
                for place, one in enumerate(group[:MOST])
                for other in group[place + 1 : MOST]
                if _apart(one, other) and _differ(one, other) and _is_same(one, other, toll=kind in TOLL_KINDS)
            ),
            None,
        )
        if first is not None:
            pair = sorted(first, key=lambda each: each.figure.span)
            values = tuple((each.figure.span, each.figure) for each in pair)
            work.discrepancies.append(DiscrepancyDraft(DiscrepancyKind.FIGURE, _topic(work, pair[0]), values))


def _apart(one: Quantity, other: Quantity) -> bool:
    """Whether two figures stand in two sentences, or are given by two voices, and not by the reporter alone."""
    return one.voice != other.voice or (one.voice is not None and one.sentence != other.sentence)


def _differ(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are no roundings of each other."""
    low, high = sorted((one.figure.value, other.figure.value))
    return low != high if high < SMALL else (high - low) * ROUNDED > high


def _is_same(one: Quantity, other: Quantity, *, toll: bool) -> bool:
    """Whether nothing in the words of two figures sets them apart."""
    if not _compatible(one.times, other.times) or not _nested(one.names, other.names):
        return False
    more, shared = one.nouns ^ other.nouns, one.nouns & other.nouns
    if not _nested(one.nouns, other.nouns) or len(more) > MOST_MORE or not more <= one.definite | other.definite:
        return False
    if toll:
        return True
    if one.pronoun or other.pronoun or (one.unit in SHARES and one.kind):
        return False
    return not shared.isdisjoint(one.definite & other.definite)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two clauses can be of one time: the same, or a day in one of them alone."""
    return one == other or (not (one and other) and all(len(time) >= len("2023-06-14") for time in one | other))


def _topic(work: Work, quantity: Quantity) -> str:
    """The words of the clause without the number, and without a unit that only measures."""
    doc, (start, end) = work.doc, quantity.figure.span
    before = doc.text[doc.starts[quantity.clause[0]] : start].strip()
    counted = doc.lower[tokens_in(work, (start, end))[1] - 1]
    unit = counted if counted.isalpha() and counted == quantity.figure.unit else ""
    after = doc.text[end : max(end, doc.ends[quantity.clause[1] - 1])].strip()
    return " ".join(part for part in (before, unit, after) if part)
