"""Replies to what stands in other articles, as the file beside this one lists them."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import testing

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


def article_of(line: str) -> nm.Article:
    head, _, text = line.partition(": ")
    day, _, outlet = head.partition(" ")
    return nm.Article.from_text(text, published=day, outlet=outlet)


def pairs(path: Path) -> Iterator[Pair]:
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if not lines:
            continue
        rule, *told, expected = lines
        by, of, words = (cell.strip() for cell in expected.removeprefix("open:").split("|"))
        yield Pair(rule, tuple(map(article_of, told)), by, of, words, expected.startswith("open:"))


def differing(path: Path) -> Iterator[tuple[str, tuple[nm.Article, ...]]]:
    for block in path.read_text("utf-8").split("\n\n"):
        kind, *told = [line for line in block.splitlines() if line and not line.startswith("#")] or [""]
        if told:
            yield kind, tuple(map(article_of, told))


PAIRS = list(pairs(LINKS / "pairs.txt"))
DIFFERING = list(differing(LINKS / "disagreements.txt"))


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
    told = [(str(one.targets[0].speaker), one.rule, pair.words in one.targets[0].text) for one in found]
    return told == [(pair.of, pair.rule, True)] and pair.by.endswith(str(found[0].by.speaker))


def test_there_are_pairs() -> None:
    assert len(PAIRS) > 15
    assert len(DIFFERING) > 8


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_pair(pair: Pair) -> None:
    assert is_as_told(pair) != pair.is_open


@pytest.mark.parametrize(("name", "found"), [("fresh", 8), ("harder", 9), ("last", 6)])
def test_on_pairs_in_another_style_it_is_as_good_as_the_docs_say(name: str, found: int) -> None:
    """So many of 10 replies are found, and none where there is none."""
    fresh = list(pairs(LINKS / f"{name}.txt"))
    assert len(fresh) == 15
    assert all(is_as_told(pair) for pair in fresh if pair.rule == "none")
    assert sum(is_as_told(pair) for pair in fresh if pair.rule != "none") == found


@pytest.mark.parametrize(("kind", "articles"), DIFFERING)
def test_numbers_and_days_of_two_articles(kind: str, articles: tuple[nm.Article, ...]) -> None:
    corpus = corpus_of(articles)
    assert not corpus.disagreements()
    for _ in range(2):
        report = corpus.link()
        found = corpus.disagreements()
        assert report.disagreements == len(found)
        assert [one.kind for one in found] == ([] if kind == "none" else [kind])
        assert all(len({claim.statements[0].article_id for claim in one.claims}) == 2 for one in found)
    corpus.add(nm.Analysis(article=articles[0]))
    assert not corpus.disagreements()


ARTICLES = (*(article for pair in PAIRS[:12] for article in pair.articles), *DIFFERING[0][1], *DIFFERING[2][1])
SAID = nm.Article.from_text(
    "Ana Ruiz said the ferry to Lindmar had no lifeboats.", published="2024-05-14", guid="said", outlet="The Bee"
)
DENIED = nm.Article.from_text(
    "Tom Berg rejected Ana Ruiz's claim that the ferry had no lifeboats.", published="2024-05-15", outlet="The Post"
)


def told(corpus: nm.Corpus) -> set[tuple[str, str, str]]:
    return {(one.id, one.by.id, one.targets[0].id) for one in links(corpus)}


@given(st.permutations(range(len(ARTICLES))), st.integers(1, 20))
@settings(max_examples=10)
def test_linked_bit_by_bit_it_is_as_linked_at_once(order: list[int], first: int) -> None:
    analyses = [nm.analyze(ARTICLES[place]) for place in order]
    corpus, other = nm.Corpus(), nm.Corpus()
    for analysis in analyses:
        other.add(analysis)
    other.link()
    for analysis in analyses[:first]:
        corpus.add(analysis)
    corpus.link()
    for analysis in analyses[first:]:
        corpus.add(analysis)
    report = corpus.link()
    assert told(corpus) == told(other) != set()
    assert set(map(str, corpus.disagreements())) == set(map(str, other.disagreements()))
    again = corpus.link()
    assert (again.articles, again.links) == (0, report.links)
    assert sum(report.links.values()) == len(links(corpus))
    for one in links(corpus):
        assert one.by.article_id != one.targets[0].article_id
        assert corpus.canonical(one.by.speaker or "") != corpus.canonical(one.targets[0].speaker or "")
        assert corpus.rebuttal(one.id) == one


@given(st.lists(testing.analyses(), max_size=3))
def test_whatever_the_analyses_are_linking_leaves_them_as_they_are(analyses: list[nm.Analysis]) -> None:
    corpus = nm.Corpus()
    for analysis in analyses:
        corpus.add(analysis)
    before = list(corpus)
    first = corpus.link(within=timedelta(days=100_000))
    assert list(corpus) == before
    assert corpus.link(within=timedelta(days=100_000)).links == first.links
    assert not corpus.faults()


def test_without_it_every_answer_is_as_before_and_no_analysis_changes() -> None:
    corpus, plain = corpus_of(ARTICLES), corpus_of(ARTICLES)
    before = [analysis.to_json() for analysis in plain]
    assert not links(corpus)
    corpus.link()
    assert links(corpus)
    assert [analysis.to_json() for analysis in corpus] == before
    assert [one for one in corpus.rebuttals() if not one.rule.startswith("across")] == list(plain.rebuttals())
    assert all(one.cue for one in links(corpus))


def test_a_link_is_a_rebuttal_like_any(tmp_path: Path) -> None:
    with nm.Corpus.open(tmp_path / "news.db") as corpus:
        corpus.add_all(map(nm.analyze, (SAID, DENIED)))
        corpus.link()
        (one,) = links(corpus)
        assert one in corpus.rebuttals(by="Berg", of="Ruiz")
        said = corpus.statements(in_article=SAID).one()
        assert corpus.statements(by="Ruiz", about="lifeboats", in_article=SAID).rebutted(by="Berg").one() == said
        assert corpus.statements(in_article=SAID).rebutted(within=timedelta(days=2)).exists()
        assert not corpus.statements(in_article=SAID).rebutted(within=timedelta(hours=1), match="certain").exists()
        assert DENIED.text[slice(*one.cue or ())] == "rejected"
        assert list(corpus.rebuttals(of=said)) == [one]
        for question in (corpus.statements(by="Ruiz").rebutted(), corpus.rebuttals(of="Ruiz")):
            assert not question.as_of("2024-05-14").exists()
            assert question.as_of("2024-05-15").exists()
        corpus.report(tmp_path / "page.html")
    with nm.Corpus.open(tmp_path / "news.db") as corpus:
        assert links(corpus) == [one]


def test_a_reply_counts_from_when_both_articles_were_held(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = nm.Corpus()
    for place, article in enumerate((DENIED, SAID)):  # the earlier article comes later
        monkeypatch.setattr("newsmodel.corpus.writing.time", lambda place=place: place * 86_400.0)
        corpus.add(nm.analyze(article))
    corpus.link()
    assert len(links(corpus)) == 1
    for number, day in enumerate(("1970-01-01", "1970-01-02")):
        held = [one for one in corpus.rebuttals().as_of(day, clock="recorded") if one.rule.startswith("across")]
        assert len(held) == number
        berg = corpus.statements(by="Berg", about="claim").rebutting(kind="refutation")
        assert berg.as_of(day, clock="recorded").exists()  # in its own article it disputes what that tells again
        assert corpus.statements(in_article=SAID).rebutted().as_of(day, clock="recorded").count() == number


def test_what_is_linked_is_found_like_a_filter_finds_it() -> None:
    corpus = corpus_of(ARTICLES)
    corpus.link()
    everything = list(corpus.rebuttals())
    targets = {target.id for one in everything for target in one.targets}
    assert [s.id for s in corpus.statements().rebutted()] == [s.id for s in corpus.statements() if s.id in targets]
    for s in corpus.statements():
        assert list(corpus.rebuttals(of=s)) == [one for one in everything if s.id in {t.id for t in one.targets}]
    of = sum(number for _, number in corpus.rebuttals().count_by("of"))
    assert of == sum(t.speaker is not None for one in everything for t in one.targets)


def test_another_version_or_analysis_undoes_a_link_until_it_is_found_again() -> None:
    corpus = corpus_of((SAID, DENIED))
    corpus.link()
    assert links(corpus)
    corpus.add(nm.analyze(DENIED, corrections=nm.Corrections([nm.NotStatement("the ferry had no lifeboats")])))
    assert not links(corpus)
    assert sum(corpus.link().links.values()) == 1
    newer = SAID.text.replace("no lifeboats", "new engines")
    corpus.add(
        nm.analyze(
            nm.Article.from_text(newer, published="2024-05-14", modified="2024-05-16", guid="said", outlet="The Bee")
        )
    )
    assert not links(corpus)
    assert corpus.link().links == {}


def test_rulings_hold_for_links() -> None:
    corpus = corpus_of((SAID, DENIED))
    corpus.link()
    corpus.merge("Ana Ruiz", "Tom Berg")
    assert not links(corpus)
    assert corpus.link().links == {}
    other = corpus_of((SAID, DENIED))
    other.link()
    ruiz, same = other.statements(in_article=SAID).one().speaker, other.actors(named="Ruiz", in_article=DENIED).one()
    assert ruiz
    other.split(ruiz, same)
    other.link()
    assert not links(other)


def test_copies_are_one() -> None:
    more = " The boat left Tarsk at nine in the evening with two hundred people, and came back in the early morning."
    texts = [(article.text + more * 2, article.published) for article in (SAID, DENIED)]
    copies = [
        nm.Article.from_text(f"{text}{' Rain fell on the quay.' * (text[:3] == 'Tom')}", published=day, outlet=outlet)
        for text, day in texts
        for outlet in ("One", "Two", "Three")
    ]
    corpus = corpus_of(tuple(copies))
    assert sum(corpus.link().links.values()) <= 1


def test_since_when_and_how_far_back() -> None:
    corpus = corpus_of((SAID, DENIED))
    assert corpus.link(since="2024-05-16").links == {}
    assert corpus.link(within=timedelta(hours=1)).links == {}
    assert sum(corpus.link(since="2024-05-15").links.values()) == 1
    with pytest.raises(ValueError, match="within"):
        corpus.link(within=timedelta(0))


def test_the_more_there_is_the_longer_it_takes_and_no_more() -> None:
    def seconds(number: int) -> float:
        corpus = nm.Corpus()
        denied = "Tom Berg rejected Ana Ruiz's claim that ferry {0} had no lifeboats."
        texts = [f"Ana Ruiz said ferry {place} had no lifeboats. {denied.format(place + 1)}" for place in range(number)]
        corpus.add_all(
            nm.analyze(nm.Article.from_text(text, published=f"{2000 + place // 12}-{place % 12 + 1:02}-14"))
            for place, text in enumerate(texts)
        )
        start = time.process_time()
        corpus.link()
        return time.process_time() - start

    assert seconds(240) < 20 * seconds(30) + 0.1


@pytest.mark.parametrize(
    "text",
    [
        "Tom Berg rejected Ana Ruiz's claim that " + "the ferry had no lifeboats and " * 400 + "sank.",
        "Tom Berg denied that the ferry sank. " * 200,
        "“" + "Ana Ruiz is wrong about Ana Ruiz, " * 300 + "” Tom Berg said.",
        "Tom Berg denied that “" + "lifeboats " * 2_000 + "”.",
    ],
)
def test_what_is_hostile_takes_no_longer(text: str) -> None:
    def seconds(times: int) -> float:
        corpus = corpus_of((SAID, nm.Article.from_text(text[: len(text) // 4 * times], published="2024-05-15")))
        start = time.process_time()
        corpus.link()
        return time.process_time() - start

    assert seconds(4) < 12 * seconds(1) + 0.3
