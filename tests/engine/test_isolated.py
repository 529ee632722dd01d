"""A condition that a user wrote sees the rows it is asked of, and nothing else."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from behoud.engine import isolated
from behoud.engine.isolated import evaluated
from behoud.expressions import Expression, parse

ROWS = pa.table({"nps": [9.0, 3.0, None], "team": ["noord", None, "zuid"]})


def asked(text: str) -> Expression:
    return parse(text, columns=ROWS.column_names)


def test_each_condition_is_a_column_in_the_order_of_the_rows() -> None:
    found = evaluated(ROWS, {"happy": asked("nps >= 9"), "north": asked("team = 'noord' or nps < 5")})
    assert found.to_pydict() == {"happy": [True, False, None], "north": [True, True, None]}


def test_without_conditions_there_are_no_columns() -> None:
    assert evaluated(ROWS, {}).column_names == []


def test_what_types_do_not_allow_is_an_error_of_the_database() -> None:
    with pytest.raises(duckdb.Error):
        evaluated(ROWS, {"wrong": asked("team > 3")})


def test_the_database_can_reach_no_file_and_its_settings_are_locked(tmp_path: Path) -> None:
    file = tmp_path / "secret.parquet"
    pq.write_table(ROWS, file)
    with duckdb.connect(":memory:", config=isolated.SHUT) as database:
        database.execute("SET lock_configuration = true")
        with pytest.raises(duckdb.Error, match="disabled by configuration"):
            database.execute(f"SELECT * FROM read_parquet('{file}')")
        with pytest.raises(duckdb.Error, match="locked"):
            database.execute("SET enable_external_access = true")
