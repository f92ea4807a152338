"""How `newsmodel.times` compares with what else pip installs: dateparser's search, on the same texts in the same run.

A peer gives a moment where a text may speak of a month, so both are asked for less: a date counts as right when its
first day lies within the gold's; a TIMEX3 value when it is the same after both are cut to the gold's width.
"""

import importlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from importlib.metadata import version
from time import process_time
from typing import Any

import newsmodel as nm

__all__ = ["Text", "compared", "of_gold", "of_timex3"]

Day = tuple[int, int, str]  # start and end of the words, and the day that they name
Text = tuple[str, str | None, list[Day]]  # words, day of publication, and its times with first day/last day or value
Finder = Callable[[str, str | None], Iterable[Day]]

ARTICLE = 400  # words
_DATED = re.compile(r"\d{4}(-\d\d){0,2}")  # a TIMEX3 value that is a day, a month or a year
ABSENT = 'dateparser is not installed: `pip install -e ".[peers]"` brings what newsmodel is compared with'


def _newsmodel(text: str, published: str | None) -> Iterator[Day]:
    for time in nm.times(text, published=published):
        if time.when and time.when.start:
            yield time.span.start, time.span.end, time.when.start.date().isoformat()


def _dateparser() -> Finder:
    search = importlib.import_module("dateparser.search").search_dates

    def find(text: str, published: str | None) -> Iterator[Day]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(published)} if published else {}
        at = 0
        for words, moment in search(text, languages=["en"], settings=settings) or ():
            start = text.find(words, at)  # it gives no places; words that it has changed are not found again
            if start >= 0:
                at = start + len(words)
                yield start, at, moment.date().isoformat()

    return find


def _right(gold: str, day: str) -> bool:
    if "/" in gold:
        first, last = gold.split("/")
        return first <= day <= last
    return day[: len(gold)] == gold


def _measured(texts: list[Text], find: Finder) -> tuple[int, int, int, float]:
    """How many times were given, how many of the gold's were found, how many rightly, and seconds of the processor."""
    given = found = right = 0
    seconds = 0.0
    for words, published, gold in texts:
        began = process_time()
        days = list(find(words, published))
        seconds += process_time() - began
        given += len(days)
        for start, end, value in gold:
            hits = [day for a, b, day in days if a < end and start < b]
            found += bool(hits)
            right += any(_right(value, day) for day in hits)
    return given, found, right, seconds


def compared(corpora: Mapping[str, list[Text]]) -> Iterator[str]:
    """One line a corpus and finder, and how many times as fast as dateparser the library is."""
    try:
        peer, search = f"dateparser {version('dateparser')}", _dateparser()
    except ImportError:
        yield ABSENT
        return
    for name, texts in corpora.items():
        total, seconds = sum(len(gold) for _, _, gold in texts), {}
        size = sum(len(words.split()) for words, _, _ in texts) / ARTICLE
        for finder, find in {peer: search, "newsmodel.times": _newsmodel}.items():
            _measured(texts[:1], find)  # what is loaded once is not counted; a second run would find its answers kept
            given, found, right, seconds[finder] = _measured(texts, find)
            rate = f"{size / seconds[finder]:,.0f} articles of {ARTICLE} words a CPU second"
            faster = f"{seconds[peer] / seconds[finder]:,.0f} times dateparser's search" if finder != peer else ""
            hits = f"gave {given}, found {found / total:.3f}, right {right / total:.3f} of {total}"
            yield f"{name:9} {finder:16} {hits} | {rate} {faster}".rstrip()


def of_timex3(documents: Iterable[dict[str, Any]]) -> list[Text]:
    """The days, months and years of a TIMEX3 corpus."""
    return [
        (
            document["text"],
            document["dct"],
            [(t["start"], t["end"], t["value"]) for t in document["timexes"] if _DATED.fullmatch(t["value"] or "")],
        )
        for document in documents
    ]


def of_gold(articles: Iterable[dict[str, Any]]) -> list[Text]:
    """The times of articles in the form of `tests/gold`."""
    return [
        (gold["text"], gold["published"], [(*t["span"], f"{t['start']}/{t['end']}") for t in gold["times"]])
        for gold in articles
    ]
