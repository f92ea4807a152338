"""From the text of a page to its tags and texts, as browsers cut it; linear in hostile pages.

No expression here goes back over what it has read, and what is opened and never closed is looked for once.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsmodel.parsers.html.tags import RAW_TEXT

__all__ = ["Token", "tokens"]

_TAG = re.compile(
    r"""<(?:
        (?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)
        (?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>
      | !--(?P<comment>)
      | [!?/](?P<declaration>)
    )""",
    re.VERBOSE,
)
_OPENING = re.compile(r"<(?=[a-zA-Z!?/])")
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW_TEXT}
_COMMENT_END = re.compile(r"--!?>")


class Token(NamedTuple):
    """A tag or a text: `name` is that of the tag in lower case, and "" for a text.

    `text` holds the attributes as written, or the text; `ends` tells an end tag.
    """

    name: str
    text: str
    ends: bool = False


def tokens(page: str) -> Iterator[Token]:
    """The tags and texts of a page in order; entities are left as they stand.

    >>> [token.name or token.text for token in tokens("<p class=a>Rain <!-- not --> fell.</p>")]
    ['p', 'Rain ', ' fell.', 'p']
    >>> list(tokens("<script>if (a < b) '<p>'</script>"))[1]
    Token(name='', text="if (a < b) '<p>'", ends=False)
    """
    endless: set[str] = set()  # raw elements that are nowhere ended
    at = text_start = 0
    end = len(page)
    while opening := _OPENING.search(page, at):
        start = opening.start()
        match = _TAG.match(page, start)
        if not match:
            end = start  # the page breaks off inside of a tag
            break
        if start > text_start:
            yield Token("", page[text_start:start])
        if match["name"] is None:
            at = text_start = _end_of_comment(page, start, is_comment=match["comment"] is not None)
            continue
        name = match["name"].lower()
        at = text_start = match.end()
        yield Token(name, match["attributes"], bool(match["end"]))
        if name in RAW_TEXT and not match["end"] and name not in endless:
            closing = _RAW_END[name].search(page, at)
            if not closing:
                endless.add(name)
                continue
            if closing.start() > at:
                yield Token("", page[at : closing.start()])
            at = text_start = closing.start()
    if text_start < end:
        yield Token("", page[text_start:end])


def _end_of_comment(page: str, start: int, *, is_comment: bool) -> int:
    """Where a comment ends, or a declaration; one that is never ended takes all the rest."""
    if is_comment:
        closing = _COMMENT_END.search(page, start + 2)
        return closing.end() if closing else len(page)
    found = page.find(">", start)
    return found + 1 if found >= 0 else len(page)
