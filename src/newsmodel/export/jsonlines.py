"""JSON Lines: an analysis a line, in the format of `Analysis.to_json`."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsmodel.errors import InvalidRecord
from newsmodel.export.files import Place, each, reading, writing
from newsmodel.model import Analysis

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

__all__ = ["read_jsonl", "write_jsonl"]


def write_jsonl(analyses: Analysis | Iterable[Analysis], place: "Place | SupportsWrite[str]") -> int:
    """Write analyses, one a line, and say how many there were; one is in memory at a time.

    Args:
        analyses: What to write.
        place: A path, or an open stream of text.

    >>> import sys
    >>> import newsmodel as nm
    >>> write_jsonl(nm.Analysis(article=nm.Article(text="")), sys.stdout)  # doctest: +ELLIPSIS
    {"newsmodel":1,"article":{"id":"...
    1
    """
    count = 0
    with writing(place) as stream:
        for analysis in each(analyses):
            stream.write(analysis.to_json() + "\n")
            count += 1
    return count


def read_jsonl(place: "Place | SupportsRead[str] | SupportsRead[bytes]") -> Iterator[Analysis]:
    """The analyses that `write_jsonl` wrote, one at a time.

    Raises:
        UnsupportedVersion: A newer release wrote it.
        InvalidRecord: A line is not the JSON of an analysis; the message names the line.
    """
    with reading(place) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    analysis = Analysis.from_json(line)
                except InvalidRecord as fault:
                    raise InvalidRecord(f"line {number}: {fault}") from None
                yield analysis
