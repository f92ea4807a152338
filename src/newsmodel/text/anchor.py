"""A passage found again in a text: character for character, but for its typography, or nearly."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsmodel.text.memo import Memo

__all__ = ["Match", "find", "find_all"]

_Token = tuple[int, int, str]  # start, end, folded

_TOKEN = re.compile(
    r"[\w\u0300-\u036f\xad]+(?:['’ʼ‘`][\w\u0300-\u036f\xad]+)*|--+|\.\.+|``|''|[^\s\u200b-\u200f\u2060\ufeff]"
)
_FOLDS = dict.fromkeys("‘’‚‛`“”„‟«»‹›\"'", '"') | dict.fromkeys(("``", "''"), '"')
_FOLDS |= dict.fromkeys(("--", "---", "‐", "‑", "‒", "–", "—", "―", "−"), "-") | dict.fromkeys(("…", ".."), "...")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "\xad": None})

_FLOOR = 0.85
_LONGEST = 1000  # words of a passage that is looked for nearly
_RARE = 8  # words of the passage that say where to look
_PLACES = 50  # where one of them is looked at
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Match:
    """Where a passage stands: half-open, code points. `score` is 1.0 where the words are the same."""

    start: int
    end: int
    score: float


def find(text: str, passage: str, *, near: int | None = None) -> Match | None:
    """Find a passage again in a text.

    Looks for the very characters; then for the same words and marks whatever the white space, the case, the kind of
    quotation marks, apostrophes and dashes; then, for up to 1,000 words, for nearly the same words.

    Args:
        text: Where to look.
        passage: What to look for.
        near: Where it is expected, a code point: of several places the nearest is taken, otherwise the first.

    Returns:
        `None` where less than 85 % of the words agree. A word that only begins alike (organise, organize) counts half.

    >>> text = 'She said: “We  won’t leave the harbour – ever.”'
    >>> match = find(text, "we won't leave the harbour - ever")
    >>> text[match.start : match.end], match.score
    ('We  won’t leave the harbour – ever', 1.0)
    >>> find(text, "They will surely leave tomorrow")
    """
    if not passage.strip():
        return None
    start = _nearest(text, passage, near)
    if start >= 0:
        return Match(start, start + len(passage), 1.0)
    tokens = _tokens(text)
    sought = [folded for _, _, folded in _tokens(passage)]
    return _find_folded(tokens, sought, near) or _find_nearly(tokens, sought, near)


def find_all(text: str, passage: str) -> list[Match]:
    """Find every place of a passage in a text, whole words only, in order.

    Where the very characters stand, only those places; otherwise those of the same words and marks, and where there
    is none either, the one that is nearest to them.

    >>> [match.start for match in find_all("Ana said that Anabel and Ana left.", "Ana")]
    [0, 25]
    """
    if not passage.strip():
        return []
    exact = [place for place in _steps(text, passage, len(passage)) if _is_whole(text, place, place + len(passage))]
    if exact:
        return [Match(place, place + len(passage), 1.0) for place in exact]
    tokens = _tokens(text)
    sought = [folded for _, _, folded in _tokens(passage)]
    if not sought:
        return []
    joined, offsets = _joined(tokens)
    wanted = f" {' '.join(sought)} "
    firsts = [bisect_right(offsets, place) - 1 for place in _steps(joined, wanted, len(wanted) - 1)]
    if firsts:
        return [Match(tokens[first][0], tokens[first + len(sought) - 1][1], 1.0) for first in firsts]
    nearly = _find_nearly(tokens, sought, None)
    return [nearly] if nearly else []


def _steps(text: str, passage: str, step: int) -> Iterator[int]:
    place = text.find(passage)
    while place >= 0:
        yield place
        place = text.find(passage, place + step)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at either end."""
    cut = (text[place - 1 : place + 1] for place in (start, end))
    return not any(len(pair) == 2 and pair[0].isalnum() and pair[1].isalnum() for pair in cut if pair)


def _tokens(text: str) -> list[_Token]:
    found = ((match.start(), match.end(), _FOLDED[match[0]]) for match in _TOKEN.finditer(text))
    return [token for token in found if token[2]]


def _fold(token: str) -> str:
    folded = _FOLDS.get(token)
    if folded is None:
        folded = token.translate(_APOSTROPHES).lower()
        if not folded.isascii():
            folded = unicodedata.normalize("NFKC", folded).casefold()
    return folded


_FOLDED = Memo(_fold)


def _nearest(text: str, passage: str, near: int | None) -> int:
    """Return where the passage starts, -1 where it does not stand."""
    best = text.find(passage)
    if near is None:
        return best
    place = best
    while place >= 0 and abs(place - near) <= abs(best - near):
        best = place
        place = text.find(passage, place + len(passage))  # never overlapping, so the search stays linear
    return best


def _find_folded(tokens: Sequence[_Token], sought: Sequence[str], near: int | None) -> Match | None:
    """Find the folded tokens as they are."""
    if not sought or len(sought) > len(tokens):
        return None
    text, offsets = _joined(tokens)
    if near is not None:
        near = offsets[min(bisect_right(tokens, near, key=lambda token: token[1]), len(tokens) - 1)]
    place = _nearest(text, " " + " ".join(sought) + " ", near)
    if place < 0:
        return None
    first = bisect_right(offsets, place) - 1
    return Match(tokens[first][0], tokens[first + len(sought) - 1][1], 1.0)


def _joined(tokens: Sequence[_Token]) -> tuple[str, list[int]]:
    """The folded tokens as one text with a space around each, and where each has its first space."""
    offsets = list(accumulate((len(folded) + 1 for _, _, folded in tokens), initial=0))
    return f" {' '.join(folded for _, _, folded in tokens)} ", offsets


def _find_nearly(tokens: Sequence[_Token], sought: Sequence[str], near: int | None) -> Match | None:
    """Align the words of the passage with the stretches of text that hold its rare words."""
    words = [token for token in tokens if token[2][0].isalnum()]
    wanted = [word for word in sought if word[0].isalnum()]
    if not words or not 0 < len(wanted) <= _LONGEST:
        return None
    slack = len(wanted) // 5 + 1
    best: Match | None = None
    for place in _places(words, wanted, near):
        first = max(0, place - slack)
        window = words[first : place + len(wanted) + 2 * slack]
        begin, end, cost = _align([word for _, _, word in window], wanted)
        score = 1 - cost / len(wanted)
        if end > begin and score >= _FLOOR and (best is None or score > best.score):
            best = Match(window[begin][0], window[end - 1][1], score)
    return best


def _places(words: Sequence[_Token], wanted: Sequence[str], near: int | None) -> Iterator[int]:
    """Yield the numbers of the words at about which the passage may start, the likeliest first."""
    index = {word: place for place, word in reversed(list(enumerate(wanted)))}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, (_, _, word) in enumerate(words):
        if word in index:
            found[word].append(place)
    expected = 0 if near is None else bisect_right(words, near, key=lambda token: token[1])
    width = len(wanted) // 5 + 1
    votes: Counter[int] = Counter()
    for word in sorted(found, key=lambda word: len(found[word]))[:_RARE]:
        nearest = sorted(found[word], key=lambda place: abs(place - expected))[:_PLACES]
        votes.update({max(0, place - index[word]) // width for place in nearest})
    for slot in sorted(votes, key=lambda slot: (-votes[slot], abs(slot * width - expected)))[:_TRIES]:
        yield slot * width


def _align(window: Sequence[str], wanted: Sequence[str]) -> tuple[int, int, float]:
    """Return the stretch of the window that the wanted words fit best, half-open, and what it costs (Sellers 1980).

    A word too many or too few costs 1, another word 1, one that begins alike a half.
    """
    costs = [0.0] * (len(window) + 1)
    begins = list(range(len(window) + 1))
    for row, word in enumerate(wanted, 1):
        diagonal, begin = costs[0], begins[0]
        costs[0] = row
        for column, other in enumerate(window, 1):
            same = 0.0 if word == other else 0.5 if word[:3] == other[:3] and len(word) > 3 else 1.0
            cost, origin = diagonal + same, begin
            if costs[column] + 1 < cost:
                cost, origin = costs[column] + 1, begins[column]
            if costs[column - 1] + 1 < cost:
                cost, origin = costs[column - 1] + 1, begins[column - 1]
            diagonal, begin = costs[column], begins[column]
            costs[column], begins[column] = cost, origin
    end = min(range(len(costs)), key=costs.__getitem__)
    return begins[end], end, costs[end]
