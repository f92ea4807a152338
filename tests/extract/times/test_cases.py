"""The texts in `cases`, each with what is to be found in it beside it."""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times import find_times
from newsmodel.kinds import Anchor, Certainty, Granularity

CASES = Path(__file__).parent / "cases"
ENOUGH = 0.8  # share of the anaphora set that must be right: a reader's judgement, not the code's


def lines(name: str) -> list[str]:
    text = (CASES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def dated_lines(name: str) -> list[tuple[str | None, str]]:
    published, found = None, []
    for line in lines(name):
        if line.startswith("published: "):
            published = line.removeprefix("published: ")
        else:
            found.append((published, line))
    return found


def times_of(text: str, published: str | None) -> list[TimeDraft]:
    day = None
    if published:
        start = datetime.combine(date.fromisoformat(published), time())
        day = WhenDraft(start, start + timedelta(days=1), Granularity.DAY, Anchor.EXPLICIT, Certainty.EXPLICIT)
    return find_times(text, [(0, len(text))], day)


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    spans = [(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(re.finditer(r"\[[^]]*\]", marked))]
    return re.sub(r"[\[\]]", "", marked), spans


def days(draft: TimeDraft) -> str:
    when = draft.when
    if when is None or when.start is None or when.end is None:
        return "-"
    first, last = when.start.date(), (when.end - timedelta(microseconds=1)).date()
    return f"{first}" if first == last else f"{first}..{last}"


def readings(draft: TimeDraft) -> str:
    others = draft.when.alternatives if draft.when else ()
    return " or ".join([days(draft), *(f"{other.start:%Y-%m-%d}" for other in others if other.start)])


def test_there_are_cases() -> None:
    assert len(dated_lines("expressions.txt")) > 100
    assert len(lines("nothing.txt")) > 15
    assert len(lines("undated.txt")) > 10
    assert len(lines("portions.txt")) > 10


@pytest.mark.parametrize(("published", "line"), dated_lines("expressions.txt"))
def test_expressions(published: str, line: str) -> None:
    marked, expected = line.split(" | ")
    text, spans = unmarked(marked)
    found = times_of(text, published)
    assert [draft.span for draft in found] == spans
    assert " ; ".join(f"{t.type} {t.timex3 or '-'} {readings(t)}" for t in found) == expected


@pytest.mark.parametrize("text", lines("nothing.txt"))
def test_nothing(text: str) -> None:
    assert [text[slice(*draft.span)] for draft in times_of(text, "2022-03-30")] == []


@pytest.mark.parametrize("line", lines("undated.txt"))
def test_undated(line: str) -> None:
    marked, values, covered, offsets = line.split(" | ")
    text, spans = unmarked(marked)
    found = times_of(text, None)
    assert [draft.span for draft in found] == spans
    assert " ; ".join(draft.timex3 for draft in found) == values
    assert " ; ".join(days(draft) for draft in found) == covered
    assert " ; ".join(draft.offset or "-" for draft in found) == offsets


@pytest.mark.parametrize("line", lines("portions.txt"))
def test_portions(line: str) -> None:
    marked, *expected = line.split(" | ")
    text, spans = unmarked(marked)
    for published, value in zip(("2022-03-30", None), expected, strict=True):
        [found] = times_of(text, published)
        assert [found.span] == spans
        assert f"{found.timex3} {found.portion.upper() if found.portion else '-'}" == value
        when = found.when
        assert when is None or {when.portion, *(other.portion for other in when.alternatives)} == {found.portion}


def test_anaphora() -> None:
    cases = [line.split(" | ") for line in lines("anaphora.txt")]
    assert len(cases) == 100
    wrong = []
    for published, text, expression, expected in cases:
        start = text.rindex(expression)
        found = [t for t in times_of(text, published) if t.span[0] < start + len(expression) and start < t.span[1]]
        got = days(found[0]) if found else "not found"
        if got != expected.replace("unresolved", "-"):
            wrong.append(f"{text} [{expression}]: {expected}, not {got}")
    assert len(wrong) <= len(cases) * (1 - ENOUGH), "\n".join(wrong)
