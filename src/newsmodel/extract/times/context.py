"""What a reader of a time expression may look at: the publication day, earlier mentions, the words nearby."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from newsmodel.extract.draft import TimeDraft, WhenDraft
from newsmodel.extract.times.grammar import BARRIER, Machine
from newsmodel.extract.times.tokens import Tokens
from newsmodel.kinds import Anchor, Certainty, Granularity, TimeType
from newsmodel.lang.time_grammar import TimeGrammar
from newsmodel.timex3 import Period

__all__ = ["Context", "Reader", "Slots", "resolved", "unresolved", "weaker"]

Slots = Mapping[str, str]

_RECENT = 6  # mentions back to which a month keeps the year that it was given
_BACK = 50  # mentions back to which the year of a story is looked for
_POINTED = 400  # tokens over which "that" can point
_DATED = {Granularity.DAY, Granularity.MONTH}
_RANGE = 4  # tokens from one end of a range to the other
_OLD_YEARS = 8
_MANIFOLD = 6  # so many old years for each word that ties the text to its publication
_WIDE = {Granularity.DECADE, Granularity.CENTURY}
_CLAUSE = 7  # tokens on either side of a time among which the word for its event is looked for
_SURENESS = (Certainty.EXPLICIT, Certainty.COMPUTED, Certainty.DEFAULTED, Certainty.GUESS)


@dataclass(slots=True)
class Context:
    """The state of one reading of one text. `first` and `last` bound the tokens that are being read."""

    engine: Machine
    tokens: Tokens
    today: date | None
    seen: list[WhenDraft] = field(default_factory=list)
    places: list[int] = field(default_factory=list)  # first tokens of `seen`
    latest: dict[Granularity, int] = field(default_factory=dict)  # index in `seen`
    first: int = 0
    last: int = 0
    _past: bool | None = None

    @property
    def grammar(self) -> TimeGrammar:
        """The time words of the language."""
        return self.engine.grammar

    def remember(self, when: WhenDraft) -> None:
        """Keep what was read just now, for those that lean on it."""
        self.latest[when.granularity] = len(self.seen)
        self.seen.append(when)
        self.places.append(self.first)

    def _index(self, units: tuple[Granularity, ...]) -> int:
        if not units:
            return len(self.seen) - 1
        return max(self.latest.get(unit, -1) for unit in units)

    def mentioned(self, *units: Granularity) -> WhenDraft | None:
        """The last time before this one that is as wide as one of these units, or the last of all."""
        index = self._index(units)
        return self.seen[index] if index >= 0 else None

    def nearby(self, *units: Granularity) -> WhenDraft | None:
        """As `mentioned`, of this paragraph and the one before: what "that" can point at."""
        index = self._index(units)
        if index < 0 or self.first - self.places[index] > _POINTED:
            return None
        paragraphs = self.tokens.codes.count(BARRIER, self.places[index], self.first)
        return self.seen[index] if paragraphs <= 1 else None

    def just_mentioned(self, unit: Granularity) -> Period | None:
        """The unit that the last mention names, where that mention is of this width."""
        when = self.seen[-1] if self.seen else None
        if when is None or when.start is None or when.granularity is not unit:
            return None
        return Period(unit, when.start.date())

    def ends_range(self, *units: Granularity) -> bool:
        """Whether this is the second of two times that a range lies between: "from Monday to Friday"."""
        if not self.seen or self.seen[-1].granularity not in units or self.first - self.places[-1] > _RANGE:
            return False
        words, (between, link) = self.tokens.words, self.grammar.between
        if words[self.first - 1] == link:
            return words[self.places[-1] - 1] == between
        return words[self.first - 1] in self.grammar.classes["dash"]

    def story_year(self) -> WhenDraft | None:
        """The last dated mention, where it and not publication tells the year of a date without one.

        So in a text without publication date, and in one that tells of the past.
        """
        if self.today is not None and not self._tells_of_the_past():
            return None
        for when in reversed(self.seen[-_BACK:]):
            if when.anchor in {Anchor.EXPLICIT, Anchor.MENTION} and when.granularity not in _WIDE:
                return when
        return None

    def year_named_for(self, month: int) -> int | None:
        """The year that the text has given this month a little before: "in October 1987 ... on Oct. 19"."""
        for when in self.seen[-_RECENT:]:
            if (
                when.anchor is Anchor.EXPLICIT
                and when.granularity in _DATED
                and when.start
                and when.start.month == month
            ):
                return when.start.year
        return None

    def _tells_of_the_past(self) -> bool:
        """Whether the years of a text are old ones, and next to nothing ties it to the day of publication."""
        if self._past is None:
            self._past = False
            if sum(map(self.tokens.codes.count, self.engine.years)) >= _OLD_YEARS:
                words, year = self.tokens.words, self.today.year if self.today else 0
                years = [int(word) for word in words if len(word) == 4 and word.isdecimal()]
                old = sum(1000 < y < year - 1 for y in years)
                present = sum(abs(y - year) <= 1 for y in years) + sum(
                    word in self.grammar.deictic_days for word in words
                )
                self._past = old >= max(_OLD_YEARS, _MANIFOLD * present)
        return self._past

    def around(self, place: int) -> list[str]:
        """The words of the clause close around a token."""
        words, stops = self.tokens.words, self.grammar.stops
        first = last = place
        while first > max(0, place - _CLAUSE) and words[first - 1] not in stops and words[first - 1] != ",":
            first -= 1
        while last < min(len(words), place + _CLAUSE) and words[last] not in stops and words[last] != ",":
            last += 1
        return words[first:last]


Reader = Callable[[Slots, Context], TimeDraft | None]


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """The less sure of two."""
    return max(one, other, key=_SURENESS.index)


def resolved(
    found: Period,
    anchor: Anchor,
    certainty: Certainty,
    *,
    offset: str | None = None,
    alternatives: tuple[Period, ...] = (),
    approximate: bool = False,
) -> TimeDraft:
    """A DATE that is one calendar unit."""
    others = tuple(WhenDraft(*p.bounds, p.unit, anchor, certainty) for p in alternatives)
    when = WhenDraft(*found.bounds, found.unit, anchor, certainty, approximate=approximate, alternatives=others)
    return TimeDraft((0, 0), TimeType.DATE, found.value, when, anchor, certainty, "", offset)


def unresolved(
    value: str,
    anchor: Anchor = Anchor.UNKNOWN,
    *,
    kind: TimeType = TimeType.DATE,
    offset: str | None = None,
) -> TimeDraft:
    """An expression without a place in the calendar, with all that is known of it."""
    return TimeDraft((0, 0), kind, value, None, anchor, Certainty.COMPUTED, "", offset)
