"""What Spark costs over a plain loop: once, and for each article more.

    python -m benchmarks.spark [--master "local[1]"] [--articles 200 1000] [--times 3] FOLDER

The plain loop and Spark take turns. Marginal is what an article more takes: the difference of two runs, divided by
that of their articles. Processor time counts Java, too. Memory is the most that a process of Python has held.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from pyspark.sql import SparkSession

import newsmodel as nm
from benchmarks.speed import exhaust, files
from newsmodel.integrations import spark

TICKS = os.sysconf("SC_CLK_TCK")


def family() -> Iterator[Path]:
    """This process and all below it, as Linux lists them."""
    below: dict[str, list[str]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = stat.read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue  # gone meanwhile
        below.setdefault(parent, []).append(stat.parent.name)
    some = [str(os.getpid())]
    for process in some:
        some += below.get(process, [])
        yield Path("/proc", process)


def processor() -> float:
    """Seconds that they have worked, and those whom they have outlived."""
    return (
        sum(sum(map(int, (each / "stat").read_text().rpartition(")")[2].split()[11:15])) for each in family()) / TICKS
    )


def memory() -> float:
    """The most megabytes that a process of Python below this one has held."""
    found = [0.0]
    for each in list(family())[1:]:
        status = (each / "status").read_text()
        if "Name:\tpython" in status:
            found.append(int(status.partition("VmHWM:")[2].split()[0]) / 1024)
    return max(found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--master", default="local[1]")
    parser.add_argument("--articles", type=int, nargs=2, default=[200, 1000])
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    texts = [path.read_text("utf-8") for path in files([chosen.folder])]
    few, many = chosen.articles
    begun = perf_counter()
    os.environ["PYSPARK_PYTHON"] = sys.executable  # its workers would take whatever `python3` there is
    session = SparkSession.builder.master(chosen.master).config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    print(f"session: {perf_counter() - begun:.1f} s")
    with TemporaryDirectory() as folder:
        frames = {}
        for number in (few, many):
            place = str(Path(folder, f"in{number}"))
            rows = [(text,) for text in islice(cycle(texts), number)]
            session.createDataFrame(rows, "text string").repartition(2).write.parquet(place)
            frames[number] = session.read.parquet(place)

        def loop(number: int) -> None:
            exhaust(map(nm.analyze, islice(cycle(texts), number)))

        def sparked(number: int) -> None:
            spark.analyze(frames[number]).write.mode("overwrite").parquet(str(Path(folder, "out")))

        begun = perf_counter()
        sparked(few)
        print(f"first job, {few} articles: {perf_counter() - begun:.1f} s")
        loop(few)
        ratios = []
        for _ in range(chosen.times):
            costs = []
            for action in (loop, sparked):
                walls, works = [], []
                for number in (few, many):
                    wall, work = perf_counter(), processor()
                    action(number)
                    walls.append(perf_counter() - wall)
                    works.append(processor() - work)
                costs.append([1000 * (b - a) / (many - few) for a, b in (walls, works)])
                wall, work = costs[-1]
                print(
                    f"{action.__name__}: marginal {wall:.2f} ms, processor {work:.2f} ms an article; "
                    f"{many} in {walls[1]:.1f} s; load {os.getloadavg()[0]:.1f}; memory {memory():.0f} MB"
                )
            ratios.append([with_spark / plain for plain, with_spark in zip(*costs, strict=True)])
        wall, work = (median(column) for column in zip(*ratios, strict=True))
        print(f"Spark / loop, marginal: wall {wall:.2f}, processor {work:.2f} (median of {chosen.times})")
    session.stop()


if __name__ == "__main__":
    main()
