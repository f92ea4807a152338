"""The verb of a claim's main clause: what stands in "if", "who" and "that" clauses tells neither kind nor polarity."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import SUBORDINATORS
from newsmodel.extract.phrases import FINITE

__all__ = ["Clause", "clause_of"]

GROUP = frozenset({"VB", "VBN", "VBG", "VBD", "RB", "RBR", "MD", "TO"})
OPENING = frozenset("“”\"‘’'—–-,;:") | {"and", "but", "that", "so"}
EXCLAIMED = frozenset({"no", "yes", "well", "look"})
FULL = frozenset("'s 're 'm 'll is are was were has had did".split())  # finite whatever the tagger makes of them
RELATIVE = frozenset({"WP", "WDT", "WRB"})
LONGEST_SUBJECT = 40  # tokens
LONGEST_GROUP = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a claim in lower case, and their tags; `start` is where its main clause begins.

    `verb` is the place of the finite verb, or `None`; `end` is behind the verbs and adverbs that go with it.
    """

    words: Sequence[str]
    tags: Sequence[str]
    start: int
    verb: int | None
    end: int


def clause_of(work: Work, tokens: Sequence[int]) -> Clause:
    """The main clause of a claim."""
    words = [work.doc.lower[token] for token in tokens]
    tags = [work.tags[token] for token in tokens]
    start = _start(words)
    inner = 0  # clauses inside the subject: "the men who left", "the fact that he left"
    for place in range(start, min(len(words), start + LONGEST_SUBJECT)):
        tag = tags[place]
        opens = tag in RELATIVE or (tag == "IN" and (words[place] == "that" or words[place] in SUBORDINATORS))
        if opens and place > start:
            inner += 1
        elif tag in FINITE or (words[place] in FULL and tag != "POS"):
            if not inner:
                return Clause(words, tags, start, place, _group_end(tags, place))
            inner -= 1
    return Clause(words, tags, start, None, start)


def _start(words: Sequence[str]) -> int:
    """The place behind marks, "No," and a clause that opens with "if" or the like and ends at a comma."""
    place, reach = 0, min(len(words), LONGEST_SUBJECT)
    while place < reach:
        if words[place] in OPENING:
            place += 1
        elif words[place] in EXCLAIMED and words[place + 1 : place + 2] == [","]:
            place += 2
        elif words[place] in SUBORDINATORS:
            comma = next((after for after in range(place + 1, reach) if words[after] == ","), None)
            if comma is None:
                return place
            place = comma + 1
        else:
            return place
    return 0


def _group_end(tags: Sequence[str], verb: int) -> int:
    end = verb + 1
    while end < min(len(tags), verb + LONGEST_GROUP) and tags[end] in GROUP:
        end += 1
    return end
