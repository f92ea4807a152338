"""Rebuttals that the reporter makes with a concession: "..., despite the ministry's claims"."""

from collections.abc import Iterator

from newsmodel.extract.draft import Pair, RebuttalDraft, Work
from newsmodel.extract.positions import mentions_in, token_at, tokens_in
from newsmodel.extract.rebuttals.matter import REACH, Matter, actors_named
from newsmodel.kinds import ActorKind, RebuttalKind

__all__ = ["conceded"]

CONCEDING = frozenset({"despite", "notwithstanding"})
NEAR = 3  # tokens between a content and the concession after it


def conceded(work: Work, matter: Matter) -> Iterator[RebuttalDraft]:
    """The statements that stand against what a side said before, which the concession names."""
    for number in range(len(work.statements)):
        cue = _concession(work, number)
        target = None if cue is None else _of_side(work, matter, number, cue)
        if target is not None:
            yield RebuttalDraft(
                number, (target,), RebuttalKind.CONTRAST, explicit=True, cue=cue, confidence=0.7, rule="concessive"
            )


def _concession(work: Work, number: int) -> Pair | None:
    """The concession that follows a content in its sentence."""
    doc, draft = work.doc, work.statements[number]
    after = token_at(work, max(end for _, end in draft.content))
    last = doc.sentences[doc.sentence_of[draft.cue_token]][1]
    start = next((token for token in range(after, min(after + NEAR, last)) if doc.lower[token] in CONCEDING), None)
    if start is None:
        return None
    final = next(token for token in range(last - 1, start - 1, -1) if doc.words[token][0].isalnum())
    return doc.starts[start], doc.ends[final]


def _of_side(work: Work, matter: Matter, number: int, cue: Pair) -> int | None:
    """The statement before that the named side made, or somebody unnamed who speaks of it."""
    sides = {mention.actor for _, mention in mentions_in(work, cue) if mention.actor is not None}
    names = {work.actors[side].name.lower() for side in sides}
    said = set(work.doc.lower[slice(*tokens_in(work, cue))]) & work.language.organizations
    best, target = 0.0, None
    for other in matter.others(number, matter.speakers[number]):
        speaker = matter.speakers[other]
        if speaker is None:
            continue
        actor = work.actors[speaker]
        belongs = any(organization.lower() in names for _, organization in actor.roles)
        described = bool(said & actor.heads)  # "despite the ministry's claims"
        speaks_of = actor.kind is ActorKind.ANONYMOUS and bool(actors_named(work, work.statements[other]) & sides)
        score = matter.shared(number, other) + 0.01 * (other - number + REACH)  # the nearer of two equals
        if (speaker in sides or belongs or described or speaks_of) and score > best:
            best, target = score, other
    return target
