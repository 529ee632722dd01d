"""The memory cage of the benchmark: a limit that holds, what was taken, and a sentence where there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from benchmarks.engine.cage import ROOT, V1, V2, Caged, NoCage, caged, group, hierarchy

MIB = 2**20
TAKE = "held = bytearray({size} * 2**20); held[::4096] = b'x' * len(held[::4096]); print('held')"


def in_cage(code: str, limit: int) -> Caged:
    try:
        return caged([sys.executable, "-c", code], limit=limit)
    except NoCage as reason:
        pytest.skip(str(reason))


def groups_left() -> list[Path]:
    """The groups that this process made and left behind."""
    mine = f"behoud-bench-{os.getpid()}*"
    return [folder for place in (ROOT, ROOT / "memory") for folder in place.glob(mine)]


def test_what_fits_is_done_and_measured() -> None:
    ran = in_cage(TAKE.format(size=150) + "; import time; time.sleep(0.5)", 400 * MIB)
    assert (ran.code, ran.said, ran.killed) == (0, "held\n", 0)
    assert 150 * MIB < ran.own < 400 * MIB
    assert groups_left() == []


def test_what_does_not_fit_is_killed() -> None:
    ran = in_cage(TAKE.format(size=400), 100 * MIB)
    assert (ran.code, ran.said, ran.killed) == (-9, "", 1)
    assert groups_left() == []


def test_both_versions_are_known_by_their_files(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    (old / "memory").mkdir(parents=True)
    (old / "memory" / "memory.limit_in_bytes").write_text("1")
    new.mkdir()
    (new / "cgroup.controllers").write_text("cpu memory\n")
    assert hierarchy(old) == (old / "memory", V1)
    assert hierarchy(new) == (new, V2)


def test_without_control_groups_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoCage, match="needs Linux with control groups"), group(MIB, tmp_path):
        pass


def test_without_permission_it_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "cgroup.controllers").write_text("cpu memory\n")
    with pytest.raises(NoCage, match=r"Run as root, or have .* delegated"), group(MIB, tmp_path):
        pass
