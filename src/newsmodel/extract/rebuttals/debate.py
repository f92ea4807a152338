"""The statements of an article as moves in a debate: who is on whose side, on what matter, in which words told."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log, sqrt

from newsmodel.extract.draft import FigureDraft, StatementDraft, Work
from newsmodel.extract.figures import figures_in
from newsmodel.extract.positions import Range, mentions_in, speaker_of, token_at, tokens_in
from newsmodel.extract.rebuttals.sides import sides
from newsmodel.extract.tagging import tag_sentence

__all__ = ["Debate", "Point", "debate_of"]

MEANT = frozenset({"NN", "NNS", "JJ", "VBD", "VBN", "VBG", "VB", "VBZ"})
ALWAYS_MEANT = frozenset({"NNP", "NNPS", "CD"})
EMPTY = frozenset(
    "that this with from have been were their they them there would will could should about after before into which"
    " when what than then said says also more most some other only over under again very just because while where"
    " being does".split()
)
SHORTEST = 4  # letters of a word that tells something
STEM = 5  # letters by which two forms of a word are known as one: "crossed", "crossing"
LONG = 7  # letters of a word that needs no ending taken off
ENDINGS = ("ing", "ed", "es", "s")
MOST_AROUND = 120  # tokens
MOST_FRAME = 60  # tokens


@dataclass(slots=True)
class Point:
    """One statement, as a move in the debate.

    Attributes:
        number: Its place in `Work.statements`.
        side: The actor that stands for its speaker's side, or a number of its own below zero.
        tokens: Those of its content.
        around: Those of the reporter's words around it, its cue among them.
        words: The stems of the words that tell what it is about.
        figures: The figures in its content.
        named: The sides that its content names.
    """

    number: int
    draft: StatementDraft
    speaker: int | None
    side: int
    tokens: Sequence[int]
    around: Sequence[int]
    words: frozenset[str]
    figures: tuple[FigureDraft, ...]
    named: frozenset[int]


@dataclass(slots=True)
class Debate:
    """The points of an article in the order of their contents, and how much each stem tells."""

    work: Work
    points: list[Point]
    sides: list[int]
    weights: dict[str, float]
    norms: list[float]

    def shared(self, one: int, other: int) -> float:
        """How much the words tell that two points have in common."""
        return sum(self.weights[word] for word in self.points[one].words & self.points[other].words)

    def likeness(self, one: int, other: int) -> float:
        """The same as a share of all their words, 0 to 1."""
        common = self.points[one].words & self.points[other].words
        return sum(self.weights[word] ** 2 for word in common) / (self.norms[one] * self.norms[other])

    def sides_in(self, tokens: Sequence[int]) -> frozenset[int]:
        """The sides that some tokens, not all of one stretch, name or mean."""
        starts, ends = self.work.doc.starts, self.work.doc.ends
        return frozenset(
            self.sides[mention.actor]
            for token in tokens
            for _, mention in mentions_in(self.work, (starts[token], ends[token]))
            if mention.actor is not None
        )


def debate_of(work: Work) -> Debate:
    """The debate of an article."""
    standing = sides(work)
    order = sorted(range(len(work.statements)), key=lambda number: work.statements[number].content[0])
    ranges = [[tokens_in(work, span) for span in work.statements[number].content] for number in order]
    for first, last in (pair for pairs in ranges for pair in pairs):
        for sentence in range(work.doc.sentence_of[first], work.doc.sentence_of[last - 1] + 1):
            tag_sentence(work, sentence)
    taken = {token for pairs in ranges for first, last in pairs for token in range(first, last)}
    points = [_point(work, order, place, ranges, taken, standing) for place in range(len(order))]
    often = Counter(word for point in points for word in point.words)
    weights = {word: log(1 + len(points) / n) for word, n in often.items()}
    norms = [sqrt(sum(weights[word] ** 2 for word in point.words)) or 1.0 for point in points]
    return Debate(work, points, standing, weights, norms)


def _point(
    work: Work, order: list[int], place: int, ranges: list[list[Range]], taken: Collection[int], standing: list[int]
) -> Point:
    draft = work.statements[order[place]]
    speaker = speaker_of(work, draft)
    tokens = [token for first, last in ranges[place] for token in range(first, last)]
    mentioned = (mention.actor for span in draft.content for _, mention in mentions_in(work, span))
    return Point(
        number=order[place],
        draft=draft,
        speaker=speaker,
        side=-1 - place if speaker is None else standing[speaker],
        tokens=tokens,
        around=_around(work, order, place, ranges, taken),
        words=frozenset(stem(work.doc.lower[token]) for token in tokens if _tells(work, token)),
        figures=tuple(figure for first, last in ranges[place] for figure in figures_in(work, first, last)),
        named=frozenset(standing[actor] for actor in mentioned if actor is not None),
    )


def _around(work: Work, order: list[int], place: int, ranges: list[list[Range]], taken: Collection[int]) -> list[int]:
    """The reporter's words: those of the statement's sentences, and a sentence before that leads to it."""
    doc, draft = work.doc, work.statements[order[place]]
    first = min(ranges[place][0][0], ranges[place][0][0] if draft.continues else draft.cue_token)
    if draft.source is not None and not draft.continues:
        first = min(first, token_at(work, draft.source[0]))
    final = max(ranges[place][-1][1] - 1, 0 if draft.continues else draft.cue_token)
    sentence = doc.sentence_of[first]
    tag_sentence(work, sentence)
    low, high = doc.sentences[sentence][0], doc.sentences[doc.sentence_of[final]][1]
    behind = max((last for _, last in ranges[place - 1]), default=0) if place else 0
    low = max(low, min(first, behind))
    if low == doc.sentences[sentence][0] and sentence and doc.paragraph_of[sentence] == doc.paragraph_of[sentence - 1]:
        start, end = doc.sentences[sentence - 1]
        if end - start <= MOST_AROUND and taken_in(taken, start, end) == 0:
            low = start
            tag_sentence(work, sentence - 1)
    others = _frames(work, [order[near] for near in (place - 1, place + 1) if 0 <= near < len(order)], draft)
    return list(
        islice((token for token in range(low, high) if token not in taken and token not in others), MOST_AROUND)
    )


def taken_in(taken: Collection[int], start: int, end: int) -> int:
    """How many tokens of a stretch are words of some content."""
    return sum(token in taken for token in range(start, end))


def _frames(work: Work, numbers: Sequence[int], draft: StatementDraft) -> set[int]:
    """The tokens of other statements' attributions that are not also part of this one's."""
    found: set[int] = set()
    for other in (work.statements[number] for number in numbers):
        if other.frame is not None and other.cue != draft.cue and not other.continues:
            first, last = tokens_in(work, other.frame)
            found.update(range(first, min(last, first + MOST_FRAME)))
    if draft.frame is not None and not draft.continues:
        first, last = tokens_in(work, draft.frame)
        found.difference_update(range(first, min(last, first + MOST_FRAME)))
    return found


def _tells(work: Work, token: int) -> bool:
    word, tag = work.doc.lower[token], work.tags[token]
    return tag in ALWAYS_MEANT or (tag in MEANT and len(word) >= SHORTEST and word not in EMPTY)


def stem(word: str) -> str:
    """What the forms of a word have in common, roughly."""
    if len(word) < LONG:
        ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) > 2), "")
        word = word.removesuffix(ending)
    return word[:STEM]
