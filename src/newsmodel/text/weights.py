"""What an averaged perceptron learned, laid out for adding up: which of the tags of its class a word gets.

A feature's weights for all the tags are packed into one integer, a field for each tag. Adding two such integers
adds all the fields, so a word is scored by one sum over its features.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from newsmodel.text.memo import Memo

__all__ = ["BYTES", "SHIFTS", "Weights", "choices", "contexts"]

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
_MIDDLE = sum(1 << (shift + _BITS - 1) for shift in SHIFTS.values())  # keeps every field of a sum above zero
_ENDING = 3  # letters

Table = Mapping[str, int]

_NONE: Table = {}


def contexts(
    place: int, lower: Sequence[str], classes: Sequence[str], tags: Sequence[str], verb: str
) -> tuple[str, ...]:
    """The names of the features of one word, as they are learned and stored. `Weights.choose` adds up the same.

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
        f"c{word[-_ENDING:]} {kind}",
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


@dataclass(slots=True)
class _Word:
    """The weights of a word of some class: its own, and by what stands beside it."""

    alone: int
    tag: Table
    following: Table


@dataclass(slots=True)
class _Kind:
    """The weights of a class of words, by what stands beside the word."""

    choices: tuple[tuple[str, int], ...]
    words: Memo[_Word]
    tag: Table
    following: Table
    between: Table  # tag before and class behind
    verb: Table


class Weights:
    """The weights of all features, in small tables for each word and each class.

    In one table they would have to be looked up by names that are made for each word anew.
    """

    __slots__ = ("_after", "_before", "_joined", "_kinds", "_single", "_tags")

    def __init__(self, packed: Table) -> None:
        self._single: defaultdict[str, dict[str, int]] = defaultdict(dict)  # template -> word or class -> weight
        self._joined: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)  # -> what is beside it -> weight
        for name, weight in packed.items():
            beside, joint, own = name[1:].rpartition(" ")
            if joint:
                self._joined[name[0], own][beside] = weight
            else:
                self._single[name[0]][own] = weight
        self._before, self._after = self._single["g"], self._single["h"]
        self._tags = {tag: self._joined["e", tag] for tag in ("", *SHIFTS)}
        self._kinds = Memo(self._kind)

    def _kind(self, kind: str) -> _Kind:
        return _Kind(choices(kind), Memo(partial(self._word, kind)), *self._beside("dijl", kind))

    def _word(self, kind: str, word: str) -> _Word:
        ending = self._joined.get(("c", kind), _NONE).get(word[-_ENDING:], 0)
        alone = self._single["a"].get(word, 0) + self._single["b"].get(kind, 0) + ending
        return _Word(alone + _MIDDLE, *self._beside("fk", word))

    def _beside(self, templates: str, own: str) -> Iterator[Table]:
        return (self._joined.get((template, own), _NONE) for template in templates)

    def choose(self, place: int, lower: Sequence[str], classes: Sequence[str], tags: Sequence[str], verb: str) -> str:
        """The tag of one word, of those that its class allows. The arguments are those of `contexts`."""
        following, tag = classes[place + 1], tags[place - 1]
        kind = self._kinds[classes[place]]
        own = kind.words[lower[place]]
        total = (
            own.alone
            + own.tag.get(tag, 0)
            + own.following.get(following, 0)
            + kind.tag.get(tag, 0)
            + kind.following.get(following, 0)
            + kind.between.get(f"{tag} {following}", 0)
            + kind.verb.get(verb, 0)
            + self._tags[tag].get(tags[place - 2], 0)
            + self._before.get(lower[place - 1], 0)
            + self._after.get(lower[place + 1], 0)
        )
        best, top = "", -1
        for name, shift in kind.choices:
            score = total >> shift & _MASK
            if score > top:
                best, top = name, score
        return best
