"""A disk that is too small, or that fills up: said in a sentence, and the refresh after it goes on."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from behoud.engine.full import full_disk, told_when_full
from behoud.engine.holdings import Holdings
from behoud.engine.memory import free_disk
from behoud.engine.read import published
from behoud.errors import BehoudError
from behoud.pipeline.room import refuse_small_disk, room_needed
from tests.pipeline.harbour import begin, harbour, readable, refreshed, resumed
from tests.sources.folder import run

SIZE = 24


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few MB; only root can make one, and what no disk is needed for is tested without it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", str(disk)]
    if os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("a small disk is absent: mounting one asks for root")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk: Path, leave: int) -> Path:
    """Fill a disk but for `leave` bytes; the file that fills it."""
    ballast = disk / "ballast"
    os.posix_fallocate(handle := os.open(ballast, os.O_CREAT | os.O_WRONLY), 0, free_disk(disk) - leave)
    os.close(handle)
    return ballast


def answer(process: subprocess.Popen[str], code: int) -> Any:
    out, said = process.communicate(timeout=300)
    assert process.returncode == code, said
    return json.loads(out)


@pytest.mark.slow
def test_too_small_a_disk_is_said_before_anything_is_written(small_disk: Path, february: Path) -> None:
    folder = shutil.copytree(february, small_disk / "harbour")
    fill(small_disk, 2**20)
    error = answer(begin(folder, "--json", "--no-report"), 1)["error"]
    assert (error["code"], error["facts"]["free"]) == ("refresh-disk-small", 1)
    assert error["facts"]["needed"] == 5
    assert list((folder / "lake" / "work").glob("[!.]*")) == []
    assert published(folder / "lake").name == published(february / "lake").name


@pytest.mark.slow
def test_a_disk_that_fills_up_is_said_and_the_next_refresh_goes_on(small_disk: Path, february: Path) -> None:
    folder = shutil.copytree(february, small_disk / "harbour")
    before = published(folder / "lake")
    process = begin(folder, "--json", "--no-report")
    assert process.stderr is not None
    for _ in range(6):
        process.stderr.readline()
    ballast = fill(small_disk, 0)
    error = answer(process, 1)["error"]
    assert (error["code"], error["facts"]["kind"]) == ("refresh-disk-full", "full")
    assert (published(folder / "lake").name, readable(before)) == (before.name, readable(before))
    ballast.unlink()
    assert resumed(refreshed(folder))[:3] == ["departures", "departure_reasons", "metric-customer_churn_rate"]


def limited(size: int) -> None:
    """No file of this process may grow beyond `size` bytes: as a full disk, for who is not root."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.slow
def test_a_file_that_may_not_grow_is_said_and_the_next_refresh_goes_on(
    february: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(february, tmp_path / "harbour")
    before = published(folder / "lake")
    process = begin(folder, "--json", "--no-report", preexec_fn=lambda: limited(5_000))
    error = answer(process, 1)["error"]
    assert (error["code"], error["facts"]["kind"]) == ("refresh-disk-full", "limit")
    assert published(folder / "lake").name == before.name
    assert not list((folder / "lake" / "work").rglob(".*.parquet.*"))
    assert resumed(refreshed(folder))[0] == "departures"


def test_an_engine_that_cannot_spill_is_a_full_disk(small_disk: Path) -> None:
    many = "CREATE TEMP TABLE x AS SELECT md5(i::TEXT) a, md5((i + 1)::TEXT) b FROM range(3000000) t(i) ORDER BY 1"
    settings: Any = {"memory_limit": "60MB", "temp_directory": str(small_disk / "spill")}
    full = told_when_full(small_disk, "refresh-disk-full", needed=3 * 2**20)
    with duckdb.connect(config=settings) as database, pytest.raises(BehoudError) as said, full:
        database.execute(many)
    assert (said.value.code, said.value.facts["kind"], said.value.facts["needed"]) == (
        "refresh-disk-full",
        "full",
        3,
    )


def test_another_error_is_no_full_disk(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), told_when_full(tmp_path, "refresh-disk-full"):
        (tmp_path / "absent").read_bytes()
    assert full_disk(ValueError("No column of that name")) is None


@pytest.mark.slow
def test_the_estimate_follows_the_rows_and_then_the_last_refresh(tmp_path: Path, february: Path) -> None:
    company = harbour(tmp_path)
    run(company)
    held = Holdings.load(company.lake)
    events = sum(file.stat().st_size for file in held.files("events"))
    assert room_needed(company.lake, held) == 4 * 2**20 + events // 2 + 60 * 2_500
    written = published(february / "lake").notes["written_bytes"]
    again = Holdings.load(february / "lake")
    rolled_up = sum(file.stat().st_size for file in (february / "lake" / "rollups").rglob("*.parquet"))
    assert room_needed(february / "lake", again) == 4 * 2**20 + int(written * 1.25) + max(
        0, events // 2 - rolled_up
    )
    with pytest.raises(BehoudError) as refused:
        refuse_small_disk(company.lake, 1 << 62)
    assert refused.value.code == "refresh-disk-small"
