"""JSON as pages hold it: with comments, trailing commas, raw line breaks, escaped twice, or broken."""

import json
import re
from html import unescape
from typing import Any

__all__ = ["Json", "read_json"]

Json = dict[str, Any] | list[Any] | str | int | float | bool | None

DEEPEST = 60
# A string or comment that is nowhere ended goes on to the end, so that its end is looked for once.
_STRING = r'"(?:[^"\\]++|\\.)*+(?:"|\Z)'
_PIECES = re.compile(rf"{_STRING}|[\[{{]|[\]}}]", re.DOTALL)
_SPOILERS = re.compile(rf"({_STRING})|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)|(?<![:\w])//[^\n]*+|,(?=\s*+[\]}}])", re.DOTALL)
_OPENINGS = ("<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */")
_ENDINGS = ("-->", "//]]>", "// ]]>", "]]>", "/*]]>*/", "/* ]]> */", ";")
_MOST_WRAPPERS = 6
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_json(text: str) -> Json:
    r"""The value of a JSON text; raises `ValueError` where it has none.

    What no float or short integer can hold becomes text, NaN and Infinity null, and half of a
    surrogate pair U+FFFD.

    >>> read_json('<!-- {"headline": "Rain\n fell", /* sic */ "keywords": ["a", ], } -->')
    {'headline': 'Rain\n fell', 'keywords': ['a']}
    """
    text = _unwrapped(text)
    if text.count("[") + text.count("{") > DEEPEST and _depth(text) > DEEPEST:
        raise ValueError("nested too deeply")
    try:
        return _loads(text)
    except ValueError:
        mended = _SPOILERS.sub(lambda match: match[1] or "", unescape(text) if "&quot;" in text else text)
        return _loads(mended)


def _unwrapped(text: str) -> str:
    """Without the comment marks that hide scripts from ancient browsers and from XML."""
    for _ in range(_MOST_WRAPPERS):
        text = text.strip("\0\ufeff \t\r\n\f")
        opening = next(filter(text.startswith, _OPENINGS), "")
        ending = next(filter(text.endswith, _ENDINGS), "")
        if not opening and not ending:
            break
        text = text.removeprefix(opening).removesuffix(ending)
    return text


def _loads(text: str) -> Json:
    value: Json = json.loads(text, strict=False, parse_int=_integer, parse_float=_float, parse_constant=lambda _: None)
    if "\\u" in text:
        return _without_halves(value)
    return value


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < 20 else digits


def _float(digits: str) -> float | str:
    value = float(digits)
    return digits if value in (float("inf"), float("-inf")) else value


def _without_halves(value: Json) -> Json:
    match value:
        case str():
            return _LONE_SURROGATE.sub("\ufffd", value)
        case list():
            return [_without_halves(item) for item in value]
        case dict():
            return {_LONE_SURROGATE.sub("\ufffd", key): _without_halves(item) for key, item in value.items()}
    return value


def _depth(text: str) -> int:
    depth = deepest = 0
    for match in _PIECES.finditer(text):
        if match[0] in "[{":
            depth += 1
            deepest = max(depth, deepest)
        elif match[0] in "]}":
            depth -= 1
    return deepest
