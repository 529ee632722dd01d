"""A refresh that finds nothing changed leaves the published snapshot standing, and only then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from behoud.engine.read import published
from tests.pipeline.harbour import refreshed, sums


@pytest.mark.slow
def test_where_nothing_has_changed_the_snapshot_stands(february: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(february, tmp_path / "harbour")
    before = published(folder / "lake")
    answer = refreshed(folder, "--as-of", "2025-02-01")
    assert (answer["stood"], answer["snapshot"]) == (True, before.name)
    assert [step["name"] for step in answer["steps"]] == ["import"]


@pytest.mark.slow
def test_a_row_more_is_a_new_snapshot(february: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(february, tmp_path / "harbour")
    before = published(folder / "lake")
    with (folder / "events.csv").open("a") as events:
        events.write("E-late,C01,2025-01-20 09:00:00,login\n")
    answer = refreshed(folder, "--as-of", "2025-02-01")
    assert (answer["stood"], answer["snapshot"] == before.name) == (False, False)


@pytest.mark.slow
def test_a_damaged_snapshot_is_computed_again(february: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(february, tmp_path / "harbour")
    before, whole = published(folder / "lake"), sums(folder)
    (before.folder / "metrics.parquet").write_bytes(b"PAR1 half a file")
    answer = refreshed(folder, "--as-of", "2025-02-01")
    assert (answer["stood"], answer["snapshot"] == before.name) == (False, False)
    assert sums(folder) == whole
