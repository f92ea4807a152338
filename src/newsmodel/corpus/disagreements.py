"""Two articles that give one quantity two numbers, or one event two days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from newsmodel.corpus.replies import told
from newsmodel.kinds import DiscrepancyKind
from newsmodel.model import Claim

__all__ = ["Disagreement", "Put", "disagreeing"]

_LEAST = 3  # words in common
_ALIKE = 0.6  # words in common, as a share of all
_ALIKE_BUT_FOR_A_DAY = 0.75
_DAY = 86_400.0
_NEAR = 60 * _DAY
_SMALL = 100  # counts below are exact
_ROUNDED = 20  # as a part of the larger one: "$3 million" and "$3.04 million" are one


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims of two articles that cannot both be right.

    Attributes:
        kind: Dates or figures.
        claims: The later claim and the earlier, each with its own figure or time.
        rule: What found it, `across_figure` or `across_date`.
        confidence: 0 to 1.
    """

    kind: DiscrepancyKind
    claims: tuple[Claim, Claim]
    rule: str
    confidence: float

    def __str__(self) -> str:
        return " or ".join(claim.text for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Put:
    """A claim as it is compared: what it is about, who is named in it, its figures, the time that it speaks of."""

    text: str
    polarity: str
    figures: tuple[tuple[Decimal, str | None, bool], ...]  # value, unit, whether it is approximate
    time: tuple[float, float] | None

    @property
    def stems(self) -> frozenset[str]:
        """What it is about, without its numbers."""
        return frozenset(stem for stem in told([self.text]) if not stem.isdigit())

    @property
    def names(self) -> frozenset[str]:
        """The words that have a capital, but for the first."""
        return frozenset(word.strip(".,;:’'\"") for word in self.text.split()[1:] if word[:1].isupper())


def disagreeing(one: Put, other: Put, rare: frozenset[str]) -> DiscrepancyKind | None:
    """In what two claims differ that are otherwise the same; `None` where they are not, or agree."""
    stems, others = one.stems, other.stems
    shared = stems & others
    if one.polarity != other.polarity or len(shared) < _LEAST or rare.isdisjoint(shared):
        return None
    if not (one.names <= other.names or other.names <= one.names):
        return None
    alike = len(shared) / len(stems | others)
    if one.figures and other.figures:
        apart = one.time and other.time and (one.time[1] <= other.time[0] or other.time[1] <= one.time[0])
        return DiscrepancyKind.FIGURE if alike >= _ALIKE and not apart and _differ(one.figures, other.figures) else None
    if one.figures or other.figures or alike < _ALIKE_BUT_FOR_A_DAY:
        return None
    return DiscrepancyKind.DATE if _are_two_days(one.time, other.time) else None


def _are_two_days(one: tuple[float, float] | None, other: tuple[float, float] | None) -> bool:
    """Whether two times are days, and near enough to be meant for one: those of two years are of two events."""
    if one is None or other is None or max(one[1] - one[0], other[1] - other[0]) > _DAY:
        return False
    return (one[1] <= other[0] or other[1] <= one[0]) and abs(one[0] - other[0]) <= _NEAR


def _differ(one: Sequence[tuple[Decimal, str | None, bool]], other: Iterable[tuple[Decimal, str | None, bool]]) -> bool:
    """Whether each gives one exact number of one unit, and they are no roundings of each other."""
    if len(one) != 1 or len(others := list(other)) != 1:
        return False
    (mine, unit, about), (theirs, counted, nearly) = one[0], others[0]
    if about or nearly or unit is None or unit != counted:
        return False
    low, high = sorted((mine, theirs))
    return low != high if high < _SMALL else (high - low) * _ROUNDED > high
