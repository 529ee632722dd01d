"""The arrivals of an application: up to which there are some, and their rows as Parquet.

The application's table `arrivals(seq, table, key, row)` only grows, and its numbers rise in the
order in which rows become visible: what was read up to a number need not be read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import BigInteger, Column, Connection, MetaData, Table, Text, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from behoud.company import Company, Source
from behoud.schemas import TABLES
from behoud.schemas import Column as SchemaColumn
from behoud.sources.app.address import address
from behoud.sources.files.parquet import sha256_of
from behoud.sources.sql.read import read_only, unanswered
from behoud.tables import quoting
from behoud.tables.reading import SQL_TYPES
from behoud.tables.staged import Staged

SOURCE = "arrivals"
BATCH = 50_000
PIECE = pa.schema([("seq", pa.int64()), ("key", pa.string()), ("row", pa.string())])

ARRIVALS = Table(
    "arrivals",
    MetaData(),
    Column("seq", BigInteger, primary_key=True),
    Column("table", Text),
    Column("key", Text),
    Column("row", Text),
)


def file_of(table: str) -> str:
    """What the arrivals of a table are called in counts.

    >>> file_of("events")
    'arrivals/events'
    """
    return f"{SOURCE}/{table}"


def source_of(table: str) -> Source:
    """The arrivals of a table as a source: its columns carry their own names."""
    return Source.model_validate({"name": SOURCE, "table": table})


@contextmanager
def opened(company: Company) -> Iterator[Connection | None]:
    """The application's database, to be read only; None where there is none, or nothing arrives there.

    BehoudError where it does not answer, without its password.
    """
    url = address(company)
    if url is None:
        yield None
        return
    engine = read_only(url)
    try:
        with engine.connect() as connection:
            yield connection if inspect(connection).has_table(ARRIVALS.name) else None
    except SQLAlchemyError as error:
        raise unanswered(source_of("customers"), url, error) from None
    finally:
        engine.dispose()


def waiting(connection: Connection) -> dict[str, int]:
    """Per table of which something arrived the number of the last row."""
    found = {}
    for table in TABLES:
        rows = select(ARRIVALS.c.seq).where(ARRIVALS.c.table == table)
        last = connection.execute(rows.order_by(ARRIVALS.c.seq.desc()).limit(1)).scalar()
        if last is not None:
            found[table] = int(last)
    return found


def stage_arrivals(
    connection: Connection, database: duckdb.DuckDBPyConnection, table: str, span: tuple[int, int], work: Path
) -> Staged:
    """The rows of `table` behind the first and up to the second number of `span`, the last of each key.

    The line of a row is its number.
    """
    pieces, target, lines = work / "arrived.parquet", work / "arrivals.parquet", work / "lines.parquet"
    fetch(connection, table, span, pieces)
    last = (
        f"SELECT * FROM read_parquet({quoting.text(pieces)}) "
        "QUALIFY row_number() OVER (PARTITION BY key ORDER BY seq DESC) = 1 ORDER BY seq"
    )
    columns = ", ".join(typed(column) for column in TABLES[table])
    database.execute(f"COPY (SELECT {columns} FROM ({last})) TO {quoting.text(target)} (FORMAT parquet)")
    numbers = f"SELECT row_number() OVER (ORDER BY seq) - 1 AS n, seq AS line FROM ({last})"
    database.execute(f"COPY ({numbers}) TO {quoting.text(lines)} (FORMAT parquet)")
    found = {"format": connection.dialect.name, "seq": span[1]}
    return Staged(target, sha256_of(target), lines=lines, clean=True, found=found)


def typed(column: SchemaColumn) -> str:
    """SQL for a column out of a row of JSON; its values were checked when they arrived."""
    value = f"row ->> {quoting.text('$.' + column.name)}"
    return f"CAST({value} AS {SQL_TYPES[column.type]}) AS {quoting.name(column.name)}"


def fetch(connection: Connection, table: str, span: tuple[int, int], target: Path) -> None:
    """Stream rows out of the database, batch by batch."""
    asked = select(ARRIVALS.c.seq, ARRIVALS.c.key, ARRIVALS.c.row)
    asked = asked.where(ARRIVALS.c.table == table, ARRIVALS.c.seq > span[0], ARRIVALS.c.seq <= span[1])
    result = connection.execution_options(stream_results=True, yield_per=BATCH).execute(
        asked.order_by(ARRIVALS.c.seq)
    )
    with pq.ParquetWriter(target, PIECE) as writer:
        for rows in result.partitions(BATCH):
            values = [list(column) for column in zip(*rows, strict=True)]
            writer.write_table(pa.table(values, schema=PIECE))
