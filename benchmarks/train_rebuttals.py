"""Learn what each sign of a dispute is worth: `python -m benchmarks.train_rebuttals FOLDER... [--write]`.

The folders hold articles in the form of `tests/gold`. Three questions are learned apart: whether an article
is a quarrel, whether a statement disputes anything (logistic regressions), and which other statement (the same over the
candidates of one statement). The
figures printed are those of a ten-fold test over articles; with `--write` the table of the library is written.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from math import exp, sqrt
from pathlib import Path
from typing import Any

import newsmodel as nm
from benchmarks.gold import read_gold
from benchmarks.score_gold.article import pair
from newsmodel.extract.draft import Work
from newsmodel.extract.rebuttals.course import Course
from newsmodel.extract.rebuttals.debate import Debate, debate_of
from newsmodel.extract.rebuttals.evidence import (
    COLUMNS,
    TABLE,
    Weights,
    chance,
    evidence_of,
    heat,
    shares,
    temper,
)
from newsmodel.extract.rebuttals.signs import FAINT, SIGNS, Sign, signs_of
from newsmodel.extract.rebuttals.targets import candidates
from newsmodel.lang import english
from newsmodel.pipeline import DEFAULT, prepare

Facts = Mapping[str, float]
FOLDS = 10
INNER = 5  # folds of the articles that are learned from
EVEN = 0.5
ROUNDS = 150
STEP = 0.3
ARTICLE, DISPUTES, TARGET = 0.05, 1.5, 1.0  # how strongly each question's weights are held back
CALM = 0.3  # what a statement of an article without disputes counts: there are more of them
PLAIN = 1.0  # what a plain sign is worth before any example
HEADER = """\
# What each sign of a dispute is worth, learned by benchmarks/train_rebuttals.py from the articles in tests/gold, which
# were written and annotated for this project. Tab-separated.
"""


@dataclass(frozen=True)
class Case:
    """An annotated article as a debate, and for each point that disputes the points that it disputes."""

    debate: Debate
    every: Sequence[Mapping[str, Sign]]
    right: Mapping[int, frozenset[int]]


@dataclass(frozen=True)
class Example:
    """One statement: what speaks for its disputing, its candidates, and the right answers."""

    facts: Facts
    targets: Mapping[int, Facts]
    disputes: bool
    disputed: frozenset[int]
    weight: float = 1.0


def examples(case: Case, quarrel: float, weights: Weights | None = None) -> list[Example]:
    """The statements of an article, each told of those before it what weights hold, or else the annotation."""
    course, found = Course(), []
    for place, signs in enumerate(case.every):
        evidence = evidence_of(case.debate, place, signs, quarrel, course)
        facts, targets = evidence.facts, candidates(case.debate, place, evidence.others, signs, course)
        disputed = case.right.get(place, frozenset())
        found.append(Example(facts, targets, place in case.right, disputed, 1.0 if case.right else CALM))
        if weights:
            course.add(place, chance(facts, weights), shares(targets, weights))
        elif place in case.right:
            course.add(place, 1.0, dict.fromkeys(disputed, 1.0))
    return found


def annotated(gold: Mapping[str, Any]) -> Case:
    """An article in the form of `tests/gold`."""
    work = _read(nm.Article.from_text(gold["text"], published=gold["published"], outlet=gold["publisher"]))
    debate = debate_of(work)
    return _case(debate, _disputed(gold, work, [point.number for point in debate.points]))


def calm_article(text: str) -> Case:
    """An article in which nobody disputes what another says; its first line is the day when it appeared."""
    published, _, body = text.partition("\n")
    return _case(debate_of(_read(nm.Article.from_text(body.strip(), published=published))), {})


def _case(debate: Debate, right: Mapping[int, set[int]]) -> Case:
    every = [signs_of(debate, place) for place in range(len(debate.points))]
    return Case(debate, every, {place: frozenset(found) for place, found in right.items()})


def _read(article: nm.Article) -> Work:
    work = prepare(article, english())
    for name, step in DEFAULT:
        if name == "rebuttals":
            break
        step(work)
    return work


def _disputed(gold: Mapping[str, Any], work: Work, order: Sequence[int]) -> dict[int, set[int]]:
    """Points that dispute, with the points that they dispute, by the annotation."""
    places = {number: place for place, number in enumerate(order)}
    statements = [{"content": draft.content} for draft in work.statements]
    paired = pair(dict(gold), {"statements": statements, "actors": []}).found
    place_of = {gold["statements"][ours]["id"]: places[theirs] for ours, theirs in paired.items()}
    right: dict[int, set[int]] = {}
    for rebuttal in gold["rebuttals"]:
        by = place_of.get(rebuttal["by_statement"])
        if by is not None:
            right.setdefault(by, set()).update(place_of[t] for t in rebuttal["targets"] if t in place_of)
    return right


def learn(cases: Sequence[Case]) -> Weights:
    """The weights that fit some articles.

    How much of a quarrel each article is comes from the others, and of the course so far the examples are told first
    what is right, then what the weights hold of it: as it will be where nothing is annotated.
    """
    quarrel = _quarrel(cases)
    heats = [0.0] * len(cases)
    for fold in range(INNER):
        weights = Weights(_quarrel([case for n, case in enumerate(cases) if n % INNER != fold]), {}, {})
        for n in range(fold, len(cases), INNER):
            heats[n] = heat_of(cases[n], weights)
    known: Weights | None = None
    for _ in range(2):
        data = [example for case, heat in zip(cases, heats, strict=True) for example in examples(case, heat, known)]
        chosen = [example for example in data if example.disputed & example.targets.keys()]
        expected = dict.fromkeys(SIGNS - FAINT, PLAIN)
        known = Weights(quarrel, _fit(data, _gain, DISPUTES, expected), _fit(chosen, _target_gain, TARGET, {}))
    assert known
    return known


def heat_of(case: Case, weights: Weights) -> float:
    """How much of a quarrel an article is."""
    return heat(case.every, weights)


def _quarrel(cases: Sequence[Case]) -> dict[str, float]:
    data = [Example(temper(case.every), {}, bool(case.right), frozenset()) for case in cases]
    return _fit(data, _gain, ARTICLE, {})


def _fit(
    data: Sequence[Example], gain: Callable[[Example, Facts], Facts], held: float, expected: Mapping[str, float]
) -> dict[str, float]:
    """Gradient ascent from what is expected; each weight's steps shrink with the steps that it has made."""
    weights: dict[str, float] = defaultdict(float, expected)
    walked: dict[str, float] = defaultdict(float)
    for _ in range(ROUNDS):
        total: dict[str, float] = defaultdict(float)
        for example in data:
            for name, amount in gain(example, weights).items():
                total[name] += amount
        for name, amount in total.items():
            slope = amount - held * (weights[name] - expected.get(name, 0.0))
            walked[name] += slope * slope
            weights[name] += STEP * slope / sqrt(walked[name] or 1.0)
    return dict(weights)


def _gain(example: Example, weights: Mapping[str, float]) -> Facts:
    score = sum(weights[name] * fact for name, fact in example.facts.items())
    error = example.weight * (example.disputes - 1 / (1 + exp(-score)))
    return {name: error * fact for name, fact in example.facts.items()}


def _target_gain(example: Example, weights: Mapping[str, float]) -> Facts:
    scores = {
        other: exp(sum(weights[name] * fact for name, fact in facts.items()))
        for other, facts in example.targets.items()
    }
    total = sum(scores.values())
    right = sum(score for other, score in scores.items() if other in example.disputed)
    gain: dict[str, float] = defaultdict(float)
    for other, score in scores.items():
        error = (score / right if other in example.disputed else 0.0) - score / total
        for name, fact in example.targets[other].items():
            gain[name] += error * fact
    return gain


def report(cases: Sequence[Case]) -> str:
    """How often weights are right on articles that they were not learned from."""
    seen: Counter[str] = Counter()
    for fold in range(FOLDS):
        weights = learn([case for n, case in enumerate(cases) if n % FOLDS != fold])
        held_out = [case for n, case in enumerate(cases) if n % FOLDS == fold]
        for example in (e for case in held_out for e in examples(case, heat_of(case, weights), weights)):
            held = chance(example.facts, weights) >= EVEN
            seen["right" if example.disputes and held else "missed" if example.disputes else "none"] += 1
            seen["false"] += held and not example.disputes
            if example.disputed:
                seen["with target"] += 1
                found = shares(example.targets, weights)
                seen["target right"] += max(found, key=lambda other: found[other], default=None) in example.disputed
    f1 = 2 * seen["right"] / max(1, 2 * seen["right"] + seen["missed"] + seen["false"])
    return f"disputes F1 {f1:.3f}, target {seen['target right'] / max(1, seen['with target']):.3f} {dict(seen)}"


def table(weights: Weights) -> str:
    """The weights in the form that the library reads."""
    lines = ["\t".join(COLUMNS)]
    for question, found in (("quarrel", weights.quarrel), ("disputes", weights.disputes), ("target", weights.target)):
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        lines += [f"{question}\t{name}\t{weight:.2f}" for name, weight in ranked]
    return HEADER + "\n".join(lines) + "\n"


def main() -> None:
    """Learn, report, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--calm", type=Path, default=Path("tests/gold/calm"), help="texts in which nobody disputes")
    parser.add_argument("--leave-out", default="", metavar="PATTERN", help="articles that are not learned from")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    gold = {key: data for folder in options.folder for key, data in read_gold(folder).items()}
    cases = [annotated(data) for key, data in sorted(gold.items()) if not fnmatch(key, options.leave_out)]
    quiet = [calm_article(path.read_text(encoding="utf-8")) for path in sorted(options.calm.glob("*.txt"))]
    cases += quiet
    print(f"{len(cases)} articles, {len(quiet)} of them calm, {sum(len(case.every) for case in cases)} statements")
    print(report(cases))
    if options.write:
        path = Path(nm.__file__).parent / "lang" / "data" / TABLE
        path.write_text(table(learn(cases)), encoding="utf-8")
        print(f"wrote {TABLE}")


if __name__ == "__main__":
    main()
