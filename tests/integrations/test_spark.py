"""Articles in data frames of Spark give what the plain loop gives, whatever becomes of a worker."""

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import newsmodel as nm
from newsmodel.errors import MissingExtra
from newsmodel.pipeline import DEFAULT

pytest.importorskip("pyarrow", reason="needs newsmodel[spark]")
from newsmodel import export
from newsmodel.integrations import spark as ours

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ROOT = Path(__file__).parents[2]
STEPS = ROOT / "tests" / "many" / "steps"
COLUMNS = "guid string, text string, published string, outlet string"


def rows(number: int) -> list[tuple[str, str, str, str]]:
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    return [
        (str(n), f"{texts[n % len(texts)]}\n\n“It is {n},” Ana Ruiz said.", f"2024-05-{n % 28 + 1:02}", "AB"[n % 2])
        for n in range(number)
    ]


def plain(number: int, **how: Any) -> dict[str | None, nm.Analysis]:  # noqa: ANN401 - as analyze takes it
    """What the plain loop makes of the same rows."""
    names = ("guid", "text", "published", "outlet")
    given: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in rows(number)]
    articles = [nm.Article(**row) for row in given]
    return {article.guid: nm.analyze(article, **how) for article in articles}


def found(frame: "DataFrame") -> dict[str | None, nm.Analysis]:
    return {analysis.article.guid: analysis for analysis in export.from_arrow(frame.toArrow())}


@pytest.mark.spark
def test_the_rows_are_those_of_the_plain_loop(spark: "SparkSession") -> None:
    frame = spark.createDataFrame(rows(12), COLUMNS).repartition(3)
    assert found(ours.analyze(frame)) == plain(12)


@pytest.mark.spark
def test_steps_and_corrections_go_along(spark: "SparkSession") -> None:
    frame = spark.createDataFrame(rows(3), COLUMNS)
    how: dict[str, Any] = {
        "pipeline": DEFAULT.without("claims"),
        "corrections": nm.Corrections([nm.NotStatement("It is 1")]),
    }
    assert found(ours.analyze(frame, **how)) == plain(3, **how)


@pytest.mark.spark
def test_a_bad_article_is_a_row_with_its_error(spark: "SparkSession") -> None:
    frame = spark.createDataFrame(
        [("It rained.", None), (None, None), ("It snowed.", "no day")], "text string, published string"
    )
    made = ours.analyze(frame).select("article.text", "error").collect()
    assert len(made) == 3
    assert {row.text: bool(row.error) for row in made} == {"It rained.": False, None: True}


@pytest.mark.spark
def test_partitioned_parquet_is_read_again(spark: "SparkSession", tmp_path: Path) -> None:
    made = ours.analyze(spark.createDataFrame(rows(6), COLUMNS))
    made.withColumn("outlet", made["article.outlet"]).write.partitionBy("outlet").parquet(str(tmp_path / "out"))
    assert sorted(path.name for path in (tmp_path / "out").glob("outlet=*")) == ["outlet=A", "outlet=B"]
    assert {each.article.guid: each for each in export.read_parquet(tmp_path / "out")} == plain(6)


PROGRAM = """
import sys
sys.path[:0] = {paths}
from conftest import started
from test_spark import COLUMNS, found, plain, rows
from pathlib import Path
from newsmodel.integrations import spark as ours
from newsmodel.pipeline import DEFAULT
from trouble import trouble

session = started(
    "local-cluster[3,1,1024]", Path.cwd(), **{{"spark.executorEnv.TROUBLE_MARK": str(Path.cwd() / "died")}}
)
session.sparkContext.addPyFile({trouble})
given = [(guid, text + (" ONCE" if guid == "5" else ""), *others) for guid, text, *others in rows(12)]
frame = session.createDataFrame(given, COLUMNS).repartition(6)
made = found(ours.analyze(frame, pipeline=DEFAULT.after("discrepancies", "trouble", trouble)))
expected = plain(12)
same = [guid for guid in expected if guid != "5" and made[guid] == expected[guid]]
print("same", len(same), "of", len(made), "died", (Path.cwd() / "died").exists())
session.stop()
"""


@pytest.mark.spark
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("spark")  # skips where there is none
def test_a_cluster_does_the_part_of_a_worker_that_died_again(tmp_path: Path) -> None:
    import pyspark  # noqa: PLC0415 - an extra

    paths = [str(Path(__file__).parent), str(STEPS)]
    code = PROGRAM.format(paths=paths, trouble=repr(str(STEPS / "trouble.py")))
    environment = {
        **os.environ,
        "SPARK_HOME": str(Path(pyspark.__file__).parent),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert shown.stdout.splitlines()[-1:] == ["same 11 of 12 died True"], shown.stderr[-3000:]


def test_without_spark_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql.pandas.types", None)
    with pytest.raises(MissingExtra, match=r"newsmodel\[spark\]"):
        ours.schema()
