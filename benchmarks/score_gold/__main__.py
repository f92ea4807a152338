"""Compare files of predictions with files of annotation: `python -m benchmarks.score_gold --help`."""

import argparse
import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import benchmarks.score_gold
from benchmarks.score_gold.score import Score
from benchmarks.score_gold.words import Json, norm


def load(path: Path) -> dict[str, Json]:
    """The articles of a file, or of all JSON files of a folder, by id."""
    paths = sorted(path.glob("*.json")) if path.is_dir() else [path]
    found: list[Json] = [json.loads(each.read_text(encoding="utf-8")) for each in paths]
    return {article["id"]: article for article in found if "statements" in article}


def across(pairs: dict[str, list[Any]], predicted: dict[str, Json]) -> dict[str, Any]:
    """Whether actors of two articles are held to be the same person, by the field `uid` of predicted actors.

    `pairs` gives pairs of an article's id and a name, under `same` and `different`.
    """

    def uid(article: str, name: str) -> str | None:
        actors = predicted.get(article, {}).get("actors") or []
        found = (actor for actor in actors if norm(actor.get("name")) == norm(name))
        return next((actor.get("uid") for actor in found), None)

    figures = {}
    for answer in ("same", "different"):
        uids = [(uid(*one), uid(*other)) for one, other in pairs[answer]]
        right = sum(bool(one and other and (one == other) == (answer == "same")) for one, other in uids)
        figures[answer] = {"ok": right, "n": len(uids)}
    return figures


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.score_gold",
        description=benchmarks.score_gold.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("gold", type=Path, help="file or folder")
    parser.add_argument("predicted", type=Path, help="file or folder of the same form; missing fields count as wrong")
    parser.add_argument("--only", default="*", metavar="PATTERN", help="articles whose id matches a shell pattern")
    parser.add_argument("--per-file", action="store_true", help="a line for each article, too")
    parser.add_argument("--cross", type=Path, metavar="FILE", help="pairs of actors of two articles, same or not")
    options = parser.parse_args()
    predicted = load(options.predicted)
    total = Score()
    for key, gold in load(options.gold).items():
        if not fnmatch(key, options.only):
            continue
        found = predicted.get(key, {})
        total.file(gold, found)
        if options.per_file:
            alone = Score()
            alone.file(gold, found)
            report = alone.report()
            measures = ("statement", "who_said_what", "rebuttal_link", "actor_b3")
            print(key, {measure: report[measure]["f1"] for measure in measures})
    figures = total.report()
    if options.cross:
        figures["cross_article"] = across(json.loads(options.cross.read_text(encoding="utf-8")), predicted)
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
