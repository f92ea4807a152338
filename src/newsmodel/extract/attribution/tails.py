"""What goes on behind an attribution: the rest of the clause that it interrupts, or another quotation."""

from newsmodel.extract.attribution.boundaries import content_end
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import COMMAS
from newsmodel.extract.phrases import FINITE, PARTICIPLE, phrase_end
from newsmodel.extract.positions import Range
from newsmodel.lang import Frame

__all__ = ["after_relative", "has_finite", "rest_of_clause", "resumed", "tail"]

WHO_ACTS = frozenset({"he", "she", "i", "we"})  # who acts may be the speaker, and the reporter who tells of it
JOINING = frozenset({"while", "and", "but", "that"})
ASSERTING = frozenset({Frame.QUOTE, Frame.BARE, Frame.THAT})


def has_finite(work: Work, tokens: Range) -> bool:
    """Whether the words hold a finite verb, or a quotation that may hold one."""
    return any(work.tags[token] in FINITE or work.doc.quoted[token] for token in range(*tokens))


def after_relative(work: Work, start: int, last: int) -> int:
    """The comma behind what is said of a speaker: "said Sunshine, who knows him well, ..."; `start` if nothing is."""
    lower, tags = work.doc.lower, work.tags
    if start + 1 >= last or lower[start] != "," or tags[start + 1] not in {"WP", "WDT"}:
        return start
    commas = (token for token in range(start + 1, last - 1) if lower[token] == ",")
    return next((comma for comma in commas if tags[comma + 1] in FINITE), start)


def resumed(work: Work, use: CueUse, start: int, sentence: Sentence) -> Range | None:
    """The clause, or the rest of one, that goes on after the attribution that interrupts it."""
    after = start + 1
    if after >= sentence.last or work.doc.lower[start] not in COMMAS or not use.cue.frames & ASSERTING:
        return None
    if work.tags[after] in PARTICIPLE | {"CC"} or not has_finite(work, (after, sentence.last)):
        return None
    return after, content_end(work, use, after, sentence, Frame.BARE)


def rest_of_clause(work: Work, use: CueUse, left: Range, start: int, sentence: Sentence) -> Range | None:
    """What a clause still lacks: its verb ("A manager, he said, could help") or its end ("..., he said, to pay")."""
    tags, after = work.tags, start + 1
    if after + 1 >= sentence.last or work.doc.lower[start] not in COMMAS or not use.cue.frames & ASSERTING:
        return None
    finite = any(tags[token] in FINITE for token in range(*left))
    joined = work.doc.lower[after] in JOINING
    if finite and not joined and (tags[left[1] - 1] in FINITE or (tags[left[0]] == "WP" and tags[after] in FINITE)):
        return after, sentence.last  # "It was, he said, late", "What he did, she said, was wrong"
    if finite and not work.doc.quoted[left[0]] and _is_joined_clause(work, after, sentence):
        return after, content_end(work, use, after, sentence, Frame.BARE)  # "Sales rose, he said, and profits fell"
    infinitive = tags[after] == "TO" and tags[after + 1] == "VB"
    relative = tags[after] == "IN" and tags[after + 1] in {"WDT", "WP"}
    if not (tags[after] in FINITE and not finite) and not (finite and (infinitive or relative)):
        return None
    return after, content_end(work, use, after, sentence, Frame.BARE)


def _is_joined_clause(work: Work, token: int, sentence: Sentence) -> bool:
    """Whether "and", a subject and its verb follow, and nobody else is heard in the rest of the sentence."""
    if work.doc.lower[token] != "and" or any(use.first > token for use in sentence.uses):
        return False
    start = token + 1
    end = phrase_end(work, start, sentence.last)
    subject = start < end < sentence.last and work.doc.lower[start] not in WHO_ACTS
    return subject and work.tags[end] in FINITE and work.tags[start] not in {"NNP", "NNPS"}


def tail(work: Work, use: CueUse, start: int, sentence: Sentence) -> Range | None:
    """What follows "“Q,” he added, while": still his where a quotation and no other cue follows."""
    doc = work.doc
    opening = next((token for token in range(start, sentence.last) if doc.quoted[token]), None)
    if opening is None or any(start < other.first < opening for other in sentence.uses):
        return None
    if doc.lower[start] != ",":  # "“Q,” he said of the mayor, “Q”"
        if doc.lower[opening - 1] != ",":
            return None
        return opening, content_end(work, use, opening, sentence, Frame.QUOTE)
    begin = start + 1
    while begin < sentence.last and doc.lower[begin] in JOINING:
        begin += 1
    return begin, sentence.last
