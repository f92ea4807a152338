"""Many articles, asked together: who said what about something, in some week, and who disputed it."""

from newsmodel.corpus.answers import Answer, Page
from newsmodel.corpus.corpus import Corpus
from newsmodel.corpus.disagreements import Disagreement
from newsmodel.corpus.ingest import Ingestion, Sources
from newsmodel.corpus.linking import Linked
from newsmodel.corpus.plan import Plan
from newsmodel.corpus.predicates import Predicate, Time, Who
from newsmodel.corpus.qids import Qids, QidTable
from newsmodel.corpus.repeats import Repeated, Utterance
from newsmodel.corpus.results import Actors, Articles, Claims, Rebuttals, Statements, Unit
from newsmodel.corpus.rows import ActorRow, ArticleRow, ClaimRow, RebuttalRow, StatementRow
from newsmodel.corpus.times import Clock, Match

__all__ = [
    "ActorRow",
    "Actors",
    "Answer",
    "ArticleRow",
    "Articles",
    "ClaimRow",
    "Claims",
    "Clock",
    "Corpus",
    "Disagreement",
    "Ingestion",
    "Linked",
    "Match",
    "Page",
    "Plan",
    "Predicate",
    "QidTable",
    "Qids",
    "RebuttalRow",
    "Rebuttals",
    "Repeated",
    "Sources",
    "StatementRow",
    "Statements",
    "Time",
    "Unit",
    "Utterance",
    "Who",
]
