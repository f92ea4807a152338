"""`Identities`: who is who in a corpus, why, and what a person says of it."""

from typing import TYPE_CHECKING

from newsmodel.corpus import reading, rulings
from newsmodel.corpus.names import bare
from newsmodel.corpus.predicates import Who
from newsmodel.corpus.qids import Qids, QidTable, looked_up
from newsmodel.corpus.who import Known, meant
from newsmodel.model import Actor, Corrections

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store
    from newsmodel.corpus.writing import Writer

__all__ = ["Identities"]


class Identities:
    """The actors of a corpus, across its articles."""

    _store: "Store"
    _writer: "Writer"

    def canonical(self, who: Who) -> Actor | None:
        """Who stands behind an actor of an article, or a name, in all articles: without mentions, with all aliases.

        Actors that nothing names, and those of a last name that fits several, are nobody but themselves. `None`
        where the corpus knows nobody of that name. Of two people of one name, each is called by the name with the
        office behind it.

        Raises:
            AmbiguousName: Two full names fit.
        """
        found = self._behind(who)
        if found is None:
            return who if isinstance(who, Actor) and meant(self._store, who) else None
        kept = reading.CANONICAL
        row = self._store.row(f"SELECT {kept.columns} FROM canonical w WHERE w.k = ?", (found.k,))
        return kept.made(reading.Reader(), row) if row else None

    def why(self, who: Who) -> tuple[str, ...]:
        """Why actors of articles are held to be this one: for each account of it the reason, with the first article.

        Of an actor of an article only the account that this article gives; nothing of one that nothing names.

        >>> import newsmodel as nm
        >>> corpus = nm.Corpus()
        >>> for day, text in ("2022-03-01", "Ana Ruiz said so."), ("2022-03-02", "“Rain,” Mr Ruiz said."):
        ...     corpus.add(nm.analyze(nm.Article.from_text(text, published=day)))
        >>> [reason.partition("): ")[2].partition(",")[0] for reason in corpus.why("Ana Ruiz")]
        ['the first of this name', 'the only full name that fits']

        Raises:
            AmbiguousName: Two full names fit.
        """
        found = self._behind(who)
        account = None
        if isinstance(who, Actor) and who.article_id:
            row = self._store.row("SELECT account FROM actor WHERE id = ? ORDER BY current DESC", (who.id,))
            account = row[0] if row else None
        return self._store.read(lambda db: rulings.reasons(db, found and found.k, account))

    def merge(self, one: Who, other: Who, *, note: str | None = None) -> None:
        """Say that two are one, whatever speaks against it; of rulings that contradict each other the later holds.

        It is kept with the corpus, and holds when its articles are analysed again.

        Raises:
            AmbiguousName: A name fits two.
            LookupError: The corpus has nobody of that name, or nothing names the actor.
        """
        self._rule(one, other, note, same=True)

    def split(self, one: Who, other: Who, *, note: str | None = None) -> None:
        """Say that two actors, of two articles, are not one: what is told of the other there is of somebody else.

        Raises:
            AmbiguousName: A name fits two.
            LookupError: The corpus has nobody of that name, or nothing names the actor.
        """
        self._rule(one, other, note, same=False)

    def qids(self, table: QidTable) -> Qids:
        """Whom the rows of a table mean: names with the QIDs of Wikidata, as a mapping or a CSV file of two columns.

        >>> import newsmodel as nm
        >>> corpus = nm.Corpus()
        >>> corpus.add(nm.analyze("“It rains,” Ana Ruiz said."))
        >>> found = corpus.qids({"Ruiz": "Q1", "Tom Berg": "Q2"})
        >>> found.of(corpus.canonical("Ana Ruiz")), found.unknown
        ('Q1', ('Tom Berg',))

        Raises:
            ReadError: The file cannot be read as such a table.
        """
        return looked_up(table, self.canonical)

    @property
    def corrections(self) -> Corrections:
        """What `merge` and `split` were told, in order."""
        return self._store.read(rulings.told)

    def _rule(self, one: Who, other: Who, note: str | None, *, same: bool) -> None:
        first, second = self._passage(one), self._passage(other)
        self._writer.rule(rulings.ruling(first, second, note=note, same=same))

    def _passage(self, who: Who) -> tuple[str, str]:
        known = self._behind(who)
        return self._store.read(lambda db: rulings.passage(db, who, known))

    def _behind(self, who: Who) -> Known | None:
        """The one canonical actor that is meant, if it is somebody."""
        found = [one for one in meant(self._store, who) if one.named]
        return max(found, key=lambda one: len(bare(one.name)), default=None)
