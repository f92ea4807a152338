"""`import newsmodel` costs next to nothing, and what it needs is imported with the first name that is asked for."""

import resource
import subprocess
import sys

import newsmodel


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def cpu_seconds(code: str) -> float:
    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    def once() -> float:
        before = spent()
        run(code)
        return spent() - before

    return min(once() for _ in range(3))


def test_the_import_costs_no_more_than_half_again_that_of_pydantic() -> None:
    assert cpu_seconds("import newsmodel") <= 1.5 * cpu_seconds("from pydantic import BaseModel")


def test_no_extra_and_no_database_is_imported_to_read_and_analyse() -> None:
    heavy = ("hypothesis", "lxml", "networkx", "pandas", "polars", "pyarrow", "sqlite3", "trafilatura", "warcio")
    code = (
        "import sys, newsmodel as nm, newsmodel.export; nm.analyze(nm.read_one(b'It rained, Ana Ruiz said.'));"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    assert run(code) == "[]"


def test_every_name_is_there_in_whatever_order_it_is_asked_for() -> None:
    for name in (*newsmodel.__all__[::9], "errors", "parsers"):
        assert run(f"import newsmodel; print(newsmodel.{name} is newsmodel.{name})") == "True"


def test_a_name_that_is_none_is_said() -> None:
    code = "import newsmodel\ntry: newsmodel.reed\nexcept AttributeError as fault: print(fault)"
    assert run(code) == "module 'newsmodel' has no attribute 'reed'"
