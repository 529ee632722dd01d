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
from dataclasses import dataclass
from pathlib import Path

import duckdb

from behoud.schemas import Type
from behoud.tables import quoting

SEPARATOR = "chr(31)"


def row_hash(columns: Sequence[tuple[str, str, Type]]) -> str:
    """SQL for the md5 of (name, SQL, type) columns; empty ones leave no trace.

    So a column that is added to a table later changes no hash. Stable over machines and
    versions: texts of the typed values, moments as microseconds since 1970.
    """
    parts = [f"{quoting.text(name + '=')} || {as_text(sql, kind)}" for name, sql, kind in columns]
    return f"md5(concat_ws({SEPARATOR}, {', '.join(parts)}))"


def as_text(sql: str, kind: Type) -> str:
    if kind is Type.TEXT:
        return sql
    return f"CAST(epoch_us({sql}) AS VARCHAR)" if kind is Type.MOMENT else f"CAST({sql} AS VARCHAR)"


def identity(columns: Sequence[tuple[str, str, Type]]) -> str:
    """SQL for 128 bits that stand for a key."""
    parts = [f"coalesce({as_text(sql, kind)}, chr(30))" for _, sql, kind in columns]
    return f"md5_number(concat_ws({SEPARATOR}, {', '.join(parts)}))"


@dataclass(frozen=True)
class Keys:
    """How the rows of an input are told apart; all SQL is over the view `rows`.

    `key` is the 128-bit identity for a keyed table, None where it is generated from
    `content` (the row hash).
    """

    key: str | None
    content: str


def number_equal_rows(database: duckdb.DuckDBPyConnection, content: str) -> bool:
    """The table `ordinals` (__n, ordinal) of the rows that have an equal one; False where there is none.

    Only 64 bits are grouped over all rows; what shares them is then compared in full.
    """
    database.execute(
        f"CREATE OR REPLACE TEMP TABLE shared AS SELECT hash({content}) AS h FROM good GROUP BY 1 HAVING count(*) > 1"
    )
    database.execute(
        f"CREATE OR REPLACE TEMP TABLE ordinals AS SELECT __n, row_number() OVER (PARTITION BY c ORDER BY __n) AS ordinal "
        f"FROM (SELECT __n, {content} AS c FROM good WHERE hash({content}) IN (SELECT h FROM shared))"
    )
    return any_rows(database, "ordinals")


def find_repeats(database: duckdb.DuckDBPyConnection, keys: Keys) -> bool:
    """The table `repeats` (__n, equal, first): rows whose key came before in the same file."""
    database.execute(
        f"CREATE OR REPLACE TEMP TABLE shared AS SELECT hash({keys.key}) AS h FROM good GROUP BY 1 HAVING count(*) > 1"
    )
    database.execute(
        f"CREATE OR REPLACE TEMP TABLE repeats AS SELECT __n, c = first_c AS equal, first_n AS first FROM ("
        f"SELECT __n, c, first_value(c) OVER w AS first_c, first_value(__n) OVER w AS first_n FROM "
        f"(SELECT __n, {keys.key} AS k, {keys.content} AS c FROM good WHERE hash({keys.key}) IN (SELECT h FROM shared)) "
        f"WINDOW w AS (PARTITION BY k ORDER BY __n)) WHERE __n <> first_n"
    )
    return any_rows(database, "repeats")


def any_rows(database: duckdb.DuckDBPyConnection, table: str) -> bool:
    found = database.execute(f"SELECT count(*) FROM {table}").fetchone()
    return bool(found and found[0])


def prior(
    database: duckdb.DuckDBPyConnection, files: Sequence[Path], key: str, *, many: bool, source: str, file: str
) -> None:
    """The table `prior` (k, latest, own, every): per key the hashes the lake holds.

    `latest` is that of the last version, `own` of the last one that came from this file,
    `every` a list of all. `many`: whether a key can have more than one version.
    """
    listed = "[" + ", ".join(map(quoting.text, files)) + "]"
    rows = f"read_parquet({listed}, union_by_name=true)"
    if not many:
        query = f"SELECT {key} AS k, hash(row_hash) AS latest, NULL::UBIGINT AS own, NULL::UBIGINT[] AS every FROM {rows}"
    else:
        mine = f"from_source = {quoting.text(source)} AND from_file = {quoting.text(file)}"
        last = "arg_max(hash(row_hash), (recorded_at, version))"
        query = (
            f"SELECT {key} AS k, {last} AS latest, {last} FILTER ({mine}) AS own, "
            f"list(DISTINCT hash(row_hash)) AS every FROM {rows} GROUP BY 1"
        )
    database.execute(f"CREATE OR REPLACE TEMP TABLE prior AS {query}")


def unchanged(content: str, *, read_before: bool) -> str:
    """SQL over rows joined with `prior`: whether a known key says nothing new."""
    known = f"list_contains(every, hash({content}))" if read_before else "false"
    fresh = f"(hash({content}) = latest OR coalesce({known}, false))"
    return f"CASE WHEN own IS NOT NULL THEN hash({content}) = own ELSE {fresh} END"
