"""A mention becomes one of an actor's."""

from newsmodel.extract.draft import Work
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["NAMED", "head_word", "link"]

LINKS = frozenset("of at in from for with to".split())
NAMED = frozenset({MentionForm.NAME, MentionForm.SHORT_NAME})


def link(work: Work, number: int, actor: int) -> None:
    """Make a mention one of an actor's, who learns from it."""
    mention, draft = work.mentions[number], work.actors[actor]
    mention.actor = actor
    draft.mentions.append(number)
    if mention.form is not MentionForm.PRONOUN or mention.name in {"he", "she"}:
        draft.gender = draft.gender or mention.gender
    draft.plural = draft.plural or (mention.plural and mention.form is not MentionForm.PRONOUN)
    if not draft.heads:
        draft.heads.add(head_word(draft.name))
    if mention.form in NAMED:
        words = work.doc.text[mention.span[0] : mention.span[1]]
        if words != draft.name:
            draft.aliases[words] = None
    for role in mention.roles:
        draft.heads.update(role.title.lower().partition(" of ")[0].split())
    if draft.kind is None or (mention.kind is ActorKind.PERSON and mention.form in NAMED):
        draft.kind = mention.kind


def head_word(name: str) -> str:
    """The head of a description: its last word before a preposition."""
    words = name.lower().split()
    link = next((place for place, word in enumerate(words) if place and word in LINKS), len(words))
    return words[link - 1] if words else ""
