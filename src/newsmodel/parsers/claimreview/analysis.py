"""From a fact check to its `Analysis`: the words of the review, and the records that stand on them."""

import json
from typing import Any

from newsmodel.kinds import ClaimKind, QuoteKind, RebuttalKind, SpeechAct
from newsmodel.model import Actor, Analysis, Article, Claim, Issue, Provenance, Rebuttal, Role, Span, Statement, When
from newsmodel.parsers.claimreview.reviews import Party, Review
from newsmodel.parsers.claimreview.verdicts import Verdict, read_verdict
from newsmodel.parsers.html import readers

__all__ = ["analysis_of"]

_RULE = "claimreview"
_DISPUTES = {Verdict.FALSE: RebuttalKind.REFUTATION, Verdict.PARTLY: RebuttalKind.CORRECTION}


def analysis_of(review: Review, provenance: Provenance) -> Analysis | None:
    """The analysis of a fact check; `None` where it does not say what was claimed."""
    if not review.claim:
        return None
    issues: list[Issue] = []
    published = _when(review.reviewed, "datePublished", issues)
    claimed = _when(review.claimed, "the day of the claim", issues)
    outcome, reason = read_verdict(review.verdict, review.rating)
    if reason:
        issues.append(Issue(code="bad-rating", message=f"no verdict: {reason}", value=_shown(review)))
    if len(review.claimants) > 1:  # a statement is known by its words and their place: two cannot stand on the same
        message = "several made the claim; the statement is the first one's"
        names = "; ".join(party.name for party in review.claimants)
        issues.append(Issue(code="several-claimants", message=message, value=names[:1000]))
    article = Article(
        text="\n\n".join(filter(None, (review.claim, review.verdict))),
        title=review.title,
        published=published,
        outlet=review.reviewer.name if review.reviewer else None,
        url=review.url,
        language=review.language,
        provenance=provenance,
        extra=(("claimreview", json.dumps(review.raw, ensure_ascii=False, allow_nan=False)),),
        issues=tuple(issues),
    )
    claimants = [_actor(article, party) for party in review.claimants]
    reviewer = _actor(article, review.reviewer) if review.reviewer else None
    reviewer = next((claimant for claimant in claimants if reviewer and claimant.id == reviewer.id), reviewer)
    disputed = _DISPUTES.get(outcome) if outcome else None
    claimant = next(iter(claimants), None)
    claim = _statement(article, Span(0, len(review.claim)), claimant, claimed, SpeechAct.ASSERT)
    statements = [claim]
    if review.verdict:
        span = Span(len(review.claim) + 2, len(article.text))
        act = SpeechAct.REBUT if disputed else SpeechAct.EVALUATE
        statements.append(_statement(article, span, reviewer, published, act))
    return Analysis(
        article=article,
        statements=tuple(statements),
        actors=tuple({actor.id: actor for actor in (*claimants, reviewer) if actor}.values()),
        claims=(Claim(statements=(claim,), text=review.claim, kind=ClaimKind.EVENT),),
        rebuttals=_rebuttals(statements, disputed),
    )


def _rebuttals(statements: list[Statement], kind: RebuttalKind | None) -> tuple[Rebuttal, ...]:
    if kind is None or len(statements) < 2:
        return ()
    claim, verdict = statements
    if claim.speaker and verdict.speaker == claim.speaker:
        return ()  # who reviews their own claim disputes nobody
    cue = verdict.content[0]
    return (Rebuttal(by=verdict, targets=(claim,), kind=kind, explicit=True, cue=cue, rule=_RULE),)


def _statement(article: Article, span: Span, speaker: Actor | None, said: When | None, act: SpeechAct) -> Statement:
    return Statement(
        article_id=article.id,
        content=(span,),
        text=span.of(article.text),
        speaker=speaker,
        quote_kind=QuoteKind.INDIRECT,
        act=act,
        said=said,
        reported=article.published,
        rule=_RULE,
    )


def _actor(article: Article, party: Party) -> Actor:
    roles = (Role(title=party.title),) if party.title else ()
    return Actor(article_id=article.id, name=party.name, kind=party.kind, roles=roles)


def _when(value: Any, name: str, issues: list[Issue]) -> When | None:  # noqa: ANN401 - as JSON has it
    if not value:
        return None
    if moment := readers.moment(value, name):
        return moment.when(_RULE)
    issues.append(Issue(code="bad-date", message=f"{name} is not a complete date", value=readers.plain(value)))
    return None


def _shown(review: Review) -> str:
    rating = {name: value for name, value in review.rating.items() if name.endswith(("Rating", "Value"))}
    return " ".join(filter(None, (review.verdict, json.dumps(rating) if rating else "")))
