"""What the signs together are worth: whether a statement disputes, and which other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from newsmodel.extract.rebuttals.course import Course
from newsmodel.extract.rebuttals.debate import Debate
from newsmodel.extract.rebuttals.signs import AGAINST, CORRECTING, FAINT, WEAK, Sign
from newsmodel.extract.rebuttals.targets import candidates, differ, others_of
from newsmodel.kinds import QuoteKind, SpeechAct
from newsmodel.lang.tables import data_file, rows

__all__ = [
    "COLUMNS",
    "TABLE",
    "Weights",
    "calm",
    "chance",
    "learned",
    "plain",
    "quarrel_of",
    "shares",
    "told",
    "weighed",
]

TABLE = "rebuttal_weights.tsv"
COLUMNS = ("question", "sign", "weight")
RECENT = 6  # points
RELATED = 0.5
QUARREL = 0.08  # share of plain signs from which an article is one
SELDOM = 2.5
ACTS = frozenset({SpeechAct.EVALUATE, SpeechAct.ACCUSE, SpeechAct.DEMAND, SpeechAct.PROMISE, SpeechAct.ASSERT})
NO_SIGN = "no sign"
GROUPS = {  # what tells more where two statements are on one matter
    "negation": frozenset({"negated", "says never", "says that there is none", "says this, not that"}),
    "contrast": frozenset(f"reporter joins with {word}" for word in ("but", "however", "while", "despite")),
    "own words": AGAINST | {"speaker says it of that"},
    NO_SIGN: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts for a statement disputing anything, and each fact for another being its target."""

    disputes: Mapping[str, float]
    target: Mapping[str, float]


@cache
def learned() -> Weights:
    """The weights that come with the library: `data/rebuttal_weights.tsv`."""
    found: dict[str, dict[str, float]] = {"disputes": {}, "target": {}}
    for _, (question, sign, weight) in rows(data_file(TABLE), TABLE, COLUMNS):
        found[question][sign] = float(weight)
    return Weights(found["disputes"], found["target"])


def weighed(
    debate: Debate, place: int, signs: Mapping[str, Sign], course: Course, quarrel: float
) -> tuple[dict[str, float], dict[int, dict[str, float]]]:
    """What speaks for a point disputing anything, and what for each other that it could be about, by name."""
    others = others_of(debate, place, signs)
    facts = _own_facts(debate, place, signs, course, quarrel) | _facts_of_others(debate, place, others, signs, course)
    return facts, candidates(debate, place, others, signs, course)


def _own_facts(
    debate: Debate, place: int, signs: Mapping[str, Sign], course: Course, quarrel: float
) -> dict[str, float]:
    """What speaks for or against a point disputing anything, whatever the others say, by name."""
    points, point = debate.points, debate.points[place]
    facts = dict.fromkeys(signs, 1.0)
    several = sum(name not in (WEAK | {"negated later"}) for name in signs)
    facts["no sign"] = several == 0
    facts["several signs"] = several > 1
    if place and points[place - 1].side == point.side:
        so_far = course.disputing.get(place - 1, 0.0)
        facts["its turn disputes"], facts["its turn does not"] = so_far, 1 - so_far
    else:
        facts["a new turn"] = 1.0
    if point.draft.act in ACTS:
        facts[f"act: {point.draft.act}"] = 1.0
    facts["partial quotation"] = point.draft.quote_kind is QuoteKind.PARTIAL
    facts["quarrel"] = quarrel
    facts["always"] = 1.0
    return {name: float(fact) for name, fact in facts.items() if fact}


def _facts_of_others(
    debate: Debate, place: int, others: Sequence[int], signs: Mapping[str, Sign], course: Course
) -> dict[str, float]:
    """What the points that it could be about speak for it disputing one of them, by name."""
    points, point = debate.points, debate.points[place]
    others = [other for other in others if points[other].side != point.side]
    shared = {other: debate.matter.shared(place, other) for other in others}
    named = any(points[other].side in point.named for other in others)
    facts: dict[str, float] = {}
    nearest = max((other for other in others if other < place), default=None)
    if nearest is None:
        facts["nobody spoke before"] = 1.0
    else:
        facts["words shared with the nearest"] = shared[nearest]
        facts["most words shared"] = max(shared.values())
        facts["the nearest disputes"] = course.disputing.get(nearest, 0.0)
        facts["spoke before the nearest"] = any(
            points[other].side == point.side for other in range(max(0, place - RECENT), nearest)
        )
        facts["names another speaker"] = named
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
    return {name: float(fact) for name, fact in facts.items() if fact}


def told(signs: Mapping[str, Sign], facts: Mapping[str, float]) -> bool:
    """Whether words tell of a dispute: plainly, of another speaker whom they name, or of a figure put right."""
    return (
        plain(signs)
        or ("names another speaker" in facts and not AGAINST.isdisjoint(signs))
        or ("another has another figure" in facts and not CORRECTING.isdisjoint(signs))
    )


def chance(facts: Mapping[str, float], weights: Weights, calmness: float = 0.0) -> float:
    """How likely a point disputes."""
    score = sum(weights.disputes.get(name, 0.0) * fact for name, fact in facts.items()) - SELDOM * calmness
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


def calm(quarrel: float) -> float:
    """How little of a quarrel an article is, 0 to 1.

    The annotated articles were chosen for their disputes. In other news they are seldom: there the same signs tell
    less.
    """
    return 1 - min(1.0, quarrel / QUARREL)


def plain(signs: Iterable[str]) -> bool:
    """Whether one of the signs tells of a dispute and of nothing else."""
    return not FAINT.issuperset(signs)


def quarrel_of(every: Sequence[Mapping[str, Sign]]) -> float:
    """How much of an article is plainly a quarrel: the share of its points with a plain sign, 0 to 1."""
    return sum(plain(signs) for signs in every) / (len(every) + 4)
