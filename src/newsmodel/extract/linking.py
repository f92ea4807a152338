"""A mention becomes one of an actor's."""

from newsmodel.extract.draft import ActorDraft, Head, Work
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["NAMED", "POSSESSIVES", "head_of_name", "known_as", "link"]

MOST = 24  # descriptions of one actor by which it is known again
LINKS = frozenset("of at in from for with to".split())
POSSESSIVES = frozenset({"his", "her", "its", "their"})
NAMED = frozenset({MentionForm.NAME, MentionForm.SHORT_NAME})


def link(work: Work, number: int, actor: int) -> None:
    """Make a mention one of an actor's, who learns from it."""
    mention, draft = work.mentions[number], work.actors[actor]
    is_person, is_pronoun = mention.kind is ActorKind.PERSON, mention.form is MentionForm.PRONOUN
    mention.actor = actor
    draft.mentions.append(number)
    if is_person or not is_pronoun:
        draft.gender = draft.gender or mention.gender
    draft.plural = draft.plural or (mention.plural and not is_pronoun)
    if not draft.heads:
        draft.epithets.add(head := head_of_name(draft.name))
        draft.heads.add(head[0])
    is_name = mention.form in NAMED
    if is_name:
        draft.named = True
        words = work.doc.text[mention.span[0] : mention.span[1]]
        if words != draft.name:
            draft.aliases[words] = None
    for role in mention.roles:
        known_as(draft, head_of_name(role.title))
        draft.heads.update(role.title.lower().partition(" of ")[0].split())
    if (is_person and is_name) or (draft.kind is None and mention.kind is not ActorKind.ANONYMOUS):
        draft.kind = mention.kind


def known_as(draft: ActorDraft, head: Head) -> None:
    """Keep a description by which an actor is known again, up to as many as people have."""
    if len(draft.epithets) < MOST:
        draft.epithets.add(head)


def head_of_name(name: str) -> Head:
    """The head of a name or description, its last word before a preposition, and all words up to there."""
    words = name.lower().split()
    if not LINKS.isdisjoint(words):
        link = next((place for place, word in enumerate(words) if place and word in LINKS), len(words))
        words = words[:link]
    return (words[-1] if words else "", frozenset(words))
