"""The benchmark of attribution, on an article of our own."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.attribution import gum
from benchmarks.attribution.errors import classes, shown
from benchmarks.attribution.finders import PEERS, library, nearest_name, spans
from benchmarks.attribution.interval import interval
from benchmarks.attribution.polnear import bands, report
from benchmarks.score_polnear import SPEECH, Article, Count, Spans, Statement, compare, figures

TEXT = "“The bridge is safe,” said Ana Ruiz. The engineer Paul Imray denied that it was. It rained, she thinks."


def at(words: str) -> Spans:
    return ((TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()


def statement(content: str, source: str = "", cue: str = "") -> Statement:
    return Statement(at(content), at(source), at(cue))


SAID = statement("“The bridge is safe,”", "Ana Ruiz", "said")
DENIED = statement("that it was", "The engineer Paul Imray", "denied")
THOUGHT = statement("It rained", "she", "thinks")
ARTICLE = Article(TEXT, [SAID, DENIED, THOUGHT])


def test_errors_have_classes() -> None:
    found = [Statement(SAID.content, DENIED.source, SAID.cue), statement("It", "she", "thinks"), statement("she")]
    comparison = compare(ARTICLE, found)
    counted = {name: len(errors) for name, errors in classes({"bridge": comparison}).items()}
    assert counted == {"missed": 1, "bounds": 0, "wrong source": 1, "false": 1}
    worse = compare(Article(TEXT, [SAID]), [statement("safe", "Ana Ruiz", "said")])
    assert [name for name, errors in classes({"bridge": worse}).items() if errors] == ["bounds"]
    lines = list(shown({"bridge": worse}, {"bridge": TEXT}, 5))
    assert any("Ana Ruiz | said | safe" in line for line in lines)
    assert list(shown({"bridge": worse}, {"bridge": TEXT}, 0)) == []


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    counts = [Count(right, right, 10, 10) for right in range(11)]
    low, high = interval(counts)
    assert 0 < low < 0.5 < high < 1
    assert interval(counts) == (low, high)
    assert interval([Count(1, 1, 1, 1)] * 5) == (1.0, 1.0)
    assert interval([]) == (0.0, 0.0)


def test_the_least_peer_takes_the_nearest_name() -> None:
    assert nearest_name(TEXT) == [SAID]
    assert nearest_name("“No.”") == []


def test_the_library_is_measured_by_its_spans() -> None:
    ours = [spans(found) for found in library(TEXT).statements]
    assert figures(compare(ARTICLE, ours, speech=SPEECH)).counts["attrib", "direct"].f1 == 1.0


TREE = """<rst>
<header><relations>
<rel name="attribution-positive" type="rst"/><rel name="same-unit" type="multinuc"/>
</relations></header>
<body>
<segment id="1" parent="5" relname="same-unit">The bridge ,</segment>
<segment id="2" parent="1" relname="attribution-positive">Ana Ruiz said ,</segment>
<segment id="3" parent="5" relname="same-unit">is safe .</segment>
<segment id="4" parent="6" relname="elaboration-additional">It rained .</segment>
<group id="5" type="multinuc" parent="6" relname="span"/>
<group id="6" type="span"/>
</body>
</rst>"""


def test_gum_is_read_with_a_clause_in_the_middle(tmp_path: Path) -> None:
    for room in ("rst", "dep"):
        (tmp_path / room).mkdir()
    (tmp_path / "rst" / "GUM_news_bridge.rs4").write_text(TREE, encoding="utf-8")
    text = "# newpar\n# text = The bridge, Ana Ruiz said, is safe.\n# newpar\n# text = It rained.\n"
    (tmp_path / "dep" / "GUM_news_bridge.conllu").write_text(text, encoding="utf-8")
    article = gum.read(tmp_path)["news"]["GUM_news_bridge"]
    assert article.text == "The bridge, Ana Ruiz said, is safe.\n\nIt rained."
    assert article.statements == [Statement(((0, 11), (27, 35)), ((12, 26),), ((12, 26),))]
    assert list(gum.report(tmp_path))[-1].split() == ["news", "1", "1", "100.0%", "100.0%"]


def test_a_tree_of_another_text_is_refused(tmp_path: Path) -> None:
    for room in ("rst", "dep"):
        (tmp_path / room).mkdir()
    (tmp_path / "rst" / "GUM_news_bridge.rs4").write_text(TREE, encoding="utf-8")
    (tmp_path / "dep" / "GUM_news_bridge.conllu").write_text(
        "# newpar\n# text = " + 9 * "It rained. ", encoding="utf-8"
    )
    with pytest.raises(ValueError, match="not of this text"):
        gum.read(tmp_path)


@pytest.mark.parametrize(
    "program", ["speed", "times", "datelines", "gold", "attribution", "score_gold", "score_polnear"]
)
def test_a_program_says_what_it_wants(program: str) -> None:
    command = [sys.executable, "-m", f"benchmarks.{program}", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.startswith("usage: ")


def test_confidence_comes_in_bands() -> None:
    comparison = compare(ARTICLE, [SAID, statement("it was", "Ana Ruiz", "denied"), statement("she")])
    confidence = {one.spans: value for one, value in zip(comparison.predicted, (1.0, 0.95, 0.2), strict=True)}
    assert [line.split() for line in bands({"bridge": comparison}, {"bridge": confidence})][1:] == [
        ["0.2", "to", "0.3", "1", "0.0%", "0.0%"],
        ["0.9", "to", "1.0", "2", "100.0%", "50.0%"],
    ]


def test_the_whole_report_runs_on_a_folder_of_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(PEERS, "textacy")  # takes long where it is installed
    assert list(report(tmp_path, errors=1)) == [f"PolNeAR: no text/*.txt in {tmp_path}"]
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "bridge.txt").write_text(TEXT, encoding="utf-8", newline="")
    lines = list(report(tmp_path, errors=1))
    assert lines[0].startswith("PolNeAR: 1 articles of 19 words")
    assert sum(line.startswith(("newsmodel ", "nearest name ")) for line in lines) >= 4
    assert any(line.startswith("missed 0, bounds 0, wrong source 0") for line in lines)
