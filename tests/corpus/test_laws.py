"""Laws that hold of any corpus: each answer is what a filter over the records gives."""

import operator
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unittest.mock import patch

from hypothesis import assume, given
from hypothesis import strategies as st

from newsmodel import Analysis, Article, Corpus, Statement, When, testing
from newsmodel.corpus import Match
from newsmodel.corpus import predicates as p
from newsmodel.kinds import ChannelType, ClaimKind, Polarity, QuoteKind, RebuttalKind, SpeechAct, Stance
from tests.corpus import naive
from tests.corpus.naive import Naive


def with_other_titles(analyses: list[Analysis]) -> list[Analysis]:
    """Others of the same articles: an article comes twice, or in another version."""
    return [*analyses, *analyses[:1]]


CORPORA = st.lists(testing.analyses(), max_size=3).map(with_other_titles)
NAMES = st.sampled_from(["Ana Ruiz", "ruiz, ana", "RUIZ", "ministry", "the ministry", "Tuesday", "nobody"])
WORDS = st.sampled_from(["said", "SAID", "said told", '"ana ruiz"', '"the ministry" denied', "é", "million", "nothing"])
MATCHES: st.SearchStrategy[Match] = st.sampled_from(["possible", "certain"])


class Asked(NamedTuple):
    """A predicate, and what it means."""

    predicate: p.Predicate[Any]
    test: naive.Test

    def __repr__(self) -> str:
        return repr(self.predicate)


def both(analyses: Iterable[Analysis]) -> tuple[Corpus, Naive]:
    corpus, plain = Corpus(), Naive()
    for analysis in analyses:
        corpus.add(analysis)
        plain.add(analysis)
    return corpus, plain


def ids(records: Iterable[Any]) -> list[str]:
    return [record.id for record in records]


@st.composite
def asked(draw: st.DrawFn, plain: Naive, *, deep: bool = True) -> Asked:
    """Something to ask of statements, of one word or of several."""
    name, match = draw(NAMES), draw(MATCHES)
    meant = plain.meant(name)
    if meant is None:  # it may mean two, which is refused
        name, meant = "nobody", []
    when, query, certain = draw(testing.whens()), draw(WORDS), match == "certain"
    repeats = plain.repeats()
    limit, kind = draw(st.none() | st.timedeltas()), draw(st.none() | st.sampled_from(RebuttalKind))
    who = draw(st.none() | st.just(name))

    def disputes(side: str) -> naive.Test:
        mine, other = (0, 1) if side == "target" else (1, 0)
        return lambda s, a: naive.disputed(
            [pair for pair in naive.pairs_of(a) if pair[mine].id == s.id],
            who=None if who is None else lambda actor: plain.is_one(actor, meant),
            other=lambda *pair: pair[other],
            limit=limit,
            kind=kind,
            certain=certain,
        )

    def value(of: Callable[[Any], p.Predicate[Any]], name: str, choices: Any) -> Asked:  # noqa: ANN401
        chosen = draw(st.sampled_from(choices))
        return Asked(of(chosen), lambda s, _: getattr(s, name) == chosen)

    channel, article = draw(st.sampled_from(ChannelType)), draw(st.sampled_from([*plain.kept, "none"]))
    simple: Asked = draw(
        st.sampled_from(
            [
                Asked(p.by(name), lambda s, _: plain.is_one(s.speaker, meant)),
                Asked(p.about(query), lambda s, a: naive.about(query, s, a)),
                Asked(p.said(when, match=match), lambda s, _: naive.within(when, s.said, certain=certain)),
                Asked(
                    p.reported(when, match=match),
                    lambda _, a: naive.within(when, a.article.published, certain=certain),
                ),
                Asked(p.via(name), lambda s, _: any(plain.is_one(via.actor, meant) for via in s.via)),
                Asked(
                    p.to(name),
                    lambda s, _: (
                        s.addressee is not None
                        and (plain.is_one(s.addressee.actor, meant) or naive.bare(s.addressee.text) == naive.bare(name))
                    ),
                ),
                Asked(p.channel(channel), lambda s, _: s.channel is not None and s.channel.type == channel),
                value(p.quote_kind, "quote_kind", list(QuoteKind)),
                value(p.act, "act", list(SpeechAct)),
                value(p.stance, "stance", list(Stance)),
                Asked(p.sure(0.5), lambda s, _: s.confidence >= 0.5),
                Asked(
                    p.outlet(name),
                    lambda _, a: a.article.outlet is not None and naive.bare(a.article.outlet) == naive.bare(name),
                ),
                Asked(p.distinct(), lambda s, _: s.id not in repeats),
                Asked(p.in_article(article), lambda s, _: s.article_id == article),
                Asked(p.rebutted(by=who, within=limit, kind=kind, match=match), disputes("target")),
                Asked(p.rebutting(of=who, within=limit, kind=kind, match=match), disputes("by")),
            ]
        )
    )
    match draw(st.integers(0, 4)) if deep else 4:
        case 0:
            return Asked(~simple.predicate, lambda s, a: not simple.test(s, a))
        case 1:
            other = draw(asked(plain, deep=False))
            return Asked(simple.predicate | other.predicate, lambda s, a: simple.test(s, a) or other.test(s, a))
        case 2:
            other = draw(asked(plain, deep=False))
            return Asked(simple.predicate & other.predicate, lambda s, a: simple.test(s, a) and other.test(s, a))
    return simple


@given(CORPORA, st.data())
def test_statements_are_a_filter(analyses: list[Analysis], data: st.DataObject) -> None:
    corpus, plain = both(analyses)
    parts = data.draw(st.lists(asked(plain), max_size=3))
    expected = naive.statements(plain, lambda s, a: all(part.test(s, a) for part in parts))
    found = corpus.statements().where(*(part.predicate for part in parts))
    assert ids(found) == expected
    assert [row.id for row in found.rows()] == expected
    assert found.count() == len(expected)
    assert found.exists() == bool(expected)
    assert ids(found.limit(2)) == expected[:2]
    assert ids(found.oldest()) == expected[::-1]
    after, pages = None, list[str]()
    while True:
        page = found.page(2, after=after)
        pages += ids(page.records)
        if (after := page.next) is None:
            break
    assert pages == expected
    if parts:
        anded = reduce(operator.and_, (part.predicate for part in parts))
        assert ids(corpus.statements().where(anded)) == expected
        assert ids(corpus.statements().where(~anded)) == naive.statements(
            plain, lambda s, a: not all(part.test(s, a) for part in parts)
        )


@given(CORPORA, NAMES, WORDS, st.dates().map(str) | testing.whens(), MATCHES)
def test_what_somebody_said_of_something_at_some_time_is_a_filter(
    analyses: list[Analysis], name: str, query: str, when: When | str, match: Match
) -> None:
    corpus, plain = both(analyses)
    meant = plain.meant(name)
    assume(meant is not None)
    assert meant is not None
    stretch = When.of(when)

    def fits(statement: Statement, analysis: Analysis) -> bool:
        said = naive.within(stretch, statement.said, certain=match == "certain")
        return said and plain.is_one(statement.speaker, meant) and naive.about(query, statement, analysis)

    def is_disputed(statement: Statement, analysis: Analysis) -> bool:
        return any(target.id == statement.id for target, *_ in naive.pairs_of(analysis))

    found = corpus.statements(by=name, about=query, said=when, match=match)
    assert ids(found) == naive.statements(plain, fits)
    assert ids(found.rebutted()) == naive.statements(plain, lambda s, a: fits(s, a) and is_disputed(s, a))


@given(CORPORA, testing.whens(), MATCHES)
def test_as_of_is_what_had_been_published(analyses: list[Analysis], when: When, match: Match) -> None:
    corpus, plain = both(analyses)
    then = plain.current(when, certain=match == "certain")
    assert ids(corpus.statements().as_of(when, match=match)) == [s.id for a in then for s in a.statements]
    assert ids(corpus.articles().as_of(when, match=match)) == [a.article.id for a in then]
    disputed = {target.id for a in then for target, *_ in naive.pairs_of(a)}
    rebutted = [s.id for a in then for s in a.statements if s.id in disputed]
    assert ids(corpus.statements().rebutted().as_of(when, match=match)) == rebutted
    assert ids(corpus.actors().as_of(when, match=match)) == [actor.id for a in then for actor in a.actors]


@given(st.lists(testing.analyses(), min_size=1, max_size=3), st.data())
def test_as_of_on_the_clock_of_the_corpus_is_what_it_held(analyses: list[Analysis], data: st.DataObject) -> None:
    """After each analysis that comes, some of them others of an article that is there, all is remembered."""
    emptied = [Analysis(article=a.article, statements=a.statements[:1], actors=a.actors) for a in analyses]
    coming = data.draw(st.permutations([*analyses, *emptied]))
    corpus, plain = Corpus(), Naive()
    held: list[tuple[str, list[Analysis], list[str]]] = []
    for day, analysis in enumerate(coming, 1):
        with patch("newsmodel.corpus.writing.time", lambda day=day: day * 86_400.0 - 1):
            corpus.add(analysis)
        plain.add(analysis)
        words = naive.statements(plain, lambda s, a: naive.about("said", s, a))
        held.append((f"1970-01-{day:02}T23:59:59Z", plain.current(), words))
    assert not corpus.statements().as_of("1969", clock="recorded")
    for when, then, words in held:
        assert ids(corpus.statements().as_of(when, clock="recorded")) == [s.id for a in then for s in a.statements]
        assert ids(corpus.statements(about="said").as_of(when, clock="recorded")) == words
        disputed = {target.id for a in then for target, *_ in naive.pairs_of(a)}
        rebutted = [s.id for a in then for s in a.statements if s.id in disputed]
        assert ids(corpus.statements().as_of(when, clock="recorded").rebutted()) == rebutted
        assert ids(corpus.claims().as_of(when, clock="recorded")) == [c.id for a in then for c in a.claims]
        assert ids(corpus.rebuttals().as_of(when, clock="recorded")) == [r.id for a in then for r in a.rebuttals]
        assert ids(corpus.actors().as_of(when, clock="recorded")) == [actor.id for a in then for actor in a.actors]
        assert ids(corpus.articles().as_of(when, clock="recorded")) == [a.article.id for a in then]
    assert list(corpus) == plain.current()


@given(CORPORA, NAMES, WORDS, testing.whens(), MATCHES)
def test_claims_are_a_filter(analyses: list[Analysis], name: str, query: str, when: When, match: Match) -> None:
    corpus, plain = both(analyses)
    meant = plain.meant(name)
    assume(meant is not None)
    assert meant is not None
    certain = match == "certain"
    assert ids(corpus.claims(by=name)) == naive.claims(
        plain, lambda c, _: any(plain.is_one(s.speaker, meant) for s in c.statements)
    )
    assert ids(corpus.claims(about=query)) == naive.claims(plain, lambda c, _: naive.holds(query, (c.text, *c.about)))
    assert ids(corpus.claims(about_time=when, match=match)) == naive.claims(
        plain, lambda c, _: naive.within(when, c.about_time, certain=certain)
    )
    for kind, polarity in zip(ClaimKind, [*Polarity] * 4, strict=False):
        assert ids(corpus.claims(kind=kind, polarity=polarity)) == naive.claims(
            plain,
            lambda c, _, kind=kind, polarity=polarity: c.kind == kind and c.polarity == polarity,  # type: ignore[misc]
        )


@given(CORPORA, NAMES, WORDS, testing.whens())
def test_rebuttals_are_a_filter(analyses: list[Analysis], name: str, query: str, when: When) -> None:
    corpus, plain = both(analyses)
    meant = plain.meant(name)
    assume(meant is not None)
    assert meant is not None
    assert ids(corpus.rebuttals(by=name)) == naive.rebuttals(plain, lambda r, _: plain.is_one(r.by.speaker, meant))
    assert ids(corpus.rebuttals(of=name)) == naive.rebuttals(
        plain, lambda r, _: any(plain.is_one(target.speaker, meant) for target in r.targets)
    )
    assert ids(corpus.rebuttals(about=query)) == naive.rebuttals(
        plain, lambda r, a: any(naive.about(query, s, a) for s in (r.by, *r.targets))
    )
    assert ids(corpus.rebuttals(said=when)) == naive.rebuttals(
        plain, lambda r, _: naive.within(when, r.by.said, certain=False)
    )
    for statement in corpus.statements():
        assert ids(corpus.rebuttals(of=statement)) == naive.rebuttals(
            plain,
            lambda r, _, statement=statement: statement.id in ids(r.targets),  # type: ignore[misc]
        )


@given(CORPORA, WORDS)
def test_articles_are_a_filter(analyses: list[Analysis], query: str) -> None:
    corpus, plain = both(analyses)
    expected = [a.article.id for a in plain.current() if any(naive.about(query, s, a) for s in a.statements)]
    assert ids(corpus.articles(about=query)) == expected


@given(CORPORA)
def test_everything_comes_back_as_it_went_in(analyses: list[Analysis]) -> None:
    corpus, plain = both(analyses)
    assert list(corpus) == plain.current()
    for analysis in plain.kept.values():
        assert corpus.analysis(analysis.article) == analysis
        assert all(corpus.statement(s.id) == s for s in analysis.statements)
        assert all(corpus.claim(c.id) == c for c in analysis.claims)
        assert all(corpus.rebuttal(r.id) == r for r in analysis.rebuttals)
        assert corpus.article(analysis.article.id) == analysis.article
    assert len(corpus) == len(plain.current())
    assert not corpus.faults()


@given(CORPORA, NAMES, WORDS)
def test_a_file_holds_what_memory_holds_however_it_was_filled(analyses: list[Analysis], name: str, query: str) -> None:
    corpus, plain = both(analyses)
    assume(plain.meant(name) is not None)
    loaded = Corpus()
    assert loaded.add_all(analyses) == len(analyses)
    with TemporaryDirectory() as folder, Corpus.open(Path(folder) / "news.db") as kept:
        kept.add_all(analyses[:1])
        kept.add_all(analyses[1:])
        for other in (loaded, kept):
            assert list(other) == list(corpus)
            assert ids(other.statements(by=name)) == ids(corpus.statements(by=name))
            assert ids(other.statements(about=query)) == ids(corpus.statements(about=query))
            assert ids(other.rebuttals()) == ids(corpus.rebuttals())


@given(CORPORA)
def test_numbers_are_those_of_the_records(analyses: list[Analysis]) -> None:
    corpus, plain = both(analyses)
    said = [(s, a.article) for a in plain.current() for s in a.statements]
    assert dict(corpus.statements().count_by("act")) == counts(s.act.value for s, _ in said)
    outlets = counts(" ".join(naive.bare(a.outlet)) or a.outlet for _, a in said if a.outlet)
    assert sorted(n for _, n in corpus.statements().count_by("outlet")) == sorted(outlets.values())
    known = plain.known()
    speakers = counts(known[s.speaker.id].key for s, _ in said if s.speaker)
    found = corpus.statements().count_by("by")
    assert [n for _, n in found] == sorted(speakers.values(), reverse=True)
    assert sorted((actor.name, n) for actor, n in found) == sorted((key[0], n) for key, n in speakers.items())
    months = corpus.statements().timeline("month")
    assert sum(n for _, n in months) == len(said)
    for when, number in months:
        if when is not None:
            assert number == sum(is_in(when, s) for s, _ in said)


def is_in(month: When, statement: Statement) -> bool:
    """Whether all of the time lies in one month, looked at as it is kept: with its margins."""
    when = statement.said
    if when is None or when.start is None or when.end is None:
        return False
    return month.contains(when.replace(utc_offset=None, portion=None)) is True


def counts(values: Iterable[Any]) -> dict[Any, int]:
    found: dict[Any, int] = {}
    for value in values:
        found[value] = found.get(value, 0) + 1
    return found


def test_the_newest_come_first() -> None:
    corpus = Corpus()
    for day in ("2024-05-14", None, "2024-05-16", "2024-05-15T08:00+02:00"):
        corpus.add(Analysis(article=Article.from_text("Rain fell.", published=day)))
    days = [article.published and str(article.published)[:10] for article in corpus.articles()]
    assert days == ["2024-05-16", "2024-05-15", "2024-05-14", None]


def test_within_counts_from_one_to_the_other() -> None:
    assert repr(p.rebutted(within=timedelta(hours=1))) == "rebutted(within=datetime.timedelta(seconds=3600))"
