"""What a figure is the number of: the clause around it, with its predicate, its nouns, its names and its times."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsmodel.extract.claims.figures import figures_in
from newsmodel.extract.claims.units import OF_TIME
from newsmodel.extract.draft import FigureDraft, Work
from newsmodel.extract.phrases import COMMON, base_start
from newsmodel.extract.positions import Range, tokens_in
from newsmodel.extract.rebuttals.debate import stem
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import SpeechAct

__all__ = ["TOLL_KINDS", "Quantity", "quantities"]

TOLLS = {
    word: kind
    for kind, words in {
        "dead": "dead died die dies dying killed kill kills killing perished deaths fatalities",
        "hurt": "hurt hurting injured injuring injures wounded wounding",
        "held": "arrested arresting detained detaining",
        "missing": "missing unaccounted",
        "displaced": "displaced displacing homeless",
        "evacuated": "evacuated evacuating",
        "rescued": "rescued rescuing",
    }.items()
    for word in words.split()
}
"""Predicates that tell of one event without saying more of it."""

PRICED = {"cost": "cost", "costs": "cost", "worth": "worth"}  # whether the tagger takes them for nouns or verbs
TOLL_KINDS = frozenset(TOLLS.values())
PROPER = frozenset({"NNP", "NNPS"})

EDGES = frozenset(
    ', ; : . ! ? ( ) — – -- “ ” " ‘ ’ that and or but while who whom which where when after as because since before'
    " until although though despite".split()
)
UNSETTLED = frozenset(
    "would could may might should must will can shall if unless whether about around nearly almost roughly"
    " estimated estimates earlier initially previously originally first second third last next previous"
    " revised updated still now so far yet another other others more less fewer additional extra further"
    " total combined altogether overall including among respectively each per every average both only of"
    " between from up least most than half any some several different separate similar same year years month"
    " months week weeks day days hour hours annual annually daily monthly weekly season quarter century"
    " decade goal target limit maximum minimum plan plans planned proposed budget offer offered bid asked"
    " wants want sought seek hoped expected likely".split()
)
CHANGING = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing climb climbed"
    " climbing drop dropped dropping increase increased increasing decrease decreased decline declined jump"
    " jumped gain gained gains slip slipped slid raised raise raises cut cuts lower lowered added add adds up"
    " down by".split()
)
REVISING = frozenset("first now earlier initially originally previously later revised updated latest new".split())
AUXILIARY = frozenset("is are was were be been being am has have had do does did 's 're 've".split())
DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their", "our", "my", "'s"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
PEOPLE = frozenset({"persons", "person", "lives", "dead", "bodies", "victims", "deaths", "fatalities", "casualties"})
DIGIT = re.compile("[0-9]")
REFUSING = frozenset({SpeechAct.DENY, SpeechAct.REBUT})
REACH = 14  # tokens on each side
LONGEST = 200  # tokens of a sentence in which a word of revision is looked for
MOST = 2_000  # figures of an article


@dataclass(slots=True)
class Quantity:
    """A figure, with what its clause says that it is the number of.

    `kind` is a toll, or the stem of the verb, or "" for forms of "be". `nouns` are stems; `definite` are those of
    them that the clause takes for known.
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
    voice: int | None  # the statement that it stands in
    clause: Range


def quantities(work: Work) -> Iterator[Quantity]:
    """The figures of an article that can be compared with others."""
    contents = sorted((tokens_in(work, span), n) for n, draft in enumerate(work.statements) for span in draft.content)
    starts = [tokens[0] for tokens, _ in contents]
    seen = 0
    for sentence, (first, last) in enumerate(work.doc.sentences):
        if seen > MOST or not _has_numbers(work, first, last):
            continue
        tag_sentence(work, sentence)
        for figure in figures_in(work, first, last):
            seen += 1
            token, end = tokens_in(work, figure.span)
            told = figure.unit or (end < last and work.doc.lower[end] in TOLLS)  # "17 dead"
            if figure.approximate or not told or figure.unit in OF_TIME:
                continue
            place = bisect_right(starts, token) - 1
            inside = place >= 0 and token < contents[place][0][1]
            low, high = contents[place][0] if inside else (first, last)
            within = (max(first, low), min(last, high))
            if inside and work.statements[contents[place][1]].act in REFUSING:
                continue
            found = _quantity(work, figure, _clause(work, within, (token, end)), (token, end))

            if found is not None:
                found.voice = contents[place][1] if inside else None
                found.names, found.times = _setting(work, within)
                yield found


def _has_numbers(work: Work, first: int, last: int) -> bool:
    doc = work.doc
    if last > first and DIGIT.search(doc.text, doc.starts[first], doc.ends[last - 1]):
        return True
    return not work.language.numbers.keys().isdisjoint(doc.lower[first:last])


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


def _quantity(work: Work, figure: FigureDraft, clause: Range, tokens: Range) -> Quantity | None:
    """The quantity; `None` where the clause tells of a part, a change, a plan, an estimate or what is not so."""
    lower, tags, negations = work.doc.lower, work.tags, work.language.negations
    words = set(lower[clause[0] : clause[1]])
    if not UNSETTLED.isdisjoint(words) or not CHANGING.isdisjoint(words) or not negations.isdisjoint(words):
        return None
    places = [token for token in range(*clause) if not tokens[0] <= token < tokens[1]]
    first, last = work.doc.sentences[work.doc.sentence_of[tokens[0]]]
    revised = not REVISING.isdisjoint(lower[first : min(last, first + LONGEST)])
    if revised or lower[clause[0] - 1] in negations or any(tags[token] == "CD" for token in places):
        return None
    kind = _kind(work, places, tokens)
    unit = "people" if kind in TOLL_KINDS and (figure.unit in PEOPLE or not figure.unit) else figure.unit
    nouns = {token: stem(lower[token]) for token in places if _tells(work, token)}
    return Quantity(
        figure=figure,
        unit=unit,
        kind=kind,
        nouns=frozenset(nouns.values()),
        definite=frozenset(word for token, word in nouns.items() if _is_definite(work, token, clause[0])),
        names=frozenset(),
        times=frozenset(),
        pronoun=not PRONOUNS.isdisjoint(words),
        sentence=work.doc.sentence_of[tokens[0]],
        voice=None,
        clause=clause,
    )


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
