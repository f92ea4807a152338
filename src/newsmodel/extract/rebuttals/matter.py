"""What statements are about, and which of them one could be an answer to."""

from dataclasses import dataclass

from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.positions import mentions_in, speaker_of, tokens_in

__all__ = ["Matter", "actors_named", "matter_of"]

MEANT = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBD", "VBN", "VBG", "VB", "VBZ", "CD"})
SHORTEST = 3  # letters of a word that tells something
REACH = 8  # statements back
RELATED = 0.12  # share of the smaller statement's words that two statements on one matter have in common


@dataclass(slots=True)
class Matter:
    """The words and the speaker of each statement of an article."""

    words: list[frozenset[str]]
    speakers: list[int | None]

    def shared(self, one: int, other: int) -> float:
        """The share of the smaller statement's words that stand in both."""
        mine, theirs = self.words[one], self.words[other]
        return len(mine & theirs) / max(1, min(len(mine), len(theirs)))

    def others(self, number: int, speaker: int | None) -> list[int]:
        """The statements of others before a statement, as far back as an answer reaches."""
        return [place for place in range(max(0, number - REACH), number) if self.speakers[place] not in {speaker, None}]

    def related(self, number: int, others: list[int]) -> list[int]:
        """Those that are about what statement `number` is about, the last first: an answer follows what it answers."""
        return [other for other in reversed(others) if self.shared(number, other) >= RELATED]


def matter_of(work: Work) -> Matter:
    """The matter of an article's statements."""
    return Matter(
        [_words(work, draft) for draft in work.statements], [speaker_of(work, draft) for draft in work.statements]
    )


def _words(work: Work, draft: StatementDraft) -> frozenset[str]:
    lower, tags = work.doc.lower, work.tags
    ranges = (tokens_in(work, span) for span in draft.content)
    return frozenset(
        lower[token].removesuffix("s")
        for first, last in ranges
        for token in range(first, last)
        if tags[token] in MEANT and len(lower[token]) >= SHORTEST
    )


def actors_named(work: Work, draft: StatementDraft) -> set[int]:
    """The actors whom a content mentions."""
    return {
        mention.actor for span in draft.content for _, mention in mentions_in(work, span) if mention.actor is not None
    }
