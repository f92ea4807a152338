"""A corpus as anybody would write it first: a list of records, gone through for each question."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import combinations
from math import inf
from typing import Any, TypeVar

from newsmodel import (
    Actor,
    Analysis,
    Article,
    Claim,
    Corrections,
    DifferentActors,
    Rebuttal,
    SameActor,
    Statement,
    When,
)
from newsmodel.corpus.accounts import account_of, appearance, pinned
from newsmodel.corpus.copies import copying, print_of
from newsmodel.corpus.identity import Ruling, identify
from newsmodel.corpus.names import asked
from newsmodel.corpus.names import bare as bare  # noqa: PLC0414 - handed on
from newsmodel.corpus.words import phrases, words
from newsmodel.kinds import ActorKind
from newsmodel.model.time import reach

R = TypeVar("R")

Test = Callable[[Any, Analysis], bool]


@dataclass
class Naive:
    """What was added, the later of two analyses of an article in the place of the earlier."""

    kept: dict[str, Analysis] = field(default_factory=dict)
    rulings: Corrections = field(default_factory=Corrections)
    found: "dict[str, Somebody]" = field(default_factory=dict)

    def add(self, analysis: Analysis) -> None:
        if self.kept.get(analysis.article.id) == analysis:
            return
        self.kept.pop(analysis.article.id, None)
        self.found = {}
        self.kept[analysis.article.id] = analysis

    def current(self, as_of: When | None = None, *, certain: bool = False) -> list[Analysis]:
        """Of each article the newest version, or that of some time, newest article first."""
        versions: dict[str, list[Analysis]] = {}
        for analysis in self.kept.values():
            versions.setdefault(analysis.article.key, []).append(analysis)
        chosen = []
        for found in versions.values():
            chain = sorted(found, key=lambda a: _moment(a.article.modified or a.article.published, inf))
            if as_of is None:
                chosen.append(chain[-1])
            else:
                stood = [_appeared(a.article, not place, as_of, certain=certain) for place, a in enumerate(chain)]
                chosen += [
                    a for a, now, then in zip(chain, stood, [*stood[1:], False], strict=True) if now and not then
                ]
        order = list(self.kept)
        return sorted(chosen, key=lambda a: (-_second(a.article.published), order.index(a.article.id)))

    def known(self) -> dict[str, "Somebody"]:
        """Who stands behind each actor, by its id: found out from nothing, of all articles together."""
        self.found = self.found or self._known()
        return self.found

    def _known(self) -> dict[str, "Somebody"]:
        pins = [
            (article, words(name.words))
            for entry in self.rulings
            if isinstance(entry, SameActor | DifferentActors)
            for article, name in ((entry.one_article, entry.one), (entry.other_article, entry.other))
        ]
        accounts = {
            actor.id: pinned(account, a.article.id) if (a.article.id, words(actor.name)) in pins else account
            for a in self.kept.values()
            for actor in a.actors
            for account in [account_of(actor, a.article)]
        }
        beside: dict[str, set[str]] = {}
        for analysis in self.kept.values():
            here = {accounts[actor.id] for actor in analysis.actors}
            for one in here:
                beside.setdefault(one.key, set()).update(
                    other.key for other in here - {one} if set(one.blocks) & set(other.blocks)
                )
        named = [one for one in accounts.values() if one.named]
        keys = [
            min(
                (accounts[actor.id].key for actor in self.kept[article].actors if words(actor.name) == name), default=""
            )
            for article, name in pins
            if article in self.kept
        ]
        rulings = [
            Ruling(isinstance(entry, SameActor), one, other, "")
            for entry, one, other in zip(self.rulings, keys[::2], keys[1::2], strict=True)
        ]
        found = identify((appearance(one, frozenset(beside.get(one.key, ()))) for one in named), rulings)
        behind: dict[str, Somebody] = {}
        for identity in found:
            somebody = Somebody(identity.actor.name, identity.actor.kind is ActorKind.PERSON, named=True)
            behind |= {member.article: somebody for member in identity.members if identity.known}
        called: dict[tuple[Any, ...], Somebody] = {}
        for one in sorted(accounts.values(), key=lambda one: one.name):
            if one.key not in behind:
                alike = (one.sort, one.bare, one.named)
                behind[one.key] = called.setdefault(alike, Somebody(one.name, one.sort == "person", named=False))
        for actor_id, one in accounts.items():
            behind[one.key].names.add(one.name)
            behind[one.key].aliases.update(form for form, alias, _ in one.spellings if alias)
            assert actor_id
        return {actor_id: behind[one.key] for actor_id, one in accounts.items()}

    def repeats(self) -> set[str]:
        """The statements that a copy has from an earlier text of its story, each text compared with each."""
        prints = {id_: print_of(a.article.text) for id_, a in self.kept.items()}
        stories = {id_: {id_} for id_ in prints}
        for one, other in combinations(prints, 2):
            if copying(prints[one], prints[other]) and stories[one] is not stories[other]:
                stories[one] |= stories[other]
                for member in stories[other]:
                    stories[member] = stories[one]
        current, found = {a.article.id for a in self.current()}, set[str]()
        for story in {id(story): story for story in stories.values()}.values():
            seen: dict[Any, str] = {}
            for id_ in sorted(story, key=lambda id_: (_age(self.kept[id_].article), id_)):
                analysis = self.kept[id_]
                key = analysis.article.key
                said = {
                    s.id: (words(s.text), s.speaker and (bare(s.speaker.name) or (s.speaker.name,))[-1])
                    for s in analysis.statements
                }
                found |= {s for s, told in said.items() if seen.get(told, key) != key}
                for told in said.values() if id_ in current else ():
                    seen.setdefault(told, key)
        return found

    def meant(self, who: str) -> list["Somebody"] | None:
        """Those whom a name means; `None` where it may mean two."""
        wanted = asked(who)
        everybody = {id(one): one for one in self.known().values()}.values()
        fits = [
            one for one in everybody if any(wanted.fits(name, one.aliases, person=one.person) for name in one.names)
        ]
        if len(_tops(fits)) < 2:
            return fits
        whole = [one for one in fits if any(wanted.is_name_of(name, person=one.person) for name in one.names)]
        return whole if len(_tops(whole)) == 1 else None

    def is_one(self, actor: Actor | None, meant: Iterable["Somebody"]) -> bool:
        return actor is not None and self.known()[actor.id].key in {one.key for one in meant}


@dataclass
class Somebody:
    """A canonical actor."""

    name: str
    person: bool
    named: bool
    names: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)

    @property
    def key(self) -> tuple[Any, ...]:
        return self.name, self.person, self.named, *sorted(self.names), *sorted(self.aliases)


def within(when: When, time: When | None, *, certain: bool) -> bool:
    answer = when.contains(time) if time else False
    return answer is True if certain else answer is not False


def about(query: str, statement: Statement, analysis: Analysis) -> bool:
    claims = analysis.claims_of(statement)
    return holds(query, [statement.text, *(text for claim in claims for text in (claim.text, *claim.about))])


def holds(query: str, texts: Iterable[str]) -> bool:
    hay = [f" {' '.join(words(text))} " for text in texts]
    return all(any(f" {' '.join(phrase)} " in text for text in hay) for phrase in phrases(query))


def disputed(
    pairs: Iterable[tuple[Statement, Statement, Rebuttal]],
    *,
    who: Callable[[Actor | None], bool] | None,
    other: Callable[[Statement, Statement], Statement],
    limit: timedelta | None,
    kind: str | None,
    certain: bool,
) -> bool:
    return any(
        (who is None or who(other(target, by).speaker))
        and (kind is None or rebuttal.kind == kind)
        and (limit is None or soon(target, by, limit, certain=certain))
        for target, by, rebuttal in pairs
    )


def soon(target: Statement, by: Statement, limit: timedelta, *, certain: bool) -> bool:
    earlier, later = target.said or target.reported, by.said or by.reported
    if earlier is None or later is None:
        return False
    in_utc = earlier.utc_offset is not None and later.utc_offset is not None
    (start, end), (first, last) = reach(earlier, in_utc), reach(later, in_utc)
    least, most = first - end, last - start
    seconds = limit.total_seconds()
    return (most <= seconds and least >= 0) if certain else (least <= seconds and most >= 0)


def pairs_of(analysis: Analysis) -> Sequence[tuple[Statement, Statement, Rebuttal]]:
    return [(target, r.by, r) for r in analysis.rebuttals for target in r.targets]


def _tops(found: list[Somebody]) -> list[Somebody]:
    def is_other(one: Somebody, other: Somebody) -> bool:
        if one.person != other.person:
            return bare(one.name) == bare(other.name) and len(bare(one.name)) > 1
        return not one.person and asked(one.name).fits(other.name, other.aliases, person=False)

    tops: list[Somebody] = []
    for one in sorted(found, key=lambda one: -len(bare(one.name))):
        if one.named and not any(is_other(one, top) for top in tops):
            tops.append(one)
    return [one for one in tops if not any(is_other(one, top) for top in tops if top is not one)]


def _appeared(article: Article, first: bool, as_of: When, *, certain: bool) -> bool:  # noqa: FBT001
    when = article.published if first else article.modified or article.published
    if when is None:
        return False
    in_utc = when.utc_offset is not None and as_of.utc_offset is not None
    end = reach(as_of, in_utc)[1]
    start, last = reach(when, in_utc)
    return last <= end if certain else start < end


def _age(article: Article) -> tuple[bool, float]:
    second = _second(article.published)
    return second == -inf, second


def _second(when: When | None) -> float:
    found = _moment(when, -inf)
    return found if found == -inf else found // 1


def _moment(when: When | None, missing: float) -> float:
    side = when and (when.start or when.end)
    if not when or not side:
        return missing
    return (side - datetime(1970, 1, 1)).total_seconds() - (when.utc_offset or 0) * 60


def statements(corpus: Naive, test: Callable[[Statement, Analysis], bool]) -> list[str]:
    return [s.id for a in corpus.current() for s in a.statements if test(s, a)]


def claims(corpus: Naive, test: Callable[[Claim, Analysis], bool]) -> list[str]:
    return [c.id for a in corpus.current() for c in a.claims if test(c, a)]


def rebuttals(corpus: Naive, test: Callable[[Rebuttal, Analysis], bool]) -> list[str]:
    return [r.id for a in corpus.current() for r in a.rebuttals if test(r, a)]
