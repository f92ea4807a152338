"""How fast feeds are read, and in how much memory: `python -m benchmarks.feeds [--items N]`.

feedparser, where it is installed, reads a part of the same feed in the same run: it keeps the whole in memory.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from newsmodel.parsers import read

_ITEM = (
    "<item><title>Rain {0}</title><link>https://bee.example/{0}</link><guid>bee-{0}</guid>"
    "<pubDate>Tue, 14 May 2024 10:05:00 +0200</pubDate>"
    "<description>&lt;p&gt;Rain fell, the mayor said.&lt;/p&gt;</description></item>\n"
)
_OF_PEER = 10_000  # items
_MOST_MEMORY = 60  # MB, for 100,000 items


def main() -> None:
    """Write feeds, read them, and tell items a CPU second and the peak of memory."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeds", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--items", type=int, default=100_000, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole, part = (_feed(Path(folder, f"{count}.xml"), count) for count in (options.items, _OF_PEER))
        rate = _rate(_ours, whole)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"newsmodel   {options.items} items, {rate:,.0f} a CPU second, at most {peak:.0f} MB of {_MOST_MEMORY}")
        if find_spec("feedparser"):
            print(f"feedparser  {_OF_PEER} items, {_rate(_of_peer, part):,.0f} a CPU second")
        else:
            print("feedparser  not installed: pip install 'newsmodel[feeds]'")


def _feed(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write("<rss version='2.0'><channel><title>The Bee</title>\n")
        file.writelines(_ITEM.format(number) for number in range(count))
        file.write("</channel></rss>\n")
    return path


def _rate(count: Callable[[Path], int], path: Path) -> float:
    begin = time.process_time()
    return count(path) / (time.process_time() - begin)


def _ours(path: Path) -> int:
    return sum(1 for _ in read(path))


def _of_peer(path: Path) -> int:
    import feedparser  # noqa: PLC0415 - a peer, which need not be installed

    return len(feedparser.parse(path.read_bytes()).entries)


if __name__ == "__main__":
    main()
