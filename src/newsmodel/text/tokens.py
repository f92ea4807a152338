"""Words and marks: one regular expression, and Python only at stops and apostrophes."""

import re

from newsmodel.lang.boundaries import Boundaries
from newsmodel.text.doc import TextDoc

__all__ = ["scan"]

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


def scan(doc: TextDoc, span: tuple[int, int], boundaries: Boundaries) -> tuple[list[int], list[int]]:
    """Append where the tokens of a paragraph start and end.

    Returns:
        The numbers of the tokens that may end a sentence, and of those that may be quotation marks.
    """
    text, starts, ends = doc.text, doc.starts, doc.ends
    stops: list[int] = []
    marks: list[int] = []
    for match in _TOKEN.finditer(text, *span):
        kind = match.lastindex
        start, end = match.span()
        if kind is not None:
            if kind == _MARK:
                marks.append(len(starts))
            elif kind == _STOP:
                stops.append(len(starts))
            elif kind == _DOTTED:
                if text[end - 1] == "." and _opens_sentence(_next_word(text, end, span[1]), boundaries):
                    stops.append(len(starts))
            else:
                stop = kind == _DOT and not _is_abbreviation(text, (start, end), span[1], boundaries)
                pieces = _pieces(text, start, end - stop)
                starts += pieces[:-1]
                ends += pieces[1:]
                if not stop:
                    continue
                stops.append(len(starts))
                start = end - 1
        starts.append(start)
        ends.append(end)
    return stops, marks


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


def _is_abbreviation(text: str, token: tuple[int, int], edge: int, boundaries: Boundaries) -> bool:
    """Say whether a word keeps its stop: Gov. (also in R-Calif.), an initial, No. before a number."""
    start, end = token
    if text[end : end + 1] in _QUOTED_STOP:
        return False
    word = text[text.rfind("-", start, end) + 1 or start : end]
    following = _next_word(text, end, edge)
    if word in boundaries.numbering:
        return following is not None and (following[:1].isdigit() or following + "." in boundaries.numbering)
    known = word in boundaries.abbreviations or (end - start == 2 and word[0].isupper())
    return known and not _opens_sentence(following, boundaries)


def _next_word(text: str, position: int, edge: int) -> str | None:
    """Return the word behind an abbreviation: "" before a comma or the like, `None` at the paragraph's end."""
    match = _NEXT_WORD.match(text, position, edge)
    return match[1] if match and (match[1] or match.end() < edge) else None


def _opens_sentence(word: str | None, boundaries: Boundaries) -> bool:
    return word is None or (word[:1].isupper() and word.lower() in boundaries.starters)
