"""The tokens of a text, piece by piece: what stands between two spaces is cut once and remembered."""

from functools import cache

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
            return Piece(((0, end, chunk[:-1], chunk[:-1].lower()), (end, end + 1, ",", ",")), (), ())
        if "." in chunk and hangs(chunk, self._boundaries):
            return None
        piece = read(chunk, (0, len(chunk)), len(chunk), self._boundaries)
        is_word = len(piece.tokens) == 1 and not piece.stops and not piece.marks
        return piece.tokens[0][3] if is_word and piece.tokens[0][2] == chunk else piece

    def scan(self, doc: TextDoc, span: tuple[int, int]) -> tuple[list[int], list[int]]:
        """Append the tokens of a paragraph.

        Returns:
            The numbers of the tokens that may end a sentence, and of those that may be quotation marks.
        """
        starts, ends, words, lower = doc.starts, doc.ends, doc.words, doc.lower
        stops: list[int] = []
        marks: list[int] = []
        at, edge = span
        for chunk in doc.text[at:edge].replace("\n", " ").split(" "):
            size = len(chunk)
            piece = self._pieces[chunk]
            if isinstance(piece, str):  # most of them
                starts.append(at)
                ends.append(at + size)
                words.append(chunk)
                lower.append(piece)
                at += size + 1
                continue
            if piece is None:
                piece = read(doc.text, (at, at + size), edge, self._boundaries)
            if piece.stops or piece.marks:
                stops += [len(starts) + number for number in piece.stops]
                marks += [len(starts) + number for number in piece.marks]
            for start, end, word, low in piece.tokens:
                starts.append(at + start)
                ends.append(at + end)
                words.append(word)
                lower.append(low)
            at += size + 1
        return stops, marks


@cache
def scanner(boundaries: Boundaries) -> Scanner:
    """The scanner of a language, with what it remembers."""
    return Scanner(boundaries)
