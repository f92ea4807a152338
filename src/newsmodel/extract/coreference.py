"""Who is who within the article: names, short forms, descriptions and pronouns become actors."""

from newsmodel.extract.affiliations import FIRMS, NO_FIRMS
from newsmodel.extract.draft import ActorDraft, Work
from newsmodel.extract.linking import head_word, link
from newsmodel.extract.naming import name_actors
from newsmodel.extract.pronouns import resolve
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["coreference"]

DEFINITE = frozenset({"the", "this", "that"})
GENERAL = frozenset({"company", "group", "firm", "agency"})  # what any organization can be called
MOST = 200  # mentions to look back at


def coreference(work: Work) -> None:
    """Link every mention to an actor: names first, then descriptions and pronouns in the order of the text."""
    name_actors(work)
    work.speaking = {work.mentions[draft.speaker].first for draft in work.statements if draft.speaker is not None}
    for number, mention in enumerate(work.mentions):
        if mention.form is MentionForm.DESCRIPTION:
            _link_description(work, number)
        elif mention.form is MentionForm.PRONOUN:
            resolve(work, number)
    for draft in work.statements:
        for place in (draft.speaker, draft.addressee_mention, *(via.mention for via in draft.via)):
            actor = None if place is None else work.mentions[place].actor
            if actor is not None:
                work.actors[actor].kept = True


def _link_description(work: Work, number: int) -> None:
    """A definite description is the last actor whom it fits; any other is somebody new."""
    mention = work.mentions[number]
    if work.doc.lower[mention.first] in DEFINITE:
        if mention.name.endswith("-year-old"):
            mention.kind = ActorKind.PERSON
            resolve(work, number)
        elif (actor := _described(work, number)) is not None:
            mention.rule = "role_description"
            link(work, number, actor)
    if mention.actor is None:
        kind = mention.kind or ActorKind.ANONYMOUS
        work.actors.append(ActorDraft(mention.name, kind, mention.gender, plural=mention.plural))
        link(work, number, len(work.actors) - 1)


def _described(work: Work, number: int) -> int | None:
    """The actor mentioned last before a description that it fits."""
    mention = work.mentions[number]
    head = head_word(mention.name)
    for other in reversed(work.mentions[max(0, number - MOST) : number]):
        actor = other.actor
        if actor is not None and work.actors[actor].plural == mention.plural and _fits(work.actors[actor], head):
            return actor
    return None


def _fits(actor: ActorDraft, head: str) -> bool:
    if head in actor.heads:
        return True
    return (
        actor.kind is ActorKind.ORGANIZATION
        and head in GENERAL
        and " " in actor.name
        and not (head in FIRMS and actor.heads & NO_FIRMS)  # a union is no company
    )
