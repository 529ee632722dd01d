"""On which line of the file each row stands, where rows and lines do not go together.

A quoted text may hold newlines, lines may be blank, and some lines are no row. So the file
is gone through once more, in chunks: a newline ends a row where the number of quotes before
it is even.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.sources.files.scan import chunks
from behoud.sources.files.shape import Shape
from behoud.tables import quoting
from behoud.tables.staged import Staged
from behoud.words import fault

SCHEMA = pa.schema([("start", pa.int64()), ("line", pa.int64())])
NEWLINE = 10

REASONS = """
CASE WHEN error_type IN ('MISSING COLUMNS', 'TOO MANY COLUMNS') THEN 'sources-reason-fields'
     WHEN error_type = 'UNQUOTED VALUE' THEN 'sources-reason-quotes'
     WHEN error_type = 'LINE SIZE OVER MAXIMUM' THEN 'sources-reason-long-line'
     WHEN error_type LIKE 'INVALID%' THEN 'sources-reason-encoding'
     ELSE 'sources-reason-line' END
"""


def line_table(
    database: duckdb.DuckDBPyConnection, staged: Staged, shape: Shape, path: Path, *, rows: int, broken: int
) -> Staged:
    """`staged` with the Parquet files that say on which line each row and each refused line stands.

    Where stray quotes make the two counts differ, rows are numbered as if each were one line.
    """
    work = staged.parquet.parent
    starts, lines, rejects = work / "starts.parquet", work / "lines.parquet", work / "rejects.parquet"
    write_starts(path, shape, starts)
    place_rejects(database, starts)
    if broken:
        copy(database, REJECTS, rejects)
    kept = "FROM starts WHERE start NOT IN (SELECT start FROM refused)"
    copy(database, f"SELECT row_number() OVER () - 1 AS n, line {kept}", lines)
    there = pq.read_metadata(lines).num_rows
    if there and not rows and not broken:
        raise fault("sources-unreadable-file", file=path.name, problem=f"0 / {there}")
    fitting = there == rows
    return replace(
        staged,
        lines=lines if fitting else None,
        rejects=rejects if broken else None,
        rejected=broken,
        found={**staged.found} if fitting else {**staged.found, "lines": "approximate"},
    )


FOUND = r"TRY_CAST(regexp_extract(error_message, 'Found: (\d+)', 1) AS INTEGER)"
"""DuckDB tells every field that a line lacks or has too many, and counts on from one to the next."""

REJECTS = f"""
SELECT line, CASE WHEN reason <> 'sources-reason-fields' THEN "column" END AS "column", value, reason,
       json_object('found', found, 'expected', expected) AS facts
FROM (SELECT refused.line, line_byte_position, any_value(column_name) AS "column",
             any_value(trim(csv_line, E'\\r\\n')) AS value, any_value({REASONS}) AS reason,
             CASE WHEN any_value(error_type) = 'MISSING COLUMNS' THEN min({FOUND})
                  ELSE max({FOUND}) END AS found,
             max(TRY_CAST(regexp_extract(error_message, 'Columns: (\\d+)', 1) AS INTEGER)) AS expected
      FROM reject_errors JOIN refused USING (line_byte_position) GROUP BY ALL)
"""


def place_rejects(database: duckdb.DuckDBPyConnection, starts: Path) -> None:
    """The table `refused`: the start and the line of every refused line.

    DuckDB counts from 1, and may point at an empty line before.
    """
    database.execute(
        f"CREATE OR REPLACE TEMP VIEW starts AS SELECT * FROM read_parquet({quoting.text(starts)})"
    )
    database.execute(
        "CREATE OR REPLACE TEMP TABLE refused AS SELECT r.line_byte_position, s.start, s.line FROM "
        "(SELECT DISTINCT line_byte_position FROM reject_errors) AS r ASOF LEFT JOIN starts AS s "
        "ON r.line_byte_position - 1 <= s.start"
    )


def copy(database: duckdb.DuckDBPyConnection, query: str, target: Path) -> None:
    database.execute(f"COPY ({query}) TO {quoting.text(target)} (FORMAT parquet, COMPRESSION lz4_raw)")


def write_starts(path: Path, shape: Shape, target: Path) -> None:
    """Writes the offset and the line (from 1) of every row's first byte, header and blank lines left out."""
    with pq.ParquetWriter(target, SCHEMA, compression="lz4") as writer:
        for starts, lines in record_starts(path, shape.quote):
            kept = lines > shape.skip
            writer.write_batch(pa.record_batch([starts[kept], lines[kept]], schema=SCHEMA))


def record_starts(path: Path, quote: str) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Per chunk the offsets and lines at which rows start."""
    offset, line, quotes = 0, 1, 0
    start, first_line = 0, 1
    for chunk in chunks(path):
        data = np.frombuffer(chunk, dtype=np.uint8)
        ends = np.flatnonzero(data == NEWLINE)
        before = np.searchsorted(np.flatnonzero(data == ord(quote)), ends) + quotes
        closing = before % 2 == 0
        positions = np.concatenate([[start], ends[closing] + offset + 1])
        numbers = np.concatenate([[first_line], np.flatnonzero(closing) + line + 1])
        full = np.diff(np.concatenate([positions, [offset + len(data)]]))
        filled = not_blank(data, positions, offset, full)
        start, first_line = int(positions[-1]), int(numbers[-1])
        yield positions[:-1][filled[:-1]], numbers[:-1][filled[:-1]]
        offset, line = offset + len(data), line + len(ends)
        quotes += int((data == ord(quote)).sum())
    if offset > start:
        yield np.array([start]), np.array([first_line])


def not_blank(data: np.ndarray, positions: np.ndarray, offset: int, widths: np.ndarray) -> np.ndarray:
    """Which rows are more than a line end: longer than \\n or \\r\\n."""
    inside = np.clip(positions - offset, 0, max(0, len(data) - 1))
    lone = (widths == 1) | ((widths == 2) & (data[inside] == 13))
    return np.asarray(~lone | (positions < offset))
