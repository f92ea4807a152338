"""Bylines: who wrote it, as the line under the headline says."""

import re
from dataclasses import dataclass

from newsmodel.parsers.fields.agencies import is_agency

__all__ = ["Byline", "find_byline", "is_role", "split_names"]

_REACH = 160  # characters; no byline is longer
_OPENING = re.compile(
    r"(?:(?:story|words|text|written|reported|reporting)\s+)?by[:\s]\s*|(?:von|par|por):?\s+", re.IGNORECASE
)
_JOINTS = re.compile(r"\s*[,;|/·•]\s*(?:and\s+)?|\s+(?:and|und|et|y|with|&|-|–|—)\s+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[!?:]$|[^\W\d_]{3}\.$")  # not an initial, not Jr.
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")
_PLACE = re.compile(r"\s+(?:in|at|aus|à|en)\s+(?=[^\W\d_a-z]|the\b).*$")
_ADDRESS = re.compile(r"[<(]?[^\s<>()@]{1,64}@[^\s<>()@]{1,64}[>)]?")
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*")
_PARTICLES = frozenset("al bin bint da dal de dei del della den der di dos du el ibn la le van von y zu".split())
_ROLE = re.compile(
    r"\b(?:analyst|bureau|chief|columnist|contributor|correspondents?|critic|desk|editors?|fellow|freelance|journalist|"
    r"news|newspaper|newsroom|photographer|producer|reporters?|service|special|staff|writers?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: the people as printed, the agency, and the rest ("Political Editor")."""

    names: tuple[str, ...] = ()
    agency: str | None = None
    rest: str | None = None


def find_byline(line: str) -> Byline | None:
    """The byline that a line is, or `None`: it begins with By (von, par, por) and names people or an agency.

    >>> find_byline("By Jane Doe and JOHN ROE, Associated Press")
    Byline(names=('Jane Doe', 'JOHN ROE'), agency='Associated Press', rest=None)
    >>> find_byline("By Monday the river had risen.")
    """
    line = line.strip()
    opening = _OPENING.match(line)
    if not opening or len(line) > _REACH or _SENTENCE_END.search(line):
        return None
    return split_names(line[opening.end() :])


def split_names(text: str) -> Byline | None:
    """The people and the agency in a list of names, or `None` where a part is neither name, agency nor role.

    >>> split_names("Jane Doe <jane@example.org>, Political Editor").rest
    'Political Editor'
    """
    names, rest, agency, placed = [], [], None, False
    for words in _JOINTS.split(_ADDRESS.sub("", text[:_REACH])):
        part = _FULL_STOP.sub("", _PLACE.sub("", words).strip())
        placed = placed or bool(_PLACE.search(words))
        if not part or part.casefold() == "agencies":
            continue
        if is_agency(part):
            agency = agency or part
        elif is_role(part):
            rest.append(part)
        elif _is_name(part):
            names.append(part)
        elif not placed:  # "in Aden, Yemen": the country is left over
            return None
    return Byline(tuple(names), agency, ", ".join(rest) or None) if names or rest or agency else None


def is_role(part: str) -> bool:
    """Whether words say what somebody is, or name a desk, rather than name a person.

    >>> is_role("Political Editor"), is_role("Jane Doe")
    (True, False)
    """
    return bool(_ROLE.search(part))


def _is_name(part: str) -> bool:
    words = part.split()
    capitals = sum(word[0].isupper() for word in words)
    return (
        2 <= len(words) <= 6
        and capitals >= 2
        and all(_NAME.fullmatch(word) and (word[0].isupper() or word in _PARTICLES) for word in words)
    )
