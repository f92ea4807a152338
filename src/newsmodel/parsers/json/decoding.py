"""One JSON value from text, so that it can be kept: finite numbers, whole characters, no deeper than the limits."""

import json
import re
from typing import TypeAlias

__all__ = ["Json", "TooDeep", "decode_value"]

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_LONGEST_INTEGER = 400  # digits; Python refuses to read more than 4,300
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class TooDeep(ValueError):
    """Lists and objects stand too deep in each other."""


def decode_value(text: str, start: int, deepest: int) -> tuple[Json, int]:
    r"""The value that begins at `start`, and where it ends.

    A number that no machine holds stands as its digits, half of a surrogate pair as U+FFFD. Line breaks in strings
    are let through. Where a name stands twice in an object, the last counts.

    Raises:
        JSONDecodeError: There is no whole value.
        TooDeep: It is deeper than `deepest`.

    >>> decode_value('{"a": 1e999, "b": "\\ud800"}', 0, 9)[0]
    {'a': '1e999', 'b': '\ufffd'}
    """
    try:
        value, end = _DECODER.raw_decode(text, start)
    except RecursionError:
        raise TooDeep from None
    if isinstance(value, dict | list):
        if text.count("{", start, end) + text.count("[", start, end) > deepest and _depth(value) > deepest:
            raise TooDeep
        if _ESCAPED_SURROGATE.search(text, start, end):
            value = _whole(value)
    elif isinstance(value, str):
        value = _whole(value)
    return value, end


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits


def _number(digits: str) -> float | str:
    number = float(digits)
    return digits if number in (float("inf"), float("-inf")) else number


_DECODER = json.JSONDecoder(strict=False, parse_int=_integer, parse_float=_number, parse_constant=str)


def _depth(value: Json) -> int:
    depth, level = 0, [value]
    while level:
        depth += 1
        inner: list[Json] = []
        for item in level:
            if isinstance(item, dict):
                inner += [part for part in item.values() if isinstance(part, dict | list)]
            elif isinstance(item, list):
                inner += [part for part in item if isinstance(part, dict | list)]
        level = inner
    return depth


def _whole(value: Json) -> Json:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_SURROGATE.sub("\ufffd", name): _whole(item) for name, item in value.items()}
    return value
