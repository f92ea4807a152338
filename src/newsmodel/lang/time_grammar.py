"""What a language must tell of its time expressions: word classes, their values, and rules as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsmodel.kinds import Portion

__all__ = ["TimeGrammar", "entries"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class TimeGrammar:
    """The time words of a language and the order in which they make expressions.

    A rule is a name and a template. In a template a word in capitals is a class of words (`MONTH`), any other word is
    that word, as is a sign in quotation marks (`'-'`); `slot:` in front of either, or of a group, hands the words on to
    the reader of the rule; `@name` is one of `parts` written out; the other signs mean what they mean in a regular
    expression. Of the rules that can read the words at one place the first wins.

    `classes` give the words of each class in lower case; a word stands for its capitalised forms too, unless its class
    is in `capital` (it counts when capitalised only) or in `lower` (never then). Built in are the classes of digits,
    `DAYNO` 1 to 31, `MONTHNO`, `HOURNO`, `MINNO`, `YY`, `HHMM`, `YEAR`, `DIGITS` (up to four), and `OTHER` and `NAME`,
    a word that no rule knows in small letters and capitalised. Every expression contains what one of `triggers` says.

    Attributes:
        numbers: Value of a number word, also of the tens of decades (`nineties`).
        units: TIMEX3 letters of a unit; those of the clock begin with T.
        portions: Which part of a time a word like `early` or `end` speaks of.
        directions: -1 for words like `last` and `before`, 0 for `this`, 1 for `next`.
        zones: Minutes east of Greenwich of the abbreviations that mean one zone.
        feasts: When a feast is kept: `12-25`; `11-4thu`, the fourth Thursday of November; `5-lastmon`; `easter-2`,
            two days before Easter.
        references: TIMEX3 values of words like `recently`; of others it is `PRESENT_REF`.
        past_words: Verb forms that tell of the past, beside those with `past_endings`.
        past_pairs: Two words that tell of the past where the first alone speaks of the future: "could have".
        future_words: Words beside which a date lies ahead.
        future_pairs: Two such words: "ahead of".
        links: Words between clauses: a verb of the past behind them says nothing of this one.
        determiners: Words behind which a participle stands with a noun: "a planned visit".
        infinitive: The particle before an infinitive.
        passive: The auxiliary between another one and a participle: "will *be* held".
        pluperfect: The auxiliary that tells of what was before.
        between: The words before the two ends of a range.
        until: Words before the end of what lasts.
        stops: Tokens that end a sentence.
        counted: Words beside a number that is no year.
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
    singular: frozenset[str]
    seasons: Mapping[str, str]
    day_parts: Mapping[str, str]
    portions: Mapping[str, Portion]
    directions: Mapping[str, int]
    zones: Mapping[str, int]
    feasts: Mapping[str, str]
    references: Mapping[str, str]
    past_words: frozenset[str]
    past_endings: tuple[str, ...]
    past_pairs: frozenset[tuple[str, str]]
    future_words: frozenset[str]
    future_pairs: frozenset[tuple[str, str]]
    links: frozenset[str]
    determiners: frozenset[str]
    infinitive: str
    passive: str
    pluperfect: str
    between: tuple[str, str]
    until: frozenset[str]
    stops: frozenset[str]
    counted: frozenset[str]
    deictic_days: frozenset[str]


def entries(table: str) -> Iterator[tuple[str, str]]:
    r"""Read a table of `name: what it stands for`; indented lines go on, `#` begins a comment line.

    >>> list(entries("sea: wave tide\n    shore\n# dry\nland: hill"))
    [('sea', 'wave tide shore'), ('land', 'hill')]
    """
    name, body = "", ""
    for line in table.splitlines():
        if line.startswith(" "):
            body += " " + line.strip()
        elif line and not line.startswith("#"):
            if name:
                yield name, body
            name, _, body = line.partition(": ")
    if name:
        yield name, body
