"""What holds for any corrections of any text."""

from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import testing
from newsmodel.extract.draft import Work
from newsmodel.pipeline import DEFAULT

SENTENCES = st.sampled_from([
    "“It rained all day,” Mayor Ana Ruiz said.", "“It rained,” said Leo Marsh, who added that “it pours”.",
    "He told reporters that it rained.", "But Ruiz denied the claim.", "She said that the mayor was late.",
    "According to the ministry, 17 people died on Monday.", "Marsh rejected that.", "“We go on.", "MARSH: No.",
    "Ana Marsh and Leo Ruiz left.", "The ministry said Marsh's report was false.", "The Old Fox said so.", "\n\n",
])  # fmt: skip
WORDS = st.sampled_from([
    "it rained", "It rained all day", "the claim", "Ruiz", "Marsh", "Leo Marsh", "Mayor Ana Ruiz", "she", "he", "He",
    "the ministry", "the mayor", "the Old Fox", "reporters", "17 people died", "Ana", "Marsh's report", "Zed", "that",
])  # fmt: skip
PASSAGES = st.builds(nm.Passage, words=WORDS, within=st.none() | WORDS, nth=st.sampled_from([None, None, 1, 2, 3]))
STORIES = st.lists(SENTENCES, min_size=1, max_size=12).map(" ".join)
CORRECTIONS = st.lists(
    st.one_of(
        st.builds(nm.Alias, alias=PASSAGES, name=PASSAGES),
        st.builds(nm.SameActor, one=PASSAGES, other=PASSAGES),
        st.tuples(PASSAGES, PASSAGES).filter(lambda pair: pair[0] != pair[1]).map(lambda p: nm.DifferentActors(*p)),
        st.builds(nm.NotStatement, words=PASSAGES),
        st.builds(nm.SaidBy, words=PASSAGES, name=st.none() | PASSAGES),
        st.builds(nm.NotRebuttal, by=PASSAGES, target=st.none() | PASSAGES),
    ),
    max_size=6,
).map(nm.Corrections)
CASES = st.tuples(STORIES, CORRECTIONS) | testing.texts().flatmap(
    lambda text: st.tuples(st.just(text), testing.corrections(text))
)


def whole(work: Work) -> None:
    for _, step in DEFAULT:
        step(work)


AT_ONCE = nm.Pipeline((("whole", whole),))
PIPELINES = st.sampled_from([DEFAULT, DEFAULT.without("coreference"), DEFAULT.without("sources"), AT_ONCE])


@given(testing.texts().flatmap(testing.corrections) | CORRECTIONS)
def test_json_reads_back_to_equal_corrections(corrections: nm.Corrections) -> None:
    text = corrections.to_json()
    assert "\n" not in text
    assert nm.Corrections.from_json(text) == corrections
    assert nm.Corrections.from_json(text).to_json() == text
    assert nm.Corrections.model_validate_json(corrections.model_dump_json()) == corrections


@given(CASES, PIPELINES)
def test_any_corrections_give_an_analysis(case: tuple[str, nm.Corrections], pipeline: nm.Pipeline) -> None:
    text, corrections = case
    analysis = nm.analyze(text, pipeline=pipeline, corrections=corrections)
    assert nm.Analysis.from_json(analysis.to_json()) == analysis
    for rebuttal in analysis.rebuttals:
        for target in rebuttal.targets:
            assert target.speaker is None or target.speaker != rebuttal.by.speaker
    for actor in analysis.actors:
        spoken = any(actor == statement.speaker for statement in analysis.statements)
        assert spoken or actor.mentions
    spans = [mention.span for actor in analysis.actors for mention in actor.mentions]
    assert len(spans) == len(set(spans))


@given(CASES)
def test_made_twice_is_made_once(case: tuple[str, nm.Corrections]) -> None:
    text, corrections = case
    once = nm.analyze(text, corrections=corrections)
    assert nm.analyze(text, corrections=corrections + corrections) == once
    signed = nm.Corrections(entry.replace(author="editor") for entry in corrections)
    assert nm.analyze(text, corrections=corrections + signed) == once


@given(CASES)
def test_no_corrections_change_nothing(case: tuple[str, nm.Corrections]) -> None:
    assert nm.analyze(case[0], corrections=nm.Corrections()) == nm.analyze(case[0])


@given(CASES)
def test_an_issue_stands_for_each_that_was_not_made(case: tuple[str, nm.Corrections]) -> None:
    text, corrections = case
    before = len(nm.analyze(text).issues)
    issues = nm.analyze(text, corrections=corrections).issues[before:]
    assert len(issues) <= len(corrections)
    assert {issue.code for issue in issues} <= {"correction_not_found", "correction_ambiguous"}
