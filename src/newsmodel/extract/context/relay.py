"""Who carried it: "in remarks carried by state media", "..., as quoted by VNA", "As my colleague reports, ..."."""

from newsmodel.extract.attribution.addressees import audience
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import phrase_end
from newsmodel.extract.positions import Range, span_of, token_at
from newsmodel.extract.voices import is_medium
from newsmodel.lang import CueRole

__all__ = ["relays"]

QUOTED = frozenset({"quoted", "cited"})
CARRIED = frozenset(
    "carried published reported broadcast aired relayed distributed released printed run posted shown issued".split()
)
BEHIND = 8  # tokens of what hangs on the end of an attribution


def relays(work: Work, draft: StatementDraft, parts: list[Range]) -> None:
    """Note who carried a statement, as the words around its cue say it."""
    for part in (*parts, *_hanging(work, draft)):
        for token in range(*part):
            found = _carrier(work, token, part[1]) or _reporting(work, token, part)
            if found and span_of(work, found) not in draft.relays:
                draft.relays.append(span_of(work, found))
                return


def _hanging(work: Work, draft: StatementDraft) -> list[Range]:
    """What follows a comma behind the attribution: "..., X said, as quoted by VNA"."""
    doc = work.doc
    if draft.frame is None:
        return []
    start = token_at(work, draft.frame[1])
    last = doc.sentences[doc.sentence_of[draft.cue_token]][1]
    if (
        start + 1 >= last
        or doc.lower[start] != ","
        or any(low <= doc.starts[start + 1] < high for low, high in draft.content)
    ):
        return []
    return [(start + 1, min(last, start + 1 + BEHIND))]


def _carrier(work: Work, token: int, last: int) -> Range | None:
    """Who follows "carried by", "quoted by"."""
    lower = work.doc.lower
    if lower[token] not in QUOTED | CARRIED or lower[token + 1 : token + 2] not in (["by"], ["on"]):
        return None
    end = phrase_end(work, token + 2, last)
    if end == token + 2 or (lower[token] in CARRIED and not is_medium(work, token + 2, end)):
        return None
    return audience(work, token + 2, last)


def _reporting(work: Work, token: int, part: Range) -> Range | None:
    """Who reports it in "As the Herald reports, Y says"."""
    first, last = part
    if token != first or work.doc.lower[token] != "as":
        return None
    verb = last - 1 - (work.doc.lower[last - 1] == ",")
    forms = work.language.cue_forms.get(work.doc.lower[verb], ()) if verb > token + 1 else ()
    return (token + 1, verb) if any(form.cue.role is CueRole.RELAY for form in forms) else None
