"""Who is who within the article: names, short forms, descriptions and pronouns become actors."""

from newsmodel.extract.draft import ActorDraft, MentionDraft, Work
from newsmodel.extract.linking import link
from newsmodel.extract.naming import name_actors
from newsmodel.extract.pronouns import resolve
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["coreference"]

DEFINITE = frozenset({"the", "this", "that"})
GENERAL = frozenset({"company", "group", "firm", "agency"})  # what any organization can be called
LINKS = frozenset("of at in from for with to".split())
MOST = 200  # mentions to look back at


def coreference(work: Work) -> None:
    """Link every mention to an actor: names first, then descriptions and pronouns in the order of the text."""
    name_actors(work)
    for number, mention in enumerate(work.mentions):
        if mention.form is MentionForm.DESCRIPTION:
            _link_description(work, number)
        elif mention.form is MentionForm.PRONOUN:
            resolve(work, number)


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
    for other in reversed(work.mentions[max(0, number - MOST) : number]):
        if other.actor is not None and _fits(work.actors[other.actor], mention):
            return other.actor
    return None


def _fits(actor: ActorDraft, mention: MentionDraft) -> bool:
    head = _head_word(mention.name)
    if actor.plural != mention.plural:
        return False
    titles = {word for title, _ in actor.roles for word in title.lower().split()}
    if head in titles or head == _head_word(actor.name):
        return True
    return actor.kind is ActorKind.ORGANIZATION and head in GENERAL and " " in actor.name


def _head_word(name: str) -> str:
    """The head of a description: its last word before a preposition."""
    words = name.lower().split()
    link = next((place for place, word in enumerate(words) if place and word in LINKS), len(words))
    return words[link - 1] if words else ""
