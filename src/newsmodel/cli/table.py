"""Statements as a table of when, who, how and what, wrapped to the width of the terminal."""

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from newsmodel.cli import wording
from newsmodel.cli.colour import strong
from newsmodel.model import Article, Statement

__all__ = ["Table", "heading", "terminal_width", "wrapped"]

_GAP = "  "
_SAID, _ACT = len("day unknown"), len("indirect")


def terminal_width() -> int:
    """Columns to use: those of the terminal, in a measure that can be read; 100 where there is none."""
    return max(60, min(110, shutil.get_terminal_size((100, 24)).columns))


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> str:
    """The text in lines of the width, with one indent for the first line and one for the others."""
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest)


def heading(article: Article, width: int) -> str:
    """Where the article was read, what it is called, when and by whom it was published."""
    source = article.provenance and article.provenance.source
    published = f"published {article.published}" if article.published else "day of publication unknown"
    by = [part for part in (article.outlet, article.agency) if part]
    title = textwrap.shorten(wording.headline(article), width, placeholder=" …")
    last = wording.one_line(", ".join(dict.fromkeys((published, *by))))
    return "\n".join(line for line in (source and wording.one_line(source), strong(title), last) if line)


class Table:
    """The rows of one article; a speaker's role stands where the speaker first appears."""

    def __init__(self, article: Article, width: int) -> None:
        who = width // 4 - 2
        self._article = article
        self._widths = (_SAID, who, _ACT, width - _SAID - who - _ACT - 3 * len(_GAP))
        self._introduced: set[str] = set()

    def head(self) -> str:
        """The names of the columns, underlined."""
        names = map(strong, self._lines(("said", "speaker", "act", "words")))
        return "\n".join((*names, _GAP.join("-" * width for width in self._widths)))

    def row(self, statement: Statement) -> str:
        """One statement."""
        how = f"{statement.act} {statement.quote_kind}"
        what = wording.words(statement, self._article)
        details = wording.details(statement)
        cells = (wording.day(statement.said), self._speaker(statement), how, what)
        return "\n".join(self._lines(cells, below=f"({details})" if details else ""))

    def _speaker(self, statement: Statement) -> str:
        name, actor = wording.speaker(statement), statement.speaker
        if actor is None or actor.id in self._introduced:
            return name
        self._introduced.add(actor.id)
        role = wording.role(actor)
        return f"{name}, {role}" if role else name

    def _lines(self, cells: Sequence[str], below: str = "") -> Iterator[str]:
        columns = [textwrap.wrap(cell, width) for cell, width in zip(cells, self._widths, strict=True)]
        columns[2] = cells[2].split()  # act and kind of quotation, each on a line of its own
        columns[-1] += textwrap.wrap(below, self._widths[-1])
        for number in range(max(map(len, columns))):
            parts = [column[number] if number < len(column) else "" for column in columns]
            yield _GAP.join(f"{part:{width}}" for part, width in zip(parts, self._widths, strict=True)).rstrip()
