"""A company folder of any size: python -m benchmarks.engine.generate DIR --customers N --events N.

The rows are made set-wise by DuckDB from the numbers of the customers and a seed, so that the
same sizes give the same files; usage is written month by month, so that memory is bounded by the
customers and by one month. What is random is a hash: nothing is drawn.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from behoud.company import load
from benchmarks.engine.place import month_after

STATEMENTS = Path(__file__).parent / "company"
MONTHS, YEARS = 48, 4
TABLES = ("teams", "products", "customers", "customer_teams", "contract_terms")


@dataclass(frozen=True)
class Size:
    """How large a company is; `seed` makes another one of the same size."""

    customers: int
    events: int
    seed: int = 1


def generate(folder: Path, size: Size) -> None:
    """Writes behoud.toml and data/*.parquet into `folder`; data that is there is replaced."""
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    shutil.copy(STATEMENTS / "behoud.toml", folder)
    company = load(folder)
    first = company.history_from or company.as_of
    with duckdb.connect(config={"memory_limit": "3GiB", "temp_directory": str(folder / "spill")}) as database:
        database.execute("SET TimeZone = 'UTC'; SET enable_progress_bar = false")
        known = vars(size) | {"history_from": first, "as_of": company.as_of}
        assign(database, known)
        for name in ("people", "usage"):
            database.execute(statement(name))
        for name in TABLES:
            copy(database, statement(name), data / f"{name}.parquet")
        write_interactions(database, data, first)
        write_events(database, data, first, size.events)
    shutil.rmtree(folder / "spill", ignore_errors=True)


def write_interactions(database: duckdb.DuckDBPyConnection, data: Path, first: date) -> None:
    for number in range(YEARS):
        begin, end = month_after(first, 12 * number), month_after(first, 12 * number + 12) - timedelta(days=1)
        assign(database, {"year": begin, "year_end": end, "number": number})
        copy(database, statement("interactions"), data / f"interactions-{begin:%Y-%m}.parquet")


def write_events(database: duckdb.DuckDBPyConnection, data: Path, first: date, events: int) -> None:
    """One file per month, scaled so that all months together have about `events` rows."""
    months = [(month_after(first, n), month_after(first, n + 1) - timedelta(days=1)) for n in range(MONTHS)]
    rates = "SELECT sum(rate) FROM expected(?::DATE, ?::DATE)"
    weights = [database.execute(rates, month).fetchone() for month in months]
    assign(database, {"scale": events / sum(row[0] or 0.0 for row in weights if row)})
    for number, (begin, end) in enumerate(months):
        assign(database, {"month": begin, "month_end": end, "number": number})
        copy(database, statement("events"), data / f"events-{begin:%Y-%m}.parquet")


def statement(name: str) -> str:
    return (STATEMENTS / f"{name}.sql").read_text(encoding="utf-8")


def assign(database: duckdb.DuckDBPyConnection, values: dict[str, object]) -> None:
    """The variables that the statements read with getvariable."""
    for name, value in values.items():
        database.execute(f"SET VARIABLE {name} = {literal(value)}")


def literal(value: object) -> str:
    return f"DATE '{value}'" if isinstance(value, date) else repr(value)


def copy(database: duckdb.DuckDBPyConnection, query: str, file: Path) -> None:
    database.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--customers", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    begin = time.perf_counter()
    generate(asked.folder, Size(asked.customers, asked.events, asked.seed))
    size = sum(file.stat().st_size for file in (asked.folder / "data").iterdir())
    print(f"{asked.folder}: {size / 2**20:,.0f} MB in {time.perf_counter() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
