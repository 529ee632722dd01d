"""SQL written by hand for DuckDB, as good as we can make it: the yardstick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.engine.place import MEMORY, WINDOWS, Place, month_after

SQL = Path(__file__).parent / "duckdb"
TABLES = ("events", "customers", "customer_teams", "teams", "contract_terms")
NOTHING_EARLIER = """
CREATE OR REPLACE TEMP VIEW earlier AS SELECT customer_id, "on" AS last_on FROM usage LIMIT 0
"""


def cohorts(place: Place) -> list[list[Any]]:
    """Rows of cohort month, months since, customers."""
    with connected(place) as database:
        database.execute(statement("members"))
        return [list(row) for row in database.execute(statement("cohorts")).fetchall()]


def cohorts_rolled(place: Place) -> list[list[Any]]:
    """The same from the rollup."""
    with connected(place) as database:
        scan(database, "used", place.month_files)
        database.execute(statement("members"))
        return [list(row) for row in database.execute(statement("cohorts_rolled")).fetchall()]


def renewals(place: Place) -> list[list[Any]]:
    """Rows of quarter, team, numerator, denominator."""
    with connected(place) as database:
        assign(database, t0=place.quarters[0].t0, t1=place.quarters[-1].t1)
        return [list(row) for row in database.execute(statement("renewals")).fetchall()]


def rollup(place: Place) -> None:
    """Parquet in usage/, breadth/, months/ and recency/ by month of known_on, or by year."""
    with connected(place) as database:
        found_in = spans(database, place, "known_on")
        months = months_of(found_in)
        for month in months:
            scan(database, "events", within(found_in, month))
            assign(database, month=month, next_month=month_after(month, 1))
            for table in ("usage", "breadth", "months"):
                copy(database, statement(table), place.out / table / f"{month:%Y-%m}.parquet")
        write_recency(database, place, months)


def write_recency(database: duckdb.DuckDBPyConnection, place: Place, months: list[date]) -> None:
    earlier: list[str] = []
    for year in range(months[0].year + 1, months[-1].year + 1):
        of_year = [str(place.out / "usage" / f"{m:%Y-%m}.parquet") for m in months if m.year == year - 1]
        scan(database, "usage", of_year)
        if earlier:
            scan(database, "earlier", earlier)
        else:
            database.execute(NOTHING_EARLIER)
        assign(database, day=date(year, 1, 1))
        file = place.out / "recency" / f"{year}.parquet"
        copy(database, statement("recency"), file)
        earlier = [str(file)]


def features(place: Place) -> None:
    """A Parquet file per date."""
    with connected(place) as database:
        for day in place.dates:
            scan(database, "usage", place.usage_files(day))
            scan(database, "breadth", place.breadth_files(day))
            scan(database, "recency", place.recency_files(day))
            assign(database, day=day, since=day - timedelta(days=max(WINDOWS)), year=date(day.year, 1, 1))
            copy(database, statement("features"), place.out / "features" / f"{day}.parquet")


@contextmanager
def connected(place: Place) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the lake's tables as views, the as-of date and the first day."""
    place.out.mkdir(parents=True, exist_ok=True)
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "temp_directory": str(place.out / "spill"),
    }
    with duckdb.connect(config=settings) as database:
        database.execute(
            "SET TimeZone = 'UTC'; SET enable_progress_bar = false; SET preserve_insertion_order = false"
        )
        for table in TABLES:
            scan(database, table, place.files(table))
        assign(database, as_of=place.as_of, first_day=place.first_day)
        yield database


def scan(database: duckdb.DuckDBPyConnection, name: str, files: Sequence[str]) -> None:
    database.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS FROM read_parquet({list(files)})")


def assign(database: duckdb.DuckDBPyConnection, **values: date) -> None:
    """The variables that the statements read with getvariable."""
    for name, value in values.items():
        database.execute(f"SET VARIABLE {name} = DATE '{value}'")


def statement(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def copy(database: duckdb.DuckDBPyConnection, query: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    database.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)")


Spans = dict[str, tuple[date, date]]


def spans(database: duckdb.DuckDBPyConnection, place: Place, column: str) -> Spans:
    """Per file of events the first and last day in `column`, as its own statistics say."""
    rows = database.execute(
        "SELECT file_name, CAST(min(stats_min_value) AS DATE), CAST(max(stats_max_value) AS DATE) "
        f"FROM parquet_metadata({place.files('events')}) WHERE path_in_schema = '{column}' "
        "GROUP BY 1 ORDER BY 1"
    ).fetchall()
    return {name: (first, last) for name, first, last in rows}


def within(found: Spans, month: date) -> list[str]:
    """The files with a day in a month; one without any where there is none."""
    names = [n for n, (first, last) in found.items() if first < month_after(month, 1) and last >= month]
    return names or list(found)[:1]


def months_of(found: Spans) -> list[date]:
    """The first days of all months that the files cover."""
    first, last = min(span[0] for span in found.values()), max(span[1] for span in found.values())
    number = (last.year - first.year) * 12 + last.month - first.month + 1
    return [month_after(first.replace(day=1), n) for n in range(number)]
