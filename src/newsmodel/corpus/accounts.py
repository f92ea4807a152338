"""Accounts: what articles tell of somebody in the same words, in the same months or years.

Thousands of articles name a minister alike. Who is who is asked of what they tell, not of each: so it costs as much as
there are different accounts, and nothing where an article tells what another told before.
"""

import json
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from newsmodel.corpus.appearances import Appearance, genders_of, is_named, names_of
from newsmodel.corpus.names import Spelling, bare, spellings_of
from newsmodel.kinds import ActorKind
from newsmodel.lang import Gender
from newsmodel.model import Actor, Article, Role

__all__ = ["Account", "account_of", "appearance", "pinned", "sort_of"]


class Account(NamedTuple):
    """What an article tells of somebody.

    Attributes:
        key: A hash of all the rest.
        sort: People, bodies and those who are not named are never one another.
        bare: The words of the name.
        name: The name.
        kind: What sort of actor.
        named: Whether the name tells who it is; "the ministry" does not.
        told: The rest, JSON: aliases, roles, what pronouns tell, and the first day of the months or years.
    """

    key: str
    sort: str
    bare: str
    name: str
    kind: str
    named: bool
    told: str

    @property
    def spellings(self) -> tuple[Spelling, ...]:
        """The forms of the name, by which it is looked up."""
        return spellings_of(self.name, json.loads(self.told)[0], person=self.kind == ActorKind.PERSON)

    @property
    def blocks(self) -> tuple[str, ...]:
        """The keys under which others that it might be are found, and others that are called alike."""
        return appearance(self).blocks if self.named else (f"called {self.sort} {self.bare}",)


def sort_of(kind: ActorKind) -> str:
    """People, bodies and those who are not named are never one another."""
    return kind.value if kind in (ActorKind.PERSON, ActorKind.ANONYMOUS) else "body"


def account_of(actor: Actor, article: Article) -> Account:
    """What an article tells of an actor of it."""
    roles = tuple(dict.fromkeys((role.title, role.organization) for role in actor.roles))
    named = is_named(actor) and actor.kind is not ActorKind.ANONYMOUS
    genders = tuple(sorted(set(genders_of(actor, article.text)))) if named else ()
    start = article.published and article.published.start
    day = None
    if start and named:
        day = _first_day(start.year, start.month if roles else None)
    return _account(actor.kind, actor.name, actor.aliases, roles, genders, day, named)


@lru_cache
def _first_day(year: int, month: int | None) -> str:
    """That of the quarter, or of the decade: months tell only where there are offices to be moved between."""
    first = date(year, month - (month - 1) % 3, 1) if month else date(max(year // 10 * 10, 1), 1, 1)
    return first.isoformat()


@lru_cache(maxsize=16_384)
def _account(
    kind: ActorKind,
    name: str,
    aliases: tuple[str, ...],
    roles: tuple[tuple[str | None, str | None], ...],
    genders: tuple[Gender, ...],
    day: str | None,
    named: bool,  # noqa: FBT001
) -> Account:
    told = json.dumps([sorted(set(aliases)), roles, genders, day], ensure_ascii=False, separators=(",", ":"))
    named = named and any(names_of(Actor(name=name, kind=kind, aliases=aliases, roles=_roles(roles))))
    rest = (sort_of(kind), " ".join(bare(name)) or name, name, kind.value, named, told)
    return Account(blake2b(repr(rest).encode(), digest_size=10).hexdigest(), *rest)


def pinned(account: Account, article: str) -> Account:
    """The account of one article, of which a person says who it is."""
    return account._replace(key=f"{account.key.partition(' ')[0]} {article}")


@lru_cache(maxsize=16_384)
def appearance(account: Account, beside: frozenset[str] = frozenset(), place: str | None = None) -> Appearance:
    """An account as it is compared with others."""
    aliases, roles, genders, day = json.loads(account.told)
    actor = Actor(name=account.name, kind=ActorKind(account.kind), aliases=tuple(aliases), roles=_roles(roles))
    names, forms = names_of(actor) if account.named else ((), ())
    told = frozenset(Gender(gender) for gender in genders)
    return Appearance(actor, account.key, day and date.fromisoformat(day), names, forms, told, beside, place)


def _roles(pairs: "tuple[tuple[str | None, str | None], ...]") -> tuple[Role, ...]:
    return tuple(Role(title=title, organization=organization) for title, organization in pairs)
