"""What several processes are worth: the same articles, analysed by one, by two, and so on.

    python -m benchmarks.many [--workers 1 2] [--times 5] [--articles 1000] FOLDER

Each round is a new program, since one that has read the articles before knows their words; no article comes twice.
Rounds alternate, since others may use the machine; its load is shown. Wall time says what was won, processor time what
it cost. A round of two articles says how long a program takes to begin, which is told apart.
"""

import argparse
import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import newsmodel as nm
from benchmarks.speed import exhaust, files


def processor() -> float:
    """Seconds that this process and those that it has ended have worked."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def measure(articles: list[nm.Article], workers: int) -> None:
    """Print wall time and processor time of one round."""
    wall, work = perf_counter(), processor()
    exhaust(nm.analyze_many(articles, workers=workers))
    print(perf_counter() - wall, processor() - work)


def measured(workers: int, articles: int, folder: Path) -> tuple[float, float]:
    """The same, of a new program."""
    command = [sys.executable, "-m", "benchmarks.many", "--once", "--workers", str(workers)]
    command += ["--articles", str(articles), str(folder)]
    wall, work = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(wall), float(work)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--once", action="store_true", help="measure the first number of workers, in this program")
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    if chosen.once:
        paths = files([chosen.folder])[: chosen.articles]
        measure([nm.Article.from_text(path.read_text("utf-8")) for path in paths], chosen.workers[0])
        return
    walls: dict[int, list[float]] = {workers: [] for workers in chosen.workers}
    begun: dict[int, list[float]] = {workers: [] for workers in chosen.workers}
    for number in range(chosen.times):
        for workers in chosen.workers:
            begun[workers].append(measured(workers, 2, chosen.folder)[0])
            wall, work = measured(workers, chosen.articles, chosen.folder)
            walls[workers].append(wall)
            load = os.getloadavg()[0]
            print(f"round {number + 1}, workers {workers}: {wall:6.2f} s, processor {work:6.2f} s, load {load:.1f}")
    first = chosen.workers[0]
    for workers in chosen.workers[1:]:
        told = []
        for pick in (min, median):
            whole = pick(walls[first]) / pick(walls[workers])
            later = (pick(walls[first]) - pick(begun[first])) / (pick(walls[workers]) - pick(begun[workers]))
            told.append(f"{whole:.2f} times, {later:.2f} once begun")
        print(f"{workers} workers beside {first}: {told[0]} (best rounds); {told[1]} (median)")


if __name__ == "__main__":
    main()
