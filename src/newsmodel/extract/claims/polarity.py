"""Whether a claim is affirmed or negated: by the cue, by what is disputed, by "not" and "no" in its main clause."""

from collections.abc import Sequence

from newsmodel.extract.claims.main_verb import Clause
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE, base_end
from newsmodel.extract.positions import tokens_in
from newsmodel.kinds import Polarity, SpeechAct

__all__ = ["polarity_of"]

NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing", "no-one"})
WHOLE = frozenset({"only", "just", "least", "merely", "simply", "surprisingly", "until"})  # "not only" affirms
AFFIRMING = frozenset("doubt question secret surprise mistake coincidence wonder matter".split())  # "there is no doubt"
AMOUNTS = frozenset({"more", "less", "fewer"})  # "no fewer than 12"
FALSE = frozenset({"false", "untrue", "wrong", "incorrect"})
BEFORE_VERB = 3
AFTER_GROUP = 2  # tokens: "there is simply no truth in it"


def polarity_of(work: Work, draft: StatementDraft, clause: Clause) -> Polarity:
    """The polarity of a claim of a statement. "Denied that it had not" affirms it."""
    refused = draft.act is SpeechAct.DENY or (draft.act is SpeechAct.REBUT and _is_of_others(work, draft))
    return Polarity.NEGATED if _negated(work, clause) != refused else Polarity.AFFIRMED


def _is_of_others(work: Work, draft: StatementDraft) -> bool:
    """Whether the content names what somebody else says: "rejected the claim that P", "disputed that account"."""
    first, last = tokens_in(work, draft.content[0])
    end = base_end(work, first, last)
    pointing = work.doc.lower[first] in {"that", "this", "it", "those", "these"}
    said = end > first and work.doc.lower[end - 1] in work.language.cue_forms
    if not (pointing or said):
        return False
    return end >= last or work.tags[end] not in FINITE


def _negated(work: Work, clause: Clause) -> bool:
    words, start, verb = clause.words, clause.start, clause.verb
    if _negates(work, words, start):
        return True
    if verb is None:
        return any(_negates(work, words, place) for place in range(start, min(len(words), start + BEFORE_VERB)))
    places = range(max(start, verb - 1), min(len(words), clause.end + AFTER_GROUP))
    if words[max(0, verb - 2) : verb] == ["no", "longer"] or any(_negates(work, words, place) for place in places):
        return True
    told = words[start : start + 1] == ["it"] and not FALSE.isdisjoint(words[clause.end : clause.end + 1])
    return told and words[clause.end + 1 : clause.end + 2] in (["that"], ["to"])


def _negates(work: Work, words: Sequence[str], place: int) -> bool:
    word = words[place] if place < len(words) else "without"
    if word == "without" or not (word in work.language.negations or word in NOBODY):
        return False
    after = words[place + 1] if place + 1 < len(words) else ""
    if word == "no":
        return after not in AFFIRMING and after not in AMOUNTS and after != ","
    return after not in WHOLE
