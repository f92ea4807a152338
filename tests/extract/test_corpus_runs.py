"""Real news, all of it: no article may fail. PolNeAR is not ours to copy; `NEWSMODEL_DATA` says where it is."""

import os
from pathlib import Path

import pytest

import newsmodel as nm

POLNEAR = Path(os.environ.get("NEWSMODEL_DATA", "") or "absent", "polnear")


@pytest.mark.slow
@pytest.mark.skipif(not POLNEAR.is_dir(), reason=f"NEWSMODEL_DATA names no folder with polnear: {POLNEAR}")
def test_every_article_of_polnear_runs_through() -> None:
    paths = sorted(POLNEAR.glob("*/text/*"))
    assert len(paths) == 924
    silent = []
    for path in paths:
        analysis = nm.analyze(path.read_text("utf-8"))
        if not analysis.statements:
            silent.append(path.name)
    assert len(silent) < 0.05 * len(paths), silent
