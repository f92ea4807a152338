"""A figure that somebody else gave: "not the 90,000 claimed by the opposition"."""

from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import base_start, phrase_end
from newsmodel.kinds import SpeechAct
from newsmodel.lang import Form, Frame, PartOfSpeech

__all__ = ["figure_given"]

FIGURES = frozenset({"figure", "number", "toll", "total", "count", "estimate", "share", "rate", "sum"})
GIVING = frozenset({SpeechAct.ASSERT, SpeechAct.PREDICT, SpeechAct.ACCUSE})
LONGEST_AGENT = 15  # tokens


def figure_given(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement of whoever gave a figure that the text takes up; the figure is its content.

    Other things that are "announced by the council" are no statements, and a figure is one.
    """
    doc, by = work.doc, use.last
    if use.cue.pos is not PartOfSpeech.VERB or use.form is not Form.PARTICIPLE or use.cue.act not in GIVING:
        return None
    if by >= sentence.last or doc.lower[by] != "by" or use.first == sentence.first or use.first != use.group:
        return None
    start = base_start(work, use.first - 1, sentence.first)
    end = min(phrase_end(work, by + 1, sentence.last), by + 1 + LONGEST_AGENT)
    told = work.tags[start : use.first]
    if end == by + 1 or work.timed[by + 1] or doc.lower[start] not in {"the", "its", "their"}:
        return None
    if "CD" not in told and doc.lower[use.first - 1] not in FIGURES:
        return None
    return draft_statement(work, use, [(start, use.first)], (by + 1, end), Frame.NP, "figure_given", clause_end=end)
