"""How fast feeds are read, and in how much memory: `python -m benchmarks.feeds [--items N]`."""

import argparse
import resource
import tempfile
import time
from pathlib import Path

from newsmodel.parsers import read

_ITEM = (
    "<item><title>Rain {0}</title><link>https://bee.example/{0}</link><guid>bee-{0}</guid>"
    "<pubDate>Tue, 14 May 2024 10:05:00 +0200</pubDate>"
    "<description>&lt;p&gt;Rain fell, the mayor said.&lt;/p&gt;</description></item>\n"
)


def main() -> None:
    """Write a feed, read it, and tell items a CPU second and the peak of memory."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeds", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--items", type=int, default=100_000, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "feed.xml")
        with path.open("w", encoding="utf-8") as file:
            file.write("<rss version='2.0'><channel><title>The Bee</title>\n")
            file.writelines(_ITEM.format(number) for number in range(options.items))
            file.write("</channel></rss>\n")
        begin = time.process_time()
        count = sum(1 for _ in read(path))
        seconds = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"feeds: {count} items, {count / seconds:,.0f} a CPU second, at most {peak:.0f} MB")


if __name__ == "__main__":
    main()
