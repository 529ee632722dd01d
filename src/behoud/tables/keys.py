"""Which rows are the same: keys, hashes, ordinals, and what the lake already holds.

The rules:
- A keyed row is the same row when its key is the same. Within one file the first one
  counts; an equal one behind it is unchanged, a different one is quarantined.
- A row without a key gets its hash and its ordinal among the equal rows *of its file*.
  Equal lines of one file are therefore all kept; the same line in another file of the
  source (a longer export, an overlapping one, a copy) is the same row. Files that are read
  in another order, or again, change nothing.
- A known key with the same content is unchanged, with other content a new version. A file
  that was read before is compared with what was last taken from that file, so that a
  correction elsewhere in an old file does not bring back its old rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from behoud.schemas import Column, Type
from behoud.tables import quoting

SEPARATOR = "chr(31)"


def row_hash(columns: Sequence[tuple[Column, str]]) -> str:
    """SQL for the md5 of columns, each with the SQL of its typed value.

    An optional column carries its name and, where it is empty, leaves no trace: so a column
    that is added to a table later changes no hash. Stable over machines and versions: texts
    of the typed values, moments as microseconds since 1970.
    """
    parts = [tagged(column, sql) for column, sql in columns]
    return f"md5(concat_ws({SEPARATOR}, {', '.join(parts)}))"


def tagged(column: Column, sql: str) -> str:
    value = as_text(sql, column.type)
    return value if column.required else f"{quoting.text(column.name + '=')} || {value}"


def as_text(sql: str, kind: Type) -> str:
    if kind is Type.TEXT:
        return sql
    return f"CAST(epoch_us({sql}) AS VARCHAR)" if kind is Type.MOMENT else f"CAST({sql} AS VARCHAR)"


def identity(columns: Sequence[tuple[str, Type]]) -> str:
    """SQL for a text that stands for a key: the column itself, or several as one."""
    if len(columns) == 1:
        return as_text(*columns[0])
    parts = [f"coalesce({as_text(sql, kind)}, chr(30))" for sql, kind in columns]
    return f"concat_ws({SEPARATOR}, {', '.join(parts)})"


def number_equal_rows(database: duckdb.DuckDBPyConnection, key: str) -> bool:
    """The table `ordinals` (from_line, ordinal) of the second, third … equal rows; False where there is none.

    `key` is the column that holds the hash of a row. Only 64 bits are grouped over all rows;
    what shares them is then compared in full.
    """
    share(database, key)
    database.execute(
        "CREATE OR REPLACE TEMP TABLE ordinals AS SELECT * FROM (SELECT from_line, row_number() OVER "
        f"(PARTITION BY {key} ORDER BY from_line) AS ordinal FROM ({sharing(key)})) WHERE ordinal > 1"
    )
    return any_rows(database, "ordinals")


def find_repeats(database: duckdb.DuckDBPyConnection, key: str) -> bool:
    """The table `repeats` (from_line, equal, first): rows whose key came before in the same file."""
    share(database, key)
    database.execute(
        "CREATE OR REPLACE TEMP TABLE repeats AS SELECT from_line, row_hash = first_hash AS equal, first "
        "FROM (SELECT from_line, row_hash, first_value(row_hash) OVER w AS first_hash, "
        f"first_value(from_line) OVER w AS first FROM ({sharing(key)}) "
        f"WINDOW w AS (PARTITION BY {key} ORDER BY from_line)) WHERE from_line <> first"
    )
    return any_rows(database, "repeats")


def share(database: duckdb.DuckDBPyConnection, key: str) -> None:
    """The table `shared`: 64-bit hashes that more than one row has."""
    hashes = f"SELECT hash({key}) AS h FROM good GROUP BY 1 HAVING count(*) > 1"
    database.execute(f"CREATE OR REPLACE TEMP TABLE shared AS {hashes}")


def sharing(key: str) -> str:
    return f"SELECT * FROM good WHERE hash({key}) IN (SELECT h FROM shared)"


def any_rows(database: duckdb.DuckDBPyConnection, table: str) -> bool:
    found = database.execute(f"SELECT count(*) FROM {table}").fetchone()
    return bool(found and found[0])


def prior(database: duckdb.DuckDBPyConnection, files: Sequence[Path], key: str) -> None:
    """The view `prior` (k, latest, own, every): per key (128 bits of it) the hash the lake holds.

    Of a table whose keys have one version each. A join with it holds the input in memory, not the lake.
    """
    none = "NULL::UBIGINT AS own, NULL::UBIGINT[] AS every"
    query = f"SELECT k, h AS latest, {none} FROM ({versions(files, key)})"
    database.execute(f"CREATE TEMP VIEW prior AS {query}")


def prior_of_many(
    database: duckdb.DuckDBPyConnection,
    files: Sequence[Path],
    key: str,
    wanted: str,
    *,
    source: str,
    file: str,
) -> None:
    """The same as a table, where a key can have more than one version, of the keys that `wanted` gives.

    `latest` is that of the last version, `own` of the last one that came from this file,
    `every` a list of all.
    """
    mine = f"from_source = {quoting.text(source)} AND from_file = {quoting.text(file)}"
    rows = versions(files, key, f", (recorded_at, version) AS since, {mine} AS mine")
    query = (
        "SELECT k, arg_max(h, since) AS latest, arg_max(h, since) FILTER (mine) AS own, "
        f"list(DISTINCT h) AS every FROM ({rows}) WHERE k IN ({wanted}) GROUP BY 1"
    )
    database.execute(f"CREATE TEMP TABLE prior AS {query}")


def versions(files: Sequence[Path], key: str, more: str = "") -> str:
    return f"SELECT md5_number({key}) AS k, hash(row_hash) AS h{more} FROM {quoting.parquet(*files)}"


def unchanged(*, read_before: bool) -> str:
    """SQL over rows joined with `prior`: whether a known key says nothing new."""
    known = "list_contains(every, hash(row_hash))" if read_before else "false"
    fresh = f"(hash(row_hash) = latest OR coalesce({known}, false))"
    return f"CASE WHEN own IS NOT NULL THEN hash(row_hash) = own ELSE {fresh} END"
