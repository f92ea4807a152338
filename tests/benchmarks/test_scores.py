"""The scorers, on examples small enough to count by hand."""

import copy
from pathlib import Path
from typing import Any

import pytest

from benchmarks.score_gold import Score, norm
from benchmarks.score_polnear import SPEECH, Article, Figures, Statement, read_gold, score

TEXT = "“The bridge is safe,” said Ana Ruiz. The engineer Paul Imray denied that it was. It rained, she thinks."


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def statement(key: str, content: str, source: str, cue: str, speaker: str, **other: object) -> dict[str, Any]:
    fields = {"content": [at(content)], "source": [at(source)], "cue": [at(cue)], "speaker": speaker, "act": "assert"}
    return {"id": key, **fields, "quote_kind": "indirect", "said_on": None, "via": [], "optional": False, **other}


def actor(key: str, name: str, role: str | None = None) -> dict[str, Any]:
    fields = {"aliases": [], "mentions": [at(name)], "kind": "person", "affiliation": None}
    return {"id": key, "name": name, "role": role, **fields}


GOLD: dict[str, Any] = {
    "id": "bridge",
    "text": TEXT,
    "published": "2024-05-06",
    "statements": [
        statement("s1", "The bridge is safe", "Ana Ruiz", "said", "A1", quote_kind="direct"),
        statement("s2", "it was", "The engineer Paul Imray", "denied", "A2", act="deny"),
        statement("s3", "It rained", "she", "thinks", "A1", optional=True),
    ],
    "actors": [actor("A1", "Ana Ruiz"), actor("A2", "Paul Imray", "engineer")],
    "non_statements": [at("rained")],
    "times": [],
    "rebuttals": [
        {"by_statement": "s2", "targets": ["s1"], "kind": "denial", "cue": at("denied"), "explicit": True}
        | {"optional": False}
    ],
}


def report(**changes: object) -> dict[str, Any]:
    """The figures of the annotation taken as a prediction, with some of its fields changed."""
    total = Score()
    total.file(GOLD, copy.deepcopy(GOLD) | changes)
    return total.report()


def predicted(**changes: object) -> list[dict[str, Any]]:
    """The annotated statements, the first one changed."""
    first, *rest = copy.deepcopy(GOLD["statements"])
    return [first | changes, *rest]


def test_the_annotation_itself_is_all_right() -> None:
    figures = report()
    rates = [figure["f1"] for name, figure in figures.items() if isinstance(figure, dict) and "f1" in figure]
    assert rates == [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0]  # the last: there is no date to find
    assert all(figure["acc"] == 1.0 for figure in figures.values() if isinstance(figure, dict) and "acc" in figure)
    assert figures["statement"]["tp"] == 2
    assert figures["false_statement_rate"] == 0.0


def test_nothing_found_is_missed_and_not_false() -> None:
    figures = report(statements=[], actors=[], rebuttals=[])
    assert (figures["statement"]["fn"], figures["statement"]["fp"]) == (2, 0)
    assert figures["rebuttal_link"]["fn"] == 1
    assert figures["actor_found"] == {"acc": 0.0, "n": 2}


def test_an_optional_statement_is_neither_missed_nor_false() -> None:
    assert report(statements=GOLD["statements"][:2])["statement"] == report()["statement"]


def test_a_false_statement_may_take_what_is_none() -> None:
    figures = report(statements=predicted(content=[at(". It rained, she")]), rebuttals=[])
    assert figures["statement"]["fp"] == 1
    assert figures["statement"]["fn"] == 1
    assert figures["false_statement_rate"] == 1.0


def test_a_piece_of_a_statement_is_neutral() -> None:
    piece = statement("s4", "safe", "Ana Ruiz", "said", "A1")
    figures = report(statements=[*GOLD["statements"], piece])["statement"]
    assert (figures["fp"], figures["fragments_neutral"]) == (0, 1)


def test_the_wrong_speaker_leaves_the_statement_found() -> None:
    figures = report(statements=predicted(speaker="A2"))
    assert figures["statement"]["f1"] == 1.0
    assert figures["who_said_what"]["tp"] == 1
    assert figures["speaker_lenient"] == {"acc": 0.5, "n": 2}


@pytest.mark.parametrize(
    ("change", "measure"),
    [
        ({"act": None}, "act"),
        ({"quote_kind": "mixed"}, "quote_kind"),
        ({"cue": []}, "cue_overlap"),
        ({"source": [[0, 1]]}, "source_overlap"),
        ({"said_on": "2024-05-06"}, "said_on_undated_ok"),  # a day that the text doesn't tell
        ({"addressee": "reporters"}, "addressee_none_ok"),
        ({"channel": {"type": "speech"}}, "channel_none_ok"),
    ],
)
def test_each_attribute_counts_for_itself(change: dict[str, Any], measure: str) -> None:
    figures = report(statements=predicted(**change))
    assert figures[measure]["acc"] == 0.5
    assert figures["who_said_what"]["f1"] == 1.0


def test_a_rebuttal_may_be_seen_and_its_target_not() -> None:
    figures = report(rebuttals=[{"by_statement": "s2", "targets": ["s3"], "kind": "denial"}])
    assert figures["rebuttal_detect"]["f1"] == 1.0
    assert (figures["rebuttal_link"]["fp"], figures["rebuttal_link"]["fn"]) == (1, 1)
    figures = report(rebuttals=[{"by_statement": "s1", "targets": ["s2"], "kind": "denial"}])
    assert (figures["rebuttal_detect"]["fp"], figures["rebuttal_detect"]["fn"]) == (1, 1)


def test_actors_that_are_one_too_many_or_too_few() -> None:
    both = actor("A1", "Ana Ruiz") | {"mentions": [at("Ana Ruiz"), at("Paul Imray")]}
    figures = report(actors=[both])["actor_b3"]
    assert (figures["p"], figures["r"]) == (0.5, 1.0)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("The Justice Léa Moreau's", "lea moreau"), ("the Minister", "minister"), ("A", ""), (None, "")],
)
def test_names_are_compared_without_what_is_written_in_many_ways(name: str | None, expected: str) -> None:
    assert norm(name) == expected


# PolNeAR

BRAT = """\
T1	Source {} {}	x
T2	Cue {} {}	x
T3	Content {} {};{} {}	x
E1	Attribution:T9 Source:T1 Cue:T2 Content:T3
"""


def attribution(content: str, source: str = "", cue: str = "") -> Statement:
    def spans_of(words: str) -> tuple[tuple[int, int], ...]:
        start, end = at(words)
        return ((start, end),) if words else ()

    return Statement(spans_of(content), spans_of(source), spans_of(cue))


SAID = attribution("“The bridge is safe,”", "Ana Ruiz", "said")
DENIED = attribution("that it was", "The engineer Paul Imray", "denied")
THOUGHT = attribution("It rained", "she", "thinks")
ARTICLE = Article(TEXT, [SAID, DENIED, THOUGHT])


def against(*found: Statement, speech: frozenset[str] | None = None) -> Figures:
    return score({"bridge": ARTICLE}, {"bridge": found}, speech=speech)


def test_gold_against_itself() -> None:
    figures = against(SAID, DENIED, THOUGHT)
    assert all(count.f1 == 1.0 for (_, kind), count in figures.counts.items() if kind != "mixed")
    assert [figures.counts["attrib", kind].gold for kind in ("all", "direct", "mixed", "indirect")] == [3, 1, 0, 2]
    assert figures.macro_f1("attrib") == 1.0


def test_a_miss_and_an_article_without_prediction() -> None:
    assert against(SAID).counts["attrib", "all"].recall == pytest.approx(1 / 3)
    assert against().silent == 1


def test_the_wrong_source_counts_for_the_content_alone() -> None:
    figures = against(Statement(SAID.content, DENIED.source, SAID.cue))
    assert figures.counts["overlap", "all"].right_gold == 1
    assert figures.counts["attrib", "all"].right_gold == 0
    assert figures.sourced["all"].recall == 0.0


def test_sources_agree_by_a_word_that_means_something() -> None:
    assert against(attribution("it was", "Imray", "denied")).counts["attrib", "all"].right_gold == 1
    assert against(attribution("it was", "The", "denied")).counts["attrib", "all"].right_gold == 0


def test_half_of_the_words_are_enough_and_less_are_not() -> None:
    assert against(attribution("The bridge", "Ana Ruiz", "said")).counts["attrib", "all"].right_gold == 1
    assert against(attribution("safe", "Ana Ruiz", "said")).counts["attrib", "all"].right_gold == 0


def test_one_statement_found_twice_is_false_once() -> None:
    assert against(SAID, SAID).counts["attrib", "all"].precision == 0.5


def test_what_is_thought_is_neutral_where_speech_alone_counts() -> None:
    figures = against(SAID, DENIED, speech=SPEECH)
    assert (figures.counts["attrib", "all"].gold, figures.counts["attrib", "all"].f1) == (2, 1.0)
    assert against(SAID, DENIED, THOUGHT, speech=SPEECH).counts["attrib", "all"] == figures.counts["attrib", "all"]


def test_brat_is_read_with_its_carriage_returns_and_pieces(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    text = "Ruiz\r\nsaid: yes, no."
    (tmp_path / "text" / "a[1].txt").write_bytes(text.encode())
    places = [text.index(word) + add for word in ("Ruiz", "said", "yes", "no") for add in (0, len(word))]
    (tmp_path / "attributions" / "a[1]_0001.ann").write_text(BRAT.format(*places), encoding="utf-8")
    (tmp_path / "attributions" / "a[1]_0002.ann").write_text("", encoding="utf-8")
    assert read_gold(tmp_path) == {"a[1]": Article(text, [Statement(((12, 15), (17, 19)), ((0, 4),), ((6, 10),))])}
