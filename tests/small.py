"""A small company made of rows in a test: written to a lake as an import would, read by any engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.company import Company, load
from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.schemas import TABLES, Type
from behoud.tables import Views
from behoud.tables.views import day_of

Rows = Sequence[Mapping[str, Any]]

HEAD = """
[company]
name = "Kaas & Zonen"
currency = "EUR"
language = "en"
time_zone = "Europe/Amsterdam"
as_of = {as_of}
{more}
[churn]
{churn}
"""

CONTRACT = 'kind = "contract"\ngrace_days = 30'


@dataclass(frozen=True)
class SmallHoldings:
    """Which Parquet file holds which table."""

    lake: Path
    paths: dict[str, Path]
    own: dict[str, dict[str, Type]] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()

    def files(self, table: str) -> list[Path]:
        return [self.paths[table]] if table in self.paths else []

    def has(self, table: str) -> bool:
        return table in self.paths

    def has_changes(self, table: str) -> bool:
        return table in self.changed

    def attributes(self, table: str) -> dict[str, Type]:
        return self.own.get(table, {})


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def company(folder: Path, *, as_of: str, churn: str = CONTRACT, more: str = "", rest: str = "") -> Company:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "behoud.toml").write_text(
        HEAD.format(as_of=as_of, churn=churn, more=more) + rest, encoding="utf-8"
    )
    return load(folder)


def write(
    folder: Path, tables: Mapping[str, Rows], own: dict[str, dict[str, Type]] | None = None
) -> SmallHoldings:
    """One Parquet file per table; a row may carry `known_on` and `version` of its own."""
    own = own or {}
    paths, changed = {}, set()
    for name, rows in tables.items():
        paths[name] = folder / f"{name}.parquet"
        pq.write_table(versions(name, rows, own.get(name, {})), paths[name])
        keys = [tuple(row.get(k) for k in TABLES[name].key) for row in rows]
        if len(set(keys)) < len(keys):
            changed.add(name)
    return SmallHoldings(folder, paths, own, frozenset(changed))


def versions(name: str, rows: Rows, own: Mapping[str, Type]) -> pa.Table:
    table = TABLES[name]
    schema = table.arrow(dict(own))
    made = pa.Table.from_pylist([{n: row.get(n) for n in schema.names} for row in rows], schema=schema)
    for column in table:
        if column.type is Type.MOMENT and day_of(column) not in made.column_names:
            days = [row[column.name].date() if row.get(column.name) else None for row in rows]
            made = made.append_column(day_of(column), pa.array(days, pa.date32()))
    known = [row.get("known_on") or first_known(name, row) for row in rows]
    moments = [datetime(d.year, d.month, d.day, tzinfo=UTC) for d in known]
    made = made.append_column("recorded_at", pa.array(moments, pa.timestamp("us", tz="UTC")))
    made = made.append_column("known_on", pa.array(known, pa.date32()))
    return made.append_column("version", pa.array([row.get("version", 1) for row in rows], pa.int64()))


def first_known(name: str, row: Mapping[str, Any]) -> date:
    moment = row.get(TABLES[name].moment or "")
    if isinstance(moment, datetime):
        return moment.date()
    return moment or date(2000, 1, 1)


def definitions(
    folder: Path,
    engine: Engine,
    tables: Mapping[str, Rows],
    *,
    as_of: str,
    own: dict[str, dict[str, Type]] | None = None,
    **settings: str,
) -> Definitions:
    """The definitions of a small company on an engine."""
    made = company(folder, as_of=as_of, **settings)
    return Definitions(Views(engine, write(folder, tables, own), made.as_of), made)
