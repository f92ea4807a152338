"""Tab-separated tables: comments, a line of column names, rows, and errors that name the file and the line."""

from collections.abc import Iterator
from importlib.resources import files

from newsmodel.errors import NewsModelError

__all__ = ["TableError", "data_file", "rows"]


class TableError(NewsModelError, ValueError):
    """A table cannot be read; the message begins with the file and the line."""

    def __init__(self, name: str, line: int, message: str) -> None:
        self.name, self.line = name, line
        super().__init__(f"{name}:{line}: {message}")


def data_file(name: str) -> str:
    """The text of a table that comes with the library."""
    return files("newsmodel.lang").joinpath("data", name).read_text(encoding="utf-8")


def rows(text: str, name: str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    r"""The rows of a table with their 1-based line numbers.

    Empty lines and lines that begin with `#` are skipped; the first other line must name the columns.

    Raises:
        TableError: The columns are others, or a row has more or fewer cells.

    >>> list(rows("# two towns\ntown\triver\nUlm\tDanube", "towns.tsv", ("town", "river")))
    [(3, ['Ulm', 'Danube'])]
    """
    header = "\t".join(columns)
    header_seen = False
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line[0] == "#":
            continue
        if not header_seen:
            if line != header:
                raise TableError(name, number, f"the columns are {', '.join(columns)}")
            header_seen = True
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise TableError(name, number, f"{len(cells)} cells for {len(columns)} columns")
        yield number, cells
