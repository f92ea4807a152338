"""Who is who within the article: names, short forms, descriptions and pronouns become actors."""

from newsmodel.extract.draft import ActorDraft, MentionDraft, Work
from newsmodel.extract.linking import NAMED, link
from newsmodel.extract.pronouns import resolve
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["coreference"]


def coreference(work: Work) -> None:
    """Link every mention to an actor, in the order of the text."""
    _names(work)
    order = range(len(work.mentions))
    for number in order:
        mention = work.mentions[number]
        if mention.form is MentionForm.DESCRIPTION:
            _link_description(work, number)
        elif mention.form is MentionForm.PRONOUN:
            resolve(work, number)


def _names(work: Work) -> None:
    """Names first, all of them: a short form may stand before the full one (in a headline)."""
    longest = sorted(
        (number for number, mention in enumerate(work.mentions) if mention.form in NAMED),
        key=lambda number: (-(work.mentions[number].last - work.mentions[number].first), number),
    )
    by_last: dict[str, list[int]] = {}
    by_name: dict[str, int] = {}
    for number in longest:
        mention = work.mentions[number]
        actor = _known(work, mention, by_name, by_last)
        if actor is None:
            actor = len(work.actors)
            work.actors.append(ActorDraft(mention.name, mention.kind, mention.gender))
            by_name[mention.name.lower()] = actor
            words = mention.name.lower().split()
            for word in {words[0], words[-1]}:
                by_last.setdefault(word, []).append(actor)
        elif mention.name.lower() != work.actors[actor].name.lower():
            mention.form, mention.rule = MentionForm.SHORT_NAME, "short_name"
        link(work, number, actor)
    for draft in work.actors:
        draft.mentions.sort()
        if draft.kind is None:
            draft.kind = ActorKind.PERSON if " " in draft.name else ActorKind.ORGANIZATION


def _known(work: Work, mention: MentionDraft, by_name: dict[str, int], by_last: dict[str, list[int]]) -> int | None:
    """The actor that a name belongs to already: the same name, or a full name that it is part of."""
    name = mention.name.lower()
    if name in by_name:
        return by_name[name]
    words = name.split()
    if mention.kind in {ActorKind.GOVERNMENT} and not mention.titles:
        return None
    candidates = []
    for actor in by_last.get(words[-1], []) + ([] if len(words) > 1 else by_last.get(words[0], [])):
        draft = work.actors[actor]
        other = draft.name.lower().split()
        if draft.kind is ActorKind.GOVERNMENT or (mention.gender and draft.gender and mention.gender != draft.gender):
            continue
        if mention.kind is ActorKind.PERSON and draft.kind not in {ActorKind.PERSON, None}:
            continue
        if len(words) == 1 and words[0] in {other[0], other[-1]} and actor not in candidates:
            candidates.append(actor)
        elif len(words) > 1 and set(words) <= set(other):
            candidates.append(actor)
    if len(candidates) > 1:
        surnames = [actor for actor in candidates if work.actors[actor].name.lower().split()[-1] == words[-1]]
        candidates = surnames or candidates
        before = [
            actor
            for actor in candidates
            if any(work.mentions[other].span < mention.span for other in work.actors[actor].mentions)
        ]
        near = max(before or candidates[:1], key=lambda actor: _last_before(work, actor, mention))
        return near
    return candidates[0] if candidates else None


def _last_before(work: Work, actor: int, mention: MentionDraft) -> int:
    return max(
        (
            work.mentions[other].span[0]
            for other in work.actors[actor].mentions
            if work.mentions[other].span < mention.span
        ),
        default=-1,
    )


def _link_description(work: Work, number: int) -> None:
    """A definite description is the last actor whom it fits; any other is somebody new."""
    mention = work.mentions[number]
    lower = work.doc.lower
    definite = lower[mention.first] in {"the", "this", "that"}
    if definite and mention.name.endswith("-year-old"):
        mention.kind = ActorKind.PERSON
        resolve(work, number)
        if mention.actor is not None:
            return
    if definite:
        actor = _described(work, number)
        if actor is not None:
            mention.rule = "role_description"
            link(work, number, actor)
            return
    kind = mention.kind or ActorKind.ANONYMOUS
    work.actors.append(ActorDraft(mention.name, kind, mention.gender, plural=mention.plural))
    link(work, number, len(work.actors) - 1)


def _described(work: Work, number: int) -> int | None:
    mention = work.mentions[number]
    head = _head_word(mention.name)
    best, where = None, -1
    for actor, draft in enumerate(work.actors):
        if draft.plural != mention.plural or not draft.mentions:
            continue
        seen = max((work.mentions[other].span[0] for other in draft.mentions if other < number), default=-1)
        if seen <= where:
            continue
        if _fits(work, draft, mention, head):
            best, where = actor, seen
    return best


def _fits(work: Work, draft: ActorDraft, mention: MentionDraft, head: str) -> bool:
    titles = {word for title, _ in draft.roles for word in title.lower().split()}
    if head in titles or head == _head_word(draft.name):
        return True
    if mention.kind is ActorKind.ORGANIZATION and head in work.language.organizations:
        return (
            draft.kind is ActorKind.ORGANIZATION
            and head in {"company", "group", "firm", "agency"}
            and " " in draft.name
        )
    return False


def _head_word(name: str) -> str:
    words = name.lower().split()
    for place, word in enumerate(words):
        if word in {"of", "at", "in", "from", "for", "with", "to"} and place:
            return words[place - 1]
    return words[-1] if words else ""
