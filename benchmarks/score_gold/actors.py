"""Who is who: mentions of one actor held together (B-cubed), and what is known of each actor."""

from collections import Counter
from collections.abc import Mapping

from benchmarks.score_gold.tally import Tally
from benchmarks.score_gold.words import Json, each, likeness, names, norm

__all__ = ["actors"]

Mention = tuple[int, int]
SAME_ROLE = 0.6
SAME_AFFILIATION = 0.5


def actors(text: str, gold: list[Json], predicted: Mapping[str, Json], tally: Tally) -> None:
    """Compare the actors of an article; those that the annotation does not name are neutral."""
    mentions = [((start, end), actor["id"]) for actor in gold for start, end in actor["mentions"]]
    found = {mention: _actor_at(mention, predicted) for mention, _ in mentions}
    _b_cubed(mentions, found, tally)
    for actor in gold:
        other = _named(names(actor, text), predicted) or _mentioned(actor, predicted, found)
        _known(actor, other, tally)


def _actor_at(mention: Mention, predicted: Mapping[str, Json]) -> str | None:
    """The id of the predicted actor whose mention shares most with this one; of two the shorter mention."""
    start, end = mention
    candidates = [
        (min(end, last) - max(start, first), first - last, key)
        for key, actor in predicted.items()
        for first, last in actor.get("mentions") or []
    ]
    shared, _, key = max(candidates, default=(0, 0, None))
    return key if shared > 0 else None


def _b_cubed(mentions: list[tuple[Mention, str]], found: Mapping[Mention, str | None], tally: Tally) -> None:
    tally.counts["mention:all"] += len(mentions)
    for mention, actor in mentions:
        if found[mention] is None:
            continue
        ours = {other for other, key in mentions if key == actor}
        theirs = {other for other, _ in mentions if found[other] == found[mention]}
        tally.counts["mention:found"] += 1
        tally.counts["mention:precision"] += len(ours & theirs) / len(theirs)
        tally.counts["mention:recall"] += len(ours & theirs) / len(ours)


def _named(wanted: set[str], predicted: Mapping[str, Json]) -> Json | None:
    """The first predicted actor that goes by one of some names."""
    return next((actor for actor in predicted.values() if norm(actor.get("name", "")) in wanted), None)


def _mentioned(actor: Json, predicted: Mapping[str, Json], found: Mapping[Mention, str | None]) -> Json | None:
    """The predicted actor that has most of an actor's mentions; of several the first."""
    keys = Counter(key for start, end in actor["mentions"] if (key := found[start, end]))
    return predicted[keys.most_common(1)[0][0]] if keys else None


def _known(actor: Json, found: Json | None, tally: Tally) -> None:
    """Whether the actor is there at all, and what its record says of role, affiliation and kind."""
    tally.answer("actor_found", found)
    for field, least in (("role", SAME_ROLE), ("affiliation", SAME_AFFILIATION)):
        if actor[field]:
            given = each(found.get(field)) if found else []
            tally.answer(field, any(likeness(one, other) >= least for one in each(actor[field]) for other in given))
    tally.answer("actor_kind", found and found.get("kind") == actor["kind"])
