"""Names become actors: a short form belongs to the full name that it is part of."""

from collections import defaultdict

from newsmodel.extract.draft import ActorDraft, MentionDraft, Work
from newsmodel.extract.linking import NAMED, link
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["name_actors"]

MOST = 12  # actors of one surname that a short form is compared with


class _Known:
    """The actors so far, by full name and by the first and last words of it."""

    def __init__(self) -> None:
        self.by_name: dict[str, int] = {}
        self.by_word: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, name: str, actor: int) -> None:
        words = name.lower().split()
        self.by_name[name.lower()] = actor
        for word in {words[0], words[-1]}:
            self.by_word[word].append(actor)


def name_actors(work: Work) -> None:
    """Link the names of the article, longest first: a short form may stand before the full one, in a headline."""
    known = _Known()
    named = [number for number, mention in enumerate(work.mentions) if mention.form in NAMED]
    for number in sorted(named, key=lambda number: work.mentions[number].first - work.mentions[number].last):
        mention = work.mentions[number]
        actor = known.by_name.get(mention.name.lower())
        if actor is None:
            actor = _nearest(work, mention, _candidates(work, mention, known))
        if actor is None:
            actor = len(work.actors)
            work.actors.append(ActorDraft(mention.name, mention.kind, mention.gender))
            known.add(mention.name, actor)
        elif mention.name.lower() != work.actors[actor].name.lower():
            mention.form, mention.rule = MentionForm.SHORT_NAME, "short_name"
        link(work, number, actor)
    for draft in work.actors:
        if draft.kind is None:  # nothing told: people have two names, and a lone name is more often a body's
            draft.kind = ActorKind.PERSON if " " in draft.name else ActorKind.ORGANIZATION
            draft.kept = draft.kind is ActorKind.PERSON


def _candidates(work: Work, mention: MentionDraft, known: _Known) -> list[int]:
    """The actors whose full name a short one can be part of, surnames before first names."""
    words = mention.name.lower().split()
    if mention.kind is ActorKind.GOVERNMENT:
        return []
    found = [
        actor
        for actor in known.by_word.get(words[-1], [])[-MOST:] + known.by_word.get(words[0], [])[-MOST:]
        if _can_be(work.actors[actor], mention, words)
    ]
    surnames = [actor for actor in found if work.actors[actor].name.lower().endswith(words[-1])]
    return surnames or found


def _can_be(draft: ActorDraft, mention: MentionDraft, words: list[str]) -> bool:
    full = draft.name.lower().split()
    if draft.kind is ActorKind.GOVERNMENT or (mention.gender and draft.gender and mention.gender != draft.gender):
        return False
    if mention.kind is ActorKind.PERSON and draft.kind not in {ActorKind.PERSON, None}:
        return False
    return words[0] in {full[0], full[-1]} if len(words) == 1 else set(words) <= set(full)


def _nearest(work: Work, mention: MentionDraft, candidates: list[int]) -> int | None:
    """Of several, the one named last before the mention; of those named later, the first."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    first = {actor: work.mentions[min(work.actors[actor].mentions)].span[0] for actor in candidates}
    before = [actor for actor in candidates if first[actor] < mention.span[0]]
    return max(before, key=first.__getitem__) if before else min(candidates, key=first.__getitem__)
