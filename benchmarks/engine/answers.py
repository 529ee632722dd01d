"""Whether two runs gave the same: rows as they are, tables by sums that no order of rows changes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

TABLES: dict[str, dict[str, tuple[str, ...]]] = {
    "rollup": {
        "usage": ("customer_id", "on", "known_on", "events", "quantity"),
        "breadth": ("customer_id", "product_id", "name", "known_on", "last_on"),
        "months": ("customer_id", "month", "known"),
        "recency": ("customer_id", "last_on"),
    },
    "features": {
        "features": (
            "customer_id",
            "as_of",
            "usage_days_since_last",
            "usage_30",
            "usage_90",
            "usage_365",
            "usage_trend_30",
            "usage_trend_90",
            "usage_products_90",
            "usage_kinds_90",
        )
    },
}
"""The tables that a task leaves, each in a folder of its name, with the columns that are compared."""


def checksums(task: str, folder: Path) -> dict[str, list[str]]:
    """Per table its number of rows and, per column, a sum over what stands in it beside the customer.

    Doubles are summed as whole millionths, so that the sum is exact.
    """
    return {
        table: checksum(sorted(str(file) for file in folder.glob(f"**/{table}/**/*.parquet")), columns)
        for table, columns in TABLES[task].items()
    }


def checksum(files: Sequence[str], columns: Sequence[str]) -> list[str]:
    if not files:
        raise FileNotFoundError("a run left no Parquet files to compare")
    key, *values = columns
    with duckdb.connect(config={"memory_limit": "2GiB"}) as database:
        database.execute("SET enable_progress_bar = false")
        rows = f"FROM read_parquet({list(files)}, hive_partitioning = false)"
        kinds = {name: kind for name, kind, *_ in database.execute(f"DESCRIBE {rows}").fetchall()}
        sums = [f"sum(hash({key}, {exact(name, kinds[name])})::HUGEINT)" for name in values]
        row = database.execute(f"SELECT count(*), {', '.join(sums)} {rows}").fetchone()
    return [str(value) for value in row or ()]


def exact(column: str, kind: str) -> str:
    """SQL for a value of which every engine has the same bits."""
    name = f'"{column}"'
    if kind in ("DOUBLE", "FLOAT"):
        return f"CAST(round({name} * 1000000) AS BIGINT)"
    return f"CAST({name} AS DATE)" if kind.startswith(("DATE", "TIMESTAMP")) else name


def differences(answers: Mapping[str, Any], reference: str) -> list[str]:
    """One line per run whose answer is not that of `reference`."""
    wanted = json.dumps(answers[reference])
    return [
        f"{name} and {reference} differ: {first_difference(answers[name], answers[reference])}"
        for name in answers
        if json.dumps(answers[name]) != wanted
    ]


def first_difference(found: Any, wanted: Any) -> str:
    """The first place where two answers differ, in short.

    >>> first_difference([[1, 2], [3, 4]], [[1, 2], [3, 5]])
    '[3, 4] against [3, 5]'
    >>> first_difference([[1, 2]], [[1, 2], [3, 5]])
    '1 against 2 rows'
    """
    if isinstance(found, dict):
        found, wanted = sorted(found.items()), sorted(wanted.items())
    if len(found) != len(wanted):
        return f"{len(found)} against {len(wanted)} rows"
    return next(f"{a} against {b}" for a, b in zip(found, wanted, strict=True) if a != b)
