"""`Answer`: the records that fit a question, asked for when they are wanted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, Self, TypeVar

from newsmodel.corpus import rows as flat
from newsmodel.corpus.plan import Plan, plan
from newsmodel.corpus.predicates import Predicate, Time, checked_clock, checked_match
from newsmodel.corpus.query import AsOf, Question, Source, source
from newsmodel.corpus.reading import Kept, Reader
from newsmodel.corpus.times import Clock, Match
from newsmodel.export.tables import frame_of_pandas, frame_of_polars, table_of_arrow
from newsmodel.model import When
from newsmodel.model.table import table

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from newsmodel.corpus.store import Row, Store

__all__ = ["Answer", "Page"]

R_co = TypeVar("R_co", covariant=True)
Flat_co = TypeVar("Flat_co", bound=tuple[Any, ...], covariant=True)

_SEEN = 20  # rows in a notebook


class Page(NamedTuple, Generic[R_co]):
    """Some records of an answer.

    Attributes:
        records: The records.
        next: What `page` takes as `after` for the following ones; `None` where there are none.
    """

    records: tuple[R_co, ...]
    next: str | None


class Answer(Generic[R_co, Flat_co]):
    """The records that fit a question.

    It is a question, not yet an answer: immutable, to be narrowed down further, asked as often as you like, and each
    time of what the corpus holds then. Nothing is looked up before you go through it, or call `all`, `first`, `one`,
    `count`, `exists`, `page`, `rows`, `to_pandas`, `to_polars`, `to_arrow`, `count_by`, `timeline` or `explain`: names
    are looked up, and then it is one statement of SQL. What is newest comes first, by the publication of its article;
    what is of one article stays in the order of its text.

    Raises:
        AmbiguousName: When it is asked, a name fits two who are not known to be one.
    """

    __slots__ = ("_question", "_store")

    _kept: ClassVar[Kept[Any]]
    _row: ClassVar[type[Any]]

    def __init__(self, store: "Store", question: Question) -> None:
        self._store, self._question = store, question

    def _with(self, **changes: Any) -> Self:  # noqa: ANN401 - as `_replace` takes them
        return type(self)(self._store, self._question._replace(**changes))

    def where(self, *predicates: "Predicate[R_co]") -> Self:
        """Those of which all of this is so, too."""
        for predicate in predicates:
            if not isinstance(predicate, Predicate):
                raise TypeError(f"where takes predicates, not {type(predicate).__name__}")
        return self._with(predicates=(*self._question.predicates, *predicates))

    def as_of(self, when: Time, *, match: Match = "possible", clock: Clock = "reported") -> Self:
        """What had been published by the end of this time, in the version that stood then.

        Args:
            when: The time.
            match: "possible" takes in what may have been published by then, as an article of that day of which the
                hour is not known; "certain" leaves it out.
            clock: "reported" asks what had been published, "recorded" what this corpus held: of each article the
                newest version that it had got, in the analysis that it had then. It knows that to the moment, so
                `match` makes no difference; a time without an offset is one of UTC. Who is who is as known today.

        Raises:
            ValueError: There is no such clock, or no such match.
        """
        checked_match(match)
        checked_clock(clock)
        return self._with(as_of=AsOf(When.of(when), match, clock))

    def newest(self) -> Self:
        """With the newest first, as it is if nothing is said."""
        return self._with(oldest=False, ranked=False)

    def oldest(self) -> Self:
        """With the oldest first."""
        return self._with(oldest=True, ranked=False)

    def limit(self, number: int) -> Self:
        """At most so many."""
        if number < 0:
            raise ValueError(f"a limit is a whole number from 0, not {number!r}")
        known = self._question.limit
        return self._with(limit=number if known is None else min(number, known))

    def __iter__(self) -> Iterator[R_co]:
        read, made = Reader(), self._kept.made
        for row in self._found(self._kept.columns, self._kept.joins):
            yield made(read, row[1:])

    def all(self) -> list[R_co]:
        """All of them."""
        return list(self)

    def first(self) -> R_co | None:
        """The first, `None` where there is none."""
        return next(iter(self.limit(1)), None)

    def one(self) -> R_co:
        """The only one.

        Raises:
            LookupError: There is none, or more than one.
        """
        found = self.limit(2).all()
        if len(found) != 1:
            raise LookupError(f"{'more than one' if found else 'nothing'} is found for {self!r}")
        return found[0]

    def count(self) -> int:
        """How many there are."""
        sql, marks = self._statement("1", None, ordered=False)
        found = self._store.row(f"SELECT count(*) FROM ({sql})", marks)
        assert found
        return int(found[0])

    def exists(self) -> bool:
        """Whether there is one."""
        sql, marks = self._statement("1", None, ordered=False)
        found = self._store.row(f"SELECT EXISTS ({sql})", marks)
        return bool(found and found[0])

    def __bool__(self) -> bool:
        return self.exists()

    def page(self, size: int, *, after: str | None = None) -> Page[R_co]:
        """So many of them, after those of the page before; the hundredth page costs what the first does.

        Raises:
            ValueError: `after` is not the `next` of a page, or the answer has a limit or is ranked.
        """
        question = self._question
        if size < 1 or question.limit is not None or question.ranked:
            raise ValueError(
                "pages have at least one record each, and go through a whole answer, newest or oldest first"
            )
        beyond = None if after is None else _key(after)
        read, made = Reader(), self._kept.made
        found = list(self._found(self._kept.columns, self._kept.joins, limit=size + 1, beyond=beyond))
        records = tuple(made(read, row[1:]) for row in found[:size])
        return Page(records, f"{found[size - 1][0]:x}" if len(found) > size else None)

    def rows(self) -> Iterator[Flat_co]:
        """Flat_co rows, at a fraction of what records cost."""
        columns = flat.columns(self._question.table)
        make = self._row._make
        for row in self._found(columns.select, columns.joins):
            yield make(row[1:])

    def to_pandas(self) -> "pd.DataFrame":
        """The rows as a data frame of pandas.

        Raises:
            MissingExtra: pandas is not installed.
        """
        return frame_of_pandas(self.rows(), self._row._fields)

    def to_polars(self) -> "pl.DataFrame":
        """The rows as a data frame of Polars.

        Raises:
            MissingExtra: Polars is not installed.
        """
        return frame_of_polars(self.rows(), self._row._fields)

    def to_arrow(self) -> "pa.Table":
        """The rows as a table of Arrow.

        Raises:
            MissingExtra: pyarrow is not installed.
        """
        return table_of_arrow(self.rows(), self._row._fields)

    def explain(self) -> Plan:
        """The SQL, and how SQLite goes about it."""
        sql, marks = self._statement(self._kept.columns, self._kept.joins)
        return plan(self._store, sql, marks)

    def _source(self) -> Source:
        return source(self._question, self._store)

    def _found(
        self, columns: str, joins: str, *, limit: int | None = None, beyond: int | None = None
    ) -> "Iterator[Row]":
        sql, marks = self._statement(columns, joins, limit=limit, beyond=beyond)
        return self._store.rows(sql, marks)

    def _statement(
        self,
        columns: str,
        joins: str | None,
        *,
        ordered: bool = True,
        limit: int | None = None,
        beyond: int | None = None,
    ) -> tuple[str, tuple[Any, ...]]:
        question, begin = self._question, self._source()
        most = question.limit if limit is None else limit
        rest = begin.order(question) if ordered or most is not None else ""
        marks = begin.marks
        if beyond is not None:
            rest = f"AND {begin.key} {'<' if question.oldest else '>'} ? {rest}"
            marks = (*marks, beyond)
        if most is not None:
            rest = f"{rest} LIMIT {most}"
        return begin.sql(f"{begin.key}, {columns}", joins, rest), marks

    def _repr_html_(self) -> str:
        """How a notebook shows it: the first rows, and how many there are."""
        rows, number = list(self.limit(_SEEN).rows()), self.count()
        first = f", the first {len(rows)}" if number > len(rows) else ""
        names = [name for name in self._row._fields if not name.endswith("id")]
        return table(names, ([getattr(row, name) for name in names] for row in rows), caption=f"{number:,}{first}")

    def __repr__(self) -> str:
        question = self._question
        asked = " & ".join(
            f"({part!r})" if " | " in repr(part) and len(question.predicates) > 1 else repr(part)
            for part in question.predicates
        )
        also = [asked or "all"]
        if question.as_of:
            held = ", recorded" if question.as_of.clock == "recorded" else ""
            also += [f"as of {question.as_of.when}{held}"]
        also += ["best match first"] if question.ranked else ["oldest first"] if question.oldest else []
        also += [f"at most {question.limit}"] if question.limit is not None else []
        return f"<{type(self).__name__}: {', '.join(also)}>"


def _key(cursor: str) -> int:
    try:
        return int(cursor, 16)
    except (TypeError, ValueError):
        raise ValueError(f"not the `next` of a page: {cursor!r}") from None
