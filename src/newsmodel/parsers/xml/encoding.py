"""From the bytes of XML to text, in the encoding that they are in, whatever they say."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from newsmodel.errors import ParseError
from newsmodel.model import Issue

__all__ = ["Decoded"]

_CHUNK = 65_536
_MARKS = (  # the marks of UTF-32 begin with those of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARED = re.compile(rb"""\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']""", re.ASCII)
_LATE = re.compile(r"\A\s++<\?xml\b[^>]{0,200}\?>")  # blank lines before a declaration, which feeds often have
_REFUSED = frozenset({"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252"})
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_C1 = re.compile("[\x80-\x9f]")


class Decoded(Iterator[str]):
    """The text of a stream, a chunk at a time.

    UTF-8 is believed where bytes are UTF-8, though the declaration says Latin-1; Latin-1 is read as Windows-1252.

    Attributes:
        issues: What had to be assumed, or mended, so far.
        mark: How many bytes the byte order mark has, `None` where the text is not the bytes in UTF-8.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._head = stream, stream.read(_CHUNK)
        self.issues: list[Issue] = []
        skip, encoding = self._encoding()
        self._latin = encoding in _LATIN
        self._decoder = codecs.getincrementaldecoder("latin-1" if self._latin else encoding)("replace")
        self.mark = skip if encoding == "utf-8" else None
        self._chunks = self._read(self._head[skip:])

    def __next__(self) -> str:
        return next(self._chunks)

    def _read(self, data: bytes) -> Iterator[str]:
        is_first = True
        while data:
            text = self._mended(self._decoder.decode(data))
            yield _LATE.sub(lambda match: re.sub(r"\S", " ", match[0]), text, count=1) if is_first else text
            data, is_first = self._stream.read(_CHUNK), False
        yield self._mended(self._decoder.decode(b"", final=True))

    def _mended(self, text: str) -> str:
        if self._latin and _C1.search(text):
            text = _C1.sub(_windows, text)
        elif "\ufffd" in text:
            self._say("encoding", "damaged bytes, or U+FFFD; what could not be read stands as U+FFFD")
        if _NO_XML.search(text):
            self._say("control-characters", "control characters that XML does not allow are left out")
            text = _NO_XML.sub("", text)
        return text

    def _say(self, code: str, message: str) -> None:
        self.mark = None
        if all(issue.code != code for issue in self.issues):
            self.issues.append(Issue(code=code, message=message))

    def _encoding(self) -> tuple[int, str]:
        head = self._head
        for mark, encoding in _MARKS:
            if head.startswith(mark):
                return len(mark), encoding
        for start, encoding in _UNMARKED:
            if head.startswith(start):
                return 0, encoding
        declared = _DECLARED.match(head)
        encoding = _known(declared[1].decode()) if declared else "utf-8"
        if encoding.startswith(("utf-16", "utf-32", "utf-8")):
            encoding = "utf-8"  # the bytes of the declaration could be read, so it is not UTF-16
        if encoding in (_LATIN | {"utf-8"}):
            is_utf8 = _is_utf8(head)
            if encoding == "utf-8" and not is_utf8:
                self.issues.append(Issue(code="encoding", message="not UTF-8; read as cp1252"))
                return 0, "cp1252"
            if encoding != "utf-8" and is_utf8 and not head.isascii():
                self.issues.append(
                    Issue(code="encoding", message=f"declared as {encoding}; read as UTF-8, which it is")
                )
                return 0, "utf-8"
        return 0, encoding


def _known(name: str) -> str:
    try:
        codec = codecs.lookup(name)
        reads_ascii = codec.name.startswith("utf-") or "<".encode(codec.name) == b"<"  # as its declaration was
        if reads_ascii and codec.name.replace("_", "-") not in _REFUSED:
            b"<".decode(codec.name)
            codecs.getincrementaldecoder(codec.name)("replace")
            return codec.name
    except (LookupError, UnicodeError, ValueError):
        pass
    raise ParseError(f"the encoding {name!r} is not read")


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _windows(match: re.Match[str]) -> str:
    return match[0].encode("latin-1").decode("cp1252", "ignore") or match[0]
