"""Rows that cannot be taken: kept with file, line, column, value and reason."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import duckdb

from behoud.tables import quoting
from behoud.tables.checks import Check
from behoud.tables.staged import Staged

SCHEMA = '"table" VARCHAR, source VARCHAR, file VARCHAR, line BIGINT, "column" VARCHAR, value VARCHAR, reason VARCHAR, facts VARCHAR'


def find(database: duckdb.DuckDBPyConnection, checks: Sequence[Check]) -> int:
    """Fills the table `faults` (__n, label, told, reason, facts) from the view `rows`; how many rows have one."""
    database.execute(
        "CREATE OR REPLACE TEMP TABLE faults (__n BIGINT, label VARCHAR, told VARCHAR, reason VARCHAR, facts VARCHAR)"
    )
    if not checks:
        return 0
    sums = ", ".join(f"count_if({check.broken})" for check in checks)
    counted = database.execute(f"SELECT {sums} FROM rows").fetchone() or ()
    for check, broken in zip(checks, counted, strict=True):
        if broken:
            add(database, check, f"rows WHERE {check.broken}")
    found = database.execute("SELECT count(DISTINCT __n) FROM faults").fetchone()
    return int(found[0]) if found else 0


def add(database: duckdb.DuckDBPyConnection, check: Check, rows: str) -> None:
    """Notes a fault of every row that `rows` gives."""
    facts = quoting.text(json.dumps(check.facts, ensure_ascii=False))
    database.execute(
        f"INSERT INTO faults SELECT __n, {quoting.text(check.label)}, CAST({check.told} AS VARCHAR), "
        f"{quoting.text(check.reason)}, {facts} FROM {rows}"
    )


def add_repeats(database: duckdb.DuckDBPyConnection, label: str, told: str, staged: Staged) -> None:
    """Notes rows whose key came before in the same file with other content."""
    facts = f"json_object('first', {line('r.first', staged)})"
    database.execute(
        f"INSERT INTO faults SELECT r.__n, {quoting.text(label)}, CAST({told} AS VARCHAR), "
        f"'tables-reason-repeated-key', {facts} FROM repeats AS r JOIN rows ON rows.__n = r.__n WHERE NOT r.equal"
    )


def line(number: str, staged: Staged) -> str:
    """SQL for the line in the file of the row with a number from 0."""
    if staged.lines is None:
        return f"({number} + {staged.first_line})"
    return f"(SELECT line FROM lines WHERE lines.n = {number})"


def write(database: duckdb.DuckDBPyConnection, target: Path, staged: Staged, *, table: str, source: str, file: str) -> int:
    """Writes the faults and the lines that were no rows to `target`; how many there are.

    Nothing is written where there are none.
    """
    origin = f"{quoting.text(table)}, {quoting.text(source)}, {quoting.text(file)}"
    database.execute(f"CREATE OR REPLACE TEMP TABLE quarantine ({SCHEMA})")
    database.execute(
        f"INSERT INTO quarantine SELECT {origin}, {line('__n', staged)}, label, told, reason, facts FROM faults"
    )
    if staged.rejects is not None:
        rejects = f'SELECT {origin}, line, "column", value, reason, facts FROM read_parquet({quoting.text(staged.rejects)})'
        database.execute(f"INSERT INTO quarantine {rejects}")
    found = database.execute("SELECT count(*) FROM quarantine").fetchone()
    if not found or not found[0]:
        return 0
    database.execute(
        f"COPY (SELECT * FROM quarantine ORDER BY line, \"column\") TO {quoting.text(target)} (FORMAT parquet, COMPRESSION zstd)"
    )
    return int(found[0])
