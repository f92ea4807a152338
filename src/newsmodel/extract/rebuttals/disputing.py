"""Rebuttals whose cue is a verb of dispute: denied, rejected, refuted, dismissed."""

from collections.abc import Iterator

from newsmodel.extract.draft import RebuttalDraft, StatementDraft, Work
from newsmodel.extract.phrases import FINITE
from newsmodel.extract.positions import tokens_in
from newsmodel.extract.rebuttals.matter import Matter, actors_named
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import RebuttalKind, SpeechAct
from newsmodel.lang.cue import DISPUTING

__all__ = ["disputed"]

DENYING = frozenset({"deny", "disavow"})  # the others dispute somebody's words, or nothing
ACCUSATIONS = frozenset({"accusation", "accusations", "allegation", "allegations", "charge", "charges"})
POINTING = frozenset({"it", "that", "this", "those", "these", "them"})
KINDS = {
    "deny": RebuttalKind.DENIAL,
    "disavow": RebuttalKind.DENIAL,
    "reject": RebuttalKind.DENIAL,
    "correct": RebuttalKind.CORRECTION,
    "question": RebuttalKind.UNDERCUT,
    "dismiss": RebuttalKind.DISMISSAL,
    "ridicule": RebuttalKind.DISMISSAL,
    "rubbish": RebuttalKind.DISMISSAL,
    "scoff": RebuttalKind.DISMISSAL,
}  # any other cue points at what was said: a refutation


def disputed(work: Work, matter: Matter) -> Iterator[RebuttalDraft]:
    """The rebuttals by cue, each against the nearest statement of another speaker that it fits.

    A clause that only points back, as in "later rejected that account", hands its force to the same speaker's next
    statement.
    """
    carriers: set[int] = set()
    for number, draft in enumerate(work.statements):
        if draft.act not in DISPUTING or draft.cue is None or number in carriers:
            continue
        by = _carrier(work, matter, number)
        targets = _targets(work, matter, number, by)
        if by != number:
            carriers.add(by)
            work.statements[by].act = SpeechAct.REBUT
        if targets or draft.lemma in DENYING:
            end = max(end for _, end in draft.content)
            yield RebuttalDraft(
                by,
                targets,
                KINDS.get(draft.lemma, RebuttalKind.REFUTATION),
                explicit=True,
                cue=(draft.cue[0], end) if by != number and end > draft.cue[0] else draft.cue,
                confidence=0.8 if targets else 0.6,
                rule="anaphoric_cue" if by != number else "disputing_cue",
            )


def _points_back(work: Work, draft: StatementDraft) -> bool:
    """Whether the content says nothing of its own: "rejected that account", "denied that"."""
    first, last = tokens_in(work, draft.content[0])
    tag_sentence(work, work.doc.sentence_of[first])
    verbs = FINITE | {"VBG"}
    if len(draft.content) > 1 or any(work.tags[token] in verbs for token in range(first, last)):
        return False
    words = work.doc.lower[first:last]
    return (
        words[0] in POINTING or len(words) <= len(["the", "claim"]) or any(w in work.language.cue_forms for w in words)
    )


def _carrier(work: Work, matter: Matter, number: int) -> int:
    """The statement that carries a rebuttal: the same speaker's next, where the cue only points back."""
    draft, following = work.statements[number], number + 1
    if draft.quoted or following == len(work.statements):
        return number  # "dismissed the claim as “theatre”" says itself what is wrong with it
    same = matter.speakers[following] == matter.speakers[number]
    return following if same and _points_back(work, draft) else number


def _targets(work: Work, matter: Matter, number: int, by: int) -> tuple[int, ...]:
    """The statements that a dispute is about: those of a speaker that it names, or the nearest on its matter."""
    draft = work.statements[number]
    others = matter.others(number, matter.speakers[number])
    if not _points_back(work, draft):
        just_before = [other for other in others if other == number - 1]
        return tuple(matter.related(number, others)[:1] or just_before)
    named = actors_named(work, draft)
    of_named = [other for other in others if matter.speakers[other] in named]
    if of_named:
        return tuple(sorted(matter.related(by, of_named)) or of_named[-1:])
    if ACCUSATIONS & set(work.doc.text[slice(*draft.content[0])].lower().split()):
        others = [other for other in others if work.statements[other].act is SpeechAct.ACCUSE] or others
    return tuple(others[-1:])
