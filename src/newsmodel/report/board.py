"""`Board`: many statements with what the parts of their page ask about them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newsmodel.kinds import ActorKind
from newsmodel.model import Actor, Article, Rebuttal, Statement

__all__ = ["Board", "Dispute", "Party"]


class Party(NamedTuple):
    """Somebody who speaks, in all articles.

    Attributes:
        name: What the party is called.
        actor: Who it is.
        said: How many statements are theirs.
        disputed: How many of these are disputed.
        disputing: How many of these dispute others.
    """

    name: str
    actor: Actor
    said: int
    disputed: int
    disputing: int


class Dispute(NamedTuple):
    """One statement against another; each is the place of a statement, or `None` if that is not shown."""

    rebuttal: Rebuttal
    by: int | None
    target: int
    who: int | None
    whom: int | None


class Board(NamedTuple):
    """Statements that are being laid out.

    Attributes:
        statements: What is shown, the newest first.
        articles: Where it stands, by id.
        parties: Who speaks and is named, those first who say most.
        places: The place among these, by the id of an actor of an article.
        disputes: Who disputes what is shown.
    """

    statements: list[Statement]
    articles: dict[str, Article]
    parties: list[Party]
    places: dict[str, int]
    disputes: list[Dispute]

    @classmethod
    def of(
        cls,
        statements: Iterable[Statement],
        articles: Iterable[Article],
        rebuttals: Iterable[Rebuttal],
        canonical: Mapping[str, Actor],
    ) -> "Board":
        """The board of these records; `canonical` tells who stands behind an actor of an article, by its id."""
        shown = list(statements)
        numbers = {statement.id: number for number, statement in enumerate(shown)}
        pairs = [
            (rebuttal, numbers.get(rebuttal.by.id), numbers[target.id])
            for rebuttal in rebuttals
            for target in rebuttal.targets
            if target.id in numbers
        ]
        parties, places = _parties(shown, [rebuttal.by for rebuttal, _, _ in pairs], pairs, canonical)

        def place(statement: Statement) -> int | None:
            return places.get(statement.speaker.id) if statement.speaker else None

        disputes = [
            Dispute(rebuttal, by, target, place(rebuttal.by), place(shown[target])) for rebuttal, by, target in pairs
        ]
        return cls(shown, {article.id: article for article in articles}, parties, places, disputes)

    def article(self, statement: Statement) -> Article | None:
        """Where it stands."""
        return self.articles.get(statement.article_id)


def _parties(
    shown: list[Statement],
    also: list[Statement],
    pairs: list[tuple[Rebuttal, int | None, int]],
    canonical: Mapping[str, Actor],
) -> tuple[list[Party], dict[str, int]]:
    """Those who are named, ranked by how much they say; with those who only dispute, at the end."""
    behind: dict[str, Actor] = {}
    for statement in (*shown, *also):
        if (actor := statement.speaker) and actor.kind is not ActorKind.ANONYMOUS:
            behind.setdefault(actor.id, canonical.get(actor.id, actor))
    keys = {id_: (actor.name, actor.kind) for id_, actor in behind.items()}

    def key(statement: Statement) -> tuple[str, str] | None:
        return keys.get(statement.speaker.id) if statement.speaker else None

    said, disputed, disputing = Counter(map(key, shown)), Counter[object](), Counter[object]()
    for number in {target for _, _, target in pairs}:
        disputed[key(shown[number])] += 1
    for rebuttal in {rebuttal.by.id: rebuttal for rebuttal, _, _ in pairs}.values():
        disputing[key(rebuttal.by)] += 1
    actors = defaultdict[tuple[str, str], list[Actor]](list)
    for id_, actor in behind.items():
        actors[keys[id_]].append(actor)
    ranked = sorted(actors, key=lambda one: (-said[one], -disputed[one] - disputing[one], one))
    parties = [Party(one[0], actors[one][0], said[one], disputed[one], disputing[one]) for one in ranked]
    ranks = {one: rank for rank, one in enumerate(ranked)}
    return parties, {id_: ranks[one] for id_, one in keys.items()}
