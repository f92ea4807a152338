"""The benchmark of attribution, on an article of our own."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.attribution import finders, gum, polnear, printed
from benchmarks.attribution.aspects import CLAUSE, NAME, NOUN, PHRASE, PREPOSITION, PRONOUN, Reading, breakdown
from benchmarks.attribution.confidence import bands
from benchmarks.attribution.errors import classes, errors, shown
from benchmarks.attribution.finders import PEERS, MissingPeer, library, nearest_name, spans
from benchmarks.attribution.interval import Estimate, estimate
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


def test_an_error_says_in_which_way_it_is_one() -> None:
    def ways(gold: list[Statement], *found: Statement) -> list[str]:
        return [error.way for error in errors(compare(Article(TEXT, gold), found))]

    whole = statement("The engineer Paul Imray denied that it was", "Ana Ruiz", "said")
    assert ways([DENIED], whole) == ["too much was taken"]
    assert ways([whole], Statement(DENIED.content, SAID.source, SAID.cue)) == ["too little was taken"]
    assert ways([whole], statement("that it was. It rained")) == ["too much at one end, too little at another"]
    assert ways([whole, DENIED], whole) == ["taken as one with another"]
    assert ways([DENIED], Statement(DENIED.content, SAID.source, SAID.cue)) == ["another was taken"]
    assert ways([DENIED], Statement(DENIED.content)) == ["none was taken"]
    assert ways([Statement(DENIED.content)], DENIED) == ["the text names none"]
    assert ways([DENIED], Statement(THOUGHT.content, DENIED.source, DENIED.cue)) == [
        "its cue was found, with other words",
        "its cue is annotated, with other words",
    ]
    assert ways([DENIED], THOUGHT) == ["its cue was passed over", "its cue is not annotated"]


def test_a_statement_is_described_in_the_words_of_a_reader() -> None:
    text = "Ana Ruiz praised the plan, and she said it was safe. According to the firm, it rained."

    def described(content: str, source: str, cue: str) -> list[str]:
        roles = (((text.index(words), text.index(words) + len(words)),) for words in (content, source, cue))
        [one] = compare(Article(text, [Statement(*roles)]), []).gold
        return [answer for _, answer in Reading(text).answers(one)]

    finite = "a finite verb (*said*)"
    assert described("the plan", "Ana Ruiz", "praised") == ["indirect", PHRASE, finite, NAME]
    assert described("it was safe", "she", "said") == ["indirect", CLAUSE, finite, PRONOUN]
    assert described("it rained", "the firm", "According to") == ["indirect", CLAUSE, PREPOSITION, NOUN]


def test_all_that_is_annotated_is_broken_down() -> None:
    comparison = compare(ARTICLE, [SAID, THOUGHT], speech=SPEECH)
    counts = breakdown({"bridge": comparison}, {"bridge": TEXT})
    assert counts["It is quoted", "direct"] == {"annotated": 1, "given": 1}
    assert counts["It is quoted", "indirect"] == {"annotated": 1, "missed": 1}
    for question in {question for question, _ in counts}:
        assert sum(found["annotated"] for (asked, _), found in counts.items() if asked == question) == 2


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    counts = [Count(right, right, 10, 10) for right in range(11)]
    found = estimate(counts)
    assert 0 < found.low < found.value == 0.5 < found.high < 1
    assert estimate(counts) == found
    assert estimate([Count(1, 1, 1, 1)] * 5) == Estimate(1.0, 1.0, 1.0)
    assert estimate([]) == Estimate(0.0, 0.0, 0.0)
    assert str(estimate([Count(1, 1, 2, 1)] * 5, lambda count: count.recall)) == "50.0 [50.0, 50.0]"


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
    everything = Estimate(1.0, 1.0, 1.0)
    recalls = list(gum.measure(tmp_path))
    assert recalls == [gum.Recall("news", 1, 1, everything, everything)]
    assert list(printed.gum(recalls))[-1].split()[:4] == ["news", "1", "1", "100.0"]


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
    "program", ["speed", "times", "datelines", "gold", "attribution", "pronouns", "score_gold", "score_polnear"]
)
def test_a_program_says_what_it_wants(program: str) -> None:
    command = [sys.executable, "-m", f"benchmarks.{program}", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.startswith("usage: ")


def test_confidence_comes_in_bands() -> None:
    comparison = compare(ARTICLE, [SAID, statement("it was", "Ana Ruiz", "denied"), statement("she")])
    confidence = {one.spans: value for one, value in zip(comparison.predicted, (1.0, 0.95, 0.2), strict=True)}

    def found(*edges: float) -> list[tuple[str, int, float, float]]:
        some = bands({"bridge": comparison}, {"bridge": confidence}, *([edges] if edges else []))
        return [(str(band), band.statements, band.content.value, band.both.value) for band in some]

    assert found() == [("0.2 to 0.3", 1, 0.0, 0.0), ("0.9 to 1", 2, 1.0, 0.5)]
    assert found(0, 0.2, 1) == [("0.2 to 1", 3, 2 / 3, 1 / 3)]


def test_a_peer_that_is_not_installed_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finders, "find_spec", lambda _: None)
    with pytest.raises(MissingPeer, match=r'pip install -e "\.\[peers\]"'):
        PEERS["textacy"]()


def test_the_whole_report_runs_on_a_folder_of_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finders, "find_spec", lambda _: None)  # takes long where it is installed
    with pytest.raises(FileNotFoundError, match=r"no text/\*\.txt"):
        polnear.measure(tmp_path)
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "bridge.txt").write_text(TEXT, encoding="utf-8", newline="")
    lines = list(printed.polnear(polnear.measure(tmp_path), errors=1))
    assert lines[0].startswith("PolNeAR: 1 articles of 19 words")
    assert sum(line.startswith(("newsmodel ", "nearest name ")) for line in lines) >= 4
    assert any(line.startswith("textacy ") and "not installed: pip install" in line for line in lines)
    assert any(line.startswith("missed 0, bounds 0, wrong source 0") for line in lines)
