"""Who is who in a corpus: what articles tell and a person ruled, in whichever order the articles came."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel.errors import AmbiguousName
from newsmodel.kinds import ActorKind, MentionForm, QuoteKind
from tests.corpus.naive import Naive

NAMES = ["Ana Ruiz", "Ruiz", "A. Ruiz", "Ana María Ruiz", "Tom Ruiz", "Holm", "official"]
TITLES = [None, "mayor", "striker", "minister", "chemist"]
PERSON = st.tuples(st.sampled_from(NAMES), st.sampled_from(TITLES), st.sampled_from([None, "Tarsk", "Lindmar"]))
ARTICLES = st.lists(
    st.tuples(st.lists(PERSON, min_size=1, max_size=3, unique_by=lambda row: row[0]), st.integers(1, 12)),
    min_size=1,
    max_size=6,
)
RULINGS = st.lists(st.tuples(st.booleans(), st.integers(0, 20), st.integers(0, 20)), max_size=4)


def analysis(number: int, people: list[tuple[str, str | None, str | None]], month: int) -> nm.Analysis:
    """An article in which everybody says something."""
    words = " ".join(f"{name} spoke." for name, _, _ in people)
    article = nm.Article.from_text(f"{words} Number {number}.", published=f"2022-{month:02}-03")
    statements, place = [], 0
    for name, title, body in people:
        kind = ActorKind.ANONYMOUS if name == "official" else ActorKind.PERSON
        span = nm.Span(place, place + len(name))
        actor = nm.Actor(
            article_id=article.id,
            name=name,
            kind=kind,
            roles=(nm.Role(title=title, organization=body),) if title else (),
            mentions=(nm.Mention(span=span, form=MentionForm.NAME),),
        )
        content = (nm.Span(span.end + 1, span.end + 6),)
        statements.append(
            nm.Statement(
                article_id=article.id,
                content=content,
                text="spoke",
                speaker=actor,
                quote_kind=QuoteKind.INDIRECT,
            )
        )
        place = span.end + 8
    actors = tuple(s.speaker for s in statements if s.speaker)
    return nm.Analysis(article=article, statements=tuple(statements), actors=actors)


def ruled(corpus: nm.Corpus, rulings: list[tuple[bool, int, int]], actors: list[nm.Actor]) -> None:
    for same, first, second in rulings:
        one, other = actors[first % len(actors)], actors[second % len(actors)]
        if one.article_id != other.article_id:
            (corpus.merge if same else corpus.split)(one, other)


def told(corpus: nm.Corpus) -> dict[str, Any]:
    """Everything that a corpus tells of its actors."""
    found = {}
    for actor in corpus.actors():
        canonical = corpus.canonical(actor)
        assert canonical is not None
        by = sorted(s.id for s in corpus.statements(by=actor))
        found[actor.id] = canonical.id, canonical.roles, canonical.aliases, corpus.why(actor), by
    return found


@settings(max_examples=40, deadline=None)
@given(ARTICLES, RULINGS, st.data())
def test_the_order_in_which_articles_came_does_not_matter(
    articles: list[tuple[list[tuple[str, str | None, str | None]], int]],
    rulings: list[tuple[bool, int, int]],
    data: st.DataObject,
) -> None:
    analyses = [analysis(number, *row) for number, row in enumerate(articles)]
    named = [actor for one in analyses for actor in one.actors if actor.kind is ActorKind.PERSON]
    assume(named)
    loaded, plain = nm.Corpus(), Naive()
    loaded.add_all(analyses)
    ruled(loaded, rulings, named)
    for one in analyses:
        plain.add(one)
    plain.rulings = loaded.corrections
    known = plain.known()
    for actor in loaded.actors():
        canonical = loaded.canonical(actor)
        assert canonical is not None
        somebody = known[actor.id]
        assert canonical.name == somebody.name
        assert (canonical.id == actor.id) == (not somebody.named)
    for name in NAMES:
        meant = plain.meant(name)
        if meant is None:
            with pytest.raises(AmbiguousName):
                loaded.statements(by=name).all()
        else:
            said = [s.id for a in plain.current() for s in a.statements if plain.is_one(s.speaker, meant)]
            assert [s.id for s in loaded.statements(by=name)] == said

    expected = told(loaded)
    shuffled = data.draw(st.permutations(analyses))
    corpus = nm.Corpus()
    for one in shuffled:  # analysed badly at first
        corpus.add(one.replace(statements=(), actors=one.actors[:1]))
        corpus.add(one)
    ruled(corpus, rulings, named)
    for one in shuffled[::2]:
        corpus.add(one)
    assert told(corpus) == expected
    assert not corpus.faults()


def corpus_of(*articles: tuple[str, str]) -> nm.Corpus:
    corpus = nm.Corpus()
    for number, (day, text) in enumerate(articles):
        corpus.add(nm.analyze(nm.Article.from_text(text, published=day, outlet=f"Outlet {number}")))
    return corpus


MAYOR = ("2022-03-01", "“The ferry will sail,” Ana Ruiz, the mayor of Tarsk, said.")
CHEMIST = ("2022-03-02", "“We will look into it,” chemist Ana Ruiz said.")
SHORT = ("2022-03-03", "“The harbour is open,” Mr Ruiz said.")


def test_two_of_one_name_are_called_by_their_offices() -> None:
    corpus = corpus_of(MAYOR, CHEMIST)
    with pytest.raises(AmbiguousName) as refused:
        corpus.canonical("Ana Ruiz")
    assert refused.value.names == ("Ana Ruiz (chemist)", "Ana Ruiz (mayor, Tarsk)")
    assert [s.text for s in corpus.statements(by="Ana Ruiz (chemist)")] == ["We will look into it"]
    chemist = corpus.canonical("Ana Ruiz (chemist)")
    assert chemist
    assert corpus.statements(by=chemist).count() == 1
    counted = corpus.statements().count_by("by")
    assert sorted((actor.name, n) for actor, n in counted) == [
        ("Ana Ruiz (chemist)", 1),
        ("Ana Ruiz (mayor, Tarsk)", 1),
    ]


def speaker(statement: nm.Statement) -> nm.Actor:
    assert statement.speaker
    return statement.speaker


def test_an_unnamed_source_is_nobody_else() -> None:
    corpus = corpus_of(("2022-03-01", "An official said it rained."), ("2022-03-02", "An official said it was dry."))
    one, other = (speaker(s) for s in corpus.statements())
    assert corpus.canonical(one) == one
    assert corpus.canonical(other) == other
    assert corpus.canonical(one.name) is None
    assert corpus.statements(by=one).count() == 1
    assert corpus.statements(by=one.name).count() == 2
    assert corpus.why(one) == ()
    with pytest.raises(LookupError):
        corpus.merge(one, other)


def test_a_ruling_stays_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with nm.Corpus.open(path) as corpus:
        corpus.add_all(corpus_of(MAYOR, CHEMIST, SHORT))
        short = next(actor for actor in corpus.actors() if actor.name == "Ruiz")
        assert corpus.canonical(short) == short
        corpus.merge(short, "Ana Ruiz (mayor, Tarsk)", note="the desk knows")
    with nm.Corpus.open(path) as corpus:
        assert "the desk knows" in corpus.why(short)[0]
        corpus.add_all(corpus_of(MAYOR, CHEMIST, SHORT))
        assert corpus.statements(by="Ana Ruiz (mayor, Tarsk)").count() == 2
        corpus.merge("Ana Ruiz (chemist)", "Ana Ruiz (mayor, Tarsk)")
        assert corpus.statements(by="Ana Ruiz").count() == 3
        corpus.split("Ana Ruiz", short)
        assert corpus.statements(by="Ana Ruiz").count() == 2
        assert [entry.type for entry in corpus.corrections] == ["same_actor", "same_actor", "different_actors"]
        assert nm.Corrections.from_json(corpus.corrections.to_json()) == corpus.corrections


def test_nobody_is_ruled_to_be_themselves() -> None:
    corpus = corpus_of(MAYOR)
    with pytest.raises(ValueError, match="both are"):
        corpus.split("Ana Ruiz", "Ruiz")
    with pytest.raises(LookupError, match="nobody"):
        corpus.merge("Ana Ruiz", "Tom Berg")


def test_rulings_are_for_a_corpus_and_not_for_an_article() -> None:
    ruling = nm.SameActor("Holm", "Ruiz", one_article="a", other_article="b")
    article = nm.Article.from_text("“Rain,” Ana Ruiz said.")
    assert nm.analyze(article, corrections=nm.Corrections([ruling])) == nm.analyze(article)
