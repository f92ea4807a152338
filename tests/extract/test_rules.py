"""The page of rules is true: each rule finds its example, and no rule is left out."""

import re
from pathlib import Path

import pytest

import newsmodel as nm
from newsmodel.extract.attribution.confidence import BY_SUBJECT

PAGE = Path(__file__).parent.parent.parent / "docs" / "reference" / "rules.md"
ROW = re.compile(r"^\| `(\w+)` \| (.+) \|$", re.MULTILINE)
SAYING, _, LINKING = PAGE.read_text("utf-8").partition("\n## Who is who\n")
EXAMPLES, LINKS = dict(ROW.findall(SAYING)), dict(ROW.findall(LINKING.partition("\n## ")[0]))


def text(example: str) -> str:
    """An example as an article: a bar parts paragraphs, and what stands in brackets is about it."""
    return re.sub(r" \([^)]*\)$", "", example).replace("**", "").replace(" / ", "\n\n")


@pytest.mark.parametrize(("rule", "example"), EXAMPLES.items(), ids=EXAMPLES)
def test_a_rule_finds_its_example(rule: str, example: str) -> None:
    rules = [statement.rule for statement in nm.analyze(text(example)).statements]
    assert any(found == rule or found.startswith(f"{rule}_") for found in rules), rules


@pytest.mark.parametrize(("rule", "example"), EXAMPLES.items(), ids=EXAMPLES)
def test_the_speaker_is_in_bold(rule: str, example: str) -> None:
    bold = re.search(r"\*\*(.+?)\*\*", example)
    article = nm.Article.from_text(text(example))
    sources = {
        statement.source and statement.source.of(article.text)
        for statement in nm.analyze(article).statements
        if statement.rule.startswith(rule)
    }
    assert bold is None or any(source and source.strip(",") in bold[1] for source in sources), sources


def test_every_rule_is_on_the_page() -> None:
    assert EXAMPLES.keys() == BY_SUBJECT.keys() | {"cited", "quoted_as_saying"}


@pytest.mark.parametrize(("rule", "example"), LINKS.items(), ids=LINKS)
def test_a_rule_links_the_words_in_bold(rule: str, example: str) -> None:
    article = nm.Article.from_text(text(example))
    mentions = [mention for actor in nm.analyze(article).actors for mention in actor.mentions]
    bold = re.findall(r"\*\*(.+?)\*\*", example)
    assert (bold[0], rule) in {(mention.span.of(article.text), mention.rule) for mention in mentions}


def test_every_rule_that_links_is_on_the_page() -> None:
    _, cases = (Path(__file__).parent / "cases" / "links.txt").read_text("utf-8").split("\n== ", 1)
    assert set(re.findall(r"\((\w+)\)", cases)) <= LINKS.keys()
