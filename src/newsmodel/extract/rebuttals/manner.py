"""How a statement disputes: the kind, the words that show it, and the rule that they stand for."""

from collections.abc import Mapping

from newsmodel.extract.draft import Pair
from newsmodel.extract.rebuttals.debate import Debate
from newsmodel.extract.rebuttals.signs import Sign
from newsmodel.kinds import RebuttalKind, SpeechAct

__all__ = ["IMPLICIT", "manner"]

IMPLICIT = "counter_claim"
"""The rule of a dispute that no word tells: another content stands against what was said."""

# The signs that say themselves how they dispute, the plainest first, and the name of the rule.
RULES = {
    "cue denies": "disputing_cue",
    "cue disputes": "disputing_cue",
    "cue scorns": "disputing_cue",
    "cue judges": "judging_cue",
    "clause before disputes": "clause_before",
    "says no": "says_no",
    "speaker says it of that": "says_untrue",
    "speaker tells dismissal": "speaker_words",
    "speaker tells undercut": "speaker_words",
    "speaker tells refutation": "speaker_words",
    **{f"reporter tells {kind}": "reporter_words" for kind in RebuttalKind if kind is not RebuttalKind.CONTRAST},
    "reporter has a verb of dispute": "reporter_disputes",
    "reporter tells contrast": "reporter_words",
    "says this number, not that": "not_that",
    "says this, not that": "not_that",
    "speaker tells correction": "speaker_words",
    "cue answers": "answering_cue",
    "takes up what was said": "judging_cue",
    "puts the figure": "not_that",
    "opens with that thing": "speaker_words",
    "says never": "negation",
    "says that there is none": "negation",
    "negated": "negation",
    "reporter joins with despite": "contrast",
    "reporter joins with however": "contrast",
    "reporter joins with but": "contrast",
    "reporter joins with while": "contrast",
    "negated later": "negation",
}


def manner(
    debate: Debate, place: int, signs: Mapping[str, Sign], target: int | None
) -> tuple[RebuttalKind, Pair | None, str]:
    """The kind of a rebuttal, its cue and its rule."""
    point = debate.points[place]
    accused = target is not None and debate.points[target].draft.act is SpeechAct.ACCUSE
    for name, rule in RULES.items():
        sign = signs.get(name)
        if sign is None or sign.kind is None:
            continue
        kind = sign.kind
        if accused and kind is RebuttalKind.REFUTATION and name in {"cue disputes", "clause before disputes"}:
            kind = RebuttalKind.DENIAL
        return kind, sign.cue, rule
    return RebuttalKind.COUNTER_CLAIM, point.draft.cue, IMPLICIT
