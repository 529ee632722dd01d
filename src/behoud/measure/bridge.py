"""The ARR bridge: from the recurring revenue at t0 to that at t1, line by line, to the cent."""

from __future__ import annotations

from functools import reduce

import ibis

from behoud.engine.calendar import or_far
from behoud.measure.metric import Metric
from behoud.measure.partial import stayed
from behoud.measure.scope import Scope

LINES = (
    "start",
    "new",
    "returned",
    "late_renewal",
    "upsell",
    "indexation",
    "contraction",
    "partial_churn",
    "churned",
    "transfer",
    "succession",
    "currency",
    "end",
)
"""The lines in the order in which they are read; all but the last sum to the last."""


def moves(scope: Scope) -> ibis.Table:
    """Per period and customer the amounts of a bridge, before they are put on lines.

    `change` is what happened at the rates of t0 apart from a succession; `indexed` the part
    of it that is indexation; `kind` how a change from or to nothing is to be called.
    """
    rows = scope.recurring
    status = scope.customers.select("period", "customer_id", "at_start", "at_end", "left_on")
    rows = rows.left_join(status, ["period", "customer_id"]).drop("period_right", "customer_id_right")
    given_up = stayed(scope).select("period", "customer_id", "lost_value")
    rows = rows.left_join(given_up, ["period", "customer_id"]).drop("period_right", "customer_id_right")
    lives = scope.definitions.lives
    lives = lives.select(
        "life", life_customer="customer_id", life_start="started_on", last=or_far(lives.end_on)
    )
    # Comparisons only: for an "or" in an outer join DuckDB goes through all pairs.
    covering = [
        rows.customer_id == lives.life_customer,
        lives.life_start <= rows.t1,
        lives["last"] > rows.t1,
    ]
    rows = rows.left_join(lives, covering)
    gone = (rows.arr1 == 0) & ~rows.at_end
    appeared = (rows.arr0 == 0) & (rows.moved == 0) & ~rows.at_start
    kind = ibis.cases(
        (gone & rows.left_on.notnull(), "churned"),
        (gone, "late_renewal"),
        (appeared & (rows.life_start > rows.t0) & (rows.life == 1), "new"),
        (appeared & (rows.life_start > rows.t0), "returned"),
        (appeared, "late_renewal"),
        else_="changed",
    )
    return rows.mutate(kind=kind, change=rows.arr1 - rows.arr0 - rows.moved)


def bridge(scope: Scope) -> ibis.Table:
    """One row per period, customer and line with an amount, and the day its group is looked up.

    A customer's movements are its group's at t0; those of one that was not there yet belong
    to its group at t1. What it brings at t1 is handed from the one group to the other: the
    two rows of `transfer` cancel unless the groups differ.
    """
    rows = scope.keep(moves(scope))
    had = rows.arr0 > 0
    home = had.ifelse(rows.t0, rows.t1)
    changed = rows.kind == "changed"
    rest = rows.change - rows.indexed
    zero = rows.change - rows.change
    # A customer's movements are netted: what it gave up counts as far as it shrank.
    part = ibis.least(ibis.coalesce(rows.lost_value, zero), -rest)
    amounts = [
        ("start", rows.arr0, rows.t0),
        *[(kind, (rows.kind == kind).ifelse(rows.change, zero), home) for kind in BY_KIND],
        ("indexation", changed.ifelse(rows.indexed, zero), home),
        ("upsell", (changed & (rest > 0)).ifelse(rest, zero), home),
        ("contraction", (changed & (rest < 0)).ifelse(rest + part, zero), home),
        ("partial_churn", (changed & (rest < 0)).ifelse(-part, zero), home),
        ("succession", rows.moved, home),
        ("transfer", had.ifelse(-rows.arr1, zero), rows.t0),
        ("transfer", had.ifelse(rows.arr1, zero), rows.t1),
        ("currency", rows.arr1_now - rows.arr1, rows.t1),
        ("end", rows.arr1_now, rows.t1),
    ]
    return reduce(ibis.union, [line_rows(rows, *amount) for amount in amounts])


BY_KIND = ("new", "returned", "late_renewal", "churned")


def line_rows(rows: ibis.Table, line: str, amount: ibis.Value, group_on: ibis.Value) -> ibis.Table:
    found = rows.select(
        "period",
        "customer_id",
        line=ibis.literal(line),
        numerator=amount.cast("decimal(38, 2)"),
        denominator=ibis.literal(1).cast("int64"),
        group_on=group_on,
    )
    return found.filter(found.numerator != 0)


BRIDGE = Metric("arr_bridge", "total", "money", ("contract_terms",), bridge, basis="revenue", stock=True)
METRICS = (BRIDGE,)
