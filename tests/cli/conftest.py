"""An article whose analysis is written by hand, so that what is printed does not hang on the rules."""

from typing import Any

import pytest

import newsmodel as nm
from newsmodel.kinds import (
    ActorKind,
    Anchor,
    Certainty,
    ChannelType,
    DiscrepancyKind,
    Granularity,
    QuoteKind,
    RebuttalKind,
    SpeechAct,
    Stance,
)

BRIDGE = """\
“The bridge is safe,” Mayor Ana Ruiz told reporters on Monday. “It will carry every bus of the town,
and from June the trams too.”

Engineer Tom Berg denied that the bridge was safe. A report by the Lindmar Courier quoted him as saying it was “a trap”.

The bridge was built in 1961. The bridge was built in 1963, a plaque says.
"""


def span(words: str) -> nm.Span:
    start = BRIDGE.index(words)
    return nm.Span(start, start + len(words))


def time(words: str, when: str, *others: str) -> nm.When:
    return nm.When.of(when).replace(
        span=span(words),
        anchor=Anchor.PUBLICATION,
        certainty=Certainty.DEFAULTED,
        rule="weekday",
        alternatives=tuple(nm.When.of(other) for other in others),
    )


@pytest.fixture
def bridge(monkeypatch: pytest.MonkeyPatch) -> nm.Analysis:
    """The analysis of `BRIDGE`, which now comes of every file that is analysed."""
    article = nm.Article.from_text(
        BRIDGE,
        title="Is the\nbridge safe?\x1b[31m",
        published="2024-05-14",
        outlet="The Bee",
        provenance=nm.Provenance(source="bridge.txt"),
        issues=(nm.Issue(code="bad-date", message="not a date", value="Smarch"),),
    )
    ruiz, berg, paper = (
        nm.Actor(article_id=article.id, name=name, kind=kind, roles=tuple(nm.Role(title=title) for title in titles))
        for name, kind, *titles in (
            ("Ana Ruiz", ActorKind.PERSON, "Mayor"),
            ("Tom Berg", ActorKind.PERSON, "Engineer"),
            ("Lindmar Courier", ActorKind.ORGANIZATION),
        )
    )
    safe = (span("The bridge is safe"), span("It will carry every bus of the town,\nand from June the trams too"))
    trap = span("it was “a trap")
    told, denied, quoted = (span(word) for word in ("told", "denied", "quoted"))

    def statement(*content: nm.Span, **fields: Any) -> nm.Statement:  # noqa: ANN401 - each has its own type
        text = " ".join(part.of(BRIDGE) for part in content)
        return nm.Statement(
            article_id=article.id, content=content, text=text, reported=article.published, confidence=0.9, **fields
        )

    first = statement(
        *safe,
        quoted=safe,
        source=span("Mayor Ana Ruiz"),
        speaker=ruiz,
        cue=nm.Cue(span=told, lemma="tell"),
        quote_kind=QuoteKind.DIRECT,
        said=time("Monday", "2024-05-13", "2024-05-20"),
        addressee=nm.Addressee(text="reporters", span=span("reporters")),
        rule="quote-cue",
    )
    second = statement(
        span("the bridge was safe"),
        source=span("Engineer Tom Berg"),
        speaker=berg,
        cue=nm.Cue(span=denied, lemma="deny"),
        quote_kind=QuoteKind.INDIRECT,
        act=SpeechAct.DENY,
        stance=Stance.NEGATED,
        rule="cue-that",
    )
    third = statement(
        trap,
        quoted=(nm.Span(trap.start + len("it was “"), trap.end),),
        speaker=berg,
        cue=nm.Cue(span=quoted, lemma="quote"),
        quote_kind=QuoteKind.PARTIAL,
        channel=nm.Channel(type=ChannelType.SOCIAL_MEDIA, platform="Mastodon", span=span("A report")),
        via=(nm.Via(actor=paper, span=span("Lindmar Courier")),),
        rule="quoted-as-saying",
    )
    fourth = statement(span("The bridge was built in 1963"), quote_kind=QuoteKind.INDIRECT)
    years = tuple(
        (nm.Span(place.end - 4, place.end), nm.When.of(place.of(BRIDGE)[-4:]))
        for place in (span("The bridge was built in 1961"), span("The bridge was built in 1963"))
    )
    analysis = nm.Analysis(
        article=article,
        statements=(first, second, third, fourth),
        actors=(ruiz, berg, paper),
        rebuttals=(
            nm.Rebuttal(
                by=second,
                targets=(first,),
                kind=RebuttalKind.COUNTER_CLAIM,
                explicit=True,
                cue=denied,
                confidence=0.8,
                rule="denied-that",
            ),
            nm.Rebuttal(by=third, kind=RebuttalKind.DENIAL),
        ),
        discrepancies=(
            nm.Discrepancy(article_id=article.id, kind=DiscrepancyKind.DATE, topic="bridge built", values=years),
        ),
        issues=article.issues,
    )
    assert years[0][1].granularity is Granularity.YEAR
    monkeypatch.setattr("newsmodel.many.analyze", lambda *_, **__: analysis)
    return analysis
