"""Who is who, as a person says: aliases, two that are one, one who is two."""

from collections.abc import Iterable

from newsmodel.correcting.passages import Unclear, actor_of, mention_at, mentions_of, places
from newsmodel.extract.draft import ActorDraft, MentionDraft, Work
from newsmodel.extract.linking import NAMED, link
from newsmodel.extract.positions import tokens_in
from newsmodel.extract.pronouns import resolve
from newsmodel.kinds import ActorKind, MentionForm
from newsmodel.model import Alias, DifferentActors, Passage, SameActor

__all__ = ["RULE", "actor_named", "different", "keep_referred", "meant_by", "move", "name_places", "same"]

RULE = "correction"  # of a mention or a statement that is as a person says


def name_places(work: Work, alias: Alias) -> list[MentionDraft]:
    """Give the mentions at the words of an alias the name that they stand for; where there is none, add one."""
    found: list[MentionDraft] = []
    added: list[MentionDraft] = []
    for place in _spellings(work, alias.alias):
        number = mention_at(work, place)
        mention = None if number is None else work.mentions[number]
        if mention is None:
            first, last = tokens_in(work, place)
            span = (work.doc.starts[first], work.doc.ends[last - 1])
            added.append(MentionDraft(span, first, last, MentionForm.NAME, kind=alias.kind))
        elif alias.alias.tells_which or (place[0] <= mention.span[0] and mention.span[1] <= place[1]):
            found.append(mention)
    found += added
    if not found:  # or all are parts of longer names
        raise Unclear(alias.alias)
    for mention in found:
        if mention.form is not MentionForm.PRONOUN:
            mention.name, mention.kind = _plain(alias.name), alias.kind
        mention.rule = RULE
    _add_mentions(work, added)
    return found


def _spellings(work: Work, passage: Passage) -> Iterable[tuple[int, int]]:
    """The places of a passage, also with a capital where it may begin a sentence."""
    found = places(work, passage)
    if not passage.tells_which and passage.words[0].islower():
        capital = passage.replace(words=passage.words[0].upper() + passage.words[1:])
        found += places(work, capital)
    return dict.fromkeys(found)


def _add_mentions(work: Work, added: list[MentionDraft]) -> None:
    before = work.mentions
    work.mentions = sorted([*before, *added], key=lambda mention: mention.span)
    place = {id(mention): number for number, mention in enumerate(work.mentions)}
    now = [place[id(mention)] for mention in before]
    for draft in work.statements:
        draft.speaker = None if draft.speaker is None else now[draft.speaker]
        draft.addressee_mention = None if draft.addressee_mention is None else now[draft.addressee_mention]
        for via in draft.via:
            via.mention = now[via.mention]
    for actor in work.actors:
        actor.mentions = [now[number] for number in actor.mentions]


def meant_by(work: Work, alias: Alias, named: list[MentionDraft]) -> None:
    """The mentions of an alias become those of the actor that it names."""
    name = _plain(alias.name)
    own = {id(mention) for mention in named if mention.name == name or mention.form is MentionForm.PRONOUN}
    numbers = [number for number, mention in enumerate(work.mentions) if id(mention) in own]
    if numbers:  # a later correction may have given them another name
        move(work, numbers, actor_named(work, alias.name, alias.kind, numbers))


def actor_named(work: Work, name: Passage, kind: ActorKind | None, near: Iterable[int] = ()) -> int:
    """The actor of that name; of a new name, the one that coreference made of the mentions near by, or a new one."""
    actor = actor_of(work, name)
    if actor is None:
        known = (work.mentions[number] for number in near)
        actor = next((m.actor for m in known if m.actor is not None and m.name == _plain(name)), None)
    if actor is None:
        if name.tells_which:
            raise Unclear(name)
        actor = len(work.actors)
        work.actors.append(ActorDraft(_plain(name), kind or ActorKind.PERSON))
    draft = work.actors[actor]
    draft.kind, draft.kept = kind or draft.kind, True
    return actor


def _plain(name: Passage) -> str:
    return " ".join(name.words.split())


def same(work: Work, pair: SameActor) -> None:
    """Two actors become one."""
    found = [actor_of(work, passage) for passage in (pair.one, pair.other)]
    for actor, passage in zip(found, (pair.one, pair.other), strict=True):
        if actor is None:
            raise Unclear(passage)
    known = sorted({actor for actor in found if actor is not None}, key=lambda actor: _rank(work, actor))
    if len(known) < 2:
        return
    fuller, other = known
    merged = work.actors[other]
    for draft in work.statements:
        draft.actor = fuller if draft.actor == other else draft.actor
    move(work, merged.mentions, fuller, rule=None)
    kept = work.actors[fuller]
    kept.kept, merged.kept = True, False
    if kept.kind in {None, ActorKind.ANONYMOUS} and merged.kind:
        kept.kind = merged.kind


def _rank(work: Work, actor: int) -> tuple[bool, int, int]:
    """Sorts the fuller name first: a name before a description, more words before fewer."""
    draft = work.actors[actor]
    named = not draft.mentions or any(work.mentions[number].form in NAMED for number in draft.mentions)
    return not named, -len(draft.name.split()), actor


def different(work: Work, pair: DifferentActors) -> None:
    """What the second refers to is taken from the first, and pronouns that it may have drawn are read again.

    Where only pronouns are taken, it is not known whom they mean.
    """
    others = mentions_of(work, pair.other)
    elsewhere = set(others)
    ones = [number for number in mentions_of(work, pair.one) if number not in elsewhere]
    if not others or not ones:
        raise Unclear(pair.one if others else pair.other)
    shared = {work.mentions[number].actor for number in ones} - {None}
    moving = [number for number in others if work.mentions[number].actor in shared]
    if not moving:
        return
    former = [actor for actor in dict.fromkeys(work.mentions[number].actor for number in moving) if actor is not None]
    name = _name(work, moving)
    if name:
        kind = work.mentions[moving[0]].kind or work.actors[former[0]].kind
        work.actors.append(ActorDraft(name, kind))
    move(work, moving, len(work.actors) - 1 if name else None)
    for actor in former:
        _read_pronouns_again(work, actor)


def _read_pronouns_again(work: Work, actor: int) -> None:
    drawn = [
        number
        for number in work.actors[actor].mentions
        if work.mentions[number].form is MentionForm.PRONOUN and work.mentions[number].rule != RULE
    ]
    move(work, drawn, None, rule=None)
    for number in sorted(drawn):
        resolve(work, number)


def move(work: Work, numbers: Iterable[int], actor: int | None, rule: str | None = RULE) -> None:
    """Give mentions to another actor, or to nobody; all concerned learn their names and roles anew."""
    moving = sorted(set(numbers))
    former = dict.fromkeys(work.mentions[number].actor for number in moving)
    gone = set(moving)
    for other in former:
        if other is not None:
            work.actors[other].mentions = [number for number in work.actors[other].mentions if number not in gone]
    for number in moving:
        work.mentions[number].actor = None
        work.mentions[number].rule = rule or work.mentions[number].rule
    for other in former:
        if other is not None:
            _rename(work, work.actors[other])
            _learn_again(work, other)
    if actor is not None:
        work.actors[actor].mentions += moving
        _learn_again(work, actor)


def _rename(work: Work, draft: ActorDraft) -> None:
    """One whose name has gone to another is called by what is left."""
    if all(work.mentions[number].name.lower() != draft.name.lower() for number in draft.mentions):
        draft.name = _name(work, draft.mentions) or draft.name


def _learn_again(work: Work, actor: int) -> None:
    draft = work.actors[actor]
    numbers, draft.mentions = sorted(draft.mentions), []
    draft.aliases, draft.roles, draft.heads, draft.gender, draft.plural = {}, {}, set(), "", False
    for number in numbers:
        link(work, number, actor)


def _name(work: Work, numbers: list[int]) -> str:
    """The fullest name of some mentions, or their longest description; pronouns have none."""
    mentions = [work.mentions[number] for number in numbers if work.mentions[number].form is not MentionForm.PRONOUN]
    named = [mention for mention in mentions if mention.form in NAMED] or mentions
    return max((mention.name for mention in named), key=len, default="")


def keep_referred(work: Work) -> None:
    """Actors whom a statement refers to stay, one of each name that the text lacks; those whom nothing means go."""
    absent: dict[str, int] = {}
    for draft in work.statements:
        if draft.actor is not None and not work.actors[draft.actor].mentions:
            draft.actor = absent.setdefault(work.actors[draft.actor].name, draft.actor)
    for actor in work.actors:
        actor.kept = actor.kept and bool(actor.mentions)
    for draft in work.statements:
        mentions = (draft.speaker, draft.addressee_mention, *(via.mention for via in draft.via))
        for number in (draft.actor, *(None if place is None else work.mentions[place].actor for place in mentions)):
            if number is not None:
                work.actors[number].kept = True
