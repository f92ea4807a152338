"""Where a content ends: with its sentence, or where the reporter speaks again."""

from newsmodel.extract.attribution.complements import complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.preceding import closes_speech
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.taken_up import taken_up
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import FINITE, phrase_end
from newsmodel.lang import Form, Frame, PartOfSpeech

__all__ = ["content_end"]

CONCESSIVE = frozenset("despite although though while whereas".split())
SETTING_AGAINST = frozenset({"despite", "contradicting", "according", "while", "whereas"})
SUBORDINATING = frozenset("when while as after although though before if because since once".split())
AFTER_OBJECT = frozenset("as after when because who which but".split())
BREAKS = frozenset({",", ";", "—", "–", "--"})


def content_end(work: Work, use: CueUse, start: int, sentence: Sentence, frame: Frame) -> int:
    """Token after the content that begins at `start` and hangs on its cue in `frame`."""
    doc, last = work.doc, sentence.last
    subordinate = use.group == sentence.first or _opens_subordinate(work, use, sentence)
    inserted = use.group >= 2 and doc.lower[use.group - 1] in {"who", "which"} and doc.lower[use.group - 2] == ","
    for token in range(start, last):
        word = doc.lower[token]
        if doc.quoted[token]:
            closing = token + 1 < last and not doc.quoted[token + 1] and closes_speech(work, token)
            if closing and _reporter_resumes(work, use, token + 1, sentence):
                return token + 1  # "“Q,” VNA reported"
        elif token == start:
            continue
        elif word == ";":
            return token
        elif word in BREAKS:
            if _reporter_resumes(work, use, token + 1, sentence):
                return token
            after = token + 1
            if after + 1 < last and doc.lower[after] == "but" and _verb_of_speaker(work, use, after + 1, last):
                return token
            if subordinate and word == "," and _main_clause(work, token + 1, last):
                return token
            if inserted and word == "," and token + 1 < last and work.tags[token + 1] in FINITE:
                return token  # "the mayor, who said the dam was safe, resigned"
        elif work.tags[token] == "CC":
            if _shares_subject(work, use, token + 1, sentence) or (
                word == "but" and _verb_of_speaker(work, use, token + 1, last)
            ):
                return token
        elif word in CONCESSIVE and _another_speaks(use, token, sentence):
            return token
        elif frame is Frame.NP and word in AFTER_OBJECT:
            return token
    return last


def _opens_subordinate(work: Work, use: CueUse, sentence: Sentence) -> bool:
    """Whether the cue's clause hangs on what follows it: "While he said P, the party wants Q"."""
    lower, first = work.doc.lower, sentence.first
    if lower[first] in {"but", "and", "so"} and first + 1 < use.group:
        first += 1
    commas = any(lower[token] == "," and not work.doc.quoted[token] for token in range(first, use.group))
    return lower[first] in SUBORDINATING and not commas


def _main_clause(work: Work, token: int, last: int) -> bool:
    """Whether a subject and its verb begin after a comma."""
    end = phrase_end(work, token, last)
    while token < end < last and work.tags[end] == "RB":
        end += 1
    return token < end < last and work.tags[end] in FINITE


def _another_speaks(use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether another cue follows the token: "said A, although the mayor insisted that B"."""
    return any(other.first > token and other.form is not Form.GERUND and other is not use for other in sentence.uses)


def _next_use(use: CueUse, token: int, sentence: Sentence) -> CueUse | None:
    return next((other for other in sentence.uses if other.group >= token and other is not use), None)


def _shares_subject(work: Work, use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether a second cue of the same speaker follows: "said A and warned that B", "told A, called B"."""
    other = _next_use(use, token, sentence)
    while other and token < other.group and (work.tags[token] == "RB" or work.timed[token]):
        token += 1
    if other is None or other.group != token or other.cue.pos is not PartOfSpeech.VERB:
        return False
    if other.infinitive or other.passive or _tense(work, other) != _tense(work, use):
        return False
    return complement(work, other, sentence.last).frame is not None


def _verb_of_speaker(work: Work, use: CueUse, token: int, last: int) -> bool:
    """Whether the speaker does something else after "but": "said A, but declined to say B"."""
    return token < last and work.tags[token] in FINITE and work.tags[token] == work.tags[use.first]


def _tense(work: Work, use: CueUse) -> str:
    tag = work.tags[use.first]
    return "past" if tag in {"VBD", "VBN"} else tag


def _reporter_resumes(work: Work, use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether the words after a comma are the reporter's own."""
    if token >= sentence.last:
        return False
    word = work.doc.lower[token]
    if word in SETTING_AGAINST or (word in CONCESSIVE and _another_speaks(use, token, sentence)):
        return True
    return _cue_follows(work, use, token, sentence) or taken_up(work, token, sentence) is not None


def _cue_follows(work: Work, use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether the next cue belongs to the reporter: ", adding that", ", VNA reported", ", but the mayor said"."""
    doc, tags, last = work.doc, work.tags, sentence.last
    joined = tags[token] == "CC"
    start = token
    while start < last - 1 and (
        tags[start] in {"CC", "RB"} or work.timed[start] or (doc.lower[start] in {"on", "in"} and work.timed[start + 1])
    ):
        start += 1
    other = _next_use(use, start, sentence)
    if other is None or other.cue.pos is not PartOfSpeech.VERB:
        return False
    if other.group == start:
        return other.form is Form.GERUND or _shares_subject(work, use, start, sentence)
    if doc.lower[token] == "with":
        return other.form is Form.GERUND and other.group == phrase_end(work, token + 1, last)
    if other.group != phrase_end(work, start, last):
        return False
    return joined or other.last >= last - 1 or doc.lower[other.last] in {",", ".", ";"}
