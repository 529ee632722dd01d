"""The least that any path has to do: read the needed columns and, for tables, write what is finished."""

from __future__ import annotations

import duckdb

from benchmarks.engine.peers.by_duckdb import connected, copy, scan
from benchmarks.engine.place import Place

EVENTS = {"customer_id": "text", "on": "day", "known_on": "day"}
WHOLE = EVENTS | {"quantity": "number", "product_id": "text", "name": "text"}
USAGE = EVENTS | {"quantity": "number"}
BREADTH = {"customer_id": "text", "product_id": "text", "name": "text", "known_on": "day", "last_on": "day"}
RECENCY = {"customer_id": "text", "last_on": "day"}
CUSTOMERS = {"customer_id": "text", "started_on": "day"}
HELD = {"customer_id": "text", "team_id": "text", "from_on": "day", "to_on": "day"}
TERMS = dict.fromkeys(("term_id", "contract_id", "customer_id", "product_id", "previous_term_id"), "text") | (
    dict.fromkeys(("renewal", "end_kind"), "text")
    | dict.fromkeys(("started_on", "ends_on", "ended_on", "notice_deadline_on", "known_on"), "day")
)


def cohorts(place: Place) -> None:
    """Reads what cohorts need."""
    with connected(place) as database:
        read(database, "events", EVENTS)
        read(database, "customers", CUSTOMERS)
        read(database, "contract_terms", CUSTOMERS | {"known_on": "day"})


def cohorts_rolled(place: Place) -> None:
    """Reads what cohorts from the rollup need."""
    with connected(place) as database:
        scan(database, "used", place.month_files)
        read(database, "used", {"customer_id": "text", "month": "number", "known": "number"})
        read(database, "customers", CUSTOMERS)
        read(database, "contract_terms", CUSTOMERS | {"known_on": "day"})


def renewals(place: Place) -> None:
    """Reads what renewals need."""
    with connected(place) as database:
        read(database, "contract_terms", TERMS)
        read(database, "customer_teams", HELD)


def rollup(place: Place) -> None:
    """Reads what the rollup needs, and writes a finished one again."""
    with connected(place) as database:
        read(database, "events", WHOLE)
        for table in ("usage", "breadth", "months", "recency"):
            again(database, place, table)


def features(place: Place) -> None:
    """Reads per date what the features need, and writes finished ones again."""
    with connected(place) as database:
        for day in place.dates:
            for name, files, columns in (
                ("usage", place.usage_files(day), USAGE),
                ("breadth", place.breadth_files(day), BREADTH),
                ("recency", place.recency_files(day), RECENCY),
            ):
                scan(database, name, files)
                read(database, name, columns)
            read(database, "contract_terms", {n: TERMS[n] for n in ("customer_id", "ended_on", "ends_on")})
        again(database, place, "features")


def read(database: duckdb.DuckDBPyConnection, table: str, columns: dict[str, str]) -> None:
    """Touches every value of some columns and keeps nothing."""
    touched = [
        f'sum(strlen("{name}"))' if kind == "text" else f'max("{name}" + 1)' for name, kind in columns.items()
    ]
    database.execute(f"SELECT {', '.join(touched)} FROM {table}").fetchall()


def again(database: duckdb.DuckDBPyConnection, place: Place, table: str) -> None:
    """Copies a table that a run by hand has left, file by file."""
    if place.finished is None:
        raise FileNotFoundError(f"no finished {table} to write again")
    for file in sorted((place.finished / table).rglob("*.parquet")):
        copy(database, f"FROM read_parquet('{file}')", place.out / table / file.name)
