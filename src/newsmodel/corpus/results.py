"""What a corpus is asked for: statements, claims, rebuttals, actors, articles."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Literal, Self, TypeAlias, overload

from newsmodel.corpus import predicates, reading
from newsmodel.corpus.answers import Answer
from newsmodel.corpus.counting import counted, of_units
from newsmodel.corpus.predicates import Who
from newsmodel.corpus.query import source
from newsmodel.corpus.rows import ActorRow, ArticleRow, ClaimRow, RebuttalRow, StatementRow
from newsmodel.corpus.times import Match
from newsmodel.kinds import RebuttalKind
from newsmodel.model import Actor, Article, Claim, Rebuttal, Statement, When

__all__ = ["Actors", "Articles", "Claims", "Rebuttals", "Statements", "Unit"]

Unit: TypeAlias = Literal["day", "month", "year"]
"""The steps of a timeline."""


class Statements(Answer[Statement, StatementRow]):
    """Statements of a corpus."""

    __slots__ = ()

    _kept = reading.STATEMENT
    _row = StatementRow

    def rebutted(
        self,
        *,
        by: Who | None = None,
        within: timedelta | None = None,
        kind: RebuttalKind | str | None = None,
        match: Match = "possible",
    ) -> Self:
        """Those that are disputed; the arguments are those of [`rebutted`][newsmodel.corpus.predicates.rebutted]."""
        return self.where(predicates.rebutted(by=by, within=within, kind=kind, match=match))

    def rebutting(
        self,
        *,
        of: Who | None = None,
        within: timedelta | None = None,
        kind: RebuttalKind | str | None = None,
        match: Match = "possible",
    ) -> Self:
        """Those that dispute others."""
        return self.where(predicates.rebutting(of=of, within=within, kind=kind, match=match))

    def ranked(self) -> Self:
        """With those first that speak most of what `about` asks for.

        Raises:
            ValueError: It is not asked what they are about.
        """
        terms = self._question.terms
        if not any(isinstance(term, predicates.Term) and term.name == "about" for term in terms):
            raise ValueError("ranked() puts the best match for about= first, and nothing is asked for")
        return self._with(ranked=True, oldest=False)

    @overload
    def count_by(self, field: Literal["by"], *, limit: int | None = None) -> list[tuple[Actor, int]]: ...
    @overload
    def count_by(
        self,
        field: Literal["outlet", "act", "quote_kind", "stance", "channel", "platform"],
        *,
        limit: int | None = None,
    ) -> list[tuple[str, int]]: ...
    def count_by(self, field: str, *, limit: int | None = None) -> list[tuple[Any, int]]:
        """How many there are for each value of a field, the most first; what is not known is not counted.

        Args:
            field: The field; "by" counts the canonical actors behind the speakers.
            limit: So many values at most.
        """
        return counted(self._store, self._question, field, limit)

    def timeline(
        self, every: Unit = "day", *, clock: Literal["said", "reported"] = "said"
    ) -> list[tuple[When | None, int]]:
        """How many there are in each day, month or year, from the first on; units without any are left out.

        Those of which the time is not known so closely come last, under `None`.
        """
        return of_units(self._store, self._question, every, clock)


class Claims(Answer[Claim, ClaimRow]):
    """Claims of a corpus."""

    __slots__ = ()

    _kept = reading.CLAIM
    _row = ClaimRow

    def count_by(
        self, field: Literal["outlet", "claim_kind", "polarity"], *, limit: int | None = None
    ) -> list[tuple[str, int]]:
        """How many there are for each value of a field, the most first; what is not known is not counted."""
        return counted(self._store, self._question, field, limit)


class Rebuttals(Answer[Rebuttal, RebuttalRow]):
    """Rebuttals of a corpus."""

    __slots__ = ()

    _kept = reading.REBUTTAL
    _row = RebuttalRow

    def rows(self) -> Iterator[RebuttalRow]:
        """Flat rows, at a fraction of what records cost."""
        for row in super().rows():
            yield row._replace(explicit=bool(row.explicit))  # SQLite has numbers alone

    @overload
    def count_by(self, field: Literal["by", "of"], *, limit: int | None = None) -> list[tuple[Actor, int]]: ...
    @overload
    def count_by(
        self, field: Literal["outlet", "rebuttal_kind"], *, limit: int | None = None
    ) -> list[tuple[str, int]]: ...
    def count_by(self, field: str, *, limit: int | None = None) -> list[tuple[Any, int]]:
        """How many there are for each value of a field, the most first; what is not known is not counted.

        Args:
            field: "by" counts who disputes, "of" who is disputed, once for each statement that is.
            limit: So many values at most.
        """
        return counted(self._store, self._question, field, limit)


class Articles(Answer[Article, ArticleRow]):
    """Articles of a corpus, in their newest version."""

    __slots__ = ()

    _kept = reading.ARTICLE
    _row = ArticleRow

    def count_by(self, field: Literal["outlet", "language"], *, limit: int | None = None) -> list[tuple[str, int]]:
        """How many there are for each value of a field, the most first; what is not known is not counted."""
        return counted(self._store, self._question, field, limit)


class Actors(Answer[Actor, ActorRow]):
    """Actors of a corpus, those of each article apart."""

    __slots__ = ()

    _kept = reading.ACTOR
    _row = ActorRow

    def count_by(self, field: Literal["name", "kind", "outlet"], *, limit: int | None = None) -> list[tuple[str, int]]:
        """How many there are for each value of a field, the most first; what is not known is not counted."""
        return counted(self._store, self._question, field, limit)

    def canonical(self) -> list[Actor]:
        """Those behind them, once each, as `Corpus.canonical` gives them; but for the unnamed."""
        found = source(self._question, self._store)
        inner = found.sql("n.canonical AS g, min(n.k) AS newest", rest="GROUP BY n.canonical")
        kept = reading.CANONICAL
        sql = f"""SELECT {kept.columns} FROM ({inner}) JOIN canonical w ON w.k = g
            WHERE w.named ORDER BY newest"""
        read = reading.Reader()
        return [kept.made(read, row) for row in self._store.rows(sql, found.marks)]
