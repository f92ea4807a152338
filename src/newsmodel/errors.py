"""The errors of newsmodel, all under one root, `NewsModelError`.

- `InvalidRecord`: a record that contradicts itself or its article; also a `ValueError`.
- `ReadError`: bytes that do not become an article.
    - `UnknownFormat`: no parser recognises the input.
    - `ParseError`: the parser of the format could not go on.
        - `LimitExceeded`: the input is larger or deeper than the limits allow.
- `TableError`: a row of a language table cannot be read; also a `ValueError`. Its home is `newsmodel.lang`.
- `UnknownStep`: a pipeline has no step of that name; also a `KeyError`.
- `NotAnalysed`: an article among many could not be analysed.
- `WorkerError`: a process that should analyse articles could not begin.
- `MissingExtra`: an optional dependency is not installed; also an `ImportError`.
- `UnsupportedVersion`: JSON, or the file of a corpus, written in a newer format than this release knows.
- `CorpusError`: the file of a corpus cannot be used: it is something else, it is damaged, or it is locked.
- `AmbiguousName`: a name that a corpus was asked for fits several who are not known to be one; also a `LookupError`.
"""

from functools import partial

__all__ = [
    "AmbiguousName",
    "CorpusError",
    "InvalidRecord",
    "LimitExceeded",
    "MissingExtra",
    "NewsModelError",
    "NotAnalysed",
    "ParseError",
    "ReadError",
    "UnknownFormat",
    "UnknownStep",
    "UnsupportedVersion",
    "WorkerError",
]


class NewsModelError(Exception):
    """The root: `except NewsModelError` catches whatever this library raises on purpose."""


class InvalidRecord(NewsModelError, ValueError):
    """A record was refused, and the message says which rule of the model it breaks."""


class ReadError(NewsModelError):
    """Bytes could not be read as an article.

    Attributes:
        source: Name of the file or stream, `None` when it has none.
    """

    def __init__(self, message: str, *, source: str | None = None) -> None:
        self.source = source
        super().__init__(f"{source}: {message}" if source else message)


class UnknownFormat(ReadError):
    """No parser recognises the input; the message lists those that were asked."""


class ParseError(ReadError):
    """A parser recognised its format and then met something that it cannot read.

    Attributes:
        parser: Name of the parser.
        line: 1-based line of the fault, where known.
        column: 1-based column of the fault, where known.
        offset: 0-based byte offset of the fault, where known.
        item: 0-based index of the article in its file, where known.
    """

    def __init__(
        self,
        message: str,
        *,
        source: str | None = None,
        parser: str | None = None,
        line: int | None = None,
        column: int | None = None,
        offset: int | None = None,
        item: int | None = None,
    ) -> None:
        self.parser, self.line, self.column, self.offset, self.item = parser, line, column, offset, item
        places = {"item": item, "line": line, "column": column, "byte": offset}
        where = ", ".join(f"{name} {value}" for name, value in places.items() if value is not None)
        super().__init__(f"{message} (at {where})" if where else message, source=source)


class LimitExceeded(ParseError):
    """The input is larger, deeper or more numerous than the limits in force."""


class UnknownStep(NewsModelError, KeyError):
    """A pipeline was asked for a step that it does not have; the message lists those it has."""

    def __str__(self) -> str:  # KeyError would show the repr of the message
        return str(self.args[0])


class NotAnalysed(NewsModelError):
    """An article among many could not be analysed, and stands in its place in the order of all.

    Attributes:
        reason: What was the matter.
        article_id: The id of the article.
        source: Name of the file that it came from, `None` where it has none.

    >>> str(NotAnalysed("IndexError: out of range", article_id="69eaa468e32ff5e738fa", source="dam.txt"))
    'dam.txt: not analysed: IndexError: out of range'
    """

    def __init__(self, reason: str, *, article_id: str, source: str | None = None) -> None:
        self.reason, self.article_id, self.source = reason, article_id, source
        super().__init__(f"{source or article_id}: not analysed: {reason}")

    def __reduce__(self) -> tuple[partial["NotAnalysed"], tuple[str]]:
        return partial(type(self), article_id=self.article_id, source=self.source), (self.reason,)


class WorkerError(NewsModelError):
    """A process that should analyse articles could not begin; the message says why."""


class MissingExtra(NewsModelError, ImportError):
    """An optional dependency is needed and absent.

    >>> str(MissingExtra("drawing articles for tests", extra="testing"))
    "drawing articles for tests needs an extra: pip install 'newsmodel[testing]'"
    """

    def __init__(self, what: str, *, extra: str) -> None:
        self.extra = extra
        super().__init__(f"{what} needs an extra: pip install 'newsmodel[{extra}]'")


class UnsupportedVersion(NewsModelError):
    """JSON, or the file of a corpus, was written in a newer version of the format than this release can read."""


class CorpusError(NewsModelError):
    """The file of a corpus cannot be used; it was left as it is."""


class AmbiguousName(NewsModelError, LookupError):
    """A name fits several actors of a corpus that are not known to be one.

    Attributes:
        name: The name that was asked for.
        names: The full names that it may mean, in alphabetical order.

    >>> str(AmbiguousName("Ruiz", ("Ana Ruiz", "Tom Ruiz")))
    "'Ruiz' may be Ana Ruiz or Tom Ruiz; ask for one of them, or for each"
    """

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        self.name, self.names = name, names
        super().__init__(f"{name!r} may be {' or '.join(names)}; ask for one of them, or for each")

    def __reduce__(self) -> tuple[type["AmbiguousName"], tuple[str, tuple[str, ...]]]:
        return type(self), (self.name, self.names)
