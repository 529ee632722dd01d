"""A merger moves value from one customer to another; it is no departure."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

import ibis
import pyarrow as pa

from behoud.tables import Views

if TYPE_CHECKING:
    from behoud.measure.periods import Period

ZERO = Decimal("0.00")
MONEY = pa.decimal128(38, 2)


def successors(rows: list[dict[str, Any]], t0: date, t1: date) -> dict[str, str]:
    """Who each customer that went up in another one in (t0, t1] became, chains followed to the end.

    >>> a = {"customer_id": "a", "on": date(2025, 3, 1), "successor_id": "b"}
    >>> b = {"customer_id": "b", "on": date(2025, 6, 1), "successor_id": "c"}
    >>> successors([a, b], date(2024, 12, 31), date(2025, 12, 31))
    {'a': 'c', 'b': 'c'}
    """
    step = {r["customer_id"]: r["successor_id"] for r in rows if t0 < r["on"] <= t1}
    return {start: follow(step, start) for start in step}


def follow(step: dict[str, str], start: str) -> str:
    seen, at = {start}, step[start]
    while at in step and at not in seen:
        seen.add(at)
        at = step[at]
    return at


def carry(views: Views, held: ibis.Table, found: tuple[Period, ...]) -> ibis.Table:
    """Add `carried` and `moved` to the recurring revenue per period and customer."""
    moves = views.engine.arrow(
        views["customer_successions"].select("customer_id", "on", "successor_id")
    ).to_pylist()
    units = [unit for period in found for unit in units_of(moves, period)]
    if not units:
        zero = ibis.literal(ZERO).cast("decimal(38, 2)")
        return held.mutate(carried=held.arr1, moved=zero)
    members = views.engine.table(pa.Table.from_pylist(units, schema=MEMBERS))
    inside = held.join(members, ["period", "customer_id"]).select(
        "period", "customer_id", "unit", "arr0", "arr1"
    )
    shares = views.engine.table(shared(views.engine.arrow(inside).to_pylist()))
    joined = held.left_join(shares, ["period", "customer_id"]).drop("period_right", "customer_id_right")
    zero = ibis.literal(ZERO).cast("decimal(38, 2)")
    return joined.mutate(
        carried=ibis.coalesce(joined.carried, joined.arr1), moved=ibis.coalesce(joined.moved, zero)
    )


MEMBERS = pa.schema([("period", pa.string()), ("customer_id", pa.string()), ("unit", pa.string())])
SHARES = pa.schema(
    [("period", pa.string()), ("customer_id", pa.string()), ("carried", MONEY), ("moved", MONEY)]
)


def units_of(moves: list[dict[str, Any]], period: Period) -> list[dict[str, str]]:
    """Predecessors and their successor in a period, each named with the unit it belongs to."""
    became = successors(moves, period.t0, period.t1)
    members = became | {unit: unit for unit in became.values()}
    return [{"period": period.label, "customer_id": c, "unit": unit} for c, unit in sorted(members.items())]


def shared(rows: list[dict[str, Any]]) -> pa.Table:
    """Each member's part of its unit's ARR1 (in proportion to ARR0, cents to the largest), and what moved.

    A predecessor gives away what it lost; its successor takes the same amount.
    """
    units: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        units[row["period"], row["unit"]].append(row)
    found = []
    for (period, unit), members in sorted(units.items()):
        if all(m["customer_id"] != unit for m in members):
            continue  # the successor has no contract: nothing moved
        carried = parts(sum((m["arr1"] for m in members), ZERO), [m["arr0"] for m in members])
        given = {m["customer_id"]: m["arr0"] - m["arr1"] for m in members if m["customer_id"] != unit}
        for member, part in zip(members, carried, strict=True):
            customer = member["customer_id"]
            moved = sum(given.values(), ZERO) if customer == unit else -given[customer]
            found.append({"period": period, "customer_id": customer, "carried": part, "moved": moved})
    return pa.Table.from_pylist(found, schema=SHARES)


def parts(whole: Decimal, weights: list[Decimal]) -> list[Decimal]:
    """Split an amount in proportion to `weights`, to the cent, nothing lost.

    >>> parts(Decimal("10.00"), [Decimal(1), Decimal(2)])
    [Decimal('3.33'), Decimal('6.67')]
    """
    total = sum(weights, ZERO)
    if total == 0:
        return [whole if i == 0 else ZERO for i in range(len(weights))]
    found = [(whole * w / total).quantize(Decimal("0.01"), ROUND_HALF_UP) for w in weights]
    largest = max(range(len(weights)), key=lambda i: weights[i])
    found[largest] += whole - sum(found, ZERO)
    return found
