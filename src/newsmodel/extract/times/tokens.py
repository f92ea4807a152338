"""The words of a text as the time rules see them: split fine, and one character each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice

from newsmodel.extract.times.grammar import BARRIER, Machine

__all__ = ["Tokens", "tokens"]

# With the space before it, so that the lengths add up. Letters beyond the Latin ones are in no rule.
_TOKEN = re.compile(r"\s*+(?:[A-Za-z\u00c0-\u024f]++|\d++|\S)")


@dataclass(slots=True)
class Tokens:
    """Parallel lists of the tokens' ends and lower-cased words, and `codes`, one character a token.

    Paragraphs are kept apart by an empty token. Of those that hold no time there is nothing else.
    """

    ends: list[int] = field(default_factory=list)  # code points
    words: list[str] = field(default_factory=list)
    codes: str = ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens from `first` up to `last` stand in the text."""
        return self.ends[first] - len(self.words[first]), self.ends[last - 1]


def tokens(text: str, paragraphs: Sequence[tuple[int, int]], engine: Machine) -> Tokens:
    """Split a text finer than its sentences are read (`mid|-|2014`, `5|pm`, `Sept|.`, `year|'|s`) and encode it."""
    found = Tokens()
    codes: list[str] = []
    for start, end in paragraphs:
        pieces = _TOKEN.findall(text[start:end].replace("’", "'").replace("‘", "'"))
        kinds = "".join(map(engine.code, pieces))
        if engine.trigger.search(kinds):
            found.ends += islice(accumulate(map(len, pieces), initial=start), 1, None)
            found.words += map(str.lower, map(str.strip, pieces))
            codes.append(kinds)
        found.ends.append(end)
        found.words.append("")
        codes.append(BARRIER)
    found.codes = "".join(codes)
    return found
