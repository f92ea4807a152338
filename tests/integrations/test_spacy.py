"""newsmodel in spaCy's pipelines, and spaCy in newsmodel's."""

import pickle
import subprocess
import sys
from typing import Any

import pytest

import newsmodel as nm
from newsmodel.errors import InvalidRecord, NewsModelError
from newsmodel.kinds import ActorKind
from newsmodel.pipeline import DEFAULT

spacy = pytest.importorskip("spacy", reason="needs newsmodel[spacy]")
from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc, DocBin  # noqa: E402

from newsmodel.integrations.spacy import NewsModel, with_spacy  # noqa: E402

TEXT = "“The ferry will sail,” Ana Ruiz said on Monday. Tom Berg denied that it would."


def entities(*named: tuple[str, str]) -> Language:
    """A pipeline that knows some names."""
    nlp: Language = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": pattern} for pattern, label in named])
    return nlp


@pytest.fixture
def nlp() -> Language:
    nlp: Language = spacy.blank("en")
    nlp.add_pipe("newsmodel")
    return nlp


def test_a_doc_holds_what_analyze_finds(nlp: Language) -> None:
    doc, found = nlp(TEXT), nm.analyze(nm.Article.from_text(TEXT, language="en"))
    assert doc._.analysis == found
    for name in ("statements", "actors", "claims", "rebuttals", "times", "discrepancies", "issues"):
        assert getattr(doc._, name) == getattr(found, name)
    assert [str(doc._.at(s.content[0])) for s in doc._.statements] == ["The ferry will sail", "it would"]


def test_a_doc_that_was_not_analysed_holds_nothing() -> None:
    doc = spacy.blank("en")(TEXT)
    assert doc._.analysis is None
    assert doc._.statements == ()


def test_the_component_is_found_by_its_name_alone() -> None:
    code = "import spacy; print(spacy.blank('en').add_pipe('newsmodel')(spacy.blank('en')('It rained.'))._.statements)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "()"


def test_what_is_known_of_the_article_is_used(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.article = nm.Article.from_text(TEXT, published="2024-05-15", outlet="The Bee")
    doc = nlp(doc)
    assert doc._.analysis.article.outlet == "The Bee"
    assert str(doc._.statements[0].said) == "2024-05-13"


def test_the_article_must_be_that_of_the_doc(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.article = nm.Article.from_text("Another text")
    with pytest.raises(InvalidRecord, match="another text"):
        nlp(doc)
    doc._.article = TEXT
    with pytest.raises(TypeError, match="not str"):
        nlp(doc)


def test_an_article_in_another_language_is_not_read() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("newsmodel")
    assert [issue.code for issue in nlp(TEXT)._.issues] == ["language_not_supported"]
    nlp = spacy.blank("xx")
    nlp.add_pipe("newsmodel")
    assert len(nlp(TEXT)._.statements) == 2


def test_a_doc_can_be_written_and_read(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.article = nm.Article.from_text(TEXT, published="2024-05-15")
    doc = nlp(doc)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.analysis == doc._.analysis
    assert again._.article == doc._.article
    [again] = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    assert again._.statements == doc._.statements


def test_a_pipeline_can_be_saved(nlp: Language) -> None:
    again = spacy.blank("en").from_config(nlp.config)
    assert again.pipe_names == ["newsmodel"]
    assert again(TEXT)._.statements == nlp(TEXT)._.statements


@pytest.mark.slow
def test_several_processes_give_the_same(nlp: Language) -> None:
    texts = [f"{TEXT} {number}" for number in range(6)]
    assert [doc._.analysis for doc in nlp.pipe(texts, n_process=2)] == [nlp(text)._.analysis for text in texts]


def test_entities_name_whom_rules_would_not_see() -> None:
    text = "“We sail,” amber wick of the Lark said. Then president Bright Morning of Kelby denied it."
    nlp = entities(("amber wick", "PERSON"), ("Bright Morning", "ORG"), ("Kelby", "GPE"))
    found = nm.analyze(text, pipeline=with_spacy(nlp, sentences=False))
    assert {actor.name: actor.kind for actor in found.actors} == {
        "amber wick": ActorKind.PERSON,
        "Bright Morning": ActorKind.ORGANIZATION,
    }
    assert str(found.statements[0].speaker) == "amber wick"


def test_names_that_are_no_entities_are_none() -> None:
    found = nm.analyze(TEXT, pipeline=with_spacy(entities(("Ana Ruiz", "PERSON")), sentences=False))
    kinds = {actor.name: actor.kind for actor in found.actors}
    assert kinds == {"Ana Ruiz": ActorKind.PERSON, "Tom Berg": ActorKind.ANONYMOUS}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("the Harbour Board", "the Harbour Board said the ferry would sail."),
        ("Harbour Board’s", "Harbour Board’s ferry will sail, Harbour Board said."),
        ("Ruiz", "Dr. Ruiz said the ferry would sail."),
    ],
)
def test_an_entity_is_cut_as_our_names_are(pattern: str, text: str) -> None:
    found = nm.analyze(text, pipeline=with_spacy(entities((pattern, "PERSON")), sentences=False))
    assert nm.analyze(text).actors[0].name in {actor.name for actor in found.actors}


def test_sentences_end_where_spacy_says_and_with_their_paragraph() -> None:
    nlp: Language = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [";"]})
    seen: list[tuple[int, int]] = []
    pipeline = with_spacy(nlp, entities=False).after("sentences", "look", lambda work: seen.extend(work.doc.sentences))
    nm.analyze("Rain fell. Snow fell; ice came\n\nThen it thawed; so.", pipeline=pipeline)
    assert seen == [(0, 6), (6, 8), (8, 12), (12, 14)]


def test_the_component_takes_what_stands_before_it() -> None:
    nlp = entities(("amber wick", "PERSON"))
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("newsmodel", config={"sentences": "spacy", "entities": "spacy"})
    [statement] = nlp("“We sail,” amber wick said.")._.statements
    assert statement.speaker.name == "amber wick"


@pytest.mark.parametrize(("wanted", "advice"), [("sentences", "sentencizer"), ("entities", "entity_ruler")])
def test_what_spacy_did_not_look_for_cannot_be_taken(wanted: str, advice: str) -> None:
    nlp: Language = spacy.blank("en")
    nlp.add_pipe("newsmodel", config={wanted: "spacy"})
    with pytest.raises(NewsModelError, match=advice):
        nlp(TEXT)


def test_who_else_could_be_taken_is_said() -> None:
    with pytest.raises(ValueError, match="of newsmodel or spacy, not of 'ours'"):
        NewsModel(sentences="ours")  # type: ignore[arg-type]


def test_a_component_made_by_hand_takes_other_steps() -> None:
    doc = NewsModel(pipeline=DEFAULT.without("claims"))(spacy.blank("en")(TEXT))
    assert doc._.statements
    assert not doc._.claims


def test_the_pipeline_can_be_sent_to_workers() -> None:
    pipeline = with_spacy(entities(("amber wick", "PERSON")), sentences=False)
    sent = pickle.loads(pickle.dumps(pipeline))  # noqa: S301
    text = "“We sail,” amber wick said."
    assert nm.analyze(text, pipeline=sent) == nm.analyze(text, pipeline=pipeline)
