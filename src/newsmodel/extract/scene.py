"""What the search for an antecedent asks again and again of one article."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from newsmodel.extract.draft import MentionDraft, Pair, StatementDraft, Work
from newsmodel.extract.opening import report_start
from newsmodel.extract.salience import salience

__all__ = ["Scene", "Setting"]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a pronoun stands.

    Attributes:
        speaker: The mention that says what it stands in.
        hearer: The mention to which that is said.
        quoted: It stands between quotation marks.
        reflexive: It is one such as "himself".
        subject: The last token of the subject whose object it is.
        own: What it says itself.
        age: That of "the 54-year-old".
    """

    speaker: int | None
    hearer: int | None
    quoted: bool
    reflexive: bool
    subject: int | None
    own: list[Pair]
    age: str


class Scene:
    """Who stands where in an article, and who says what around a mention.

    Attributes:
        weights: How much each mention stands out, as far as that was asked.
        sentences: Of each mention, its sentence.
        told: Of each mention, how many sentences before its own are the reporter's.
        paragraphs: Of each mention, its paragraph.
        start: The first token after a dateline, which names no people.
        contents: What is said, as spans with the number of the statement, in order.
        speeches: What each mention says, by its number.
        settings: Where the pronouns stand, by their numbers, as far as that was asked.
    """

    def __init__(self, work: Work) -> None:
        self.weights: list[float | None] = [None] * len(work.mentions)
        self.sentences = [work.doc.sentence_of[mention.first] for mention in work.mentions]
        narrative = _narrative(work)
        self.told = [narrative[sentence] for sentence in self.sentences]
        self.paragraphs = [work.doc.paragraph_of[sentence] for sentence in self.sentences]
        self.start = report_start(work)
        self.settings: dict[int, Setting] = {}
        contents = [
            (span[0], span[1], number) for number, draft in enumerate(work.statements) for span in draft.content
        ]
        self.contents = sorted(contents)
        self.speeches: defaultdict[int, list[StatementDraft]] = defaultdict(list)
        for draft in work.statements:
            if draft.speaker is not None:
                self.speeches[draft.speaker].append(draft)

    def weight(self, work: Work, number: int) -> float:
        """How much a mention stands out."""
        weight = self.weights[number]
        if weight is None:
            weight = self.weights[number] = salience(work, work.mentions[number])
        return weight

    def said_in(self, work: Work, mention: MentionDraft) -> StatementDraft | None:
        """The statement whose content a mention stands in."""
        place = bisect_right(self.contents, (mention.span[0], len(work.doc.text), 0)) - 1
        for start, end, number in reversed(self.contents[max(0, place - 1) : place + 1]):
            if start <= mention.span[0] < end:
                return work.statements[number]
        return None


def _narrative(work: Work) -> list[int]:
    """Of each sentence, how many before it are told by the reporter, and not quoted from end to end."""
    count, found = 0, []
    for first, last in work.doc.sentences:
        found.append(count)
        count += first < last and not (work.doc.quoted[first] and work.doc.quoted[last - 1])
    return found
