"""`newsmodel report`: a page to look at, of one article or of many."""

import json
from collections.abc import Iterable
from pathlib import Path

from newsmodel.cli.files import complain, taken_in
from newsmodel.corpus import Corpus
from newsmodel.errors import AmbiguousName, CorpusError, NewsModelError
from newsmodel.report import to_html

__all__ = ["report"]


def report(
    files: Iterable[str],
    *,
    kept: str | None,
    by: str | None,
    about: str | None,
    title: str,
    output: str,
    as_json: bool = False,
    parser: str | None = None,
) -> int:
    """Write the page; 1 if a file could not be read, 2 if the question makes no sense."""
    try:
        with Corpus() if kept is None else Corpus.open(kept) as corpus:
            failures = taken_in(corpus, files, parser)
            if not len(corpus) and failures:
                return 1
            if kept or by or about or len(corpus) != 1:
                corpus.report(output, corpus.statements(by=by, about=about), title=title)
            else:
                (analysis,) = corpus
                Path(output).write_text(to_html(analysis), encoding="utf-8")
    except AmbiguousName as error:
        complain(error)
        return 2
    except CorpusError as error:
        complain(error)
        return 1
    except OSError as error:
        complain(NewsModelError(f"{output}: {error.strerror}"))
        return 1
    print(json.dumps({"page": output, "failed": len(failures)}, ensure_ascii=False) if as_json else output)
    return 1 if failures else 0
