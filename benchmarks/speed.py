"""How fast the library is: its import, and articles read and analysed in one process.

    python -m benchmarks.speed [--polnear DIR] [FILE OR FOLDER]...

Without arguments: the example articles, and PolNeAR below `NEWSMODEL_DATA` where that is set. `DIR` is a copy of
PolNeAR, with its texts in `train/text` and `dev/text`.
"""

import argparse
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter, process_time

import newsmodel as nm
from benchmarks import data

ROOT = Path(__file__).parent.parent
REPEATS = 3


def best(action: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """The shortest of some runs, in seconds: what the machine can do when nothing disturbs it."""
    times = []
    for _ in range(REPEATS):
        start = clock()
        action()
        times.append(clock() - start)
    return min(times)


def exhaust(results: Iterable[object]) -> None:
    """Take the results one by one and keep none, as a pipeline does."""
    deque(results, maxlen=0)


def imported(modules: str) -> float:
    """Seconds that a new interpreter takes to import some modules."""
    return best(lambda: subprocess.run([sys.executable, "-c", f"import {modules}"], check=True), perf_counter)


def files(places: Iterable[Path]) -> list[Path]:
    """The text files in some places."""
    return [path for place in places for path in (sorted(place.rglob("*.txt")) if place.is_dir() else [place])]


def measure(name: str, paths: list[Path]) -> None:
    """Print the speed over some files, in seconds of the processor."""
    if not paths:
        sys.exit(f"{name}: no text files")
    articles = [nm.read_one(path) for path in paths]
    words = sum(len(article.text.split()) for article in articles)
    reading = best(lambda: exhaust(map(nm.read_one, paths)))
    analyzing = best(lambda: exhaust(map(nm.analyze, articles)))
    print(
        f"{name}: {len(paths)} articles of {words / len(paths):,.0f} words; "
        f"read {reading / len(paths) * 1000:.1f} ms, analyse {analyzing / len(paths) * 1000:.1f} ms each; "
        f"{words / (reading + analyzing):,.0f} words a second"
    )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("places", nargs="*", type=Path, metavar="FILE OR FOLDER")
    parser.add_argument("--polnear", type=Path, metavar="DIR", default=data.folder("polnear"))
    options = parser.parse_args()
    bare, ours = imported("pydantic, dateutil"), imported("newsmodel")
    print(f"import newsmodel: {ours * 1000:.0f} ms, of which Python, pydantic and dateutil {bare * 1000:.0f} ms")
    nm.analyze("It rained, she said.")  # loads the words of the language
    if options.places:
        measure("given", files(options.places))
        return
    measure("examples", files([ROOT / "examples"]))
    if options.polnear:
        measure("PolNeAR", files(options.polnear / part / "text" for part in ("train", "dev")))
    else:
        print("PolNeAR: give --polnear DIR, or set NEWSMODEL_DATA to the folder that holds polnear")


if __name__ == "__main__":
    main()
