"""Compare a file of predictions with PolNeAR: `python -m benchmarks.score_polnear --help`."""

import argparse
import json
from pathlib import Path
from typing import Any

import benchmarks.score_polnear
from benchmarks.score_polnear import Spans, Statement, read_gold, read_words, score


def read_predicted(path: Path) -> dict[str, list[Statement]]:
    """The predictions of a file, by id of the article."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["id"]: [_statement(statement) for statement in row["statements"]] for row in rows}


def _statement(data: dict[str, Any]) -> Statement:
    def spans(role: str) -> Spans:
        return tuple((start, end) for start, end in data.get(role) or [])

    return Statement(spans("content"), spans("source"), spans("cue"))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.score_polnear",
        description=benchmarks.score_polnear.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--speech-cues", type=Path, metavar="FILE", help="one word a line")
    parser.add_argument("--punctuation", action="store_true", help="marks are tokens, too")
    options = parser.parse_args()
    gold, predicted = read_gold(options.gold), read_predicted(options.predicted)
    if unknown := predicted.keys() - gold.keys():
        parser.error(f"not in {options.gold}: {', '.join(sorted(unknown)[:5])}")
    speech = read_words(options.speech_cues) if options.speech_cues else None
    print(score(gold, predicted, speech=speech, punctuation=options.punctuation))


if __name__ == "__main__":
    main()
