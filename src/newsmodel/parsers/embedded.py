"""HTML that stands in a field of another format."""

import re
from html import unescape
from itertools import islice

from newsmodel.errors import LimitExceeded
from newsmodel.parsers.fields.aside import ASIDE, Paragraphs
from newsmodel.parsers.html.blocks import blocks_of
from newsmodel.parsers.html.shown import around, clean, is_within_hidden
from newsmodel.parsers.html.tree import Element, parse_page

__all__ = ["paragraphs_in_html"]

_LEFT_OUT = frozenset({*ASIDE, "nav", "form", "button"})
_MOST_NODES = 400_000
_BARE_PARAGRAPHS = re.compile(r"(?:<p>[^<]*+</p>\s*+)+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n\s*+")
_BLOCK = re.compile(
    r"<(?:p|div|br|li|[uod]l|d[dt]|table|tr|t[dh]|h[1-6]|blockquote|section|article|pre|hr|figure)\b", re.IGNORECASE
)
_BARE_TAG = re.compile(r"</?p>")


def paragraphs_in_html(text: str) -> Paragraphs:
    r"""The paragraphs; aside of them captions, and tables beside other text.

    Raises:
        LimitExceeded: It has tags without number.

    >>> found = paragraphs_in_html("<p>Rain fell.</p><table><tr><th>Year<th>Days<tr><td>2024<td>3</table>")
    >>> found, found.aside
    (('Rain fell.',), (('table', 'Year | Days\n2024 | 3'),))
    """
    text = text.strip()
    if "<" not in text or _BARE_PARAGRAPHS.fullmatch(text):  # most of what feeds have needs no tree
        parts = filter(None, _BARE_TAG.split(text) if "<" in text else _BLANK_LINE.split(text))
        return Paragraphs(shown for part in parts if (shown := clean(unescape(part) if "&" in part else part)))
    if "\n" in text and not _BLOCK.search(text):  # plain text, with a link perhaps
        text = _BLANK_LINE.sub("<p>", text)
    root, is_whole = parse_page(text, _MOST_NODES)
    if not is_whole:
        raise LimitExceeded(f"the HTML of one article may have {_MOST_NODES:,} tags and texts at most")
    left_out = [element for element in root.elements() if element.tag in _LEFT_OUT]
    blocks = blocks_of(root, set(left_out)) if left_out else []
    if not blocks:
        return Paragraphs(block.text for block in blocks_of(root))
    return Paragraphs((block.text for block in blocks), filter(None, map(_beside, left_out)))


def _beside(element: Element) -> tuple[str, str] | None:
    """What a table or caption says, where it is seen and stands in no other."""
    if element.tag not in ASIDE or any(above.tag in ASIDE for above in islice(around(element), 1, None)):
        return None
    rows: dict[Element | None, list[str]] = {}
    for block in () if is_within_hidden(element) else blocks_of(element):
        row = next((above for above in around(block.element) if above.tag == "tr"), None)
        rows.setdefault(row, []).append(block.text)
    said = "\n".join((" | " if row else " ").join(cells) for row, cells in rows.items())
    return ("caption" if set(rows) == {None} else "table", said) if said else None
