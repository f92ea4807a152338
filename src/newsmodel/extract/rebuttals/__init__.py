"""Which statement disputes which.

The statements are read in the order of the text, as the moves of a debate. For each the signs of a dispute are
gathered (`signs`), then what speaks for every statement that it could be about (`targets`); both are weighed
(`evidence`) with weights that were learned from annotated articles. The page "How a rebuttal is found" carries one
sentence through all steps.
"""

from newsmodel.extract.draft import RebuttalDraft, Work
from newsmodel.extract.rebuttals.debate import debate_of
from newsmodel.extract.rebuttals.evidence import (
    calm,
    chance,
    facts_of_others,
    learned,
    own_facts,
    quarrel_of,
    shares,
    told,
)
from newsmodel.extract.rebuttals.manner import IMPLICIT, manner
from newsmodel.extract.rebuttals.signs import WEAK, signs_of
from newsmodel.extract.rebuttals.targets import Course, candidates, others_of

__all__ = ["rebuttals"]

DISPUTES = 0.5  # chance from which a statement is held to dispute something
DENIES = "cue denies"  # a sign that is enough: what "denied that P" disputes need not stand in the text
INSIDE = "inside it"  # the other's words within these: "rejected a claim by doctors that P"
TARGET = 0.35  # chance from which another statement is held to be what it disputes


def rebuttals(work: Work) -> None:
    """Add the rebuttals of the article, and make the acts of the statements that dispute say so."""
    debate, weights, course = debate_of(work), learned(), Course()
    every = [signs_of(debate, place) for place in range(len(debate.points))]
    quarrel = quarrel_of(every)
    for place, (point, signs) in enumerate(zip(debate.points, every, strict=True)):
        if WEAK.issuperset(signs):
            continue  # two statements on one matter, and no word that sets them against each other
        others = others_of(debate, place, signs)
        facts = own_facts(debate, place, signs, course, quarrel)
        facts |= facts_of_others(debate, place, others, signs, course)
        plainly = told(signs, facts)
        disputes = chance(facts, weights, 0.0 if plainly else calm(quarrel))
        if disputes < DISPUTES and DENIES not in signs:
            continue
        targets = candidates(debate, place, others, signs, course)
        found = shares(targets, weights)
        target = max(found, key=lambda other: (INSIDE in targets[other], found[other], other), default=None)
        if target is not None and INSIDE not in targets[target] and (found[target] < TARGET or disputes < DISPUTES):
            target = None
        kind, cue, rule = manner(debate, place, signs, target)
        if target is None and DENIES not in signs:
            continue  # a dispute with nobody in sight
        course.disputing.add(place)
        course.targets[place] = frozenset() if target is None else frozenset({target})
        work.rebuttals.append(
            RebuttalDraft(
                by=point.number,
                targets=() if target is None else (debate.points[target].number,),
                kind=kind,
                explicit=rule not in {IMPLICIT, "negation"},
                cue=cue,
                confidence=round(max(disputes, DISPUTES) if target is None else disputes * found[target], 2),
                rule=rule,
            )
        )
    work.rebuttals.sort(key=lambda found: (found.by, found.targets))
