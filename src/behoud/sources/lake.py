"""The lake as a place: no leftovers, and a connection to work with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from behoud.engine.holdings import Holdings
from behoud.engine.memory import memory_to_use

WORK = ".work"


def tidy(holdings: Holdings) -> None:
    """Removes what a stopped import left: work files, and Parquet files that nothing lists.

    What a published snapshot cites stays, also where the manifest has gone on.
    """
    shutil.rmtree(holdings.lake / WORK, ignore_errors=True)
    listed = holdings.listed | cited(holdings.lake)
    for folder in ("versions", "quarantine"):
        for file in (holdings.lake / folder).rglob("*.parquet"):
            if file not in listed:
                file.unlink()


def cited(lake: Path) -> set[Path]:
    """The data files that published snapshots were computed from."""
    found: set[Path] = set()
    for manifest in lake.glob("snapshots/*/manifest.json"):
        found |= Holdings.of(lake, json.loads(manifest.read_text(encoding="utf-8"))["holdings"]).listed
    return found


@contextmanager
def workplace(lake: Path) -> Iterator[tuple[duckdb.DuckDBPyConnection, Path]]:
    """A connection that spills to disk rather than take more memory than is free, and a work folder."""
    work = lake / WORK
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": f"{memory_to_use() // 2**20}MiB",
        "temp_directory": str(work / "spill"),
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    database = duckdb.connect(config=settings)
    try:
        database.execute("SET enable_progress_bar = false; SET TimeZone = 'UTC'")
        yield database, work
    finally:
        database.close()
        shutil.rmtree(work, ignore_errors=True)
