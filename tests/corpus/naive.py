"""A corpus as anybody would write it first: a list of records, gone through for each question."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import inf
from typing import Any, TypeVar

from newsmodel import Actor, Analysis, Article, Claim, Rebuttal, Statement, When
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

    def add(self, analysis: Analysis) -> None:
        self.kept.pop(analysis.article.id, None)
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

    def meant(self, who: str) -> set[tuple[str, str]] | None:
        """The canonical actors that a name means; `None` where it may mean two."""
        aliases: dict[tuple[str, str], set[str]] = {}
        names: dict[tuple[str, str], str] = {}
        for analysis in self.kept.values():
            for actor in analysis.actors:
                names.setdefault(canonical(actor), actor.name)
                aliases.setdefault(canonical(actor), set()).update(actor.aliases)
        wanted = asked(who)
        fits = [c for c in names if wanted.fits(names[c], aliases[c], person=c[0] == "person")]
        tops = _tops(fits, names, aliases)
        if len(tops) < 2:
            return set(fits)
        whole = [c for c in fits if wanted.is_name_of(names[c], person=c[0] == "person")]
        return set(whole) if len(_tops(whole, names, aliases)) == 1 else None


def canonical(actor: Actor) -> tuple[str, str]:
    sort = actor.kind.value if actor.kind in (ActorKind.PERSON, ActorKind.ANONYMOUS) else "body"
    return sort, " ".join(bare(actor.name)) or actor.name


def is_one(actor: Actor | None, meant: set[tuple[str, str]]) -> bool:
    return actor is not None and canonical(actor) in meant


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
    who: set[tuple[str, str]] | None,
    other: Callable[[Statement, Statement], Statement],
    limit: timedelta | None,
    kind: str | None,
    certain: bool,
) -> bool:
    return any(
        (who is None or is_one(other(target, by).speaker, who))
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


def _tops(
    found: list[tuple[str, str]], names: dict[tuple[str, str], str], aliases: dict[tuple[str, str], set[str]]
) -> list[tuple[str, str]]:
    def is_other(one: tuple[str, str], other: tuple[str, str]) -> bool:
        if (one[0] == "person") != (other[0] == "person"):
            return bare(names[one]) == bare(names[other]) and len(bare(names[one])) > 1
        if not bare(names[one]):
            return False
        return asked(names[one]).fits(names[other], aliases[other], person=other[0] == "person")

    tops: list[tuple[str, str]] = []
    for one in sorted(found, key=lambda c: -len(bare(names[c]))):
        if not any(is_other(one, top) for top in tops):
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
