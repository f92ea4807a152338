"""Parquet: the rows of Arrow in files, by the time of publication (extra `parquet`)."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from os import strerror
from pathlib import Path
from typing import Any, Literal

from newsmodel.errors import MissingExtra, ReadError, UnsupportedVersion
from newsmodel.export.arrow import arrow_schema, batch_of, from_arrow, row_of
from newsmodel.export.files import Place, each
from newsmodel.model import Analysis, When, wire

__all__ = ["read_parquet", "write_parquet"]

By = Literal["year", "month", "day"]

_HELD = 2_000  # articles that are sorted, and in memory, together
_ROWS = 64  # at a time when reading
_WIDTHS = {"year": 4, "month": 7, "day": 10}  # of the beginning of an ISO date


def write_parquet(analyses: Analysis | Iterable[Analysis], place: Place, *, by: By | None = "month") -> int:
    """Write analyses as a folder of Parquet files, and say how many there were.

    The folder has one of its own for each month of publication, `month=2024-03`, and `month=unknown`. Each file holds
    up to 2,000 articles, the oldest first; so many are in memory at a time.

    Args:
        analyses: What to write.
        place: A folder that is empty or not there yet; with `by=None`, a file.
        by: How fine the folders are; `None` writes one file, in the order of the analyses.

    Raises:
        MissingExtra: pyarrow is not installed.
        FileExistsError: There is something in the folder.
    """
    _pyarrow_parquet()
    path, found = Path(place), iter(each(analyses))
    if by is None:
        return _one_file(found, path)
    if by not in _WIDTHS:
        raise ValueError(f"by is one of {', '.join(_WIDTHS)} or None, not {by!r}")
    path.mkdir(parents=True, exist_ok=True)
    if any(path.iterdir()):
        raise FileExistsError(f"there is something in {path}; give a folder that is empty or not there yet")
    count = number = 0
    while held := list(islice(found, _HELD)):
        count += len(held)
        held.sort(key=_order)
        for part, members in groupby(held, key=lambda analysis: _part(analysis, by)):
            folder = path / f"{by}={part}"
            folder.mkdir(exist_ok=True)
            _one_file(members, folder / f"part-{number:05}.parquet")
            number += 1
    return count


def read_parquet(place: Place) -> Iterator[Analysis]:
    """The analyses of a Parquet file, or of all files of a folder; rows with an error are left out.

    Raises:
        MissingExtra: pyarrow is not installed.
        ReadError: There is no such file, or it holds something else than Parquet.
        UnsupportedVersion: A newer release wrote it.
        InvalidRecord: A row does not hold an analysis.
    """
    parquet = _pyarrow_parquet()
    path = Path(place)
    for file in sorted(path.rglob("*.parquet")) if path.is_dir() else [path]:
        try:
            opened = parquet.ParquetFile(file)
        except OSError as error:
            raise ReadError(strerror(error.errno) if error.errno else "cannot be read", source=str(file)) from None
        except ValueError as error:  # as those of Arrow are
            raise ReadError(f"it is no Parquet: {error}", source=str(file)) from None
        with opened as table:
            version = int((table.schema_arrow.metadata or {}).get(b"newsmodel", b"0"))
            if version > wire.VERSION:
                raise UnsupportedVersion(
                    f"{file} is in version {version} of the format; this release reads up to {wire.VERSION}"
                )
            yield from from_arrow(table.iter_batches(batch_size=_ROWS, use_threads=False))


def _one_file(analyses: Iterable[Analysis], path: Path) -> int:
    parquet, count, rows = _pyarrow_parquet(), 0, map(row_of, analyses)
    with parquet.ParquetWriter(path, arrow_schema(), compression="zstd") as writer:
        while some := list(islice(rows, _ROWS * 4)):
            writer.write_batch(batch_of(some))
            count += len(some)
    return count


def _order(analysis: Analysis) -> tuple[bool, str, str, str]:
    article = analysis.article
    return article.published is None, _start(article.published), article.outlet or "", article.id


def _part(analysis: Analysis, by: By) -> str:
    return _start(analysis.article.published)[: _WIDTHS[by]] or "unknown"


def _start(when: When | None) -> str:
    side = when and (when.start or when.end)
    return side.isoformat() if side else ""


def _pyarrow_parquet() -> Any:  # noqa: ANN401 - a module
    try:
        import pyarrow.parquet  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("Parquet", extra="parquet") from None
    return pyarrow.parquet
