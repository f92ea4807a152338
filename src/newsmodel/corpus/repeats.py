"""Claims that come again: the same quotation in several outlets is one claim with several statements."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from newsmodel.corpus.words import words
from newsmodel.model import Statement, When

__all__ = ["Repeated", "Utterance", "age", "repeated"]

_LEAST = 4  # words of a text that can be known again
_RUN = 4
_COMPARED = 32  # texts that share a run, from which it tells nothing
_PART = 0.9  # share of a partial quotation's runs that the full one has


@dataclass(frozen=True, slots=True)
class Utterance:
    """A statement with what its article tells of it.

    Attributes:
        statement: The statement.
        speaker: The id of its canonical speaker; `None` where it is not known, and then it repeats nothing.
        outlet: Where it stood.
    """

    statement: Statement
    speaker: str | None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """What one speaker is reported to have said, once or several times.

    Attributes:
        utterances: The statements, the earliest first.
    """

    utterances: tuple[Utterance, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements, the earliest first."""
        return tuple(each.statement for each in self.utterances)

    @property
    def first_said(self) -> When | None:
        """The earliest time at which it was said, where an article tells."""
        times = [each.statement.said for each in self.utterances if each.statement.said]
        return min(times, key=lambda when: when.start or datetime.max) if times else None

    @property
    def outlets(self) -> tuple[str, ...]:
        """Where it stood, in the order of the alphabet."""
        return tuple(sorted({each.outlet for each in self.utterances if each.outlet}))


def repeated(utterances: Iterable[Utterance]) -> tuple[Repeated, ...]:
    """Statements grouped by what was said, whatever their case, marks and ellipses, in no matter which order.

    Words in quotation marks repeat others of the speaker that hold them; without marks the words must be the same.
    """
    ordered = sorted(utterances, key=lambda each: (-len(each.statement.text), _time(each), each.statement.id))
    groups: list[list[Utterance]] = []
    exact: dict[tuple[str, tuple[str, ...]], list[Utterance]] = {}
    holding: defaultdict[tuple[str, tuple[str, ...]], list[tuple[set[tuple[str, ...]], list[Utterance]]]]
    holding = defaultdict(list)
    for each in ordered:
        said = words(each.statement.text)
        key = (each.speaker or "", said)
        group = exact.get(key) if each.speaker and len(said) >= _LEAST else None
        runs = [said[place : place + _RUN] for place in range(len(said) - _RUN + 1)] if each.statement.quoted else []
        if group is None and each.speaker and runs:
            near = holding[each.speaker, runs[0]] + holding[each.speaker, runs[-1]]
            some = set(runs)
            fits = [other for full, other in near[:_COMPARED] if len(some & full) >= _PART * len(some)]
            group = fits[0] if fits and all(other is fits[0] for other in fits) else None
        if group is None:
            group = []
            groups.append(group)
            for run in runs if each.speaker else ():
                holding[each.speaker or "", run].append((set(runs), group))
        group.append(each)
        exact.setdefault(key, group)
    found = (Repeated(tuple(sorted(group, key=age))) for group in groups)
    return tuple(sorted(found, key=lambda one: (_time(one.utterances[0]), one.utterances[0].statement.id)))


def age(each: Utterance) -> tuple[datetime, str]:
    """What puts utterances in order, the earliest first."""
    return _time(each), each.statement.id


def _time(each: Utterance) -> datetime:
    when = each.statement.said or each.statement.reported
    return (when and when.start) or datetime.max
