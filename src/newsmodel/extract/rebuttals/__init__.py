"""Which statement disputes which.

The statements are read in the order of the text, as the moves of a debate. For each the signs of a dispute are
gathered (`signs`); all of them together tell how much of a quarrel the article is. Then what speaks for every statement
that it could be about is gathered (`targets`), with what was held of those before it (`course`), and weighed
(`evidence`) with weights that were learned from annotated articles. The page "How a rebuttal is found" carries one
sentence through all steps.
"""

from newsmodel.extract.draft import RebuttalDraft, Work
from newsmodel.extract.rebuttals.course import SLIGHT, Course
from newsmodel.extract.rebuttals.debate import debate_of
from newsmodel.extract.rebuttals.evidence import chance, evidence_of, heat, learned, shares, told
from newsmodel.extract.rebuttals.manner import IMPLICIT, manner
from newsmodel.extract.rebuttals.signs import WEAK, signs_of
from newsmodel.extract.rebuttals.targets import candidates

__all__ = ["rebuttals"]

QUARREL = 0.05  # of -1 to 1, from which an article is one
DISPUTES = 0.3  # chance from which a statement is held to dispute something
UNTOLD = 0.6  # the same where no word tells of it
TARGET = 0.3  # chance from which another statement is held to be what it disputes
DENIES = "cue denies"  # a sign that is enough: what "denied that P" disputes need not stand in the text
HINTS = frozenset({IMPLICIT, "negation", "contrast"})  # rules that tell of a dispute only together with its target
INSIDE = "inside it"  # the other's words within these: "rejected a claim by doctors that P"


def rebuttals(work: Work) -> None:
    """Add the rebuttals of the article."""
    debate, weights, course = debate_of(work), learned(), Course()
    every = [signs_of(debate, place) for place in range(len(debate.points))]
    quarrel = heat(every, weights)
    for place, (point, signs) in enumerate(zip(debate.points, every, strict=True)):
        goes_on = place > 0 and debate.points[place - 1].side == point.side and place - 1 in course.disputing
        if quarrel < QUARREL and not (goes_on or told(signs)):
            continue  # people may differ, and no word says so, in an article that is no quarrel
        evidence = evidence_of(debate, place, signs, quarrel, course)
        disputes = chance(evidence.facts, weights)
        if disputes < SLIGHT and DENIES not in signs:
            continue
        targets = candidates(debate, place, evidence.others, signs, course)
        found = shares(targets, weights)
        course.add(place, disputes, found)
        if disputes < (UNTOLD if WEAK.issuperset(signs) else DISPUTES) and DENIES not in signs:
            continue
        meant = [other for other in found if INSIDE in targets[other]] or sorted(
            (other for other, share in found.items() if disputes * share >= TARGET), key=lambda other: -found[other]
        )
        target = meant[0] if meant else None
        kind, cue, rule = manner(debate, place, signs, target)
        if DENIES not in signs and (not found or (target is None and rule in HINTS)):
            continue  # nobody is in sight with whom to disagree
        work.rebuttals.append(
            RebuttalDraft(
                by=point.number,
                targets=tuple(debate.points[other].number for other in meant),
                kind=kind,
                explicit=rule not in {IMPLICIT, "negation"},
                cue=cue,
                confidence=round(max(disputes, DISPUTES) if target is None else disputes * found[target], 2),
                rule=rule,
            )
        )
    work.rebuttals.sort(key=lambda found: (found.by, found.targets))
