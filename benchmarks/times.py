"""Time expressions: how many are found, how many resolved rightly, and how fast.

    python -m benchmarks.times [--data FOLDER] [--errors N]

The folder (default: `NEWSMODEL_DATA`) holds `timex/esl.jsonl` (EventStoryLine, of which only some lines are annotated)
and `timex/wikiwars.jsonl`; the gold articles are those of this repository. Speed is that of
`newsmodel.times`; where dateparser is installed, both are timed on the same texts.
"""

import argparse
import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

import newsmodel as nm
from benchmarks import data, score_timex, time_peers
from benchmarks.gold import analyzed, as_gold, read_gold
from benchmarks.score_gold import Score
from newsmodel.extract.draft import WhenDraft
from newsmodel.extract.times import find_times
from newsmodel.kinds import Anchor, Certainty, Granularity

GOLD = Path(__file__).parent.parent / "tests" / "gold"
ARTICLE = 400  # words
PEER_DOCUMENTS = 100  # of a corpus: dateparser takes its time
REPEATS = 7
SAID = ("said_on_dated", "said_on_other_day")
MEASURES = {"precision": "p", "recall": "r", "F1": "f1"}
DAY = "2016-06-15"  # of publication, where only the speed counts
NEWS = 200  # articles


def published_on(day: str | None) -> WhenDraft | None:
    """A publication day as the rules take it."""
    if not day:
        return None
    start = datetime.combine(datetime.fromisoformat(day), time())
    return WhenDraft(start, start + timedelta(days=1), Granularity.DAY, Anchor.EXPLICIT, Certainty.EXPLICIT)


def lines(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text whose lines they are."""
    return [line.span() for line in re.finditer("[^\n]+", text)]


def predictions(gold: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the rules find in the documents of a TIMEX3 corpus."""
    return {
        key: {
            "id": key,
            "timexes": [
                {"start": t.span[0], "end": t.span[1], "type": t.type.value, "value": t.timex3}
                for t in find_times(found["text"], lines(found["text"]), published_on(found["dct"]))
            ],
        }
        for key, found in gold.items()
    }


def gold_articles() -> Iterator[str]:
    """Times of the gold articles, and the share of their statements of known day that get it."""
    score = Score()
    for gold in read_gold(GOLD, "dev*").values():
        score.file(gold, as_gold(analyzed(gold)))
    report = score.report()
    yield "times: " + " ".join(f"{name} {report['times'][key]:.3f}" for name, key in MEASURES.items())
    yield "statements: " + " ".join(f"{name} {report[name]['acc']:.3f} of {report[name]['n']}" for name in SAID)


def speed(texts: list[str]) -> str:
    """Articles of 400 words a CPU second, of the whole of `newsmodel.times`."""
    words = sum(len(text.split()) for text in texts)
    best = float("inf")
    for _ in range(REPEATS):
        began = process_time()
        for text in texts:
            nm.times(text, published=DAY)
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
    for line in gold_articles():
        print("articles ", line)
    print("speed     on the gold articles:", speed([gold["text"] for gold in read_gold(GOLD, "dev*").values()]))
    if news := sorted((arguments.data or GOLD).glob("polnear/*/text/*.txt"))[:NEWS]:
        print(f"speed     on {len(news)} articles of PolNeAR:", speed([path.read_text("utf-8") for path in news]))
    for line in time_peers.compared(compared):
        print(line)


if __name__ == "__main__":
    main()
