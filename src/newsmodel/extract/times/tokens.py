"""The words of a text as the time rules see them: split fine, and one character each."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from newsmodel.extract.times.grammar import BARRIER, COMPOUND, Machine
from newsmodel.text.doc import TextDoc

__all__ = ["Tokens", "tokens"]

_PIECE = re.compile(r"[^\W\d_]+|\d+|\S")


@dataclass(slots=True)
class Tokens:
    """Parallel lists of the tokens' offsets and lower-cased words, and `codes`, one character a token."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    codes: str


def tokens(doc: TextDoc, engine: Machine) -> Tokens:
    """Split what a tokenizer may have kept together (`mid-2014`, `5pm`, `Sept.`, `year's`) and encode it.

    Tokens of different paragraphs are kept apart by an empty one.
    """
    plain = "".join(map(engine.code, doc.words))
    paragraphs = {bisect_left(doc.starts, end) for _, end in doc.spans}
    cuts = [(end, False) for end in paragraphs if end > 0]
    at = plain.find(COMPOUND)
    while at >= 0:
        cuts.append((at, True))
        at = plain.find(COMPOUND, at + 1)
    cuts.sort()
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    codes: list[str] = []
    done = 0
    for cut, splits in cuts:  # what stands between two cuts, most of a text, is taken over whole
        starts += doc.starts[done:cut]
        ends += doc.ends[done:cut]
        words += doc.lower[done:cut]
        codes.append(plain[done:cut])
        done = cut
        if splits:
            for piece in _PIECE.finditer(doc.words[cut]):
                starts.append(doc.starts[cut] + piece.start())
                ends.append(doc.starts[cut] + piece.end())
                words.append(piece[0].lower())
                codes.append(engine.code(piece[0]))
            done += 1
        else:
            starts.append(doc.ends[cut - 1])
            ends.append(doc.ends[cut - 1])
            words.append("")
            codes.append(BARRIER)
    return Tokens(starts, ends, words, "".join(codes))
