"""The page of results is written by the program, but for its prose; on an article of our own."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

import newsmodel as nm
from benchmarks.attribution import finders, page, polnear
from benchmarks.attribution.__main__ import main
from benchmarks.attribution.confidence import Band
from benchmarks.attribution.gum import Recall
from benchmarks.attribution.interval import Estimate
from benchmarks.attribution.plot import LEFT, SIDE, TOP, plot
from benchmarks.attribution.run import Run, commit

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "how-much-it-finds.md"
TEXT = "“The bridge is safe,” said Ana Ruiz. She denied that it was closed. Paul Imray was quick to say that it was."
ROLES = (
    {"Content": "“The bridge is safe,”", "Source": "Ana Ruiz", "Cue": "said"},
    {
        "Content": "that it was.",
        "Source": "Paul Imray",
        "Cue": "to say",
    },
)
RUN = Run(date(2024, 5, 6), "abc1234 with changes", "9.9", "3.11.0", {"textacy": "0.0"})
RECALL = Recall("news", 3, 20, Estimate(0.8, 0.7, 0.9), Estimate(0.75, 0.6, 0.85))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> polnear.Results:
    """An article with two annotated statements, of which one is missed, and one is given that is none."""
    folder = tmp_path_factory.mktemp("polnear") / "dev"
    for room in ("text", "attributions"):
        (folder / room).mkdir(parents=True)
    lines, number = [], 0
    for event, roles in enumerate(ROLES, 1):
        references = []
        for role, words in roles.items():
            number += 1
            start = TEXT.index(words)
            lines.append(f"T{number}\t{role} {start} {start + len(words)}\t{words}")
            references.append(f"{role}:T{number}")
        lines.append(f"E{event}\t{' '.join(references)}")
    (folder / "text" / "bridge.txt").write_text(TEXT, encoding="utf-8", newline="")
    (folder / "attributions" / "bridge_anna.ann").write_text("\n".join(lines), encoding="utf-8", newline="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finders, "find_spec", lambda _: None)  # takes long where it is installed
        return polnear.measure(folder)


@pytest.fixture
def written(results: polnear.Results, tmp_path: Path) -> Path:
    """The page of the docs with the figures of that article."""
    there = tmp_path / "page.md"
    there.write_text(PAGE.read_text("utf-8"), encoding="utf-8")
    page.write(there, RUN, results, [RECALL])
    return there


def row(path: Path, name: str) -> list[str]:
    """The cells of the first row of that name."""
    line = next(line for line in path.read_text("utf-8").splitlines() if line.startswith(f"| {name} |"))
    return [cell.strip() for cell in line.split("|")[2:-1]]


def prose(text: str) -> list[str]:
    return re.split(r"<!-- measured: \w+ -->.*?<!-- end -->", text, flags=re.DOTALL)


def test_the_figures_are_replaced_and_the_prose_stays(results: polnear.Results, written: Path) -> None:
    text = written.read_text("utf-8")
    assert text != PAGE.read_text("utf-8")
    assert prose(text) == prose(PAGE.read_text("utf-8"))
    before = (text, (written.parent / page.PLOT).read_text("utf-8"))
    page.write(written, RUN, results, [RECALL])
    assert (written.read_text("utf-8"), (written.parent / page.PLOT).read_text("utf-8")) == before


def test_the_page_says_when_and_with_what_it_was_measured(written: Path) -> None:
    assert (
        "Measured on 6 May 2024 at commit `abc1234 with changes`, on 1 articles of 22 words, "
        "with newsmodel 9.9, Python 3.11.0, textacy 0.0."
    ) in written.read_text("utf-8")


def test_the_page_has_the_figures(written: Path) -> None:
    everything, nothing = "100.0 [100.0, 100.0]", "0.0 [0.0, 0.0]"
    # of two annotated statements one is found, of two given ones one is right
    assert row(written, "newsmodel") == [
        "50.0 [50.0, 50.0]",
        everything,
        nothing,
        nothing,
        "50.0",
        "50.0",
        "this run, dev",
    ]
    assert row(written, "CRF")[-1] == "elsewhere, test part"
    assert row(written, "news") == ["3", "20", "80.0 [70.0, 90.0]", "75.0 [60.0, 85.0]"]
    assert row(written, "**missed**: nothing was found there") == ["**1**", "**50 %**"]
    assert row(written, "**false**: nothing was to be found there") == ["**1**", "**50 %**"]
    assert row(written, "direct") == ["1", "100 %", "0", "0", "0", "1", "0"]
    assert row(written, "an infinitive (*to say*, *would say*)") == ["1", "0 %", "1", "0", "0", "0", "0"]


def test_a_peer_that_was_not_there_is_named(written: Path) -> None:
    assert "textacy was not measured: it is not installed (`pip install -e" in written.read_text("utf-8")


def test_a_page_with_other_places_is_refused() -> None:
    places = "A.\n<!-- measured: one -->\nold\n<!-- end -->\nB.\n"
    assert page.fill(places, {"one": "new"}) == "A.\n<!-- measured: one -->\n\nnew\n\n<!-- end -->\nB.\n"
    for parts in ({}, {"two": "new"}, {"one": "new", "two": "new"}):
        with pytest.raises(ValueError, match="places for one"):
            page.fill(places, parts)


def test_figures_of_one_corpus_alone_do_not_go_into_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("NEWSMODEL_DATA", raising=False)
    monkeypatch.setattr(sys, "argv", ["attribution", "--polnear", str(tmp_path), "--page", str(PAGE)])
    with pytest.raises(SystemExit):
        main()
    assert "--page needs both PolNeAR and GUM" in capsys.readouterr().err


def test_the_plot_can_be_read_aloud_and_holds_each_band() -> None:
    low = Band(0.4, 0.5, 10, 0.45, Estimate(0.6, 0.5, 0.7), Estimate(0.5, 0.4, 0.6))
    high = Band(0.9, 1.0, 90, 0.95, Estimate(1, 1, 1), Estimate(1, 0.9, 1))
    drawing = fromstring(plot([low, high], "Right & wrong", "More is right."))  # noqa: S314 - our own
    assert [drawing.findtext(f"{SVG}{name}") for name in ("title", "desc")] == ["Right & wrong", "More is right."]
    named = {element.get("id") for element in drawing.iter()}
    assert set(drawing.attrib["aria-labelledby"].split()) <= named
    small, large = drawing.iter(f"{SVG}circle")
    for axis, sooner, later in (("cx", small, large), ("cy", large, small), ("r", small, large)):
        assert float(sooner.attrib[axis]) < float(later.attrib[axis])
    # both axes are the same, so that the broken line is where the share is what confidence says
    assert float(small.attrib["cx"]) - LEFT == pytest.approx((0.45 - 0.4) / 0.6 * SIDE, abs=0.1)
    assert TOP + SIDE - float(small.attrib["cy"]) == pytest.approx((0.5 - 0.4) / 0.6 * SIDE, abs=0.1)
    assert "prefers-color-scheme: dark" in (drawing.findtext(f"{SVG}style") or "")


def test_a_plot_of_nothing_is_a_plot() -> None:
    assert fromstring(plot([], "Nothing", "Nothing.")).tag == f"{SVG}svg"  # noqa: S314 - our own


def test_the_commit_tells_whether_files_differ_from_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()

    for name in ("src/newsmodel.py", "benchmarks/one.py", "page.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert commit(tmp_path) == "unknown"  # what runs is not this checkout
    monkeypatch.setattr(nm, "__file__", str(tmp_path / "src" / "newsmodel.py"))
    assert commit(tmp_path) == "unknown"  # no repository
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "One")
    head = git("rev-parse", "--short", "HEAD")
    (tmp_path / "page.md").write_text("figures", encoding="utf-8")
    assert commit(tmp_path) == head
    (tmp_path / "src" / "newsmodel.py").write_text("pass", encoding="utf-8")
    assert commit(tmp_path) == f"{head} with changes"


def test_this_run_is_of_this_checkout() -> None:
    run = Run.now()
    assert run.newsmodel
    assert run.python.startswith("3.")
