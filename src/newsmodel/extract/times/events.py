"""The day that a text gives for an event: "two days before the vote" in a text that tells of a vote on Sunday."""

from newsmodel.extract.draft import WhenDraft
from newsmodel.extract.times.context import Context
from newsmodel.extract.times.grammar import OTHER
from newsmodel.kinds import Granularity

__all__ = ["day_of_event", "leads_to_event"]

_EVENTFUL = {"before", "after", "prior", "following"}
_CLOSING = {".", ",", ";", ":", ")", "”", '"', "'", "", "and", "but", "that"}
_NAMED = 6  # tokens after "before" or "after" among which the word for the event is looked for
_MENTIONS = 20  # mentions back to which it is looked for


def leads_to_event(sign: str, cx: Context) -> bool:
    """Whether an event stands after `before` or `after`, and not the end of the phrase or a clause of its own.

    "The day before she had been in Rome" is such a clause: its pluperfect leans on the time told of last.
    """
    following = cx.tokens.words[cx.last : cx.last + 4]
    return (
        sign in _EVENTFUL
        and bool(following)
        and following[0] not in _CLOSING
        and cx.grammar.pluperfect not in following
    )


def day_of_event(cx: Context) -> WhenDraft | None:
    """The last day mentioned in a clause that shares a word with the event named after the expression."""
    named: list[str] = []
    for place in range(cx.last, min(len(cx.tokens.words), cx.last + _NAMED)):
        word = cx.tokens.words[place]
        if word == "," or word in cx.grammar.stops:
            break
        if len(word) > 3 and cx.tokens.codes[place] == OTHER:  # names are shared by too many events
            named.append(word)
    for when, place in zip(reversed(cx.seen), reversed(cx.places[-_MENTIONS:]), strict=False):
        if when.granularity in {Granularity.DAY, Granularity.PART_OF_DAY}:
            clause = cx.around(place)
            if any(_akin(word, other) for word in named for other in clause):
                return when
    return None


def _akin(one: str, other: str) -> bool:
    """Whether two words may be forms of one: `vote` and `voted`."""
    common = max(4, min(len(one), len(other)) - 2)
    return len(other) > 3 and one[:common] == other[:common]
