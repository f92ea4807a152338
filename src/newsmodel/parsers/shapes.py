"""What the beginning of a file looks like, whatever its format: markup, JSON, a table."""

import csv
import re
from itertools import islice

__all__ = ["is_json", "is_markup", "is_table", "other_kind"]

_DELIMITERS = "\t;|,"
_LONGEST_NAME = 60  # characters that the name of a column may have
_ROWS = 5
_COLUMN = re.compile(r"\w[\w .-]{0,30}")
_JSON_ALONE = re.compile(rb'(?:"(?:[^"\\\r\n]|\\.)*+"|-?\d[\d.eE+-]{0,40}+|true|false|null)\s*+')
_OTHERS = {  # whose first bytes are letters, so that they could pass for text
    "a PDF": rb"%PDF-",
    "RTF": rb"\{\\rtf",
    "PostScript": rb"%!PS",
    "a picture": rb"GIF8[79]a|\x89PNG|\xff\xd8\xff|RIFF[\s\S]{4}WEBP",
    "a recording": rb"OggS|ID3[\x02-\x04]|RIFF[\s\S]{4}(?:WAVE|AVI )",
    "a tar archive": rb"[\s\S]{257}ustar",
    "a calendar or card": rb"BEGIN:V(?:CALENDAR|CARD)\b",
    "a key or certificate": rb"-----BEGIN [A-Z]",
    "a database": rb"SQLite format 3",
    "a document of old office software": rb"\xd0\xcf\x11\xe0",
}
_OTHER = {kind: re.compile(begins) for kind, begins in _OTHERS.items()}


def is_markup(start: bytes) -> bool:
    """Whether it begins with a tag, a comment or a declaration."""
    return start[:1] == b"<" and (start[1:2].isalpha() or start[1:2] in (b"!", b"?"))


def is_json(start: bytes) -> bool:
    """Whether it begins with an object, or a list that is no note in brackets; or is one value of JSON alone.

    >>> is_json(b'{"a": 1}'), is_json(b'"Rain."'), is_json(b'"Rain," she said.'), is_json(b"[Rain fell.]")
    (True, True, False, False)
    """
    if _JSON_ALONE.fullmatch(start):
        return True
    following = start[1:].lstrip()[:1]
    return (start[:1] == b"{" and following in (b'"', b"}", b"")) or (
        start[:1] == b"[" and following in (b"{", b"[", b'"', b"]", b"")
    )


def is_table(head: str) -> bool:
    r"""Whether the first rows have cells, as short in the first one as names, and as many in each.

    Of two columns the names have to be plain, and commas need not part them.

    >>> is_table("key;val\na;1\n"), is_table("Rain, then hail\nSun, then rain\n")
    (True, False)
    >>> is_table("Id;Kopf;Text\n1;Regen;Es regnete.\n"), is_table("Rain, hail, snow.\nAll of it, on one day, fell.\n")
    (True, False)
    """
    first = head[:4096].lstrip("\ufeff").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    are_two = first.count(delimiter) == 1 and all(map(_COLUMN.fullmatch, first.strip().split(delimiter)))
    if ", " in first or not (are_two or first.count(delimiter) > 1) or "\n" not in head:
        return False
    try:
        rows = list(islice(csv.reader(head.splitlines(keepends=True), delimiter=delimiter), _ROWS))
    except csv.Error:
        return False
    if len(rows) > 2 and len(rows) < _ROWS:
        rows = rows[:-1]  # which may be cut by the end of the head
    return len(rows) > 1 and all(len(name) < _LONGEST_NAME for name in rows[0]) and len(set(map(len, rows))) == 1


def other_kind(head: bytes) -> str | None:
    """What it is, if it is plainly of a format that is not read.

    >>> other_kind(b"GIF89a"), other_kind(b"Gifts fell.")
    ('a picture', None)
    """
    return next((kind for kind, begins in _OTHER.items() if begins.match(head)), None)
