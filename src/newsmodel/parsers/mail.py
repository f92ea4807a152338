"""E-mail (`.eml`), as press releases and newsletters come."""

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import Header, decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from typing import BinaryIO

from newsmodel.errors import LimitExceeded, ParseError
from newsmodel.model import Article, Issue
from newsmodel.parsers.converters import address, language, line, moment, names, paragraphs
from newsmodel.parsers.decoding import decode
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.fields.markup import words
from newsmodel.parsers.letter import is_sender_of_letters
from newsmodel.parsers.mapping.article import article_of
from newsmodel.parsers.mapping.field import Gathered
from newsmodel.parsers.protocol import Context

__all__ = ["Mail"]

_HEADERS = re.compile(rb"(?:[!-9;-~]{1,80}:[^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+(?:\r?\n|$))+")
# no text that a person writes has these lines
_SIGNS = re.compile(
    rb"^(?:message-id|received|mime-version|return-path|delivered-to|dkim-signature|content-transfer-encoding):",
    re.IGNORECASE | re.MULTILINE,
)
_OF_LISTS = ("List-Unsubscribe", "List-Id", "List-Post")
_SEEN = 16_384
_MOST_PARTS = 30  # that hold parts: a mail with more is none that anybody wrote
_QUOTED = re.compile(r"=\?[^?]{1,40}\?[qQ]\?([^?]*)\?=")
_SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)
_LONGEST = 2_000  # characters of a header that is decoded, which takes the square of its length
_ANGLES = "<> \t\r\n"


class Mail:
    """The parser of e-mail: subject, date and sender, and the text; what is attached is named in `extra`."""

    name = "email"

    def sniff(self, head: bytes, /) -> float:
        """High for header lines of which one is a mail program's."""
        match = _HEADERS.match(head[:_SEEN].lstrip())
        return 0.9 if match and _SIGNS.search(match[0]) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The one article of a mail.

        Raises:
            LimitExceeded: The mail is longer than `Limits.item_bytes`, or has parts in parts without number.
            ParseError: There is nothing in it.
        """
        most = context.limits.item_bytes
        data = stream.read(most + 1)
        if len(data) > most:
            raise self._exceeded(f"a mail may have {most:,} bytes at most (item_bytes)", context)
        if data.lower().count(b"multipart/") > _MOST_PARTS:
            raise self._exceeded(f"a mail may have {_MOST_PARTS} parts that hold others at most", context)
        try:
            message = message_from_bytes(data.lstrip())
        except RecursionError:
            raise self._exceeded("parts stand too deep in each other", context) from None
        if not message.keys():
            raise ParseError("has no header of a mail", source=context.source, parser=self.name)
        gathered = Gathered(is_letter=True)
        _take_headers(gathered, message)
        _take_text(gathered, message)
        yield article_of(gathered, context=context, parser=self.name, index=0)

    def _exceeded(self, message: str, context: Context) -> LimitExceeded:
        return LimitExceeded(message, source=context.source, parser=self.name)


def _take_headers(gathered: Gathered, message: Message) -> None:
    is_list = any(name in message for name in _OF_LISTS)
    for name, given in message.items():
        key, written = name.casefold(), _decoded(given)
        if key == "date":
            if found := moment([written]):
                gathered.put_moment("published", found, "header.date", written)
            else:
                gathered.issues.append(Issue(code="bad-date", message="the published cannot be read", value=written))
                gathered.keep(key, written)
        elif key == "from":
            _take_sender(gathered, written, is_list=is_list)
        elif key in _FIELDS:
            field, read = _FIELDS[key]
            if value := read([written.strip(_ANGLES)]):
                gathered.put(field, value, f"header.{key}", written)
            else:
                gathered.keep(key, written)
        else:
            gathered.keep(key, written)


_FIELDS = {
    "subject": ("title", line),
    "message-id": ("guid", line),
    "content-language": ("language", language),
    "archived-at": ("url", address),
}


def _take_sender(gathered: Gathered, written: str, *, is_list: bool) -> None:
    """The name beside the address: of a list or a desk it is the outlet, else an author; the address is kept."""
    name, sender = parseaddr(written)
    found = names([name]) if name else None
    if name and (is_list or is_sender_of_letters(sender)):
        gathered.put("outlet", words(name), "header.from", written)
        found = None
    if isinstance(found, Byline):
        gathered.put_byline(found, "header.from", written)
    gathered.keep("from", written)


def _take_text(gathered: Gathered, message: Message) -> None:
    """The first plain text, else the first page; the names of what is attached are kept."""
    plain = page = None
    for part in message.walk():
        if part.is_multipart():
            continue
        kind, file = part.get_content_type(), part.get_filename()
        if file or part.get_content_disposition() == "attachment":
            gathered.keep("attached", f"{_decoded(file) if file else 'no name'} ({kind})")
        elif kind == "text/plain" and plain is None:
            plain = _text(part).strip("\r\n") or None
        elif kind == "text/html" and page is None:
            page = part
    if plain and plain.strip():
        if signature := _SIGNATURE.search(plain):
            gathered.keep("signature", plain[signature.end() :].strip())
            plain = plain[: signature.start()].rstrip()
        gathered.body, gathered.origins["text"] = plain, "text/plain"
    elif page is not None and (found := paragraphs([_text(page)])):
        gathered.put_body(found, "text/html")


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        return decode(data)[0]


def _decoded(given: object) -> str:
    """A header without the encodings of RFC 2047, on one line."""
    written = str(given)
    if len(written) > _LONGEST:
        return words(written.encode("utf-8", "replace").decode())
    if isinstance(given, Header):  # bytes that no header may have
        written = decode(b"".join(data for data, _ in decode_header(given) if isinstance(data, bytes)))[0]
        written = _QUOTED.sub(lambda match: match[1].replace("_", " "), written)
    else:
        with suppress(HeaderParseError, LookupError, ValueError):
            written = str(make_header(decode_header(written)))
    return words(written.encode("utf-8", "replace").decode())
