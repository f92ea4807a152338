"""Names become actors: a short form belongs to the full name that it is part of."""

from bisect import bisect_left
from collections import defaultdict

from newsmodel.extract.draft import ActorDraft, MentionDraft, Work
from newsmodel.extract.linking import NAMED, link
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["Known", "name_actors", "settle"]

MOST = 12  # actors of one surname that a short form is compared with
PEOPLE = frozenset({ActorKind.PERSON, None})
BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.GOVERNMENT})
SHORTEST = 3  # letters of an acronym that is read as the initials of a name


class Known:
    """The actors so far, by full name, by the first and last words of it, and by its initials."""

    def __init__(self) -> None:
        self.by_name: dict[str, int] = {}
        self.by_word: defaultdict[str, list[int]] = defaultdict(list)
        self.by_initials: dict[str, int] = {}
        self.places: defaultdict[int, list[int]] = defaultdict(list)  # where each was named so far, sorted at the end
        self.bare: dict[str, int] = {}  # surnames that have stood alone, and whom they meant
        self.ambiguous: list[int] = []  # mentions that more than one can be meant by

    def add(self, name: str, actor: int, kind: ActorKind | None) -> None:
        """Take in an actor under its full name."""
        words = name.lower().split()
        self.by_name[name.lower()] = actor
        for word in {words[0], words[-1]}:
            self.by_word[word].append(actor)
        if kind in BODIES:
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(initials) >= SHORTEST:
                self.by_initials.setdefault(initials, actor)


def name_actors(work: Work) -> Known:
    """Link the names of the article: full names first, a short form may stand before the full one, in a headline.

    Surnames of two people are left to `settle`, after the pronouns have told who is a man and who a woman.
    """
    known = Known()
    named = [number for number, mention in enumerate(work.mentions) if mention.form in NAMED]
    several = [number for number in named if " " in work.mentions[number].name]
    for number in sorted(several, key=lambda number: (-len(work.mentions[number].name.split()), number)):
        _name(work, known, number)
    for places in known.places.values():
        places.sort()
    for number in named:
        if " " not in work.mentions[number].name:
            _name(work, known, number)
    return known


def settle(work: Work, known: Known) -> None:
    """Link the names that more than one can be meant by."""
    for number in known.ambiguous:
        mention = work.mentions[number]
        candidates = [actor for actor in _candidates(work, mention, known) if work.actors[actor].named]
        _link(work, known, number, _nearest(mention, known, candidates))


def _name(work: Work, known: Known, number: int) -> None:
    mention = work.mentions[number]
    low = mention.name.lower()
    if mention.kind is ActorKind.GOVERNMENT and (actor := _person_named(work, mention, known)) is not None:
        mention.kind, mention.name = ActorKind.PERSON, work.doc.text[slice(*mention.span)]
        mention.roles = ()
    else:
        actor = known.by_name.get(low)
    if actor is None and mention.kind is not ActorKind.GOVERNMENT:
        candidates = _candidates(work, mention, known)
        if len(candidates) > 1:
            known.ambiguous.append(number)
            return
        actor = next(iter(candidates), None)
    _link(work, known, number, actor)


def _link(work: Work, known: Known, number: int, actor: int | None) -> None:
    mention = work.mentions[number]
    low = mention.name.lower()
    if actor is None:
        actor = len(work.actors)
        work.actors.append(ActorDraft(mention.name, mention.kind, mention.gender, kept=mention.kind is not None))
        known.add(mention.name, actor, mention.kind)
    elif low != work.actors[actor].name.lower():
        mention.form, mention.rule = MentionForm.SHORT_NAME, "short_name"
        if not mention.gender:
            known.bare.setdefault(low, actor)
    known.places[actor].append(mention.first)
    link(work, number, actor)
    draft = work.actors[actor]
    if draft.kind is None and low in work.language.groups:
        draft.kind, draft.plural = ActorKind.GROUP, True  # "Democrats"
    elif draft.kind is None and _like_a_person(work, draft.name):  # nothing told: people have two names
        draft.kind, draft.kept = ActorKind.PERSON, True


def _like_a_person(work: Work, name: str) -> bool:
    """Whether a name has several words, and neither begins with an acronym nor ends as a document's: "USI Review"."""
    first, *others = name.split()
    acronym = len(first) >= SHORTEST and first.isupper() and first.isalpha()
    return bool(others) and not acronym and others[-1].lower() not in work.language.documents


def _candidates(work: Work, mention: MentionDraft, known: Known) -> list[int]:
    """The actors whose full name a short one can be part of, surnames before first names."""
    words = mention.name.lower().split()
    found = dict.fromkeys(known.by_word.get(words[-1], [])[-MOST:] + known.by_word.get(words[0], [])[-MOST:])
    some = [actor for actor in found if _can_be(work, work.actors[actor], mention, words)]
    surnames = [actor for actor in some if work.actors[actor].name.lower().endswith(words[-1])]
    if not some and mention.name.isupper() and mention.name in known.by_initials:
        return [known.by_initials[mention.name]]  # "River Transport Authority", then "RTA"
    return surnames or some


def _can_be(work: Work, draft: ActorDraft, mention: MentionDraft, words: list[str]) -> bool:
    full = draft.name.lower().split()
    if draft.kind is ActorKind.GOVERNMENT or (mention.gender and draft.gender and mention.gender != draft.gender):
        return False
    if mention.kind is ActorKind.PERSON and draft.kind not in PEOPLE:
        return False
    if len(words) == 1:
        return words[0] in {full[0], full[-1]}
    if not set(words) <= set(full):
        return False
    if draft.kind is ActorKind.ORGANIZATION:  # "Ana Ruiz" is not the "Ana Ruiz Foundation"
        return words[-1] in work.language.organizations or full[-1] in work.language.legal_suffixes
    later = work.mentions[draft.mentions[0]].first > mention.first
    return words[-1] == full[-1] or not later


def _person_named(work: Work, mention: MentionDraft, known: Known) -> int | None:
    """The person whose surname is that of a state or a capital, too: "Jo Paris left. Paris said"."""
    word = work.doc.text[slice(*mention.span)]
    for actor in known.by_word.get(word.lower(), [])[-MOST:]:
        draft = work.actors[actor]
        before = work.mentions[draft.mentions[0]].first < mention.first
        if before and draft.kind is ActorKind.PERSON and draft.name.endswith(f" {word}"):
            return actor
    return None


def _nearest(mention: MentionDraft, known: Known, candidates: list[int]) -> int | None:
    """Of several, whom the bare surname has meant before, or who was named last; of those named later, the first."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    bare = known.bare.get(mention.name.lower())
    if bare in candidates and not mention.gender:
        return bare

    def before(actor: int) -> tuple[int, int]:
        places = known.places[actor]
        place = bisect_left(places, mention.first)
        return (1, places[place - 1]) if place else (0, -places[0])

    return max(candidates, key=before)
