"""The tokens of a text, piece by piece: what stands between two spaces is cut once and remembered."""

from functools import cache
from itertools import accumulate
from operator import add
from typing import Any

from newsmodel.lang.boundaries import Boundaries
from newsmodel.text.doc import TextDoc
from newsmodel.text.memo import Memo
from newsmodel.text.tokens import Piece, hangs, read

__all__ = ["Scanner", "scanner"]


class Scanner:
    """Fills in the tokens of texts. No token holds a space, so a piece is cut alike wherever it stands."""

    __slots__ = ("_boundaries", "_pieces")

    def __init__(self, boundaries: Boundaries) -> None:
        self._boundaries = boundaries
        self._pieces = Memo(self._alone)

    def _alone(self, chunk: str) -> Piece | str | None:
        """The tokens of a piece, or a lone word in lower case; `None` if they hang on what follows."""
        if chunk.isascii() and chunk.isalpha():
            return chunk.lower()  # the common case, quickly
        if chunk[-1:] == "," and chunk.isascii() and chunk[:-1].isalpha():
            end = len(chunk) - 1
            return ((0, end, chunk[:-1], chunk[:-1].lower()), (end, end + 1, ",", ",")), (), ()
        if "." in chunk and hangs(chunk, self._boundaries):
            return None
        piece = read(chunk, (0, len(chunk)), len(chunk), self._boundaries)
        tokens, *signs = piece
        is_word = len(tokens) == 1 and tokens[0][2] == chunk and not any(signs)
        return tokens[0][3] if is_word else piece

    def scan(self, doc: TextDoc, span: tuple[int, int]) -> tuple[list[int], list[int]]:
        """Append the tokens of a paragraph.

        Returns:
            The numbers of the tokens that may end a sentence, and of those that may be quotation marks.
        """
        stops: list[int] = []
        marks: list[int] = []
        at, edge = span
        chunks = doc.text[at:edge].replace("\n", " ").split(" ")
        pieces: list[Any] = list(map(self._pieces.__getitem__, chunks))
        sizes = list(map(len, chunks))
        starts = list(map(add, accumulate(sizes, initial=at), range(len(sizes))))
        ends = list(map(add, starts, sizes))
        done = 0
        for number in [number for number, piece in enumerate(pieces) if not isinstance(piece, str)]:
            _extend(doc, starts[done:number], ends[done:number], chunks[done:number], pieces[done:number])
            done, start = number + 1, starts[number]
            piece: Piece = pieces[number] or read(doc.text, (start, ends[number]), edge, self._boundaries)
            tokens, may_end, may_quote = piece
            if may_end or may_quote:
                stops += [len(doc.starts) + place for place in may_end]
                marks += [len(doc.starts) + place for place in may_quote]
            for first, last, word, low in tokens:
                doc.starts.append(start + first)
                doc.ends.append(start + last)
                doc.words.append(word)
                doc.lower.append(low)
        _extend(doc, starts[done:], ends[done:], chunks[done:], pieces[done:])
        return stops, marks


def _extend(doc: TextDoc, starts: list[int], ends: list[int], words: list[str], lower: list[str]) -> None:
    """Append tokens that are pieces of their own: most words."""
    doc.starts += starts
    doc.ends += ends
    doc.words += words
    doc.lower += lower


@cache
def scanner(boundaries: Boundaries) -> Scanner:
    """The scanner of a language, with what it remembers."""
    return Scanner(boundaries)
