"""What speaks for one statement being what another disputes."""

from collections.abc import Mapping, Sequence
from math import fsum

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import FINITE
from newsmodel.extract.positions import token_at
from newsmodel.extract.rebuttals.course import AHEAD, Course
from newsmodel.extract.rebuttals.debate import POINTING, Debate, Matter, Point, stem
from newsmodel.extract.rebuttals.signs import Sign
from newsmodel.kinds import ActorKind, QuoteKind, SpeechAct
from newsmodel.lang.cue import DISPUTING

__all__ = ["candidates", "differ", "others_of"]

BACK = 14  # points behind that are looked at
SAYS_SO = frozenset(
    {"cue denies", "cue disputes", "cue judges", "cue scorns", "clause before disputes", "reporter tells counter_claim"}
)
OBJECT = 10  # tokens of what a dispute points at
BEFORE_VERB = 6
ENDS = frozenset({",", ".", ";", ":", "—", "–"})
FAR = 8
LITTLE = 1.0  # worth of the words of a statement that hardly says anything: "We are ready"
FIGURES = 4  # of a statement
LEDE = 2  # points that may answer what is told only later
ACTS = frozenset(
    {
        *(SpeechAct.EXPRESS, SpeechAct.DEMAND, SpeechAct.PROMISE, SpeechAct.ORDER, SpeechAct.CONCEDE),
        *(SpeechAct.EVALUATE, SpeechAct.PREDICT, SpeechAct.DENY, SpeechAct.REBUT),
    }
)  # what is disputed more seldom, or more often, than what is only said
PROMISING = frozenset({SpeechAct.PROMISE, SpeechAct.THREATEN, SpeechAct.PREDICT, SpeechAct.WARN})
DEMANDING = frozenset({SpeechAct.DEMAND, SpeechAct.ORDER})
FINDING = frozenset({"find", "report", "show", "estimate", "conclude"})

# The nouns by which a statement is taken up, and what kind of statement each can mean.
MEANS = {
    noun: kinds
    for kinds, nouns in (
        (frozenset({"accusation"}), "accusation accusations allegation allegations charge charges criticism attack"),
        (frozenset({"claim"}), "claim claims suggestion assertion assertions"),
        (frozenset({"figure"}), "figure figures number numbers count toll estimate total poll statistics"),
        (
            frozenset({"document"}),
            "report reports finding findings study paper analysis letter filing filings diary conclusion conclusions",
        ),
        (frozenset({"figure", "document"}), "survey tally data"),
        (frozenset({"promise"}), "promise promises pledge pledges threat threats vow offer proposal plan plans"),
        (frozenset({"demand"}), "demand demands call calls appeal request requests ultimatum"),
        (frozenset({"remark"}), "remark remarks comment comments words jibe insult joke statement post tweet"),
        (frozenset({"affair"}), "row controversy quarrel affair dispute case talk fuss episode speculation rumours"),
    )
    for noun in nouns.split()
}


def others_of(debate: Debate, place: int, signs: Mapping[str, Sign]) -> list[int]:
    """The points of other sides, not too far, that a point could dispute: those told later only if it says so."""
    points = debate.points
    ahead = 0 if SAYS_SO.isdisjoint(signs) else AHEAD
    later = range(place + 1, min(len(points), place + 1 + ahead))
    contradicts = "reporter tells counter_claim" in signs  # "contradicting inspectors, who said"
    tied = (other for other in later if contradicts or _is_meant(debate, place, other))
    near_by = [*range(max(0, place - BACK), place), *tied]
    side = points[place].side
    return [other for other in near_by if points[other].side != side and not points[other].points_back]


def _is_meant(debate: Debate, place: int, later: int) -> bool:
    """Whether something ties a point to one that is told only later: words, a name, or that it stands within."""
    one, two = debate.points[place], debate.points[later]
    return two.side in one.named or two.tokens[0] <= one.tokens[-1] or debate.matter.shared(place, later) > 0


def candidates(
    debate: Debate, place: int, others: Sequence[int], signs: Mapping[str, Sign], course: Course
) -> dict[int, dict[str, float]]:
    """What speaks for each of some points being what a point disputes, by name."""
    points, point = debate.points, debate.points[place]
    pointed = _pointed_at(debate, point, signs)
    words = [debate.work.doc.lower[token] for token in pointed]
    stems = frozenset(map(stem, words))
    pointing = not POINTING.isdisjoint(words) or debate.work.doc.lower[point.tokens[0]] in POINTING
    meant: frozenset[str] = frozenset().union(*(MEANS.get(word, frozenset()) for word in words))
    object_sides, opened = debate.sides_in(pointed), debate.sides_in(point.opening)
    nearest = max((other for other in others if other < place), default=None)
    alike = {other: _likeness(debate.matter, place, other) for other in others}
    likest = max(alike.values(), default=0.0)
    found: dict[int, dict[str, float]] = {}
    for other in others:
        facts = {
            **_of_place(debate, place, other, nearest, pointing=pointing),
            **_of_words(debate, place, other, stems),
            "likeness": alike[other],
            "most alike": 0 < alike[other] == likest,
            **_of_speaker(debate, place, other, object_sides, words),
            **_of_noun(debate, points[other], meant),
            "its speaker opens it": points[other].side in opened,
            "is the affair meant": other <= LEDE and "affair" in meant,
            "stands in the sentence that takes it up": other == place - 1 and point.draft.rule == "taken_up",
            **course.of_target(debate, place, other),
        }
        found[other] = {name: float(fact) for name, fact in facts.items() if fact}
    return found


def _pointed_at(debate: Debate, point: Point, signs: Mapping[str, Sign]) -> list[int]:
    """The tokens of what a dispute is about: behind its verb, and before a phrase such as "cut no ice"."""
    work = debate.work
    found: list[int] = []
    if point.draft.act in {*DISPUTING, SpeechAct.EVALUATE} and point.draft.cue and not point.draft.continues:
        found += point.tokens[:OBJECT]
    for name, sign in signs.items():
        if sign.cue is None or not (name == "clause before disputes" or name.startswith("reporter")):
            continue
        if name in {"reporter joins with but", "reporter joins with while"}:
            continue
        found += _phrase_after(work, token_at(work, sign.cue[1]))
        if name.startswith("reporter"):
            verb = token_at(work, sign.cue[0])
            first = work.doc.sentences[work.doc.sentence_of[verb]][0]
            found += range(max(first, verb - BEFORE_VERB), verb)
    return found


def _phrase_after(work: Work, first: int) -> list[int]:
    found = []
    for token in range(first, min(first + OBJECT - 1, len(work.tags))):
        if work.doc.lower[token] in ENDS or work.tags[token] in FINITE:
            break
        found.append(token)
    return found


def _of_place(debate: Debate, place: int, other: int, nearest: int | None, *, pointing: bool) -> dict[str, float]:
    near = other == nearest
    doc = debate.work.doc
    here, there = (doc.paragraph_of[doc.sentence_of[debate.points[each].tokens[0]]] for each in (place, other))
    return {
        "nearest": near,
        "nearest, and pointed at": near and pointing,
        "of the nearest side": nearest is not None and not near
        and debate.points[other].side == debate.points[nearest].side,
        "just before": other == place - 1,
        "inside it": other > place and debate.points[other].tokens[0] <= debate.points[place].tokens[-1],
        "behind": min(abs(place - other), FAR) / FAR,
        "in the same paragraph": here == there,
        "in the paragraph before": here == there + 1,
        "among the first told": other <= LEDE,
        "told later": other > place,
        "told later than the lede": other > place and place <= LEDE,
    }  # fmt: skip


def differ(one: Point, other: Point) -> bool:
    """Whether two points give different figures of one unit."""
    return any(
        mine.value != theirs.value and (mine.unit == theirs.unit or not (mine.unit and theirs.unit))
        for mine in one.figures[:FIGURES]
        for theirs in other.figures[:FIGURES]
    )


def _likeness(matter: Matter, one: int, other: int) -> float:
    """What two points have in common, as a share of all their words: 0 to 1."""
    common = matter.words[one] & matter.words[other]
    return fsum(matter.weights[word] ** 2 for word in common) / (matter.norms[one] * matter.norms[other])


def _of_words(debate: Debate, place: int, other: int, pointed: frozenset[str]) -> dict[str, float]:
    one, two, matter = debate.points[place], debate.points[other], debate.matter
    return {
        "shared words": matter.shared(place, other),
        "has the words pointed at": matter.worth(pointed & matter.words[other]) / 2,
        "both have figures": bool(one.figures and two.figures),
        "another figure of one unit": differ(one, two),
        "says little": matter.worths[other] < LITTLE,
    }


def _of_speaker(
    debate: Debate, place: int, other: int, object_sides: frozenset[int], words: Sequence[str]
) -> dict[str, float]:
    one, two = debate.points[place], debate.points[other]
    heads = set() if two.speaker is None else debate.work.actors[two.speaker].heads
    named = two.side in one.named
    return {
        "its speaker is pointed at": two.side in object_sides,
        "its speaker is named": named,
        "its speaker is described": not named and not heads.isdisjoint(words),
        "names this speaker": one.side in two.named,
        "both name somebody else": bool((one.named & two.named) - {one.side, two.side}),
    }


def _of_noun(debate: Debate, other: Point, meant: frozenset[str]) -> dict[str, float]:
    speaker = None if other.speaker is None else debate.work.actors[other.speaker]
    document = (speaker is not None and speaker.kind is ActorKind.DOCUMENT) or other.draft.lemma in FINDING
    accuses = other.draft.act is SpeechAct.ACCUSE
    return {
        "accuses": accuses,
        "is the accusation meant": accuses and "accusation" in meant,
        "is the claim meant": other.draft.lemma in {"claim", "allege"} and "claim" in meant,
        "is the figure meant": bool(other.figures) and "figure" in meant,
        "is the document meant": document and "document" in meant,
        "is the promise meant": other.draft.act in PROMISING and "promise" in meant,
        "is the demand meant": other.draft.act in DEMANDING and "demand" in meant,
        "is the remark meant": other.draft.quote_kind is not QuoteKind.INDIRECT and "remark" in meant,
        "is a question": other.draft.act is SpeechAct.QUESTION,
        f"its act: {other.draft.act}": other.draft.act in ACTS,
    }
