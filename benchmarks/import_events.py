"""The import of events beside DuckDB's own COPY of the same file to Parquet.

COPY only changes the format. The import also finds the formats, checks every row, looks for
keys that repeat, hashes, dates and compares with what is there. Goal: at most six times COPY
for keyed events; the same file again within a second per 100 MB; a longer file adds only
what is new.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from benchmarks.measured import Measured, measured

ROWS, QUICK = 10_000_000, 1_000_000
GOAL = 6.0

COMPANY = """
[company]
name = "Groot"
currency = "EUR"
time_zone = "Europe/Amsterdam"
[churn]
kind = "inactivity"
inactivity_days = 90
[[sources]]
name = "events"
table = "events"
files = "events.csv"
"""

EVENTS = """
SELECT 'E' || i AS event_id, 'K' || (hash(i) % 200000) AS customer_id,
       strftime(TIMESTAMP '2022-01-01' + to_seconds(CAST(i * 12.6 AS BIGINT)), '%Y-%m-%d %H:%M:%S') AS "at",
       (['login', 'export', 'report', 'invite'])[1 + CAST(hash(i * 3) % 4 AS INT)] AS name,
       'P' || (hash(i * 7) % 40) AS product_id, hash(i * 5) % 20 AS quantity
FROM range({first}, {last}) AS r(i)
"""

IMPORTS = """
import duckdb
from pathlib import Path
from behoud.company import load
from behoud.sources.intake import import_all
duckdb.execute("SET enable_progress_bar = false")
"""

IMPORT = """
report = import_all(load(Path({folder!r})))
assert not report.failed, report.failed
answer = vars(report.counts)
"""

COPY = """
duckdb.execute("COPY (FROM read_csv('{folder}/events.csv')) TO '{folder}/plain.parquet' (FORMAT parquet)")
"""


def main(*, quick: bool) -> int:
    rows = QUICK if quick else ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "behoud.toml").write_text(COMPANY)
        write_events(folder, rows)
        copied = measured(COPY.format(folder=folder), setup=IMPORTS)
        first = measured(IMPORT.format(folder=str(folder)), setup=IMPORTS)
        again = measured(IMPORT.format(folder=str(folder)), setup=IMPORTS)
        megabytes = (folder / "events.csv").stat().st_size / 2**20
        append_events(folder, rows, rows // 100)
        longer = measured(IMPORT.format(folder=str(folder)), setup=IMPORTS)
    runs = {"DuckDB COPY": copied, "import": first, "the same file again": again, "1 % longer": longer}
    show(runs, rows)
    return verdict(runs, rows, megabytes)


def write_events(folder: Path, rows: int) -> None:
    duckdb.execute("SET enable_progress_bar = false")
    duckdb.execute(f"COPY ({EVENTS.format(first=0, last=rows)}) TO '{folder}/events.csv' (HEADER)")


def append_events(folder: Path, rows: int, more: int) -> None:
    duckdb.execute(
        f"COPY ({EVENTS.format(first=rows, last=rows + more)}) TO '{folder}/more.csv' (HEADER false)"
    )
    with (folder / "events.csv").open("ab") as file:
        file.write((folder / "more.csv").read_bytes())


def show(runs: dict[str, Measured], rows: int) -> None:
    base = runs["DuckDB COPY"]
    table = Table(box=None)
    for name in ("run", "seconds", "rows/s", "x COPY", "processor s", "peak MB", "added", "unchanged"):
        table.add_column(name, justify="left" if name == "run" else "right")
    for name, run in runs.items():
        counts = run.answer or {}
        table.add_row(
            name,
            f"{run.seconds:.1f}",
            f"{rows / run.seconds:,.0f}",
            f"{run.seconds / base.seconds:.1f}",
            f"{run.processor:.1f}",
            f"{run.memory / 2**20:,.0f}",
            *(f"{counts.get(column, 0):,}" if counts else "" for column in ("added", "unchanged")),
        )
    Console(width=120).print(table)


def verdict(runs: dict[str, Measured], rows: int, megabytes: float) -> int:
    ratio = runs["import"].seconds / runs["DuckDB COPY"].seconds
    right = (
        runs["import"].answer["added"] == rows
        and runs["the same file again"].answer["added"] == 0
        and runs["1 % longer"].answer["added"] == rows // 100
    )
    swift = runs["the same file again"].seconds <= 3 + megabytes / 100
    met = ratio <= GOAL and right and swift
    print(
        f"{'met' if met else 'SHORT OF ITS GOAL'}: {rows:,} events at {ratio:.1f} times COPY (goal {GOAL:g})"
    )
    return 0 if met else 1
