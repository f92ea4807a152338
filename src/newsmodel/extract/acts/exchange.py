"""The signs of an act in the exchange: who spoke before, on what, and who disputes whom."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsmodel.extract.acts.cast import Cast
from newsmodel.extract.acts.signs import CHARGES, OWN, Said
from newsmodel.extract.draft import RebuttalDraft, Work
from newsmodel.extract.rebuttals.sides import sides
from newsmodel.kinds import QuoteKind, RebuttalKind, SpeechAct

__all__ = ["exchanges"]

LOOKED_BACK = 8  # statements
ASKED = 4  # statements of others
SPANS = 20  # of the content of what is disputed
UNSURE = 0.5
TURNED = frozenset({SpeechAct.ACCUSE, SpeechAct.CONCEDE})


@dataclass(slots=True)
class Turn:
    """A statement in the order of the text: its number, and whom it names."""

    number: int
    said: Said
    speaker: int | None
    side: int | None
    named: frozenset[int]  # actors


def exchanges(work: Work, cast: Cast, every: Sequence[Said]) -> None:
    """Add to the signs of each statement those that the others give it."""
    standing = sides(work)
    disputing = {rebuttal.by: rebuttal for rebuttal in reversed(work.rebuttals)}
    disputed: dict[int, bool] = {}
    for rebuttal in work.rebuttals:
        for target in rebuttal.targets:
            disputed[target] = disputed.get(target, False) or rebuttal.kind is RebuttalKind.DENIAL
    before: deque[Turn] = deque(maxlen=LOOKED_BACK)
    accused: set[int] = set()  # sides
    spoke: set[int | None] = set()
    for number in sorted(range(len(work.statements)), key=lambda number: work.statements[number].content[0]):
        turn, found = _turn(cast, number, every[number], standing), every[number].signs
        if spoke and (turn.speaker is None or spoke != {turn.speaker}):
            others = [other for other in before if other.speaker is None or other.speaker != turn.speaker]
            _answering(turn, others, spoke, found)
        else:
            found.add("nobody spoke before")
        _going_on(turn, before, disputing, found)
        if turn.side in accused:
            found.add("is accused")
            if "negates" in found:
                found.add("accused and negates")
        if number in disputing:
            _disputing(work, cast, turn, disputing[number], found)
        else:
            found.add("disputes nothing")
        if number in disputed:
            found.update({"is disputed", "is denied"} if disputed[number] else {"is disputed"})
        before.append(turn)
        spoke.add(turn.speaker)
        if _charges(turn.said):
            accused |= {standing[actor] for actor in turn.named} - {turn.side}


def _turn(cast: Cast, number: int, said: Said, standing: Sequence[int]) -> Turn:
    named = frozenset(actor for span in said.draft.content for actor in cast.named(span) if actor is not None)
    return Turn(number, said, said.speaker, None if said.speaker is None else standing[said.speaker], named)


def _charges(said: Said) -> bool:
    return said.draft.act is SpeechAct.ACCUSE or not CHARGES.isdisjoint(said.signs)


def _answering(turn: Turn, others: Sequence[Turn], spoke: set[int | None], found: set[str]) -> None:
    """On the matter of those who spoke before, or of them."""
    shared = [not turn.said.words.isdisjoint(other.said.words) for other in others[-ASKED:]]
    if any(shared):
        found.add("shares words")
    if shared and shared[-1]:
        found.add("shares words with the nearest")
    if others and _charges(others[-1].said):
        found.add("after a charge")
        if "negates" in found:
            found.add("negates after a charge")
    if (turn.named & spoke) - {turn.speaker}:
        found.add("names an earlier speaker")


def _going_on(turn: Turn, before: Sequence[Turn], disputing: Mapping[int, RebuttalDraft], found: set[str]) -> None:
    """After the same speaker, or back after another."""
    if before and turn.speaker is not None and before[-1].speaker == turn.speaker:
        found.add("goes on")
        if before[-1].number in disputing:
            found.add("goes on after a dispute")
        if before[-1].said.draft.act in TURNED:
            found.add(f"goes on after: {before[-1].said.draft.act}")
    between = False
    for other in reversed(before):
        if turn.side is None or other.side != turn.side:
            between = True
        elif between:
            found.add("back again")
            return


def _disputing(work: Work, cast: Cast, turn: Turn, rebuttal: RebuttalDraft, found: set[str]) -> None:
    """How it disputes, as the rebuttals found."""
    targets = [work.statements[target] for target in rebuttal.targets]
    found.update({"disputes", f"disputes: {rebuttal.kind}"})
    if not rebuttal.explicit:
        found.add("disputes silently")
    if rebuttal.confidence < UNSURE:
        found.add("disputes, unsure")
    if turn.said.draft.quote_kind is QuoteKind.PARTIAL:
        found.add("disputes, partial")
    if OWN in found:
        found.add("disputes, own")
    if any(target.act is SpeechAct.ACCUSE for target in targets):
        found.add("disputes an accusation")
    spans = (span for target in targets for span in target.content[:SPANS])
    if turn.speaker is not None and any(turn.speaker in cast.named(span) for span in spans):
        found.add("disputes what names the speaker")
