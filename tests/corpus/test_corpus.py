"""What a corpus keeps, and in which order it answers."""

from pathlib import Path

import pytest

import newsmodel as nm
from newsmodel.errors import InvalidRecord, MissingExtra, ReadError
from newsmodel.kinds import ActorKind, QuoteKind, RebuttalKind

RUIZ = "“The ferry will sail,” Ana Ruiz said."
BERG = "“The harbour is shut,” Tom Berg said."


@pytest.fixture
def corpus() -> nm.Corpus:
    found = nm.Corpus()
    for text, published in ((BERG, None), (RUIZ, "2024-05-14"), (BERG, "2024-05-16"), (BERG, "2024-05-15T08:00+02:00")):
        found.add(nm.analyze(nm.Article.from_text(text, published=published)))
    return found


def said_on(*days: str | None) -> nm.Corpus:
    """Articles with one statement each, said on a day."""
    corpus = nm.Corpus()
    for number, day in enumerate(days):
        article = nm.Article.from_text(f"Rain fell {number} times.")
        content = (nm.Span(0, len(article.text)),)
        statement = nm.Statement(
            article_id=article.id,
            content=content,
            text=article.text,
            quote_kind=QuoteKind.INDIRECT,
            said=nm.When.of(day),
        )
        corpus.add(nm.Analysis(article=article, statements=(statement,)))
    return corpus


def test_an_article_is_kept_once(corpus: nm.Corpus) -> None:
    for analysis in list(corpus):
        corpus.add(analysis)
    assert len(corpus) == len(list(corpus)) == 4


def test_a_later_analysis_of_an_article_replaces_the_earlier(corpus: nm.Corpus) -> None:
    article = nm.Article.from_text(RUIZ, published="2024-05-14")
    corpus.add(nm.Analysis(article=article))
    assert len(corpus) == 4
    assert not corpus.statements(by="Ruiz")


def test_the_newest_article_comes_first_and_one_without_a_day_last(corpus: nm.Corpus) -> None:
    days = [article.published and str(article.published)[:10] for article in corpus.articles()]
    assert days == ["2024-05-16", "2024-05-15", "2024-05-14", None]
    assert [statement.reported for statement in corpus.statements()] == [a.published for a in corpus.articles()]


def test_an_empty_corpus_is_one_all_the_same() -> None:
    assert nm.Corpus()
    assert len(nm.Corpus()) == 0
    assert repr(nm.Corpus()) == "<Corpus: 0 articles, 0 statements>"


def test_an_answer_is_a_question_that_can_be_asked_again(corpus: nm.Corpus) -> None:
    found = corpus.statements(by="Berg")
    assert found.count() == len(list(found)) == len(found.all()) == 3
    corpus.add(nm.analyze("“Trains run,” Tom Berg said."))
    assert found.count() == len(list(found)) == 4
    assert found.first() == found.all()[0]
    assert repr(found.limit(2)) == "<Statements: by('Berg'), at most 2>"
    assert found.limit(2).all() == found.all()[:2]
    assert found.oldest().all() == found.all()[::-1]
    assert nm.Corpus().statements().first() is None
    assert not nm.Corpus().statements()


@pytest.mark.parametrize(
    ("said", "possible", "certain"),
    [
        ("2024-05-14", 3, 1),  # the day itself; the month and the open time may mean it
        ("2024-05", 3, 2),
        ("2024-05-13/2024-05-14", 3, 1),
        ("2024-05-15/..", 2, 0),
        ("2023", 0, 0),
    ],
)
def test_when_it_was_said(said: str, possible: int, certain: int) -> None:
    corpus = said_on("2024-05-14", "2024-05", "2024-05-10/..", None)
    assert corpus.statements(said=said).count() == possible
    assert corpus.statements(said=said, match="certain").count() == certain


def test_a_question_that_makes_no_sense_is_refused(corpus: nm.Corpus) -> None:
    with pytest.raises(InvalidRecord, match="not an ISO 8601"):
        corpus.statements(said="last week")
    with pytest.raises(ValueError, match="possible, certain"):
        corpus.statements(match="likely")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"act is one of assert, .* not 'shout'"):
        corpus.statements(act="shout")


@pytest.mark.parametrize("question", [{"by": 5}, {"about": 5}, {"by": b"Ruiz"}])
def test_what_is_no_text_is_refused(question: dict[str, str], corpus: nm.Corpus) -> None:
    with pytest.raises(TypeError, match=r"a str, not (int|bytes)"):
        corpus.statements(**question)  # type: ignore[arg-type]


def test_an_article_is_no_analysis() -> None:
    with pytest.raises(TypeError, match="Analysis, not Article"):
        nm.Corpus().add(nm.Article.from_text(RUIZ))  # type: ignore[arg-type]


def test_who_disputes_whom() -> None:
    article = nm.Article.from_text("one two three")
    people = {
        name: nm.Actor(article_id=article.id, name=name, kind=ActorKind.PERSON) for name in ("Ana Ruiz", "Tom Berg")
    }
    one, two, three = (
        nm.Statement(
            article_id=article.id,
            content=(nm.Span(start, end),),
            text=article.text[start:end],
            speaker=speaker,
            quote_kind=QuoteKind.INDIRECT,
        )
        for start, end, speaker in ((0, 3, people["Ana Ruiz"]), (4, 7, people["Tom Berg"]), (8, 13, None))
    )
    aimed = nm.Rebuttal(by=two, targets=(one,), kind=RebuttalKind.DENIAL)
    aimless = nm.Rebuttal(by=three, kind=RebuttalKind.DENIAL)
    corpus = nm.Corpus()
    corpus.add(
        nm.Analysis(
            article=article,
            statements=(one, two, three),
            actors=tuple(people.values()),
            rebuttals=(aimed, aimless),
        )
    )
    assert list(corpus.rebuttals()) == [aimed, aimless]
    assert list(corpus.rebuttals(by="Berg")) == list(corpus.rebuttals(of="Ruiz")) == [aimed]
    assert list(corpus.rebuttals(of=one)) == [aimed]
    assert [(row.id, row.explicit) for row in corpus.rebuttals(of=one).rows()] == [(aimed.id, False)]
    assert next(corpus.rebuttals().rows()).explicit is False
    assert not corpus.rebuttals(of=two)
    assert not corpus.rebuttals(of=one, by="Ruiz")
    assert not nm.Corpus().rebuttals(of=one)
    assert not corpus.rebuttals(of="Berg")
    assert not corpus.rebuttals(of="Ruiz", by="Ruiz")
    assert [actor.name for actor in corpus.actors()] == ["Ana Ruiz", "Tom Berg"]


def test_ingestion_goes_on_after_a_failure(tmp_path: Path) -> None:
    for number, text in enumerate((RUIZ, BERG, "")):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    (tmp_path / "[1].txt").write_text("“We wait,” Ana Ruiz said.", "utf-8")
    corpus = nm.Corpus()
    missing, folder = str(tmp_path / "*.xml"), tmp_path / "none"
    folder.mkdir()
    report = corpus.ingest([str(tmp_path / "?.txt"), tmp_path / "[1].txt", missing, folder, RUIZ.encode()])
    assert report.articles == 4
    assert len(corpus) == 3  # the bytes are one of the articles of the pattern
    assert [type(failure) for failure in report.failures] == [ReadError] * 3
    assert str(report).startswith("articles: 4 (1 known), failures: 3\n")
    for failure, reason in zip(report.failures, ("is empty", "no file matches", "holds no file"), strict=True):
        assert str(tmp_path) in str(failure)
        assert reason in str(failure)


def test_one_source_needs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(RUIZ, "utf-8")
    corpus = nm.Corpus()
    with path.open("rb") as stream:
        for source in (path, str(path), path.read_bytes(), stream):
            assert corpus.ingest(source).articles == 1
    assert len(corpus) == 1


def test_a_fault_in_one_article_does_not_lose_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(article: nm.Article, **_: object) -> nm.Analysis:
        if "shut" in article.text:
            raise IndexError("out of range")
        return nm.Analysis(article=article)

    monkeypatch.setattr("newsmodel.many.analyze", stumble)
    report = nm.Corpus().ingest([BERG.encode(), RUIZ.encode()])
    assert report.articles == 1
    assert "not analysed: IndexError: out of range" in str(report)
    assert isinstance(report.failures[0].__cause__, IndexError)


def test_a_missing_extra_does_not_lose_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def needs_more(*_: object) -> None:
        raise MissingExtra("reading plain text", extra="plain")

    monkeypatch.setattr("newsmodel.parsers.plain.PlainText.parse", needs_more)
    assert len(nm.Corpus().ingest([RUIZ.encode(), BERG.encode()]).failures) == 2
