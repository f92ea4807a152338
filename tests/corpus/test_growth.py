"""Many statements asked, one by one, who disputes them: twice the articles take about twice the time."""

import time
from itertools import pairwise

import newsmodel as nm
from newsmodel.kinds import ClaimKind, QuoteKind, RebuttalKind


def analysis_of(number: int, size: int) -> nm.Analysis:
    """An article with so many statements, each with a claim and disputed by the next."""
    words = [f"w{number}x{place}" for place in range(size)]
    article = nm.Article.from_text(" ".join(words))
    statements, start = [], 0
    for word in words:
        content = (nm.Span(start, start + len(word)),)
        statements.append(
            nm.Statement(article_id=article.id, content=content, text=word, quote_kind=QuoteKind.INDIRECT)
        )
        start += len(word) + 1
    return nm.Analysis(
        article=article,
        statements=tuple(statements),
        claims=tuple(
            nm.Claim(statements=(s,), text=s.text, kind=ClaimKind.EVENT, about=("ferry",)) for s in statements
        ),
        rebuttals=tuple(
            nm.Rebuttal(by=by, targets=(target,), kind=RebuttalKind.DENIAL) for target, by in pairwise(statements)
        ),
    )


def corpus_of(articles: int, size: int) -> nm.Corpus:
    corpus = nm.Corpus()
    for number in range(articles):
        corpus.add(analysis_of(number, size))
    return corpus


def seconds(corpus: nm.Corpus) -> float:
    start = time.process_time()
    found = corpus.statements(about="ferry").all()
    disputed = sum(corpus.rebuttals(of=statement).count() for statement in found)
    taken = time.process_time() - start
    assert disputed == len(found) - len(corpus)
    return taken


def test_eight_times_the_articles_are_not_sixty_four_times_the_work() -> None:
    small, large = corpus_of(100, 3), corpus_of(800, 3)
    assert min(seconds(large), seconds(large)) < 20 * min(seconds(small), seconds(small)) + 0.1


def test_eight_times_the_statements_of_an_article_are_not_sixty_four_times_the_work() -> None:
    small, large = corpus_of(1, 300), corpus_of(1, 2400)
    assert min(seconds(large), seconds(large)) < 20 * min(seconds(small), seconds(small)) + 0.1
