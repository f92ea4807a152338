"""What agencies put below a story: end marks, credits, signatures, copyright lines."""

import re

from newsmodel.parsers.fields.agencies import is_agency, is_signature

__all__ = ["story_end"]

_REACH = 600  # code points of the longest line of that kind
_END_MARK = re.compile(r"\(?[-*# ]*(?:ends?|endit|endall|nnnn|more|30)[-*# ]*\)?|[-*#= ]{3,20}", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\(?30\)?")
_CREDIT = re.compile(
    r"\((?:additional |further )?(?:compil|edit|report|translat|writ)(?:ed|ing|ten)"
    r"(?: and (?:edit|report|writ)(?:ed|ing|ten))? (?:by|in)\b.*\)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|copyright\b|all rights reserved).{0,200}", re.IGNORECASE)
# what WordPress writes below a text in a feed
_APPEARED = re.compile(
    r"(?:the post|der beitrag|l.article|la entrada|l.articolo|o post|het bericht|inlägget|wpis) .{1,300}"
    r"(?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|aparece primero en|"
    r"se publicó primero en|proviene da|apareceu primeiro em|verscheen eerst op|dök först upp på|pojawił się .{0,20}w) "
    r".{1,200}",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,4}")
_CODES = re.compile(r"[A-Z]{2,4}(?:/[A-Z]{2,4}){0,3}|[a-z]{2,4}(?:/[a-z]{2,4}){1,4}")


def story_end(text: str, start: int) -> int:
    r"""Where the story that begins at `start` ends, in code points: before the lines that agencies put below it.

    >>> text = "Rain fell.\n\n(Reporting by Jane Doe; Editing by John Roe)\nENDS\n"
    >>> text[: story_end(text, 0)]
    'Rain fell.'
    """
    end = len(text)
    while True:
        while end > start and text[end - 1].isspace():
            end -= 1
        reach = max(start, end - _REACH)  # a longer line is not looked for its beginning
        line_start = max(text.rfind("\n", reach, end), text.rfind("\r", reach, end)) + 1
        if line_start <= start or not _is_furniture(text[line_start:end].strip()):
            return end
        end = line_start


def _is_furniture(line: str) -> bool:
    if _END_MARK.fullmatch(line):
        return not _BARE_NUMBER.fullmatch(line)
    return any(known.fullmatch(line) for known in (_CREDIT, _COPYRIGHT, _APPEARED)) or _is_signature(line)


def _is_signature(line: str) -> bool:
    """`--IANS`, `AAP RTV`, `kl/ob/mn`: an agency, and the initials of those who worked on it, or these alone."""
    if _INITIALS.fullmatch(line):
        return True
    agency, *codes = line.lstrip("-–— ").strip("()").split() or [""]
    known = is_agency(agency) if line.startswith("--") else is_signature(agency)
    return known and len(codes) <= 4 and all(_CODES.fullmatch(code) for code in codes)
