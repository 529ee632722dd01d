"""The lake as a place: no leftovers, and a connection to work with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from behoud.engine.holdings import Holdings
from behoud.engine.scratch import scratch

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
    try:
        with scratch(work) as database:
            yield database, work
    finally:
        shutil.rmtree(work, ignore_errors=True)
