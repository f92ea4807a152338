"""From the bytes of a page to its text: the encoding that it is in, whatever it says."""

import codecs
import re

from newsmodel.model import Issue
from newsmodel.parsers.decoding import decode

__all__ = ["decode_page"]

_REACH = 4_096
_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.+-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.+-]{2,40})""",
    re.IGNORECASE,
)
# What browsers read where a page names the standard that is narrower.
_WIDER = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_READ = frozenset(
    """
    utf-8 big5hkscs cp866 cp874 cp932 cp949 euc_jp gb18030 hz iso2022_jp koi8-r koi8-u mac-roman mac-cyrillic
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14
    iso8859-15 iso8859-16 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
    """.split()
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_page(data: bytes, charset: str | None = None) -> tuple[str, Issue | None]:
    r"""The text of a page, and what had to be assumed.

    A byte order mark decides; then whether the bytes are UTF-8; then what the server (`charset`) or the page says.

    >>> decode_page('<meta charset="latin1">café'.encode())
    ('<meta charset="latin1">café', Issue(code='encoding', message='UTF-8, though it says iso8859-1'))
    """
    named = charset or _declared(data)
    codec = _codec(named)
    if data.startswith(_MARKS):
        return decode(data)
    seven_bits = codec in ("iso2022_jp", "hz")
    try:
        text = data.decode("ascii" if seven_bits else "utf-8")
    except UnicodeDecodeError:
        return _as_declared(data, codec, named)
    if seven_bits and codec:
        return data.decode(codec, "replace"), None
    if text.isascii() or codec in (None, "utf-8"):
        issue = (
            Issue(code="encoding", message="not an encoding that is read", value=named) if named and not codec else None
        )
        return text, issue
    return text, Issue(code="encoding", message=f"UTF-8, though it says {_lookup(named)}")


def _as_declared(data: bytes, codec: str | None, named: str | None) -> tuple[str, Issue | None]:
    if codec is None:
        return decode(data)
    text = data.decode(codec, "replace")
    if "\ufffd" in text:
        return text, Issue(
            code="encoding", message=f"damaged {codec}; what could not be read stands as U+FFFD", value=named
        )
    return text, None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _REACH)
    return (match[1] or match[2]).decode("ascii") if match else None


def _lookup(named: str | None) -> str | None:
    if not named:
        return None
    try:
        return codecs.lookup(named).name
    except (LookupError, ValueError):
        return None


def _codec(named: str | None) -> str | None:
    name = _lookup(named)
    if name and name.startswith("utf-16"):
        return "utf-8"  # a page that can be read so far is not UTF-16, whatever it says
    name = _WIDER.get(name or "", name)
    return name if name in _READ else None
