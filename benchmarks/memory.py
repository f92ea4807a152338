"""Whether memory stays flat over a long run: `python -m benchmarks.memory [--articles 100000] [WAY ...]`.

Short articles are made up, each with names and words of its own, and go one after another through a plain loop, a pool
of two processes, the Arrow kernel, and into a corpus. Each way is a program of its own. What is printed is what the
program and its workers hold at a tenth, at half and at the end of the run.
"""

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import newsmodel as nm

__all__ = ["main"]

_PARTS = "bar del fen gor hul kin lam mor nas pel rok sar tun vel wim yor".split()
_POINTS = (0.1, 0.5, 1)


def texts(number: int) -> Iterator[str]:
    """So many short articles; no two have the same names."""
    draw = Random(1).choice
    for _ in range(number):
        one, other, thing = ("".join(draw(_PARTS) for _ in range(3)) for _ in range(3))
        yield (
            f"The {thing} bridge is safe, mayor Ana {one.title()} told reporters. “We tested it twice,” she said."
            f"\n\nTom {other.title()}, an engineer, denied that the bridge was safe."
        )


def held() -> float:
    """Megabytes that this process and those below it hold now (Linux)."""
    own = Path("/proc/self/task").iterdir()
    below = (child for task in own for child in (task / "children").read_text().split())
    return sum(_resident(f"/proc/{pid}/status") for pid in ("self", *below))


def _resident(status: str) -> float:
    lines = Path(status).read_text("utf-8").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def _by_thousand(articles: Iterable[str]) -> Iterator[list[str]]:
    source = iter(articles)
    while some := list(islice(source, 1000)):
        yield some


def plain(articles: Iterable[str]) -> Iterator[object]:
    """One after another."""
    return map(nm.analyze, articles)


def pool(articles: Iterable[str]) -> Iterator[object]:
    """In two processes."""
    return nm.analyze_many(articles, workers=2)


def kernel(articles: Iterable[str]) -> Iterator[object]:
    """As batches of Arrow, which are counted by their rows."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    from newsmodel.integrations.arrow import analyze_batches  # noqa: PLC0415

    batches = (pa.RecordBatch.from_pydict({"text": some}) for some in _by_thousand(articles))
    return (row for batch in analyze_batches(batches) for row in range(batch.num_rows))


def corpus(articles: Iterable[str]) -> Iterator[object]:
    """Into the file of a corpus, a thousand at a time."""
    with TemporaryDirectory() as folder, nm.Corpus.open(Path(folder, "long.db")) as kept:
        for some in _by_thousand(articles):
            kept.add_all(map(nm.analyze, some))
            yield from some


WAYS: dict[str, Callable[[Iterable[str]], Iterator[object]]] = {
    made.__name__: made for made in (plain, pool, kernel, corpus)
}


def run(way: str, number: int) -> None:
    """Take one way, and print what is held on it."""
    points = {round(number * part) for part in _POINTS}
    told = []
    for done, _ in zip(count(1), WAYS[way](texts(number)), strict=False):
        if done in points:
            told.append(held())
            print(f"{way:8} {done:>9,} articles: {told[-1]:6.0f} MB", flush=True)
    print(f"{way:8} from {min(points):,} to {number:,} articles: {told[-1] / told[0]:.2f} times")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--here", action="store_true", help="take the way in this program")
    parser.add_argument("ways", nargs="*", choices=[*WAYS, []], metavar="WAY", help=", ".join(WAYS))
    chosen = parser.parse_args()
    for way in chosen.ways or WAYS:
        if chosen.here:
            run(way, chosen.articles)
        else:
            again = ["--here", "--articles", str(chosen.articles), way]
            subprocess.run([sys.executable, "-m", "benchmarks.memory", *again], check=True)


if __name__ == "__main__":
    main()
