"""Who is who within the article: names, short forms, descriptions and pronouns become actors."""

from newsmodel.extract.draft import ActorDraft, Work
from newsmodel.extract.epithets import epithet
from newsmodel.extract.linking import NAMED, link
from newsmodel.extract.naming import name_actors, settle
from newsmodel.extract.pronouns import resolve, tell_genders
from newsmodel.extract.scene import Scene
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["coreference"]

DESCRIBED = frozenset({ActorKind.PERSON, ActorKind.ANONYMOUS, ActorKind.ORGANIZATION})
SUBJECTS = frozenset({"he", "she"})
FEWEST = 2  # mentions of somebody who neither speaks nor is spoken to


def coreference(work: Work) -> None:
    """Link every mention to an actor: names first, then descriptions, then pronouns, the clear ones first."""
    known = name_actors(work)
    heard = (draft.speaker for draft in work.statements)
    work.speaking = {work.mentions[speaker].first for speaker in heard if speaker is not None}
    _mark_acting(work)
    open_: list[int] = []
    for number, mention in enumerate(work.mentions):
        if mention.name.endswith("-year-old"):
            mention.kind = ActorKind.PERSON
            open_.append(number)
        elif mention.form is MentionForm.PRONOUN:
            open_.append(number)
        elif mention.form is MentionForm.DESCRIPTION and not epithet(work, number):
            _new(work, number)
    scene = Scene(work)
    told = [number for number in open_ if not work.doc.quoted[work.mentions[number].first]]
    subjects = [number for number in told if work.mentions[number].name in SUBJECTS]
    told_some = tell_genders(work, scene, subjects)
    settle(work, known)
    if told_some or known.ambiguous:
        tell_genders(work, scene, subjects)  # the names that are settled now may be meant
    for number in (*told, *open_):
        if work.mentions[number].actor is None:
            resolve(work, number, scene)
        if work.mentions[number].actor is None and work.mentions[number].form is MentionForm.DESCRIPTION:
            _new(work, number)
    _keep(work)


def _mark_acting(work: Work) -> None:
    """Mark who speaks under a name, and the organizations that somebody works for: a lone name can be a place, too."""
    employers = {role.organization.lower() for mention in work.mentions for role in mention.roles}
    titled = {mention.actor for mention in work.mentions if mention.roles}
    for number, actor in enumerate(work.actors):
        actor.acts = actor.name.lower() in employers or number in titled
    for draft in work.statements:
        speaker = None if draft.speaker is None else work.mentions[draft.speaker].actor
        if speaker is not None:
            work.actors[speaker].acts = True


def _new(work: Work, number: int) -> None:
    """Somebody of whom the text has not spoken before."""
    mention = work.mentions[number]
    kind = mention.kind or ActorKind.ANONYMOUS
    work.actors.append(ActorDraft(mention.name, kind, mention.gender, plural=mention.plural, kept=False))
    link(work, number, len(work.actors) - 1)


def _keep(work: Work) -> None:
    """Keep who speaks, is spoken to or passes it on, whom others work for, and who is taken up."""
    for draft in work.statements:
        for place in (draft.speaker, draft.addressee_mention, *(via.mention for via in draft.via)):
            actor = None if place is None else work.mentions[place].actor
            if actor is not None:
                work.actors[actor].kept = True
    for found in work.actors:
        if found.kind is None:
            found.kind = ActorKind.ORGANIZATION  # nothing told: a lone name is more often a body's
        found.kept = found.kept or found.acts
        if not found.kept and found.kind in DESCRIBED and len(found.mentions) >= FEWEST:
            found.kept = any(work.mentions[number].form not in NAMED for number in found.mentions)
