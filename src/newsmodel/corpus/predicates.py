"""What may be asked of a record of a corpus, as values: they combine with `&`, `|` and `~`, and print as themselves.

Each is also an argument of the question that it fits: `corpus.statements(by="Ruiz")` asks for what
`corpus.statements().where(by("Ruiz"))` finds.

>>> leak = by("Ana Ruiz") & ~to("reporters") | via("The Courier")
>>> leak
by('Ana Ruiz') & ~to('reporters') | via('The Courier')
"""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, Literal, NoReturn, TypeAlias, TypeVar

from newsmodel.corpus.names import asked
from newsmodel.corpus.times import Clock, Match
from newsmodel.corpus.words import looked_for
from newsmodel.kinds import (
    ActorKind,
    ChannelType,
    ClaimKind,
    Polarity,
    QuoteKind,
    RebuttalKind,
    SpeechAct,
    Stance,
)
from newsmodel.model import Actor, Article, Claim, Rebuttal, Statement, When

__all__ = [
    "Predicate",
    "Time",
    "Who",
    "about",
    "about_time",
    "act",
    "by",
    "channel",
    "claim_kind",
    "distinct",
    "explicit",
    "in_article",
    "kind",
    "named",
    "of",
    "outlet",
    "polarity",
    "quote_kind",
    "rebuttal_kind",
    "rebutted",
    "rebutting",
    "reported",
    "said",
    "stance",
    "sure",
    "to",
    "via",
]

R_contra = TypeVar("R_contra", contravariant=True)
S = TypeVar("S")
E = TypeVar("E", bound=StrEnum)

Who: TypeAlias = str | Actor
"""Somebody, by a name as people mean it, or as an actor, whom a corpus knows apart from others of that name."""

Time: TypeAlias = When | date | str
"""Whatever `When.of` takes."""

QuoteKindName: TypeAlias = Literal["direct", "indirect", "mixed", "partial"]
PolarityName: TypeAlias = Literal["affirmed", "negated"]
Spoken: TypeAlias = Statement | Claim | Rebuttal | Article


class Predicate(Generic[R_contra]):
    """Something that is so of a record, or is not."""

    __slots__ = ()

    def __and__(self: "Predicate[S]", other: "Predicate[S]") -> "Predicate[S]":
        return Both(_checked(self), _checked(other))

    def __or__(self: "Predicate[S]", other: "Predicate[S]") -> "Predicate[S]":
        return Either(_checked(self), _checked(other))

    if TYPE_CHECKING:  # of two predicates the narrower says what both can be asked of, whichever comes first

        def __rand__(self: "Predicate[S]", other: "Predicate[S]") -> "Predicate[S]": ...

        def __ror__(self: "Predicate[S]", other: "Predicate[S]") -> "Predicate[S]": ...

    def __invert__(self: "Predicate[S]") -> "Predicate[S]":
        return Not(self)

    def __bool__(self) -> NoReturn:
        raise TypeError("a predicate is not true by itself: combine with & | ~, not with and, or, not")


class Term(Predicate[R_contra]):
    """One thing that is asked."""

    __slots__ = ("name", "options", "value")

    def __init__(self, name: str, value: object, **options: object) -> None:
        self.name, self.value, self.options = name, value, options

    def _key(self) -> tuple[object, ...]:
        return (self.name, self.value, *self.options.items())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Term) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        given = () if self.value is None else (_shown(self.value),)
        options = (f"{name}={_shown(value)}" for name, value in self.options.items() if value not in (None, "possible"))
        return f"{self.name}({', '.join((*given, *options))})"


class _Joined(Predicate[R_contra]):
    __slots__ = ("parts",)

    def __init__(self, *parts: Predicate[R_contra]) -> None:
        self.parts = parts

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.parts == other.parts

    def __hash__(self) -> int:
        return hash((type(self), self.parts))

    def _inside(self, *loose: type) -> Iterator[str]:
        return (f"({part!r})" if isinstance(part, loose) else repr(part) for part in self.parts)


class Either(_Joined[R_contra]):
    """One of two is so, or both."""

    __slots__ = ()

    def __repr__(self) -> str:
        return " | ".join(self._inside())


class Both(_Joined[R_contra]):
    """Two are so."""

    __slots__ = ()

    def __repr__(self) -> str:
        return " & ".join(self._inside(Either))


class Not(_Joined[R_contra]):
    """One is not so."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"~{next(self._inside(Either, Both))}"


def by(who: Who) -> Predicate[Spoken]:
    """Somebody says it: the statement, one that puts the claim forward, the rebuttal, one in the article."""
    return Term("by", _who(who))


def about(words: str) -> Predicate[Spoken]:
    """All the words occur, as whole words, in what is said, in a claim that it makes or in its topics.

    Words in quotation marks occur together. Case and marks over letters do not matter. A rebuttal is about what
    either side says, an article about what is said in it.
    """
    looked_for(words)
    return Term("about", words)


def said(when: Time, *, match: Match = "possible") -> Predicate[Spoken]:
    """It was said then; never so where the article does not tell when.

    Args:
        when: The time.
        match: "possible" is so of what may have been said then, "certain" of what was.
    """
    return Term("said", _time(when), match=_one_of("match", match, Match))


def reported(when: Time, *, match: Match = "possible") -> Predicate[Spoken | Actor]:
    """The article was published then."""
    return Term("reported", _time(when), match=_one_of("match", match, Match))


def via(who: Who) -> Predicate[Statement]:
    """Somebody passes it on."""
    return Term("via", _who(who))


def to(who: Who) -> Predicate[Statement]:
    """It is said to somebody: an actor, or whoever the text calls so ("reporters")."""
    return Term("to", _who(who))


def channel(type: ChannelType | str) -> Predicate[Statement]:
    """It is said through a channel of this type, or on a platform of this name."""
    if not isinstance(type, str):
        raise TypeError(f"a channel is a str, not {_type(type)}")
    return Term("channel", str(type))


def quote_kind(kind: QuoteKind | QuoteKindName) -> Predicate[Statement]:
    """So much of it is quoted."""
    return Term("quote_kind", _member("quote_kind", kind, QuoteKind))


def act(act: SpeechAct | str) -> Predicate[Statement]:
    """The speaker does this by saying it."""
    return Term("act", _member("act", act, SpeechAct))


def stance(stance: Stance | str) -> Predicate[Statement]:
    """The reporter lets this show."""
    return Term("stance", Stance(stance))


def sure(confidence: float) -> Predicate[Statement | Rebuttal]:
    """The confidence is at least this."""
    return Term("sure", float(confidence))


def outlet(name: str) -> Predicate[Spoken | Actor]:
    """The article is of this outlet; case, marks over letters and "the" do not matter."""
    asked(name)
    return Term("outlet", name)


def in_article(article: Article | str) -> Predicate[Statement | Claim | Rebuttal | Actor]:
    """It is in this article, or in the one with this id."""
    if not isinstance(article, Article | str):
        raise TypeError(f"an article is an Article or the id of one, not {_type(article)}")
    return Term("in_article", article if isinstance(article, str) else article.id)


def distinct() -> Predicate[Statement]:
    """No earlier text of the same story has it: what an agency's copies repeat counts once."""
    return Term("distinct", None)


def rebutted(
    *,
    by: Who | None = None,
    within: timedelta | None = None,
    kind: RebuttalKind | str | None = None,
    match: Match = "possible",
) -> Predicate[Statement]:
    """It is disputed.

    Args:
        by: By whom.
        within: Not before it was said, and at most so long afterwards; what does not tell when it was said counts as
            said when it was reported.
        kind: How.
        match: Whether it is enough that it may have been within that time.
    """
    return Term("rebutted", None, **_dispute(by, within, kind, match))


def rebutting(
    *,
    of: Who | None = None,
    within: timedelta | None = None,
    kind: RebuttalKind | str | None = None,
    match: Match = "possible",
) -> Predicate[Statement]:
    """It disputes another; the arguments are those of `rebutted`, and `of` is who is disputed."""
    return Term("rebutting", None, **_dispute(of, within, kind, match, "of"))


def claim_kind(kind: ClaimKind | str) -> Predicate[Claim]:
    """The claim is of this kind."""
    return Term("claim_kind", ClaimKind(kind))


def polarity(polarity: Polarity | PolarityName) -> Predicate[Claim]:
    """The claim affirms, or negates."""
    return Term("polarity", Polarity(polarity))


def about_time(when: Time, *, match: Match = "possible") -> Predicate[Claim]:
    """The claim speaks of this time; never so where it speaks of none."""
    return Term("about_time", _time(when), match=_one_of("match", match, Match))


def of(who: Who | Statement) -> Predicate[Rebuttal]:
    """Somebody is disputed, or this statement is."""
    return Term("of", who.id if isinstance(who, Statement) else _who(who), statement=isinstance(who, Statement) or None)


def rebuttal_kind(kind: RebuttalKind | str) -> Predicate[Rebuttal]:
    """The rebuttal is of this kind."""
    return Term("rebuttal_kind", _member("kind", kind, RebuttalKind))


def explicit() -> Predicate[Rebuttal]:
    """A word of the text says that it is a rebuttal."""
    return Term("explicit", None)


def named(who: Who) -> Predicate[Actor]:
    """The actor goes by this name."""
    return Term("named", _who(who))


def kind(kind: ActorKind | str) -> Predicate[Actor]:
    """The actor is of this kind."""
    return Term("kind", _member("kind", kind, ActorKind))


def _dispute(
    who: Who | None, within: timedelta | None, kind: RebuttalKind | str | None, match: Match, name: str = "by"
) -> dict[str, object]:
    if within is not None and not isinstance(within, timedelta):
        raise TypeError(f"within is a timedelta, not {_type(within)}")
    return {
        name: None if who is None else _who(who),
        "within": within,
        "kind": None if kind is None else _member("kind", kind, RebuttalKind),
        "match": _one_of("match", match, Match),
    }


def _who(who: Who) -> Who:
    if not isinstance(who, Actor):
        asked(who)  # complains of what is no name
    return who


def _time(when: Time) -> When:
    return When.of(when)


def _member(name: str, value: str, kinds: type[E]) -> E:
    """A member of an enumeration, or its value."""
    try:
        return kinds(value)
    except ValueError:
        raise ValueError(f"{name} is one of {', '.join(kinds)}, not {value!r}") from None


def _one_of(name: str, value: object, choices: object) -> object:
    allowed = choices.__args__  # type: ignore[attr-defined] # a Literal
    if value not in allowed:
        raise ValueError(f"{name} is one of {', '.join(allowed)}, not {value!r}")
    return value


def checked_match(match: Match) -> None:
    """Complains of what is not a way to compare times."""
    _one_of("match", match, Match)


def checked_clock(clock: Clock) -> None:
    """Complains of what is no clock that a corpus goes by."""
    _one_of("clock", clock, Clock)


def _checked(value: Predicate[S]) -> Predicate[S]:
    if not isinstance(value, Predicate):
        raise TypeError(f"expected a predicate, not {_type(value)}")
    return value


def _shown(value: object) -> str:
    return repr(str(value)) if isinstance(value, str | When | Actor) else repr(value)


def _type(value: object) -> str:
    return type(value).__name__
