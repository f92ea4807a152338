"""`Corpus`: analyses kept together, and the questions that they answer."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from math import inf
from typing import Literal, TypeAlias, get_args

from newsmodel.corpus.indexed import Indexed
from newsmodel.corpus.ingest import Ingestion, Sources, analyses
from newsmodel.corpus.names import named
from newsmodel.corpus.results import Results
from newsmodel.corpus.words import searched
from newsmodel.model import Actor, Analysis, Article, Rebuttal, Statement, When

__all__ = ["Corpus", "Match"]

Match: TypeAlias = Literal["possible", "certain"]
"""Whether a time that may fit is enough, or it must."""

_EPOCH = datetime(1970, 1, 1)


class Corpus:
    """Articles with what was found in them, in memory.

    Answers come newest article first, by publication, those without a day last; what is of one article stays
    in the order of its text. `len()` counts articles, iteration gives the analyses as they were added.

    A name is taken as people mean it: case and diacritics do not matter, "Ruiz, Ana" is "Ana Ruiz", a person
    answers to the last name and to the full one with words left out or a title before it, and everybody to the
    aliases that the article gives. Who else has that name is found, too.

    >>> import newsmodel as nm
    >>> corpus = Corpus()
    >>> corpus.add(nm.analyze("“The ferry will sail,” Ana Ruiz said."))
    >>> [statement.text for statement in corpus.statements(by="ruiz", about="ferry")]
    ['The ferry will sail']
    """

    def __init__(self) -> None:
        self._kept: dict[str, Indexed] = {}

    def add(self, analysis: Analysis) -> None:
        """Take an analysis in; it replaces an earlier one of the same article."""
        if not isinstance(analysis, Analysis):
            raise TypeError(f"add takes an Analysis, not {type(analysis).__name__}; analyze(article) makes one")
        self._kept[analysis.article.id] = Indexed.of(analysis)

    def ingest(self, sources: Sources) -> Ingestion:
        """Read, analyse and add the articles of many sources; one that fails does not stop the others.

        Args:
            sources: One or many paths, patterns of paths such as "wire/*.txt", bytes, or binary streams.

        >>> print(Corpus().ingest([b"Rain fell in Lindmar.", "no-such-file.txt"]))
        articles: 1, failures: 1
        no-such-file.txt: no such file
        """
        articles, failures = 0, []
        for outcome in analyses(sources):
            if isinstance(outcome, Analysis):
                articles += 1
                self.add(outcome)
            else:
                failures.append(outcome)
        return Ingestion(articles, tuple(failures))

    def statements(
        self,
        *,
        by: str | None = None,
        about: str | None = None,
        said: When | date | str | None = None,
        match: Match = "possible",
    ) -> Results[Statement]:
        """What was said; each argument narrows it down.

        Args:
            by: The name of who said it.
            about: Words that all occur, as whole words, in what was said or in the topics of its claims; words
                in quotation marks occur together. Case and diacritics do not matter.
            said: When it was said, as anything that `When.of` takes: "2022-03", "2022-03-28/2022-03-31". Where
                the article does not tell when, the statement is never among these.
            match: "possible" finds what may have been said then, "certain" what was.

        Raises:
            InvalidRecord: `said` is not a time.
            TypeError: `by` or `about` is not a string.
            ValueError: There is no word in `by` or in `about`, or `match` is something else.
        """
        if match not in get_args(Match):
            raise ValueError(f"match is one of {', '.join(get_args(Match))}, not {match!r}")
        speaks = _anybody if by is None else named(by)
        mentions = None if about is None else searched(about)
        when = When.of(said)

        def fits(statement: Statement, kept: Indexed) -> bool:
            return (
                speaks(statement.speaker)
                and (when is None or _within(when, statement.said, match))
                and (mentions is None or mentions((statement.text, *kept.topics.get(statement.id, ()))))
            )

        return Results(s for kept in self._newest() for s in kept.analysis.statements if fits(s, kept))

    def rebuttals(self, *, of: str | Statement | None = None, by: str | None = None) -> Results[Rebuttal]:
        """Who disputes whom.

        Args:
            of: The statement that is disputed, or the name of who is.
            by: The name of who disputes.

        Raises:
            TypeError: A name is not a string.
            ValueError: There is no word in a name.
        """
        speaks = _anybody if by is None else named(by)
        return Results(rebuttal for rebuttal in self._disputing(of) if speaks(rebuttal.by.speaker))

    def _disputing(self, of: str | Statement | None) -> Iterable[Rebuttal]:
        if isinstance(of, Statement):
            kept = self._kept.get(of.article_id)
            return kept.rebuttals.get(of.id, ()) if kept else ()
        found = (rebuttal for kept in self._newest() for rebuttal in kept.analysis.rebuttals)
        if of is None:
            return found
        spoke = named(of)
        return (rebuttal for rebuttal in found if any(spoke(target.speaker) for target in rebuttal.targets))

    def actors(self) -> Results[Actor]:
        """Whoever speaks, is spoken to or spoken of; one that several articles name is there for each of them."""
        return Results(actor for kept in self._newest() for actor in kept.analysis.actors)

    def articles(self) -> Results[Article]:
        """The articles."""
        return Results(kept.analysis.article for kept in self._newest())

    def _newest(self) -> list[Indexed]:
        return sorted(self._kept.values(), key=lambda kept: _age(kept.analysis.article.published))

    def __len__(self) -> int:
        return len(self._kept)

    def __bool__(self) -> bool:
        return True  # an empty corpus is a corpus all the same: `corpus or Corpus()` must not lose it

    def __iter__(self) -> Iterator[Analysis]:
        return iter([kept.analysis for kept in self._kept.values()])

    def __repr__(self) -> str:
        return f"<Corpus: {len(self)} articles, {sum(len(a.statements) for a in self)} statements>"


def _age(published: When | None) -> float:
    """Seconds from publication back to a fixed day; where an offset from UTC is unknown, as on UTC's clock."""
    moment = published and (published.start or published.end)
    if not published or not moment:
        return inf
    return (published.utc_offset or 0) * 60 - (moment - _EPOCH).total_seconds()


def _within(when: When, said: When | None, match: Match) -> bool:
    answer = when.contains(said) if said else False
    return answer is True if match == "certain" else answer is not False


def _anybody(_: Actor | None) -> bool:
    return True
