"""Learn what each sign of an act is worth: `python -m benchmarks.train_acts FOLDER... [--write]`.

The folders hold articles in the form of `tests/gold`; the plain sentences of `act_sentences.tsv` are added to them.
Multinomial logistic regression over the acts, whose weights are held close to what a reader expects of each sign
(`act_expectations.tsv`). The figures printed are those of a ten-fold test over articles, and of the articles learned
from; with `--write` the table of the library is written.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from math import exp, sqrt
from operator import add
from pathlib import Path
from typing import Any

import newsmodel as nm
from benchmarks.gold import read_gold
from benchmarks.score_gold.article import pair
from newsmodel.extract.acts import gathered
from newsmodel.extract.acts.signs import Said
from newsmodel.extract.acts.weights import ACTS, COLUMNS, TABLE
from newsmodel.kinds import SpeechAct
from newsmodel.lang import english
from newsmodel.lang.tables import rows
from newsmodel.pipeline import DEFAULT, prepare

FOLDS = 10
ROUNDS = 150
STEP = 0.3
HELD = 3.0  # how strongly the weights are held to what is expected
SELDOM = 3  # statements; a sign that fewer have is not learned
OPTIONAL = 0.5  # what a statement counts that may be left out
HEADER = """\
# What each sign is worth for each act, learned by benchmarks/train_acts.py from the articles in tests/gold, which were
# written and annotated for this project. Tab-separated.
"""

Vector = Sequence[float]


@dataclass(frozen=True)
class Example:
    """One statement: its signs, and its act by the annotation."""

    signs: frozenset[str]
    act: SpeechAct
    required: bool


def examples(gold: Mapping[str, Any]) -> list[Example]:
    """The statements of an annotated article that are found."""
    article = nm.Article.from_text(gold["text"], published=gold["published"], outlet=gold["publisher"])
    every = _read(article)
    statements = [{"content": said.draft.content} for said in every]
    paired = pair(dict(gold), {"statements": statements, "actors": []}).found
    return [
        Example(frozenset(every[ours].signs), SpeechAct(told["act"]), not told.get("optional"))
        for told, ours in ((gold["statements"][theirs], ours) for theirs, ours in paired.items())
    ]


def _read(article: nm.Article) -> list[Said]:
    work = prepare(article, english())
    for _, step in DEFAULT.without("acts_weighed").without("discrepancies"):
        step(work)
    return gathered(work)


def sentences() -> list[Example]:
    """Plain sentences of our own, one for each line of `act_sentences.tsv`."""
    path = Path(__file__).with_name("act_sentences.tsv")
    found = []
    for _, (act, text) in rows(path.read_text(encoding="utf-8"), path.name, ("act", "text")):
        every = _read(nm.Article.from_text(text))
        if every:
            found.append(Example(frozenset(every[-1].signs), SpeechAct(act), required=True))
    return found


def expected() -> dict[str, list[float]]:
    """What is expected of the signs: a number for each act."""
    path = Path(__file__).with_name("act_expectations.tsv")
    found = {}
    for _, (sign, told) in rows(path.read_text(encoding="utf-8"), path.name, ("sign", "expected")):
        weights = dict.fromkeys(ACTS, 0.0) | {
            SpeechAct(act): float(weight) for act, weight in (each.split() for each in told.split(","))
        }
        found[sign] = [weights[act] for act in ACTS]
    return found


def learn(data: Sequence[Example]) -> dict[str, list[float]]:
    """The weights that fit some examples: gradient ascent; each weight's steps shrink with those that it has made."""
    often = Counter(sign for example in data for sign in example.signs)
    prior, nothing = expected(), [0.0] * len(ACTS)
    weights = {sign: list(prior.get(sign, nothing)) for sign in sorted(often) if often[sign] >= SELDOM or sign in prior}
    walked = {sign: list(nothing) for sign in weights}
    for _ in range(ROUNDS):
        slopes = {
            sign: [HELD * (aim - weight) for aim, weight in zip(prior.get(sign, nothing), row, strict=True)]
            for sign, row in weights.items()
        }
        for example in data:
            error = _error(example, weights)
            for sign in example.signs & slopes.keys():
                slopes[sign] = list(map(add, slopes[sign], error))
        for sign, row in slopes.items():
            for act, slope in enumerate(row):
                walked[sign][act] += slope * slope
                weights[sign][act] += STEP * slope / sqrt(walked[sign][act] or 1.0)
    return weights


def _error(example: Example, weights: Mapping[str, Vector]) -> list[float]:
    scores = _scores(example.signs, weights)
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total, worth = sum(shares), 1.0 if example.required else OPTIONAL
    return [worth * ((act is example.act) - share / total) for act, share in zip(ACTS, shares, strict=True)]


def _scores(signs: Iterable[str], weights: Mapping[str, Vector]) -> list[float]:
    return [sum(column) for column in zip(*(weights[sign] for sign in signs if sign in weights), strict=True)]


def right(data: Iterable[Example], weights: Mapping[str, Vector]) -> list[bool]:
    """Whether the act of each required statement is found."""
    judged = ((example, _scores(sorted(example.signs), weights)) for example in data if example.required)
    return [ACTS[scores.index(max(scores))] is example.act for example, scores in judged]


def report(articles: Mapping[str, Sequence[Example]], plain: Sequence[Example]) -> str:
    """How often weights are right on articles that they were not learned from."""
    found: dict[str, list[bool]] = {}
    for fold in range(FOLDS):
        learned = [example for n, each in enumerate(articles.values()) if n % FOLDS != fold for example in each]
        weights = learn([*learned, *plain])
        found |= {key: right(each, weights) for n, (key, each) in enumerate(articles.items()) if n % FOLDS == fold}
    dev = [each for key, every in found.items() for each in every if key.startswith("dev")]
    return f"{_share([each for every in found.values() for each in every])}, in dev-* {_share(dev)}"


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found) / max(1, len(found)):.3f}"


def table(weights: Mapping[str, Vector]) -> str:
    """The weights in the form that the library reads."""
    lines = ["\t".join(COLUMNS)]
    lines += ["\t".join((sign, *(f"{weight:.2f}" for weight in row))) for sign, row in sorted(weights.items())]
    return HEADER + "\n".join(lines) + "\n"


def main() -> None:
    """Learn, report, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--leave-out", default="", metavar="PATTERN", help="articles that are not learned from")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    gold = {key: data for folder in options.folder for key, data in read_gold(folder).items()}
    articles = {key: examples(data) for key, data in sorted(gold.items()) if not fnmatch(key, options.leave_out)}
    every, plain = [example for each in articles.values() for example in each], sentences()
    print(f"{len(articles)} articles, {len(every)} statements; {len(plain)} sentences")
    print("right in other articles:", report(articles, plain))
    weights = learn(every + plain)
    print("right in those learned from:", _share(right(every, weights)))
    if options.write:
        path = Path(nm.__file__).parent / "lang" / "data" / TABLE
        path.write_text(table(weights), encoding="utf-8")
        print(f"wrote {TABLE}")


if __name__ == "__main__":
    main()
