"""`newsmodel report`: which page it writes, where, and what it says of what it cannot read."""

from pathlib import Path

import pytest

import newsmodel as nm
from newsmodel.cli import main

STORY = "“The ferry will sail,” Ana Ruiz said.\n\n“It will not,” Tom Berg said."
OTHER = "“The mast is cracked,” Lena Ort said on 4 May 2024."


@pytest.fixture(autouse=True)
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ferry.txt").write_text(STORY, "utf-8")
    Path("mast.txt").write_text(OTHER, "utf-8")


def page(name: str = "report.html") -> str:
    return Path(name).read_text("utf-8")


def test_one_article_has_the_page_of_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ferry.txt"]) == 0
    assert capsys.readouterr().out == "report.html\n"
    assert page() == nm.to_html(nm.analyze(nm.read_one("ferry.txt")))


def test_many_articles_have_the_page_of_a_corpus() -> None:
    assert main(["report", "*.txt", "--title", "Ferries & masts", "--output", "all.html"]) == 0
    assert "<title>Ferries &amp; masts</title>" in page("all.html")
    assert "2 articles, 3 statements" in page("all.html")


def test_a_corpus_is_asked() -> None:
    assert main(["ingest", "news.db", "*.txt"]) == 0
    assert main(["report", "--corpus", "news.db", "--by", "Ruiz"]) == 0
    assert "1 article, 1 statement" in page()
    assert main(["report", "ferry.txt", "--about", "mast"]) == 0
    assert "0 articles, 0 statements" in page()


def test_what_cannot_be_read_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ferry.txt", "none.txt"]) == 1
    assert "none.txt: no such file" in capsys.readouterr().err
    assert "The ferry will sail" in page()
    Path("report.html").unlink()
    assert main(["report", "none.txt"]) == 1
    assert not Path("report.html").exists()
    assert main(["report", "ferry.txt", "--output", "no/such/folder.html"]) == 1
    assert "no/such/folder.html: No such file" in capsys.readouterr().err
    assert main(["report"]) == 2
    Path("some.db").write_text("no corpus", "utf-8")
    assert main(["report", "--corpus", "some.db"]) == 1


def test_two_of_one_name_are_not_mixed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.txt").write_text("“The ferry is late,” Eva Ruiz said.", "utf-8")
    assert main(["report", "*.txt", "--by", "Ruiz"]) == 2
    assert "Ana Ruiz" in capsys.readouterr().err
