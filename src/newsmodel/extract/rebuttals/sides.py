"""Who speaks for whom: "the ministry", "its spokesman" and "the ministry's lawyer" stand on one side of a dispute."""

from newsmodel.extract.draft import MentionDraft, Work
from newsmodel.extract.linking import NAMED

__all__ = ["sides"]

AGAINST = frozenset(
    "predecessor successor rival opponent critic accuser victim neighbour neighbor uncle nephew brother sister"
    " husband wife ex-husband ex-wife widow former".split()
)
POSSESSIVES = frozenset({"its", "his", "her", "their"})
LONGEST = 6  # tokens of a description before the word that it turns on


def sides(work: Work) -> list[int]:
    """For each actor the one that stands for its side; an actor that speaks for nobody stands for itself."""
    above = list(range(len(work.actors)))
    by_name = {actor.name.lower(): number for number, actor in enumerate(work.actors)}
    for number, actor in enumerate(work.actors):
        for _, organization in actor.roles:
            _join(above, number, by_name.get(organization.lower()) if organization else None)
    ends = {mention.last - 1: mention.actor for mention in work.mentions}
    for mention in work.mentions:
        owner = None if mention.actor is None or mention.form in NAMED else _owner(work, mention, ends)
        if mention.actor is not None and owner is not None and AGAINST.isdisjoint(mention.name.lower().split()):
            _join(above, mention.actor, owner)
    return [_top(above, number) for number in range(len(above))]


def _owner(work: Work, mention: MentionDraft, ends: dict[int, int | None]) -> int | None:
    """Whose office, agent or lawyer a description is: "Arce's office", "its chairman"."""
    lower = work.doc.lower
    if lower[mention.first] in POSSESSIVES:
        return ends.get(mention.first)
    for token in range(mention.first + 1, min(mention.last, mention.first + LONGEST)):
        if lower[token] in {"'s", "'"}:
            return ends.get(token - 1)
    return None


def _top(above: list[int], number: int) -> int:
    while above[number] != number:
        above[number] = number = above[above[number]]
    return number


def _join(above: list[int], number: int, other: int | None) -> None:
    if other is not None:
        one, another = _top(above, number), _top(above, other)
        if one != another:
            above[one] = another
