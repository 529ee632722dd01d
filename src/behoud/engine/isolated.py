"""Conditions that users wrote, asked of rows in memory by a DuckDB that can reach nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing

import duckdb
import pyarrow as pa

from behoud.expressions import Expression

SHUT: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "threads": 1,
}
ROW = "row number of the asked"


def evaluated(rows: pa.Table, expressions: Mapping[str, Expression]) -> pa.Table:
    """One column per expression, by its name, in the order of `rows`.

    Each runs over the columns of `rows` and nothing else: no file, no setting, no other table.
    duckdb.Error where the values do not allow it, such as text in arithmetic.

    >>> from behoud.expressions import parse
    >>> rows = pa.table({"nps": [9.0, 3.0, None]})
    >>> evaluated(rows, {"happy": parse("nps >= 9", columns=["nps"])})["happy"].to_pylist()
    [True, False, None]
    """
    if not expressions:
        return pa.table({ROW: pa.array(range(rows.num_rows))}).select([])
    with closing(duckdb.connect(":memory:", config=SHUT)) as database:
        database.register("asked", rows.append_column(ROW, pa.array(range(rows.num_rows), pa.int64())))
        database.execute("SET lock_configuration = true")
        found = [f"({each.sql('duckdb')}) AS {quoted(name)}" for name, each in expressions.items()]
        query = f"SELECT {', '.join(found)} FROM asked ORDER BY {quoted(ROW)}"  # noqa: S608
        return database.execute(query).to_arrow_table()


def quoted(name: str) -> str:
    """A name as SQL writes it, a quote in it doubled.

    >>> quoted("a b")
    '"a b"'
    """
    return '"' + name.replace('"', '""') + '"'
