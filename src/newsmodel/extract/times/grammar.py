"""From rules as data to one regular expression over word classes.

Every token becomes one character, the same for all words of the same classes; a rule becomes a regular
expression over these characters. So a rule neither sees spacing nor spelling, and the search runs in C.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from newsmodel.lang.time_grammar import TimeGrammar
from newsmodel.text.memo import Memo

__all__ = ["BARRIER", "NAME", "OTHER", "Machine", "Rule", "machine"]

BARRIER = "\x00"  # between paragraphs
OTHER = "\x01"  # a word that no rule knows
NAME = "\x02"  # such a word, capitalised
_FIRST_CODE = 33

_RANGES = (
    ("dayno", (1, 2), 1, 31),
    ("monthno", (1, 2), 1, 12),
    ("hourno", (1, 2), 0, 24),
    ("minno", (2,), 0, 59),
    ("yy", (2,), 0, 99),
    ("year", (4,), 1000, 2999),
    ("hhmm", (4,), 0, 2359),
)
_PART = re.compile(r"@(\w+)")
_ITEM = re.compile(
    r"(?:(?P<slot>\w+):)?(?:(?P<group>\((?!\?))|(?P<word>[a-z]+)|'(?P<mark>[^']+)'|\"(?P<quoted>[^\"]+)\"|(?P<kind>[A-Z]+))"
    r"|(?P<sign>\(\?[=!]|\(\?<[=!]|[)|?+*]|\{[\d,]+\})|\s+"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule compiled: its pattern, which slot each capturing group of it fills, and the characters it is made of."""

    name: str
    pattern: re.Pattern[str]
    slots: tuple[tuple[str, int], ...]
    alphabet: frozenset[str]


@dataclass(frozen=True, slots=True)
class Machine:
    """A compiled grammar.

    `code` gives the character of a word as it is written, also with space around it. `rules` gives those that can
    begin at one character and take in another, in the order of the grammar; both stand in one string.
    """

    grammar: TimeGrammar
    code: Callable[[str], str]
    trigger: re.Pattern[str]
    rules: Callable[[str], tuple[Rule, ...]]
    years: str


def _written_out(template: str, parts: dict[str, str]) -> str:
    while (written := _PART.sub(lambda m: f"({parts[m[1]]})", template)) != template:
        template = written
    return template


def _items(template: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(template):
        item = _ITEM.match(template, at)
        if item is None or item.end() == at:
            raise ValueError(f"template cannot be read at {template[at : at + 20]!r}")
        yield item
        at = item.end()


def _kind(item: re.Match[str]) -> str:
    return item["kind"].lower() if item["kind"] else f"'{_word(item)}'"


def _word(item: re.Match[str]) -> str | None:
    return item["word"] or item["mark"] or item["quoted"]


def _numbers() -> dict[str, frozenset[str]]:
    """The classes of digits, of every number of up to four digits that has more than one."""
    found = {"000": frozenset({"digits"})}
    for width in (1, 2, 4):
        for n in range(10**width):
            kinds = {kind for kind, widths, low, high in _RANGES if width in widths and low <= n <= high}
            if n % 100 > 59:
                kinds.discard("hhmm")
            if kinds:
                found[f"{n:0{width}}"] = frozenset({"digits", *kinds})
    return found


def _forms(word: str, kind: str, grammar: TimeGrammar) -> set[str]:
    written = {word.capitalize(), word.upper()}
    if kind in grammar.capital:
        return written
    return {word} if kind in grammar.lower else written | {word}


def _signatures(grammar: TimeGrammar, templates: list[str]) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, words in grammar.classes.items():
        for word in words:
            for form in _forms(word, kind, grammar):
                kinds.setdefault(form, set()).add(kind)
    for item in (item for template in templates for item in _items(template)):
        if literal := _word(item):
            for form in (literal, literal.capitalize(), literal.upper()):
                kinds.setdefault(form, set()).add(_kind(item))
    return {word: frozenset(names) for word, names in kinds.items()} | _numbers()


def _regex(template: str, members: dict[str, str]) -> tuple[str, list[str]]:
    """The regular expression of a template, and the slots that its groups fill."""
    out: list[str] = []
    slots: list[str] = []
    for item in _items(template):
        if item.lastgroup is None:
            continue
        body = item["sign"] or ("(?:" if item["group"] else f"[{re.escape(members[_kind(item)])}]")
        if item["slot"]:
            slots.append(item["slot"])
            body = "(" if item["group"] else f"({body})"
        out.append(body)
    return "".join(out), slots


def _first(items: list[re.Match[str]], at: int, members: dict[str, str]) -> tuple[set[str], bool, int]:
    """Characters that can begin what stands from `at` to the end of its group, whether it may be empty, and its end."""
    found: set[str] = set()
    empty_branch, empty = False, True
    while at < len(items) and items[at]["sign"] != ")":
        item = items[at]
        at += 1
        if item["sign"] == "|":
            empty_branch, empty = empty_branch or empty, True
            continue
        if item["group"] or (item["sign"] or "").startswith("("):
            inner, may_be_empty, at = _first(items, at, members)
            if item["sign"]:  # a look ahead or behind takes no character
                continue
        else:
            inner, may_be_empty = set(members[_kind(item)]), False
        if at < len(items) and items[at]["sign"] and items[at]["sign"][0] in "?*+{":
            may_be_empty = may_be_empty or items[at]["sign"] in {"?", "*"}
            at += 1
        if empty:
            found |= inner
        empty = empty and may_be_empty
    return found, empty_branch or empty, at + 1


def _lookup(rules: list[tuple[str, str]], members: dict[str, str]) -> Callable[[str], tuple[Rule, ...]]:
    starting: dict[str, list[Rule]] = {}
    for name, template in rules:
        written, slots = _regex(template, members)
        items = [item for item in _items(template) if item.lastgroup]
        alphabet = frozenset("".join(members[_kind(item)] for item in items if item["kind"] or _word(item)))
        rule = Rule(name, re.compile(written), tuple((slot, group) for group, slot in enumerate(slots, 1)), alphabet)
        for code in _first(items, 0, members)[0]:
            starting.setdefault(code, []).append(rule)

    def between(codes: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in starting.get(codes[0], ()) if codes[1] in rule.alphabet)

    return Memo(between).__getitem__


def _encoder(codes: dict[str, str]) -> Callable[[str], str]:
    digits = codes["000"]

    def code(piece: str) -> str:
        word = piece.strip()
        known = codes.get(word)
        if known:
            return known
        if word.isalpha():
            return OTHER if word.islower() else NAME
        return digits if word.isdecimal() and len(word) <= 4 else OTHER

    return Memo(code).__getitem__


@cache
def machine(grammar: TimeGrammar) -> Machine:
    """Compile a grammar, once a process."""
    parts = dict(grammar.parts)
    rules = [(name, _written_out(template, parts)) for name, template in grammar.rules]
    triggers = [_written_out(template, parts) for template in grammar.triggers]
    signatures = _signatures(grammar, [*(template for _, template in rules), *triggers])
    alphabet = {s: chr(_FIRST_CODE + i) for i, s in enumerate(sorted(set(signatures.values()), key=sorted))}
    members = {"other": OTHER, "name": NAME}
    for signature, code in alphabet.items():
        for kind in signature:
            members[kind] = members.get(kind, "") + code
    return Machine(
        grammar=grammar,
        code=_encoder({word: alphabet[signature] for word, signature in signatures.items()}),
        trigger=re.compile("|".join(_regex(template, members)[0] for template in triggers)),
        rules=_lookup(rules, members),
        years=members["year"],
    )
