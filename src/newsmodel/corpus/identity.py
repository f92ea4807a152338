"""Who is who across articles.

Everybody is compared only with those of a block: of one last name, or one name of a body. Within it the fullest names
come first, those of whom more is told before others, then the older; so the order in which articles came is the same
to it. Whoever joins nobody is somebody else. One appearance costs a bounded number of comparisons.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from newsmodel.corpus.appearances import Appearance
from newsmodel.corpus.personal import Likeness, likeness, skeleton
from newsmodel.corpus.profile import Profile
from newsmodel.model import Actor, Role

__all__ = ["Identity", "Ruling", "identify", "is_known"]

_COMPARED = 32  # of one name; of a last name alone that more than these have, nobody can tell whom it means
_SHORT_LIFE = 10 * 365  # days between a short form and the full name that it is counted to


class Ruling(NamedTuple):
    """What a person says of two.

    Attributes:
        same: Whether they are one.
        one: The article, or account, of the first; it keeps what else was taken for the two.
        other: That of the second.
        why: The person's note.
    """

    same: bool
    one: str
    other: str
    why: str


@dataclass(frozen=True, slots=True)
class Identity:
    """One actor of a corpus.

    Attributes:
        actor: The canonical actor; where nothing tells who it is, that of the article.
        members: Its appearances.
        why: For each member why it is counted here, with the article and the day.
        could_be: The full names that a short form fits, where there are several.
        known: Whether there is enough to know somebody again by: a full name, or a last name with an office.
    """

    actor: Actor
    members: tuple[Appearance, ...]
    why: tuple[str, ...]
    could_be: tuple[str, ...] = ()
    known: bool = False


@dataclass(slots=True)
class _Group:
    members: list[Appearance] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    could_be: tuple[str, ...] = ()
    profile: Profile = field(default_factory=Profile)
    articles: set[str] = field(default_factory=set)

    def take(self, appearance: Appearance, profile: Profile, why: str) -> None:
        self.members.append(appearance)
        self.why.append(f"{appearance}: {why}")
        self.profile.add(profile)
        self.articles.add(appearance.article)

    def holds(self, article: str) -> bool:
        return article in self.articles

    def note(self, article: str, why: str) -> None:
        """Add to the reason for a member."""
        for place, member in enumerate(self.members):
            if member.article == article:
                self.why[place] += f"; {why}"

    def move(self, moved: Callable[[Appearance], bool], to: "_Group") -> None:
        """Hand some members over to another group."""
        for place in [place for place, member in enumerate(self.members) if moved(member)][::-1]:
            member = self.members.pop(place)
            to.members.append(member)
            to.why.append(self.why.pop(place))
            to.articles.add(member.article)
            self.articles.discard(member.article)


def identify(appearances: Iterable[Appearance], rulings: Iterable[Ruling] = ()) -> tuple[Identity, ...]:
    """Who is who among the appearances of some blocks, in no matter which order; rulings hold in theirs.

    >>> from newsmodel.kinds import ActorKind
    >>> from newsmodel.corpus.personal import person_name
    >>> names = {"a1": "Ana Ruiz", "a2": "Ruiz", "a3": "Tom Holm"}
    >>> actors = {a: Actor(article_id=a, name=name, kind=ActorKind.PERSON) for a, name in names.items()}
    >>> found = identify(Appearance(actor, a, names=(person_name(actor.name),)) for a, actor in actors.items())
    >>> [(identity.actor.name, len(identity.members)) for identity in found]
    [('Ana Ruiz', 2), ('Tom Holm', 1)]
    """
    groups: list[_Group] = []
    by_form: defaultdict[object, list[_Group]] = defaultdict(list)
    for appearance, profile in sorted(((each, each.profile) for each in set(appearances)), key=_rank):
        if not appearance.merges:
            groups.append(_alone(appearance, profile, "it has no name by which it could be known again"))
            continue
        group, why, could_be = _chosen(appearance, profile, by_form)
        if group is None:
            group = _Group(could_be=could_be)
            groups.append(group)
        group.take(appearance, profile, why)
        for form in _forms(appearance):
            if not any(known is group for known in by_form[form][-_COMPARED:]):
                by_form[form].append(group)
    groups = _ruled(groups, list(rulings))
    titles = Counter(name for group in groups for name in _titles(group))
    found = (_identity(group, titles) for group in groups)
    return tuple(sorted(found, key=lambda one: (one.actor.name, one.actor.id)))


def _rank(entry: tuple[Appearance, Profile]) -> tuple[object, ...]:
    appearance, profile = entry
    detail = max((name.detail for name in appearance.names), default=(len(appearance.forms), 0, False))
    told = -len(profile.fields), -len(profile.bodies)
    return (tuple(-part for part in detail), told, appearance.day or date.max, appearance.article, appearance.actor.id)


def _ruled(groups: list[_Group], rulings: list[Ruling]) -> list[_Group]:
    """The groups as a person wants them; of two rulings that contradict each other the later holds."""
    apart: set[frozenset[str]] = set()
    for ruling in rulings:
        one, other = (next((g for g in groups if g.holds(article)), None) for article in (ruling.one, ruling.other))
        pair = frozenset((ruling.one, ruling.other))
        apart.discard(pair) if ruling.same else apart.add(pair)
        if one is None or other is None:
            continue
        one.note(ruling.one, ruling.why)
        other.note(ruling.other, ruling.why)
        if (one is other) == ruling.same:
            continue
        if not ruling.same:
            alone = _Group()
            one.move(lambda member: member.article == ruling.other, alone)  # noqa: B023 - called at once
            groups.append(alone)
        elif any(not one.articles.isdisjoint(two) and not other.articles.isdisjoint(two) for two in apart):
            other.move(lambda member: member.article == ruling.other, one)  # noqa: B023
        else:
            other.move(lambda _: True, one)
            one.could_be = ()
    for group in groups if rulings else ():
        both = sorted(zip(group.members, group.why, strict=True), key=lambda one: _rank((one[0], one[0].profile)))
        group.members, group.why = [member for member, _ in both], [why for _, why in both]
    return [group for group in groups if group.members]


def _is_person(group: _Group) -> bool:
    return bool(group.members[0].names)


def _alone(appearance: Appearance, profile: Profile, why: str) -> _Group:
    group = _Group()
    group.take(appearance, profile, why)
    return group


def _forms(appearance: Appearance) -> list[object]:
    """What it may be looked up by: a person by the last name, with a first name, its first letter, or without."""
    forms: list[object] = list(appearance.forms)
    for block, name in zip(appearance.blocks, appearance.names, strict=False):
        forms += [name, (block, "")]
        for first in dict.fromkeys((*name.given[:1], *name.nicknames)):
            forms += [(block, skeleton(first)), (block, f"{first[0]}.")]
    return forms


def _chosen(
    appearance: Appearance, profile: Profile, by_form: defaultdict[object, list[_Group]]
) -> tuple[_Group | None, str, tuple[str, ...]]:
    bare = bool(appearance.names) and not appearance.names[0].given
    same = [group for form in (*appearance.names, *appearance.forms) for group in by_form[form][-_COMPARED:]]
    fits = _fitting(appearance, profile, same)
    if bare:
        fits = {key: group for key, group in fits.items() if group.profile.agreement(profile)}
    if fits and not bare:
        return _only(fits, profile, "the same name")
    fuller = _fuller(appearance, profile, by_form)
    if fuller is None:
        return None, "more have this last name than can be told apart", ()
    if fuller:
        return _only(fuller, profile, "the only full name that fits")
    if fits:
        return _only(fits, profile, "the same short name")
    return None, _first(same, profile), ()


def _fitting(appearance: Appearance, profile: Profile, groups: Iterable[_Group]) -> dict[int, _Group]:
    return {
        id(group): group
        for group in groups
        if appearance.article not in group.articles
        and group.articles.isdisjoint(appearance.beside)
        and not group.profile.conflict(profile)
    }


def _fuller(
    appearance: Appearance, profile: Profile, by_form: defaultdict[object, list[_Group]]
) -> dict[int, _Group] | None:
    """Those whose fuller names it fits; `None` where too many have the last name."""
    found: dict[int, _Group] = {}
    for block, name in zip(appearance.blocks, appearance.names, strict=False):
        first = skeleton(name.given[0]) if name.given else ""
        looked = [(block, first), *([(block, f"{first}.")] if len(first) == 1 else [])]
        groups = [group for key in looked for group in by_form[key]]
        if len(groups) > _COMPARED:
            return None
        for key, group in _fitting(appearance, profile, groups).items():
            full = group.members[0].names[0]
            like = likeness(name, full)
            apart = group.profile.apart(profile) or 0
            if not like or not full.given or (not name.given and apart > _SHORT_LIFE):
                continue
            if like > Likeness.SPELLING or group.profile.agreement(profile):
                found[key] = group
    return found


def _only(fits: dict[int, _Group], profile: Profile, why: str) -> tuple[_Group | None, str, tuple[str, ...]]:
    groups = list(fits.values())
    for told in (Profile.agreement, Profile.leaning):
        if len(groups) > 1:
            groups = [group for group in groups if told(group.profile, profile)] or groups
    if len(groups) == 1:
        agreed = groups[0].profile.agreement(profile) or groups[0].profile.leaning(profile)
        return (
            groups[0],
            f"{why}, as of {groups[0].members[0]}; {agreed or 'nothing speaks against it'}",
            (),
        )
    names = tuple(sorted({_canonical_name(group) for group in groups}))
    return None, f"several fit: {', '.join(names)}", names


def _first(same: list[_Group], profile: Profile) -> str:
    conflicts = [conflict for group in same if (conflict := group.profile.conflict(profile))]
    return f"another of this name: {conflicts[0]}" if conflicts else "the first of this name"


def _canonical_name(group: _Group) -> str:
    counted = Counter(member.actor.name for member in group.members)
    return min(counted, key=lambda name: (-len(name.split()), -counted[name], name))


def _titles(group: _Group) -> list[tuple[bool, str]]:
    """What a group may be called, each by which fewer others are called than by the one before."""
    first = group.members[0]
    if not first.merges or group.could_be:
        return []
    name = _canonical_name(group)
    told = str(first.roles[0]) if first.roles else "no office known"
    return [(_is_person(group), title) for title in (name, f"{name} ({told})", f"{name} ({told}; {first.article})")]


def _identity(group: _Group, titles: Counter[tuple[bool, str]]) -> Identity:
    first, found = group.members[0], _titles(group)
    if not found:
        return Identity(first.actor, tuple(group.members), tuple(group.why), group.could_be)
    shown = next((title for is_person, title in found if titles[is_person, title] == 1), found[-1][1])
    roles = dict.fromkeys(Role(title=r.title, organization=r.organization) for m in group.members for r in m.roles)
    others = {m.actor.name for m in group.members} | {alias for m in group.members for alias in m.actor.aliases}
    kind = Counter(member.actor.kind for member in group.members).most_common(1)[0][0]
    actor = Actor(name=shown, kind=kind, roles=tuple(roles), aliases=tuple(sorted(others - {shown})))
    return Identity(actor, tuple(group.members), tuple(group.why), known=is_known(first))


def is_known(first: Appearance) -> bool:
    """Whether there is enough to know again by the one of whom most is told."""
    return first.merges and (not first.names or bool(first.names[0].given) or first.profile.tells)
