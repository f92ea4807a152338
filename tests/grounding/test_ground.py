"""Records from elsewhere: what stands in the article is taken, what does not is given back with the reason."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import testing
from newsmodel.kinds import Certainty, ChannelType, QuoteKind, RebuttalKind, SpeechAct

TEXT = """Lima, 12 March - “The dam holds,” engineer Rosa Quill told farmers on Monday, “and it will hold.”

Her colleague Ivo Brandt denied in a letter that the dam held. “It leaks,” Mr Brandt wrote, as the Valley Post reported.

She said the dam would be mended. “It leaks,” the farmers agreed."""
ARTICLE = nm.Article.from_text(TEXT, published="2024-03-12")


def ground(*statements: object, **tables: object) -> nm.Analysis:
    return nm.ground(ARTICLE, {"statements": list(statements), **tables})


def codes(analysis: nm.Analysis) -> list[str]:
    return [issue.code for issue in analysis.issues]


def test_a_statement_stands_on_its_words_and_so_do_its_fields() -> None:
    told = {
        "text": ["The dam holds", "and it will hold"],
        "speaker": {"name": "Rosa Quill", "kind": "person", "title": "engineer"},
        "cue": "told",
        "addressee": "farmers",
        "said": "Monday",
        "confidence": 0.8,
    }
    analysis = ground(told)
    [statement] = analysis.statements
    assert analysis.issues == ()
    assert (statement.text, statement.quote_kind) == ("The dam holds and it will hold", QuoteKind.DIRECT)
    assert statement.cue
    assert (statement.cue.span.of(TEXT), statement.cue.lemma) == ("told", "tell")
    assert statement.source
    assert statement.source.of(TEXT) == "Rosa Quill"
    assert str(statement.addressee) == "farmers"
    assert (str(statement.said), statement.said and statement.said.certainty) == ("2024-03-11", Certainty.DEFAULTED)
    assert (statement.confidence, statement.rule, statement.reported) == (0.8, "given", ARTICLE.published)
    assert [str(role) for role in analysis.actors[0].roles] == ["engineer"]
    assert [mention.span.of(TEXT) for mention in analysis.actors[0].mentions] == ["Rosa Quill"]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda rows: rows,
        lambda rows: {"statements": rows},
        lambda rows: rows[0],
        tuple,
        json.dumps,
        lambda rows: json.dumps({"statements": rows}).encode(),
        lambda rows: f"Here is what was said:\n\n```json\n{json.dumps(rows)}\n```\nAnything else?",
        lambda rows: [rows[0]["text"]],
    ],
)
def test_the_data_may_come_in_many_wrappings(wrap: Callable[[list[dict[str, str]]], object]) -> None:
    analysis = nm.ground(ARTICLE, wrap([{"text": "the dam held"}]))  # type: ignore[arg-type]
    assert [statement.text for statement in analysis.statements] == ["the dam held"]


def test_words_that_the_text_has_nearly_are_taken_and_that_is_said() -> None:
    analysis = ground(
        {"quote": '"The dam holds...and it will hold."'}, {"text": "she said that the dam would be mended"}
    )
    assert [s.text for s in analysis.statements] == [
        "The dam holds and it will hold",
        "She said the dam would be mended",
    ]
    assert codes(analysis) == ["nearly_in_text"]
    assert analysis.issues[0].value == "she said that the dam would be mended"


def test_what_the_text_does_not_contain_is_given_back() -> None:
    analysis = ground(
        {"text": "The minister must go", "speaker": "Rosa Quill"},
        {"text": "It leaks", "speaker": "Bob Dole", "cue": "shouted", "addressee": "the king", "mood": "angry"},
    )
    assert [(s.text, s.speaker, s.cue, s.addressee) for s in analysis.statements] == [("It leaks", None, None, None)]
    assert sorted((issue.code, issue.value) for issue in analysis.issues) == [
        ("not_in_text", "Bob Dole"),
        ("not_in_text", "The minister must go"),
        ("not_in_text", "shouted"),
        ("not_in_text", "the king"),
        ("not_taken", "angry"),
    ]
    assert analysis.issues[0].message == "statements[0]: its words are not in the text; it was refused"


def test_the_same_words_twice_are_two_places_and_then_no_more() -> None:
    analysis = ground("It leaks", "It leaks", "It leaks")
    places = [statement.content[0].start for statement in analysis.statements]
    assert places == [TEXT.index("It leaks"), TEXT.rindex("It leaks")]
    assert codes(analysis) == ["given_twice"]


def test_a_speaker_may_be_one_whom_only_other_words_name() -> None:
    [statement] = ground({"text": "the dam would be mended", "speaker": "Rosa Maria Quill", "source": "She"}).statements
    assert statement.speaker
    assert [(m.span.of(TEXT), m.form) for m in statement.speaker.mentions] == [("She", "pronoun")]


def test_relay_and_channel() -> None:
    row = {
        "text": "It leaks",
        "speaker": "Ivo Brandt",
        "source": "Mr Brandt",
        "via": ["Valley Post"],
        "channel": "letter",
    }
    analysis = ground(row)
    [statement] = analysis.statements
    assert analysis.issues == ()
    assert statement.channel
    assert (statement.channel.type, statement.channel.span.of(TEXT)) == (ChannelType.LETTER, "letter")
    assert [str(relay) for relay in statement.via] == ["Valley Post"]


def test_rebuttals_name_statements_by_id_or_number() -> None:
    rows = (
        {"id": "a", "text": "The dam holds", "speaker": "Rosa Quill"},
        {"text": "the dam held", "speaker": "Ivo Brandt", "act": "deny", "rebuts": "a"},
        {"text": "It leaks", "speaker": "Ivo Brandt"},
    )
    analysis = ground(*rows, rebuttals=[{"by": 2, "targets": [0, 1, 9], "kind": "counter-claim", "cue": "denied"}])
    [first, second] = sorted(analysis.rebuttals, key=lambda rebuttal: rebuttal.by.content)
    assert (first.kind, first.targets[0].text) == (RebuttalKind.DENIAL, "The dam holds")
    assert first.by.act is SpeechAct.DENY
    assert [issue.code for issue in analysis.issues] == ["not_understood", "not_understood"]  # number 9, one speaker
    assert (second.kind, second.cue and second.cue.of(TEXT)) == (RebuttalKind.COUNTER_CLAIM, "denied")


def test_a_rebuttal_of_ones_own_words_is_refused() -> None:
    rows = ({"text": "The dam holds", "speaker": "Rosa Quill"}, {"text": "it will hold", "speaker": "Rosa Quill"})
    analysis = ground(*rows, rebuttals=[{"by": 1, "targets": 0}])
    assert analysis.rebuttals == ()
    assert "words of their own" in str(analysis.issues[0])


def test_claims() -> None:
    claims = [
        {
            "statements": 0,
            "text": "The dam leaks",
            "kind": "event",
            "polarity": "affirmed",
            "about": "dam",
            "actors": "Nobody",
        },
        {"statements": "none", "text": "x"},
    ]
    analysis = ground({"text": "It leaks"}, claims=claims)
    assert [(claim.text, claim.about) for claim in analysis.claims] == [("The dam leaks", ("dam",))]
    assert codes(analysis) == ["not_in_text", "not_understood", "not_understood"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2024-03-11", "2024-03-11"),
        ("2024-03-05", "2024-03-05"),
        ("on Monday", "2024-03-11"),
        ("soon", None),
        (7, None),
    ],
)
def test_a_time_is_a_date_or_words_of_the_text(said: object, expected: str | None) -> None:
    analysis = ground({"text": "The dam holds", "said": said})
    when = analysis.statements[0].said
    assert (when and str(when)) == expected
    assert codes(analysis) == ([] if expected else ["not_understood"])
    if when:  # nothing in the text speaks of the fifth
        assert when.certainty is (Certainty.GUESS if said == "2024-03-05" else Certainty.DEFAULTED)


@pytest.mark.parametrize(
    "text",
    ["", "I found no quotes.", "{", "[" * 100_000, "7", '{"statements": 5}', '["\\ud800"]', '{"statements": [[7]]}'],
)
def test_what_is_no_data_gives_an_issue(text: str) -> None:
    analysis = nm.ground(ARTICLE, text)
    assert analysis.statements == ()
    assert analysis.issues
    assert nm.Analysis.from_json(analysis.to_json()) == analysis


def test_what_cannot_be_data_is_an_error_of_the_program() -> None:
    with pytest.raises(TypeError, match="ground takes"):
        nm.ground(ARTICLE, 7)  # type: ignore[arg-type]


def test_an_analysis_is_set_on_a_text_that_has_changed() -> None:
    before = nm.analyze(ARTICLE)
    later = nm.Article.from_text(
        TEXT.replace("Lima, 12 March", "LIMA, Peru, 12 March").replace("It leaks", "It leaks now", 1)
    )
    after = nm.ground(later, before.to_json())
    assert [str(s.speaker) for s in after.statements] == [str(s.speaker) for s in before.statements]
    assert [s.text for s in after.statements] == [s.text for s in before.statements]
    assert [str(r) for r in after.rebuttals] == [str(r) for r in before.rebuttals]


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 300)
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(TEXT.split()),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "text quote content span speaker source cue addressee via channel said name kind actor id rebuts type"
                " confidence act roles title mentions lemma quote_kind platform".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(["statements", "actors", "claims", "rebuttals", "x"]), st.lists(ANYTHING, max_size=4)
    )
)
def test_whatever_comes_gives_an_analysis(data: dict[str, list[object]]) -> None:
    analysis = nm.ground(ARTICLE, data)
    assert nm.Analysis.from_json(analysis.to_json()) == analysis
    given_back = [issue for issue in analysis.issues if issue.message.startswith("statements[")]
    assert len(analysis.statements) + len(given_back) >= len(data.get("statements", []))


@given(testing.analyses())
def test_any_analysis_finds_its_own_words_again(analysis: nm.Analysis) -> None:
    nm.ground(analysis.article, analysis.to_json())
