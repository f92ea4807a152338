"""An analysis as plain rows, which refer to each other by place: what a worker sends and `writing` stores."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from newsmodel.corpus.accounts import Account, account_of
from newsmodel.corpus.copies import Print, print_of
from newsmodel.corpus.names import bare
from newsmodel.corpus.packing import fields, packed, written
from newsmodel.corpus.times import Reach, moment, reached, written_out
from newsmodel.corpus.words import indexed
from newsmodel.model import Actor, Analysis, Article, Claim, Rebuttal, Statement

__all__ = ["DraftedActor", "Rows", "drafted_rebuttal", "rows_of"]


class DraftedActor(NamedTuple):
    """An actor of an article, with what is told of it."""

    id: str
    account: Account
    body: str


class DraftedStatement(NamedTuple):
    """A statement: its actors by place, the columns that need nobody's key, and the words that find it."""

    id: str
    speaker: int | None
    parties: tuple[tuple[str, int], ...]
    columns: tuple[Any, ...]
    words: str


class DraftedClaim(NamedTuple):
    """A claim."""

    id: str
    statements: tuple[int, ...]
    actors: tuple[int, ...]
    columns: tuple[Any, ...]


class DraftedRebuttal(NamedTuple):
    """A rebuttal, with the least and the longest time between it and each of its targets."""

    id: str
    statement: int
    targets: tuple[tuple[int, float | None, float | None], ...]
    kind: str
    columns: tuple[Any, ...]


class Rows(NamedTuple):
    """All of an analysis."""

    id: str
    key: str
    moment: float | None
    outlet: tuple[str, str] | None  # as it is compared, as it is written
    published: Reach
    columns: tuple[Any, ...]
    print: Print
    actors: tuple[DraftedActor, ...]
    statements: tuple[DraftedStatement, ...]
    claims: tuple[DraftedClaim, ...]
    rebuttals: tuple[DraftedRebuttal, ...]


def rows_of(analysis: Analysis, made_by: str | None = None) -> Rows:
    """The rows of an analysis."""
    article = analysis.article
    actors = {actor.id: place for place, actor in enumerate(analysis.actors)}
    statements = {statement.id: place for place, statement in enumerate(analysis.statements)}
    texts = _texts(analysis, statements)
    found = {name: [fields(one) for one in getattr(analysis, name)] for name in ("times", "discrepancies", "issues")}
    return Rows(
        article.id,
        article.key,
        moment(article.published),
        _outlet(article),
        reached(article.published),
        (
            _vague(article),
            article.published and str(article.published),
            article.published and packed(article.published),
            article.language,
            article.title,
            made_by,
            written(found),
            packed(article),
        ),
        print_of(article.text),
        tuple(_actor(actor, article) for actor in analysis.actors),
        tuple(_statement(s, article, actors, given) for s, given in zip(analysis.statements, texts, strict=True)),
        tuple(_claim(claim, actors, statements) for claim in analysis.claims),
        tuple(drafted_rebuttal(rebuttal, statements) for rebuttal in analysis.rebuttals),
    )


def _vague(article: Article) -> bool:
    """Whether it may have appeared before the moment of its publication, by which articles are put in order."""
    published, modified = article.published, article.modified
    if published is None:
        return False
    if published.approximate or published.start is None:
        return True
    return modified is not None and modified.precedes(published) is not False


def _outlet(article: Article) -> tuple[str, str] | None:
    name = article.outlet
    return (" ".join(bare(name)) or name, name) if name else None


def _texts(analysis: Analysis, places: Mapping[str, int]) -> list[list[str]]:
    """For each statement what a search looks at: its text, its claims and what they are about."""
    texts = [[statement.text] for statement in analysis.statements]
    for claim in analysis.claims:
        for statement in claim.statements:
            texts[places[statement.id]] += (claim.text, *claim.about)
    return texts


def _actor(actor: Actor, article: Article) -> DraftedActor:
    body = fields(actor, "article_id")
    if actor.article_id != article.id:  # one of the article need not say so
        body["article_id"] = actor.article_id
    return DraftedActor(actor.id, account_of(actor, article), written(body))


def _statement(s: Statement, article: Article, actors: Mapping[str, int], texts: Iterable[str]) -> DraftedStatement:
    body = fields(s, "article_id", "text", "speaker", "reported", "quote_kind", "act", "stance")
    if s.reported is not article.published and s.reported != article.published:
        body["reported"] = s.reported and fields(s.reported)
    said = written_out(s.said)
    parties = [("via", actors[via.actor.id]) for via in s.via]
    if s.addressee and s.addressee.actor:
        parties.append(("to", actors[s.addressee.actor.id]))
    parties = list(dict.fromkeys(parties))
    columns = (
        s.quote_kind.value,
        s.act.value,
        s.stance.value,
        s.channel and s.channel.type.value,
        s.channel and s.channel.platform,
        s.addressee and " ".join(bare(s.addressee.text)),
        len(parties),
        s.confidence,
        *said,
        s.text,
        written(body),
    )
    return DraftedStatement(s.id, actors[s.speaker.id] if s.speaker else None, tuple(parties), columns, indexed(texts))


def _claim(claim: Claim, actors: Mapping[str, int], statements: Mapping[str, int]) -> DraftedClaim:
    body = fields(claim, "statements", "actors", "text", "kind", "polarity", "about")
    time = claim.about_time
    columns = (
        claim.kind.value,
        claim.polarity.value,
        written(claim.about),
        time and str(time),
        *reached(time),
        claim.text,
        written(body),
    )
    return DraftedClaim(
        claim.id, tuple(statements[s.id] for s in claim.statements), tuple(actors[a.id] for a in claim.actors), columns
    )


def drafted_rebuttal(rebuttal: Rebuttal, statements: Mapping[str, int]) -> DraftedRebuttal:
    """The rows of a rebuttal, whose statements have these places."""
    body = fields(rebuttal, "by", "targets")
    end = reached(rebuttal.by.said or rebuttal.by.reported)
    targets = tuple((statements[t.id], *_lag(reached(t.said or t.reported), end)) for t in rebuttal.targets)
    columns = (rebuttal.kind.value, int(rebuttal.explicit), rebuttal.confidence, written(body))
    return DraftedRebuttal(rebuttal.id, statements[rebuttal.by.id], targets, rebuttal.kind.value, columns)


def _lag(earlier: Reach, later: Reach) -> tuple[float | None, float | None]:
    """The least and the longest time from one to the other."""
    if earlier.utc_start is not None and later.utc_start is not None:
        assert earlier.utc_end is not None
        assert later.utc_end is not None
        return later.utc_start - earlier.utc_end, later.utc_end - earlier.utc_start
    if earlier.start is None or earlier.end is None or later.start is None or later.end is None:
        return None, None
    return later.start - earlier.end, later.end - earlier.start
