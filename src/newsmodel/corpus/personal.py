"""Names of persons, taken apart: given names, last name, "Jr.", and a nickname that the name itself gives."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from newsmodel.corpus.words import words
from newsmodel.lang import english

__all__ = ["Likeness", "PersonName", "likeness", "person_name", "skeleton"]

_NICKNAME = re.compile(r"(?<!\S)[“\"‘'(]([^“”\"‘’()]{1,40})[”\"’')](?=\s)")
_ARTICLE = re.compile(r"\b(?:al|el)[-‑’'](?=\w)", re.IGNORECASE)  # al-Haddad
_APOSTROPHE = re.compile(r"['’`ʼ]")
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_SKELETON = (
    ("ff$", "v"),
    ("ue", "u"),
    ("oe", "o"),
    ("ae", "a"),
    ("kh", "h"),
    ("ks|x", "ks"),
    ("[yj]", "i"),
    ("ck", "k"),
)
_SPELLINGS = tuple((re.compile(pattern), by) for pattern, by in _SKELETON)
_DOUBLED = re.compile(r"(.)\1+")
# Family names that stand first, but for those that are given names, too, and for these with a hyphen behind them.
_FIRST = frozenset(
    "xi li wang zhang liu chen yang huang zhao wu zhou xu zhu hu guo luo liang deng feng cao peng zeng xiao dong yuan"
    " cai jiang cheng lu shen yao fu zhong liao xiong xia meng bao qin qiu hou duan qian seo choi jung jeong kang cho"
    " yoon jang shin kwon hwang ahn yoo nguyen tran pham".split()
)
_FIRST_HYPHENATED = _FIRST | frozenset("kim lee park lim oh moon han son ma tan lin song yu ko chang chung".split())


class Likeness(IntEnum):
    """How far two names can be one person's."""

    SPELLING = 1  # Sergei, Sergey
    SHORT = 2  # one has words, or letters, that the other leaves out
    SAME = 3


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as it is compared, in small letters without marks.

    Attributes:
        last: The family name, or the only one.
        given: What stands before it, without particles.
        generation: "jr", "sr", "ii" …
        nicknames: What the name gives in quotation marks.
    """

    last: str
    given: tuple[str, ...] = ()
    generation: str | None = None
    nicknames: tuple[str, ...] = ()

    @property
    def detail(self) -> tuple[int, int, bool]:
        """How much it tells, for a comparison."""
        return sum(len(word) > 1 for word in self.given), len(self.given), self.generation is not None


@lru_cache(maxsize=8192)
def person_name(name: str) -> PersonName:
    """A name taken apart.

    >>> person_name("Lavrov, Sergei") == person_name("Sergei Lavrov")
    True
    >>> person_name("Anneke van der Meulen Jr.")
    PersonName(last='meulen', given=('anneke',), generation='jr', nicknames=())
    """
    nicknames = tuple(word for quoted in _NICKNAME.findall(name) for word in words(quoted))
    plain = _APOSTROPHE.sub("", _ARTICLE.sub("", _NICKNAME.sub(" ", name)))
    before, _, behind = plain.partition(",")
    if behind and (turned := words(behind)) and turned[-1] not in _GENERATIONS:
        plain = f"{behind} {before}"
    parts = list(words(plain)) or [plain.casefold().strip() or name]
    generation = _GENERATIONS.get(parts[-1]) if len(parts) > 1 else None
    parts = parts[:-1] if generation else parts
    honorifics, particles = english().honorifics, english().name_particles
    while len(parts) > 1 and parts[0] in honorifics:
        parts = parts[1:]
    if len(parts) > 1 and _family_first(parts, hyphenated="-" in plain):
        return PersonName(parts[0], tuple(parts[1:]), generation, nicknames)
    given = [word for place, word in enumerate(parts[:-1]) if word not in particles or (place == 0 and len(parts) == 2)]
    if given and given == parts[:1] and parts[0] in particles and plain.split()[0].islower():
        given = []  # "von Aue"
    return PersonName(parts[-1], tuple(given), generation, nicknames)


def _family_first(parts: list[str], *, hyphenated: bool) -> bool:
    if hyphenated:
        return len(parts) == 3 and parts[0] in _FIRST_HYPHENATED
    return len(parts) <= 3 and parts[0] in _FIRST and parts[-1] not in _FIRST_HYPHENATED


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """What the transliterations of a word have in common.

    >>> skeleton("zelenskyy") == skeleton("zelenskiy") == skeleton("zelensky")
    True
    """
    for pattern, by in _SPELLINGS:
        word = pattern.sub(by, word)
    return _DOUBLED.sub(r"\1", word)


def likeness(one: PersonName, other: PersonName) -> Likeness | None:
    """How far two names can be one person's; `None` where they cannot.

    >>> likeness(person_name("A. Ruiz"), person_name("Ana Ruiz")).name
    'SHORT'
    >>> print(likeness(person_name("Tom Ruiz"), person_name("Ana Ruiz")))
    None
    """
    if one.generation and other.generation and one.generation != other.generation:
        return None
    if skeleton(one.last) != skeleton(other.last):
        return None
    found = Likeness.SAME if one.last == other.last else Likeness.SPELLING
    short, full = sorted((one, other), key=lambda name: name.detail)
    if short.generation and not full.generation:
        found = min(found, Likeness.SHORT)
    if short.given != full.given:
        given = _given(short, full)
        if given is None:
            return None
        found = min(found, given)
    return min(found, Likeness.SHORT) if one.generation != other.generation else found


def _given(short: PersonName, full: PersonName) -> Likeness | None:
    if not short.given or short.given[0] in full.nicknames or (full.given and full.given[0] in short.nicknames):
        return Likeness.SHORT
    found, place = Likeness.SHORT if len(short.given) != len(full.given) else Likeness.SAME, 0
    for number, word in enumerate(short.given):
        while place < len(full.given) and (like := _word(word, full.given[place])) is None:
            if number == 0:
                return None  # María Ruiz need not be Ana María Ruiz
            place += 1
        if place == len(full.given):
            return None
        place += 1
        found = min(found, like or found)
    return found


def _word(one: str, other: str) -> Likeness | None:
    if one == other:
        return Likeness.SAME
    if min(len(one), len(other)) == 1:
        return Likeness.SHORT if one[0] == other[0] else None
    return Likeness.SPELLING if skeleton(one) == skeleton(other) else None
