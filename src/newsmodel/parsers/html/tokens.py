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
    while (start := page.find("<", at)) >= 0:
        match = _TAG.match(page, start)
        if not match:
            if page[start + 1 : start + 2].isascii() and page[start + 1 : start + 2].isalpha():
                break  # the page breaks off inside of a tag
            if page.startswith("/", start + 1) and page[start + 2 : start + 3].isalpha():
                break
            at = start + 1
            continue
        if start > text_start:
            yield Token("", page[text_start:start])
        name = match["name"]
        if name is None:
            end = _COMMENT_END.search(page, start + 2) if match["comment"] is not None else None
            if match["comment"] is not None:
                at = text_start = end.end() if end else len(page)
            else:
                close = page.find(">", start)
                at = text_start = close + 1 if close >= 0 else len(page)
            continue
        name = name.lower()
        at = text_start = match.end()
        yield Token(name, match["attributes"], bool(match["end"]))
        if name in RAW_TEXT and not match["end"] and name not in endless:
            closing = _RAW_END[name].search(page, at)
            if closing:
                if closing.start() > at:
                    yield Token("", page[at : closing.start()])
                at = text_start = closing.start()
            else:
                endless.add(name)
    if text_start < len(page):
        rest = page[text_start : start if start >= 0 else len(page)]
        if rest:
            yield Token("", rest)
