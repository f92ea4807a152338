"""A wire report from end to end: who said what, when, to whom, through what, and who disputes it.

`second` was written for the project. `seed` is a real report that is not ours to copy: its tests run where the
environment variable `NEWSMODEL_DATA` names a folder that holds `gold/seed.json`. The table below names statements and
actors by their ids in the annotation; everything else is read from there.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import newsmodel as nm
from benchmarks.gold import analyzed, as_gold
from benchmarks.score_gold import Score, norm
from newsmodel.kinds import ActorKind, Certainty, DiscrepancyKind

OWN = Path(__file__).parent.parent / "gold"
DATA = os.environ.get("NEWSMODEL_DATA", "")


@dataclass(frozen=True)
class Demands:
    """What an article must yield, by the ids of its annotation."""

    path: Path
    pronouns: Mapping[str, str]  # statement whose source is a pronoun -> its speaker
    stated: frozenset[str]  # the attribution itself says the day
    carried: frozenset[str]  # the day is that of the lede, or of the same speaker's statement before
    undated: frozenset[str]
    channels: frozenset[str]
    addressees: frozenset[str]
    relayed: Mapping[str, str]  # statement -> who passed it on
    rebuttals: Mapping[str, frozenset[str]]  # statement -> those that it disputes
    governments: frozenset[str]
    dates: tuple[tuple[int, int], ...]  # where the text gives one event different days


def ids(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = {
    "seed": Demands(
        path=Path(DATA, "gold", "seed.json"),
        pronouns={"s4": "A2", "s5": "A2", "s10": "A5", "s11": "A5", "s16": "A8"},
        stated=ids("s9"),
        carried=ids("s2 s3 s4 s5 s10 s11"),
        undated=ids("s6 s7 s8 s12 s13 s15 s16"),
        channels=ids("s9 s13 s15"),
        addressees=ids("s2 s16"),
        relayed={"s16": "A11"},
        rebuttals={"s15": ids("s12 s13"), "s8": ids("s7")},
        governments=ids("A1 A3 A4"),
        dates=((154, 167), (690, 699)),
    ),
    "second": Demands(
        path=OWN / "second.json",
        pronouns={"s4": "A2", "s6": "A2", "s14": "A5", "s15": "A5", "s17": "A8"},
        stated=ids("s13"),
        carried=ids("s3 s4 s5 s6 s14 s15"),
        undated=ids("s2 s7 s8 s9 s10 s12 s17"),
        channels=ids("s10 s12 s13"),
        addressees=ids("s3 s17"),
        relayed={"s17": "A11"},
        rebuttals={"s12": ids("s9 s10"), "s8": ids("s7")},
        governments=ids("A1 A3 A4"),
        dates=((158, 171), (259, 271)),
    ),
}


class Report:
    """An annotated article, and what the library makes of it."""

    def __init__(self, demands: Demands) -> None:
        self.demands = demands
        self.gold: dict[str, Any] = json.loads(demands.path.read_text("utf-8"))
        self.analysis = analyzed(self.gold)
        self.required = {each["id"]: each for each in self.gold["statements"] if not each["optional"]}
        self.actors = {each["id"]: each for each in self.gold["actors"]}
        self.found = dict(self._pairs())
        score = Score()
        score.file(self.gold, as_gold(self.analysis))
        self.score: dict[str, Any] = score.report()

    def _pairs(self) -> Iterator[tuple[str, nm.Statement]]:
        """The statement of ours that shares most with each annotated one, if that is half of both."""
        for key, gold in {each["id"]: each for each in self.gold["statements"]}.items():
            wanted = letters(self.gold["text"], gold["content"])
            best, where = 0.0, None
            for statement in self.analysis.statements:
                ours = letters(self.gold["text"], statement.content)
                shared = 2 * len(wanted & ours) / (len(wanted) + len(ours))
                if shared > best:
                    best, where = shared, statement
            if where is not None and best >= 0.5:
                yield key, where

    def actor(self, key: str) -> nm.Actor | None:
        """Our actor of an annotated one's name."""
        return next((actor for actor in self.analysis.actors if self.is_called(actor, key)), None)

    def is_called(self, actor: nm.Actor | None, *keys: str) -> bool:
        names = {norm(name) for key in keys for name in (self.actors[key]["name"], *self.actors[key]["aliases"])}
        return actor is not None and norm(actor.name) in names

    def speakers(self, key: str) -> list[str]:
        gold = self.required[key]
        return [gold["speaker"], *gold.get("alt", {}).get("speaker", [])]


def letters(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end) if text[place].isalnum()}


@cache
def load(name: str) -> Report:
    return Report(ARTICLES[name])


@pytest.fixture(params=ARTICLES)
def report(request: pytest.FixtureRequest) -> Report:
    name = str(request.param)
    if not ARTICLES[name].path.is_file():
        pytest.skip(f"NEWSMODEL_DATA={DATA!r} names no folder with gold/{name}.json")
    return load(name)


def test_the_annotation_holds_what_is_demanded(report: Report) -> None:
    demands, required = report.demands, report.required
    assert demands.stated | demands.carried | demands.undated == set(required)
    assert all(required[key]["said_on"] for key in demands.stated | demands.carried)
    assert not any(required[key]["said_on"] for key in demands.undated)
    assert demands.channels == {key for key, gold in required.items() if gold["channel"]}
    assert demands.addressees == {key for key, gold in required.items() if gold["addressee"]}
    assert demands.relayed == {key: gold["via"][0]["actor"] for key, gold in required.items() if gold["via"]}
    assert all(required[key]["speaker"] == speaker for key, speaker in demands.pronouns.items())
    assert demands.rebuttals == {
        each["by_statement"]: set(each["targets"]) for each in report.gold["rebuttals"] if not each["optional"]
    }
    assert all(report.actors[key]["kind"] == ActorKind.GOVERNMENT for key in demands.governments)
    days = [each for each in report.gold["times"] if tuple(each["span"]) in demands.dates]
    assert len({each["start"] for each in days}) == len(demands.dates) == 2


def test_every_statement_is_found_and_nothing_else(report: Report) -> None:
    assert set(report.required) - set(report.found) == set()
    assert report.score["statement"]["f1"] == 1.0


def test_every_speaker_is_right(report: Report) -> None:
    wrong = {
        key: str(report.found[key].speaker)
        for key in report.required
        if not report.is_called(report.found[key].speaker, *report.speakers(key))
    }
    assert not wrong
    assert report.score["who_said_what"]["f1"] == 1.0


def test_the_pronouns_are_their_people(report: Report) -> None:
    text = report.gold["text"]
    for key, speaker in report.demands.pronouns.items():
        statement = report.found[key]
        assert statement.source is not None
        assert statement.source.of(text).lower() in {"he", "she"}
        assert report.is_called(statement.speaker, speaker), f"{key}: {statement.speaker}"


def test_quote_kinds_are_right_but_for_one(report: Report) -> None:
    wrong = {
        key: str(report.found[key].quote_kind)
        for key, gold in report.required.items()
        if report.found[key].quote_kind != gold["quote_kind"]
    }
    assert len(wrong) <= 1, wrong
    assert len(report.required) == 14


def test_dated_statements_have_their_day(report: Report) -> None:
    assert report.score["said_on_dated"] == {"acc": 1.0, "n": 7}


def test_a_stated_day_has_the_words_that_state_it(report: Report) -> None:
    for key in report.demands.stated:
        said = report.found[key].said
        assert said is not None
        assert said.rule
        assert said.span is not None
        assert any(
            start <= said.span.start < end
            for start, end in (each["span"] for each in report.gold["times"])
            if not report.found[key].content[0].start <= start < report.found[key].content[-1].end
        )


def test_a_carried_day_is_computed_and_says_by_what_rule(report: Report) -> None:
    wrong = {}
    for key in report.demands.carried:
        said = report.found[key].said
        if said is None or said.certainty is not Certainty.COMPUTED or not said.rule:
            wrong[key] = said and (str(said), str(said.certainty), said.rule)
    assert not wrong


def test_no_day_is_assumed(report: Report) -> None:
    assert {key: str(said) for key in report.demands.undated if (said := report.found[key].said) is not None} == {}


def test_the_channels_and_their_platforms(report: Report) -> None:
    for key in report.demands.channels:
        wanted, found = report.required[key]["channel"], report.found[key].channel
        assert found is not None, key
        accepted = {wanted["type"], *report.required[key].get("alt", {}).get("channel", [])}
        assert found.type in accepted
        assert found.platform == wanted["platform"]
    inherited = {key for key, gold in report.required.items() if "channel" in gold.get("alt", {})}
    assert {key for key in report.required if report.found[key].channel} <= report.demands.channels | inherited


def test_the_addressees(report: Report) -> None:
    found = {key: report.found[key].addressee for key in report.required}
    assert {key for key, addressee in found.items() if addressee} == report.demands.addressees
    for key in report.demands.addressees:
        addressee = found[key]
        assert addressee is not None
        assert addressee.text == report.required[key]["addressee"]["text"]
        assert list(addressee.span) == report.required[key]["addressee"]["span"]


def test_who_passed_it_on(report: Report) -> None:
    for key in report.required:
        via = report.found[key].via
        if key not in report.demands.relayed:
            assert not via, key
            continue
        relay = report.actors[report.demands.relayed[key]]
        assert [norm(each.actor.name) for each in via] in [[norm(name)] for name in (relay["name"], *relay["aliases"])]


def test_the_rebuttals_are_linked_with_their_kinds(report: Report) -> None:
    kinds = {each["by_statement"]: each["kind"] for each in report.gold["rebuttals"]}
    for by, targets in report.demands.rebuttals.items():
        links = [
            (rebuttal.kind.value, rebuttal.explicit)
            for rebuttal in report.analysis.rebuttals
            if rebuttal.by.id == report.found[by].id
            and {target.id for target in rebuttal.targets} & {report.found[target].id for target in targets}
        ]
        assert (kinds[by], True) in links, by


def test_no_rebuttal_is_invented(report: Report) -> None:
    assert report.score["rebuttal_detect"]["fp"] == 0
    assert report.score["rebuttal_link"]["fp"] == 0


def test_houses_and_states_are_governments(report: Report) -> None:
    found = {key: report.actor(key) for key in report.demands.governments}
    assert {key: actor and actor.kind for key, actor in found.items()} == dict.fromkeys(found, ActorKind.GOVERNMENT)


def test_the_two_dates_of_one_event_are_reported(report: Report) -> None:
    dates = [each for each in report.analysis.discrepancies if each.kind is DiscrepancyKind.DATE]
    days = {tuple(each["span"]): each["start"] for each in report.gold["times"]}
    expected = {(start, days[start, end]) for start, end in report.demands.dates}
    assert len(dates) == 1
    for (start, end), (span, value) in zip(report.demands.dates, sorted(dates[0].values), strict=True):
        assert start <= span.start < span.end <= end
        assert (start, str(value)) in expected


def test_the_record_survives_its_json(report: Report) -> None:
    assert nm.Analysis.from_json(report.analysis.to_json()) == report.analysis
