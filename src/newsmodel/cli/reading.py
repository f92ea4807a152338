"""`newsmodel read`: the fields of each article, where each was found, and what could not be read."""

from collections.abc import Iterable, Iterator

from newsmodel.cli import wording
from newsmodel.cli.files import complain, sources
from newsmodel.cli.table import terminal_width, wrapped
from newsmodel.errors import NewsModelError
from newsmodel.model import Article
from newsmodel.parsers import read

__all__ = ["read_files"]

_FIELDS = (
    *("title", "published", "modified", "outlet", "agency", "bylines", "dateline"),
    *("language", "url", "guid", "section", "keywords"),
)
_MARGIN = 12


def read_files(files: Iterable[str], *, as_json: bool, parser: str | None = None) -> int:
    """Print what is read; 1 if a file could not be read."""
    code, printed = 0, False
    for source in sources(files):
        reading, told = read(source, parser, on_error="collect"), 0
        try:
            for article in reading:
                told = _tell(reading.errors, told)
                if as_json:
                    print(article.model_dump_json(exclude_defaults=True))
                else:
                    print(*([""] if printed else []), *_lines(article, terminal_width()), sep="\n")
                    printed = True
        except NewsModelError as error:  # an absent extra
            complain(error)
            code = 1
        code = code or int(_tell(reading.errors, told) > 0)
    return code


def _tell(errors: tuple[NewsModelError, ...], told: int) -> int:
    """Complain of what is new among the errors; returns how many there are."""
    for error in errors[told:]:
        complain(error)
    return len(errors)


def _lines(article: Article, width: int) -> Iterator[str]:
    provenance = article.provenance
    if provenance:
        index = f", item {provenance.record_index + 1}" if provenance.record_index else ""
        yield wording.one_line(f"{provenance.source or 'standard input'} ({provenance.parser}{index})")
    origins = dict(provenance.origins) if provenance else {}
    for name in _FIELDS:
        value = getattr(article, name)
        if value:
            shown = "; ".join(value) if isinstance(value, tuple) else str(value)
            origin = f" ({origins[name]})" if name in origins else ""
            yield _field(name, shown + origin, width)
    words = len(article.text.split())
    first = wording.headline(article.replace(title=None)) if article.text.strip() else ""
    begins = f": {first[:60].rstrip()}{' …' if len(first) > 60 else ''}" if first else ""
    yield _field("text", f"{len(article.paragraphs)} paragraphs, {words} words{begins}", width)
    if article.extra:
        yield _field("extra", ", ".join(key for key, _ in article.extra), width)
    for issue in article.issues:
        yield _field("issue", str(issue), width)


def _field(name: str, value: str, width: int) -> str:
    return wrapped(wording.one_line(value), width, first=f"  {name:{_MARGIN - 2}}", rest=" " * _MARGIN)
