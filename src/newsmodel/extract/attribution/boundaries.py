"""Where a content ends: with its sentence, or where the reporter speaks again."""

from newsmodel.extract.attribution.complements import complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.preceding import closes_speech
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import NOUN, OPENING, base_end, phrase_end
from newsmodel.lang import Form, Frame, PartOfSpeech

__all__ = ["content_end"]

CONCESSIVE = frozenset("despite although though while whereas".split())
SETTING_AGAINST = frozenset({"despite", "contradicting"})
AFTER_OBJECT = frozenset("as after when because who which but".split())
DASHES = frozenset({"—", "–", "--"})


def content_end(work: Work, use: CueUse, start: int, last: int, uses: list[CueUse], frame: Frame) -> int:
    """Token after the content that begins at `start`.

    Args:
        work: The article.
        use: The cue that reports the content.
        start: First token of the content.
        last: Token after the sentence.
        uses: All cues of the sentence.
        frame: How the content hangs on its cue; the object of a verb ends earlier than a clause does.
    """
    doc = work.doc
    for token in range(start, last):
        word = doc.lower[token]
        if doc.quoted[token]:
            closing = token + 1 < last and not doc.quoted[token + 1] and closes_speech(work, token)
            if closing and _reporter_resumes(work, use, token + 1, last, uses):
                return token + 1  # "“Q,” TASS reported"
        elif token == start:
            continue
        elif word in {",", ";"} or word in DASHES:
            if _reporter_resumes(work, use, token + 1, last, uses):
                return token
        elif work.tags[token] == "CC":
            if _shares_subject(work, use, token + 1, last, uses):
                return token
        elif (word in CONCESSIVE and _another_speaks(use, token, uses)) or (
            frame is Frame.NP and word in AFTER_OBJECT
        ):
            return token
    return last


def _another_speaks(use: CueUse, token: int, uses: list[CueUse]) -> bool:
    """Whether another cue follows the token: "said A, although the mayor insisted that B"."""
    return any(other.first > token and other.form is not Form.GERUND and other is not use for other in uses)


def _shares_subject(work: Work, use: CueUse, token: int, last: int, uses: list[CueUse]) -> bool:
    """Whether a second cue of the same speaker follows a conjunction: "said A and warned that B"."""
    tags = work.tags
    other = next((other for other in uses if other.group >= token and other is not use), None)
    while other and token < other.group and (tags[token] == "RB" or work.timed[token]):
        token += 1
    if other is None or other.group != token or other.cue.pos is not PartOfSpeech.VERB:
        return False
    if other.infinitive or other.passive or tags[other.first] != tags[use.first]:
        return False
    return complement(work, other, last).frame is not None


def _reporter_resumes(work: Work, use: CueUse, token: int, last: int, uses: list[CueUse]) -> bool:
    """Whether the words after a comma are the reporter's own."""
    if token >= last:
        return False
    word = work.doc.lower[token]
    if word in SETTING_AGAINST or word == "according" or (word in CONCESSIVE and _another_speaks(use, token, uses)):
        return True
    return _cue_follows(work, use, token, last, uses) or _names_the_saying(work, token, last)


def _cue_follows(work: Work, use: CueUse, token: int, last: int, uses: list[CueUse]) -> bool:
    """Whether the next cue belongs to the reporter: ", adding that", ", TASS reported", ", but the mayor said"."""
    doc, tags = work.doc, work.tags
    joined = tags[token] == "CC"
    start = token
    while start < last - 1 and (
        tags[start] in {"CC", "RB"} or work.timed[start] or (doc.lower[start] in {"on", "in"} and work.timed[start + 1])
    ):
        start += 1
    other = next((other for other in uses if other.group >= start and other is not use), None)
    if other is None or other.cue.pos is not PartOfSpeech.VERB:
        return False
    if other.group == start:
        return other.form is Form.GERUND or (joined and _shares_subject(work, use, start, last, uses))
    if doc.lower[token] == "with":
        return other.form is Form.GERUND and other.group == phrase_end(work, token + 1, last)
    if other.group != phrase_end(work, start, last):
        return False
    return joined or other.last >= last - 1 or doc.lower[other.last] in {",", ".", ";"}


def _names_the_saying(work: Work, token: int, last: int) -> bool:
    """Whether a noun of speech takes up the whole content: ", a charge that Tarsk rejected"."""
    doc, tags = work.doc, work.tags
    if doc.lower[token] not in {"a", "an"}:
        return False
    after = base_end(work, token, last)
    if after >= last or after - 1 <= token or doc.lower[after - 1] not in work.language.cue_forms:
        return False
    return doc.lower[after] in {"that", "which"} or tags[after] in NOUN | OPENING | {"PRP"}
