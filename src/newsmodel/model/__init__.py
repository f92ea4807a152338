"""The records: what users hold. Frozen, made of tuples, equal by value; each links forward only."""

from newsmodel.model.actor import Actor, Mention, Role
from newsmodel.model.analysis import Analysis
from newsmodel.model.article import Article, Dateline
from newsmodel.model.base import Record
from newsmodel.model.claim import Claim, Figure
from newsmodel.model.corrections import (
    Alias,
    Correction,
    Corrections,
    DifferentActors,
    NotRebuttal,
    NotStatement,
    SaidBy,
    SameActor,
)
from newsmodel.model.discrepancy import Discrepancy
from newsmodel.model.passage import Passage
from newsmodel.model.provenance import Issue, Provenance
from newsmodel.model.rebuttal import Rebuttal
from newsmodel.model.span import Span
from newsmodel.model.statement import Addressee, Channel, Cue, Statement, Via
from newsmodel.model.time import TimeExpression, When

__all__ = [
    "Actor",
    "Addressee",
    "Alias",
    "Analysis",
    "Article",
    "Channel",
    "Claim",
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
]
