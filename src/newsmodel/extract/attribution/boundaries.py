"""Where a content ends: with its sentence, or where the reporter speaks again."""

from dataclasses import dataclass, field

from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.frames import LABELLING
from newsmodel.extract.attribution.preceding import closes_speech
from newsmodel.extract.attribution.resuming import (
    CONCESSIVE,
    another_quotes,
    another_speaks,
    reporter_resumes,
    shares_subject,
    verb_of_speaker,
)
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import RELATIVE_PRONOUNS, SUBORDINATORS
from newsmodel.extract.phrases import FINITE, NOUN, base_end, phrase_end
from newsmodel.kinds import SpeechAct
from newsmodel.lang import Form, Frame
from newsmodel.lang.cue import DISPUTING

__all__ = ["content_end"]

AFTER_OBJECT = frozenset("as after when because who which but during before while since if unless".split())
CLAUSES = frozenset({Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.WH, Frame.ADDR_THAT, Frame.NP})
ADVERBIAL = frozenset("in on at during when after while as before".split())
TRAILING = frozenset("as after when while before".split())
RELATIVE = frozenset("which who where whose".split())
VIEWS = frozenset("target targets rating recommendation forecast forecasts outlook guidance estimate estimates".split())
FINITE_NEXT = [["VBD"], ["VBZ"]]
POINTING = frozenset({"this", "that", "it", "these", "those"})
BREAKS = frozenset({",", ";", "—", "–", "--"})


def content_end(work: Work, use: CueUse, start: int, sentence: Sentence, frame: Frame) -> int:
    """Token after the content that begins at `start` and hangs on its cue in `frame`."""
    place = _Place(work, use, sentence, frame, start)
    for token in range(start, sentence.last):
        if work.doc.quoted[token]:
            if _ends_after_quotation(place, token):
                return token + 1
        elif token > start and _ends_before(place, token):
            return token
    return sentence.last


@dataclass(slots=True)
class _Place:
    """Where a content stands: the cue that it hangs on, and what the cue's clause is to its sentence."""

    work: Work
    use: CueUse
    sentence: Sentence
    frame: Frame
    start: int
    subordinate: bool = field(init=False)  # "While he said P, the party wants Q"
    inserted: bool = field(init=False)  # "the mayor, who said P, resigned"
    restrictive: bool = field(init=False)  # "those who said P resigned"

    def __post_init__(self) -> None:
        lower, group = self.work.doc.lower, self.use.group
        self.subordinate = (
            group == self.sentence.first
            or (self.use.form is Form.PARTICIPLE and self.use.cue.act is SpeechAct.QUESTION)  # "when asked P, he said"
            or _opens_subordinate(self.work, self.use, self.sentence)
        )
        relative = group >= 2 and lower[group - 1] in {"who", "which", "that"}
        self.inserted = relative and lower[group - 2] == ","
        self.restrictive = relative and not self.inserted


def _ends_after_quotation(place: _Place, token: int) -> bool:
    """Whether the content ends with a quotation whose last token this is: "“Q,” VNA reported"."""
    work, last, after = place.work, place.sentence.last, token + 1
    if after >= last or work.doc.quoted[after]:
        return False
    if work.doc.quoted[place.start] and (work.doc.lower[after] in TRAILING or _ends_sentence(work, token)):
        return True  # "chanted “No contract” as he left", "yelled “You lie!” at the president"
    if place.frame in LABELLING and work.doc.lower[after] in ADVERBIAL:
        return True  # "called her a “clown” on his show"
    if not closes_speech(work, token):
        return False
    if work.tags[after] == "CC" and _main_clause(work, after + 1, last):
        return True  # "“It is dead,” and she laughed"
    if (place.inserted and work.tags[after] in FINITE) or (place.subordinate and _main_clause(work, after, last)):
        return True
    return reporter_resumes(work, place.use, after, place.sentence)


def _ends_sentence(work: Work, token: int) -> bool:
    """Whether a full stop closes the quotation whose last token this is."""
    return token > 0 and work.doc.lower[token - 1] in {".", "!", "?"}


def _ends_before(place: _Place, token: int) -> bool:
    """Whether the content ends before a token outside of quotation marks."""
    work, use, sentence = place.work, place.use, place.sentence
    word = work.doc.lower[token]
    if word == ";":
        return True
    if word in BREAKS:
        return reporter_resumes(work, use, token + 1, sentence) or (word == "," and _ends_at_comma(place, token))
    if work.tags[token] == "CC":
        clause = place.frame in CLAUSES and use.form is not Form.GERUND
        if not clause and work.tags[token + 1 : token + 2] in FINITE_NEXT:
            return True  # "pledged to stay and cast doubt on the vote"
        if shares_subject(work, use, token + 1, sentence) or another_quotes(work, use, token + 1, sentence):
            return True
        return word == "but" and verb_of_speaker(work, use, token + 1, sentence.last)
    if word in CONCESSIVE and another_speaks(use, token, sentence):
        return True
    if place.restrictive and work.tags[token] in FINITE and _has_its_verb(place, token):
        return True
    alone = token == place.start + 1 and work.doc.lower[place.start] in POINTING  # "denied this on Friday"
    if place.frame is Frame.NP and alone and (work.tags[token] in {"IN", "RB"} or work.timed[token]):
        return True
    if place.frame is Frame.NP and use.cue.act in DISPUTING and word == "on" and work.timed[token + 1 : token + 2]:
        return bool(work.timed[token + 1])  # "denied the charge on Friday"
    return place.frame is Frame.NP and (word in AFTER_OBJECT or _is_next_verb(work, token))


def _ends_at_comma(place: _Place, comma: int) -> bool:
    """Whether the reporter takes over at a comma."""
    work, last, after = place.work, place.sentence.last, comma + 1
    if after >= last:
        return False
    word, tag = work.doc.lower[after], work.tags[after]
    if word == "but" and (verb_of_speaker(work, place.use, after + 1, last) or _main_clause(work, after + 1, last)):
        return True
    if place.subordinate and _main_clause(work, after, last):
        return True
    if word == "and" and verb_of_speaker(work, place.use, after + 1, last) and _is_own_view(work, after + 2, last):
        return True
    if work.tags[place.start] in FINITE and tag in FINITE:
        return True  # "the list, which the union says is its longest, was printed"
    if place.inserted and (tag in FINITE or tag == "VBN" or _main_verb_waits(place, after)):
        return True
    if word in RELATIVE and not _clause_goes_on(work, after, last):
        return True
    return place.frame is Frame.TO and tag in {"VBG", "DT", "IN"}


def _is_own_view(work: Work, token: int, last: int) -> bool:
    """Whether a speaker's own published view is the object at a token: "and cut his price target"."""
    end = base_end(work, token, last)
    return token < end and work.tags[token] == "PRP$" and work.doc.lower[end - 1] in VIEWS


def _main_verb_waits(place: _Place, after: int) -> bool:
    """Whether the main clause has only its subject before the relative one, and no comma is left but this."""
    work, lower = place.work, place.work.doc.lower
    opened = any(work.tags[token] in FINITE for token in range(place.sentence.first, place.use.group - 1))
    return not opened and "," not in lower[after : place.sentence.last]


def _clause_goes_on(work: Work, start: int, last: int) -> bool:
    """Whether a comma and a verb follow: "said the dam, which leaked, would be closed"."""
    lower, tags, quoted = work.doc.lower, work.tags, work.doc.quoted
    return any(
        lower[token] == "," and not quoted[token] and tags[token + 1] in FINITE for token in range(start, last - 1)
    )


def _has_its_verb(place: _Place, token: int) -> bool:
    """Whether no clause of the content still waits for its verb at the token."""
    work, waiting = place.work, place.frame in {Frame.THAT, Frame.BARE, Frame.ADDR_THAT, Frame.WH}
    for before in range(place.start, token):
        tag = work.tags[before]
        if tag in FINITE:
            waiting = False
        elif tag in {"CC", "WP", "WDT", "WRB", "IN", "PRP"} or work.doc.lower[before] == ",":
            waiting = waiting or tag != "IN" or work.doc.lower[before] in SUBORDINATORS
    return not waiting


def _is_next_verb(work: Work, token: int) -> bool:
    """Whether a finite verb has no subject in front of it, and so is not of a clause inside the object."""
    before = token - 1
    if work.tags[token] not in FINITE or work.tags[before] in NOUN | {"PRP", "WP", "WDT"}:
        return False
    if (
        work.tags[before] in FINITE
        and work.tags[before - 1] == "PRP"
        and work.doc.lower[before - 2] in RELATIVE_PRONOUNS
    ):
        return False  # "a strike that it said had cost it millions"
    return work.doc.lower[before] not in RELATIVE and work.doc.lower[before] != "that"


def _opens_subordinate(work: Work, use: CueUse, sentence: Sentence) -> bool:
    """Whether the cue's clause hangs on what follows it: "While he said P, the party wants Q"."""
    lower, first = work.doc.lower, sentence.first
    while lower[first] in {"but", "and", "so", "even", "just"} and first + 1 < use.group:
        first += 1
    commas = any(lower[token] == "," and not work.doc.quoted[token] for token in range(first, use.group))
    return lower[first] in SUBORDINATORS and not commas


def _main_clause(work: Work, token: int, last: int) -> bool:
    """Whether a subject and its verb begin after a comma, with an adverbial before them or without."""
    if token < last and work.tags[token] in {"IN", "RB"}:
        token = phrase_end(work, token + 1, last)
        while token < last and work.timed[token]:
            token += 1
    end = phrase_end(work, token, last)
    while token < end < last and work.tags[end] == "RB":
        end += 1
    return token < end < last and work.tags[end] in FINITE
