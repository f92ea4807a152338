"""The file of a corpus: whole after any end, shared with others, and nothing else touched."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsmodel as nm
from newsmodel.corpus import schema
from newsmodel.errors import AmbiguousName, CorpusError, UnsupportedVersion

SCHEMA = Path(__file__).with_name("schema-1.sql")


def article(number: int, text: str = "", **fields: str) -> nm.Article:
    said = text or f"“Ferry {number} will sail,” Ana Ruiz said. “Not so,” Tom Berg replied."
    return nm.Article.from_text(said, title=f"Number {number}", published="2024-05-14", **fields)


def analyses(number: int) -> list[nm.Analysis]:
    return [nm.analyze(article(place)) for place in range(number)]


def test_it_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with nm.Corpus.open(path) as corpus:
        corpus.add_all(analyses(3))
        found = corpus.statements(by="Ruiz").all()
    with nm.Corpus.open(str(path)) as corpus:
        assert corpus.statements(by="Ruiz").all() == found
        assert len(corpus) == 3
        assert not corpus.faults()
    with pytest.raises(CorpusError, match="the corpus is closed"):
        corpus.statements().all()


def test_an_empty_corpus_takes_all_or_none_and_another_keeps_what_came_before_a_fault(tmp_path: Path) -> None:
    def broken() -> Iterator[nm.Analysis]:
        yield from analyses(300)
        raise InterruptedError

    with nm.Corpus.open(tmp_path / "news.db") as corpus:
        with pytest.raises(InterruptedError):
            corpus.add_all(broken())
        assert len(corpus) == 0
        corpus.add(nm.analyze(article(1000)))
        with pytest.raises(InterruptedError):
            corpus.add_all(broken())
        assert len(corpus) == 257  # one batch
        assert corpus.statements(about='"ferry 255 will sail"').count() == 1
        assert not corpus.faults()


def test_an_answer_may_outlive_its_corpus(tmp_path: Path) -> None:
    with nm.Corpus.open(tmp_path / "news.db") as corpus:
        corpus.add_all(analyses(300))
        answer = iter(corpus.statements())
        next(answer)
    answer.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("content", [b"Rain fell.", b"SQLite format 3\0", b"\0" * 5000], ids=["text", "head", "zeros"])
def test_a_file_that_is_something_else_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(CorpusError, match=r"notes\.txt"):
        nm.Corpus.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_the_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE article (id)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(CorpusError, match="of another program"):
        nm.Corpus.open(path)
    assert path.read_bytes() == before


def test_a_file_that_ends_too_early_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    nm.Corpus.open(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CorpusError, match="damaged"):
        nm.Corpus.open(path)
    path.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
    with pytest.raises(CorpusError, match="damaged"), nm.Corpus.open(path) as corpus:
        corpus.statements().all()


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    nm.Corpus.open(path).close()
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    other.close()
    with pytest.raises(UnsupportedVersion, match="a newer release"):
        nm.Corpus.open(path)


def test_an_older_file_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.db"
    with nm.Corpus.open(path) as corpus:
        corpus.add_all(analyses(2))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    monkeypatch.setitem(schema.MIGRATIONS, 1, ("ALTER TABLE article ADD COLUMN mood TEXT", "no SQL"))
    with pytest.raises(CorpusError):
        nm.Corpus.open(path)
    monkeypatch.setitem(schema.MIGRATIONS, 1, ("ALTER TABLE article ADD COLUMN mood TEXT",))
    with nm.Corpus.open(path) as corpus:
        assert len(corpus) == 2
    other = sqlite3.connect(path)
    assert other.execute("PRAGMA user_version").fetchone() == (2,)
    other.close()


def test_the_tables_are_those_of_the_file_beside_this_one() -> None:
    """Whoever changes them writes a migration, another such file, and leaves this one as it is."""
    shown = [table.replace(") STRICT, WITHOUT", ") WITHOUT").removesuffix(" STRICT") for table in schema.tables()]
    shown += [f"CREATE INDEX {name} ON {columns}" for name, columns in schema.INDEXES.items()]
    assert ";\n".join(line.rstrip() for line in shown) + ";\n" == SCHEMA.read_text("utf-8")
    assert schema.VERSION == 1


def test_a_backup_is_a_corpus(tmp_path: Path) -> None:
    with nm.Corpus.open(tmp_path / "news.db") as corpus:
        corpus.add_all(analyses(2))
        corpus.backup(tmp_path / "copy.db")
        with pytest.raises(CorpusError, match="a file already"):
            corpus.backup(tmp_path / "copy.db")
        with nm.Corpus.open(tmp_path / "copy.db") as copy:
            assert list(copy) == list(corpus)


def test_what_fails_in_the_middle_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = nm.Corpus()
    one, two = analyses(2)
    corpus.add(one)
    monkeypatch.setattr("newsmodel.corpus.writing.Writer._rebuttals", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        corpus.add(two)
    with pytest.raises(ZeroDivisionError):
        nm.Corpus().add_all([one, two])
    monkeypatch.undo()
    assert list(corpus) == [one]
    corpus.add(two)
    assert list(corpus) == [one, two]
    assert corpus.statements(by="Ruiz").count() == 2


INGEST = """
import sys, newsmodel as nm
with nm.Corpus.open(sys.argv[1]) as corpus:
    for path in sys.argv[2:]:
        corpus.ingest(path)
        print(path, flush=True)
"""


@pytest.mark.slow
def test_killed_twenty_times_it_loses_nothing_that_it_said_was_there(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    sources = [tmp_path / f"{place:02}.txt" for place in range(60)]
    for place, source in enumerate(sources):
        source.write_text(article(place).text, "utf-8")
    command = [sys.executable, "-c", INGEST, str(path), *map(str, sources)]
    told = set()
    for round_ in range(20):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
            assert run.stdout
            for number, line in enumerate(run.stdout):
                told.add(line.strip())
                if number == 2 * round_:
                    run.send_signal(signal.SIGKILL)
                    break
            told |= {line.strip() for line in run.stdout}
        with nm.Corpus.open(path) as corpus:
            assert not corpus.faults()
            there = {a.provenance.source for a in corpus.articles() if a.provenance}
            assert told <= there
            for analysis in corpus:
                assert analysis == nm.analyze(analysis.article)
    with nm.Corpus.open(path) as corpus:
        corpus.ingest(sources)
        assert len(corpus) == len(sources)
        fresh = nm.Corpus()
        fresh.ingest(sources)
        assert list(fresh) == list(corpus)


READ = """
import sys, newsmodel as nm
with nm.Corpus.open(sys.argv[1]) as corpus:
    for _ in range(30):
        for analysis in corpus:
            assert len(analysis.statements) == 2, analysis
        assert corpus.statements(by="Ruiz").count() <= 40
"""


def test_others_read_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    found = analyses(40)
    faults: list[BaseException] = []
    with nm.Corpus.open(path) as corpus:
        done = threading.Event()

        def read() -> None:
            try:
                while not done.is_set():
                    assert all(len(analysis.statements) == 2 for analysis in corpus)
                    assert corpus.statements(about="ferry").count() <= 40
            except BaseException as fault:  # noqa: BLE001 - told below
                faults.append(fault)

        threads = [threading.Thread(target=read) for _ in range(3)]
        with subprocess.Popen([sys.executable, "-c", READ, str(path)]) as other:
            for thread in threads:
                thread.start()
            for analysis in found:
                corpus.add(analysis)
            done.set()
            for thread in threads:
                thread.join()
        assert other.returncode == 0
        assert not faults
        assert len(corpus) == 40


def test_many_threads_may_write(tmp_path: Path) -> None:
    found = analyses(12)
    with nm.Corpus.open(tmp_path / "news.db") as corpus:
        threads = [threading.Thread(target=corpus.add, args=(analysis,)) for analysis in found]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(corpus) == 12


def test_a_new_text_under_the_same_guid_is_a_new_version() -> None:
    corpus = nm.Corpus()
    old = article(1, "“We sail,” Ana Ruiz said.", guid="x")
    new = article(1, "“We stay,” Ana Ruiz said.", guid="x", modified="2024-05-16")
    for one in (new, old):
        corpus.add(nm.analyze(one))
    assert [s.text for s in corpus.statements()] == ["We stay"]
    assert [s.text for s in corpus.statements().as_of("2024-05-15")] == ["We sail"]
    assert not corpus.statements().as_of("2024-05-13")
    assert corpus.versions(old) == corpus.versions(new) == (old, new)
    assert len(corpus) == 1


def test_what_was_held_is_the_newest_version_that_had_come(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = nm.Corpus()
    first = article(1, "“We sail,” Ana Ruiz said.", guid="x")
    second = article(1, "“We stay,” Ana Ruiz said.", guid="x", modified="2024-05-16")
    third = article(1, "“We wait,” Ana Ruiz said.", guid="x", modified="2024-05-17")
    for place, one in enumerate((first, third, second)):  # the second comes late, and is never the newest
        monkeypatch.setattr("newsmodel.corpus.writing.time", lambda place=place: place * 86_400.0)
        corpus.add(nm.analyze(one))
    for day, texts in (("1969-12-31", []), ("1970-01-01", ["We sail"]), ("1970-01-02", ["We wait"])):
        for question in (corpus.statements(), corpus.statements(by="Ruiz")):
            assert [s.text for s in question.as_of(day, clock="recorded")] == texts
    assert [s.text for s in corpus.statements().as_of("1970-01-04", clock="recorded")] == ["We wait"]


def test_an_analysis_that_was_replaced_answers_for_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = article(1, "“We sail,” Ana Ruiz said. “We stay,” Tom Berg said.")
    analysis = nm.analyze(one)
    corrected = nm.analyze(one, corrections=nm.Corrections([nm.NotStatement("We stay")]))
    with nm.Corpus.open(tmp_path / "news.db") as corpus:
        for day, found in enumerate((analysis, analysis, corrected)):
            monkeypatch.setattr("newsmodel.corpus.writing.time", lambda day=day: day * 86_400.0)
            corpus.add(found)
        said = corpus.statements()
        assert [s.text for s in said] == ["We sail"]
        assert [s.text for s in said.as_of("1970-01-02", clock="recorded")] == ["We sail", "We stay"]
        assert [s.text for s in said.as_of("1970-01-03", clock="recorded")] == ["We sail"]
        assert [s.text for s in said.as_of("2024-05-20")] == ["We sail"]
        assert [s.text for s in corpus.statements(in_article=one).as_of("1970-01-01", clock="recorded")] != ["We sail"]
        assert corpus.analysis(one) == corrected
        assert corpus.versions(one) == (one,)
        assert not corpus.canonical("Berg") or not corpus.statements(by="Berg")
        assert not corpus.faults()
    with pytest.raises(ValueError, match="reported, recorded"):
        said.as_of("1970", clock="said")  # type: ignore[arg-type]


def test_two_full_names_are_never_one() -> None:
    corpus = nm.Corpus()
    for place, text in enumerate(("“We sail,” Ana Ruiz said.", "“We stay,” Mr Ruiz said.")):
        corpus.add(nm.analyze(article(place, text)))
    assert corpus.statements(by="Ruiz").count() == corpus.statements(by="Ana Ruiz").count() == 2
    corpus.add(nm.analyze(article(2, "“We wait,” Tom Ruiz said.")))
    question = corpus.statements(by="Ruiz")
    with pytest.raises(AmbiguousName, match="Ana Ruiz or Tom Ruiz") as refused:
        question.all()
    assert refused.value.names == ("Ana Ruiz", "Tom Ruiz")
    assert corpus.statements(by="Tom Ruiz").one().text == "We wait"
    ana = corpus.canonical("Ana Ruiz")
    assert ana
    assert ana.mentions == ()
    assert corpus.statements(by=ana).count() == 1


def test_what_is_known_is_not_analysed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in range(3):
        (tmp_path / f"{place}.txt").write_text(article(place).text, "utf-8")
    corpus = nm.Corpus()
    sources = str(tmp_path / "*.txt")
    assert corpus.ingest(sources).known == 0
    with monkeypatch.context() as patched:
        patched.setattr("newsmodel.many.analyze", lambda *_, **__: 1 / 0)
        report = corpus.ingest(sources)
    assert (report.articles, report.known, report.failures) == (3, 3, ())
    corrected = nm.Corrections([nm.NotStatement("Not so")])
    assert corpus.ingest(sources, corrections=corrected).known == 0
    assert not corpus.statements(by="Berg")


@pytest.mark.slow
def test_many_workers_make_the_same_corpus(tmp_path: Path) -> None:
    for place in range(12):
        (tmp_path / f"{place:02}.txt").write_text(article(place).text if place != 5 else "", "utf-8")
    one, two = nm.Corpus(), nm.Corpus()
    first, second = one.ingest(str(tmp_path / "*.txt")), two.ingest(str(tmp_path / "*.txt"), workers=2, progress=True)
    assert list(one) == list(two)
    assert str(first) == str(second)


def test_the_library_alone_loads_no_database() -> None:
    code = "import sys, newsmodel; print(*{'sqlite3', 'tqdm', 'rich', 'pyarrow', 'multiprocessing'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == ""


def test_each_hot_question_uses_an_index() -> None:
    corpus = nm.Corpus()
    corpus.add_all(analyses(3))
    by_ruiz = corpus.statements(by="Ruiz")
    for question in (
        by_ruiz.limit(50),
        corpus.statements(by="Ruiz", said="2024-05"),
        corpus.statements(about="ferry sail").limit(20),
        corpus.statements(by="Ruiz", said="2024-05", about="ferry").rebutted(),
        by_ruiz.as_of("2024-05-15").limit(50),
        by_ruiz.as_of("2024-05-15", clock="recorded").limit(50),
        corpus.statements().as_of("2999", clock="recorded").limit(50),
        corpus.articles().as_of("2999", clock="recorded").limit(50),
        corpus.statements(outlet="The Bee").limit(20),
        corpus.statements(act="deny").limit(20),
    ):
        plan = question.explain()
        assert plan.uses_index, f"{question!r}\n{plan}"
    for question in (by_ruiz, by_ruiz.as_of("2024-05-15"), corpus.statements(about="ferry")):
        assert not any("TEMP B-TREE" in step for step in question.explain().steps)
