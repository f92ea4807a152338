"""What the signs together are worth: whether an article is a quarrel, whether a statement disputes, and which other."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from newsmodel.extract.rebuttals.course import Course
from newsmodel.extract.rebuttals.debate import Debate
from newsmodel.extract.rebuttals.signs import AGAINST, FAINT, SIGNS, WEAK, Sign
from newsmodel.extract.rebuttals.targets import differ, others_of
from newsmodel.kinds import QuoteKind, SpeechAct
from newsmodel.lang.tables import data_file, rows

__all__ = [
    "COLUMNS",
    "TABLE",
    "Evidence",
    "Weights",
    "chance",
    "evidence_of",
    "heat",
    "learned",
    "shares",
    "temper",
    "told",
]

TABLE = "rebuttal_weights.tsv"
COLUMNS = ("question", "sign", "weight")
HOTTEST = 3.0
RECENT = 6  # points
RELATED = 0.5
CALM_POINTS = 2  # that every article is held to have besides its own: a short one tells less
ACTS = frozenset({SpeechAct.EVALUATE, SpeechAct.ACCUSE, SpeechAct.DEMAND, SpeechAct.PROMISE, SpeechAct.ASSERT})
NO_SIGN = "no sign"
NEGATIONS = frozenset({"negated", "negated later", "says never", "says that there is none"})
GROUPS = {  # what tells more where two statements are on one matter
    "negation": NEGATIONS - {"negated later"} | {"says this, not that"},
    "contrast": frozenset(f"reporter joins with {word}" for word in ("but", "however", "while", "despite")),
    "own words": AGAINST | {"speaker says it of that"},
    NO_SIGN: frozenset(),
}
TELLING = SIGNS - NEGATIONS - GROUPS["contrast"] - WEAK
"""What an article is full of where people quarrel, and other news is not."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts for an article being a quarrel, a statement disputing, another being its target."""

    quarrel: Mapping[str, float]
    disputes: Mapping[str, float]
    target: Mapping[str, float]


@cache
def learned() -> Weights:
    """The weights that come with the library: `data/rebuttal_weights.tsv`."""
    found: dict[str, dict[str, float]] = {"quarrel": {}, "disputes": {}, "target": {}}
    for _, (question, sign, weight) in rows(data_file(TABLE), TABLE, COLUMNS):
        found[question][sign] = float(weight)
    return Weights(**found)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is seen of one point, whatever disputes what before it.

    Attributes:
        others: The points that it could dispute.
        facts: What speaks for or against its disputing anything, by name.
    """

    others: list[int]
    facts: dict[str, float]


def evidence_of(debate: Debate, place: int, signs: Mapping[str, Sign], quarrel: float, course: Course) -> Evidence:
    """The evidence of one point, in an article that is so much of a quarrel, and in the course of its disputes so far.

    Where words tell plainly of a dispute, a negation is how they tell it and counts no further, and it tells little
    that the rest of the article is calm.
    """
    others = others_of(debate, place, signs)
    plainly = told(signs)
    weighing = {name: sign for name, sign in signs.items() if not (plainly and name in NEGATIONS)}
    facts = {
        **_own_facts(debate, place, weighing),
        **_facts_of_others(debate, place, others, weighing),
        **course.of_point(debate, place, others),
        "quarrel, plainly told" if plainly else "quarrel": quarrel,
    }
    return Evidence(others, {name: float(fact) for name, fact in facts.items() if fact})


def told(signs: Iterable[str]) -> bool:
    """Whether words tell plainly of a dispute, and of nothing else."""
    return not FAINT.issuperset(signs)


def _own_facts(debate: Debate, place: int, signs: Mapping[str, Sign]) -> dict[str, float]:
    point = debate.points[place]
    facts = dict.fromkeys(signs, 1.0)
    several = sum(name not in (WEAK | {"negated later"}) for name in signs)
    facts["no sign"] = several == 0
    facts["several signs"] = several > 1
    if point.draft.act in ACTS:
        facts[f"act: {point.draft.act}"] = 1.0
    facts["partial quotation"] = point.draft.quote_kind is QuoteKind.PARTIAL
    facts["always"] = 1.0
    return facts


def _facts_of_others(debate: Debate, place: int, others: Sequence[int], signs: Mapping[str, Sign]) -> dict[str, float]:
    points, point = debate.points, debate.points[place]
    shared = {other: debate.matter.shared(place, other) for other in others}
    named = any(points[other].side in point.named for other in others)
    facts: dict[str, float] = {}
    nearest = max((other for other in others if other < place), default=None)
    if nearest is None:
        facts["nobody spoke before"] = 1.0
    else:
        facts["words shared with the nearest"] = shared[nearest]
        facts["most words shared"] = max(shared.values())
        facts["spoke before the nearest"] = any(
            points[other].side == point.side for other in range(max(0, place - RECENT), nearest)
        )
        facts["names another speaker"] = named
        opened = debate.sides_in(point.opening)
        facts["opens with another speaker"] = any(points[other].side in opened for other in others)
        facts["another names this speaker"] = any(point.side in points[other].named for other in others)
        facts["another accuses this side"] = any(
            points[other].draft.act is SpeechAct.ACCUSE and point.side in points[other].named for other in others
        )
        facts["another has another figure"] = any(differ(point, points[other]) for other in others)
        facts["both have figures"] = bool(point.figures) and any(points[other].figures for other in others)
    related = named or any(amount >= RELATED for amount in shared.values())
    for group, names in GROUPS.items():
        if not names.isdisjoint(signs) or (group == NO_SIGN and (WEAK | {"negated later"}).issuperset(signs)):
            facts[f"{group}, {'related' if related else 'unrelated'}"] = 1.0
    return facts


def heat(every: Sequence[Mapping[str, Sign]], weights: Weights) -> float:
    """How much of a quarrel an article is, -1 to 1, by the signs of all its points."""
    score = sum(weights.quarrel.get(name, 0.0) * fact for name, fact in temper(every).items())
    return max(-HOTTEST, min(HOTTEST, score)) / HOTTEST


def temper(every: Sequence[Mapping[str, Sign]]) -> dict[str, float]:
    """How full an article is of what tells of a quarrel: at what share of its points each sign is."""
    often = Counter(name for signs in every for name in signs if name in TELLING)
    return {"always": 1.0, **{name: count / (len(every) + CALM_POINTS) for name, count in sorted(often.items())}}


def chance(facts: Mapping[str, float], weights: Weights) -> float:
    """How likely a point disputes."""
    score = sum(weights.disputes.get(name, 0.0) * fact for name, fact in facts.items())
    return 1 / (1 + exp(-score))


def shares(targets: Mapping[int, Mapping[str, float]], weights: Weights) -> dict[int, float]:
    """How likely each of the others is what a point disputes, if it disputes one of them."""
    scores = {
        other: sum(weights.target.get(name, 0.0) * fact for name, fact in found.items())
        for other, found in targets.items()
    }
    highest = max(scores.values(), default=0.0)
    found = {other: exp(score - highest) for other, score in scores.items()}
    total = sum(found.values())
    return {other: share / total for other, share in found.items()}
