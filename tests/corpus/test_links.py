"""Replies to what stands in other articles, as the file beside this one lists them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

import newsmodel as nm

LINKS = Path(__file__).parent / "links"


class Pair(NamedTuple):
    """Articles, and what links the last two."""

    rule: str
    articles: tuple[nm.Article, ...]
    by: str
    of: str
    words: str
    is_open: bool

    def __str__(self) -> str:
        return self.articles[-1].text[:60]


def pairs(path: Path) -> Iterator[Pair]:
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if not lines:
            continue
        rule, *told, expected = lines
        articles = []
        for line in told:
            head, _, text = line.partition(": ")
            day, _, outlet = head.partition(" ")
            articles.append(nm.Article.from_text(text, published=day, outlet=outlet))
        by, of, words = (cell.strip() for cell in expected.removeprefix("open:").split("|"))
        yield Pair(rule, tuple(articles), by, of, words, expected.startswith("open:"))


PAIRS = list(pairs(LINKS / "pairs.txt"))


def corpus_of(articles: tuple[nm.Article, ...]) -> nm.Corpus:
    corpus = nm.Corpus()
    corpus.add_all(map(nm.analyze, articles))
    return corpus


def links(corpus: nm.Corpus) -> list[nm.Rebuttal]:
    return [found for found in corpus.rebuttals() if found.rule.startswith("across")]


def is_as_told(pair: Pair) -> bool:
    corpus = corpus_of(pair.articles)
    corpus.link()
    found = links(corpus)
    if pair.rule == "none":
        return not found
    return [
        (str(one.by.speaker), str(one.targets[0].speaker), one.rule, pair.words in one.targets[0].text) for one in found
    ] == [(pair.by, pair.of, pair.rule, True)]


def test_there_are_pairs() -> None:
    assert len(PAIRS) > 15


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_pair(pair: Pair) -> None:
    assert is_as_told(pair) != pair.is_open
