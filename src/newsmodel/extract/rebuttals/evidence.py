"""What the signs together are worth: whether a statement disputes, and which other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from newsmodel.extract.rebuttals.debate import Debate
from newsmodel.extract.rebuttals.signs import Sign
from newsmodel.extract.rebuttals.targets import Course
from newsmodel.kinds import QuoteKind, RebuttalKind, SpeechAct
from newsmodel.lang.tables import data_file, rows

__all__ = ["COLUMNS", "TABLE", "Weights", "chances", "facts_of", "learned", "quarrel_of"]

TABLE = "rebuttal_weights.tsv"
COLUMNS = ("question", "sign", "weight")
RECENT = 6  # points
RELATED = 0.5
GROUPS = {
    "negation": frozenset({"negated", "says never", "says that there is none", "says this, not that"}),
    "contrast": frozenset({"reporter joins with but", "reporter joins with while", "reporter joins with despite"}),
    "own words": frozenset(f"speaker tells {kind}" for kind in RebuttalKind) | {"speaker calls untrue"},
}
PLAIN = frozenset(
    {"cue denies", "cue disputes", "cue answers", "clause before disputes", "reporter has a verb of dispute"}
) | {f"reporter tells {k}" for k in RebuttalKind}
ACTS = frozenset({SpeechAct.EVALUATE, SpeechAct.ACCUSE, SpeechAct.DEMAND, SpeechAct.PROMISE, SpeechAct.ASSERT})
SLIGHT = frozenset({"cue concedes", "negated later", "speaks to you", "asks", "direct", "asked"})
FROM_TARGETS = ("its speaker is named", "names this speaker", "both have figures", "its speaker is pointed at")


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


def facts_of(
    debate: Debate,
    place: int,
    signs: Mapping[str, Sign],
    targets: Mapping[int, Mapping[str, float]],
    course: Course,
    quarrel: float,
) -> dict[str, float]:
    """All that speaks for or against a point disputing something, by name."""
    points, point = debate.points, debate.points[place]
    facts = dict.fromkeys(signs, 1.0)
    several = sum(name not in SLIGHT for name in signs)
    facts["no sign"] = several == 0
    facts["several signs"] = several > 1
    if place and points[place - 1].side == point.side:
        facts["its turn disputes" if place - 1 in course.disputing else "its turn does not"] = 1.0
    else:
        facts["a new turn"] = 1.0
    behind = [other for other in targets if other < place]
    if behind:
        nearest = max(behind)
        facts["words shared with the nearest"] = targets[nearest].get("shared words", 0.0)
        facts["most words shared"] = max(found.get("shared words", 0.0) for found in targets.values())
        facts["the nearest disputes"] = nearest in course.disputing
        facts["spoke before the nearest"] = any(
            points[other].side == point.side for other in range(max(0, place - RECENT), nearest)
        )
        for name in FROM_TARGETS:
            facts[f"for some target: {name}"] = any(found.get(name) for found in targets.values())
    else:
        facts["nobody spoke before"] = 1.0
    if point.draft.act in ACTS:
        facts[f"act: {point.draft.act}"] = 1.0
    related = any(
        found.get("shared words", 0.0) >= RELATED or found.get("its speaker is named") for found in targets.values()
    )
    for group, names in GROUPS.items():
        if not names.isdisjoint(signs):
            facts[f"{group}, {'related' if related else 'unrelated'}"] = 1.0
    if several == 0:
        facts[f"no sign, {'related' if related else 'unrelated'}"] = 1.0
    facts["quarrel"] = quarrel
    facts["partial quotation"] = point.draft.quote_kind is QuoteKind.PARTIAL
    facts["always"] = 1.0
    return {name: float(fact) for name, fact in facts.items() if fact}


def chances(
    facts: Mapping[str, float], targets: Mapping[int, Mapping[str, float]], weights: Weights
) -> tuple[float, dict[int, float]]:
    """How likely a point disputes, and how likely each of the others is what it disputes if so."""
    score = sum(weights.disputes.get(name, 0.0) * fact for name, fact in facts.items())
    scores = {
        other: sum(weights.target.get(name, 0.0) * fact for name, fact in found.items())
        for other, found in targets.items()
    }
    highest = max(scores.values(), default=0.0)
    shares = {other: exp(score - highest) for other, score in scores.items()}
    total = sum(shares.values())
    return 1 / (1 + exp(-score)), {other: share / total for other, share in shares.items()}


def quarrel_of(every: Sequence[Mapping[str, Sign]]) -> float:
    """How much of an article is plainly a quarrel: the share of its points with a plain sign, 0 to 1."""
    return sum(not PLAIN.isdisjoint(signs) for signs in every) / (len(every) + 4)
