"""Part-of-speech tags (Penn Treebank, comparatives folded) for the tokens of a sentence.

Most words of a text can be one thing alone, and a dictionary knows them. Every other word has a *class*, the few
tags that it may get ("NNS|VBZ"), and an averaged perceptron picks one of them, left to right: from the word, its
neighbours, their classes and the tags already given. An unknown word gets its class from case, shape and ending.

A feature's weights for all the tags are packed into one integer, a field for each tag. Adding two such integers
adds all the fields, so a word is scored by one sum over its features.
"""

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import repeat

__all__ = ["BYTES", "OPENERS", "SHIFTS", "VERBS", "Tagger", "choices", "contexts", "is_headline", "load"]

BYTES = 2  # of a packed weight
_BITS = 8 * BYTES
_MASK = (1 << _BITS) - 1

# Tag -> where its field stands. Besides those of Penn: JJ and RB also stand for JJR, JJS, RBR and RBS, DT for PDT,
# WP for WP$, and every "to" is TO.
SHIFTS = {
    tag: _BITS * place
    for place, tag in enumerate(
        "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ MD DT IN TO CC CD JJ RB RP PRP PRP$ WP WDT WRB EX POS UH"
        " . , : `` '' ( ) $ # SYM".split()
    )
}
VERBS = frozenset("VB VBD VBG VBN VBP VBZ MD".split())
OPENERS = frozenset("“ \" ‘ ' ` `` ( [ { : ; . ... … ? ! — – - • *".split())  # the next capital may say nothing

_MIDDLE = sum(1 << (shift + _BITS - 1) for shift in SHIFTS.values())  # keeps every field of a sum above zero
_OPEN = frozenset("NN NNS VB VBD VBG VBN VBP VBZ JJ RB CD UH".split())  # single tags that a name's capital may hide
_LONGEST_ENDING = 5
_ADDRESSES = ("http:", "https:", "www.")


def contexts(
    place: int, lower: Sequence[str], classes: Sequence[str], tags: Sequence[str], verb: str
) -> tuple[str, ...]:
    """The features of one word.

    Args:
        place: Its index.
        lower: The words in lower case; here and in `classes`, two empty entries stand before and after them.
        classes: The classes of the words.
        tags: The tags so far, two empty ones first.
        verb: Tag and form of the last verb.
    """
    word, kind = lower[place], classes[place]
    tag, following = tags[place - 1], classes[place + 1]
    return (
        f"a{word}",
        f"b{kind}",
        f"c{word[-3:]} {kind}",
        f"d{tag} {kind}",
        f"e{tags[place - 2]} {tag}",
        f"f{tag} {word}",
        f"g{lower[place - 1]}",
        f"h{lower[place + 1]}",
        f"i{following} {kind}",
        f"j{tag} {following} {kind}",
        f"k{following} {word}",
        f"l{verb} {kind}",
    )


@cache
def choices(kind: str) -> tuple[tuple[str, int], ...]:
    """The tags of a class, each with its place in a packed weight. A capital (class "^...") adds the names.

    >>> [tag for tag, _ in choices("^NNS|VBZ")]
    ['NNS', 'VBZ', 'NNP', 'NNPS']
    """
    tags = kind.lstrip("^~*").split("|")
    if kind[0] in "^~*":
        tags += [name for name in ("NNP", "NNPS") if name not in tags and (name == "NNP" or "NNS" in tags)]
    return tuple((tag, SHIFTS[tag]) for tag in tags)


@dataclass(frozen=True, slots=True)
class Tagger:
    """What was learned: the class of each word, the class of each ending, the packed weights of each feature."""

    words: Mapping[str, str] = field(repr=False)
    endings: Mapping[str, str] = field(repr=False)
    weights: Mapping[str, int] = field(repr=False)

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tag of each word of one sentence.

        >>> load().tag(["He", "claims", "that", "the", "claims", "are", "false", "."])
        ['PRP', 'VBZ', 'IN', 'DT', 'NNS', 'VBP', 'JJ', '.']
        """
        lower, classes = self.classify(words)
        weight = self.weights.get
        tags, verb = ["", ""], ""
        for place in range(2, len(words) + 2):
            best = kind = classes[place]
            if kind not in SHIFTS:
                total = sum(map(weight, contexts(place, lower, classes, tags, verb), repeat(0)), _MIDDLE)
                top = -1
                for tag, shift in choices(kind):
                    score = total >> shift & _MASK
                    if score > top:
                        best, top = tag, score
            tags.append(best)
            if best in VERBS:
                verb = best + lower[place]
        return tags[2:]

    def classify(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The words in lower case and their classes, both with two empty entries before and after."""
        known = self.words.get
        lower = ["", "", *[word.lower().replace("’", "'") for word in words], "", ""]
        classes = ["", "", *[known(word, "") for word in words], "", ""]
        headline = is_headline(words)
        before, inside = ".", False
        for place, word in enumerate(words, 2):
            first = headline or before in OPENERS
            if word == '"':  # which of the two it is hangs on those before it
                inside = not inside and place <= len(words)
                classes[place] = "``" if inside else "''"
            elif first or not classes[place]:
                classes[place] = self._class(word, lower[place], first=first, headline=headline)
            before = word
        return lower, classes

    def _class(self, word: str, low: str, *, first: bool, headline: bool) -> str:
        """The class of a word that the dictionary lacks as it is written, or that may owe its capital to its place."""
        known, common = self.words.get(word, ""), self.words.get(low, "")
        if not word[:1].isupper():
            return known or common or self._unknown(low)
        if known and not (common and first):
            return known
        mark = "^" if first else "~"
        if not common:
            return mark + self._unknown(low)
        if len(word) > 1 and not headline and word.isupper():  # WHO, US
            return known or "*" + common
        return common if common in SHIFTS and common not in _OPEN else mark + common

    def _unknown(self, low: str) -> str:
        """The class of a word by its shape, or by the longest ending that was learned."""
        if low[:1].isdigit() or (low[1:2].isdigit() and not low[0].isalpha()):
            return "CD|NNS|JJ|NN" if low[-1].isalpha() else "CD"
        if not any(map(str.isalnum, low)):
            return "SYM"
        if low[0] in "@#" or low.startswith(_ADDRESSES):
            return "NNP"
        if "-" in low[-20:]:  # a compound is what its last part is, or stands before a noun as an adjective does
            return "NNS|JJ|NN" if "NNS" in self.words.get(low[low.rfind("-") + 1 :], "").split("|") else "JJ|NN"
        ends = (low[-size:] for size in range(_LONGEST_ENDING, 0, -1))
        return next((self.endings[end] for end in ends if end in self.endings), self.endings[""])


def is_headline(words: Sequence[str]) -> bool:
    """Whether capitals say nothing in this sentence because most of its words have them."""
    if words and words[-1] == "." and words[0][1:].islower() and len(words) > 1 and words[1].islower():
        return False  # the common case, quickly
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and sum(map(str.islower, long)) * 6 < len(long)


@cache
def load() -> Tagger:
    """The tagger for English, read from the package's data when it is first asked for."""
    data = resources.files("newsmodel.lang").joinpath("data", "english_tags.gz").read_bytes()
    _, words, endings, features, weights = gzip.decompress(data).split(b"\n\n", 4)
    size = BYTES * len(SHIFTS)
    rows = (weights[start : start + size] for start in range(0, len(weights), size))
    packed = [int.from_bytes(row, "little", signed=True) for row in rows]
    return Tagger(_table(words), _table(endings), dict(zip(features.decode().split("\n"), packed, strict=True)))


def _table(lines: bytes) -> dict[str, str]:
    """Key -> class, from lines of a class and its keys."""
    table: dict[str, str] = {}
    for line in lines.decode().split("\n"):
        kind, *keys = line.split(" ")
        table.update(dict.fromkeys(keys, kind))
    return table
