"""The one door from drafts to records."""

from operator import attrgetter

from newsmodel.extract.attribution.confidence import confidence
from newsmodel.extract.draft import (
    ActorDraft,
    DiscrepancyDraft,
    FigureDraft,
    MentionDraft,
    RebuttalDraft,
    StatementDraft,
    TimeDraft,
    WhenDraft,
    Work,
)
from newsmodel.extract.positions import speaker_of
from newsmodel.kinds import ActorKind
from newsmodel.model import (
    Actor,
    Addressee,
    Analysis,
    Article,
    Channel,
    Claim,
    Cue,
    Discrepancy,
    Figure,
    Issue,
    Mention,
    Rebuttal,
    Role,
    Span,
    Statement,
    TimeExpression,
    Via,
    When,
)

__all__ = ["analysis", "time_expression", "when_draft"]


def analysis(article: Article, work: Work, issues: tuple[Issue, ...] = ()) -> Analysis:
    """The records of an article, from what the steps have drafted."""
    people = {number: _actor(article, work, draft) for number, draft in enumerate(work.actors) if draft.kept}
    made = [_statement(article, work, draft, people) for draft in work.statements]
    order = sorted(range(len(made)), key=lambda number: made[number].content[0])
    claims = (
        Claim(
            statements=(made[draft.statement],),
            text=draft.text,
            kind=draft.kind,
            polarity=draft.polarity,
            about=draft.about,
            actors=tuple(people[number] for number in draft.actors if number in people),
            about_time=_when(draft.about_time),
            figures=tuple(_figure(figure) for figure in draft.figures),
        )
        for draft in work.claims
    )
    return Analysis(
        article=article,
        statements=tuple(made[number] for number in order),
        actors=tuple(people.values()),
        claims=tuple(claims),
        rebuttals=tuple(_rebuttal(draft, made) for draft in work.rebuttals),
        times=tuple(time_expression(draft) for draft in work.times),
        discrepancies=tuple(_discrepancy(article, draft) for draft in work.discrepancies),
        issues=(*issues, *(_impossible(article, draft) for draft in work.times if not draft.timex3)),
    )


def when_draft(when: When | None) -> WhenDraft | None:
    """A time of the article as the steps read it."""
    if when is None:
        return None
    return WhenDraft(when.start, when.end, when.granularity, when.anchor, when.certainty, utc_offset=when.utc_offset)


def time_expression(draft: TimeDraft) -> TimeExpression:
    """The record of a time expression."""
    return TimeExpression(
        span=Span(*draft.span),
        type=draft.type,
        timex3=draft.timex3,
        when=_when(draft.when),
        anchor=draft.anchor,
        offset=draft.offset,
        portion=draft.portion,
        certainty=draft.certainty,
        rule=draft.rule,
    )


def _when(draft: WhenDraft | None) -> When | None:
    if draft is None:
        return None
    return When(
        start=draft.start,
        end=draft.end,
        utc_offset=draft.utc_offset,
        granularity=draft.granularity,
        anchor=draft.anchor,
        certainty=draft.certainty,
        approximate=draft.approximate,
        portion=draft.portion,
        alternatives=tuple(when for other in draft.alternatives if (when := _when(other))),
        span=Span(*draft.span) if draft.span else None,
        rule=draft.rule,
    )


def _impossible(article: Article, draft: TimeDraft) -> Issue:
    span = Span(*draft.span)
    message = "the calendar has no such day"
    return Issue(code="impossible_date", message=message, value=span.of(article.text), span=span)


def _figure(draft: FigureDraft) -> Figure:
    return Figure(value=draft.value, unit=draft.unit or None, span=Span(*draft.span), approximate=draft.approximate)


def _actor(article: Article, work: Work, draft: ActorDraft) -> Actor:
    roles = (
        Role(title=title or None, organization=organization or None, when=article.published)
        for title, organization in draft.roles
    )
    return Actor(
        article_id=article.id,
        name=draft.name,
        kind=draft.kind or ActorKind.ORGANIZATION,
        roles=tuple(roles),
        aliases=tuple(draft.aliases),
        mentions=tuple(
            _mention(mention)
            for mention in sorted((work.mentions[number] for number in draft.mentions), key=attrgetter("span"))
        ),
    )


def _mention(draft: MentionDraft) -> Mention:
    return Mention(span=Span(*draft.span), form=draft.form, rule=draft.rule or None)


def _statement(article: Article, work: Work, draft: StatementDraft, people: dict[int, Actor]) -> Statement:
    def who(mention: int | None) -> Actor | None:
        return person(None if mention is None else work.mentions[mention].actor)

    def person(actor: int | None) -> Actor | None:
        return None if actor is None else people[actor]

    content = tuple(Span(*span) for span in draft.content)
    addressee = draft.addressee and Addressee(
        text=article.text[slice(*draft.addressee)], span=Span(*draft.addressee), actor=who(draft.addressee_mention)
    )
    channel = (
        Channel(type=draft.channel, platform=draft.platform or None, span=Span(*draft.channel_span))
        if draft.channel and draft.channel_span
        else None
    )
    return Statement(
        article_id=article.id,
        content=content,
        quoted=tuple(Span(*span) for span in draft.quoted),
        text=" ".join(span.of(article.text) for span in content),
        source=Span(*draft.source) if draft.source else None,
        speaker=person(speaker_of(work, draft)),
        cue=Cue(span=Span(*draft.cue), lemma=draft.lemma) if draft.cue else None,
        quote_kind=draft.quote_kind,
        act=draft.act,
        stance=draft.stance,
        said=_when(draft.said),
        reported=article.published,
        addressee=addressee,
        channel=channel,
        via=tuple(Via(actor=actor, span=Span(*via.span)) for via in draft.via if (actor := who(via.mention))),
        confidence=1.0 if draft.corrected else round(_confidence(draft), 2),
        rule="correction" if draft.corrected else draft.rule,
    )


def _confidence(draft: StatementDraft) -> float:
    return confidence(draft.rule) if draft.confidence is None else draft.confidence


def _rebuttal(draft: RebuttalDraft, made: list[Statement]) -> Rebuttal:
    return Rebuttal(
        by=made[draft.by],
        targets=tuple(made[number] for number in draft.targets),
        kind=draft.kind,
        explicit=draft.explicit,
        cue=Span(*draft.cue) if draft.cue else None,
        confidence=round(draft.confidence, 2),
        rule=draft.rule,
    )


def _discrepancy(article: Article, draft: DiscrepancyDraft) -> Discrepancy:
    values = []
    for span, value in draft.values:
        record = _figure(value) if isinstance(value, FigureDraft) else _when(value)
        if record is not None:
            values.append((Span(*span), record))
    return Discrepancy(article_id=article.id, kind=draft.kind, topic=draft.topic, values=tuple(values))
