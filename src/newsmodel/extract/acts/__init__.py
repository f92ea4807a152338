"""What a speaker does by saying it: assert, accuse, promise, rebut.

Twice: `acts` reads it from the cue, and from the opening words where the cue only says that somebody spoke; the claims
and the rebuttals go by that. `acts_weighed` has seen who disputes whom, gathers the signs of every act (`signs`,
`exchange`) and weighs them (`weights`). The page "What a speaker does" tells what it goes by.
"""

from newsmodel.extract.acts.cast import Cast
from newsmodel.extract.acts.exchange import exchanges
from newsmodel.extract.acts.reading import read
from newsmodel.extract.acts.signs import Said, read_signs
from newsmodel.extract.acts.weights import likeliest
from newsmodel.extract.draft import Work
from newsmodel.kinds import SpeechAct

__all__ = ["acts", "acts_weighed", "gathered"]


def acts(work: Work) -> None:
    """Give the statements whose cue only says that somebody spoke the act that their opening words tell."""
    for draft in work.statements:
        draft.cue_act = draft.act
        if draft.act is SpeechAct.ASSERT:
            draft.act = read(work, draft)


def acts_weighed(work: Work) -> None:
    """Give every statement the act for which most speaks, now that it is known who disputes whom."""
    for said in gathered(work):
        said.draft.act = likeliest(said.signs)


def gathered(work: Work) -> list[Said]:
    """The statements with their signs."""
    cast = Cast(work)
    every = [read_signs(work, draft, cast) for draft in work.statements]
    exchanges(work, cast, every)
    return every
