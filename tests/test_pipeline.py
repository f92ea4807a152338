"""The steps are named, can be printed, changed and added to, and a language takes new words without code."""

import pytest

import newsmodel as nm
from newsmodel.errors import UnknownStep
from newsmodel.extract.draft import Work
from newsmodel.kinds import SpeechAct
from newsmodel.lang import CueEntry, Frame, PartOfSpeech, english
from newsmodel.pipeline import DEFAULT

TEXT = "“It rained all day,” Ana Ruiz told reporters on Monday. But Leo Marsh denied that it had rained."


def nothing(work: Work) -> None:
    """Find nothing."""


def test_the_steps_have_names_in_the_order_in_which_they_run() -> None:
    assert DEFAULT.names[0] == "times"
    assert DEFAULT.names[-1] == "discrepancies"
    assert len(set(DEFAULT.names)) == len(DEFAULT.names)
    assert str(DEFAULT) == " > ".join(DEFAULT.names)
    assert tuple(name for name, _ in DEFAULT) == DEFAULT.names


def test_a_pipeline_without_a_step_leaves_its_findings_out() -> None:
    assert nm.analyze(TEXT).rebuttals
    shorter = DEFAULT.without("rebuttals")
    assert "rebuttals" not in shorter.names
    analysis = nm.analyze(TEXT, pipeline=shorter)
    assert analysis.statements
    assert not analysis.rebuttals


def test_a_change_gives_a_new_pipeline() -> None:
    before = DEFAULT.names
    DEFAULT.without("claims")
    DEFAULT.replace("claims", nothing)
    DEFAULT.after("claims", "more", nothing)
    assert DEFAULT.names == before


def test_a_replaced_step_runs_in_the_place_of_the_old_one() -> None:
    seen: list[int] = []

    def count(work: Work) -> None:
        seen.append(len(work.statements))

    analysis = nm.analyze(TEXT, pipeline=DEFAULT.replace("claims", count))
    assert seen == [2]
    assert len(analysis.statements) == 2
    assert not analysis.claims
    assert DEFAULT.replace("claims", count).names == DEFAULT.names


def test_a_new_step_runs_after_the_one_that_it_names() -> None:
    seen: list[int] = []

    def count(work: Work) -> None:
        seen.append(len(work.statements))

    longer = DEFAULT.after("attribution", "count", count)
    place = longer.names.index("count")
    assert longer.names[place - 1] == "attribution"
    assert longer.without("count").names == DEFAULT.names
    assert nm.analyze(TEXT, pipeline=longer) == nm.analyze(TEXT)
    assert seen == [2]


def test_a_step_may_change_what_others_found() -> None:
    def doubt(work: Work) -> None:
        for draft in work.statements:
            draft.confidence = 0.25

    analysis = nm.analyze(TEXT, pipeline=DEFAULT.after("attribution", "doubt", doubt).without("context"))
    assert {statement.confidence for statement in analysis.statements} == {0.25}
    assert DEFAULT.after("discrepancies", "doubt", doubt).names[-1] == "doubt"


@pytest.mark.parametrize(
    "change",
    [
        lambda: DEFAULT.replace("sleep", nothing),
        lambda: DEFAULT.without("sleep"),
        lambda: DEFAULT.after("sleep", "dream", nothing),
    ],
)
def test_an_unknown_step_is_answered_with_those_that_there_are(change: object) -> None:
    assert callable(change)
    with pytest.raises(UnknownStep, match="sleep") as caught:
        change()
    assert all(name in str(caught.value) for name in DEFAULT.names)


def test_a_cue_is_added_without_code() -> None:
    text = "Ana Ruiz burbled that the bridge was safe."
    assert not nm.analyze(text).statements
    burble = CueEntry("burble", PartOfSpeech.VERB, SpeechAct.ASSERT, frames=frozenset({Frame.THAT, Frame.QUOTE}))
    (statement,) = nm.analyze(text, pipeline=DEFAULT.speaking(english().with_cues(burble))).statements
    assert statement.text == "the bridge was safe"
    assert str(statement.speaker) == "Ana Ruiz"
    assert str(statement.cue) == "burble"
    assert not nm.analyze(text).statements, "the default pipeline stays as it was"


def test_a_text_is_taken_as_an_article_of_that_text() -> None:
    assert nm.analyze(TEXT) == nm.analyze(nm.Article.from_text(TEXT))


def test_an_article_in_another_language_is_not_read() -> None:
    analysis = nm.analyze(nm.Article.from_text(TEXT, language="de"))
    assert [issue.code for issue in analysis.issues] == ["language_not_supported"]
    assert analysis.issues[0].value == "de"
    assert analysis == nm.Analysis(article=analysis.article, issues=analysis.issues)


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", None])
def test_an_article_in_english_or_in_a_language_that_nobody_told_is_read(language: str | None) -> None:
    analysis = nm.analyze(nm.Article.from_text(TEXT, language=language))
    assert len(analysis.statements) == 2
    assert analysis.article.language == language
    assert not analysis.issues
