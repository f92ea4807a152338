"""Names and searches, as the files beside this one list them: `asked | found among | ... | yes or no`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsmodel import Actor, Analysis, Article, Claim, Corpus, Span, Statement
from newsmodel.kinds import ActorKind, ClaimKind, QuoteKind


def cases(name: str) -> Iterator[list[str]]:
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


NAMES, ABOUT = list(cases("names.txt")), list(cases("about.txt"))


def corpus_of(text: str, speaker: Actor | None = None, topics: tuple[str, ...] = ()) -> Corpus:
    """One article with one statement, which is all of its text."""
    article = Article.from_text(text)
    person = speaker and speaker.replace(article_id=article.id)
    content = (Span(0, len(text)),)
    statement = Statement(
        article_id=article.id, content=content, text=text, speaker=person, quote_kind=QuoteKind.INDIRECT
    )
    claim = Claim(statements=(statement,), text=text, kind=ClaimKind.EVENT, about=topics)
    corpus = Corpus()
    corpus.add(Analysis(article=article, statements=(statement,), actors=(person,) if person else (), claims=(claim,)))
    return corpus


def test_there_are_cases() -> None:
    assert len(NAMES) > 20
    assert len(ABOUT) > 15


@pytest.mark.parametrize(("asked", "names", "kind", "expected"), NAMES)
def test_a_name(asked: str, names: str, kind: str, expected: str) -> None:
    name, *aliases = (part.strip() for part in names.split(";"))
    corpus = corpus_of("Rain fell.", Actor(name=name, aliases=tuple(aliases), kind=ActorKind(kind)))
    assert corpus.statements(by=asked).exists() == (expected == "yes")


@pytest.mark.parametrize(("searched", "texts", "expected"), ABOUT)
def test_a_search(searched: str, texts: str, expected: str) -> None:
    text, *topics = (part.strip() for part in texts.split(";"))
    corpus = corpus_of(text, topics=tuple(topics))
    assert corpus.statements(about=searched).exists() == (expected == "yes")


def test_who_is_not_known_has_no_name() -> None:
    assert not corpus_of("Rain fell.").statements(by="someone").exists()


@pytest.mark.parametrize("empty", ["", " ", "…", '""'])
def test_a_search_for_nothing_is_refused(empty: str) -> None:
    with pytest.raises(ValueError, match="there is no word"):
        Corpus().statements(about=empty)
    with pytest.raises(ValueError, match="there is no name"):
        Corpus().statements(by=empty)
