"""Errors by class, for people who work on the rules."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping

from benchmarks.score_polnear import Comparison, Spans, Statement

__all__ = ["classes", "errors", "shown"]

SEED = 20
ABOUT = {
    "missed": "nothing was found there",
    "bounds": "something was found there, with too much or too little in it",
    "wrong source": "the content was found, but its source is another",
    "false": "nothing was to be found there",
}
LONGEST = 160  # characters of a role

Error = tuple[str, Statement | None, Statement | None]  # class, gold, prediction


def errors(comparison: Comparison) -> Iterator[Error]:
    """The errors in one article, those of the gold first."""
    gold, predicted = comparison.gold, comparison.predicted
    agreed, paired = set(comparison.agreed), dict(comparison.pairs)
    for i, one in enumerate(gold):
        if i in paired:
            if (i, paired[i]) not in agreed:
                yield "wrong source", one.spans, predicted[paired[i]].spans
            continue
        near = max(predicted, key=lambda other: len(one.content & other.content), default=None)
        if near is None or one.content.isdisjoint(near.content):
            yield "missed", one.spans, None
        else:
            yield "bounds", one.spans, near.spans
    for j, other in enumerate(predicted):
        if j not in paired.values() and all(other.content.isdisjoint(one.content) for one in gold):
            yield "false", None, other.spans


def classes(comparisons: Mapping[str, Comparison]) -> dict[str, list[tuple[str, Error]]]:
    """All errors by class, each with the id of its article."""
    found: defaultdict[str, list[tuple[str, Error]]] = defaultdict(list)
    for key, comparison in comparisons.items():
        for error in errors(comparison):
            found[error[0]].append((key, error))
    return {name: found[name] for name in ABOUT}


def shown(comparisons: Mapping[str, Comparison], texts: Mapping[str, str], number: int) -> Iterator[str]:
    """Lines that show up to so many errors of each class, drawn by chance, the same each time."""
    chance = random.Random(SEED)
    if not number:
        return
    for name, found in classes(comparisons).items():
        yield f"\n{name}: {len(found)} ({ABOUT[name]})"
        for key, (_, gold, predicted) in chance.sample(found, min(number, len(found))):
            yield f"  {key}"
            for side, statement in (("gold", gold), ("found", predicted)):
                if statement is not None:
                    yield f"    {side:5} {_line(statement, texts[key])}"


def _line(statement: Statement, text: str) -> str:
    at = statement.content[0][0]
    source, cue, content = (_words(text, spans) for spans in (statement.source, statement.cue, statement.content))
    return f"{at}: {source or '-'} | {cue or '-'} | {content}"


def _words(text: str, spans: Spans) -> str:
    words = " ".join(" … ".join(text[start:end] for start, end in spans).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} […] {words[-LONGEST // 2 :]}"
