"""Folders of one process: nobody else reads them, and nothing stays of a process that was killed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from behoud.engine import connect
from behoud.engine.claim import Claim, claimed
from behoud.engine.scratch import SPILL

HOLDING = """
import sys, time
from pathlib import Path
from behoud.engine.claim import Claim
claim = Claim.of(Path(sys.argv[1]), "x-")
(claim.folder / "rows").write_text("of a customer")
print("there", flush=True)
time.sleep(60)
"""


def test_what_a_killed_process_left_is_removed_and_what_a_living_one_holds_is_not(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        (theirs,) = tmp_path.iterdir()
        with claimed(tmp_path, "x-") as ours:
            assert {theirs, ours} == set(tmp_path.iterdir())
        assert list(tmp_path.iterdir()) == [theirs]
        holder.kill()
        holder.wait()
    with claimed(tmp_path, "x-") as ours:
        assert list(tmp_path.iterdir()) == [ours]
    assert list(tmp_path.iterdir()) == []


def test_only_its_owner_may_look_into_it(tmp_path: Path) -> None:
    with claimed(tmp_path / "not there yet", "x-") as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_forked_process_removes_nothing_of_its_parent(tmp_path: Path) -> None:
    claim = Claim.of(tmp_path, "x-")
    child = os.fork()
    if child == 0:
        claim.leave()
        os._exit(0)
    os.waitpid(child, 0)
    assert claim.folder.is_dir()
    claim.leave()
    assert not claim.folder.exists()


def test_an_engine_spills_where_nobody_else_looks_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    engine = connect("duckdb://")
    (folder,) = tmp_path.glob(f"{SPILL}*")
    engine.backend.raw_sql("SET memory_limit = '60MB'")
    engine.backend.raw_sql(
        "CREATE TABLE much AS SELECT range AS n, hash(range) AS h, md5(range::TEXT) AS t FROM range(2_000_000)"
    )
    assert any((folder / "blocks").iterdir())
    del engine
    assert not folder.exists()
