"""What a row must satisfy, as SQL predicates that hold where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from babel.numbers import list_currencies

from behoud.schemas import Table, Type
from behoud.tables import quoting
from behoud.tables.binding import Bound

FAR, EARLY = date(2200, 1, 1), date(1800, 1, 1)
ENDS = ("ends_on", "ended_on", "to_on", "active_to", "expires_at", "paused_to")
"""Columns in which a day like 2999-12-31 says that there is no end."""

CALENDAR = (Type.DATE, Type.MOMENT)


@dataclass(frozen=True)
class Check:
    """One thing that can be wrong with a row: a reason (words id), where, and SQL that finds it.

    `label` is the column as the source calls it, `target` as the table does.
    """

    reason: str
    label: str
    target: str
    broken: str
    told: str
    facts: dict[str, Any] = field(default_factory=dict)


def text_checks(bounds: Sequence[Bound]) -> list[Check]:
    """Where a text was given and could not be taken; over the view `typed`."""
    return [
        Check(
            bound.reason,
            bound.label,
            bound.name,
            unreadable(bound),
            bound.told,
            {"type": str(bound.column.type)},
        )
        for bound in bounds
        if bound.given
    ]


def nul_checks(bounds: Sequence[Bound]) -> list[Check]:
    """Where a text holds U+0000, which no text has; over the view `draft`."""
    return [
        Check(
            "tables-reason-nul",
            bound.label,
            bound.name,
            f"contains({quoting.name(bound.name)}, chr(0))",
            quoting.name(bound.name),
        )
        for bound in bounds
        if bound.column.type is Type.TEXT
    ]


def unreadable(bound: Bound) -> str:
    return f"({bound.given}) AND ({bound.value}) IS NULL"


def value_checks(
    table: Table, bounds: Sequence[Bound], days: dict[str, str], now: datetime, zone: str
) -> list[Check]:
    """What typed columns must satisfy, over the view `draft`; `days` names the day beside a moment."""
    found = [check for bound in bounds for check in column_checks(table, bound, now)]
    labels = {bound.name: bound for bound in bounds}
    for first, last in table.ordered:
        if first in labels and last in labels:
            found.append(order_check(labels[first], labels[last], days, zone))
    return found


def column_checks(table: Table, bound: Bound, now: datetime) -> Iterator[Check]:
    column, value = bound.column, quoting.name(bound.name)
    check = partial(Check, label=bound.label, target=column.name, told=f"CAST({value} AS VARCHAR)")
    if column.required:
        seen = f"SELECT line FROM faults WHERE target = {quoting.text(column.name)}"
        yield check("tables-reason-required", broken=f"{value} IS NULL AND from_line NOT IN ({seen})")
    if column.values:
        facts: dict[str, Any] = {"allowed": ", ".join(column.values)}
        yield check(
            "tables-reason-not-allowed", broken=f"{value} NOT IN {quoting.texts(column.values)}", facts=facts
        )
    if column.minimum is not None:
        facts = {"minimum": column.minimum}
        yield check("tables-reason-too-small", broken=f"{value} < {column.minimum}", facts=facts)
    if column.above is not None:
        facts = {"above": column.above}
        yield check("tables-reason-not-above", broken=f"{value} <= {column.above}", facts=facts)
    if column.maximum is not None:
        facts = {"maximum": column.maximum}
        yield check("tables-reason-too-large", broken=f"{value} > {column.maximum}", facts=facts)
    if column.name == "currency":
        currencies = quoting.texts(tuple(sorted(list_currencies())))
        yield check("tables-reason-no-currency", broken=f"{value} NOT IN {currencies}")
    if column.type in CALENDAR:
        yield from calendar_checks(table, bound, now)


def calendar_checks(table: Table, bound: Bound, now: datetime) -> Iterator[Check]:
    column, value = bound.column, quoting.name(bound.name)
    check = partial(Check, label=bound.label, target=column.name, told=f"CAST({value} AS VARCHAR)")
    yield check("tables-reason-too-early", broken=f"{value} < {quoting.text(EARLY)}")
    if column.name not in ENDS:
        yield check("tables-reason-too-far", broken=f"{value} >= {quoting.text(FAR)}")
    if column.type is Type.MOMENT and table.moment == column.name:
        tomorrow = quoting.text(now + timedelta(days=1))
        ahead = f"{value} > CAST({tomorrow} AS TIMESTAMPTZ) AND {value} < {quoting.text(FAR)}"
        yield check("tables-reason-future", broken=ahead)


def order_check(first: Bound, last: Bound, days: dict[str, str], zone: str) -> Check:
    """An end before its start; an end that is a day without a time counts for that whole day."""
    start, end = quoting.name(first.name), quoting.name(last.name)
    broken = f"{end} < {start}"
    if last.column.type is Type.MOMENT and first.name in days and last.name in days:
        first_day, last_day = quoting.name(days[first.name]), quoting.name(days[last.name])
        timed = f"{end} <> timezone({quoting.text(zone)}, CAST({last_day} AS TIMESTAMP))"
        broken = f"{end} < {start} AND ({last_day} < {first_day} OR {timed})"
    facts = {"first": first.label, "last": last.label}
    return Check("tables-reason-order", last.label, last.name, broken, f"CAST({end} AS VARCHAR)", facts)


def open_ended(bound: Bound) -> tuple[Bound, str | None]:
    """The column with days beyond 2200 as null where they stand for no end, and SQL that finds them."""
    if bound.name not in ENDS or bound.column.type not in CALENDAR:
        return bound, None
    far = f"({bound.value}) >= {quoting.text(FAR)}"
    return replace(bound, value=f"CASE WHEN NOT ({far}) THEN {bound.value} END"), far
