"""The outermost element of an XML file: what its format is recognised by."""

import re
from functools import lru_cache

__all__ = ["root_of"]

_NAME = re.compile(rb"<([\w.-]+:)?([\w.-]+)[\s/>]")
_SPACE = b" \t\r\n"


@lru_cache(maxsize=4)  # every format of XML asks
def root_of(head: bytes) -> str:
    """The name of the outermost element without its prefix, "" where the beginning of a file shows none.

    >>> root_of(b"<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'> <!-- a --> <nitf>"), root_of(b"Rain fell.")
    ('nitf', '')
    """
    text = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    at = 0
    while at >= 0:
        at += len(text[at:]) - len(text[at:].lstrip(_SPACE))
        if text.startswith(b"<?", at):
            at = _after(text, b"?>", at)
        elif text.startswith(b"<!--", at):
            at = _after(text, b"-->", at)
        elif text.startswith(b"<!DOCTYPE", at):
            inner, end = text.find(b"[", at), text.find(b">", at)
            at = _after(text, b">", _after(text, b"]", at) if 0 <= inner < end else at)
        else:
            name = _NAME.match(text, at)
            return name[2].decode("ascii", "replace") if name else ""
    return ""


def _after(text: bytes, end: bytes, at: int) -> int:
    found = text.find(end, at) if at >= 0 else -1
    return found + len(end) if found >= 0 else -1
