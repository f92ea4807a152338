"""Statements whose cue is a noun: "Smith's claim that P", "a charge that Tarsk rejected"."""

from newsmodel.extract.attribution.boundaries import content_end
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import NOUN, base_start, phrase_end
from newsmodel.lang import Frame

__all__ = ["noun_statement"]


def noun_statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement that a noun reports, where the text names whose it is and what it says."""
    doc, tags, last = work.doc, work.tags, sentence.last
    source = _possessor(work, use, sentence.first)
    start = use.last
    if source is None and start < last and doc.lower[start] in {"by", "from", "in"}:
        end = phrase_end(work, start + 1, last)
        source = (start + 1, end) if end > start + 1 else None
        start = end
    if source is None or start + 1 >= last or doc.lower[start] != "that" or tags[start] not in {"IN", "WDT", "DT"}:
        return None
    if tags[start + 1] in {"VBD", "VBZ", "VBP", "MD"}:
        return None  # "the claim that angered him" is a relative clause
    end = content_end(work, use, start + 1, sentence, Frame.THAT)
    return draft_statement(work, use, [(start + 1, end)], source, Frame.THAT, "noun_that", clause_end=use.last)


def _possessor(work: Work, use: CueUse, first: int) -> tuple[int, int] | None:
    start = base_start(work, use.first, first)
    if work.tags[start] == "PRP$":
        return start, start + 1
    for token in range(use.first - 1, start, -1):
        if work.tags[token] == "POS" and work.tags[token - 1] in NOUN:
            return base_start(work, token - 1, first), token
    return None
