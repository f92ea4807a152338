"""All figures of any number of articles."""

from typing import Any

from benchmarks.score_gold.actors import actors
from benchmarks.score_gold.article import Article, pair
from benchmarks.score_gold.attributes import attributes
from benchmarks.score_gold.rebuttals import rebuttals
from benchmarks.score_gold.tally import Tally, prf
from benchmarks.score_gold.words import Json, letters, overlap

__all__ = ["Score"]


class Score:
    """Takes articles one by one, and reports on all of them."""

    def __init__(self) -> None:
        self._tally = Tally()

    def file(self, gold: Json, predicted: Json) -> None:
        """Compare a prediction with the annotation of the same text."""
        article, tally = pair(gold, predicted), self._tally
        _statements(article, tally)
        attributes(article, gold["published"], tally)
        _who_said_what(article, tally)
        _non_statements(article, gold, tally)
        rebuttals(gold["rebuttals"], predicted.get("rebuttals") or [], _paired(article), tally)
        actors(article.text, gold["actors"], article.predicted.actors, tally)
        _times(gold["times"], predicted.get("times") or [], tally)

    def report(self) -> dict[str, Any]:
        """Precision, recall and F1 (`p`, `r`, `f1`) by measure, then accuracies (`acc` of `n`) by attribute."""
        tally = self._tally
        counts = {name: int(tally.counts[name]) for name in ("fragments", "who:tp", "who:gold", "who:predicted")}
        right = counts["who:tp"]
        accuracies = tally.accuracies()
        clean = accuracies.get("non_statement_clean")
        return {
            "statement": {**tally.prf("statement"), "fragments_neutral": counts["fragments"]},
            "content_chars": tally.prf("letter"),
            "who_said_what": prf(right, counts["who:predicted"] - right, counts["who:gold"] - right),
            "rebuttal_detect": tally.prf("rebuttal"),
            "rebuttal_link": tally.prf("link"),
            "actor_b3": tally.b_cubed(),
            "times": tally.prf("time"),
            **accuracies,
            "false_statement_rate": round(1 - clean["acc"], 4) if clean else None,
        }


def _statements(article: Article, tally: Tally) -> None:
    """Statements, and the letters and digits of their contents."""
    counts = tally.counts
    counts["fragments"] += len(article.fragments)
    counts["statement:fp"] += len(article.false)
    counts["letter:fp"] += sum(len(article.predicted.contents[j]) for j in article.false)
    for i, content in enumerate(article.gold.contents):
        if not article.required(i):
            continue
        found = article.predicted.contents[article.found[i]] if i in article.found else frozenset[int]()
        counts["statement:tp" if i in article.found else "statement:fn"] += 1
        counts["letter:tp"] += len(content & found)
        counts["letter:fn"] += len(content - found)
        counts["letter:fp"] += len(found - content)


def _who_said_what(article: Article, tally: Tally) -> None:
    """How many statements there are on either side, but for neutral ones; `attributes` counts the right ones."""
    required = [i for i in range(len(article.gold.statements)) if article.required(i)]
    tally.counts["who:gold"] += len(required)
    tally.counts["who:predicted"] += sum(i in article.found for i in required) + len(article.false)


def _non_statements(article: Article, gold: Json, tally: Tally) -> None:
    """Whether what looks like a statement and is none was left alone: no false one holds half of it."""
    for span in gold["non_statements"]:
        place = letters(article.text, [span])
        taken = any(2 * len(place & article.predicted.contents[j]) >= len(place) for j in article.false)
        tally.answer("non_statement_clean", not taken)


def _paired(article: Article) -> dict[str, str]:
    """Ids of predicted statements to those of the annotated ones."""
    predicted, gold = article.predicted.statements, article.gold.statements
    return {predicted[j].get("id", str(j)): gold[i]["id"] for i, j in article.found.items()}


def _times(gold: list[Json], predicted: list[Json], tally: Tally) -> None:
    """Dates: right with any overlap and the same first and last day, false without any overlap."""
    for time in gold:
        right = any(
            overlap([time["span"]], [other["span"]])
            and (other.get("start"), other.get("end") or other.get("start")) == (time["start"], time["end"])
            for other in predicted
        )
        tally.counts["time:tp" if right else "time:fn"] += 1
    spans = [time["span"] for time in gold]
    tally.counts["time:fp"] += sum(not overlap(spans, [other["span"]]) for other in predicted)
