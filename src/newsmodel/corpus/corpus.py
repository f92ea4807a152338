"""`Corpus`: analyses kept together, and the questions that they answer."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from math import inf
from typing import Literal, TypeAlias, get_args

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

    A name is taken as people mean it: case and diacritics do not matter, "Ruiz, Ana" is "Ana Ruiz",
    a person answers to the last name and to the full one with words left out, and everybody to the aliases
    that the article gives. Who else has that name is found, too.

    >>> import newsmodel as nm
    >>> corpus = Corpus()
    >>> corpus.add(nm.analyze("“The ferry will sail,” Ana Ruiz said."))
    >>> [statement.text for statement in corpus.statements(by="ruiz", about="ferry")]
    ['The ferry will sail']
    """

    def __init__(self) -> None:
        self._analyses: dict[str, Analysis] = {}

    def add(self, analysis: Analysis) -> None:
        """Take an analysis in; it replaces an earlier one of the same article."""
        if not isinstance(analysis, Analysis):
            raise TypeError(f"add takes an Analysis, not {type(analysis).__name__}; analyze(article) makes one")
        self._analyses[analysis.article.id] = analysis

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
            ValueError: There is no word in `by` or in `about`, or `match` is something else.
        """
        if match not in get_args(Match):
            raise ValueError(f"match is one of {', '.join(get_args(Match))}, not {match!r}")
        speaks = _anybody if by is None else named(by)
        mentions = None if about is None else searched(about)
        when = When.of(said)

        def fits(statement: Statement, analysis: Analysis) -> bool:
            return (
                speaks(statement.speaker)
                and (when is None or _within(when, statement.said, match))
                and (mentions is None or mentions((statement.text, *_topics(analysis, statement))))
            )

        return Results(s for analysis in self._newest() for s in analysis.statements if fits(s, analysis))

    def rebuttals(self, *, of: str | Statement | None = None, by: str | None = None) -> Results[Rebuttal]:
        """Who disputes whom.

        Args:
            of: The statement that is disputed, or the name of who is.
            by: The name of who disputes.

        Raises:
            ValueError: There is no word in a name.
        """
        speaks = _anybody if by is None else named(by)
        disputed = _disputed(of)
        found = (r for analysis in self._newest() for r in analysis.rebuttals)
        return Results(r for r in found if speaks(r.by.speaker) and disputed(r))

    def actors(self) -> Results[Actor]:
        """Whoever speaks, is spoken to or spoken of; one that several articles name is there for each of them."""
        return Results(actor for analysis in self._newest() for actor in analysis.actors)

    def articles(self) -> Results[Article]:
        """The articles."""
        return Results(analysis.article for analysis in self._newest())

    def _newest(self) -> list[Analysis]:
        return sorted(self._analyses.values(), key=_age)

    def __len__(self) -> int:
        return len(self._analyses)

    def __bool__(self) -> bool:
        return True  # an empty corpus is a corpus all the same: `corpus or Corpus()` must not lose it

    def __iter__(self) -> Iterator[Analysis]:
        return iter(tuple(self._analyses.values()))

    def __repr__(self) -> str:
        return f"<Corpus: {len(self)} articles, {sum(len(a.statements) for a in self)} statements>"


def _age(analysis: Analysis) -> float:
    """Seconds from publication back to a fixed day; where an offset from UTC is unknown, as on UTC's clock."""
    published = analysis.article.published
    moment = published and (published.start or published.end)
    if not published or not moment:
        return inf
    return (published.utc_offset or 0) * 60 - (moment - _EPOCH).total_seconds()


def _within(when: When, said: When | None, match: Match) -> bool:
    answer = when.contains(said) if said else False
    return answer is True if match == "certain" else answer is not False


def _topics(analysis: Analysis, statement: Statement) -> Iterator[str]:
    return (topic for claim in analysis.claims_of(statement) for topic in claim.about)


def _anybody(_: Actor | None) -> bool:
    return True


def _disputed(of: str | Statement | None) -> Callable[[Rebuttal], bool]:
    if of is None:
        return lambda _: True
    if isinstance(of, Statement):
        return lambda rebuttal: any(target.id == of.id for target in rebuttal.targets)
    speaks = named(of)
    return lambda rebuttal: any(speaks(target.speaker) for target in rebuttal.targets)
