"""Spark, once for all tests that need it."""

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[SparkSession]":
    """A session with two threads."""
    if find_spec("pyspark") is None:
        pytest.skip("needs newsmodel[spark]")
    if shutil.which("java") is None:
        pytest.skip("needs Java: Debian's default-jre-headless")
    session = started("local[2]", tmp_path_factory.mktemp("spark"))
    yield session
    session.stop()


def started(master: str, folder: Path, **settings: str) -> "SparkSession":
    """A session that talks to nobody but itself, and leaves what it writes in a folder."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    os.environ["PYSPARK_PYTHON"] = sys.executable  # its workers would take whatever `python3` there is
    builder = SparkSession.builder.master(master)
    quiet = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.warehouse.dir": str(folder),
        "spark.sql.shuffle.partitions": "4",
    }
    for name, value in {**quiet, **settings}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session
