"""Who is who across articles.

Everybody is compared only with those of a block: of one last name, or one name of a body. Within it the fullest names
come first, those of whom more is told before others, then the older; so the order in which articles came is the same
to it. Whoever joins nobody is somebody else. One appearance costs a bounded number of comparisons.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from newsmodel.corpus.appearances import Appearance
from newsmodel.corpus.personal import Likeness, likeness, skeleton
from newsmodel.corpus.profile import Profile
from newsmodel.model import Actor, Role

__all__ = ["Identity", "identify"]

_COMPARED = 32  # of one name; of a last name alone that more than these have, nobody can tell whom it means
_SHORT_LIFE = 10 * 365  # days between a short form and the full name that it is counted to


@dataclass(frozen=True, slots=True)
class Identity:
    """One actor of a corpus.

    Attributes:
        actor: The canonical actor; where nothing tells who it is, that of the article.
        members: Its appearances.
        why: For each member why it is counted here, with the article and the day.
        could_be: The full names that a short form fits, where there are several.
    """

    actor: Actor
    members: tuple[Appearance, ...]
    why: tuple[str, ...]
    could_be: tuple[str, ...] = ()


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


def identify(appearances: Iterable[Appearance]) -> tuple[Identity, ...]:
    """Who is who among the appearances of some blocks, in no matter which order.

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
    names = Counter(_canonical_name(group) for group in groups if group.members[0].merges)
    found = (_identity(group, names) for group in groups)
    return tuple(sorted(found, key=lambda one: (one.actor.name, one.actor.id)))


def _rank(entry: tuple[Appearance, Profile]) -> tuple[object, ...]:
    appearance, profile = entry
    detail = max((name.detail for name in appearance.names), default=(len(appearance.forms), 0, False))
    told = -len(profile.fields), -len(profile.bodies)
    return (tuple(-part for part in detail), told, appearance.day or date.max, appearance.article, appearance.actor.id)


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
        if appearance.article not in group.articles and not group.profile.conflict(profile)
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
            f"{why} as in article {groups[0].members[0].article}, {agreed or 'and nothing against it'}",
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


def _identity(group: _Group, names: Counter[str]) -> Identity:
    first = group.members[0]
    if not first.merges or group.could_be:
        return Identity(first.actor, tuple(group.members), tuple(group.why), group.could_be)
    name = _canonical_name(group)
    roles = dict.fromkeys(Role(title=r.title, organization=r.organization) for m in group.members for r in m.roles)
    others = {m.actor.name for m in group.members} | {alias for m in group.members for alias in m.actor.aliases}
    shown = name if names[name] == 1 else f"{name} ({first.roles[0] if first.roles else ''}; {first.article})"
    kind = Counter(member.actor.kind for member in group.members).most_common(1)[0][0]
    actor = Actor(name=shown, kind=kind, roles=tuple(roles), aliases=tuple(sorted(others - {shown})))
    return Identity(actor, tuple(group.members), tuple(group.why))
