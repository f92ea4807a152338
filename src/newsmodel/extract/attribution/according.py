"""Statements whose cue is a preposition: "according to X" before, after or amid what X says."""

from newsmodel.extract.attribution.appositions import appositions_end, participle_end
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.preceding import OPENERS
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import phrase_end
from newsmodel.lang import Frame

__all__ = ["according_statement"]


def according_statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement attributed by a preposition, whose source follows it."""
    doc, last = work.doc, sentence.last
    core = phrase_end(work, use.last, last)
    if core == use.last or work.timed[core - 1] or set(doc.lower[use.last : core]) & use.cue.not_with:
        return None  # "according to plan"
    core = participle_end(work, core, last)
    end = appositions_end(work, core, last)
    contents = list[tuple[int, int]]()
    start = sentence.first
    edge = max((span[1] for draft in sentence.made for span in (*draft.content, draft.cue or (0, 0))), default=0)
    while start < use.first and (doc.lower[start] in OPENERS or doc.lower[start] == "," or doc.starts[start] < edge):
        start += 1
    before = use.first
    while before > start and doc.lower[before - 1] == "," and not doc.quoted[before - 1]:
        before -= 1
    if any(doc.words[token][0].isalnum() for token in range(start, before)):
        contents.append((start, before))
    after = end
    while after < last and not contents and doc.lower[after] != "," and not doc.quoted[after]:
        after += 1  # "according to a report that Reuters saw, P"
    if after < last and doc.lower[after] == "," and (not contents or before < use.first):
        if any(doc.words[token][0].isalnum() for token in range(after + 1, last)) and doc.lower[after + 1] != "who":
            contents.append((after + 1, last))
    elif after < last and doc.quoted[after] and not contents:
        contents.append((after, last))
    if not contents:
        return None
    return draft_statement(work, use, contents, (use.last, end), Frame.SOURCE, "according_to", clause_end=end)
