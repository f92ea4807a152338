"""The names that stand in the beginning of a JSON file: what its format is recognised by."""

import re
from functools import lru_cache

__all__ = ["is_json", "names_in"]

_REACH = 32_768
_NAME = re.compile(rb'"([\w$@-]{1,40}+)"\s*+:')


def is_json(head: bytes) -> bool:
    """Whether bytes begin like an object or a list.

    >>> is_json(b' [{"a": 1}]'), is_json(b"[Update] Rain")
    (True, False)
    """
    start = head[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start[:1] in (b"{", b"[") and start[1:].lstrip()[:1] in (b"", b'"', b"{", b"[", b"}", b"]")


@lru_cache(maxsize=4)  # every format of JSON asks
def names_in(head: bytes) -> frozenset[str]:
    """The names in objects, at whatever depth.

    >>> sorted(names_in(b'{"title": "Rain", "by": {"name": 1}}'))
    ['by', 'name', 'title']
    """
    if not _json(head):
        return _NONE
    return frozenset(name.decode() for name in _NAME.findall(head[:_REACH].replace(b"\0", b"")))


def _json(head: bytes) -> bool:
    return is_json(head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff"))


_NONE: frozenset[str] = frozenset()
