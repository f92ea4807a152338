"""Whether two texts say the same in the same words, whatever marks stand between them."""

import re

__all__ = ["letters", "same_words"]

_NO_LETTERS = re.compile(r"[\W_]+")
_ENOUGH = 25  # letters that one may begin with where the other goes on


def letters(text: str) -> str:
    """The letters and digits of a text, without case.

    >>> letters("“Rain,” again")
    'rainagain'
    """
    return _NO_LETTERS.sub("", text).casefold()


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same, or one of them goes on where the other ends.

    >>> same_words("Rain fell on the old town of Lindmar ...", "Rain fell on the old town of Lindmar on Tuesday")
    True
    """
    first, second = letters(one), letters(other)
    if first == second:
        return bool(first)
    shorter, longer = sorted((first, second), key=len)
    return len(shorter) >= _ENOUGH and shorter in longer
