"""Time expressions: how many are found, how many resolved rightly, and how fast.

    python -m benchmarks.times [--data FOLDER] [--errors N]

The folder (default: `NEWSMODEL_DATA`) holds `timex/esl.jsonl` (EventStoryLine, of which only some lines are annotated)
and `timex/wikiwars.jsonl`; the gold articles are those of this repository. Speed is that of `find_times` alone, on
texts that are segmented already; where dateparser is installed, `newsmodel.times` as a whole is compared with it.
"""

import argparse
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks import data, score_timex, time_peers
from benchmarks.gold import analyzed, as_gold, read_gold
from benchmarks.score_gold import Score
from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times import find_times
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType
from newsmodel.text.doc import TextDoc
from newsmodel.text.segment import build

GOLD = Path(__file__).parent.parent / "tests" / "gold"
ARTICLE = 400  # words
PEER_DOCUMENTS = 100  # of a corpus: dateparser takes its time
REPEATS = 7
SAID = ("said_on_dated", "said_on_other_day")
IN_DAYS = {Granularity.MINUTE, Granularity.HOUR, Granularity.SECOND}  # finer than the gold articles speak of


def published_on(day: str | None) -> WhenDraft | None:
    """A publication day as the rules take it."""
    if not day:
        return None
    start = datetime.combine(datetime.fromisoformat(day), time())
    return WhenDraft(start, start + timedelta(days=1), Granularity.DAY, Anchor.EXPLICIT, Certainty.EXPLICIT)


def document(text: str, separator: str) -> TextDoc:
    """A text with its paragraphs."""
    spans, at = [], 0
    for paragraph in text.split(separator):
        if paragraph.strip():
            spans.append((at, at + len(paragraph)))
        at += len(paragraph) + len(separator)
    return build(text, spans)


def predictions(gold: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the rules find in the documents of a TIMEX3 corpus."""
    return {
        key: {
            "id": key,
            "timexes": [
                {"start": t.span[0], "end": t.span[1], "type": t.type.value, "value": t.timex3}
                for t in find_times(document(found["text"], "\n"), published_on(found["dct"]))
            ],
        }
        for key, found in gold.items()
    }


def days(draft: TimeDraft) -> tuple[str, str] | None:
    """First and last day of a date or of a part of one, as the gold articles give them; `None` for all else."""
    when = draft.when
    if when is None or when.start is None or when.end is None:
        return None
    if draft.type not in {TimeType.DATE, TimeType.TIME} or when.granularity in IN_DAYS:
        return None
    return when.start.date().isoformat(), (when.end - timedelta(microseconds=1)).date().isoformat()


def articles() -> Iterator[tuple[dict[str, Any], TextDoc, WhenDraft | None]]:
    """The gold articles, segmented."""
    for gold in read_gold(GOLD, "dev*").values():
        yield gold, document(gold["text"], "\n\n"), published_on(gold["published"])


def gold_articles() -> str:
    """Precision, recall and F1 on the gold articles: overlap, and the same first and last day."""
    right = missed = invented = 0
    for gold, doc, published in articles():
        found = [(t.span, covered) for t in find_times(doc, published) if (covered := days(t))]
        for time_ in gold["times"]:
            hit = any(
                span[0] < time_["span"][1] and time_["span"][0] < span[1] and covered == (time_["start"], time_["end"])
                for span, covered in found
            )
            right, missed = right + hit, missed + (not hit)
        spans = [time_["span"] for time_ in gold["times"]]
        invented += sum(not any(a < span[1] and span[0] < b for a, b in spans) for span, _ in found)
    precision, recall = right / max(1, right + invented), right / max(1, right + missed)
    f1 = 2 * right / max(1, 2 * right + missed + invented)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"


def said() -> str:
    """Share of the statements of known day that get it: all of them, and those not said on the day of publication."""
    score = Score()
    for gold in read_gold(GOLD, "dev*").values():
        score.file(gold, as_gold(analyzed(gold)))
    report = score.report()
    return " ".join(f"{name} {report[name]['acc']:.3f} of {report[name]['n']}" for name in SAID)


def speed() -> str:
    """Articles of 400 words a CPU second."""
    docs = [(doc, published) for _, doc, published in articles()]
    words = sum(len(doc.text.split()) for doc, _ in docs)
    best = float("inf")
    for _ in range(REPEATS):
        began = process_time()
        for doc, published in docs:
            find_times(doc, published)
        best = min(best, process_time() - began)
    return f"{words / ARTICLE / best:,.0f} articles of {ARTICLE} words a CPU second"


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=data.folder())
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    compared = {"articles": time_peers.of_gold(read_gold(GOLD, "dev*").values())}
    if arguments.data is None:
        print("times: set NEWSMODEL_DATA to the folder that holds timex to measure EventStoryLine and WikiWars too")
    for name, partly in (("esl", True), ("wikiwars", False)) if arguments.data else ():
        gold = score_timex.load(arguments.data / "timex" / f"{name}.jsonl")
        found = predictions(gold)
        if partly:
            gold, found = score_timex.annotated_lines(gold, found)
            compared[name] = time_peers.of_timex3(islice(gold.values(), PEER_DOCUMENTS))
        print(f"{name:9} all ", score_timex.score(gold, found))
        print(f"{name:9} DATE", score_timex.score(gold, found, {"DATE"}))
        for line in islice(score_timex.errors(gold, found), arguments.errors):
            print(line)
    print("articles ", gold_articles())
    print("articles ", said())
    print("speed    ", speed())
    for line in time_peers.compared(compared):
        print(line)


if __name__ == "__main__":
    main()
