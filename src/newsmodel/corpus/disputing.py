"""Whether a statement says that something is not so: in its cue, its words or the reporter's; and of whose words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from newsmodel.kinds import RebuttalKind
from newsmodel.lang import PartOfSpeech, english
from newsmodel.lang.cue import DISPUTING
from newsmodel.lang.disputes import Teller, phrases_at
from newsmodel.model import Span

__all__ = ["SAYING", "Mentioned", "Sign", "is_dispute", "named", "sign_of", "sign_told"]

_NO_QUARREL = frozenset(  # they dispute nothing that somebody else said, or nothing at all
    "snap|defend|justify|echo|question|clarify|correct|retort|counter|protest|object|backtrack|recant|retract|walk back"
    "|withdraw|take back|rule out|renounce".split("|")
)
SAYING = frozenset(
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
_READ = 120  # words of a statement
_REACH = 200  # characters around a name
_NEAR = 8  # words around a name that tell whether it is disputed
_BETWEEN = 5  # words between a name and what is said of it
_AT = 2  # words between a reporter's word of dispute and a name: "hit back at"
_FROM_SPEAKER = 4  # words from the name of the speaker
_BE = frozenset("is was are were be been being had has have s re".split())
_STOP = re.compile("[.,;:!?]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Somebody whom the sentence of a reply names."""

    canonical: int
    span: tuple[int, int]


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


@cache
def _lemmas() -> frozenset[str]:
    entries = {form.cue for forms in english().cue_forms.values() for form in forms}
    found = {cue.lemma for cue in entries if cue.act in DISPUTING and cue.pos is PartOfSpeech.VERB}
    return frozenset(found - _NO_QUARREL)


def is_dispute(lemma: str | None) -> bool:
    """Whether a cue says by itself that something is not so."""
    return lemma in _lemmas()


def sign_of(text: str, content: tuple[int, int], cue: tuple[int, int] | None, lemma: str | None) -> Sign | None:
    """What in a statement says that something is not so: its cue, or the speaker's words."""
    if cue is not None and is_dispute(lemma):
        kind = RebuttalKind.DENIAL if lemma in {"deny", "disavow"} else RebuttalKind.REFUTATION
        return Sign(kind, Span(*cue), asserts=True)
    found = list(islice(_WORD.finditer(text, *content), _READ))
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
    found = list(islice(_WORD.finditer(text, *between), _FROM_SPEAKER))
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
    return frozenset(one.canonical for one in mentioned if _is_disputed(text, window, one.span, sign))


def _is_disputed(text: str, window: tuple[int, int], name: tuple[int, int], sign: Sign) -> bool:
    behind = [word.lower() for word in _WORD.findall(text, name[1], min(window[1], name[1] + _REACH))[:_NEAR]]
    before = [word.lower() for word in _WORD.findall(text, max(window[0], name[0] - _REACH), name[0])[-_NEAR:]]
    of = text[name[1] : name[1] + 2] in {"'s", "’s"} or (text[name[1] : name[1] + 1] in {"'", "’"})
    if of and not SAYING.isdisjoint(behind[1:5] if behind[:1] == ["s"] else behind[:4]):
        return True
    if before[-1:] and before[-1] in _OF and not SAYING.isdisjoint(before[-4:-1]):
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
