"""How many labelled datelines are read exactly: `python -m benchmarks.datelines [FILE]`.

Without a file, `formats/dateline/datelines.jsonl` below `NEWSMODEL_DATA`.
"""

import argparse
import json
from pathlib import Path

from benchmarks import data
from newsmodel.parsers.fields.dateline import Day, find_dateline


def report(path: Path) -> None:
    """Print the misses and the figures."""
    right = rows = false = 0
    lines = path.read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        found = find_dateline(row["text"])
        if row.get("negative"):
            false += found is not None
            continue
        got = (found.place, found.agency, found.day) if found else (None, None, None)
        day = Day(row["date"][2], *row["date"][:2]) if row["date"] else None
        rows += 1
        if got == (row["place"], row["agency"], day):
            right += 1
        else:
            print("missed:", row["text"], got)
    print(f"exact {right} of {rows}; taken for a dateline and none: {false} of {len(lines) - rows}")


def main() -> None:
    """Measure where there are data."""
    folder = data.folder("formats", "dateline")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.datelines", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", nargs="?", type=Path, default=folder and folder / "datelines.jsonl")
    options = parser.parse_args()
    if options.file:
        report(options.file)
    else:
        print("datelines: give FILE, or set NEWSMODEL_DATA to the folder that holds formats/dateline")


if __name__ == "__main__":
    main()
