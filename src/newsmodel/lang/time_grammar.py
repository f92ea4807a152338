"""What a language must tell of its time expressions: word classes, their values, and rules as data."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["TimeGrammar"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class TimeGrammar:
    """The time words of a language and the order in which they make expressions.

    A rule is a name and a template. In a template a bare word is a class of words (`month`), a quoted one
    is that word itself (`'ago'`), `slot:` in front of either, or of a group, hands the words on to the
    reader of the rule, `@name` is one of `parts` written out, and the other signs mean what they mean in
    a regular expression. Of the rules that match at one word the first wins.

    `classes` give the words of each class in lower case; a word stands for its capitalised forms too,
    unless its class is in `capital` (the word counts when capitalised only) or in `lower` (never then).
    Classes of digits are built in: `dayno` 1 to 31, `monthno`, `hourno`, `minno`, `yy`, `hhmm`, `year`,
    `digits` (up to four). `triggers` are the templates of which every expression contains one.
    """

    classes: Mapping[str, tuple[str, ...]]
    capital: frozenset[str]
    lower: frozenset[str]
    parts: Mapping[str, str]
    triggers: tuple[str, ...]
    rules: tuple[tuple[str, str], ...]
    numbers: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    seasons: Mapping[str, str]
    day_parts: Mapping[str, str]
    directions: Mapping[str, int]
    zones: Mapping[str, int]
    singular: frozenset[str]
    past_references: frozenset[str]
    future_words: frozenset[str]
    past_words: frozenset[str]
    past_endings: tuple[str, ...]
    stops: frozenset[str]
    deictic_days: frozenset[str]
    counted: frozenset[str]
    after_year: frozenset[str]
