"""Whether the words after a content are the reporter's own: another cue, another speaker, another verb."""

from newsmodel.extract.attribution.complements import complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.taken_up import taken_up
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import FINITE, phrase_end
from newsmodel.lang import Form, PartOfSpeech

__all__ = ["CONCESSIVE", "another_quotes", "another_speaks", "reporter_resumes", "shares_subject", "verb_of_speaker"]

CONCESSIVE = frozenset("despite although though while whereas".split())
TURNS = frozenset({"after", "before"})
LENGTHS = frozenset("second moment minute hour day week fortnight month year decade".split())
LONGEST_TIME = 4  # tokens: "less than two hours after"
SETTING_AGAINST = frozenset({"despite", "contradicting", "according", "while", "whereas"})


def reporter_resumes(work: Work, use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether the words after a comma are the reporter's own."""
    if token >= sentence.last:
        return False
    word = work.doc.lower[token]
    if word in SETTING_AGAINST or (word in CONCESSIVE and another_speaks(use, token, sentence)):
        return True
    if _tells_how_long(work, token, sentence.last) and another_speaks(use, token, sentence):
        return True
    return _cue_follows(work, use, token, sentence) or taken_up(work, token, sentence) is not None


def _tells_how_long(work: Work, token: int, last: int) -> bool:
    """Whether a clause begins of what came so long before or after: "hours after a committee accused him"."""
    lower = work.doc.lower
    turn = next((at for at in range(token + 1, min(token + 1 + LONGEST_TIME, last)) if lower[at] in TURNS), None)
    return turn is not None and lower[turn - 1].removesuffix("s") in LENGTHS


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
        return other.form is Form.GERUND or shares_subject(work, use, start, sentence)
    if doc.lower[token] == "with":
        return other.form is Form.GERUND and other.group == phrase_end(work, token + 1, last)
    if other.group != phrase_end(work, start, last):
        return False
    return joined or other.last >= last - 1 or doc.lower[other.last] in {",", ".", ";"}


def shares_subject(work: Work, use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether a second cue of the same speaker follows: "said A and warned that B", "told A, called B"."""
    other = _next_use(use, token, sentence)
    while other and token < other.group and (work.tags[token] == "RB" or work.timed[token]):
        token += 1
    if other is None or other.group != token or other.cue.pos is not PartOfSpeech.VERB:
        return False
    if other.infinitive or other.passive or _tense(work, other) != _tense(work, use):
        return False
    return complement(work, other, sentence.last).frame is not None


def another_quotes(work: Work, use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether another speaker's quotation follows: "9 percent said “yes” and 14 percent said “no”"."""
    other = _next_use(use, token, sentence)
    if other is None or other.last >= sentence.last or not work.doc.quoted[other.last]:
        return False
    return other.group == phrase_end(work, token, sentence.last)


def another_speaks(use: CueUse, token: int, sentence: Sentence) -> bool:
    """Whether another cue follows the token: "said A, although the mayor insisted that B"."""
    return any(other.first > token and other.form is not Form.GERUND and other is not use for other in sentence.uses)


def verb_of_speaker(work: Work, use: CueUse, token: int, last: int) -> bool:
    """Whether the speaker does something else after "but": "said A, but declined to say B"."""
    return token < last and work.tags[token] in FINITE and work.tags[token] == work.tags[use.first]


def _tense(work: Work, use: CueUse) -> str:
    tag = work.tags[use.first]
    return "past" if tag in {"VBD", "VBN"} or "did" in work.doc.lower[use.group : use.first] else tag


def _next_use(use: CueUse, token: int, sentence: Sentence) -> CueUse | None:
    return next((other for other in sentence.uses if other.group >= token and other is not use), None)
