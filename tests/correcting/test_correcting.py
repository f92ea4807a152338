"""What corrections do to an analysis, beyond the cases."""

import pytest

import newsmodel as nm
from newsmodel.kinds import MentionForm, QuoteKind

TEXT = (
    "“It rained all day,” Mayor Ana Ruiz told reporters on Monday. Leo Marsh denied that it had rained.\n\n"
    "Ferries stood still. “We waited,” he said."
)


def corrected(*corrections: nm.Alias | nm.SaidBy | nm.NotStatement, text: str = TEXT) -> nm.Analysis:
    return nm.analyze(text, corrections=nm.Corrections(corrections))


def test_a_speaker_that_a_person_gives_is_certain_and_the_rule_says_so() -> None:
    before = nm.analyze(TEXT)
    after = corrected(nm.SaidBy("it rained all day", "Rosa Berg"))
    assert after.statements[0].speaker is not None
    assert after.statements[0].speaker.name == "Rosa Berg"
    assert (after.statements[0].rule, after.statements[0].confidence) == ("correction", 1.0)
    assert [s.id for s in after.statements] == [s.id for s in before.statements]
    assert after.statements[1:] == before.statements[1:]


def test_source_is_left_out_where_it_names_another() -> None:
    assert corrected(nm.SaidBy("It rained all day", "Rosa Berg")).statements[0].source is None
    [he] = [s for s in corrected(nm.SaidBy("We waited", "Rosa Berg")).statements if s.text == "We waited"]
    assert he.source is not None
    assert he.speaker is not None
    assert [(m.span, m.form) for m in he.speaker.mentions] == [(he.source, MentionForm.PRONOUN)]


def test_words_that_become_a_statement_are_read_like_one() -> None:
    text = "Ana Ruiz was firm: “no ferry before 5 June”, she wrote later.  Leo Marsh denied it."
    words = nm.SaidBy("“no ferry before 5 June”,", "Ana Ruiz")
    [statement] = [s for s in corrected(words, text=text).statements if "ferry" in s.text]
    assert statement.text == "no ferry before 5 June"
    assert statement.quote_kind in {QuoteKind.PARTIAL, QuoteKind.DIRECT}
    assert statement.confidence == 1.0


def test_claims_and_rebuttals_follow() -> None:
    assert [r.targets[0].text for r in nm.analyze(TEXT).rebuttals] == ["It rained all day"]
    oneself = corrected(nm.SaidBy("It rained all day", "Leo Marsh"))
    assert not any(r.targets for r in oneself.rebuttals)
    gone = corrected(nm.NotStatement("It rained all day"))
    assert all("It rained" not in claim.text for claim in gone.claims)
    assert len(gone.claims) == len(gone.statements) == 2


def test_corrections_survive_another_version_of_the_article() -> None:
    corrections = nm.Corrections(
        [
            nm.SaidBy("“It rained all day”", "Rosa Berg"),
            nm.Alias(nm.Passage("he", within="“We waited,” he said"), "Rosa Berg"),
        ]
    )
    newer = 'Updated. A storm came.\n\n"It rained   all day," the mayor, Ana Ruiz, told reporters. '
    newer += "Leo Marsh denied it.\n\n'We waited,' he said."
    speakers = [str(s.speaker) for s in nm.analyze(newer, corrections=corrections).statements]
    assert speakers.count("Rosa Berg") == 2
    assert not nm.analyze(newer, corrections=corrections).issues


def test_an_issue_says_what_and_why() -> None:
    [missing] = corrected(nm.NotStatement("it snowed")).issues
    assert missing.code == "correction_not_found"
    assert str(missing) == "a correction was not made (not statement): its words were not found: 'it snowed'"
    [twice] = corrected(nm.NotStatement("rained")).issues
    assert twice.code == "correction_ambiguous"
    assert str(twice) == "a correction was not made (not statement): its words mean 2 statements: 'rained'"
    assert corrected(nm.NotStatement("rained")).replace(issues=()) == nm.analyze(TEXT)


def test_an_article_in_another_language_is_not_corrected_either() -> None:
    article = nm.Article.from_text(TEXT, language="de")
    corrections = nm.Corrections([nm.SaidBy("It rained", "Rosa Berg")])
    assert [i.code for i in nm.analyze(article, corrections=corrections).issues] == ["language_not_supported"]


def test_corrections_are_corrections() -> None:
    with pytest.raises(TypeError, match=r"corrections are Corrections\(\[...\]\), not list"):
        nm.analyze(TEXT, corrections=[nm.NotStatement("rained")])  # type: ignore[arg-type]
