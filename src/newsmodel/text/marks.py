"""Quotation marks one by one: what a mark is, and what its neighbours let it do."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["DOUBLE", "FAMILY", "SINGLE", "Mark", "is_apostrophe", "opens", "read"]

# A mark closes what a mark of its family opened: texts mix “ with " and ” freely.
DOUBLE, SINGLE, _ANGLE, _SINGLE_ANGLE = range(4)
FAMILY = dict.fromkeys(('"', "“", "”", "„", "‟", "``", "''", "‘‘", "’’"), DOUBLE)
FAMILY |= dict.fromkeys("'‘’‚‛`", SINGLE) | dict.fromkeys("«»", _ANGLE) | dict.fromkeys("‹›", _SINGLE_ANGLE)
_OPENERS = frozenset({"“", "„", "‟", "``", "‘‘", "‘", "‚", "‛", "`", "«", "‹"})
_CLOSERS = frozenset({"”", "’’", "’", "»", "›"})

_EDGE = frozenset(("", "\ufeff", "\u200b", "\u200e", "\u200f", "\u202a", "\u202c"))
_BEFORE_OPENING = frozenset("([{-‐‑–—―/¿¡=>*•")
_AFTER_CLOSING = frozenset(".,;:!?)]}-‐‑–—―/…<*")


@dataclass(slots=True)
class Mark:
    """A mark with what its neighbours allow; when it opens a quotation, where that ends."""

    start: int
    end: int
    glyph: str
    family: int
    opening: bool
    closing: bool
    weak: bool  # closes, unless it is an apostrophe (the workers’ rights) or inches (a 5" pipe)
    later: bool = False  # the next clear mark of the family closes
    inner_end: int = -1
    outer_end: int = -1
    closed: bool = False
    reopened: int = -1  # where the same glyph opens again inside


def read(text: str, span: tuple[int, int], marks: Sequence[tuple[int, int]]) -> list[Mark]:
    """Look at the neighbours of each mark; marks side by side share theirs."""
    found: list[Mark] = []
    first = 0
    for last, (here, following) in enumerate(pairwise([*marks, (-1, -1)])):
        if here[1] == following[0]:
            continue
        start, end = marks[first][0], here[1]
        before = text[start - 1] if start > span[0] else ""
        after = text[end] if end < span[1] else ""
        gap_before, gap_after = _is_gap(before), _is_gap(after)
        opening = not gap_after and (gap_before or before in _BEFORE_OPENING)
        closing = end == span[1] or (not gap_before and (gap_after or after in _AFTER_CLOSING))
        goes_on = after == " " and text[end + 1 : end + 2].isalnum()
        for mark_start, mark_end in marks[first : last + 1]:
            glyph = text[mark_start:mark_end]
            family = FAMILY[glyph]
            ends_word = before in {"s", "S"} or text[start - 2 : start] == "in"  # the workers’ rights, goin’ home
            inches = before.isdigit() and (
                goes_on or text[max(0, start - 3) : start][-3:-1].strip("0123456789") in {"'", "’"}
            )
            weak = goes_on and ends_word if family == SINGLE else glyph in {'"', "”"} and inches
            found.append(Mark(mark_start, mark_end, glyph, family, opening, closing, weak))
        first = last + 1
    closes_next = [False] * 4
    for mark in reversed(found):
        mark.later = closes_next[mark.family]
        if mark.opening != mark.closing and not mark.weak:
            closes_next[mark.family] = mark.closing
    return found


def _is_gap(char: str) -> bool:
    return char in _EDGE or char.isspace()


def opens(text: str, mark: Mark, current: Mark | None) -> bool | None:
    """Say whether the mark opens (true) or closes a quotation, or is none (`None`).

    What stands around it decides, then its shape, then whether a quotation of its family is open (`current`).
    """
    if mark.family == SINGLE:
        return _single_opens(text, mark, current)
    if mark.weak and mark.later:
        return None
    if mark.opening and not mark.closing:
        return not (current and mark.glyph in _CLOSERS)
    if mark.closing and not mark.opening:
        return mark.glyph == "„"
    if mark.glyph in _OPENERS:
        return True
    return mark.glyph not in _CLOSERS and current is None


def _single_opens(text: str, mark: Mark, current: Mark | None) -> bool | None:
    if mark.opening and not mark.closing:
        if mark.glyph == "’":
            return None
        if mark.glyph != "'":
            return True
        following = text[mark.end : mark.end + 3]
        year = following[:2].isdigit() and not following[2:].isdigit()  # the class of '96
        elided = current is not None and following[:1].islower()  # 'I saw 'im'
        return None if elided or (year and not mark.later) else True
    if mark.closing and not mark.opening:
        return None if mark.weak and mark.later else False
    if mark.glyph in _OPENERS:
        return True
    return False if current else None


def is_apostrophe(text: str, quote: Mark, paragraph: int) -> bool:
    """Say whether what opened and never closed was an apostrophe: 'cause, ‘15."""
    if quote.closed or quote.family != SINGLE:
        return False
    following = text[quote.end : quote.end + 1]
    return following.isdigit() or (quote.glyph != "‘" and following.islower() and quote.start > paragraph)
