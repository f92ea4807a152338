"""What an averaged perceptron learned, laid out for adding up: which of the tags of its class a word gets.

A feature's weights for all the tags are packed into one integer, a field for each tag. Adding two such integers
adds all the fields, so a word is scored by one sum over its features.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from newsmodel.text.memo import Memo

__all__ = ["BYTES", "SHIFTS", "VERBS", "Weights", "choices", "contexts"]

BYTES = 2  # of a packed weight
_BITS = 8 * BYTES
_MASK = (1 << _BITS) - 1
_HALF = 1 << (_BITS - 1)

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
_MIDDLE = sum(_HALF << shift for shift in SHIFTS.values())  # keeps every field of a sum above zero
_ENDING = 3  # letters

Table = Mapping[str, int]

_NONE: Table = {}


def contexts(
    place: int, lower: Sequence[str], classes: Sequence[str], tags: Sequence[str], verb: str
) -> tuple[str, ...]:
    """The names of the features of one word, as they are learned and stored. `Weights.tag` adds up the same.

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


@dataclass(frozen=True, slots=True)
class _Narrow:
    """Makes of a packed weight one with fields for the tags of a class alone: a small integer is added up faster."""

    shifts: tuple[int, ...]

    def __call__(self, packed: int) -> int:
        if not packed:
            return 0
        above, narrow, place = packed + _MIDDLE, 0, 0
        for shift in self.shifts:
            narrow += ((above >> shift & _MASK) - _HALF) << place
            place += _BITS
        return narrow

    def table(self, packed: Table) -> dict[str, int]:
        return {key: self(weight) for key, weight in packed.items()}


@dataclass(slots=True)
class _Kind:
    """The weights of a class of words, by what stands beside the word."""

    choices: tuple[str, ...]  # the tags, in the order of their fields in a narrow weight
    words: Memo[tuple[int, tuple[Table, Table] | None]]  # word -> its own; if learned, by tag before and class behind
    tags: Memo[tuple[Memo[int], Memo[int]]]  # tag before -> by the class behind, by the tag before that
    verb: Table
    before: Table  # by the words
    after: Table


class Weights:
    """The weights of all features, in small tables for each word and each class.

    In one table they would have to be looked up by names that are made for each word anew.
    """

    __slots__ = ("_joined", "_kinds", "_single")

    def __init__(self, packed: Table) -> None:
        self._single: defaultdict[str, dict[str, int]] = defaultdict(dict)  # template -> word or class -> weight
        self._joined: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)  # -> what is beside it -> weight
        for name, weight in packed.items():
            beside, joint, own = name[1:].rpartition(" ")
            if joint:
                self._joined[name[0], own][beside] = weight
            else:
                self._single[name[0]][own] = weight
        self._kinds = Memo(self._kind)

    def _kind(self, kind: str) -> _Kind:
        tags = choices(kind)
        narrow = _Narrow(tuple(shift for _, shift in tags))
        return _Kind(
            tuple(tag for tag, _ in tags),
            Memo(partial(self._word, kind, narrow)),
            Memo(partial(self._tag, kind, narrow, self._pairs(kind))),
            narrow.table(self._beside("l", kind)),
            Memo(lambda word: narrow(self._single["g"].get(word, 0))),
            Memo(lambda word: narrow(self._single["h"].get(word, 0))),
        )

    def _word(self, kind: str, narrow: _Narrow, word: str) -> tuple[int, tuple[Table, Table] | None]:
        ending = self._beside("c", kind).get(word[-_ENDING:], 0)
        alone = self._single["a"].get(word, 0) + self._single["b"].get(kind, 0) + ending
        middle = sum(_HALF << _BITS * place for place in range(len(self._kinds[kind].choices)))
        tag, behind = self._beside("f", word), self._beside("k", word)
        return narrow(alone) + middle, (narrow.table(tag), narrow.table(behind)) if tag or behind else None

    def _tag(self, kind: str, narrow: _Narrow, pairs: Mapping[str, Table], tag: str) -> tuple[Memo[int], Memo[int]]:
        alone, following = self._beside("d", kind).get(tag, 0), self._beside("i", kind)
        both, second = pairs.get(tag, _NONE), self._beside("e", tag)
        return (
            Memo(lambda behind: narrow(alone + following.get(behind, 0) + both.get(behind, 0))),
            Memo(lambda earlier: narrow(second.get(earlier, 0))),
        )

    def _pairs(self, kind: str) -> dict[str, Table]:
        """The weights of a tag before and a class behind, by the tag."""
        found: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for pair, weight in self._beside("j", kind).items():
            before, behind = pair.split(" ")
            found[before][behind] = weight
        return dict(found)

    def _beside(self, template: str, own: str) -> Table:
        return self._joined.get((template, own), _NONE)

    def tag(self, lower: Sequence[str], classes: Sequence[str]) -> list[str]:
        """The tag of each word, of those that its class allows. The arguments are those of `contexts`."""
        tags: list[str] = []
        before = earlier = verb = ""
        for place, name in enumerate(classes[2:-2], 2):
            tag = name
            if name not in SHIFTS:
                kind, following = self._kinds[name], classes[place + 1]
                own, learned = kind.words[lower[place]]
                behind, second = kind.tags[before]
                total = (
                    own
                    + behind[following]
                    + second[earlier]
                    + kind.verb.get(verb, 0)
                    + kind.before[lower[place - 1]]
                    + kind.after[lower[place + 1]]
                )
                if learned:
                    total += learned[0].get(before, 0) + learned[1].get(following, 0)
                top = -1
                for choice in kind.choices:
                    score = total & _MASK
                    if score > top:
                        tag, top = choice, score
                    total >>= _BITS
            tags.append(tag)
            before, earlier = tag, before
            if tag in VERBS:
                verb = tag + lower[place]
        return tags
