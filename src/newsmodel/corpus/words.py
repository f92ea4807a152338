"""Words as a search compares them: without case, marks over letters, and punctuation."""

import re
import unicodedata
from collections.abc import Callable

__all__ = ["phrases", "searched", "words"]

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)(?:"|$)|(\S+)')
# Letters with a stroke and joined letters, which Unicode does not take apart.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared.

    >>> words("Zażółć, O’Brien’s 1.5%")
    ('zazolc', 'o', 'brien', 's', '1', '5')
    """
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in apart if not unicodedata.combining(char)).casefold().translate(_LETTERS)
    return tuple(_WORD.findall(text.casefold()))


def phrases(query: str) -> tuple[tuple[str, ...], ...]:
    """What a query looks for: each word, and each phrase that stands in quotation marks.

    >>> phrases('offer "night shifts"')
    (('offer',), ('night', 'shifts'))
    """
    query = query.replace("“", '"').replace("”", '"')
    found = (words(match[1] or match[2] or "") for match in _TERM.finditer(query))
    return tuple(phrase for phrase in found if phrase)


def searched(query: str) -> Callable[[tuple[str, ...]], bool]:
    """A function that tells whether one of some texts holds the query's first phrase, one its second, and so on.

    Raises:
        TypeError: The query is not a string.
        ValueError: There is no word in the query.
    """
    if not isinstance(query, str):
        raise TypeError(f"words to look for are a str, not {type(query).__name__}")
    # Spaces around each word let a plain search for characters find whole words alone.
    needles = [f" {' '.join(phrase)} " for phrase in phrases(query)]
    if not needles:
        raise ValueError(f"there is no word to look for in {query!r}")

    def holds(texts: tuple[str, ...]) -> bool:
        hay = [f" {' '.join(words(text))} " for text in texts]
        return all(any(needle in text for text in hay) for needle in needles)

    return holds
