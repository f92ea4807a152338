"""The statements of an article as moves in a debate: who is on whose side, on what matter, in which words told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import fsum, log, sqrt

from newsmodel.extract.draft import FigureDraft, StatementDraft, Work
from newsmodel.extract.phrases import FINITE
from newsmodel.extract.positions import Range, mentions_in, speaker_of, token_at, tokens_in
from newsmodel.extract.rebuttals.sides import sides
from newsmodel.extract.tagging import tag_sentence
from newsmodel.lang.cue import DISPUTING

__all__ = ["POINTING", "Debate", "Matter", "Point", "debate_of", "stem"]

MEANT = frozenset({"NN", "NNS", "JJ", "VBD", "VBN", "VBG", "VB", "VBZ"})
ALWAYS_MEANT = frozenset({"NNP", "NNPS", "CD"})
POINTING = frozenset({"it", "that", "this", "those", "these", "them", "such"})
EMPTY = frozenset(
    "that this with from have been were their they them there would will could should about after before into which"
    " when what than then said says also more most some other only over under again very just because while where"
    " being does".split()
)
SHORTEST = 4  # letters of a word that tells something
STEM = 5  # letters by which two forms of a word are known as one: "crossed", "crossing"
LONG = 7  # letters of a word that needs no ending taken off
ENDINGS = ("ing", "ed", "es", "s")
MUCH = 6.0  # from which more words in common tell no more
OPENS = 4  # tokens
JOINING = 2  # tokens before a statement that may join it to another of its sentence
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
        figures: The figures that it claims.
        named: The sides that its content names.
        points_back: It disputes, and says nothing of its own: "rejected that account".
    """

    number: int
    draft: StatementDraft
    speaker: int | None
    side: int
    tokens: Sequence[int]
    around: Sequence[int]
    figures: tuple[FigureDraft, ...]
    named: frozenset[int]
    points_back: bool

    @property
    def opening(self) -> Sequence[int]:
        """The tokens that tell whom or what it is about, where it is told at once."""
        return self.tokens[:OPENS]


@dataclass(slots=True)
class Matter:
    """What the points of a debate are about: the stems of each, how much each stem tells, and a norm for each.

    `worths` is how much all stems of a point tell together.
    """

    words: list[frozenset[str]]
    weights: dict[str, float]
    norms: list[float]
    worths: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self.worths = list(map(self.worth, self.words))

    def worth(self, words: Iterable[str]) -> float:
        """How much some stems tell together, 0 to 2."""
        return 2 * min(fsum(map(self.weights.__getitem__, words)), MUCH) / MUCH

    def shared(self, one: int, other: int) -> float:
        """How much the stems tell that two points have in common, 0 to 2."""
        common = self.words[one] & self.words[other]
        return self.worth(common) if common else 0.0


@dataclass(slots=True)
class Debate:
    """The points of an article in the order of their contents."""

    work: Work
    points: list[Point]
    sides: list[int]
    _matter: Matter | None = None

    @property
    def matter(self) -> Matter:
        """What the points are about, read when it is first asked for: most news is no quarrel."""
        if self._matter is None:
            words = [
                frozenset(stem(self.work.doc.lower[token]) for token in point.tokens if _tells(self.work, token))
                for point in self.points
            ]
            often = Counter(word for found in words for word in found)
            weights = {word: log(1 + len(words) / n) for word, n in often.items()}
            norms = [sqrt(fsum(weights[word] ** 2 for word in found)) or 1.0 for found in words]
            self._matter = Matter(words, weights, norms)
        return self._matter

    def sides_in(self, tokens: Sequence[int]) -> frozenset[int]:
        """The sides that some tokens, not all of one stretch, name or mean."""
        starts, ends = self.work.doc.starts, self.work.doc.ends
        return frozenset(
            self.sides[mention.actor]
            for token in tokens
            for _, mention in mentions_in(self.work, (starts[token], ends[token]))
            if mention.actor is not None
        )


@dataclass(slots=True)
class _Layout:
    """Where the statements of an article stand: their numbers and their contents in the order of the text."""

    order: list[int]
    contents: list[list[Range]]
    taken: set[int]  # tokens that are words of some content


def debate_of(work: Work) -> Debate:
    """The debate of an article."""
    standing = sides(work)
    figures: defaultdict[int, list[FigureDraft]] = defaultdict(list)
    for claim in work.claims:
        figures[claim.statement] += claim.figures
    layout = _layout(work)
    points = []
    for place, number in enumerate(layout.order):
        draft = work.statements[number]
        speaker = speaker_of(work, draft)
        mentioned = (mention.actor for span in draft.content for _, mention in mentions_in(work, span))
        points.append(
            Point(
                number=number,
                draft=draft,
                speaker=speaker,
                side=-1 - place if speaker is None else standing[speaker],
                tokens=[token for first, last in layout.contents[place] for token in range(first, last)],
                around=_around(work, layout, place),
                figures=tuple(figures[number]),
                named=frozenset(standing[actor] for actor in mentioned if actor is not None),
                points_back=draft.act in DISPUTING and _points_back(work, draft),
            )
        )
    return Debate(work, points, standing)


def _points_back(work: Work, draft: StatementDraft) -> bool:
    first, last = tokens_in(work, draft.content[0])
    if len(draft.content) > 1 or any(work.tags[token] in FINITE | {"VBG"} for token in range(first, last)):
        return False
    words = work.doc.lower[first:last]
    return (
        words[0] in POINTING or len(words) <= len(["the", "claim"]) or any(w in work.language.cue_forms for w in words)
    )


def _layout(work: Work) -> _Layout:
    order = sorted(range(len(work.statements)), key=lambda number: work.statements[number].content[0])
    contents = [[tokens_in(work, span) for span in work.statements[number].content] for number in order]
    for first, last in (tokens for content in contents for tokens in content):
        for sentence in range(work.doc.sentence_of[first], work.doc.sentence_of[last - 1] + 1):
            tag_sentence(work, sentence)
    taken = {token for content in contents for first, last in content for token in range(first, last)}
    return _Layout(order, contents, taken)


def _around(work: Work, layout: _Layout, place: int) -> list[int]:
    """The reporter's words: those of the statement's sentences, and a sentence before that leads to it."""
    doc, draft, content = work.doc, work.statements[layout.order[place]], layout.contents[place]
    first, final = content[0][0], content[-1][1] - 1
    if not draft.continues:
        first, final = min(first, draft.cue_token), max(final, draft.cue_token)
        if draft.source is not None:
            first = min(first, token_at(work, draft.source[0]))
    sentence = doc.sentence_of[first]
    tag_sentence(work, sentence)
    low, high = doc.sentences[sentence][0], doc.sentences[doc.sentence_of[final]][1]
    if place and layout.contents[place - 1][-1][1] > low:
        low = max(low, first - JOINING)  # what stands between belongs to the other, but for the word that joins them
    if low == doc.sentences[sentence][0] and _leads_in(work, layout, sentence - 1):
        low = doc.sentences[sentence - 1][0]
        tag_sentence(work, sentence - 1)
    others = _frames(
        work, [layout.order[near] for near in (place - 1, place + 1) if 0 <= near < len(layout.order)], draft
    )
    near_by = set(range(max(low, first - MOST_AROUND), min(high, final + MOST_AROUND)))
    return sorted(near_by - layout.taken - others)[:MOST_AROUND]


def _leads_in(work: Work, layout: _Layout, sentence: int) -> bool:
    """Whether a sentence without a statement stands before, in the same paragraph: "She was not so sure."."""
    doc = work.doc
    if sentence < 0 or doc.paragraph_of[sentence] != doc.paragraph_of[sentence + 1]:
        return False
    start, end = doc.sentences[sentence]
    return end - start <= MOST_AROUND and layout.taken.isdisjoint(range(start, end))


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


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """What the forms of a word have in common, roughly."""
    if len(word) < LONG:
        ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) > 2), "")
        word = word.removesuffix(ending)
    return word[:STEM]
