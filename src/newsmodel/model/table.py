"""A plain HTML table, escaped: how a notebook shows a record."""

from collections.abc import Iterable, Sequence
from html import escape

__all__ = ["table"]


def table(head: Sequence[str] | None, rows: Iterable[Sequence[object]]) -> str:
    """The rows as HTML; `None` is an empty cell.

    >>> table(["who"], [["R&D"]])
    '<table><tr><th>who</th></tr><tr><td>R&amp;D</td></tr></table>'
    """
    lines = [] if head is None else ["".join(f"<th>{escape(name)}</th>" for name in head)]
    lines += ["".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in row) for row in rows]
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
