"""Many articles: in order, whatever becomes of the processes that analyse them."""

import importlib
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Literal, TypeAlias

import pytest

import newsmodel as nm
from newsmodel.errors import NewsModelError, NotAnalysed, ReadError, WorkerError
from newsmodel.pipeline import DEFAULT

STEPS = Path(__file__).parent / "steps"
Start: TypeAlias = Literal["spawn", "fork"]
EACH_START = pytest.mark.parametrize("start", sorted({"spawn", "fork"} & set(multiprocessing.get_all_start_methods())))


def article(number: int, word: str = "wait") -> nm.Article:
    return nm.Article.from_text(f"“We {word} {number} days,” Ana Ruiz said.")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    monkeypatch.syspath_prepend(STEPS)
    monkeypatch.chdir(tmp_path)
    return importlib.import_module("trouble")


@pytest.fixture
def troubled(steps: ModuleType) -> nm.Pipeline:
    return DEFAULT.after("discrepancies", "trouble", steps.trouble)


def told(outcomes: Iterator[nm.Analysis | NewsModelError]) -> list[str]:
    """The texts of the articles, or why they have no analysis."""
    return [
        outcome.article.text if isinstance(outcome, nm.Analysis) else str(getattr(outcome, "reason", outcome))
        for outcome in outcomes
    ]


def test_one_worker_gives_what_analyze_gives() -> None:
    articles = [article(number) for number in range(3)]
    assert list(nm.analyze_many(articles)) == [nm.analyze(each) for each in articles]
    assert list(nm.analyze_many([each.text for each in articles])) == [nm.analyze(each) for each in articles]


@EACH_START
def test_several_workers_give_the_same_in_the_same_order(start: Start) -> None:
    articles = [article(number, "wait " * (number % 3 * 200)) for number in range(40)]
    corrections = nm.Corrections([nm.NotStatement("We wait 1 days")])
    one = list(nm.analyze_many(articles, corrections=corrections))
    assert list(nm.analyze_many(articles, corrections=corrections, workers=3, start=start)) == one


@pytest.mark.parametrize("workers", [1, 2])
def test_what_cannot_be_analysed_stands_in_its_place(workers: int, troubled: nm.Pipeline) -> None:
    lost = ReadError("no such file", source="none.txt")
    given: list[nm.Article | NewsModelError] = [article(0), lost, article(1, "STUMBLE"), article(2)]
    outcomes = list(nm.analyze_many(given, workers=workers, pipeline=troubled))
    assert told(iter(outcomes)) == [article(0).text, str(lost), "IndexError: out of range", article(2).text]
    assert outcomes[1] is lost
    stumbled = outcomes[2]
    assert isinstance(stumbled, NotAnalysed)
    assert stumbled.article_id == article(1, "STUMBLE").id
    assert str(stumbled) == f"{stumbled.article_id}: not analysed: IndexError: out of range"
    assert vars(pickle.loads(pickle.dumps(stumbled))) == vars(stumbled)  # noqa: S301 - our own


@pytest.mark.parametrize("workers", [1, 2])
def test_then_is_done_where_the_analysis_is_made(workers: int, steps: ModuleType) -> None:
    given = [article(0), article(1, "LAMBDA"), article(2)]
    first, second, third = nm.analyze_many(given, workers=workers, then=steps.length)
    assert (first, third) == (len(given[0].text), len(given[2].text))
    assert callable(second) if workers == 1 else "pickle" in str(second)
    assert list(nm.analyze_many(given[:1], workers=workers, then=nm.Analysis.to_json)) == [
        nm.analyze(given[0]).to_json()
    ]


@EACH_START
def test_an_article_whose_worker_died_once_is_analysed(start: Start, troubled: nm.Pipeline) -> None:
    given = [article(number, "ONCE" if number == 5 else "wait") for number in range(20)]
    assert told(nm.analyze_many(given, workers=2, start=start, pipeline=troubled)) == [each.text for each in given]
    assert Path("died").exists()


@EACH_START
def test_an_article_that_kills_twice_is_given_up_and_no_other(start: Start, troubled: nm.Pipeline) -> None:
    given = [article(number, "DIE" if number in {0, 7} else "wait") for number in range(16)]
    reason = "its worker process died 2 times (exit code -9)"
    assert told(nm.analyze_many(given, workers=2, start=start, pipeline=troubled)) == [
        reason if number in {0, 7} else each.text for number, each in enumerate(given)
    ]


def test_articles_are_taken_as_room_is_made() -> None:
    taken = 0

    def endless() -> Iterator[nm.Article]:
        nonlocal taken
        while True:
            taken += 1
            yield article(taken)

    assert len(list(islice(nm.analyze_many(endless()), 3))) == taken == 3
    taken = 0
    assert len(list(islice(nm.analyze_many(endless(), workers=2), 100))) == 100
    assert 100 < taken < 200
    assert not multiprocessing.active_children(), "who leaves the loop ends the workers"


def test_few_articles_wait_for_a_slow_one(troubled: nm.Pipeline) -> None:
    taken = 0

    def behind_a_slow_one() -> Iterator[nm.Article]:
        nonlocal taken
        yield article(0, "DOZE")
        while True:
            taken += 1
            yield article(taken)

    outcomes = nm.analyze_many(behind_a_slow_one(), workers=2, pipeline=troubled)
    next(outcomes)
    assert 0 < taken < 70
    outcomes.close()  # type: ignore[attr-defined]


def test_a_fault_of_the_source_comes_behind_what_was_before_it() -> None:
    def broken() -> Iterator[nm.Article]:
        yield article(0)
        yield article(1)
        raise OSError("disk gone")

    outcomes = nm.analyze_many(broken(), workers=2)
    assert told(islice(outcomes, 2)) == [article(0).text, article(1).text]
    with pytest.raises(OSError, match="disk gone"):
        next(outcomes)


def test_large_articles_block_nobody() -> None:
    given = [nm.Article.from_text(f"{number} " + "Rain fell. " * 50_000) for number in range(9)]
    assert told(nm.analyze_many(given, workers=2, pipeline=nm.Pipeline(()))) == [each.text for each in given]


@pytest.mark.parametrize("workers", [0, -1])
def test_somebody_must_work(workers: int) -> None:
    with pytest.raises(ValueError, match="at least one worker"):
        nm.analyze_many([], workers=workers)


@pytest.mark.parametrize("one", ["A text", nm.Article.from_text("A text")])
def test_one_article_is_not_many(one: nm.Article | str) -> None:
    with pytest.raises(TypeError, match=r"analyze\(article\) does"):
        nm.analyze_many(one)  # type: ignore[arg-type]


def test_what_is_no_article_is_refused() -> None:
    for workers in (1, 2):
        with pytest.raises(TypeError, match="not int"):
            list(nm.analyze_many([3], workers=workers))  # type: ignore[list-item]


def test_a_pipeline_that_cannot_cross_over_is_refused() -> None:
    local = DEFAULT.after("acts", "local", lambda _: None)
    with pytest.raises(TypeError, match="functions of modules"):
        list(nm.analyze_many([article(0)], workers=2, pipeline=local))


def test_a_worker_that_cannot_begin_is_said(steps: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = DEFAULT.after("acts", "trouble", steps.trouble)
    monkeypatch.setattr(sys, "path", [place for place in sys.path if place != str(STEPS)])
    with pytest.raises(WorkerError, match="could not begin: ModuleNotFoundError"):
        list(nm.analyze_many([article(0)], workers=2, pipeline=pipeline))


def run(folder: Path, body: str) -> subprocess.Popen[str]:
    """A program of its own, in a group of processes of its own, as a shell starts it."""
    program = folder / "program.py"
    program.write_text(body, "utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(STEPS), *sys.path))}
    return subprocess.Popen(
        [sys.executable, program],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_a_program_without_a_guard_is_told_what_is_missing(tmp_path: Path) -> None:
    program = run(tmp_path, "import newsmodel as nm\nlist(nm.analyze_many(['Rain fell.'], workers=2))\n")
    _, errors = program.communicate(timeout=60)
    assert program.returncode
    assert "must stand below `if __name__" in errors


SLEEPER = """
import multiprocessing
import newsmodel as nm
from newsmodel.pipeline import DEFAULT
from trouble import trouble

if __name__ == "__main__":
    pipeline = DEFAULT.after("discrepancies", "trouble", trouble)
    try:
        for _ in nm.analyze_many(["SLEEP now."] * 9, workers=2, start="{start}", pipeline=pipeline):
            pass
    except KeyboardInterrupt:
        print("interrupted", len(multiprocessing.active_children()))
"""


@EACH_START
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_ctrl_c_stops_at_once_and_no_worker_outlives_its_program(start: Start, sent: int, tmp_path: Path) -> None:
    program = run(tmp_path, SLEEPER.format(start=start))
    until = time.monotonic() + 60
    while not (tmp_path / "died").exists():
        assert program.poll() is None
        assert time.monotonic() < until
        time.sleep(0.05)
    if sent == signal.SIGINT:
        os.killpg(program.pid, sent)
    else:
        program.send_signal(sent)
    begun = time.monotonic()
    shown, errors = program.communicate(timeout=30)  # comes back when all have closed their ends
    assert time.monotonic() - begun < 5
    if sent == signal.SIGINT:
        assert (shown, errors) == ("interrupted 0\n", "")


MEMORY = """
import resource
import newsmodel as nm

def articles(number):
    return (f"Rain fell on day {n}, Ana Ruiz said. “It was {n} litres,” she said." for n in range(number))

def most(number, workers):
    for _ in nm.analyze_many(articles(number), workers=workers):
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss

if __name__ == "__main__":
    for kilobytes in (*most(3000, 2), *most(12_000, 2)):
        print(kilobytes)
"""


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    shown, errors = run(tmp_path, MEMORY).communicate(timeout=250)
    here, there, here_later, there_later = map(int, shown.split())
    assert not errors
    assert here_later < 1.05 * here
    assert there_later < 1.1 * there
