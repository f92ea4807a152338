"""The signs that a statement disputes another: its cue, the reporter's words around it, and the speaker's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsmodel.extract.draft import Pair, StatementDraft, Work
from newsmodel.extract.positions import Range, span_of, tokens_in
from newsmodel.extract.rebuttals.debate import POINTING, Debate, Point
from newsmodel.kinds import QuoteKind, RebuttalKind, SpeechAct, Stance
from newsmodel.lang import PartOfSpeech
from newsmodel.lang.cue import DISPUTING
from newsmodel.lang.disputes import Teller, disputes, phrases_at

__all__ = ["AGAINST", "FAINT", "SIGNS", "WEAK", "Sign", "signs_of"]

TAKEN_UP = frozenset(
    "figure figures number numbers row controversy case version idea talk survey study paper diary tally toll account"
    " theory charges criticism critique reports findings row dispute".split()
)  # nouns for what somebody said that are no cues
BE = frozenset({"is", "was", "are", "were", "'s", "isn't", "wasn't", "be", "been"})
CONTRASTS = {
    **dict.fromkeys(("but", "yet"), "but"),
    "however": "however",
    **dict.fromkeys(("although", "though", "while", "whereas"), "while"),
    **dict.fromkeys(("despite", "notwithstanding"), "despite"),
}
ANSWERING = frozenset(
    "retort|counter|shoot back|hit back|fire back|snap|snap back|clap back|bristle|quip|push back|counterclaim".split(
        "|"
    )
)
INSISTING = frozenset({"insist", "maintain", "contend", "stress", "reiterate", "argue", "protest", "point out"})
JUDGING = frozenset({"call", "describe", "brand", "label", "dub", "trash", "slam", "blast", "term"})
NO_QUARREL = frozenset({"snap", "defend", "justify", "echo", "question", "clarify"})  # where they are no cue
OWN = frozenset({"backtrack", "recant", "retract", "walk back", "withdraw"})  # it is the speaker's own words that go
NOBODY = frozenset({"never", "nobody", "none", "nothing", "neither"})
YOU = frozenset({"you", "your"})
DEFINITE = frozenset({"the", "that", "its", "their"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "if", "unless"})
COMMITTING = frozenset({SpeechAct.CONCEDE, SpeechAct.PROMISE})
UNTRUE = frozenset({RebuttalKind.REFUTATION, RebuttalKind.DISMISSAL})
SAYING = frozenset({SpeechAct.ASSERT, SpeechAct.ACCUSE, SpeechAct.WARN, SpeechAct.PREDICT, SpeechAct.DENY})
READ = 60  # tokens of a content
OPENING = 7
CLAUSE = 14
NEAR = 8
WITHIN = 2  # statements within one that are looked at
KINDS = {
    "deny": RebuttalKind.DENIAL,
    "disavow": RebuttalKind.DENIAL,
    "correct": RebuttalKind.CORRECTION,
    "question": RebuttalKind.UNDERCUT,
    "dismiss": RebuttalKind.DISMISSAL,
    "ridicule": RebuttalKind.DISMISSAL,
    "rubbish": RebuttalKind.DISMISSAL,
    "scoff": RebuttalKind.DISMISSAL,
    "quip": RebuttalKind.DISMISSAL,
    "counter": RebuttalKind.COUNTER_CLAIM,
}  # any other cue of dispute points at what was said: a refutation


WEAK = frozenset({"cue concedes", "speaks to you", "asks", "direct", "asked", "asked about what was said"})
"""What is no sign of a dispute on its own."""

AGAINST = frozenset(f"speaker tells {kind}" for kind in ("refutation", "dismissal", "undercut", "correction"))
"""Words that dispute where they are said of another's words, or of whoever said them."""

FAINT = WEAK | AGAINST | {
    "negated", "negated later", "says this, not that", "says never", "says that there is none",
    "opens with then", "cue insists", "reporter joins with but", "reporter joins with while",
    "reporter tells contrast", "takes up what was said", "opens with that thing", "puts the figure",
}  # fmt: skip
"""What is a sign of many other things, too."""


SIGNS = FAINT | {
    "cue denies", "cue disputes", "cue answers", "cue judges", "cue scorns", "clause before disputes", "says no",
    "reporter has a verb of dispute", "reporter joins with despite", "reporter joins with however",
    "speaker says it of that", "says this number, not that", *(f"reporter tells {kind}" for kind in RebuttalKind),
}  # fmt: skip
"""All signs."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: how it disputes, and the words that show it, where it has such."""

    kind: RebuttalKind | None = None
    cue: Pair | None = None


def signs_of(debate: Debate, place: int) -> dict[str, Sign]:
    """The signs of a point by name; of two with one name the first."""
    found: dict[str, Sign] = {}
    for name, sign in (
        *_of_cue(debate, place),
        *_before(debate, place),
        *_around(debate, place),
        *_own_words(debate, place),
    ):
        found.setdefault(name, sign)
    return found


def _cue_tokens(work: Work, draft: StatementDraft) -> Range:
    return (0, 0) if draft.cue is None or draft.continues else tokens_in(work, draft.cue)


def _kind(draft: StatementDraft) -> RebuttalKind:
    default = RebuttalKind.DENIAL if draft.act is SpeechAct.DENY else RebuttalKind.REFUTATION
    return KINDS.get(draft.lemma, default)


def _of_cue(debate: Debate, place: int) -> Iterator[tuple[str, Sign]]:
    point = debate.points[place]
    draft = point.draft
    if draft.cue is None or draft.continues:
        return
    if draft.lemma in OWN:
        return
    if draft.act is SpeechAct.DENY:
        yield "cue denies", Sign(RebuttalKind.DENIAL, draft.cue)
    elif draft.lemma in ANSWERING:
        yield "cue answers", Sign(KINDS.get(draft.lemma, RebuttalKind.REFUTATION), draft.cue)
    elif draft.act is SpeechAct.REBUT:
        yield "cue disputes", Sign(_kind(draft), draft.cue)
    elif draft.lemma in JUDGING and _takes_up(debate.work, point):
        yield "cue judges", Sign(RebuttalKind.DISMISSAL, draft.cue)
    elif draft.act is SpeechAct.EVALUATE and draft.stance is Stance.NEGATED and _takes_up(debate.work, point):
        yield "cue scorns", Sign(RebuttalKind.DISMISSAL, draft.cue)
    elif draft.lemma in INSISTING:
        yield "cue insists", Sign(RebuttalKind.COUNTER_CLAIM, draft.cue)
    elif draft.act is SpeechAct.CONCEDE:
        yield "cue concedes", Sign()
    if draft.lemma == "put" and debate.work.doc.lower[point.tokens[0]] in DEFINITE:
        yield "puts the figure", Sign(RebuttalKind.CORRECTION, draft.cue)
    if draft.rule == "taken_up" and place:
        yield "takes up what was said", Sign(RebuttalKind.DISMISSAL, draft.cue)


def _takes_up(work: Work, point: Point) -> bool:
    """Whether the content is about what somebody said: "that", "the claim", "Holm's figures"."""
    opening = [work.doc.lower[token] for token in point.tokens[:OPENING]]
    return opening[0] in POINTING or any(word in TAKEN_UP or _is_said(work, word) for word in opening)


def _is_said(work: Work, word: str) -> bool:
    """Whether a word is a noun for what somebody said: "claim", not "hope"."""
    forms = work.language.cue_forms.get(word, ())
    return any(form.cue.pos is PartOfSpeech.NOUN and form.cue.act in SAYING for form in forms)


def _before(debate: Debate, place: int) -> Iterator[tuple[str, Sign]]:
    """The same side's clause just before, which only points back: "She rejected that account. ..."."""
    work, point = debate.work, debate.points[place]
    if not place or point.draft.act in COMMITTING:
        return
    before = debate.points[place - 1]
    if before.draft.act not in DISPUTING or before.side != point.side or before.draft.cue is None:
        return
    paragraphs, sentences = work.doc.paragraph_of, work.doc.sentence_of
    together = paragraphs[sentences[before.draft.cue_token]] == paragraphs[sentences[point.draft.cue_token]]
    if together or before.points_back:
        yield "clause before disputes", Sign(_kind(before.draft), before.draft.cue)


def _around(debate: Debate, place: int) -> Iterator[tuple[str, Sign]]:
    work, point = debate.work, debate.points[place]
    draft = point.draft
    goes_on = place > 0 and debate.points[place - 1].side == point.side  # a contrast to what the speaker said before
    lower = work.doc.lower
    first, last = _cue_tokens(work, draft)
    reported = () if draft.quote_kind is QuoteKind.DIRECT else point.tokens[:READ]
    known = disputes()
    for token in (*point.around, *reported):
        if lower[token] not in known or first <= token < last:
            continue
        for phrase in phrases_at(lower, token, Teller.REPORTER):
            cue = span_of(work, (token, token + len(phrase.words)))
            yield f"reporter tells {phrase.kind}", Sign(phrase.kind, cue)
    for token in point.around:
        if first <= token < last:
            continue
        if lower[token] in CONTRASTS and draft.act is not SpeechAct.CONCEDE and not (goes_on and token < first):
            cue = span_of(work, (token, token + 1))
            yield f"reporter joins with {CONTRASTS[lower[token]]}", Sign(RebuttalKind.CONTRAST, cue)
        elif lower[token] == "asked":
            yield "asked", Sign()
            if lower[token + 1 : token + 2] == ["about"] and any(
                lower[near] in TAKEN_UP | POINTING or _is_said(work, lower[near])
                for near in range(token + 2, min(token + 6, len(lower)))
            ):
                yield "asked about what was said", Sign()
        elif lower[token] in work.language.cue_forms:
            yield from _disputing_verb(work, token)


def _disputing_verb(work: Work, token: int) -> Iterator[tuple[str, Sign]]:
    lower = work.doc.lower
    if not work.tags[token].startswith("VB"):
        return
    for form in work.language.cue_forms[lower[token]]:
        end = token + 1 + len(form.rest)
        if form.cue.act not in DISPUTING or form.cue.pos is not PartOfSpeech.VERB:
            continue
        if tuple(lower[token + 1 : end]) != form.rest:
            continue
        default = RebuttalKind.DENIAL if form.cue.act is SpeechAct.DENY else RebuttalKind.REFUTATION
        cue = span_of(work, (token, end))
        if lower[end] in POINTING and lower[end + 1 : end + 2] == [","]:  # "disputed that, saying"
            yield "clause before disputes", Sign(KINDS.get(form.cue.lemma, default), cue)
        elif form.cue.lemma not in NO_QUARREL:
            yield "reporter has a verb of dispute", Sign(default, cue)


def _own_words(debate: Debate, place: int) -> Iterator[tuple[str, Sign]]:
    work, point = debate.work, debate.points[place]
    lower, negations = work.doc.lower, work.language.negations
    inner = _told_within(debate, place)
    tokens = [token for token in point.tokens[:READ] if token not in inner]
    if not tokens:
        return
    words = {lower[token] for token in tokens}
    known = words & disputes().keys()
    for token in tokens if known else ():
        if lower[token] not in known or not negations.isdisjoint(lower[max(0, token - 3) : token]):
            continue
        for phrase in phrases_at(lower, token, Teller.SPEAKER):
            cue = span_of(work, (token, token + len(phrase.words)))
            yield f"speaker tells {phrase.kind}", Sign(phrase.kind, cue)
            if _said_of_it(work, tokens[0], token):
                kind = phrase.kind if phrase.kind in UNTRUE else RebuttalKind.REFUTATION
                yield "speaker says it of that", Sign(kind, cue)
    if not negations.isdisjoint(words):
        yield from _negations(work, tokens)
    if lower[tokens[0]] in {"then", "so"}:
        yield "opens with then", Sign(RebuttalKind.UNDERCUT, span_of(work, (tokens[0], tokens[0] + 1)))
    if lower[tokens[0]] in POINTING and work.tags[tokens[0] + 1 : tokens[0] + 2] in (["NN"], ["NNS"]):
        yield "opens with that thing", Sign(RebuttalKind.UNDERCUT, span_of(work, (tokens[0], tokens[0] + 2)))
    if not YOU.isdisjoint(words) and any(lower[token] in YOU for token in tokens[:CLAUSE]):
        yield "speaks to you", Sign()
    if point.draft.act is SpeechAct.QUESTION:
        yield "asks", Sign()
    if point.draft.quote_kind is QuoteKind.DIRECT:
        yield "direct", Sign()


def _told_within(debate: Debate, place: int) -> set[int]:
    """The tokens of a statement that stands within a point: "a charge that the army called a fabrication"."""
    point = debate.points[place]
    found: set[int] = set()
    for inner in debate.points[place + 1 : place + 1 + WITHIN]:
        if inner.tokens[0] <= point.tokens[-1] and inner.side != point.side:
            found.update(inner.tokens)
            found.update(range(*_cue_tokens(debate.work, inner.draft)))
    return found


def _said_of_it(work: Work, first: int, token: int) -> bool:
    """Whether a word is said of what was said before: "That is false", "The claim is nonsense", "Nonsense"."""
    lower = work.doc.lower
    start = max(first, work.doc.sentences[work.doc.sentence_of[token]][0])
    if token == start:
        return True
    if token - start > NEAR or BE.isdisjoint(lower[start:token]):
        return False
    return lower[start] in POINTING or any(word in work.language.cue_forms for word in lower[start + 1 : start + 3])


def _negations(work: Work, tokens: Sequence[int]) -> Iterator[tuple[str, Sign]]:
    lower, tags, negations = work.doc.lower, work.tags, work.language.negations

    def sign(token: int, kind: RebuttalKind = RebuttalKind.DENIAL) -> Sign:
        return Sign(kind, span_of(work, (token, token + 1)))

    first = tokens[0]
    if (lower[first] == "no" and (len(tokens) == 1 or not lower[first + 1][0].isalnum())) or (
        lower[first : first + 2] == ["not", "so"]
    ):
        yield "says no", sign(first)
    clause = next((place for place, token in enumerate(tokens) if lower[token] in RELATIVE), len(tokens))
    tokens = tokens[: max(1, clause)]
    for name, stretch in (("negated", tokens[:OPENING]), ("negated later", tokens[OPENING:])):
        place = next((token for token in stretch if lower[token] in negations), None)
        if place is not None:
            yield name, sign(place)
            break
    for token in tokens[:CLAUSE]:
        if lower[token] in NOBODY or lower[token : token + 2] == ["no", "one"]:
            yield "says never", sign(token)
        elif lower[token] == "no" and token + 1 < len(tags) and tags[token + 1][:1] in {"N", "J"}:
            yield "says that there is none", sign(token)
    for token in tokens[1:]:
        if lower[token] == "not" and lower[token - 1] == ",":
            name = "says this number, not that" if tags[token + 1 : token + 2] == ["CD"] else "says this, not that"
            yield name, sign(token, RebuttalKind.CORRECTION)
            break
