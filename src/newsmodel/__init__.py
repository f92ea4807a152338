"""Who said what, when, and who disputes it: typed records, read from news articles.

An `Article` is text with what is printed around it; `read` and `read_one` make one of a file. `analyze` turns it into
an `Analysis`: its `Statement`s, with speaker, time, addressee and channel; the `Actor`s behind them; the `Claim`s that
they put forward; the `Rebuttal`s between them; and the `Discrepancy`s of the article with itself. `analyze_many` does
so with many articles, in several processes if wanted. `to_html` makes a page of an analysis, to look at. A `Corpus`
holds many analyses and answers questions about them. `Corrections` hold what a person knows better. `times` reads time
expressions alone.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsmodel.corpus import Corpus
    from newsmodel.many import analyze_many
    from newsmodel.model import (
        Actor,
        Addressee,
        Alias,
        Analysis,
        Article,
        Channel,
        Claim,
        Correction,
        Corrections,
        Cue,
        Dateline,
        DifferentActors,
        Discrepancy,
        Figure,
        Issue,
        Mention,
        NotRebuttal,
        NotStatement,
        Passage,
        Provenance,
        Rebuttal,
        Record,
        Role,
        SaidBy,
        SameActor,
        Span,
        Statement,
        TimeExpression,
        Via,
        When,
    )
    from newsmodel.parsers import detect, read, read_one
    from newsmodel.pipeline import Pipeline, analyze, ground, times
    from newsmodel.report import to_html

__all__ = [
    "Actor",
    "Addressee",
    "Alias",
    "Analysis",
    "Article",
    "Channel",
    "Claim",
    "Corpus",
    "Correction",
    "Corrections",
    "Cue",
    "Dateline",
    "DifferentActors",
    "Discrepancy",
    "Figure",
    "Issue",
    "Mention",
    "NotRebuttal",
    "NotStatement",
    "Passage",
    "Pipeline",
    "Provenance",
    "Rebuttal",
    "Record",
    "Role",
    "SaidBy",
    "SameActor",
    "Span",
    "Statement",
    "TimeExpression",
    "Via",
    "When",
    "analyze",
    "analyze_many",
    "detect",
    "ground",
    "read",
    "read_one",
    "times",
    "to_html",
]


# All are imported when they are asked for: the rules alone cost three times what pydantic does.
_HOMES = {
    "Corpus": "corpus",
    "Pipeline": "pipeline",
    "analyze": "pipeline",
    "analyze_many": "many",
    "detect": "parsers",
    "ground": "pipeline",
    "read": "parsers",
    "read_one": "parsers",
    "times": "pipeline",
    "to_html": "report",
}
_PARTS = frozenset({"corpus", "errors", "export", "kinds", "lang", "model", "parsers", "pipeline", "report"})


def __getattr__(name: str) -> object:
    if name in _PARTS:
        return importlib.import_module(f"{__name__}.{name}")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(importlib.import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = found  # the next one who asks finds it there
    return found


def __dir__() -> list[str]:
    return __all__
