"""Rebuttals that the reporter makes with a contrast: "But drivers said it was closed", "..., however, said"."""

from collections.abc import Iterator

from newsmodel.extract.draft import Pair, RebuttalDraft, StatementDraft, Work
from newsmodel.extract.positions import token_at
from newsmodel.extract.rebuttals.matter import Matter
from newsmodel.kinds import RebuttalKind

__all__ = ["contrasted"]

CONTRASTS = frozenset({"but", "however", "yet"})
NEAREST = 2  # statements back


def contrasted(work: Work, matter: Matter) -> Iterator[RebuttalDraft]:
    """The statements that a contrast sets against the one before, where both are about one matter."""
    for number, draft in enumerate(work.statements):
        cue = _contrast(work, draft)
        if cue is None:
            continue
        others = [other for other in matter.others(number, matter.speakers[number]) if number - other <= NEAREST]
        related = matter.related(number, others)[:1]
        if related:
            yield RebuttalDraft(
                number, tuple(related), RebuttalKind.CONTRAST, explicit=True, cue=cue, confidence=0.6, rule="contrast"
            )


def _contrast(work: Work, draft: StatementDraft) -> Pair | None:
    """The word of contrast that opens the sentence of a statement, or stands between its source and its cue."""
    doc = work.doc
    if draft.source is None or draft.cue is None:
        return None
    first = doc.sentences[doc.sentence_of[draft.cue_token]][0]
    # what continues a statement has its source far back
    between = range(0) if draft.continues else range(token_at(work, draft.source[1]), draft.cue_token)
    token = next((place for place in (first, *between) if doc.lower[place] in CONTRASTS), None)
    return None if token is None else (doc.starts[token], doc.ends[token])
