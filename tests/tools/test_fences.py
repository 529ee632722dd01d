"""Each fence between rooms catches the import that it is there for: a wrong file is laid down, and told."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
IBIS = "Ibis is written in engine, tables, sources, measure and predict.features only"
SPARK = "Only the engine knows Spark"
LAYERS = "A room imports from lower rooms only, and every room is on a layer"
STATS = "Statistics takes numbers and gives numbers"
TERMINAL = "Only the command line knows it is one"

WRONG = [
    ("report/wrong.py", "import ibis", IBIS),
    ("predict/wrong.py", "import ibis.expr.types", IBIS),
    ("pipeline/wrong.py", "def late():\n    from ibis import literal", IBIS),
    ("library.py", "import ibis", IBIS),
    ("measure/wrong.py", "import pyspark", SPARK),
    ("tables/wrong.py", "from pyspark.sql import functions", SPARK),
    ("measure/wrong.py", "import behoud.predict.features", LAYERS),
    ("basement/__init__.py", "", LAYERS),
    ("stats/wrong.py", "import pyarrow", STATS),
    ("engine/wrong.py", "import click", TERMINAL),
]
RIGHT = ["engine", "tables", "sources", "measure", "predict/features"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own code and rules, to lay wrong files in."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(HOME / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HOME / "pyproject.toml", folder)
    return folder


def broken(project: Path) -> list[str]:
    """The names of the rules that the code in `project` breaks."""
    program = (
        "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports_command as go; go()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--no-logo", "--no-cache"],
        cwd=project, capture_output=True, text=True, check=False, env={"PYTHONPATH": "src", "COLUMNS": "200"},
    )  # fmt: skip
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert any("Contracts:" in line for line in lines), done.stdout + done.stderr
    return [line.partition(" BROKEN")[0] for line in lines if " BROKEN" in line]


@pytest.mark.slow
@pytest.mark.parametrize(("file", "code", "rule"), WRONG)
def test_a_wrong_import_is_told_by_the_rule_against_it(
    project: Path, file: str, code: str, rule: str
) -> None:
    place = project / "src" / "behoud" / file
    before = place.read_text("utf-8") if place.exists() else None
    place.parent.mkdir(exist_ok=True)
    place.write_text(f"{before or ''}\n{code}\n", "utf-8")
    try:
        assert broken(project) == [rule]
    finally:
        place.unlink()
        if before is not None:
            place.write_text(before, "utf-8")
        elif place.name == "__init__.py":
            shutil.rmtree(place.parent)


@pytest.mark.slow
def test_the_rooms_that_compute_may_import_ibis(project: Path) -> None:
    for room in RIGHT:
        (project / "src" / "behoud" / room / "right.py").write_text("import ibis\n", "utf-8")
    assert broken(project) == []
    for room in RIGHT:
        (project / "src" / "behoud" / room / "right.py").unlink()
