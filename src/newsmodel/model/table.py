"""A plain HTML table, escaped: how a notebook shows a record."""

from collections.abc import Iterable, Sequence
from html import escape

__all__ = ["plain", "table"]

_REPLACED = {
    # what commands a terminal or a parser
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd"),
    **dict.fromkeys(map(ord, "\n\r\x85\u2028\u2029"), "\n"),
    ord("\t"): " ",
    # what turns the order of letters around: all is shown in the order in which it stands
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
_LEFT = 'style="text-align:left"'  # notebooks put words on the right, as if they were numbers


def plain(text: object) -> str:
    r"""The text without what would change how the page around it is read.

    >>> plain("Rain\u202e\x1b[2J\u2028fell")
    'Rain�[2J\nfell'
    """
    return str(text).translate(_REPLACED)


def table(head: Sequence[str] | None, rows: Iterable[Sequence[object]], *, caption: str = "") -> str:
    """The rows as HTML; `None` is an empty cell.

    >>> print(table(["who"], [["R&D"]]))
    <table><tr><th style="text-align:left">who</th></tr><tr><td style="text-align:left">R&amp;D</td></tr></table>
    """
    lines = [] if head is None else ["".join(_cell("th", name) for name in head)]
    lines += ["".join(_cell("td", cell) for cell in row) for row in rows]
    named = f"<caption>{escape(plain(caption))}</caption>" if caption else ""
    return f"<table>{named}{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _cell(name: str, content: object) -> str:
    return f"<{name} {_LEFT}>{'' if content is None else escape(plain(content))}</{name}>"
