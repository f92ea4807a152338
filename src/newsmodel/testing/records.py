"""Hypothesis strategies for the records."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from newsmodel.errors import MissingExtra
from newsmodel.kinds import (
    ActorKind,
    Anchor,
    Certainty,
    ChannelType,
    ClaimKind,
    DiscrepancyKind,
    Granularity,
    MentionForm,
    Polarity,
    Portion,
    QuoteKind,
    RebuttalKind,
    SpeechAct,
    Stance,
    TimeType,
)
from newsmodel.model import (
    Actor,
    Addressee,
    Alias,
    Analysis,
    Article,
    Channel,
    Claim,
    Corrections,
    Cue,
    Dateline,
    DifferentActors,
    Discrepancy,
    Figure,
    Issue,
    Mention,
    NotRebuttal,
    NotStatement,
    Passage,
    Provenance,
    Rebuttal,
    Role,
    SaidBy,
    SameActor,
    Span,
    Statement,
    TimeExpression,
    Via,
    When,
)

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import SearchStrategy
except ImportError:
    raise MissingExtra("drawing records for tests", extra="testing") from None

__all__ = [
    "actors",
    "analyses",
    "articles",
    "claims",
    "corrections",
    "passages",
    "rebuttals",
    "spans_of",
    "statements",
    "texts",
    "whens",
]

T = TypeVar("T")

_WORDS = ["said", "told", "denied", "Ana Ruiz", "the ministry", "on Tuesday", "30 March 2022", "1.5 million"]
_MARKS = ["“", "”", '"', "‘", "’", ".", ",", "\n", "\n\n", "\r\n", "\u2028", "—", "\u200f", "é", "e\u0301", "🗞"]


def _maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.none() | strategy


def _tuples(strategy: SearchStrategy[T], most: int = 3) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def _distinct(records: SearchStrategy[T], most: int) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(records, max_size=most, unique_by=lambda record: record.id).map(tuple)  # type: ignore[attr-defined]


def _names() -> SearchStrategy[str]:
    return st.sampled_from(_WORDS) | st.text(min_size=1, max_size=12).filter(str.strip)


def texts() -> SearchStrategy[str]:
    """Texts of at least one character, of words and marks of the news and of anything else."""
    return st.lists(st.sampled_from(_WORDS + _MARKS) | st.text(min_size=1, max_size=6), min_size=1, max_size=30).map(
        " ".join
    )


def spans_of(text: str) -> SearchStrategy[Span]:
    """Stretches of a text, of at least one character; the text must have one."""
    return st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).map(
        lambda ends: Span(min(ends), max(ends) if ends[0] != ends[1] else ends[0] + 1)
    )


@st.composite
def whens(draw: st.DrawFn, spans: SearchStrategy[Span] | None = None) -> When:
    """Times between 1900 and 2100, some open on one side.

    Args:
        draw: Given by Hypothesis.
        spans: The places that may be their evidence.
    """
    start = draw(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1))).replace(microsecond=0)
    end = start + timedelta(seconds=draw(st.integers(1, 4000 * 86_400)))
    ends = draw(st.sampled_from([(start, end), (start, end), (start, None), (None, end)]))
    return When(
        start=ends[0],
        end=ends[1],
        utc_offset=draw(_maybe(st.integers(-12 * 60, 14 * 60))),
        granularity=draw(st.sampled_from(Granularity)),
        anchor=draw(st.sampled_from(Anchor)),
        certainty=draw(st.sampled_from(Certainty)),
        approximate=draw(st.booleans()),
        portion=draw(_maybe(st.sampled_from(Portion))),
        alternatives=tuple(draw(st.lists(whens(), max_size=1))) if draw(st.integers(0, 4)) == 0 else (),
        span=None if spans is None else draw(_maybe(spans)),
        rule=draw(st.sampled_from(["", "weekday", "month-day"])),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of a few words."""
    text = draw(texts())
    spans = spans_of(text)
    issues = st.builds(Issue, code=_names(), message=_names(), value=_maybe(st.text(max_size=5)), span=_maybe(spans))
    return Article(
        text=text,
        title=draw(_maybe(_names())),
        published=draw(_maybe(whens())),
        modified=draw(_maybe(whens())),
        outlet=draw(_maybe(_names())),
        agency=draw(_maybe(_names())),
        bylines=draw(_tuples(_names())),
        dateline=draw(
            _maybe(st.builds(Dateline, place=_maybe(_names()), date=_maybe(whens(spans)), span=_maybe(spans)))
        ),
        language=draw(_maybe(st.just("en"))),
        url=draw(_maybe(st.just("https://example.org/a?b=c"))),
        guid=draw(_maybe(_names())),
        section=draw(_maybe(_names())),
        keywords=draw(_tuples(_names())),
        provenance=draw(
            _maybe(st.builds(Provenance, parser=_maybe(_names()), record_index=_maybe(st.integers(0, 999))))
        ),
        extra=tuple(draw(st.lists(st.tuples(_names(), st.sampled_from(['"4"', "[1,null]", "{}"])), max_size=2))),
        issues=draw(_tuples(issues, 1)),
    )


def actors(article: Article) -> SearchStrategy[Actor]:
    """Actors of an article that has a text."""
    spans = spans_of(article.text)
    return st.builds(
        Actor,
        article_id=st.just(article.id),
        name=_names(),
        kind=st.sampled_from(ActorKind),
        roles=_tuples(st.builds(Role, title=_names(), organization=_maybe(_names()), when=_maybe(whens())), 1),
        aliases=_tuples(_names(), 2),
        mentions=_tuples(st.builds(Mention, span=spans, form=st.sampled_from(MentionForm)), 2),
    )


@st.composite
def statements(draw: st.DrawFn, article: Article, speakers: Sequence[Actor]) -> Statement:
    """Statements of an article that has a text, by the speakers or by nobody known."""
    spans = spans_of(article.text)
    people = st.sampled_from(speakers) if speakers else st.nothing()
    ends = draw(st.lists(st.integers(0, len(article.text)), min_size=2, max_size=6, unique=True).map(sorted))
    content = tuple(Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False))
    addressees = st.builds(Addressee, text=_names(), span=spans, actor=_maybe(people))
    channels = st.builds(Channel, type=st.sampled_from(ChannelType), platform=_maybe(_names()), span=spans)
    return Statement(
        article_id=article.id,
        content=content,
        quoted=content[: draw(st.integers(0, len(content)))],
        text=" ".join(span.of(article.text) for span in content),
        source=draw(_maybe(spans)),
        speaker=draw(_maybe(people)),
        cue=draw(_maybe(st.builds(Cue, span=spans, lemma=_names()))),
        quote_kind=draw(st.sampled_from(QuoteKind)),
        act=draw(st.sampled_from(SpeechAct)),
        stance=draw(st.sampled_from(Stance)),
        said=draw(_maybe(whens(spans))),
        reported=article.published,
        addressee=draw(_maybe(addressees)),
        channel=draw(_maybe(channels)),
        via=tuple(draw(st.lists(st.builds(Via, actor=people, span=spans), max_size=2))) if speakers else (),
        confidence=draw(st.floats(0, 1)),
        rule=draw(st.sampled_from(["", "quote-said-name"])),
    )


@st.composite
def claims(draw: st.DrawFn, article: Article, sources: Sequence[Statement], people: Sequence[Actor]) -> Claim:
    """Claims that some of the statements, at least one, put forward."""
    return Claim(
        statements=tuple(draw(st.lists(st.sampled_from(sources), min_size=1, max_size=2, unique_by=lambda s: s.id))),
        text=draw(_names()),
        kind=draw(st.sampled_from(ClaimKind)),
        polarity=draw(st.sampled_from(Polarity)),
        about=draw(_tuples(_names())),
        actors=draw(_tuples(st.sampled_from(people))) if people else (),
        about_time=draw(_maybe(whens(spans_of(article.text)))),
        figures=draw(_tuples(_figures(article), 1)),
    )


@st.composite
def rebuttals(draw: st.DrawFn, article: Article, sources: Sequence[Statement]) -> Rebuttal:
    """Rebuttals by one of the statements of others, or of something that is not reported."""
    by = draw(st.sampled_from(sources))
    others = [s for s in sources if s.id != by.id and not (s.speaker and by.speaker and s.speaker.id == by.speaker.id)]
    return Rebuttal(
        by=by,
        targets=tuple(others[: draw(st.integers(0, len(others)))]),
        kind=draw(st.sampled_from(RebuttalKind)),
        explicit=draw(st.booleans()),
        cue=draw(_maybe(spans_of(article.text))),
        confidence=draw(st.floats(0, 1)),
        rule=draw(st.sampled_from(["", "denied"])),
    )


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Analyses in which everything refers to something that is there."""
    article = draw(articles())
    spans = spans_of(article.text)
    people = draw(_distinct(actors(article), 3))
    said = draw(_distinct(statements(article, people), 4))
    return Analysis(
        article=article,
        statements=said,
        actors=people,
        claims=draw(_distinct(claims(article, said, people), 2)) if said else (),
        rebuttals=draw(_distinct(rebuttals(article, said), 2)) if said else (),
        times=draw(_tuples(_expressions(article), 2)),
        discrepancies=draw(_distinct(_discrepancies(article), 1)),
        issues=draw(_tuples(st.builds(Issue, code=_names(), message=_names(), span=_maybe(spans)), 1)),
    )


def passages(text: str) -> SearchStrategy[Passage]:
    """Words of a text that has some, and others, which it need not have."""
    words = spans_of(text).map(lambda span: span.of(text)) | _names()
    worded = words.filter(lambda some: any(char.isalnum() for char in some))
    return st.builds(Passage, words=worded, within=_maybe(worded), nth=_maybe(st.integers(1, 3)))


def corrections(text: str) -> SearchStrategy[Corrections]:
    """Corrections of an article with this text; of the words that they name, some stand in it."""
    words, kinds = passages(text), _maybe(st.sampled_from(ActorKind))
    who_says = {"note": _maybe(_names()), "author": _maybe(_names()), "at": _maybe(st.datetimes())}
    pairs = st.tuples(words, words).filter(lambda pair: pair[0] != pair[1])
    kind = st.one_of(
        st.builds(Alias, alias=words, name=words, kind=kinds, **who_says),
        st.builds(SameActor, one=words, other=words, **who_says),
        pairs.map(lambda pair: DifferentActors(*pair)),
        st.builds(NotStatement, words=words, **who_says),
        st.builds(SaidBy, words=words, name=_maybe(words), kind=kinds, **who_says),
        st.builds(NotRebuttal, by=words, target=_maybe(words), **who_says),
    )
    return st.lists(kind, max_size=5).map(Corrections)


def _figures(article: Article) -> SearchStrategy[Figure]:
    value = st.decimals(allow_nan=False, allow_infinity=False)
    return st.builds(Figure, value=value, unit=_maybe(_names()), span=spans_of(article.text), approximate=st.booleans())


@st.composite
def _expressions(draw: st.DrawFn, article: Article) -> TimeExpression:
    when = draw(_maybe(whens(spans_of(article.text))))
    return TimeExpression(
        span=draw(spans_of(article.text)),
        type=draw(st.sampled_from(TimeType)),
        timex3=draw(st.sampled_from(["", "2022-03-30", "P3D"])),
        when=when,
        anchor=when.anchor if when else draw(st.sampled_from(Anchor)),
        offset=draw(_maybe(st.just("-P1D"))),
        portion=when.portion if when else draw(_maybe(st.sampled_from(Portion))),
        certainty=when.certainty if when else draw(st.sampled_from(Certainty)),
        rule=draw(st.sampled_from(["", "weekday"])),
    )


@st.composite
def _discrepancies(draw: st.DrawFn, article: Article) -> Discrepancy:
    spans = spans_of(article.text)
    kind = draw(st.sampled_from(DiscrepancyKind))
    values: SearchStrategy[When | Figure] = whens(spans) if kind is DiscrepancyKind.DATE else _figures(article)
    pairs = draw(st.lists(st.tuples(spans, values), min_size=2, max_size=3))
    return Discrepancy(article_id=article.id, kind=kind, topic=draw(_names()), values=tuple(pairs))
