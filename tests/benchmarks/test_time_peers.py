"""The comparison with another library, which need not be installed: a stand-in plays it here."""

import sys
from datetime import datetime
from types import SimpleNamespace

import pytest

from benchmarks import time_peers

TEXT = "It began on 3 May 2021 and ended in June 2021."
GOLD = [(12, 22, "2021-05-03"), (36, 45, "2021-06")]


def search_dates(text: str, languages: list[str], settings: dict[str, object]) -> list[tuple[str, datetime]]:
    assert languages == ["en"]
    assert text
    assert settings == {"RELATIVE_BASE": datetime(2021, 7, 1)}
    return [("on 3 May 2021", datetime(2021, 5, 3)), ("June 2021", datetime(2021, 7, 1)), ("not there", datetime.max)]


def test_found_and_right_are_counted_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser.search", SimpleNamespace(search_dates=search_dates))
    monkeypatch.setattr(time_peers, "version", lambda _: "0")
    # a clock that goes on by a second whenever it is read
    monkeypatch.setattr(time_peers, "process_time", iter(range(100)).__next__)
    peer, ours = time_peers.compared({"two": [(TEXT, "2021-07-01", GOLD)]})
    assert "gave 2, found 1.000, right 0.500 of 2" in peer
    assert "gave 2, found 1.000, right 1.000 of 2" in ours
    assert "1 times dateparser's search" in ours


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser.search", None)
    assert list(time_peers.compared({})) == [time_peers.ABSENT]


def test_gold_of_both_forms_becomes_days() -> None:
    article = {"text": "", "published": "2021-07-01", "times": [{"span": [1, 2], "start": "2021", "end": "2022"}]}
    assert time_peers.of_gold([article]) == [("", "2021-07-01", [(1, 2, "2021/2022")])]
    timexes = [{"start": 1, "end": 2, "value": value} for value in ("2021-05", "2021-W18", "P3D", None)]
    assert time_peers.of_timex3([{"text": "", "dct": None, "timexes": timexes}]) == [("", None, [(1, 2, "2021-05")])]
