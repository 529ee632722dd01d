"""What arrived and is not in the published snapshot yet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from behoud.schemas import TABLES, Column, Type
from behoud.sources.app.read import file_of
from behoud.tables.views import day_of, derives_day
from behoud.web.arrivals.models import Arrival
from behoud.web.reading.current import TURN, Current

Row = dict[str, Any]


@dataclass(frozen=True)
class Watermark:
    """How far the snapshot has read the arrivals of a table.

    What lies beyond `read` it does not hold. What lies beyond `seen` it holds, but perhaps not yet
    as of its day: it was read on that day or later.
    """

    seen: int
    read: int


def watermark(shown: Current, table: str) -> Watermark:
    """The watermark that the manifest of the snapshot keeps."""
    zone, as_of = ZoneInfo(shown.company.time_zone), shown.snapshot.as_of
    loads = [
        (int(load["found"]["seq"]), datetime.fromisoformat(load["imported_at"]).astimezone(zone).date())
        for load in shown.snapshot.manifest["holdings"]["loads"]
        if load["file"] == file_of(table)
    ]
    before = [seq for seq, day in loads if day < as_of]
    return Watermark(max(before, default=0), max((seq for seq, _ in loads), default=0))


def of_customer(shown: Current, table: str, customer_id: str) -> list[Row]:
    """The rows of a customer that the snapshot does not show, or shows otherwise, in order of arrival.

    One per key, the latest; with every column of the table and the company day beside each moment.
    Where the snapshot has a row of that key, this one takes its place: see `in_place`.
    """
    mark = watermark(shown, table)
    found = Arrival.objects.filter(table=table, customer_id=customer_id, seq__gt=mark.seen).order_by("seq")
    latest = {one.key: one for one in found}
    if not latest:
        return []
    zone = ZoneInfo(shown.company.time_zone)
    rows = [(one.seq, typed(table, one.row, zone)) for one in latest.values()]
    if all(seq > mark.read for seq, _ in rows):
        return [row for _, row in rows]
    there = in_view(shown, table, customer_id)
    return [row for _, row in rows if there.get(key_of(table, row)) != row]


def in_view(shown: Current, table: str, customer_id: str) -> dict[tuple[Any, ...], Row]:
    """The rows of a customer as the snapshot shows them, by key."""
    with TURN:
        views = shown.opened.definitions.views
        rows = views[table]
        rows = rows.filter(rows.customer_id == customer_id).select(*columns(table))
        found: Sequence[Row] = views.engine.arrow(rows).to_pylist()
    return {key_of(table, row): row for row in found}


def in_place(table: str, rows: Iterable[Row], arrived: Sequence[Row]) -> list[Row]:
    """Rows of the snapshot with what arrived: behind them, or in the place of the row of the same key."""
    fresh = {key_of(table, row) for row in arrived}
    return [*(row for row in rows if key_of(table, row) not in fresh), *arrived]


def key_of(table: str, row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in TABLES[table].key)


def columns(table: str) -> list[str]:
    """The columns of a table, and the day beside each moment."""
    found = TABLES[table]
    return [*found.names, *(day_of(column) for column in found if derives_day(found, column))]


def typed(table: str, kept: str, zone: ZoneInfo) -> Row:
    """A row as it was kept, with the values that a view has."""
    found, plain = TABLES[table], json.loads(kept)
    row = {column.name: value_of(column, plain.get(column.name)) for column in found}
    for column in found:
        if derives_day(found, column):
            at = row[column.name]
            row[day_of(column)] = None if at is None else at.astimezone(zone).date()
    return row


def value_of(column: Column, value: Any) -> Any:
    """A value of JSON as its type.

    >>> value_of(TABLES["events"].column("at"), "2026-11-01T09:00:00+00:00").year
    2026
    """
    if value is None:
        return None
    if column.type is Type.MOMENT:
        return datetime.fromisoformat(value).astimezone(UTC)
    if column.type is Type.DATE:
        return date.fromisoformat(value)
    return Decimal(value) if column.type is Type.MONEY else value
