"""Print the figures: `python -m benchmarks.attribution --help`."""

import argparse
from pathlib import Path

import benchmarks.attribution
from benchmarks import data
from benchmarks.attribution import gum, page, polnear, printed
from benchmarks.attribution.run import Run


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
    parser.add_argument("--page", type=Path, metavar="FILE", help="write the figures of both into this page, too")
    options = parser.parse_args()
    if options.page and not (options.polnear and options.gum):
        parser.error("--page needs both PolNeAR and GUM: its figures are of one run")
    run = Run.now()
    if options.polnear:
        try:
            results = polnear.measure(options.polnear)
        except FileNotFoundError as missing:
            parser.error(f"PolNeAR: {missing}")
        for line in printed.polnear(results, options.errors):
            print(line)
    else:
        print("PolNeAR: give --polnear DIR, or set NEWSMODEL_DATA to the folder that holds polnear/dev")
    print()
    if options.gum:
        recalls = list(gum.measure(options.gum))
        for line in printed.gum(recalls):
            print(line)
    else:
        print("GUM: give --gum DIR, or set NEWSMODEL_DATA to the folder that holds gum")
    if options.page:
        page.write(options.page, run, results, recalls)
        print(f"\nwritten: {options.page}, {options.page.parent / page.PLOT}")


if __name__ == "__main__":
    main()
