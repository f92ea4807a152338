"""To whom a verb of saying speaks: "told reporters", "asked Ruiz and Imray to", "said to his aides"."""

from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.frames import marked_frame
from newsmodel.extract.attribution.modifiers import modifiers_end
from newsmodel.extract.channels import channel_noun
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import FINITE, NOUN, OPENING, base_end, phrase_end
from newsmodel.extract.positions import Range
from newsmodel.lang import Frame

__all__ = ["ADDRESSING", "addressee_of", "audience"]

ADDRESSING = frozenset(frame for frame in Frame if frame.value.startswith("addr-"))
LONGEST_LIST = 30  # tokens of people who are spoken to
NEAR = 8  # tokens of a bracket
ASIDE = frozenset("on at outside after before over during by via through".split())  # how, when and where they were told


def addressee_of(work: Work, use: CueUse, token: int, last: int) -> Range | None:
    """The phrase that names whom the speaker addresses: "told reporters", "said to his aides"."""
    phrase, frames = _phrase_spoken_to(work, use, token, last), use.cue.frames
    if phrase is None:
        return None
    aside = _aside(work, *phrase)
    if aside < phrase[1]:
        return phrase[0], aside
    return _listed(work, frames, phrase, last) or _shortened(work, frames, phrase, last) or phrase


def audience(work: Work, start: int, last: int) -> Range | None:
    """Whom a preposition leads to: "to parents of the pupils", and not how or when, "to parents on Friday"."""
    end = phrase_end(work, start, last)
    if end == start or work.timed[start]:
        return None
    while end + 1 < last and work.doc.lower[end] == "and" and base_end(work, end + 1, last) > end + 1:
        end = phrase_end(work, end + 1, last)
    return start, _aside(work, start, end)


def _aside(work: Work, start: int, end: int) -> int:
    """Where a phrase turns to how, when or where: "analysts on a call", "the BBC in an interview"."""
    for token in range(start + 1, end):
        word = work.doc.lower[token]
        if word in ASIDE or (word == "in" and channel_noun(work, token + 1, base_end(work, token + 1, end))):
            return token
    while end > start + 1 and work.timed[end - 1]:
        end -= 1  # "told CNN Tuesday"
    return end


def _phrase_spoken_to(work: Work, use: CueUse, token: int, last: int) -> Range | None:
    """The phrase behind a cue that may name whom the speaker addresses."""
    doc, tags, frames = work.doc, work.tags, use.cue.frames
    if token >= last or doc.quoted[token]:
        return None
    start = token
    if doc.lower[token] == "to" and Frame.TO_ADDR in frames:
        start = token + 1
    elif not frames & ADDRESSING:
        return None
    if start >= last or tags[start] not in NOUN | OPENING | {"PRP", "CD", "JJ", "PDT"} or doc.lower[start] == "that":
        return None
    end = phrase_end(work, start, last)
    if end == start or (end < last and tags[end] in FINITE and Frame.BARE in frames):
        return None  # "warned prices would rise": the phrase is the subject of the content
    if Frame.NP in frames and end < last and tags[end] in {"JJ", "NN", "NNS", "CD"}:
        return None  # "promised a dividend of no less than"
    return start, end


def _listed(work: Work, frames: frozenset[Frame], addressee: Range, last: int) -> Range | None:
    """The whole of a list, or what a bracket adds, where a content follows: "asked Ruiz, Imray (R) and Hart to"."""
    doc, end = work.doc, addressee[1]
    while end < min(last, addressee[0] + LONGEST_LIST) and doc.lower[end] in {",", "and", "or", "("} and end + 1 < last:
        if doc.lower[end] == "(":
            following = next((token for token in range(end, min(last, end + NEAR)) if doc.lower[token] == ")"), -1) + 1
        else:
            start = end + 2 if doc.lower[end : end + 2] == [",", "and"] else end + 1
            following = phrase_end(work, start, last)
        if following <= end + 1:
            break
        end = following
    return (addressee[0], end) if end > addressee[1] and marked_frame(work, frames, end, last) else None


def _shortened(work: Work, frames: frozenset[Frame], addressee: Range, last: int) -> Range | None:
    """The phrase without what its preposition adds, where that is the content: "asked Ruiz about the dam"."""
    end = base_end(work, addressee[0], last)
    if end == addressee[1] or marked_frame(work, frames, modifiers_end(work, addressee[1], last), last):
        return None
    return (addressee[0], end) if marked_frame(work, frames, end, last) else None
