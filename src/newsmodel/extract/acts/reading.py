"""What a speaker does in words whose cue does not tell: "said he would pay" is a promise. A first look, by rule."""

from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.positions import speaker_of, tokens_in
from newsmodel.kinds import QuoteKind, SpeechAct
from newsmodel.lang import english_acts as words

__all__ = ["read"]

OPENING = 6  # tokens in which the subject and its verb stand
READ = 40  # tokens


def read(work: Work, draft: StatementDraft) -> SpeechAct:
    """The act that the words of a statement tell, or that it asserts."""
    first, last = tokens_in(work, draft.content[0])
    lower = work.doc.lower[first : min(last, first + READ)]
    end = draft.content[-1][1]
    if draft.quote_kind is QuoteKind.DIRECT and work.doc.text[end - 1 : end] == "?":
        return SpeechAct.QUESTION
    if _commits(lower[:OPENING]):
        return SpeechAct.PROMISE
    if _charges(work, draft) or (lower[:1] and lower[0] not in words.SELF and _blames(lower, work)):
        return SpeechAct.ACCUSE
    if not words.FEELINGS.isdisjoint(lower) and not words.SELF.isdisjoint(lower[:OPENING]):
        return SpeechAct.EXPRESS
    return SpeechAct.ASSERT


def _commits(opening: list[str]) -> bool:
    """Whether the content opens with what its subject will do: "it would close the plant", "we will appeal"."""
    return len(opening) > 1 and opening[0] in words.COMMITTED and opening[1] in words.COMMITTING


def _charges(work: Work, draft: StatementDraft) -> bool:
    """Whether it is somebody's office to accuse: prosecutors, an indictment."""
    speaker = speaker_of(work, draft)
    return speaker is not None and not words.ACCUSERS.isdisjoint(work.actors[speaker].name.lower().split())


def _blames(lower: list[str], work: Work) -> bool:
    """Whether the content tells of somebody's wrong, not denied."""
    wrong = next((place for place, word in enumerate(lower) if word in words.WRONGS), None)
    return wrong is not None and work.language.negations.isdisjoint(lower[max(0, wrong - 3) : wrong])
