"""The wheel works on its own: built, installed into an environment of its own, and the README's example run there."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_", "COVERAGE"))}


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=CLEAN, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel, and sees the dependencies of this one.

    A `.pth` file adds a folder to the path but does not read the `.pth` files in it: the checkout that
    this environment works on stays out of sight.
    """
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", place, ROOT)
    (wheel,) = place.glob("*.whl")
    home = place / "environment"
    venv.create(home, symlinks=True, with_pip=False)
    python = home / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel)
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home


def test_the_library_comes_from_the_wheel(environment: Path) -> None:
    where = run(environment / "bin" / "python", "-I", "-c", "import newsmodel; print(newsmodel.__file__)").strip()
    assert Path(where).is_relative_to(environment)
    assert (Path(where).parent / "py.typed").is_file()


def test_its_data_files_are_all_there(environment: Path) -> None:
    (installed,) = environment.glob("lib/*/site-packages/newsmodel")
    source = ROOT / "src" / "newsmodel"
    ours = {path.relative_to(source) for path in source.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert ours == {
        path.relative_to(installed) for path in installed.rglob("*") if path.is_file() and path.suffix != ".pyc"
    }


def test_the_command_is_installed(environment: Path) -> None:
    assert "analyze" in run(environment / "bin" / "newsmodel", "--help")


def test_the_first_example_of_the_readme_runs(environment: Path, tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    example = readme.partition("```python\n")[2].partition("```")[0]
    assert example.startswith(">>> ")
    script = tmp_path / "readme.txt"
    script.write_text(example, encoding="utf-8")
    run(environment / "bin" / "python", "-I", "-m", "doctest", script)
