"""Which statement disputes which: explicit rebuttals, found by their words and linked by speaker and matter."""

from newsmodel.extract.draft import Work
from newsmodel.extract.rebuttals.concessive import conceded
from newsmodel.extract.rebuttals.contrasting import contrasted
from newsmodel.extract.rebuttals.disputing import disputed
from newsmodel.extract.rebuttals.matter import matter_of
from newsmodel.extract.rebuttals.predicates import predicated

__all__ = ["rebuttals"]

RULES = (disputed, conceded, predicated, contrasted)


def rebuttals(work: Work) -> None:
    """Add the rebuttals of the article; where two rules find one link, the first of `RULES` names it."""
    matter = matter_of(work)
    known: set[tuple[int, tuple[int, ...]]] = set()
    for rule in RULES:
        for found in rule(work, matter):
            if (found.by, found.targets) not in known:
                known.add((found.by, found.targets))
                work.rebuttals.append(found)
    work.rebuttals.sort(key=lambda found: (found.by, found.targets))
