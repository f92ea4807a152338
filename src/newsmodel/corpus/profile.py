"""What articles tell of somebody beside the name, and where two such accounts agree or contradict each other."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from newsmodel.corpus.words import words
from newsmodel.lang import Gender, english
from newsmodel.lang.fields import fields
from newsmodel.model import Role

__all__ = ["Body", "Profile", "body_of"]

_MOVING = 180  # days within which nobody is at two firms or clubs
_LIFE = 50 * 365  # days between two articles about one person
_KEPT = 16  # bodies of one person that are compared
_STEM = 5  # letters by which Keslia and Keslian are one
_SMALL = frozenset({"the", "of", "for", "and", "in", "on", "at", "de", "la"})


@dataclass(frozen=True, slots=True)
class Body:
    """An organization or state that a role names, by what tells it from others.

    Attributes:
        name: As the article has it.
        stems: The first letters of its words that are not such as "ministry".
        initials: Those of its words.
        state: Its name, where it is a state.
    """

    name: str
    stems: frozenset[str]
    initials: str
    state: str | None = None

    def is_like(self, other: "Body") -> bool:
        """Whether both can be one."""
        if self.state and other.state:
            return self.state == other.state
        if self.stems <= other.stems or other.stems <= self.stems:
            return True
        return self.name.casefold() == other.initials or other.name.casefold() == self.initials


def body_of(name: str | None) -> Body | None:
    """The body of a name; `None` where it tells none from another, as "ministry" does.

    >>> body_of("Corvin Bank").is_like(body_of("Corvin"))
    True
    >>> print(body_of("city council"))
    None
    """
    if not name or name == name.lower():
        return None
    language, found = english(), words(name)
    state = language.states.find(name)
    plain = language.organizations | language.legal_suffixes | language.title_modifiers | _SMALL
    stems = frozenset(word[:_STEM] for word in found if word not in plain and word not in language.numbers)
    initials = "".join(word[0] for word in found if word not in _SMALL)
    return Body(name, stems, initials, state.name if state else None) if stems or state else None


@dataclass(slots=True)
class Profile:
    """What is told of one, in one article or in many.

    Attributes:
        genders: What titles and pronouns tell.
        fields: Where the titles belong.
        bodies: Organizations and states of the roles.
        offices: The last word of a title, with its body.
        first: The earliest day.
        last: The latest day.
    """

    genders: set[Gender] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    bodies: dict[str, Body] = field(default_factory=dict)
    offices: dict[tuple[str, str], Body] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    first: date | None = None
    last: date | None = None

    def add(self, other: "Profile") -> None:
        """Take in what another article tells."""
        self.genders |= other.genders
        self.fields |= other.fields
        self.heads |= other.heads
        for name, body in other.bodies.items():
            _keep(self.bodies, name, body)
        for office, body in other.offices.items():
            _keep(self.offices, office, body)
        if other.first and other.last:
            self.first = min(self.first or other.first, other.first)
            self.last = max(self.last or other.last, other.last)

    @property
    def tells(self) -> bool:
        """Whether there is anything to go by."""
        return bool(self.fields or self.bodies)

    def apart(self, other: "Profile") -> int | None:
        """Days between two, 0 where they overlap; `None` where a day is not known."""
        if not (self.first and self.last and other.first and other.last):
            return None
        return max(0, (other.first - self.last).days, (self.first - other.last).days)

    def agreement(self, other: "Profile") -> str | None:
        """What both tell that speaks for one person, in words."""
        for body in self.bodies.values():
            if any(body.is_like(another) for another in other.bodies.values()):
                return f"both of {body.name}"
        if shared := sorted(head for head in self.heads & other.heads if head in fields()):
            return f"both {shared[0]}"
        return None

    def leaning(self, other: "Profile") -> str | None:
        """The same, where it is no more than the field."""
        shared = sorted(self.fields & other.fields)
        return f"both in {shared[0]}" if shared else None

    def conflict(self, other: "Profile") -> str | None:
        """What both tell that speaks against it, in words."""
        days = self.apart(other)
        if self.genders and other.genders and self.genders.isdisjoint(other.genders):
            return "one is a man, the other a woman"
        if days is not None and days > _LIFE:
            return f"{days // 365} years lie between them"
        office = self._office(other, days)
        if office:
            return office
        together = self.agreement(other)
        if self.fields and other.fields and self.fields.isdisjoint(other.fields) and not together:
            return f"one in {_listed(self.fields)}, the other in {_listed(other.fields)}"
        if not (self.bodies and other.bodies) or together:
            return None
        politics = "politics" in self.fields and "politics" in other.fields
        states = [{body.state for body in each.bodies.values() if body.state} for each in (self, other)]
        if politics and all(states):
            return f"one of {_listed(states[0])}, the other of {_listed(states[1])}"
        if not politics and (days is None or days <= _MOVING):
            return f"one of {_listed(self.bodies)}, at that time the other of {_listed(other.bodies)}"
        return None

    def _office(self, other: "Profile", days: int | None) -> str | None:
        """Two ministers of two states, or two mayors of two towns."""
        for head in sorted({head for head, _ in self.offices} & {head for head, _ in other.offices}):
            lasting = "politics" in fields().get(head, ())
            if not lasting and days is not None and days > _MOVING:
                continue
            mine, theirs = (
                [body for (known, _), body in each.offices.items() if known == head] for each in (self, other)
            )
            if not any(one.is_like(another) for one in mine for another in theirs):
                return f"{head} of {mine[0].name}, not of {theirs[0].name}"
        return None

    @classmethod
    def of(cls, roles: Iterable[Role], genders: Iterable[Gender], day: date | None) -> "Profile":
        """What an article tells by its roles."""
        found = cls(genders=set(genders), first=day, last=day)
        language, known = english(), fields()
        for role in roles:
            body = body_of(role.organization)
            title = words(role.title or "")
            for word in title:
                found.fields |= known.get(word, frozenset())
                for gender in (language.roles.get(word), language.kin.get(word), language.honorifics.get(word)):
                    found.genders |= {gender} if gender else set()
            if body:
                _keep(found.bodies, body.name.casefold(), body)
            if title:
                found.heads.add(title[-1])
                if body:
                    _keep(found.offices, (title[-1], body.name.casefold()), body)
        return found


def _keep(kept: dict, key: object, body: Body) -> None:  # type: ignore[type-arg]
    kept.setdefault(key, body)
    if len(kept) > _KEPT:
        del kept[next(iter(kept))]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)[:3])
