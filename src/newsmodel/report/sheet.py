"""`Sheet`: an analysis with what the parts of its page ask about it again and again."""

from collections import defaultdict
from typing import NamedTuple

from newsmodel.model import Analysis, Rebuttal, Statement
from newsmodel.report.markup import Safe, element
from newsmodel.report.voices import Voice, voices_of

__all__ = ["Sheet"]


class Sheet(NamedTuple):
    """An analysis that is being laid out.

    Attributes:
        analysis: What is shown.
        numbers: The number of each statement, by its id, from 1 in the order of the text.
        voices: The speakers.
        against: Which rebuttals dispute a statement, by its id.
        disputing: The rebuttals that a statement is.
    """

    analysis: Analysis
    numbers: dict[str, int]
    voices: dict[str | None, Voice]
    against: dict[str, list[Rebuttal]]
    disputing: dict[str, list[Rebuttal]]

    @classmethod
    def of(cls, analysis: Analysis) -> "Sheet":
        """The sheet of an analysis."""
        against, disputing = defaultdict[str, list[Rebuttal]](list), defaultdict[str, list[Rebuttal]](list)
        for rebuttal in analysis.rebuttals:
            disputing[rebuttal.by.id].append(rebuttal)
            for target in rebuttal.targets:
                against[target.id].append(rebuttal)
        numbers = {statement.id: number for number, statement in enumerate(analysis.statements, 1)}
        return cls(analysis, numbers, voices_of(analysis.statements), dict(against), dict(disputing))

    @property
    def text(self) -> str:
        """What spans point into."""
        return self.analysis.article.text

    @property
    def in_time(self) -> list[Statement]:
        """The statements by the beginning of the time at which they were made, those of an unknown time last."""
        return sorted(self.analysis.statements, key=_time)

    def number(self, statement: Statement) -> int:
        """Which statement of the page it is."""
        return self.numbers[statement.id]

    def voice(self, statement: Statement) -> Voice:
        """Who says it."""
        return self.voices[statement.speaker.id if statement.speaker else None]

    def pointer(self, statement: Statement) -> Safe:
        """A link to the entry of a statement: the letters of its speaker, and its number."""
        number = self.number(statement)
        voice = self.voice(statement)
        spoken = element("span", f" {voice.name}", class_="unseen")
        return element("a", voice.tag(number), spoken, href=f"#s{number}", class_="pointer", data_s=number)


def _time(statement: Statement) -> tuple[bool, str, str]:
    said = statement.said
    return said is None, str((said.start or said.end) if said else ""), str(said or "")
