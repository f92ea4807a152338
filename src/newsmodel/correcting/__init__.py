"""A person's corrections, applied to the drafts on their way through the pipeline.

Where each takes effect decides what follows from it. What is no statement goes, and what is one comes, before anybody
is sought behind it; aliases are names before names become actors; actors and speakers are set right before anything is
read off them: the day, the claims, who disputes whom. Links between statements are mended at the end.
"""

from collections.abc import Callable, Iterable, Iterator

from newsmodel.correcting.actors import different, keep_referred, meant_by, name_places, same
from newsmodel.correcting.passages import Unclear
from newsmodel.correcting.statements import Statements, not_rebutted, others_only, said_by
from newsmodel.extract.draft import MentionDraft, StatementDraft, Step, Work
from newsmodel.model import (
    Alias,
    Correction,
    Corrections,
    DifferentActors,
    Issue,
    NotRebuttal,
    NotStatement,
    SaidBy,
    SameActor,
)

__all__ = ["Correcting"]

# The steps of which the first must not run before the corrections of names and statements, or of actors.
READ_MENTIONS = frozenset({"sources", "coreference"})
READ_ACTORS = frozenset({"affiliations", "said", "acts", "claims", "rebuttals", "acts_weighed", "discrepancies"})


class Correcting:
    """The corrections of one article, and what became of them."""

    def __init__(self, corrections: Corrections) -> None:
        # One that comes again, whoever says so, is made once: at its last place, where it may contradict others.
        own = [entry for entry in corrections.entries if not getattr(entry, "one_article", None)]
        last = {_said(correction): correction for correction in reversed(own)}
        self.corrections = tuple(reversed(last.values()))
        self._unclear: dict[int, Issue] = {}
        self._named: dict[int, list[MentionDraft]] = {}  # by the number of the alias
        self._spoken: dict[int, StatementDraft] = {}  # by the number of the correction of the speaker

    def among(self, steps: Iterable[tuple[str, Step]]) -> Iterator[Step]:
        """The steps of a pipeline, with the corrections where they take effect."""
        waiting = [(READ_MENTIONS | READ_ACTORS, self._words), (READ_ACTORS, self._actors)] if self.corrections else []
        for name, step in steps:
            while waiting and name in waiting[0][0]:
                yield waiting.pop(0)[1]
            yield step
        yield from (correct for _, correct in waiting)
        if self.corrections:
            yield self._links

    @property
    def issues(self) -> tuple[Issue, ...]:
        """An issue for each correction that could not be made."""
        return tuple(issue for _, issue in sorted(self._unclear.items()))

    def _words(self, work: Work) -> None:
        statements = Statements(work)

        def correct(number: int, correction: Correction) -> None:
            match correction:
                case NotStatement():
                    statements.drop(correction.words)
                case SaidBy():
                    self._spoken[number] = statements.keep(correction.words)
                case Alias():
                    self._named[number] = name_places(work, correction)

        self._each(correct)
        statements.settle()

    def _actors(self, work: Work) -> None:
        def correct(number: int, correction: Correction) -> None:
            match correction:
                case Alias() if number in self._named:
                    meant_by(work, correction, self._named[number])
                case SameActor():
                    same(work, correction)
                case DifferentActors():
                    different(work, correction)
                case SaidBy() if number in self._spoken:
                    said_by(work, correction, self._spoken[number])

        self._each(correct)
        statements = Statements(work)
        statements.drop_unspoken()
        statements.settle()
        keep_referred(work)

    def _links(self, work: Work) -> None:
        def correct(_: int, correction: Correction) -> None:
            if isinstance(correction, NotRebuttal):
                not_rebutted(work, correction)

        self._each(correct)
        others_only(work)

    def _each(self, correct: Callable[[int, Correction], None]) -> None:
        for number, correction in enumerate(self.corrections):
            try:
                correct(number, correction)
            except Unclear as unclear:
                message = f"a correction was not made ({correction.type.replace('_', ' ')}): {unclear}"
                self._unclear[number] = Issue(code=unclear.code, message=message, value=unclear.passage.words)


def _said(correction: Correction) -> Correction:
    return correction.replace(note=None, author=None, at=None)
