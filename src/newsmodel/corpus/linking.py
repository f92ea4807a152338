"""`Linking`: replies to what stands in other articles, looked for when they are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from newsmodel.corpus.predicates import Time
from newsmodel.corpus.reading import CLAIM, Reader
from newsmodel.corpus.times import reached, slot
from newsmodel.kinds import DiscrepancyKind
from newsmodel.model import When
from newsmodel.progress import shown

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.disagreements import Disagreement
    from newsmodel.corpus.store import Store
    from newsmodel.corpus.writing import Writer

__all__ = ["Linked", "Linking"]

_WEEK = timedelta(days=7)
_BATCH = 64  # articles
_DAY = 86_400
_ROOM = 1 << 24  # keys of a second


@dataclass(frozen=True, slots=True)
class Linked:
    """What `Corpus.link` did, and what there is now.

    Attributes:
        articles: How many articles were gone through, for the first time or again.
        links: How many rebuttals of statements of other articles the corpus has, by their rule.
        disagreements: How many pairs of claims of two articles give other numbers or days.
    """

    articles: int
    links: dict[str, int] = field(default_factory=dict)
    disagreements: int = 0

    def __str__(self) -> str:
        rules = "".join(f", {rule}: {number}" for rule, number in sorted(self.links.items()))
        differing = f", disagreements: {self.disagreements}" if self.disagreements else ""
        return f"articles: {self.articles}, links: {sum(self.links.values())}{rules}{differing}"


class Linking:
    """Rebuttals between the articles of a corpus."""

    _store: "Store"
    _writer: "Writer"

    def link(self, *, since: Time | None = None, within: timedelta = _WEEK, progress: bool = False) -> Linked:
        """Look for the statements of other articles that statements dispute, and keep them as rebuttals.

        It also looks for claims that give other numbers or days than earlier ones, which `disagreements` lists.

        A statement is linked that says in words that something is not so, and whose own article does not report
        what: to what somebody said whom its sentence names, whose words it quotes, or who said nearly the same
        without the denial; before it or on the same day. Where two fit, to none. `rule` of the rebuttal says which
        it was: `across_named`, `across_quoted`, `across_content`. Articles without a day are left out.

        The same call again changes nothing. After more articles have come, it looks only at what may go with them.
        What goes with an article goes with its links: until the next call, another version has none.

        Args:
            since: Only what was published from then on is linked, to whatever was said before it.
            within: How long before a reply may what it disputes have been published?
            progress: Show how far it is, if tqdm or rich is installed.

        Raises:
            ValueError: `within` is no time at all.

        >>> import newsmodel as nm
        >>> corpus = nm.Corpus()
        >>> for day, text in (
        ...     ("2024-05-14", "Ana Ruiz said the ferry to Lindmar had no lifeboats."),
        ...     ("2024-05-15", "Tom Berg rejected Ana Ruiz's claim that the ferry had no lifeboats."),
        ... ):
        ...     corpus.add(nm.analyze(nm.Article.from_text(text, published=day)))
        >>> print(corpus.link())
        articles: 2, links: 1, across_named: 1
        >>> [statement.text for statement in corpus.statements(by="Ruiz", reported="2024-05-14").rebutted(by="Berg")]
        ['the ferry to Lindmar had no lifeboats']
        """
        from newsmodel.corpus.comparing import Comparing  # noqa: PLC0415 - loads the rules of disputes
        from newsmodel.corpus.search import Search  # noqa: PLC0415 - loads the rules of disputes

        if within <= timedelta(0):
            raise ValueError(f"within is a time, not {within!r}")
        seconds = within.total_seconds()
        pending = self._pending(since, seconds)
        articles = [k for first, last in _stretches(pending, int(seconds)) for k in self._between(first, last, since)]
        with shown("articles", wanted=progress) as step:
            for start in range(0, len(articles), _BATCH):
                with self._store.writing() as db:
                    search, comparing = Search(db, seconds), Comparing(db, seconds)
                    for article in articles[start : start + _BATCH]:
                        search.link(article, self._writer.next_key)
                        comparing.link(article)
                        step()
        with self._store.writing() as db:
            db.executemany("INSERT OR REPLACE INTO linked VALUES (?, ?)", [(k, seconds) for k in pending])
        found = self._store.rows("SELECT rule, count(*) FROM link GROUP BY rule ORDER BY rule")
        differing = self._store.row("SELECT count(*) FROM disagreement")
        return Linked(len(articles), dict(found), differing[0] if differing else 0)

    def disagreements(self) -> tuple["Disagreement", ...]:
        """Where two articles give one quantity two numbers, or one event two days, as `link` found it, newest first.

        It takes claims in nearly the same words, within the time that `link` looks back. A toll that has risen since
        is among them: both numbers were reported.

        >>> import newsmodel as nm
        >>> corpus = nm.Corpus()
        >>> for outlet, number in ("The Bee", 14), ("The Post", 9):
        ...     text = f"Ana Ruiz said {number} miners had died in the collapse at Orvel."
        ...     corpus.add(nm.analyze(nm.Article.from_text(text, published="2024-05-14", outlet=outlet)))
        >>> corpus.link().disagreements
        1
        >>> [str(claim.figures[0]) for claim in corpus.disagreements()[0].claims]
        ['14 miners', '9 miners']
        """
        from newsmodel.corpus.disagreements import Disagreement  # noqa: PLC0415 - loads the rules of disputes

        sql = f"SELECT {CLAIM.columns} FROM claim c {CLAIM.joins} WHERE c.k = ?"
        read, found = Reader(), []
        pairs = "SELECT one, other, kind, confidence FROM disagreement ORDER BY one, other"
        for *keys, kind, confidence in list(self._store.rows(pairs)):
            rows = [self._store.row(sql, (k,)) for k in keys]
            one, other = (CLAIM.made(read, row) for row in rows if row)
            found.append(Disagreement(DiscrepancyKind(kind), (one, other), f"across_{kind}", confidence))
        return tuple(found)

    def _pending(self, since: Time | None, seconds: float) -> list[int]:
        """The articles that were not looked at yet, the newest first."""
        sql = """SELECT k FROM article WHERE current AND k < ? AND k <= ?
            AND k NOT IN (SELECT article FROM linked WHERE seconds = ?) ORDER BY k"""
        return [k for (k,) in self._store.rows(sql, (slot(None), _oldest(since), seconds))]

    def _between(self, first: int, last: int, since: Time | None) -> Iterator[int]:
        sql = "SELECT k FROM article WHERE current AND k >= ? AND k <= ? ORDER BY k"
        return (k for (k,) in self._store.rows(sql, (first, min(last, _oldest(since)))))


def _oldest(since: Time | None) -> int:
    """The last key of what was published since some time."""
    start = None if since is None else reached(When.of(since))[0]
    return slot(None) if start is None or start == float("-inf") else slot(start) + _ROOM - 1


def _stretches(keys: list[int], seconds: int) -> list[tuple[int, int]]:
    """The keys of what may answer, or be answered by, what has these: keys grow with age."""
    found: list[tuple[int, int]] = []
    for key in keys:
        second = key >> 24
        first, last = (second - seconds - _DAY) << 24, ((second + _DAY) << 24) + _ROOM - 1
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found
