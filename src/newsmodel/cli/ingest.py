"""`newsmodel ingest`: articles into the file of a corpus, where `ask --corpus` finds them."""

import json
from collections.abc import Iterable

from newsmodel.cli.files import complain, corrections_in, is_watched, sources
from newsmodel.corpus import Corpus
from newsmodel.errors import NewsModelError

__all__ = ["ingest"]


def ingest(
    kept: str,
    files: Iterable[str],
    *,
    workers: int,
    corrections: str | None = None,
    parser: str | None = None,
    as_json: bool = False,
) -> int:
    """Read, analyse and keep the articles of the files; 1 if one of them, or the corpus, could not be read."""
    try:
        known = corrections_in(corrections)
        with Corpus.open(kept) as corpus:
            before = len(corpus)
            report = corpus.ingest(
                sources(files), corrections=known, workers=workers, progress=is_watched(), parser=parser
            )
            for failure in report.failures:
                complain(failure)
            new = len(corpus) - before
            renewed = report.articles - report.known - new  # another version of one that is there, or analysed anew
            counts = {"new": new, "renewed": renewed, "known": report.known, "failed": len(report.failures)}
            if as_json:
                print(json.dumps({**counts, "articles": len(corpus), "corpus": kept}, ensure_ascii=False))
            else:
                told = ", ".join(f"{count} {what}" for what, count in counts.items() if count or what != "renewed")
                print(f"articles: {told}; {len(corpus)} in {kept}")
    except NewsModelError as error:
        complain(error)
        return 1
    return 1 if report.failures else 0
