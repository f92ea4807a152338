"""The authors that a page names: one by one, without what stands around their names."""

import re
from collections.abc import Iterable
from typing import Any

from newsmodel.parsers.fields.agencies import is_agency
from newsmodel.parsers.fields.byline import is_role
from newsmodel.parsers.html.readers import words
from newsmodel.parsers.html.things import types_of
from newsmodel.parsers.html.wording import letters

__all__ = ["looks_like_name", "names_in", "organizations_in"]

_LONGEST = 300
_MOST = 50
_OPENING = re.compile(
    r"(?:(?:story|words|text|tekst|written|reported|reporting|foto|photos?)\s*(?:by|av|af|von|:)\s+"
    r"|(?:by|von|par|por|di|av|af|door|przez|yazan|oleh)[:\s]\s*)",
    re.IGNORECASE,
)
_TEXT_TOO = re.compile(
    r"(?:text|words|ord)\s*(?:och|und|og|and|et|&|,|/|\+)\s*(?:foto|photos?|bild(?:er)?)\s*(?:by|av|af|von|:)",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"(?<=\w)[\s,;/|·]+(?:fotos?|photos?|photographs?|photographies?|bild(?:er)?|illustrations?|video|kamera|camera)"
    r"\s*(?:by|av|af|von|:)\s.*?(?=[\s,;/|·]+(?:text|words|story)\s*(?:by|av|af|von|:)|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[<(]?[^\s<>()@]{1,64}@[^\s<>()@]{1,64}[>)]?|(?<!\w)@\w+")
_WEB = re.compile(
    r"(?:https?|java ?script|vbscript):|www\.|mailto:|\w/\w|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*[(\[（【][^()\[\]（）【】]{0,80}[)\]）】]")
_STRONG = re.compile(r"\s*[;|•·、，]\s*")
_JOINTS = re.compile(
    r"\s*(?:,\s*(?:and|und|et|y|og|och)?\s|,(?=\w)|\s(?:and|und|et|y|e|og|och|en|ja|i|a|ve|dan|with|mit|&|\+|/)\s|/)\s*",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\s+(?:기자|특파원|記者|记者|編集委員)$")  # "reporter", which these languages put behind the name
_PARTICLES = frozenset(
    "al bin bint da dal de dei del della den der di dos du el ibn la le ten ter van von y zu zum af".split()
)
_NAME_KEYS = ("name", "byline", "alternateName", "legalName")


def names_in(value: Any) -> list[str]:  # noqa: ANN401 - as JSON has it
    """The names in an author value: text, a thing, or a list of these.

    >>> names_in("By Jane Doe and John Roe, Political Editor")
    ['Jane Doe', 'John Roe']
    >>> names_in([{"@type": "Person", "name": "Jane Doe (jd)"}, "https://example.org/jane"])
    ['Jane Doe']
    """
    names: dict[str, None] = {}
    for text in _texts(value):
        names.update(dict.fromkeys(_split(text)))
    return list(names)[:_MOST]


def organizations_in(value: Any) -> list[str]:  # noqa: ANN401
    """The names of those in an author value that are called organizations."""
    items = value if isinstance(value, list) else [value]
    return [
        name
        for item in items
        if isinstance(item, dict) and any("Organization" in kind for kind in types_of(item))
        for name in names_in(item)
    ]


def _texts(value: Any) -> Iterable[str]:  # noqa: ANN401
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            parts = [item.get(key) for key in ("givenName", "familyName")]
            whole = next((item[key] for key in _NAME_KEYS if item.get(key)), None)
            if whole is None and all(isinstance(part, str) and part for part in parts):
                whole = " ".join(map(str, parts))
            yield from (text for text in (whole if isinstance(whole, list) else [whole]) if isinstance(text, str))


def _split(text: str) -> list[str]:
    text = words(text)[:_LONGEST]
    if not text or (_WEB.search(text) and not any(map(looks_like_name, _JOINTS.split(text)))):
        return []
    if opening := _TEXT_TOO.match(text):
        text = text[opening.end() :]
    text = _PICTURES.sub(" ·", text)
    text = _BRACKETS.sub("", _ADDRESS.sub("", text))
    return [name for part in _STRONG.split(text) for name in _joined(_OPENING.sub("", part.strip(), count=1))]


def _joined(text: str) -> list[str]:
    """A list of names; where the parts are none, the text is one name as it stands."""
    parts = [part for part in map(_bare, _JOINTS.split(text)) if part]
    named = [part for part in parts if looks_like_name(part) or is_agency(part)]
    if len(parts) > 1 and named and named[0] == parts[0] and all(p in named or _goes_along(p) for p in parts):
        return named
    whole = _bare(text)
    return [whole] if whole and any(char.isalpha() for char in whole) else []


def _goes_along(part: str) -> bool:
    """What stands beside names: a role, a place."""
    return is_role(part) or part[0].islower() or len(part.split()) == 1


def _bare(text: str) -> str:
    return _CALLED.sub("", text.strip(" ,.:–—-*\"'“”")) if not re.search(r"\b(?:Jr|Sr)\.$", text) else text.strip()


def looks_like_name(text: str) -> bool:
    """Whether it has the shape of a person's full name.

    >>> looks_like_name("Ana de la Cruz"), looks_like_name("Rain in Lindmar"), looks_like_name("Newsroom")
    (True, False, False)
    """
    parts = text.split()
    if not 2 <= len(parts) <= 6 or any(char.isdigit() for char in text):
        return False
    return (
        all(not word[0].islower() or word in _PARTICLES for word in parts)
        and not is_role(text)
        and len(letters(text)) > 3
    )
