"""The class of a word, the few tags that it may get ("NNS|VBZ"): by the dictionary, or by case, shape and ending."""

from collections.abc import Mapping, Sequence
from functools import partial

from newsmodel.text.memo import Memo
from newsmodel.text.weights import SHIFTS

__all__ = ["OPENERS", "Classes", "is_headline"]

OPENERS = frozenset("“ \" ‘ ' ` `` ( [ { : ; . ... … ? ! — – - • *".split())  # the next capital may say nothing

_OPEN = frozenset("NN NNS VB VBD VBG VBN VBP VBZ JJ RB CD UH".split())  # single tags that a name's capital may hide
_LONGEST_ENDING = 5
_ADDRESSES = ("http:", "https:", "www.")


class Classes:
    """The classes of words and of endings, and from them the class of each word of a sentence."""

    __slots__ = ("_first", "_headline", "_inside", "_lower", "endings", "words")

    def __init__(self, words: Mapping[str, str], endings: Mapping[str, str]) -> None:
        self.words = words
        self.endings = endings
        self._lower = Memo(_lowered)
        self._inside = Memo(self._inner)
        self._first = Memo(partial(self._class, first=True))
        self._headline = Memo(partial(self._class, first=True, headline=True))

    def read(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The words of a sentence in lower case and their classes, both with two empty entries before and after."""
        lower = ["", "", *map(self._lower.__getitem__, words), "", ""]
        if is_headline(words):
            classes = ["", "", *map(self._headline.__getitem__, words), "", ""]
        else:
            classes = ["", "", *map(self._inside.__getitem__, words), "", ""]
            for place in [0, *_opened(words)] if words else ():
                classes[place + 2] = self._first[words[place]]
        if '"' in words:
            _pair(words, classes)
        return lower, classes

    def _inner(self, word: str) -> str:
        return self.words.get(word) or self._class(word, first=False)

    def _class(self, word: str, *, first: bool, headline: bool = False) -> str:
        """The class of a word that the dictionary lacks as it is written, or that may owe its capital to its place."""
        low = _lowered(word)
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


def _lowered(word: str) -> str:
    return word.lower().replace("’", "'")


def _opened(words: Sequence[str]) -> list[int]:
    """The places behind an opening sign, where a capital may say nothing."""
    return [place for place, word in enumerate(words[:-1], 1) if word in OPENERS]


def _pair(words: Sequence[str], classes: list[str]) -> None:
    """Whether a straight mark opens or closes hangs on those before it; the last word of a sentence opens nothing."""
    marks = [place for place, word in enumerate(words) if word == '"']
    for number, place in enumerate(marks):
        classes[place + 2] = "''" if number % 2 or place == len(words) - 1 else "``"


def is_headline(words: Sequence[str]) -> bool:
    """Whether capitals say nothing in this sentence because most of its words have them."""
    if words and words[-1] == "." and words[0][1:].islower() and len(words) > 1 and words[1].islower():
        return False  # the common case, quickly
    long = lower = 0
    for word in words:
        if len(word) > 3 and word.isalpha():
            long += 1
            lower += word.islower()
            if lower * 6 >= len(words):  # most sentences are out of the question after a few words
                return False
    return long > 2 and lower * 6 < long
