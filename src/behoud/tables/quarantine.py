"""Rows that cannot be taken: kept with file, line, column, value and reason."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from behoud.engine.holdings import Holdings
from behoud.engine.scratch import scratch
from behoud.tables import quoting
from behoud.tables.checks import Check
from behoud.tables.staged import Staged

FAULT = '"column" VARCHAR, target VARCHAR, value VARCHAR, reason VARCHAR, facts VARCHAR'
SCHEMA = f'"table" VARCHAR, source VARCHAR, file VARCHAR, line BIGINT, {FAULT}'


@dataclass(frozen=True)
class Quarantined:
    """One row set apart. `column` is what the source calls it, `target` what the table does.

    Both are None where the line as a whole is no row; `facts` is JSON for the reason's words.
    """

    table: str
    source: str
    file: str
    line: int | None
    column: str | None
    target: str | None
    value: str | None
    reason: str
    facts: str


def quarantined(
    holdings: Holdings, *, source: str | None = None, limit: int | None = None
) -> list[Quarantined]:
    """The rows in quarantine, by file and line; those of one `source`, at most `limit`."""
    query = 'SELECT * FROM quarantined ORDER BY source, file, line, "column"'
    return [
        Quarantined(*row) for row in asked(holdings, source, query + (f" LIMIT {limit}" if limit else ""))
    ]


def summed(holdings: Holdings, *, source: str | None = None) -> list[tuple[str, str, str, int]]:
    """Source, column, reason and number of faults, the most frequent first."""
    query = "SELECT source, coalesce(\"column\", ''), reason, count(*) FROM quarantined GROUP BY ALL"
    return asked(holdings, source, f"{query} ORDER BY 4 DESC, 1, 2, 3")


def asked(holdings: Holdings, source: str | None, query: str) -> list[Any]:
    files = holdings.quarantine_files
    if not files:
        return []
    kept = f"WHERE source = {quoting.text(source)}" if source else ""
    with scratch() as database:
        database.execute(f"CREATE VIEW quarantined AS SELECT * FROM {quoting.parquet(*files)} {kept}")
        return database.execute(query).fetchall()


def begin(database: duckdb.DuckDBPyConnection) -> None:
    """An empty table `faults` of lines and what is wrong with them."""
    database.execute(f"CREATE OR REPLACE TEMP TABLE faults (line BIGINT, {FAULT})")


def find(database: duckdb.DuckDBPyConnection, checks: Sequence[Check], view: str) -> None:
    """Adds every row of `view` (with its `from_line`) that breaks a check to the table `faults`."""
    if not checks:
        return
    sums = ", ".join(f"count_if({check.broken})" for check in checks)
    counted = database.execute(f"SELECT {sums} FROM {view}").fetchone() or ()
    for check, broken in zip(checks, counted, strict=True):
        if broken:
            add(database, check, f"{view} WHERE {check.broken}")


def add(database: duckdb.DuckDBPyConnection, check: Check, rows: str) -> None:
    """Notes a fault of every row that `rows` gives."""
    facts = quoting.text(json.dumps(check.facts, ensure_ascii=False))
    database.execute(
        f"INSERT INTO faults SELECT from_line, {quoting.text(check.label)}, {quoting.text(check.target)}, "
        f"CAST({check.told} AS VARCHAR), {quoting.text(check.reason)}, {facts} FROM {rows}"
    )


def add_repeats(database: duckdb.DuckDBPyConnection, key: Sequence[str]) -> None:
    """Notes rows whose key came before in the same file with other content."""
    told = "concat_ws(', ', " + ", ".join(map(quoting.name, key)) + ")"
    label = quoting.text(", ".join(key))
    database.execute(
        f"INSERT INTO faults SELECT r.from_line, {label}, {label}, {told}, "
        "'tables-reason-repeated-key', json_object('first', r.first) "
        "FROM repeats AS r JOIN draft ON draft.from_line = r.from_line WHERE NOT r.equal"
    )


def write(
    database: duckdb.DuckDBPyConnection, target: Path, staged: Staged, *, table: str, source: str, file: str
) -> int:
    """Writes the faults and the lines that were no rows to `target`; how many there are.

    Nothing is written where there are none.
    """
    origin = f"{quoting.text(table)}, {quoting.text(source)}, {quoting.text(file)}"
    database.execute(f"CREATE OR REPLACE TEMP TABLE quarantine ({SCHEMA})")
    database.execute(f"INSERT INTO quarantine SELECT {origin}, * FROM faults")
    if staged.rejects is not None:
        rejects = f'SELECT {origin}, line, "column", NULL, value, reason, facts'
        database.execute(f"INSERT INTO quarantine {rejects} FROM {quoting.parquet(staged.rejects)}")
    found = database.execute("SELECT count(*) FROM quarantine").fetchone()
    if not found or not found[0]:
        return 0
    ordered = 'SELECT * FROM quarantine ORDER BY line, "column"'
    database.execute(f"COPY ({ordered}) TO {quoting.text(target)} (FORMAT parquet, COMPRESSION zstd)")
    return int(found[0])
