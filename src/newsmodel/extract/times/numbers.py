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
    if "/" in words:  # 3 1/2
        whole, half = words.split()[0], words.endswith("1 / 2")
        return int(whole) + 0.5 if half and whole.isdecimal() and len(words.split()) == 4 and len(whole) < 4 else None
    compact = words.replace(" ", "").replace(",", "")
    if compact.replace(".", "", 1).isdecimal():
        value = float(compact) if "." in compact else int(compact)
        return value if value < _MOST else None
    total, half, known = 0, 0.0, False
    for word in words.split():
        if word == "half":
            half = 0.5
        elif word in {"hundred", "thousand", "dozen"} and known:
            total *= grammar.numbers[word]
        elif word.isdecimal():
            total, known = int(word), True
        elif word == "a" and known:  # of "two and a half"
            continue
        elif word in grammar.numbers:
            # the article of "a few", "a couple" counts for nothing beside what follows
            total = grammar.numbers[word] if word in {"couple", "pair", "dozen"} else total + grammar.numbers[word]
            known = True
        elif word in grammar.classes["vague"] or word in {"dozens", "hundreds", "scores"}:
            return None
    if half and words.startswith("half"):
        return half
    return total + half if known and total < _MOST else None


def two_digit_year(digits: str, near: int) -> int:
    """The year nearest to `near` that ends so: 99 is 1999 in 2010.

    >>> two_digit_year("99", 2010), two_digit_year("17", 1915)
    (1999, 1917)
    """
    century = near - near % 100
    return min((century + shift + int(digits) for shift in (-100, 0, 100)), key=lambda year: abs(year - near))
