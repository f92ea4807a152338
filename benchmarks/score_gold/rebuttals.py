"""Who disputes whom: whether a statement that disputes is seen as one, and whether its target is found."""

from collections import defaultdict
from collections.abc import Mapping

from benchmarks.score_gold.tally import Tally
from benchmarks.score_gold.words import Json

__all__ = ["rebuttals"]

Cue = tuple[int, ...]
Groups = Mapping[Cue, list[Json]]  # annotated rebuttals with one cue are one, put forward by several statements


def rebuttals(gold: list[Json], predicted: list[Json], paired: Mapping[str, str], tally: Tally) -> None:
    """Compare the rebuttals of an article.

    Args:
        gold: As annotated; any one target found is found.
        predicted: As predicted.
        paired: Ids of predicted statements to those of the annotated ones that they are paired with.
        tally: Takes the counts: `rebuttal` for statements that dispute, `link` for pairs of them with a target.
    """
    groups: defaultdict[Cue, list[Json]] = defaultdict(list)
    for rebuttal in gold:
        groups[tuple(rebuttal["cue"])].append(rebuttal)
    seen = _detected(groups, predicted, paired, tally)
    kinds = _linked(groups, predicted, paired, tally)
    for cue, group in groups.items():
        required = [rebuttal for rebuttal in group if not rebuttal["optional"]]
        if not required:
            continue
        tally.counts["rebuttal:tp" if cue in seen else "rebuttal:fn"] += 1
        tally.counts["link:tp" if cue in kinds else "link:fn"] += 1
        pointer = "explicit" if required[0]["explicit"] else "implicit"
        tally.answer(f"rebuttal_recall_{pointer}", cue in kinds)
        if cue in kinds:
            tally.answer("rebuttal_kind", kinds[cue] in {rebuttal["kind"] for rebuttal in group})


def _by(groups: Groups, statement: str | None) -> list[Cue]:
    """The groups in which an annotated statement disputes something."""
    return [cue for cue, group in groups.items() if any(one["by_statement"] == statement for one in group)]


def _detected(groups: Groups, predicted: list[Json], paired: Mapping[str, str], tally: Tally) -> set[Cue]:
    """The groups of which a statement is known to dispute; each other disputing statement is false, once."""
    seen: set[Cue] = set()
    for statement in dict.fromkeys(rebuttal.get("by_statement") for rebuttal in predicted):
        cues = _by(groups, paired.get(statement or ""))
        seen.update(cues)
        tally.counts["rebuttal:fp"] += not cues
    return seen


def _linked(groups: Groups, predicted: list[Json], paired: Mapping[str, str], tally: Tally) -> dict[Cue, str | None]:
    """The groups of which a target is found, each with the kind first given; each other link is false, once.

    A link from a statement that disputes something outside the text is neither.
    """
    kinds: dict[Cue, str | None] = {}
    links: dict[tuple[str, str], str | None] = {}
    for rebuttal in predicted:
        for target in rebuttal.get("targets") or []:
            links.setdefault((rebuttal.get("by_statement", ""), target), rebuttal.get("kind"))
    for (by, target), kind in links.items():
        statement, disputed = paired.get(by), paired.get(target)
        cues = _by(groups, statement)
        good = [cue for cue in cues if _targets(groups[cue], statement, disputed)]
        for cue in good:
            kinds.setdefault(cue, kind)
        open_ended = cues and not any(one["targets"] for cue in cues for one in groups[cue])
        tally.counts["link:fp"] += not (good or open_ended)
    return kinds


def _targets(group: list[Json], statement: str | None, disputed: str | None) -> bool:
    return any(one["by_statement"] == statement and disputed in one["targets"] for one in group)
