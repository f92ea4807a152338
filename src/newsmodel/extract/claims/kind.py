"""What sort of proposition a claim is."""

from collections.abc import Sequence
from itertools import pairwise

from newsmodel.extract.claims.main_verb import Clause
from newsmodel.extract.draft import StatementDraft
from newsmodel.extract.function_words import FIRST_PERSON
from newsmodel.extract.phrases import ADJECTIVE, NOUN
from newsmodel.kinds import ClaimKind, SpeechAct
from newsmodel.lang import english_claims as words

__all__ = ["kind_of"]

DEMANDING = frozenset({SpeechAct.DEMAND, SpeechAct.ORDER, SpeechAct.QUESTION})
COMMITTING = frozenset({SpeechAct.PROMISE, SpeechAct.THREATEN})
FORETELLING = frozenset({SpeechAct.PREDICT, SpeechAct.WARN})
NOT_AHEAD = frozenset({"have", "like"})
JUDGING = NOUN | ADJECTIVE | {"VBG", "RBR"}
SUBJECT = 3  # tokens before the verb
PREDICATE = 6  # tokens in which what is said of the subject stands


def kind_of(draft: StatementDraft, clause: Clause, *, has_figures: bool) -> ClaimKind:
    """The kind, from the act first, then from the main verb."""
    if draft.act in DEMANDING:
        return ClaimKind.DEMAND
    if draft.act is SpeechAct.EVALUATE:
        return ClaimKind.EVALUATION
    if _is_norm(clause):
        return ClaimKind.NORMATIVE
    ahead = _is_ahead(clause)
    if draft.act in COMMITTING and (ahead or not _tells_what_is(clause)):
        return ClaimKind.COMMITMENT
    if ahead or draft.act in FORETELLING:
        return ClaimKind.COMMITMENT if ahead and _speaks_of_self(clause) else ClaimKind.PREDICTION
    if _is_judged(clause):
        return ClaimKind.EVALUATION
    return ClaimKind.FIGURE if has_figures else ClaimKind.EVENT


def _verb(clause: Clause) -> str:
    return "" if clause.verb is None else clause.words[clause.verb]


def _following(clause: Clause) -> Sequence[str]:
    """The words behind the main verb."""
    first = 0 if clause.verb is None else clause.verb + 1
    return clause.words[first : first + PREDICATE]


def _is_norm(clause: Clause) -> bool:
    """Whether it says what should be: "must pay", "needs to pay"."""
    verb = _verb(clause)
    return verb in words.NORMATIVE or (verb in words.DUTIES and _following(clause)[:1] == ["to"])


def _is_ahead(clause: Clause) -> bool:
    """Whether it says what will be: "will fall", "is expected to fall", not "would have fallen", "would like"."""
    verb = _verb(clause)
    if verb in words.FUTURE:
        following = _following(clause)
        return NOT_AHEAD.isdisjoint(following[:2]) or "to" in following
    if verb not in words.SEEMING:
        return False
    return any(word in words.AHEAD and then == "to" for word, then in pairwise(_following(clause)))


def _tells_what_is(clause: Clause) -> bool:
    return clause.verb is not None and (clause.tags[clause.verb] == "VBD" or _verb(clause) in words.SEEMING)


def _speaks_of_self(clause: Clause) -> bool:
    verb = clause.verb or 0
    return not FIRST_PERSON.isdisjoint(clause.words[max(0, verb - SUBJECT) : verb])


def _is_judged(clause: Clause) -> bool:
    """Whether the subject is called something: "was a disaster", "looks terrible", "has been a farce"."""
    if clause.verb is None or words.SEEMING.isdisjoint(clause.words[clause.verb : clause.end]):
        return False
    for place in range(clause.verb + 1, min(len(clause.words), clause.verb + 1 + PREDICATE)):
        if clause.tags[place] in {"IN", ","}:
            return False
        if clause.words[place] in words.EVALUATIVE and clause.tags[place] in JUDGING:
            return True
    return False
