"""A database for a few questions says nothing of its own, whoever started the process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from behoud.engine.scratch import scratch

ASKED = """
from contextlib import closing
import duckdb
from behoud.engine.scratch import scratch

with {opened} as database:
    print(database.execute("SELECT current_setting('enable_progress_bar')").fetchall()[0][0])
"""


@pytest.mark.parametrize(("opened", "shows"), [("scratch()", False), ("closing(duckdb.connect())", True)])
def test_no_bar_stands_among_what_a_program_says(opened: str, shows: bool) -> None:
    """DuckDB shows one wherever Python runs no file, as `python -c` and a notebook do."""
    asked = [sys.executable, "-c", ASKED.format(opened=opened)]
    assert subprocess.run(asked, capture_output=True, text=True, check=True).stdout == f"{shows}\n"


def test_it_is_in_utc_and_within_the_memory_that_is_free() -> None:
    with scratch() as database:
        asked = "SELECT current_setting('TimeZone'), current_setting('memory_limit')"
        zone, limit = database.execute(asked).fetchall()[0]
    assert zone == "UTC"
    assert limit.endswith("iB")
