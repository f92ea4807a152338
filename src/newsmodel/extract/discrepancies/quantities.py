"""What a figure is the number of: the clause around it, with its predicate, its nouns, its names and its times."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from newsmodel.extract.claims.figures import figures_in
from newsmodel.extract.claims.units import OF_TIME
from newsmodel.extract.draft import FigureDraft, Work
from newsmodel.extract.phrases import COMMON, base_start
from newsmodel.extract.positions import Range, tokens_in
from newsmodel.extract.rebuttals.debate import stem
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import SpeechAct
from newsmodel.lang.english_quantities import CHANGING, PEOPLE, PRICED, REVISING, TOLLS, UNSETTLED

__all__ = ["TOLL_KINDS", "Quantity", "quantities"]

TOLL_KINDS = frozenset(TOLLS.values())
EDGES = frozenset(
    ', ; : . ! ? ( ) — – -- “ ” " ‘ ’ that and or but while who whom which where when after as because since before'
    " until although though despite".split()
)
PROPER = frozenset({"NNP", "NNPS"})
AUXILIARY = frozenset("is are was were be been being am has have had do does did 's 're 've".split())
DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their", "our", "my", "'s"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
REFUSING = frozenset({SpeechAct.DENY, SpeechAct.REBUT})
DIGIT = re.compile("[0-9]")
NEAR = 5  # tokens between "toll" and its number
REACH = 14  # tokens on each side
LONGEST = 200  # tokens of a sentence
MOST = 2_000  # figures of an article

Place = tuple[FigureDraft, Range, int | None]  # a figure, the tokens to which its clause belongs, its statement


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure, with what its clause says that it is the number of.

    `kind` is a toll, or the stem of the verb, or "" for forms of "be". `nouns` are stems; `definite` are those of
    them that the clause takes for known. `voice` is the statement that it stands in.
    """

    figure: FigureDraft
    unit: str
    kind: str
    nouns: frozenset[str]
    definite: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    pronoun: bool
    sentence: int
    voice: int | None
    clause: Range


def quantities(work: Work) -> Iterator[Quantity]:
    """The figures of an article that can be compared: those that are claimed, and the reporter's of the same units."""
    claimed = [found for place in islice(_claimed(work), MOST) if (found := _quantity(work, *place))]
    yield from claimed
    if claimed:
        places = islice(_reported(work, claimed), MOST)
        yield from (found for place in places if (found := _quantity(work, *place)))


def _claimed(work: Work) -> Iterator[Place]:
    for claim in work.claims:
        draft = work.statements[claim.statement]
        if draft.cue_act in REFUSING:
            continue
        for figure in claim.figures:
            span = draft.content[bisect_right(draft.content, figure.span[0], key=itemgetter(0)) - 1]
            yield figure, tokens_in(work, span), claim.statement


def _reported(work: Work, claimed: Sequence[Quantity]) -> Iterator[Place]:
    """The figures of sentences that nobody is said to have spoken."""
    doc, numbers = work.doc, work.language.numbers.keys()
    contents = [tokens_in(work, span) for draft in work.statements for span in draft.content]
    spoken = {doc.sentence_of[token] for first, last in contents for token in (first, last - 1)}
    units = {word for each in claimed for word in doc.lower[slice(*tokens_in(work, each.figure.span))]}
    units |= TOLLS.keys() if any(each.kind in TOLL_KINDS for each in claimed) else set()
    for sentence, (first, last) in enumerate(doc.sentences):
        words = doc.lower[first:last]
        if sentence in spoken or units.isdisjoint(words):
            continue
        if DIGIT.search(doc.text, doc.starts[first], doc.ends[last - 1]) or not numbers.isdisjoint(words):
            tag_sentence(work, sentence)
            for figure in figures_in(work, first, last):
                yield figure, (first, last), None


def _clause(work: Work, within: Range, figure: Range) -> Range:
    """The tokens between the edges around a figure, and a setting that the sentence opens with: "In the north,"."""
    lower = work.doc.lower
    start, end = figure
    while start > max(within[0], figure[0] - REACH) and lower[start - 1] not in EDGES:
        start -= 1
    while end < min(within[1], figure[1] + REACH) and lower[end] not in EDGES:
        end += 1
    opened = start - REACH <= within[0] < start and work.tags[within[0]] == "IN" and lower[start - 1] == ","
    return (within[0] if opened else start), end


def _quantity(work: Work, figure: FigureDraft, within: Range, voice: int | None) -> Quantity | None:
    """The quantity; `None` where the clause tells of a part, a change, a plan, an estimate or what is not so."""
    lower, tokens = work.doc.lower, tokens_in(work, figure.span)
    around = lower[max(0, tokens[0] - NEAR) : tokens[0]]
    told = figure.unit or "toll" in around or lower[tokens[1] : tokens[1] + 1] == ["dead"]
    if figure.approximate or not told or figure.unit in OF_TIME:
        return None
    sentence = work.doc.sentence_of[tokens[0]]
    first, last = work.doc.sentences[sentence]
    within = max(first, within[0], tokens[0] - LONGEST), min(last, within[1], tokens[0] + LONGEST)
    clause = _clause(work, within, tokens)
    places = [token for token in range(*clause) if not tokens[0] <= token < tokens[1]]
    if not _is_settled(work, clause, places):
        return None
    kind = _kind(work, places, tokens)
    nouns = {token: stem(lower[token]) for token in places if _tells(work, token)}
    names, times = _setting(work, within)
    return Quantity(
        figure=figure,
        unit="people" if kind in TOLL_KINDS and (figure.unit in PEOPLE or not figure.unit) else figure.unit,
        kind=kind,
        nouns=frozenset(nouns.values()),
        definite=frozenset(word for token, word in nouns.items() if _is_definite(work, token, clause[0])),
        names=names,
        times=times,
        pronoun=not PRONOUNS.isdisjoint(lower[slice(*clause)]),
        sentence=sentence,
        voice=voice,
        clause=clause,
    )


def _is_settled(work: Work, clause: Range, places: Sequence[int]) -> bool:
    """Whether the clause gives one number, as a fact, of the whole."""
    lower, negations = work.doc.lower, work.language.negations
    words = lower[slice(*clause)]
    first, last = work.doc.sentences[work.doc.sentence_of[clause[0]]]
    revised = REVISING.intersection(lower[first : min(last, first + LONGEST)])
    denied = clause[0] > first and lower[clause[0] - 1] in negations
    unsettled = any(not some.isdisjoint(words) for some in (UNSETTLED, CHANGING, negations))
    return not (revised or denied or unsettled or any(work.tags[token] == "CD" for token in places))


def _tells(work: Work, token: int) -> bool:
    """Whether a token is a noun that can set two quantities apart; that the police count does not."""
    word = work.doc.lower[token]
    if work.tags[token] not in COMMON or work.timed[token]:
        return False
    return word not in TOLLS and word not in PRICED and word != "police" and word not in work.language.groups


def _setting(work: Work, within: Range) -> tuple[frozenset[str], frozenset[str]]:
    """The names and the times of the sentence."""
    tags, timed = work.tags, work.timed
    names = frozenset(
        stem(work.doc.lower[token]) for token in range(*within) if tags[token] in PROPER and not timed[token]
    )
    return names, frozenset(work.times[number - 1].timex3 for number in timed[slice(*within)] if number)


def _kind(work: Work, places: Sequence[int], tokens: Range) -> str:
    """The toll that a figure tells, or the verb of its clause: the one nearest to it."""
    lower, tags = work.doc.lower, work.tags
    near = sorted(places, key=lambda token: min(abs(token - tokens[0]), abs(token - tokens[1] + 1)))
    within = (TOLLS[lower[token]] for token in range(*tokens) if lower[token] in TOLLS)  # "17 dead"
    toll = next(within, None) or next((TOLLS[lower[token]] for token in near if lower[token] in TOLLS), None)
    if toll:
        return toll
    priced = next((PRICED[lower[token]] for token in near if lower[token] in PRICED), "")
    verbs = (lower[token] for token in near if tags[token][:1] == "V" and lower[token] not in AUXILIARY)
    return priced or stem(next(verbs, ""))


def _is_definite(work: Work, noun: int, floor: int) -> bool:
    """Whether a noun is taken for known: "the deal", "its first deal", and not "a deal"."""
    start = base_start(work, noun, floor)
    return work.doc.lower[start] in DEFINITE or (start > floor and work.doc.lower[start - 1] in DEFINITE)
