"""Rebuttals in the speaker's own words: "That is false", "Not so", "called the claim “a fabrication”"."""

from collections.abc import Iterator

from newsmodel.extract.draft import Pair, RebuttalDraft, StatementDraft, Work
from newsmodel.extract.positions import tokens_in
from newsmodel.extract.rebuttals.matter import Matter
from newsmodel.kinds import RebuttalKind, SpeechAct
from newsmodel.lang import Frame

__all__ = ["predicated"]

SUBJECTS = frozenset({"that", "this", "it", "those", "these", "they"})
DETERMINERS = frozenset({"that", "this", "the", "those", "these", "a", "an"})
BE = frozenset({"is", "was", "are", "were", "'s", "isn't", "wasn't"})
REACH = 9  # tokens from the opening of a content to the word that says it is not so
EVALUATING = frozenset({SpeechAct.EVALUATE, SpeechAct.REBUT, SpeechAct.DENY})


def predicated(work: Work, matter: Matter) -> Iterator[RebuttalDraft]:
    """The statements that call what was said just before untrue, or wave it away."""
    disputing = {rebuttal.by for rebuttal in work.rebuttals if rebuttal.targets}
    for number, draft in enumerate(work.statements):
        found = _untrue(work, draft) or _evaluated(work, draft)
        targets = matter.others(number, matter.speakers[number])[-1:]
        if found and targets and number not in disputing:
            cue, kind = found
            yield RebuttalDraft(number, tuple(targets), kind, explicit=True, cue=cue, confidence=0.7, rule="predicate")


def _untrue(work: Work, draft: StatementDraft) -> tuple[Pair, RebuttalKind] | None:
    """The words that call it untrue: "That's a lie", "The number is wrong", "Not so"."""
    doc = work.doc
    first, last = tokens_in(work, draft.content[0])
    if doc.lower[first : first + 2] == ["not", "so"]:
        return (doc.starts[first], doc.ends[first + 1]), RebuttalKind.DENIAL
    if doc.lower[first] not in SUBJECTS | DETERMINERS:
        return None
    verb = next((token for token in range(first + 1, min(last, first + 4)) if doc.lower[token] in BE), None)
    if verb is None or any(word in work.language.negations for word in doc.lower[verb : verb + 2]):
        return None
    for token in range(verb + 1, min(last, first + REACH)):
        if _predicates(work, doc.lower[token]):
            return (doc.starts[first], doc.ends[token]), RebuttalKind.REFUTATION
    return None


def _predicates(work: Work, word: str) -> bool:
    """Whether a word says of a claim that it does not hold."""
    forms = work.language.cue_forms.get(word, ())
    return any(form.cue.act is SpeechAct.REBUT and Frame.PREDICATE in form.cue.frames for form in forms)


def _evaluated(work: Work, draft: StatementDraft) -> tuple[Pair, RebuttalKind] | None:
    """The words that judge somebody's words: "called that “beneath comment”", "a charge that Tarsk rejected"."""
    doc = work.doc
    first, last = tokens_in(work, draft.content[0])
    if draft.cue is None or draft.act not in EVALUATING:
        return None
    pointing = doc.lower[first] in SUBJECTS and draft.lemma in {"call", "describe", "brand", "label", "dub"}
    claim = doc.lower[first] in DETERMINERS and any(
        form.cue.act is not None
        for word in doc.lower[first + 1 : min(last, first + 4)]
        for form in work.language.cue_forms.get(word, ())
    )
    if not pointing and not (claim and draft.rule == "taken_up"):
        return None
    kind = RebuttalKind.DISMISSAL if draft.act is SpeechAct.EVALUATE or draft.quoted else RebuttalKind.DENIAL
    return (draft.cue[0], max(draft.cue[1], *(end for _, end in draft.content))), kind
