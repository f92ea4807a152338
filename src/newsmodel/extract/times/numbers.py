"""Numbers as they are written in time expressions."""

from newsmodel.lang.time_grammar import TimeGrammar

__all__ = ["number", "two_digit_year"]

_MOST = 100_000  # no time expression counts higher


def number(words: str, grammar: TimeGrammar) -> float | None:
    """The value of `28`, `10 , 000`, `1 . 5`, `twenty - five`, `a`, `half a`; `None` for `several`.

    >>> from newsmodel.lang.english_time import ENGLISH_TIME
    >>> number("twenty - five", ENGLISH_TIME), number("1 . 5", ENGLISH_TIME), number("several", ENGLISH_TIME)
    (25, 1.5, None)
    """
    if words.endswith(" 1 / 2"):
        words = words.removesuffix(" 1 / 2") + ".5"
    figures = words.replace(" ", "").replace(",", "")
    if figures.replace(".", "", 1).isdecimal():
        value = float(figures) if "." in figures else int(figures)
        return value if value < _MOST else None
    numbers, total, known = grammar.numbers, 0.0, False
    for word in words.split():
        if word in {"hundred", "thousand", "dozen"} and known:
            total *= numbers[word]
        elif word in {"couple", "pair"}:  # the article before them counts for nothing
            total, known = numbers[word], True
        elif word in numbers and not (word == "a" and known):  # nor does that of "two and a half"
            total, known = total + numbers[word], True
        elif word.isdecimal():
            total, known = int(word), True
        elif word == "half":
            total, known = total + 0.5 if known else 0.5, True
        elif word in grammar.classes["vague"] or word in {"dozens", "hundreds", "scores"}:
            return None
    return (int(total) if total == int(total) else total) if known and total < _MOST else None


def two_digit_year(digits: str, near: int) -> int:
    """The year nearest to `near` that ends so: 99 is 1999 in 2010.

    >>> two_digit_year("99", 2010), two_digit_year("17", 1915)
    (1999, 1917)
    """
    century = near - near % 100
    return min((century + shift + int(digits) for shift in (-100, 0, 100)), key=lambda year: abs(year - near))
