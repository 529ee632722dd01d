"""What a row must satisfy, as SQL predicates that hold where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from babel.numbers import list_currencies

from behoud.schemas import Column, Table, Type
from behoud.tables import quoting
from behoud.tables.binding import Bound

FAR, EARLY = date(2200, 1, 1), date(1800, 1, 1)
ENDS = ("ends_on", "ended_on", "to_on", "active_to", "expires_at", "paused_to")
"""Columns in which a day like 2999-12-31 says that there is no end."""

CALENDAR = (Type.DATE, Type.MOMENT)


@dataclass(frozen=True)
class Check:
    """One thing that can be wrong with a row: a reason (words id), where, and SQL that finds it."""

    reason: str
    label: str
    broken: str
    told: str
    facts: dict[str, Any] = field(default_factory=dict)


def checks(table: Table, bounds: Sequence[Bound], placed: dict[str, str], now: datetime, zone: str) -> list[Check]:
    """Every check of a table on the columns that an input fills; `placed` is each column's SQL name."""
    found = [check for bound in bounds for check in column_checks(table, bound, placed[bound.name], now)]
    labels = {bound.name: bound for bound in bounds}
    for first, last in table.ordered:
        if first in labels and last in labels:
            found.append(order_check(labels[first], labels[last], placed, zone))
    return found


def column_checks(table: Table, bound: Bound, value: str, now: datetime) -> Iterator[Check]:
    column, label = bound.column, bound.label
    shown = f"CAST({value} AS VARCHAR)"
    unreadable = f"({bound.given}) AND ({bound.value}) IS NULL" if bound.given else "false"
    if bound.given:
        yield Check(bound.reason, label, unreadable, bound.told, {"type": str(column.type)})
    if column.required:
        yield Check("tables-reason-required", label, f"{value} IS NULL AND NOT ({unreadable})", "NULL")
    if column.values:
        broken = f"{value} NOT IN {quoting.texts(column.values)}"
        yield Check("tables-reason-not-allowed", label, broken, shown, {"allowed": ", ".join(column.values)})
    if column.minimum is not None:
        yield Check("tables-reason-too-small", label, f"{value} < {column.minimum}", shown, {"minimum": column.minimum})
    if column.maximum is not None:
        yield Check("tables-reason-too-large", label, f"{value} > {column.maximum}", shown, {"maximum": column.maximum})
    if column.name == "currency":
        broken = f"{value} NOT IN {quoting.texts(tuple(sorted(list_currencies())))}"
        yield Check("tables-reason-no-currency", label, broken, shown)
    if column.type in CALENDAR:
        yield from calendar_checks(table, column, label, value, now)


def calendar_checks(table: Table, column: Column, label: str, value: str, now: datetime) -> Iterator[Check]:
    shown = f"CAST({value} AS VARCHAR)"
    yield Check("tables-reason-too-early", label, f"{value} < {quoting.text(EARLY)}", shown)
    if column.name not in ENDS:
        yield Check("tables-reason-too-far", label, f"{value} >= {quoting.text(FAR)}", shown)
    if column.type is Type.MOMENT and table.moment == column.name:
        tomorrow = quoting.text(now + timedelta(days=1))
        broken = f"{value} > CAST({tomorrow} AS TIMESTAMPTZ) AND {value} < {quoting.text(FAR)}"
        yield Check("tables-reason-future", label, broken, shown)


def order_check(first: Bound, last: Bound, placed: dict[str, str], zone: str) -> Check:
    """An end before its start; an end that is a day without a time counts for that whole day."""
    start, end = placed[first.name], placed[last.name]
    broken = f"{end} < {start}"
    days = [placed.get(f"{bound.name} day") for bound in (first, last)]
    if all(days) and last.column.type is Type.MOMENT:
        timed = f"{end} <> timezone({quoting.text(zone)}, CAST({days[1]} AS TIMESTAMP))"
        broken = f"{end} < {start} AND ({days[1]} < {days[0]} OR {timed})"
    return Check("tables-reason-order", last.label, broken, f"CAST({end} AS VARCHAR)", {"first": first.label, "last": last.label})


def day_name(moment: str) -> str:
    """What the day beside a moment is called.

    >>> day_name("sent_at"), day_name("at")
    ('sent_on', 'on')
    """
    return moment.removesuffix("at") + "on" if moment.endswith("at") else f"{moment}_on"


def open_ended(bound: Bound) -> tuple[Bound, str | None]:
    """The column with days beyond 2200 as null where they stand for no end, and SQL that finds them."""
    if bound.name not in ENDS or bound.column.type not in CALENDAR:
        return bound, None
    far = f"({bound.value}) >= {quoting.text(FAR)}"
    return replace(bound, value=f"CASE WHEN NOT ({far}) THEN {bound.value} END"), far
