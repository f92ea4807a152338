"""`Corpus`: analyses kept together, and the questions that they answer."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Self, TypeVar

from newsmodel.corpus import reading
from newsmodel.corpus.drafting import Rows, rows_of
from newsmodel.corpus.identities import Identities
from newsmodel.corpus.ingest import Format, Ingestion, Sources, drafted, maker
from newsmodel.corpus.linking import Linking
from newsmodel.corpus.questions import Questions
from newsmodel.corpus.results import Statements
from newsmodel.corpus.retellings import Retellings
from newsmodel.errors import NewsModelError
from newsmodel.export.parquet import read_parquet
from newsmodel.model import Actor, Analysis, Article, Claim, Corrections, Rebuttal, Statement
from newsmodel.progress import shown

__all__ = ["Corpus"]

R = TypeVar("R")

_BATCH = 256  # articles


class Corpus(Questions, Identities, Retellings, Linking):
    """Articles with what was found in them: in memory, or in a file of SQLite.

    `Corpus()` is in memory, `Corpus.open("news.db")` in a file; both answer the same. While one thread or process
    writes, others may read. `len()` counts articles, iteration gives the analyses, newest first. An article is known
    by its id; of one that comes again with the same guid or address and another text, both versions are kept, and
    questions are about the newer, or about that which stood at the time of `as_of`.

    A name is taken as people mean it: case and diacritics do not matter, "Ruiz, Ana" is "Ana Ruiz", a person
    answers to the last name and to the full one with words left out or a title before it, and everybody to the
    aliases that articles give. Who is known by a short form alone is counted to the one whose full name fits, and
    people whose offices or days contradict each other are two, as `why` tells; where a name fits two, that is an
    `AmbiguousName`.

    >>> import newsmodel as nm
    >>> corpus = Corpus()
    >>> corpus.add(nm.analyze("“The ferry will sail,” Ana Ruiz said."))
    >>> [statement.text for statement in corpus.statements(by="ruiz", about="ferry")]
    ['The ferry will sail']
    """

    def __init__(self) -> None:
        self._begin(None)

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Self:
        """The corpus in a file, which is made if there is none. Close it, or use it in a `with` statement.

        Raises:
            CorpusError: The file is something else, or damaged; it is left as it is.
            UnsupportedVersion: A newer release made it.
        """
        corpus = cls.__new__(cls)
        corpus._begin(Path(path))  # noqa: SLF001 - ours
        return corpus

    @classmethod
    def from_parquet(cls, place: str | PathLike[str]) -> Self:
        """A corpus in memory of what `newsmodel.export.write_parquet`, or another engine, wrote in Parquet.

        For a corpus in a file: `corpus.add_all(export.read_parquet(place))`.

        Args:
            place: A file, or a folder with all those in it; rows with an error are left out.

        Raises:
            MissingExtra: pyarrow is not installed.
            UnsupportedVersion: A newer release wrote it.
            InvalidRecord: A row does not hold an analysis.
        """
        corpus = cls()
        corpus.add_all(read_parquet(place))
        return corpus

    def _begin(self, path: Path | None) -> None:
        from newsmodel.corpus.store import Store  # noqa: PLC0415 - loads sqlite3
        from newsmodel.corpus.writing import Writer  # noqa: PLC0415

        self._store = Store(path)
        self._writer: Writer = Writer(self._store)

    def close(self) -> None:
        """End all use of the file. A corpus in memory is gone with it."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, analysis: Analysis) -> None:
        """Take an analysis in, as a whole or not at all; it replaces an earlier one of the same article."""
        self._writer.write([_rows(analysis)])

    def add_all(self, analyses: Iterable[Analysis]) -> int:
        """Take many analyses in, and return how many; much faster than one by one.

        An empty corpus takes all of them or none. Another takes them in batches, and those before a fault stay.
        """
        if not len(self):
            return self._writer.load(map(_rows, analyses))
        number, rows = 0, map(_rows, analyses)
        while batch := list(islice(rows, _BATCH)):
            self._writer.write(batch)
            number += len(batch)
        return number

    def ingest(
        self,
        sources: Sources,
        *,
        corrections: Corrections | None = None,
        workers: int = 1,
        progress: bool = False,
        parser: Format | None = None,
    ) -> Ingestion:
        """Read, analyse and add the articles of many sources; one that fails does not stop the others.

        Each article is there as a whole as soon as it is added. Whatever ends the run, the same call again goes on
        where it was: articles that this release has analysed, with the same corrections, are not analysed again.

        Args:
            sources: One or many paths, patterns of paths such as "wire/*.txt", bytes, or binary streams.
            corrections: What a person knows better.
            workers: How many processes analyse, as in `analyze_many`.
            progress: Show how far it is, if tqdm or rich is installed.
            parser: The format, by name or as a parser, as `read` takes it; by default told of each source.

        >>> print(Corpus().ingest([b"Rain fell in Lindmar.", "no-such-file.txt"]))
        articles: 1, failures: 1
        no-such-file.txt: no such file
        """
        made_by, known = maker(corrections), 0
        with shown("articles", wanted=progress) as step:

            def made(article: Article) -> bool:
                nonlocal known
                if not self._is_made(article.id, made_by):
                    return False
                known += 1
                step()
                return True

            new, failures = 0, list[NewsModelError]()
            for outcome in drafted(sources, corrections=corrections, workers=workers, known=made, parser=parser):
                if isinstance(outcome, NewsModelError):
                    failures.append(outcome)
                    continue
                self._writer.write([outcome])
                new += 1
                step()
        return Ingestion(new + known, known, tuple(failures))

    def _is_made(self, article_id: str, made_by: str) -> bool:
        """Whether an article needs no analysis: it has that of this release, or one that a person handed in."""
        found = self._store.row("SELECT made_by FROM article WHERE id = ? AND replaced IS NULL", (article_id,))
        return found is not None and found[0] in (None, made_by)

    def statement(self, id: str) -> Statement | None:
        """The statement with an id."""
        return self._by_id("s", "statement", reading.STATEMENT, id)

    def claim(self, id: str) -> Claim | None:
        """The claim with an id."""
        return self._by_id("c", "claim", reading.CLAIM, id)

    def rebuttal(self, id: str) -> Rebuttal | None:
        """The rebuttal with an id."""
        return self._by_id("r", "rebuttal", reading.REBUTTAL, id)

    def actor(self, id: str) -> Actor | None:
        """The actor of an article with an id."""
        return self._by_id("n", "actor", reading.ACTOR, id)

    def article(self, id: str) -> Article | None:
        """The article with an id, in whatever version."""
        return self._by_id("a", "article", reading.ARTICLE, id)

    def _by_id(self, letter: str, table: str, kept: "reading.Kept[R]", id: str) -> "R | None":
        found = f"{table} {letter} {kept.joins} WHERE {letter}.id = ? ORDER BY {letter}.current DESC"
        sql = f"SELECT {kept.columns} FROM {found}"
        row = self._store.row(sql, (id,))
        return None if row is None else kept.made(reading.Reader(), row)

    def analysis(self, article: Article | str) -> Analysis | None:
        """All that was found in an article, which may be given by its id."""
        found = self._store.row("SELECT k FROM article WHERE id = ? AND replaced IS NULL", (_id(article),))
        return reading.analysis(self._store, found[0]) if found else None

    def versions(self, article: Article | str) -> tuple[Article, ...]:
        """The versions of an article, the oldest first."""
        sql = """SELECT body FROM article WHERE replaced IS NULL AND key = (SELECT key FROM article WHERE id = ?)
            ORDER BY current, since_from IS NULL, coalesce(since_utc_from, since_from), added"""
        return tuple(Article(**json.loads(body)) for (body,) in self._store.rows(sql, (_id(article),)))

    def report(
        self, path: str | PathLike[str], statements: Statements | None = None, *, title: str = "Who said what"
    ) -> None:
        """Write a page to look at: who speaks most, when, who disputes whom, and the statements, in pages of 200.

        The file needs nothing else: it can be sent, and opened without a network.

        Args:
            path: The file, which is overwritten if there is one.
            statements: What is shown, if not everything: `corpus.statements(about="strike")`. Of more than 20,000,
                the page has the first, which are the newest unless asked otherwise, and says so.
            title: What the page is called.

        Raises:
            ValueError: The statements are those of another corpus.
        """
        from newsmodel.corpus.showing import page_of  # noqa: PLC0415 - takes time, and few corpora are shown

        found = self.statements() if statements is None else statements
        if found._store is not self._store:  # noqa: SLF001 - ours
            raise ValueError("these are statements of another corpus")
        Path(path).write_text(page_of(self._store, found, title), encoding="utf-8")

    def backup(self, path: str | PathLike[str]) -> None:
        """Copy the corpus into a new file, while others may go on reading and writing.

        Raises:
            CorpusError: There is a file already, or it cannot be written.
        """
        self._store.backup(Path(path))

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the file; nothing if all is well. It is read as a whole, which takes a while."""
        return self._store.faults()

    def __len__(self) -> int:
        found = self._store.row("SELECT count(*) FROM article WHERE current")
        assert found
        return int(found[0])

    def __bool__(self) -> bool:
        return True  # an empty corpus is a corpus all the same: `corpus or Corpus()` must not lose it

    def __iter__(self) -> Iterator[Analysis]:
        for (k,) in list(self._store.rows("SELECT k FROM article WHERE current ORDER BY k")):
            if found := reading.analysis(self._store, k):
                yield found

    def __repr__(self) -> str:
        place = f" in {self._store.path}" if self._store.path else ""
        return f"<Corpus{place}: {len(self)} articles, {self.statements().count()} statements>"


def _rows(analysis: Analysis) -> Rows:
    if not isinstance(analysis, Analysis):
        raise TypeError(f"a corpus takes an Analysis, not {type(analysis).__name__}; analyze(article) makes one")
    return rows_of(analysis)


def _id(article: Article | str) -> str:
    return article if isinstance(article, str) else article.id
