"""Which statement disputes which.

The statements are read in the order of the text, as the moves of a debate. For each the signs of a dispute are
gathered (`signs`), then what speaks for every statement that it could be about (`targets`); both are weighed
(`evidence`) with weights that were learned from annotated articles. The page "How a rebuttal is found" carries one
sentence through all steps.
"""

from newsmodel.extract.draft import RebuttalDraft, Work
from newsmodel.extract.rebuttals.course import Course
from newsmodel.extract.rebuttals.debate import debate_of
from newsmodel.extract.rebuttals.evidence import (
    QUARREL,
    calm,
    chance,
    learned,
    quarrel_of,
    shares,
    told,
    weighed,
)
from newsmodel.extract.rebuttals.manner import IMPLICIT, manner
from newsmodel.extract.rebuttals.signs import WEAK, signs_of
from newsmodel.kinds import RebuttalKind, SpeechAct

__all__ = ["rebuttals"]

DISPUTES = 0.45  # chance from which a statement is held to dispute something
UNTOLD = 0.6  # the same where no word tells of it
TARGET = 0.3  # chance from which another statement is held to be what it disputes
DENIES = "cue denies"  # a sign that is enough: what "denied that P" disputes need not stand in the text
INSIDE = "inside it"  # the other's words within these: "rejected a claim by doctors that P"
KEPT = frozenset({SpeechAct.EVALUATE, SpeechAct.ACCUSE, SpeechAct.CONCEDE, SpeechAct.DEMAND, SpeechAct.QUESTION})


def rebuttals(work: Work) -> None:
    """Add the rebuttals of the article, and make the acts of the statements that dispute say so."""
    debate, weights, course = debate_of(work), learned(), Course()
    every = [signs_of(debate, place) for place in range(len(debate.points))]
    quarrel = quarrel_of(every)
    for place, (point, signs) in enumerate(zip(debate.points, every, strict=True)):
        if quarrel < QUARREL and WEAK.issuperset(signs):
            continue  # no word that sets it against another, in an article that is no quarrel
        facts, candidates = weighed(debate, place, signs, course, quarrel)
        disputes = chance(facts, weights, 0.0 if told(signs, facts) else calm(quarrel))
        found = shares(candidates, weights)
        course.add(place, disputes, found)
        if disputes < (UNTOLD if WEAK.issuperset(signs) else DISPUTES) and DENIES not in signs:
            continue
        targets = [other for other in found if INSIDE in candidates[other]] or sorted(
            (other for other, share in found.items() if disputes * share >= TARGET), key=lambda other: -found[other]
        )
        target = targets[0] if targets else None
        kind, cue, rule = manner(debate, place, signs, target)
        work.rebuttals.append(
            RebuttalDraft(
                by=point.number,
                targets=tuple(debate.points[other].number for other in targets),
                kind=kind,
                explicit=rule not in {IMPLICIT, "negation"},
                cue=cue,
                confidence=round(max(disputes, DISPUTES) if target is None else disputes * found[target], 2),
                rule=rule,
            )
        )
        if point.draft.act not in KEPT:
            point.draft.act = SpeechAct.DENY if kind is RebuttalKind.DENIAL else SpeechAct.REBUT
    work.rebuttals.sort(key=lambda found: (found.by, found.targets))
