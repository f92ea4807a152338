"""What follows a cue: times, addressee and channel first, then the content in one of the cue's frames."""

from dataclasses import dataclass

from newsmodel.extract.attribution.addressees import addressee_of
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.frames import PREPOSITIONAL, marked_frame, unmarked_frame
from newsmodel.extract.attribution.modifiers import modifiers_end
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import head_of, phrase_end
from newsmodel.extract.positions import Range
from newsmodel.extract.voices import can_speak
from newsmodel.lang import Frame

__all__ = ["Complement", "complement"]

KEPT = frozenset({"for", "on", "to"})  # prepositions that people count to the content


@dataclass(slots=True)
class Complement:
    """The content begins at token `start`, in `frame`; `None` where nothing follows that the cue can report."""

    start: int
    frame: Frame | None
    addressee: Range | None
    modifiers_end: int


def complement(work: Work, use: CueUse, last: int, start: int | None = None) -> Complement:
    """Read what stands to the right of a cue, or of `start`, up to where its content begins."""
    frames = use.cue.frames
    token = modifiers_end(work, use.last if start is None else start, last)
    addressee = addressee_of(work, use, token, last)
    if addressee:
        token = modifiers_end(work, addressee[1], last)
    frame = marked_frame(work, frames, token, last) or unmarked_frame(work, frames, token, last)
    named = None if addressee or frame is Frame.QUOTE else _named_quotation(work, frames, token, last)
    if named is not None:
        frame, token = Frame.QUOTE, named
    if addressee and frame is None and Frame.NP in frames and " " in use.cue.lemma:
        token, frame = addressee[0], Frame.NP  # "called for the suspension of the deal": spoken to nobody
        addressee = None
    begin = token + (frame is not None and _is_marker(work, frame, token))
    if frame is Frame.ADDR_TO and addressee:
        begin = addressee[0]  # "urged people to leave": whoever is to act is part of what is said
        if " " in use.cue.lemma:
            addressee = None  # "called on Kirvan to open its ports": spoken to nobody
    if addressee and not _can_hear(work, use, addressee):
        addressee = None
    return Complement(begin, frame, addressee, token)


def _can_hear(work: Work, use: CueUse, phrase: Range) -> bool:
    """Whether one can speak to it: not "told a joke about", "ordered a review of", "requested anonymity to"."""
    head = head_of(work, *phrase)
    if work.doc.lower[head] in use.cue.not_with:
        return False
    return Frame.NP not in use.cue.frames or work.tags[head] not in {"NN", "NNS"} or can_speak(work, *phrase)


def _named_quotation(work: Work, frames: frozenset[Frame], token: int, last: int) -> int | None:
    """Where a quotation begins that a noun phrase and a colon announce: "added a caveat: “Q”"."""
    colon = phrase_end(work, token, last)
    follows = token < colon < last - 1 and work.doc.lower[colon] == ":" and work.doc.quoted[colon + 1] > 0
    return colon + 1 if follows and Frame.QUOTE in frames else None


def _is_marker(work: Work, frame: Frame, token: int) -> bool:
    """Whether a word only introduces the content, as "that", a colon and most prepositions do."""
    word = work.doc.lower[token]
    if work.doc.quoted[token]:
        return False
    if word == "that":
        return frame in {Frame.THAT, Frame.ADDR_THAT}
    return word in {",", ":"} or (frame in PREPOSITIONAL.get(word, ()) and word not in KEPT)
