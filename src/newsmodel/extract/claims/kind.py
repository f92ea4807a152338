"""What sort of proposition a claim is."""

from itertools import pairwise

from newsmodel.extract.claims.main_verb import Clause
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import ADJECTIVE, NOUN
from newsmodel.kinds import ClaimKind, SpeechAct
from newsmodel.lang import english_claims as words

__all__ = ["kind_of"]

DEMANDING = frozenset({SpeechAct.DEMAND, SpeechAct.ORDER, SpeechAct.QUESTION})
COMMITTING = frozenset({SpeechAct.PROMISE, SpeechAct.THREATEN})
FORETELLING = frozenset({SpeechAct.PREDICT, SpeechAct.WARN})
FIRST_PERSON = frozenset({"i", "we"})
SUBJECT = 3  # tokens before the verb
PREDICATE = 6  # tokens in which what is said of the subject stands


def kind_of(work: Work, draft: StatementDraft, clause: Clause, *, has_figures: bool) -> ClaimKind:
    """The kind, from the act first, then from the main verb."""
    if draft.act in DEMANDING:
        return ClaimKind.DEMAND
    if draft.act is SpeechAct.EVALUATE:
        return ClaimKind.EVALUATION
    if _is_norm(work, clause):
        return ClaimKind.NORMATIVE
    ahead = _is_ahead(work, clause)
    if draft.act in COMMITTING and (ahead or not _tells_what_is(work, clause)):
        return ClaimKind.COMMITMENT
    if ahead or draft.act in FORETELLING:
        return ClaimKind.COMMITMENT if ahead and _speaks_of_self(work, clause) else ClaimKind.PREDICTION
    if _is_judged(work, clause):
        return ClaimKind.EVALUATION
    return ClaimKind.FIGURE if has_figures else ClaimKind.EVENT


def _verb(work: Work, clause: Clause) -> str:
    return "" if clause.verb is None else work.doc.lower[clause.tokens[clause.verb]]


def _following(work: Work, clause: Clause) -> list[str]:
    """The words behind the main verb."""
    first = 0 if clause.verb is None else clause.verb + 1
    return [work.doc.lower[token] for token in clause.tokens[first : first + PREDICATE]]


def _is_norm(work: Work, clause: Clause) -> bool:
    """Whether it says what should be: "must pay", "needs to pay"."""
    verb = _verb(work, clause)
    return verb in words.NORMATIVE or (verb in words.DUTIES and _following(work, clause)[:1] == ["to"])


def _is_ahead(work: Work, clause: Clause) -> bool:
    """Whether it says what will be: "will fall", "is expected to fall", not "would have fallen", "would like"."""
    verb, following = _verb(work, clause), _following(work, clause)
    if verb in words.FUTURE:
        return not {"have", "like"} & set(following[:2]) or "to" in following
    if verb not in words.SEEMING:
        return False
    return any(word in words.AHEAD and then == "to" for word, then in pairwise(following))


def _tells_what_is(work: Work, clause: Clause) -> bool:
    if clause.verb is None:
        return False
    return work.tags[clause.tokens[clause.verb]] == "VBD" or _verb(work, clause) in words.SEEMING


def _speaks_of_self(work: Work, clause: Clause) -> bool:
    verb = clause.verb or 0
    return any(work.doc.lower[token] in FIRST_PERSON for token in clause.tokens[max(0, verb - SUBJECT) : verb])


def _is_judged(work: Work, clause: Clause) -> bool:
    """Whether the subject is called something: "was a disaster", "looks terrible"."""
    if _verb(work, clause) not in words.SEEMING and not words.SEEMING & set(_group(work, clause)):
        return False
    for token in clause.tokens[(clause.verb or 0) + 1 :][:PREDICATE]:
        if work.tags[token] in {"IN", ","}:
            return False
        if work.doc.lower[token] in words.EVALUATIVE and work.tags[token] in NOUN | ADJECTIVE | {"VBG", "RBR"}:
            return True
    return False


def _group(work: Work, clause: Clause) -> list[str]:
    first = 0 if clause.verb is None else clause.verb
    return [work.doc.lower[token] for token in clause.tokens[first : clause.end]]
