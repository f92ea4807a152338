"""What the Arrow kernel costs over a plain loop, in the same run, in seconds of the processor.

    python -m benchmarks.arrow_kernel [FILE OR FOLDER]...

Without arguments: the example articles, ten times each.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

import pyarrow as pa

import newsmodel as nm
from benchmarks.speed import ROOT, exhaust, files
from newsmodel.integrations.arrow import analyze_batches

REPEATS = 7


def seconds(action: Callable[[], object]) -> float:
    """What one run takes."""
    start = process_time()
    action()
    return process_time() - start


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.arrow_kernel", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("places", nargs="*", type=Path, metavar="FILE OR FOLDER")
    places = parser.parse_args().places
    texts = [path.read_text("utf-8") for path in files(places or [ROOT / "examples"])] * (1 if places else 10)
    if not texts:
        sys.exit("no text files")
    batch = pa.RecordBatch.from_pydict({"text": texts})

    def loop() -> None:
        exhaust(map(nm.analyze, texts))

    def kernel() -> None:
        exhaust(analyze_batches([batch]))

    loop()  # loads the words of the language, as the kernel does pyarrow
    kernel()
    pairs = [(seconds(loop), seconds(kernel)) for _ in range(REPEATS)]
    plain, arrow = (min(times) for times in zip(*pairs, strict=True))
    ratio = median(second / first for first, second in pairs)
    each, ours = (best / len(texts) * 1000 for best in (plain, arrow))
    print(f"{len(texts)} articles: loop {each:.2f} ms, kernel {ours:.2f} ms each")
    print(f"kernel / loop: {arrow / plain:.3f} of the best runs, {ratio:.3f} in the median")


if __name__ == "__main__":
    main()
