"""A DuckDB of one's own for a few questions: within the memory that is free, silent, and on its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from behoud.engine.claim import claimed
from behoud.engine.memory import memory_to_use

SPILL = ".behoud-spill-"
"""How folders begin that a DuckDB of ours spills to."""


def bounded(folder: Path) -> dict[str, str]:
    """Settings of a DuckDB that takes no more memory than is free, and writes the rest to `folder`."""
    return {
        "memory_limit": f"{memory_to_use() // 2**20}MiB",
        "temp_directory": str(folder / "blocks"),
    }


@contextmanager
def scratch(spill: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory, in UTC, that fetches no extension and shows no progress of its own.

    What does not fit goes to a folder of this process in `spill`, for want of one that of temporary files.

    >>> with scratch() as database:
    ...     database.execute("SELECT 40 + 2").fetchall()
    [(42,)]
    """
    with claimed(spill or Path(tempfile.gettempdir()), SPILL) as folder:
        closed: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            **bounded(folder),
        }
        with duckdb.connect(config=closed) as database:
            # Without a program of its own (`python -c`, a notebook) a bar would stand among its output.
            database.execute("SET enable_progress_bar = false; SET TimeZone = 'UTC'")
            yield database
