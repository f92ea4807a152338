"""Whether a statement of one article answers one of another: the signs, and what they are worth.

Nothing here knows of a store. `reply_of` tells whether a statement says of words that its own article does not give
that they are not so; `answered` which of some statements of other articles it means, if any.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from newsmodel.corpus.words import words
from newsmodel.extract.rebuttals.debate import stem
from newsmodel.kinds import RebuttalKind
from newsmodel.lang import PartOfSpeech, english
from newsmodel.lang.cue import DISPUTING
from newsmodel.lang.disputes import Teller, phrases_at
from newsmodel.model import Span

__all__ = [
    "Answered",
    "Candidate",
    "Mentioned",
    "Reply",
    "Sign",
    "answered",
    "is_dispute",
    "is_negated",
    "named",
    "runs",
    "sign_of",
    "sign_told",
    "told",
]

_NO_QUARREL = frozenset(  # they dispute nothing that somebody else said, or nothing at all
    "snap|defend|justify|echo|question|clarify|correct|retort|counter|protest|object|backtrack|recant|retract|walk back"
    "|withdraw|take back|rule out|renounce".split("|")
)
_SAYING = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions statement statements remark"
    " remarks comment comments charge charges suggestion suggestions criticism account version figures figure estimate"
    " estimates report prediction predictions forecast forecasts view views contention argument arguments warning"
    " warnings complaint complaints testimony words".split()
)
_SAID = frozenset(
    "said says claimed claims alleged alleges asserted asserts suggested told argued argues wrote".split()
)
_ANSWERING = frozenset(
    "responding reply replying answering contradicting referring contrary response rejecting".split()
)
_OF = frozenset({"by", "from", "of"})
_UNTRUE = frozenset({RebuttalKind.REFUTATION, RebuttalKind.DISMISSAL})
_EMPTY = frozenset(
    "that this with from have been were their they them there would will could should about after before into which"
    " when what than then said says also more most some other only over under again very just because while where"
    " being does made make year years month months week weeks monday tuesday wednesday thursday friday saturday sunday"
    " january february march april june july august september october november december people".split()
)
_SHORTEST = 4  # letters of a word that tells something
_NEAR = 8  # words around a name that tell whether it is disputed
_BETWEEN = 5  # words between a name and what is said of it
_AT = 2  # words between a reporter's word of dispute and a name: "hit back at"
_FROM_SPEAKER = 4  # words from the name of the speaker
_BE = frozenset("is was are were be been being had has have s re".split())
_STOP = re.compile("[.,;:!?]")
_RUN = 4  # words of a quotation that is known again, 3 where all of them tell something
_TOLD = 3  # words in common without which a reply that names nobody is to nobody
_SHARE = 0.5  # of the words of such a reply
_LEAST = 0.12  # of the words of a reply that names somebody
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Somebody whom the sentence of a reply names."""

    canonical: int
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """The words that say that something is not so.

    `asserts` tells that what is said is what is not so ("denied that P"), `is_told` that the reporter tells it beside
    what is said ("hit back at Marsh, saying").
    """

    kind: RebuttalKind
    cue: Span
    asserts: bool = False
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A statement that disputes what its own article does not report.

    What it is about may come from other statements of the speaker, where it only points at something.

    Attributes:
        sign: What says so.
        named: Whose words it disputes, by the sentence; nobody where it does not tell.
        quoted: The words of the other that it quotes.
        proposes: It says as a clause what is not so: "denied that P", and not "rejected the plan".
        words: What it is about.
        stems: The stems of these.
        negated: Whether what it disputes is a negation.
    """

    sign: Sign
    named: frozenset[int]
    quoted: tuple[tuple[str, ...], ...]
    proposes: bool
    words: frozenset[str]
    stems: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement of another article, made before or on the same day by somebody else."""

    k: int
    canonical: int
    text: tuple[str, ...]
    stems: frozenset[str]
    disputes: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """Which statement is answered, how it was found, and how sure that is."""

    k: int
    rule: str
    confidence: float


@cache
def _lemmas() -> frozenset[str]:
    entries = {form.cue for forms in english().cue_forms.values() for form in forms}
    found = {cue.lemma for cue in entries if cue.act in DISPUTING and cue.pos is PartOfSpeech.VERB}
    return frozenset(found - _NO_QUARREL)


def is_dispute(lemma: str | None) -> bool:
    """Whether a cue says by itself that something is not so."""
    return lemma in _lemmas()


def told(texts: Iterable[str]) -> frozenset[str]:
    """The stems of the words that tell something."""
    found = (word for text in texts for word in words(text))
    return frozenset(stem(word) for word in found if word.isdigit() or (len(word) >= _SHORTEST and word not in _EMPTY))


def sign_of(text: str, content: tuple[int, int], cue: tuple[int, int] | None, lemma: str | None) -> Sign | None:
    """What in a statement says that something is not so: its cue, or the speaker's words."""
    if cue is not None and is_dispute(lemma):
        kind = RebuttalKind.DENIAL if lemma in {"deny", "disavow"} else RebuttalKind.REFUTATION
        return Sign(kind, Span(*cue), asserts=True)
    found = list(_WORD.finditer(text, *content))
    lower = [each[0].lower().replace("’", "'") for each in found]
    negations = english().negations
    for place in range(len(lower)):
        for phrase in phrases_at(lower, place, Teller.SPEAKER):
            denied = not negations.isdisjoint(lower[max(0, place - 3) : place])
            if phrase.kind in _UNTRUE and not denied:
                return Sign(phrase.kind, Span(found[place].start(), found[place + len(phrase.words) - 1].end()))
        if lower[place] == "liar":
            return Sign(RebuttalKind.REFUTATION, Span(*found[place].span()))
    return None


def sign_told(text: str, between: tuple[int, int]) -> Sign | None:
    """What the reporter's words say, from the name of the speaker to what is said: "hit back at Marsh, saying"."""
    found = list(_WORD.finditer(text, *between))[:_FROM_SPEAKER]
    lower = [each[0].lower() for each in found]
    forms = english().cue_forms
    for place, word in enumerate(lower):
        ends = [len(phrase.words) for phrase in phrases_at(lower, place, Teller.REPORTER) if phrase.kind in _UNTRUE]
        ends += [
            1 + len(form.rest)
            for form in forms.get(word, ())
            if form.cue.pos is PartOfSpeech.VERB and is_dispute(form.cue.lemma)
            and tuple(lower[place + 1 : place + 1 + len(form.rest)]) == tuple(form.rest)
        ]  # fmt: skip
        if ends:
            cue = Span(found[place].start(), found[min(len(found), place + max(ends)) - 1].end())
            return Sign(RebuttalKind.REFUTATION, cue, is_told=True)
    return None


def named(text: str, window: tuple[int, int], sign: Sign, mentioned: Sequence[Mentioned]) -> frozenset[int]:
    """Of those whom the sentence names, whose words are disputed: "X's claim", "a claim by X", "X was wrong"."""
    return frozenset(
        one.canonical
        for one in mentioned
        for start, end in one.spans
        if window[0] <= start and end <= window[1] and _is_disputed(text, window, (start, end), sign)
    )


def _is_disputed(text: str, window: tuple[int, int], name: tuple[int, int], sign: Sign) -> bool:
    behind = [word.lower() for word in _WORD.findall(text, name[1], window[1])[:_NEAR]]
    before = [word.lower() for word in _WORD.findall(text, window[0], name[0])[-_NEAR:]]
    of = text[name[1] : name[1] + 2] in {"'s", "’s"} or (text[name[1] : name[1] + 1] in {"'", "’"})
    if of and not _SAYING.isdisjoint(behind[1:5] if behind[:1] == ["s"] else behind[:4]):
        return True
    if before[-1:] and before[-1] in _OF and not _SAYING.isdisjoint(before[-4:-1]):
        return True
    if before[-3:-1] and before[-1] in {"to", "with"} and not _ANSWERING.isdisjoint(before[-3:-1]):
        return True
    if "what" in before[-2:] and not _SAID.isdisjoint(behind[:2]):
        return True
    if behind[:1] == ["of"] and not {"lying", "misleading"}.isdisjoint(behind[1:3]):
        return True
    if sign.is_told and sign.cue.end <= name[0] and not _STOP.search(text, sign.cue.end, name[0]):
        return len(_WORD.findall(text, sign.cue.end, name[0])) <= _AT
    # "Marsh is wrong", "Marsh's figures were invented", with nothing else between
    between = [word.lower() for word in _WORD.findall(text, name[1], max(name[1], sign.cue.start))]
    plainly = (
        len(between) <= _BETWEEN and not _BE.isdisjoint(between) and not _STOP.search(text, name[1], sign.cue.start)
    )
    return not sign.asserts and sign.cue.start > name[1] and plainly


def answered(
    reply: Reply, candidates: Iterable[Candidate], names: frozenset[str], rare: frozenset[str]
) -> Answered | None:
    """Which of some statements of other articles is answered; `None` where that is not plain.

    Args:
        reply: The statement that disputes.
        candidates: What others said before it, elsewhere.
        names: Stems of the names of both, which say nothing of the matter.
        rare: Stems of words that few statements have.
    """
    own = reply.stems - names - told(_SAYING)
    found: list[tuple[float, int, int, Answered]] = []
    for one in candidates:
        if reply.named and one.canonical not in reply.named:
            continue
        shared = own & one.stems
        quoted = any(_holds(one.text, run) for run in reply.quoted)
        if quoted and (shared or reply.named):
            rule, sure = "across_quoted", 0.85
        elif reply.named and not one.disputes and not rare.isdisjoint(shared) and _is_meant(reply, own, shared):
            rule, sure = "across_named", 0.8 if len(shared) > 1 else 0.6
        elif not rare.isdisjoint(shared) and _is_matter(reply, one, own, shared):
            rule, sure = "across_content", min(0.45 + 0.05 * len(shared), 0.75)
        else:
            continue
        found.append((-len(shared) - 10 * quoted, one.k, one.canonical, Answered(one.k, rule, sure)))
    if not found:
        return None
    found.sort(key=lambda each: each[:2])
    best = found[0]
    rivals = {canonical for score, _, canonical, _ in found if score == best[0]}
    if len(rivals) > 1:  # two people said it, and nothing tells who is meant
        return None
    if best[0] == -1 and len({each[0:1] for each in found}) == 1 and len(found) > 3:
        return None  # one word that much of what was said has
    return best[3]


def _is_meant(reply: Reply, own: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether enough comes again of the matter on which somebody is named."""
    if len(shared) > 1:
        return len(shared) >= _LEAST * len(own)
    return len(own) == 1 or (not reply.sign.asserts and len(own) == len(shared) + 1)  # "lying about the ferry"


def _is_matter(reply: Reply, one: Candidate, own: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether a denial that names nobody repeats nearly all of what somebody else put forward, as it was put."""
    if reply.named or not reply.proposes or one.disputes or len(shared) < _TOLD:
        return False
    return len(shared) >= _SHARE * len(own) and reply.negated == is_negated(one.text)


def is_negated(text: Iterable[str]) -> bool:
    """Whether words of a text negate it."""
    found = list(text)
    plain = english().negations
    return any(
        word in plain or (word == "t" and place and found[place - 1].endswith("n")) for place, word in enumerate(found)
    )


def _holds(text: Sequence[str], run: Sequence[str]) -> bool:
    return f" {' '.join(run)} " in f" {' '.join(text)} "


def runs(quoted: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Of quotations those that can be known again."""
    found = (words(text) for text in quoted)
    return tuple(
        run
        for run in found
        if len(run) >= _RUN or (len(run) == _RUN - 1 and all(len(w) >= _SHORTEST and w not in _EMPTY for w in run))
    )
