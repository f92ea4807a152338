"""From bytes to text: which encoding a plain text is in."""

import codecs
import re

from newsmodel.model import Issue

__all__ = ["decode", "looks_like_text"]

_MARKS = (  # the marks of UTF-32 begin with those of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOT_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_HIGH = re.compile(rb"[\x80-\xff]")


def decode(data: bytes) -> tuple[str, Issue | None]:
    r"""The text of the bytes, without a byte order mark, and what had to be assumed.

    UTF-8, and UTF-16 or UTF-32 with a mark, are exact; other bytes are read as Windows-1252, or as Latin-1 where
    that has no such character. Every byte string decodes.

    >>> decode(b"caf\xe9")
    ('café', Issue(code='encoding', message='not UTF-8; read as cp1252'))
    """
    mark, encoding = _mark(data)
    data = data[len(mark) :]
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError:
        if mark:
            message = f"damaged {encoding}; what could not be read stands as U+FFFD"
            return data.decode(encoding, errors="replace"), Issue(code="encoding", message=message)
    encoding = "latin-1" if _NOT_IN_CP1252.search(data) else "cp1252"
    return data.decode(encoding), Issue(code="encoding", message=f"not UTF-8; read as {encoding}")


def looks_like_text(head: bytes) -> bool:
    """Whether bytes read as text: hardly a control character, and no more high bytes than Western words have."""
    mark, encoding = _mark(head)
    if not mark and b"\0" in head:
        return False
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head[len(mark) :])
    except UnicodeDecodeError:
        if mark or _NOT_IN_CP1252.search(head) or len(_HIGH.findall(head)) > len(head) / 5:
            return False
        text = head.decode("latin-1")
    return bool(text.strip()) and len(_CONTROLS.findall(text.encode("utf-8", "replace"))) <= len(text) / 100


def _mark(data: bytes) -> tuple[bytes, str]:
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", "utf-8"))
