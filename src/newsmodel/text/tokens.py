"""Words and marks: one regular expression, and Python only at stops and apostrophes."""

import re
from itertools import pairwise
from typing import TypeAlias

from newsmodel.lang.boundaries import Boundaries

__all__ = ["Piece", "hangs", "read"]

# Possessive quantifiers: nothing is tried twice, so the scan is linear on any input. No group stands inside one:
# Python 3.11 then fails now and then: "The span of capturing group is wrong".
_TOKEN = re.compile(
    r"""
    \w++(?=\s)                                                               # most words
    | ((?:[^\W\d_]\.){2}(?:[^\W\d_]\.)*+(?:[^\W\d_](?!\w))?+(?:-\w++)*+ | Ph\.D\.)  # 1: U.S.  a.m.  U.S.-led
    | (?:https?://|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]
    | \w++ (?: (?: [-‐‑@&\xad\u0300-\u036f'’ʼ‘] | (?<=\d)[.,:/](?=\d) | \.(?=[a-z]) ) \w++ )*+
      ((?<=['’‘].) | (?<=['’‘]..))?                                          # 2: perhaps a clitic
      (\.(?!\.))?                                                            # 3: a stop, or the one of Mr.
    | (\.{2,}+|[.!?…。！？؟।])                                                 # 4: a stop
    | (?<=[\w.%)\]”"»])['’‘](?i:s|ll|re|ve|d|m)(?!\w)                        # the ’s of U.S.’s
    | ['’‘](?i:\d0s|tis|twas|em|til|bout|cause|cos|nuff|n['’]?)(?![\w'’])    # ’90s  ’em  rock ’n’ roll
    | ((?<=\S)['’](?=''(?!')|’’(?!’)) | ``|''|‘‘|’’|["“”„‟«»‹›‚‛‘’'`])        # 5: quotation mark or apostrophe
    | [@\#]\w++
    | --++
    | [^\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]
    """,
    re.VERBOSE,
)
_DOTTED, _CLITIC, _DOT, _STOP, _MARK = 1, 2, 3, 4, 5

_NEXT_WORD = re.compile(r"[\s\"“”‘’'«»()\[\]]*+(\w*+)")
_LONG_CLITICS = frozenset({"n't", "'ll", "'re", "'ve"})
_CLITICS = frozenset({"'s", "'d", "'m"})
_QUOTED_STOP = frozenset("\"”'’»")


Token: TypeAlias = tuple[int, int, str, str]
"""Start, end, the word, and the word in lower case with straight apostrophes."""

Piece: TypeAlias = tuple[tuple[Token, ...], tuple[int, ...], tuple[int, ...]]
"""Some tokens, the numbers of those that may end a sentence, and of those that may be quotation marks.

Plain tuples, for the garbage collector leaves them alone: many are remembered.
"""


def read(text: str, span: tuple[int, int], edge: int, boundaries: Boundaries) -> Piece:
    """The tokens of a part of a paragraph that ends at `edge`, with offsets in that part."""
    cuts: list[tuple[int, int]] = []
    stops: list[int] = []
    marks: list[int] = []
    for match in _TOKEN.finditer(text, *span):
        kind = match.lastindex
        start, end = match.span()
        if kind == _MARK:
            marks.append(len(cuts))
        elif kind == _STOP:
            stops.append(len(cuts))
        elif kind == _DOTTED:
            if text[end - 1] == "." and _opens_sentence(_next_word(text, end, edge), boundaries):
                stops.append(len(cuts))
        elif kind is not None:
            stop = kind == _DOT and not _is_abbreviation(text, (start, end), edge, boundaries)
            cuts += pairwise(_pieces(text, start, end - stop))
            if not stop:
                continue
            stops.append(len(cuts))
            start = end - 1
        cuts.append((start, end))
    words = [(start - span[0], end - span[0], text[start:end]) for start, end in cuts]
    return tuple((*word, _lowered(word[2])) for word in words), tuple(stops), tuple(marks)


def hangs(text: str, boundaries: Boundaries) -> bool:
    """Say whether the tokens of a part of a text hang on what follows it: "No. 5", "No. He left"."""
    for match in _TOKEN.finditer(text):
        kind, (start, end) = match.lastindex, match.span()
        if kind == _DOTTED and text[end - 1] == ".":
            return True
        if kind == _DOT and _may_abbreviate(text, (start, end), boundaries):
            return True
    return False


def _lowered(word: str) -> str:
    return word.replace("’", "'").replace("‘", "'").replace("ʼ", "'").lower()


def _pieces(text: str, start: int, end: int) -> list[int]:
    """Return the offsets between which a word and its clitics stand (Penn treebank's cuts: do|n’t)."""
    offsets = [end]
    while True:
        tail = text[max(start + 1, end - 3) : end].lower().replace("’", "'").replace("‘", "'")
        if tail in _LONG_CLITICS:
            end -= 3
        elif tail[-2:] in _CLITICS:
            end -= 2
        else:
            return [start, *reversed(offsets)]
        offsets.append(end)


def _may_abbreviate(text: str, token: tuple[int, int], boundaries: Boundaries) -> bool:
    """Say whether a word with its stop can be an abbreviation: Gov. (also in R-Calif.), an initial, No."""
    start, end = token
    if text[end : end + 1] in _QUOTED_STOP:
        return False
    word = _last_part(text, token)
    initial = end - start == 2 and word[0].isupper()
    return initial or word in boundaries.abbreviations or word in boundaries.numbering


def _is_abbreviation(text: str, token: tuple[int, int], edge: int, boundaries: Boundaries) -> bool:
    """Say whether a word keeps its stop: an abbreviation that no new sentence follows, No. before a number."""
    if not _may_abbreviate(text, token, boundaries):
        return False
    following = _next_word(text, token[1], edge)
    if _last_part(text, token) in boundaries.numbering:
        return following is not None and (following[:1].isdigit() or following + "." in boundaries.numbering)
    return not _opens_sentence(following, boundaries)


def _last_part(text: str, token: tuple[int, int]) -> str:
    return text[text.rfind("-", *token) + 1 or token[0] : token[1]]


def _next_word(text: str, position: int, edge: int) -> str | None:
    """Return the word behind an abbreviation: "" before a comma or the like, `None` at the paragraph's end."""
    match = _NEXT_WORD.match(text, position, edge)
    return match[1] if match and (match[1] or match.end() < edge) else None


def _opens_sentence(word: str | None, boundaries: Boundaries) -> bool:
    return word is None or (word[:1].isupper() and word.lower() in boundaries.starters)
