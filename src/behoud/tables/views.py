"""Each table as it was known at a date: the latest version, without what came true later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Protocol

import ibis
import ibis.expr.datatypes as dt
import pyarrow as pa
from ibis.formats.pyarrow import PyArrowType

from behoud.engine import Engine
from behoud.engine.calendar import or_far
from behoud.schemas import ARROW_TYPES, TABLES, Column, Table, Type
from behoud.tables import rollup
from behoud.tables.rollup import Rollup

MOMENT = ARROW_TYPES[Type.MOMENT]


class Holdings(rollup.Holdings, Protocol):
    """What an import holds, as far as reading it needs."""

    def has(self, table: str) -> bool: ...
    def attributes(self, table: str) -> Mapping[str, Type]: ...


class Stock:
    """The rows that views are made of, at whatever date: all of them, or those of some customers.

    Of some customers the rows are computed once and kept, as many dates ask for them.
    """

    def __init__(self, engine: Engine, holdings: Holdings, customers: tuple[str, ...] | None = None) -> None:
        self.engine = engine
        self.holdings = holdings
        self.customers = customers
        self._kept: dict[str, ibis.Table] = {}

    def rows(self, name: str, files: Sequence[Path]) -> ibis.Table:
        """The rows of `files`, which `name` stands for."""
        if self.customers is None:
            return self.engine.read(files)
        if name not in self._kept:
            rows = self.engine.read(files)
            if "customer_id" in rows.columns:
                rows = self.engine.keep(rows.semi_join(self._chosen, "customer_id"))
            self._kept[name] = rows
        return self._kept[name]

    @cached_property
    def _chosen(self) -> ibis.Table:
        return self.engine.table(pa.table({"customer_id": pa.array(self.customers, pa.string())}))

    @cached_property
    def rollup(self) -> Rollup | None:
        """The rollup of these holdings; None where it was not made, or not brought up to date."""
        found = Rollup.load(self.holdings.lake)
        return found if found.covers(self.holdings) else None


class Views:
    """The tables of a company as they were known just before the day `as_of` began.

    `views["contract_terms"]` has the columns of the schema, the own attributes and the
    day beside each moment; a table that was never imported is empty, not absent.
    """

    def __init__(self, engine: Engine, holdings: Holdings, as_of: date, stock: Stock | None = None) -> None:
        self.engine = engine
        self.holdings = holdings
        self.as_of = as_of
        self.stock = stock or Stock(engine, holdings)
        self._views: dict[str, ibis.Table] = {}

    def has(self, name: str) -> bool:
        return self.holdings.has(name)

    def __getitem__(self, name: str) -> ibis.Table:
        if name not in self._views:
            self._views[name] = self._view(TABLES[name])
        return self._views[name]

    def at(self, as_of: date) -> Views:
        """The same tables as they were known at another date."""
        return Views(self.engine, self.holdings, as_of, self.stock)

    def only(self, customers: Sequence[str]) -> Views:
        """The same tables with the rows of these customers alone, for a closer look at a part of them.

        Rows that belong to no customer (teams, rates) stay.
        """
        return Views(
            self.engine, self.holdings, self.as_of, Stock(self.engine, self.holdings, tuple(customers))
        )

    def columns(self, name: str) -> dict[str, pa.DataType]:
        """Columns of a view with their Arrow types: schema, own attributes, derived days."""
        table = TABLES[name]
        found = {column.name: ARROW_TYPES[column.type] for column in table}
        found |= {own: ARROW_TYPES[kind] for own, kind in self.holdings.attributes(name).items()}
        return found | {day_of(c): pa.date32() for c in table if derives_day(table, c)}

    def history(self, name: str) -> ibis.Table:
        """All versions with `valid_from` (inclusive) and `valid_to` (exclusive) per key.

        A first version counts for the past before it too: what was always so has no history.
        """
        table = TABLES[name]
        rows = self._versions(name)
        keys = [rows[key] for key in table.key]
        window = ibis.window(group_by=keys, order_by=[rows.recorded_at, rows.version])
        first = ibis.row_number().over(window) == 0
        valid_to = or_far(rows.known_on.lead().over(window))
        return rows.mutate(
            valid_from=first.ifelse(ibis.literal(date(1, 1, 1)), rows.known_on), valid_to=valid_to
        ).drop("recorded_at", "version", "known_on")

    def _view(self, table: Table) -> ibis.Table:
        rows = self._versions(table.name)
        if self.holdings.has_changes(table.name):
            rows = latest(rows, table.key)
        return rows.select(
            *[self._as_known(rows, table, column, column.name) for column in table],
            *[self._as_known(rows, table, c, day_of(c)) for c in table if derives_day(table, c)],
            *self.holdings.attributes(table.name),
        )

    def _versions(self, name: str) -> ibis.Table:
        columns = self.columns(name)
        files = self.holdings.files(name)
        if not files:
            versioned = columns | {"recorded_at": MOMENT, "version": pa.int64(), "known_on": pa.date32()}
            return self.engine.table(empty(versioned))
        rows = self.stock.rows(name, files)
        rows = rows.filter(rows.known_on < ibis.literal(self.as_of))
        missing = {n: ibis.null(ibis_type(kind)) for n, kind in columns.items() if n not in rows.columns}
        return rows.mutate(**missing).select(*columns, "recorded_at", "version", "known_on")

    def _as_known(self, rows: ibis.Table, table: Table, column: Column, name: str) -> ibis.Value:
        """The column (or the day beside it) called `name`, null where it came true later."""
        value = rows[name]
        if column.known_from is None:
            return value
        came_true = rows[day_of(table.column(column.known_from))]
        return (came_true < ibis.literal(self.as_of)).ifelse(value, ibis.null(value.type())).name(name)


def day_of(column: Column) -> str:
    """The name of the DATE column that says on which day `column` was: itself, or the day beside a moment.

    >>> day_of(TABLES["events"].column("at")), day_of(TABLES["invoices"].column("paid_on"))
    ('on', 'paid_on')
    """
    if column.type is Type.DATE:
        return column.name
    return column.name.removesuffix("at") + "on"


def derives_day(table: Table, column: Column) -> bool:
    """Whether a moment has a day of its own beside it (and no column of the table has that name already)."""
    return column.type is Type.MOMENT and day_of(column) not in table.names


def latest(rows: ibis.Table, key: Sequence[str]) -> ibis.Table:
    """Per key the row that was recorded last."""
    window = ibis.window(group_by=list(key), order_by=[rows.recorded_at.desc(), rows.version.desc()])
    ranked = rows.mutate(behind=ibis.row_number().over(window))
    return ranked.filter(ranked.behind == 0).drop("behind")


def empty(columns: Mapping[str, pa.DataType]) -> pa.Table:
    schema = pa.schema(list(columns.items()))
    return pa.Table.from_batches([], schema=schema)


def ibis_type(kind: pa.DataType) -> dt.DataType:
    return PyArrowType.to_ibis(kind)
