"""Laws that hold of any corpus: each answer is what a filter over the records gives."""

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Actor, Analysis, Corpus, Statement, When, testing

CORPORA = st.lists(testing.analyses(), max_size=2)
NAMES = st.sampled_from(["Ana Ruiz", "ruiz, ana", "RUIZ", "ministry", "the ministry", "Tuesday", "nobody"])
WORDS = st.sampled_from(["said", "SAID", "said told", '"ana ruiz"', '"the ministry" denied', "é", "million", "nothing"])


def corpus_of(analyses: list[Analysis]) -> Corpus:
    corpus = Corpus()
    for analysis in analyses:
        corpus.add(analysis)
    return corpus


def ids(statements: object) -> list[str]:
    return [statement.id for statement in statements]  # type: ignore[attr-defined]


def bare(text: str) -> str:
    """Lower case, without marks over letters; whatever is no letter or number is a space."""
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    spaced = "".join(c if c.isalnum() else " " for c in "".join(letters).casefold())
    return f" {' '.join(spaced.split())} "


def speaks(actor: Actor | None, name: str) -> bool:
    """For names of the sort that are asked for here: at most two words, none of them left out."""
    if actor is None:
        return False
    wanted = bare(" ".join(reversed(name.split(", ")))).removeprefix(" the").lstrip()
    known = [bare(form).removeprefix(" the ").lstrip() for form in (actor.name, *actor.aliases)]
    return wanted in known or (actor.kind == "person" and len(wanted.split()) == 1 and known[0].endswith(f" {wanted}"))


@given(CORPORA, NAMES)
def test_by_is_a_filter(analyses: list[Analysis], name: str) -> None:
    corpus = corpus_of(analyses)
    assert ids(corpus.statements(by=name)) == ids(s for s in corpus.statements() if speaks(s.speaker, name))
    assert [r.id for r in corpus.rebuttals(by=name)] == [r.id for r in corpus.rebuttals() if speaks(r.by.speaker, name)]
    assert [r.id for r in corpus.rebuttals(of=name)] == [
        r.id for r in corpus.rebuttals() if any(speaks(target.speaker, name) for target in r.targets)
    ]


@given(CORPORA)
def test_rebuttals_of_a_statement_are_those_aimed_at_it(analyses: list[Analysis]) -> None:
    corpus = corpus_of(analyses)
    for statement in corpus.statements():
        aimed = [r.id for r in corpus.rebuttals() if statement.id in ids(r.targets)]
        assert [r.id for r in corpus.rebuttals(of=statement)] == aimed


@given(CORPORA, WORDS)
def test_about_is_a_filter(analyses: list[Analysis], query: str) -> None:
    corpus = corpus_of(analyses)
    topics: dict[str, list[str]] = {}
    for analysis in corpus:
        for claim in analysis.claims:
            for source in claim.statements:
                topics.setdefault(source.id, []).extend(claim.about)
    # every second piece between quotation marks is a phrase, the others are words
    pieces = query.split('"')
    terms = [bare(term) for term in pieces[1::2] + " ".join(pieces[::2]).split()]

    def found(statement: Statement) -> bool:
        texts = [bare(text) for text in (statement.text, *topics.get(statement.id, ()))]
        return all(any(term in text for text in texts) for term in terms)

    assert ids(corpus.statements(about=query)) == ids(filter(found, corpus.statements()))


@given(CORPORA, testing.whens())
def test_said_is_a_filter(analyses: list[Analysis], when: When) -> None:
    corpus = corpus_of(analyses)
    dated = [s for s in corpus.statements() if s.said]
    possible, certain = corpus.statements(said=when), corpus.statements(said=when, match="certain")
    assert ids(possible) == ids(s for s in dated if s.said and when.contains(s.said) is not False)
    assert ids(certain) == ids(s for s in dated if s.said and when.contains(s.said))
    assert set(ids(certain)) <= set(ids(possible))


@given(CORPORA, NAMES, WORDS, testing.whens())
def test_arguments_narrow_down(analyses: list[Analysis], name: str, query: str, when: When) -> None:
    corpus = corpus_of(analyses)
    each = (corpus.statements(by=name), corpus.statements(about=query), corpus.statements(said=when))
    both = corpus.statements(by=name, about=query, said=when)
    assert set(ids(both)) == set.intersection(*(set(ids(found)) for found in each))


@given(CORPORA)
def test_everything_added_is_there_once(analyses: list[Analysis]) -> None:
    corpus = corpus_of([*analyses, *analyses])
    kept = {analysis.article.id: analysis for analysis in analyses}
    assert len(corpus) == len(kept) == len(corpus.articles())
    assert sorted(ids(corpus.statements())) == sorted(s.id for a in kept.values() for s in a.statements)
    assert sorted(ids(corpus.actors())) == sorted(actor.id for a in kept.values() for actor in a.actors)


@given(CORPORA)
def test_the_newest_come_first(analyses: list[Analysis]) -> None:
    articles = list(corpus_of(analyses).articles())
    dated = [article.published for article in articles if article.published]
    assert [article.published for article in articles[: len(dated)]] == dated
    moments = [when.replace(utc_offset=when.utc_offset or 0, approximate=False) for when in dated]
    for newer, older in pairwise(moments):
        if newer.start and older.start:
            assert newer.precedes(older) is not True
