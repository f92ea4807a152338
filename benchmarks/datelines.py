"""How many labelled datelines are read exactly: `python benchmarks/datelines.py DATA_FOLDER`."""

import json
import sys
from pathlib import Path

from newsmodel.parsers.fields.dateline import Day, find_dateline


def main(folder: str) -> None:
    """Print the figures and the misses."""
    lines = (Path(folder) / "formats/dateline/datelines.jsonl").read_text(encoding="utf-8").splitlines()
    right = rows = false = 0
    for row in map(json.loads, lines):
        found = find_dateline(row["text"])
        got = (found.place, found.agency, found.day) if found else (None, None, None)
        if row.get("negative"):
            false += found is not None
            continue
        day = Day(row["date"][2], *row["date"][:2]) if row["date"] else None
        rows += 1
        right += got == (row["place"], row["agency"], day)
        if got != (row["place"], row["agency"], day):
            print("missed:", row["text"], got)
    print(f"exact {right} of {rows}; taken for a dateline and none: {false} of {len(lines) - rows}")


if __name__ == "__main__":
    main(sys.argv[1])
