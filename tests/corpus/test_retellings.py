"""What comes again: one story in many outlets, and one statement in many articles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel.corpus import predicates as p
from newsmodel.errors import ReadError
from tests.corpus.test_copies import STORY

WIRE = (
    f"“The lock will stay shut until Friday,” harbour master Ana Ruiz said. {STORY} “Nobody asked us,” Tom Berg said."
)
LOCAL = "“We never saw a plan,” Ines Vogt said."
OTHER = (
    "“The lock will stay shut until Friday,” Ana Ruiz, the harbour master, told a meeting of pilots in the town hall."
)


def analysis(text: str, day: str, outlet: str, **more: str) -> nm.Analysis:
    return nm.analyze(nm.Article.from_text(text, published=day, outlet=outlet, **more))


WIRED = [
    analysis(WIRE, "2022-03-02", "Courier"),
    analysis(WIRE, "2022-03-01", "Wire"),
    analysis(f"{WIRE}\n\n{LOCAL}", "2022-03-03", "Bee"),
    analysis(OTHER, "2022-03-04", "Globe"),
]


@given(st.permutations(WIRED))
def test_a_story_counts_once_whichever_copy_came_first(analyses: list[nm.Analysis]) -> None:
    one_by_one, loaded = nm.Corpus(), nm.Corpus()
    for each in analyses:
        one_by_one.add(each)
    loaded.add_all([*analyses, analyses[0]])
    courier, wire, bee, other = (each.article for each in WIRED)
    for corpus in (one_by_one, loaded):
        assert corpus.copy_of(courier) == corpus.copy_of(bee.id) == wire
        assert corpus.copy_of(wire) is None
        assert corpus.copy_of(other) is None
        once = corpus.statements(distinct=True)
        assert {s.article_id for s in once} == {wire.id, bee.id, other.id}
        assert corpus.statements(by="Berg", distinct=True).one().article_id == wire.id
        assert [s.text for s in once if s.article_id == bee.id] == ["We never saw a plan"]
        assert once.count() + corpus.statements().where(~p.distinct()).count() == corpus.statements().count()
        said = once.where(p.by("Berg")).one()
        assert corpus.repeated(said).outlets == ("Bee", "Courier", "Wire")


def corpus_of(*analyses: nm.Analysis) -> nm.Corpus:
    corpus = nm.Corpus()
    corpus.add_all(analyses)
    return corpus


def test_a_statement_that_comes_again_is_one() -> None:
    corpus = corpus_of(*WIRED)
    for statement in corpus.statements(by="Ruiz"):
        found = corpus.repeated(statement)
        assert found.outlets == ("Bee", "Courier", "Globe", "Wire")
        assert len(found.statements) == 4
        assert statement in found.statements
        assert corpus.repeated(corpus.claims().where(p.in_article(statement.article_id)).all()[0]).statements
    vogt = corpus.statements(by="Vogt").one()
    assert corpus.repeated(vogt).statements == (vogt,)
    assert corpus.repeated(vogt).outlets == ("Bee",)


def test_two_who_say_the_same_say_it_twice() -> None:
    texts = (
        "“The lock will stay shut until Friday,” Ana Ruiz said.",
        "“The lock will stay shut until Friday,” Tom Berg said.",
    )
    corpus = corpus_of(*(analysis(text, "2022-03-01", outlet) for text, outlet in zip(texts, "AB", strict=True)))
    assert [corpus.repeated(s).outlets for s in corpus.statements().oldest()] in ([("A",), ("B",)], [("B",), ("A",)])


def test_what_is_not_in_the_corpus_comes_once() -> None:
    statement = WIRED[0].statements[0]
    found = nm.Corpus().repeated(statement)
    assert (found.statements, found.outlets, found.first_said) == ((statement,), (), statement.said)
    assert nm.Corpus().copy_of("nothing") is None


def test_without_its_first_text_a_story_has_another_first() -> None:
    corpus = corpus_of(*WIRED)
    corpus.add(analysis("It rained.", "2022-03-01", "Wire"))
    assert corpus.copy_of(WIRED[2].article) == WIRED[1].article
    versions = corpus_of(*(analysis(text, "2022-03-01", "Wire", guid="x") for text in (WIRE, f"{WIRE} {LOCAL}")))
    assert [versions.copy_of(article) for article in versions.versions(next(iter(versions.articles())))] == [None, None]
    assert versions.statements(distinct=True).count() == versions.statements().count()


def test_a_table_of_qids(tmp_path: Path) -> None:
    corpus = corpus_of(*WIRED, analysis("“No,” Tom Ruiz said.", "2022-03-05", "Wire"))
    path = tmp_path / "qids.csv"
    path.write_text("name,qid\nAna Ruiz,Q1\nRuiz,Q2\n\nTom Berg,Q3\nBerg,Q4\nLena Holm,Q5\n", "utf-8")
    found = corpus.qids(path)
    assert [(actor.name, qid) for actor, qid in found.actors] == [("Ana Ruiz", "Q1")]
    assert found.ambiguous == (("Ruiz", ("Ana Ruiz", "Tom Ruiz")), ("Tom Berg", ("Q3", "Q4")), ("Berg", ("Q3", "Q4")))
    assert found.unknown == ("Lena Holm",)
    assert found.of(corpus.canonical("Ana Ruiz")) == "Q1"
    assert found.of(corpus.canonical("Tom Berg")) is None
    path.write_text("Ana Ruiz", "utf-8")
    with pytest.raises(ReadError, match="row 1"):
        corpus.qids(path)
    with pytest.raises(ReadError, match="no table"):
        corpus.qids(tmp_path / "none.csv")
