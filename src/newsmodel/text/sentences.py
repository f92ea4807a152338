"""Where sentences end inside a paragraph."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from newsmodel.lang.boundaries import Boundaries
from newsmodel.text.doc import TextDoc

__all__ = ["Splitter"]

_STOPS = frozenset({".", "!", "?", "…", "。", "！", "？"})
_FULL_WIDTH = frozenset("。！？")
_CLOSING = frozenset({")", "]", "}", "”", "’", "»", "›", '"', "'", "''", "’’"})
_LONGEST_NAME = 6  # tokens between a quotation and the verb that attributes it


@dataclass(slots=True, frozen=True)
class Splitter:
    """Finds the sentences of a text whose tokens and quotations are known.

    Attributes:
        doc: The text.
        opening: Where its opening quotation marks start, code points.
        closing: Where the closing ones start.
        boundaries: The words that the ends of sentences hang on.
    """

    doc: TextDoc
    opening: Collection[int]
    closing: Collection[int]
    boundaries: Boundaries

    def cuts(self, paragraph: range, stops: Sequence[int]) -> Iterator[int]:
        """Yield the numbers of the tokens that begin the second and later sentences of a paragraph.

        Args:
            paragraph: Numbers of its tokens.
            stops: Numbers of those that may end a sentence.
        """
        words, starts, ends = self.doc.words, self.doc.starts, self.doc.ends
        first = lead = after = paragraph.start  # of the sentence; its first word; behind its end
        for stop in stops:
            while lead < stop and not words[lead][0].isalnum():
                lead += 1
            if stop < after or stop == lead:
                continue
            after = stop + 1
            while after < paragraph.stop and self._belongs_before(after):
                after += 1
            following = after
            while following < paragraph.stop and not words[following][0].isalnum() and words[following] not in _STOPS:
                following += 1
            if following == paragraph.stop:
                return
            apart = starts[after] > ends[after - 1] or words[stop] in _FULL_WIDTH
            if (apart or _is_glued(words, stop, following)) and self._ends(first, stop, after, following):
                yield after
                first = lead = after

    def _belongs_before(self, token: int) -> bool:
        """Say whether a token behind a stop still belongs to its sentence: more stops, closing marks."""
        word, start = self.doc.words[token], self.doc.starts[token]
        if start in self.closing or word in _STOPS:
            return True
        return word in _CLOSING and start == self.doc.ends[token - 1] and start not in self.opening

    def _ends(self, first: int, stop: int, after: int, following: int) -> bool:
        """Say whether the stop ends the sentence that began at `first`, seeing the word that follows."""
        words = self.doc.words
        word, label = words[following], words[first]
        if word[0].islower() or word in _STOPS:
            return False
        if words[stop] == ".":  # 1. First point
            return stop > first + 1 or not (len(label) == 1 or (label.isdigit() and len(label) < 4))
        if words[stop][:2] in {"..", "…"} and (not word[0].isupper() or word == "I"):
            return False
        return self.doc.starts[after - 1] not in self.closing or not self._is_attributed(following)

    def _is_attributed(self, following: int) -> bool:
        """Say whether a name and a verb of speech follow: “Is it late?” Ana Ruiz asked."""
        words, lower = self.doc.words, self.doc.lower
        if lower[following] in self.boundaries.starters:
            return False
        for token in range(following, min(following + _LONGEST_NAME, len(words))):
            if lower[token] in self.boundaries.attributing:
                return token > following
            if not words[token][0].isupper():
                return False
        return False


def _is_glued(words: Sequence[str], stop: int, following: int) -> bool:
    """Say whether a space is missing between two sentences: "late.He"."""
    return words[stop - 1].islower() and words[following][0].isupper()
