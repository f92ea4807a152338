"""Print the figures: `python -m benchmarks.attribution --help`."""

import argparse
from pathlib import Path

import benchmarks.attribution
from benchmarks import data
from benchmarks.attribution import gum, polnear


def main() -> None:
    """Measure where there are data."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.attribution",
        description=benchmarks.attribution.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--polnear", type=Path, metavar="DIR", default=data.folder("polnear", "dev"))
    parser.add_argument("--gum", type=Path, metavar="DIR", default=data.folder("gum"))
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N of each class, on PolNeAR")
    options = parser.parse_args()
    if options.polnear:
        for line in polnear.report(options.polnear, options.errors):
            print(line, flush=True)
    else:
        print("PolNeAR: give --polnear DIR, or set NEWSMODEL_DATA to the folder that holds polnear/dev")
    print()
    if options.gum:
        for line in gum.report(options.gum):
            print(line, flush=True)
    else:
        print("GUM: give --gum DIR, or set NEWSMODEL_DATA to the folder that holds gum")


if __name__ == "__main__":
    main()
