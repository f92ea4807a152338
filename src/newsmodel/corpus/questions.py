"""`Questions`: what may be asked of a corpus, each argument under the name of what it narrows down."""

from typing import TYPE_CHECKING, Any

from newsmodel.corpus import predicates as p
from newsmodel.corpus.predicates import PolarityName, Predicate, QuoteKindName, Time, Who
from newsmodel.corpus.query import Question
from newsmodel.corpus.results import Actors, Articles, Claims, Rebuttals, Statements
from newsmodel.corpus.times import Match
from newsmodel.kinds import ActorKind, ChannelType, ClaimKind, Polarity, QuoteKind, RebuttalKind, SpeechAct
from newsmodel.model import Article, Statement

if TYPE_CHECKING:  # sqlite3 is loaded by the first corpus
    from newsmodel.corpus.store import Store

__all__ = ["Questions"]


class Questions:
    """The questions of a corpus."""

    _store: "Store"

    def statements(
        self,
        *,
        by: Who | None = None,
        about: str | None = None,
        said: Time | None = None,
        reported: Time | None = None,
        via: Who | None = None,
        to: Who | None = None,
        channel: ChannelType | str | None = None,
        quote_kind: QuoteKind | QuoteKindName | None = None,
        act: SpeechAct | str | None = None,
        outlet: str | None = None,
        in_article: Article | str | None = None,
        distinct: bool = False,
        match: Match = "possible",
    ) -> Statements:
        """What was said; each argument narrows it down.

        Args:
            by: Who said it: a name as people mean it, or an actor.
            about: Words that all occur, as whole words, in what was said, in a claim that it makes or in its topics;
                words in quotation marks occur together. Case and diacritics do not matter.
            said: When it was said, as anything that `When.of` takes: "2022-03", "2022-03-28/2022-03-31". Where
                the article does not tell when, the statement is never among these.
            reported: When the article was published.
            via: Who passes it on.
            to: To whom it was said: an actor, or whoever the text calls so ("reporters").
            channel: Through what: a type, or the name of a platform.
            quote_kind: How much of it is quoted.
            act: What the speaker does by saying it.
            outlet: Who published the article.
            in_article: The article, or its id.
            distinct: Without what a copy of an article repeats of the earliest: a story of an agency counts once.
            match: "possible" finds what may have been said or reported then, "certain" what was.

        Raises:
            InvalidRecord: A time is none.
            TypeError: What should be text is not.
            ValueError: There is no word in a name or in `about`, or there is no such kind.
        """
        p.checked_match(match)
        return Statements(
            self._store,
            _question(
                "s",
                by is not None and p.by(by),
                about is not None and p.about(about),
                said is not None and p.said(said, match=match),
                reported is not None and p.reported(reported, match=match),
                via is not None and p.via(via),
                to is not None and p.to(to),
                channel is not None and p.channel(channel),
                quote_kind is not None and p.quote_kind(quote_kind),
                act is not None and p.act(act),
                outlet is not None and p.outlet(outlet),
                in_article is not None and p.in_article(in_article),
                distinct and p.distinct(),
            ),
        )

    def claims(
        self,
        *,
        by: Who | None = None,
        about: str | None = None,
        said: Time | None = None,
        reported: Time | None = None,
        about_time: Time | None = None,
        kind: ClaimKind | str | None = None,
        polarity: Polarity | PolarityName | None = None,
        outlet: str | None = None,
        in_article: Article | str | None = None,
        match: Match = "possible",
    ) -> Claims:
        """What is said to be so; the arguments are those of `statements`, each of one statement that makes the claim.

        Args:
            by: Who said it.
            about: Words that occur in the claim or its topics.
            said: When it was said.
            reported: When the article was published.
            about_time: The time that it speaks of.
            kind: What sort of claim it is.
            polarity: Whether it affirms or negates.
            outlet: Who published the article.
            in_article: The article, or its id.
            match: "possible" finds what may be of these times, "certain" what is.
        """
        p.checked_match(match)
        return Claims(
            self._store,
            _question(
                "c",
                by is not None and p.by(by),
                about is not None and p.about(about),
                said is not None and p.said(said, match=match),
                reported is not None and p.reported(reported, match=match),
                about_time is not None and p.about_time(about_time, match=match),
                kind is not None and p.claim_kind(kind),
                polarity is not None and p.polarity(polarity),
                outlet is not None and p.outlet(outlet),
                in_article is not None and p.in_article(in_article),
            ),
        )

    def rebuttals(
        self,
        *,
        by: Who | None = None,
        of: Who | Statement | None = None,
        about: str | None = None,
        said: Time | None = None,
        reported: Time | None = None,
        kind: RebuttalKind | str | None = None,
        outlet: str | None = None,
        in_article: Article | str | None = None,
        match: Match = "possible",
    ) -> Rebuttals:
        """Who disputes whom.

        Args:
            by: Who disputes.
            of: Who is disputed, or the statement that is.
            about: Words that occur in what one of the sides says.
            said: When the statement that disputes was made.
            reported: When the article was published.
            kind: How it disputes.
            outlet: Who published the article.
            in_article: The article, or its id.
            match: "possible" finds what may be of these times, "certain" what is.
        """
        p.checked_match(match)
        return Rebuttals(
            self._store,
            _question(
                "r",
                by is not None and p.by(by),
                of is not None and p.of(of),
                about is not None and p.about(about),
                said is not None and p.said(said, match=match),
                reported is not None and p.reported(reported, match=match),
                kind is not None and p.rebuttal_kind(kind),
                outlet is not None and p.outlet(outlet),
                in_article is not None and p.in_article(in_article),
            ),
        )

    def actors(
        self,
        *,
        named: Who | None = None,
        kind: ActorKind | str | None = None,
        reported: Time | None = None,
        outlet: str | None = None,
        in_article: Article | str | None = None,
        match: Match = "possible",
    ) -> Actors:
        """Whoever speaks, is spoken to or spoken of; one that several articles name is there for each of them.

        Args:
            named: A name as people mean it, or an actor of another article.
            kind: What sort of actor it is.
            reported: When the article was published.
            outlet: Who published it.
            in_article: The article, or its id.
            match: "possible" finds what may be of this time, "certain" what is.
        """
        p.checked_match(match)
        return Actors(
            self._store,
            _question(
                "n",
                named is not None and p.named(named),
                kind is not None and p.kind(kind),
                reported is not None and p.reported(reported, match=match),
                outlet is not None and p.outlet(outlet),
                in_article is not None and p.in_article(in_article),
            ),
        )

    def articles(
        self,
        *,
        by: Who | None = None,
        about: str | None = None,
        reported: Time | None = None,
        outlet: str | None = None,
        match: Match = "possible",
    ) -> Articles:
        """The articles, each in its newest version.

        Args:
            by: Who says something in it.
            about: Words that occur in a statement in it.
            reported: When it was published.
            outlet: Who published it.
            match: "possible" finds what may be of this time, "certain" what is.
        """
        p.checked_match(match)
        return Articles(
            self._store,
            _question(
                "a",
                by is not None and p.by(by),
                about is not None and p.about(about),
                reported is not None and p.reported(reported, match=match),
                outlet is not None and p.outlet(outlet),
            ),
        )


def _question(table: str, *asked: "Predicate[Any] | bool") -> Question:
    return Question(table, tuple(one for one in asked if isinstance(one, Predicate)))
