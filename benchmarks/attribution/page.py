"""The measured parts of the page of results. What people have written between them stays."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.attribution import tables
from benchmarks.attribution.confidence import Band, bands
from benchmarks.attribution.gum import Recall
from benchmarks.attribution.plot import plot
from benchmarks.attribution.polnear import Results
from benchmarks.attribution.run import Run

__all__ = ["PLOT", "fill", "write"]

PLOT = "images/confidence.svg"  # beside the page
PART = re.compile(r"(<!-- measured: (\w+) -->\n).*?(<!-- end -->\n)", re.DOTALL)
TITLE = "Precision by confidence"


def write(page: Path, run: Run, results: Results, recalls: Sequence[Recall]) -> None:
    """Put the figures into a page, and the plot beside it.

    Raises:
        ValueError: The page has not the places for these figures.
    """
    found = list(bands(results.comparisons, results.confidences))
    described = _described(found)
    parts = {
        "run": _run(run, results),
        "said": tables.said(results),
        "every": tables.every(results),
        "speed": tables.speed(results),
        "confidence": f"![{TITLE}. {described}]({PLOT})\n\n{tables.confidence(found)}",
        "gum": tables.gum(recalls),
        "errors": tables.errors(results),
        "aspects": tables.aspects(results),
    }
    filled = fill(page.read_text(encoding="utf-8"), parts)
    drawing = page.parent / PLOT
    drawing.parent.mkdir(exist_ok=True)
    drawing.write_text(plot(found, TITLE, described), encoding="utf-8")
    page.write_text(filled, encoding="utf-8")


def fill(page: str, parts: Mapping[str, str]) -> str:
    """A page with other measured parts: each stands between `<!-- measured: NAME -->` and `<!-- end -->`.

    Raises:
        ValueError: The page has places for other parts than these.
    """
    places = sorted(name for _, name, _ in PART.findall(page))
    if places != sorted(parts):
        raise ValueError(f"the page has places for {', '.join(places)}; measured were {', '.join(sorted(parts))}")
    return PART.sub(lambda match: f"{match[1]}\n{parts[match[2]]}\n\n{match[3]}", page)


def _run(run: Run, results: Results) -> str:
    versions = {"newsmodel": run.newsmodel, "Python": run.python, **run.packages}
    articles = len(results.texts)
    return (
        f"Measured on {run.day.day} {run.day:%B %Y} at commit `{run.commit}`, on {articles} articles "
        f"of {results.words / articles:,.0f} words, with {', '.join(map(' '.join, versions.items()))}."
    )


def _described(found: Sequence[Band]) -> str:
    shares = (f"{100 * one.both.value:.0f} % of {one.statements:,} statements with {one}" for one in found)
    return f"Content and source are right in {', '.join(shares)}."
