"""Words as a search compares them: without case, marks over letters, and punctuation."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

__all__ = ["expression", "holds", "indexed", "looked_for", "phrases", "words"]

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)(?:"|$)|(\S+)')
_PLAIN = str.maketrans({chr(code): chr(code).lower() if chr(code).isalnum() else " " for code in range(128)})
# Letters with a stroke and joined letters, which Unicode does not take apart.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared.

    >>> words("Zażółć, O’Brien’s 1.5%")
    ('zazolc', 'o', 'brien', 's', '1', '5')
    """
    if text.isascii():
        return tuple(text.translate(_PLAIN).split())  # as below, at half the cost
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


def looked_for(query: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a query that must have one.

    Raises:
        TypeError: The query is not a string.
        ValueError: There is no word in the query.
    """
    if not isinstance(query, str):
        raise TypeError(f"words to look for are a str, not {type(query).__name__}")
    found = phrases(query)
    if not found:
        raise ValueError(f"there is no word to look for in {query!r}")
    return found


def expression(wanted: Iterable[tuple[str, ...]]) -> str:
    """The phrases as FTS5 takes them: all of them, each in order.

    >>> expression(phrases('offer "night shifts"'))
    '"offer" AND "night shifts"'
    """
    return " AND ".join(f'"{" ".join(phrase)}"' for phrase in wanted)


def indexed(texts: Iterable[str]) -> str:
    """Texts as one row of the word index; a mark between two of them keeps phrases from running on.

    What another text of the row holds already is left out.

    >>> indexed(["Night shifts end", "shifts", "the pay"])
    'night shifts end _ the pay'
    """
    whole = ""
    for text in dict.fromkeys(texts):
        found = " ".join(words(text))
        if f" {found} " not in f" {whole} ":
            whole = f"{whole} _ {found}" if whole else found
    return whole


def holds(wanted: Sequence[Sequence[str]], texts: Iterable[str]) -> bool:
    """Whether one of the texts holds the first phrase, one the second, and so on."""
    hay = indexed(texts)
    return all(f" {' '.join(phrase)} " in f" {hay} " for phrase in wanted)
