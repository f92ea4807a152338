"""Errors by class, and in which way each went wrong."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.score_polnear import Attribution, Comparison, Spans
from benchmarks.score_polnear.tokens import Tokens

__all__ = ["ABOUT", "Error", "classes", "errors", "shown"]

SEED = 20
ABOUT = {
    "missed": "nothing was found there",
    "bounds": "something was found there, with too much or too little in it",
    "wrong source": "the content was found, but its source is another",
    "false": "nothing was to be found there",
}
RELATIVE = frozenset({"who", "which", "that"})
LONGEST = 160  # characters of a role


@dataclass(frozen=True)
class Error:
    """What was to be found, what was found instead, and how the two differ."""

    kind: str  # one of `ABOUT`
    way: str
    gold: Attribution | None
    predicted: Attribution | None


def errors(comparison: Comparison) -> Iterator[Error]:
    """The errors in one article, those of the gold first."""
    gold, predicted = comparison.gold, comparison.predicted
    agreed, paired = set(comparison.agreed), dict(comparison.pairs)
    taken = {id(predicted[j]) for j in paired.values()}
    for i, one in enumerate(gold):
        if i in paired:
            if (i, paired[i]) not in agreed:
                other = predicted[paired[i]]
                yield Error("wrong source", _source(comparison.tokens, one, other), one, other)
            continue
        near = max(predicted, key=lambda other: len(one.content & other.content), default=None)
        if near is None or one.content.isdisjoint(near.content):
            known = any(not one.cue.isdisjoint(other.cue) for other in predicted)
            yield Error(
                "missed", "its cue was found, with other words" if known else "its cue was passed over", one, None
            )
        else:
            way = "taken as one with another" if id(near) in taken else _bounds(one, near)
            yield Error("bounds", way, one, near)
    for other in predicted:
        if id(other) not in taken and all(other.content.isdisjoint(one.content) for one in gold):
            known = any(not one.cue.isdisjoint(other.cue) for one in gold)
            way = "its cue is annotated, with other words" if known else "its cue is not annotated"
            yield Error("false", way, None, other)


def _source(tokens: Tokens, one: Attribution, other: Attribution) -> str:
    if not one.source:
        return "the text names none"
    if all(tokens.words[token] in RELATIVE for token in one.source):
        return "the annotation has *who* or *which*, a noun was taken"
    return "another was taken" if other.source else "none was taken"


def _bounds(one: Attribution, other: Attribution) -> str:
    if one.content < other.content:
        return "too much was taken"
    return "too little was taken" if other.content < one.content else "too much at one end, too little at another"


def classes(comparisons: Mapping[str, Comparison]) -> dict[str, list[tuple[str, Error]]]:
    """All errors by class, each with the id of its article."""
    found: defaultdict[str, list[tuple[str, Error]]] = defaultdict(list)
    for key, comparison in comparisons.items():
        for error in errors(comparison):
            found[error.kind].append((key, error))
    return {name: found[name] for name in ABOUT}


def shown(comparisons: Mapping[str, Comparison], texts: Mapping[str, str], number: int) -> Iterator[str]:
    """Lines that show up to so many errors of each class, drawn by chance, the same each time."""
    chance = random.Random(SEED)
    if not number:
        return
    for name, found in classes(comparisons).items():
        yield f"\n{name}: {len(found)} ({ABOUT[name]})"
        for key, error in chance.sample(found, min(number, len(found))):
            yield f"  {key}: {error.way}"
            for side, one in (("gold", error.gold), ("found", error.predicted)):
                if one is not None:
                    yield f"    {side:5} {_line(one, texts[key])}"


def _line(one: Attribution, text: str) -> str:
    spans = one.spans
    source, cue, content = (_words(text, role) for role in (spans.source, spans.cue, spans.content))
    return f"{spans.content[0][0]}: {source or '-'} | {cue or '-'} | {content}"


def _words(text: str, spans: Spans) -> str:
    words = " ".join(" … ".join(text[start:end] for start, end in spans).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} […] {words[-LONGEST // 2 :]}"
