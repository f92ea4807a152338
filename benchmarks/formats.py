"""How much of the sample files of each format is read rightly: `python -m benchmarks.formats [DIR] [--only PATTERN]`.

Without `DIR`, `formats` below `NEWSMODEL_DATA`. What each figure is, `benchmarks.score_formats` says.
"""

import argparse
import json
import time
from pathlib import Path

from benchmarks import data
from benchmarks.score_formats import Score, predictions


def main() -> None:
    """Measure where there are data."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.formats", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=data.folder("formats"), metavar="DIR")
    parser.add_argument("--only", default="*", metavar="PATTERN", help="the folders to read: 'ninjs', 'n*'")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print the first N misses of each figure")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write what was found there, as lines of JSON")
    options = parser.parse_args()
    if not options.folder:
        print("formats: give DIR, or set NEWSMODEL_DATA to the folder that holds formats")
        return
    begin = time.process_time()
    found = list(predictions(options.folder, options.only))
    seconds = time.process_time() - begin
    if options.predictions:
        lines = (json.dumps(row, ensure_ascii=False) for row in found)
        options.predictions.write_text("\n".join(lines), encoding="utf-8")
    _print(Score(options.folder, found, options.only), options.misses)
    print(f"{len(found)} articles and files in {seconds:.1f} CPU seconds")


def _print(score: Score, misses: int) -> None:
    for key, figure in score.figures.items():
        print(f"{key:34} {figure['score']:.4f}  n {figure['n']}")
    for folder, counts in score.folders.items():
        named = ("files", "refused", "missing", "articles", "gold")
        print(f"{folder:18}", *(f"{name} {counts[name]:<5}" for name in named if name in counts))
    for key, lines in score.misses.items():
        if lines and misses:
            print(f"\n{key}: {len(lines)} missed", *lines[:misses], sep="\n  ")


if __name__ == "__main__":
    main()
