"""An analysis in which every word wants to be more than a word."""

from typing import Any

import newsmodel as nm
from newsmodel.kinds import ActorKind, ChannelType, DiscrepancyKind, QuoteKind, RebuttalKind

ATTACKS = (
    "</script><script>window.hacked=1</script>",
    "<!--<script>",
    "-->",
    "]]><![CDATA[",
    "\u2028window.hacked=1//\u2029",
    '" onmouseover="window.hacked=1" x="',
    "' onfocus='window.hacked=1' autofocus x='",
    "<img src=x onerror=window.hacked=1>",
    "<svg/onload=window.hacked=1>",
    "</style><style>*{display:none}</style>",
    "</title></textarea></noscript><script>window.hacked=1</script>",
    "$body ${css} $$title",
    "{{constructor.constructor('window.hacked=1')()}}",
    "\u202egnp.exe\u2066\u2069",
    "\x00\x1b[2J<\x00script>window.hacked=1</script>",
    "&lt;script&gt;window.hacked=1&lt;/script&gt;",
    "\\u003cscript\\u003ewindow.hacked=1\\u003c/script\\u003e",
    "<base href=//evil.example><meta http-equiv=refresh content=0;url=//evil.example>",
    "`+window.hacked+`",
)
ADDRESSES = (
    "javascript:window.hacked=1",
    "JaVaScRiPt:window.hacked=1",
    " javascript:window.hacked=1",
    "java\nscript:window.hacked=1",
    "data:text/html,<script>window.hacked=1</script>",
    "//evil.example",
    "http://[",
    'https://good.example/" onclick="window.hacked=1',
)
EVERYTHING = " ".join(ATTACKS)


def analysis(url: str = ADDRESSES[0], word: str = EVERYTHING) -> nm.Analysis:
    """Three statements, two of them in dispute; every field that holds text holds the word."""
    text = f"{word} A said.\n\nB denied {word} it.\n\n{word} was said."
    article = nm.Article.from_text(
        text,
        title=word,
        outlet=word,
        agency=word,
        published="2024-05-14",
        bylines=(word,),
        url=url,
        section=word,
        keywords=(word,),
        issues=(nm.Issue(code="x", message=word, value=word),),
    )

    def actor(name: str, kind: ActorKind) -> nm.Actor:
        role = nm.Role(title=word, organization=word)
        return nm.Actor(article_id=article.id, name=f"{name} {word}", kind=kind, roles=(role,), aliases=(word,))

    one, other = actor("A", ActorKind.PERSON), actor("B", ActorKind.ORGANIZATION)
    ends = [paragraph.end for paragraph in article.paragraphs]
    starts = [paragraph.start for paragraph in article.paragraphs]

    def statement(start: int, end: int, speaker: nm.Actor | None, **fields: Any) -> nm.Statement:  # noqa: ANN401
        content = nm.Span(start, end)
        return nm.Statement(
            article_id=article.id,
            content=(content,),
            text=content.of(text),
            speaker=speaker,
            quote_kind=QuoteKind.INDIRECT,
            rule=word,
            reported=article.published,
            **fields,
        )

    first = statement(
        starts[0],
        ends[0] - 8,
        one,
        quoted=(nm.Span(starts[0] + 1, ends[0] - 9),),
        cue=nm.Cue(span=nm.Span(ends[0] - 5, ends[0] - 1), lemma=word),
        source=nm.Span(ends[0] - 7, ends[0] - 6),
        addressee=nm.Addressee(text=word, span=nm.Span(0, 1)),
        channel=nm.Channel(type=ChannelType.LETTER, platform=word, span=nm.Span(0, 1)),
        via=(nm.Via(actor=other, span=nm.Span(0, 1)),),
        said=nm.When.of("2024-05-13").replace(span=nm.Span(starts[0], ends[0]), rule=word),
    )
    second = statement(starts[1] + 9, ends[1] - 4, other)
    third = statement(starts[2], ends[2], None)
    years = tuple((nm.Span(starts[2], ends[2]), nm.When.of(year)) for year in ("1961", "1963"))
    return nm.Analysis(
        article=article,
        statements=(first, second, third),
        actors=(one, other),
        rebuttals=(
            nm.Rebuttal(by=second, targets=(first,), kind=RebuttalKind.DENIAL, rule=word),
            nm.Rebuttal(by=third, kind=RebuttalKind.CONTRAST, rule=word),
        ),
        discrepancies=(nm.Discrepancy(article_id=article.id, kind=DiscrepancyKind.DATE, topic=word, values=years),),
        issues=article.issues,
    )
