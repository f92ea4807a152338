"""Pair predictions with gold, and count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.score_polnear.corpus import Article, Statement
from benchmarks.score_polnear.counts import KINDS, ROLES, Count, Figures
from benchmarks.score_polnear.tokens import Attribution, Tokens

__all__ = ["Comparison", "compare", "figures", "score"]

ALIKE = 0.5  # Jaccard of two contents

Pairs = list[tuple[int, int]]  # indices of gold and prediction


@dataclass(frozen=True)
class Comparison:
    """What counts in one article, and what belongs together."""

    tokens: Tokens
    gold: list[Attribution]
    predicted: list[Attribution]
    pairs: Pairs
    silent: bool  # nothing was predicted, not even what does not count

    @property
    def agreed(self) -> Pairs:
        """The pairs whose sources are the same."""
        return [(i, j) for i, j in self.pairs if self.tokens.agree(self.gold[i], self.predicted[j])]

    @property
    def exact(self) -> Pairs:
        """The pairs whose contents are the same."""
        return [(i, j) for i, j in self.pairs if self.gold[i].content == self.predicted[j].content]


def score(
    gold: Mapping[str, Article],
    predicted: Mapping[str, Iterable[Statement]],
    *,
    speech: frozenset[str] | None = None,
    punctuation: bool = False,
) -> Figures:
    """The figures of all articles; with `speech`, of statements whose cue has one of those words."""
    comparisons = (
        compare(article, predicted.get(key, ()), speech=speech, punctuation=punctuation)
        for key, article in gold.items()
    )
    return Figures.total(figures(comparison) for comparison in comparisons)


def compare(
    article: Article,
    predicted: Iterable[Statement],
    *,
    speech: frozenset[str] | None = None,
    punctuation: bool = False,
) -> Comparison:
    """Pair the predictions of one article with its gold."""
    tokens = Tokens(article.text, punctuation=punctuation)
    ours, theirs = list(tokens.attributions(article.statements)), list(tokens.attributions(predicted))
    silent = not theirs
    if speech is not None:
        ours, theirs = _spoken(tokens, ours, theirs, speech)
    return Comparison(tokens, ours, theirs, pair(tokens, ours, theirs), silent)


def _spoken(
    tokens: Tokens, gold: list[Attribution], predicted: list[Attribution], speech: frozenset[str]
) -> tuple[list[Attribution], list[Attribution]]:
    """Leave out gold without a word of speech in its cue, and the predictions that are not to blame for that."""
    spoken = [one for one in gold if tokens.has(one.cue, speech)]
    thought = [one for one in gold if not tokens.has(one.cue, speech)]
    paired = {j for _, j in pair(tokens, spoken, predicted)}
    rest = [j for j in range(len(predicted)) if j not in paired]
    neutral = {rest[j] for _, j in pair(tokens, thought, [predicted[j] for j in rest])}
    neutral |= {j for j in rest if predicted[j].cue and not tokens.has(predicted[j].cue, speech)}
    return spoken, [one for j, one in enumerate(predicted) if j not in neutral]


def pair(tokens: Tokens, gold: Sequence[Attribution], predicted: Sequence[Attribution]) -> Pairs:
    """Pair one to one by the contents: the most alike first, then those whose sources agree, then in order."""
    holders: defaultdict[int, set[int]] = defaultdict(set)
    for j, other in enumerate(predicted):
        for token in other.content:
            holders[token].add(j)
    candidates = []
    for i, one in enumerate(gold):
        for j in set().union(*(holders[token] for token in one.content)):
            other = predicted[j]
            jaccard = len(one.content & other.content) / len(one.content | other.content)
            if jaccard >= ALIKE:
                candidates.append((-jaccard, not tokens.agree(one, other), i, j))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(candidates):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return list(found.items())


def figures(comparison: Comparison) -> Figures:
    """The figures of one article."""
    gold, predicted, pairs, agreed = comparison.gold, comparison.predicted, comparison.pairs, comparison.agreed
    named = {"exact": comparison.exact, "overlap": pairs, "attrib": agreed}
    counts = {(role, kind): _tokens(comparison, role, kind) for role in ROLES for kind in KINDS}
    counts |= {(name, kind): _statements(comparison, found, kind) for name, found in named.items() for kind in KINDS}
    both = len(gold) + len(predicted)
    return Figures(
        counts,
        {kind: _sourced(comparison, kind) for kind in KINDS},
        {name: (2 * len(named[name]) / both if both else 1.0,) for name in ("overlap", "attrib")},
        1,
        int(comparison.silent),
    )


def _of_kind(attributions: Iterable[Attribution], kind: str) -> list[Attribution]:
    return [one for one in attributions if kind in {"all", one.kind}]


def _tokens(comparison: Comparison, role: str, kind: str) -> Count:
    """The tokens of a role, on one side of a kind, on the other of any."""

    def union(attributions: Iterable[Attribution]) -> set[int]:
        return set().union(*(getattr(one, role) for one in attributions))

    ours, theirs = union(_of_kind(comparison.gold, kind)), union(_of_kind(comparison.predicted, kind))
    right_gold, right_predicted = ours & union(comparison.predicted), theirs & union(comparison.gold)
    return Count(len(right_gold), len(right_predicted), len(ours), len(theirs))


def _statements(comparison: Comparison, found: Pairs, kind: str) -> Count:
    return Count(
        len(_of_kind((comparison.gold[i] for i, _ in found), kind)),
        len(_of_kind((comparison.predicted[j] for _, j in found), kind)),
        len(_of_kind(comparison.gold, kind)),
        len(_of_kind(comparison.predicted, kind)),
    )


def _sourced(comparison: Comparison, kind: str) -> Count:
    """Of the pairs whose gold has a source, those whose sources agree."""

    def count(pairs: Pairs) -> int:
        found = _of_kind((comparison.gold[i] for i, _ in pairs), kind)
        return sum(bool(one.source) for one in found)

    right, every = count(comparison.agreed), count(comparison.pairs)
    return Count(right, right, every, every)
