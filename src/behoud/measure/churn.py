"""Customers that left, of those there at the start of the period."""

from __future__ import annotations

from collections.abc import Callable

import ibis

from behoud.engine.calendar import days_between, years
from behoud.measure.metric import Metric
from behoud.measure.presence import NOT_CHURN
from behoud.measure.scope import Scope

DATED = ("contract", "inactivity")
Chosen = Callable[[ibis.Table], ibis.Value]


def at_start(scope: Scope, chosen: Chosen) -> ibis.Table:
    """Customers at t0, with numerator 1 where they left in the period in a way that is `chosen`."""
    rows = scope.customers.filter(scope.customers.at_start)
    left = ~rows.at_end & rows.left_on.notnull()
    counted = (left & chosen(rows)).fill_null(False)
    return rows.select(
        "period",
        "customer_id",
        "left_on",
        "kind",
        "end_reason",
        "provisional",
        numerator=counted.cast("int64"),
        denominator=ibis.literal(1).cast("int64"),
        group_on=rows.t0,
    )


def churned(scope: Scope) -> ibis.Table:
    """Numerator of the customer churn rate: completed departures and successions are not counted."""
    return at_start(scope, lambda rows: rows.kind.notin(NOT_CHURN))


def retained(scope: Scope) -> ibis.Table:
    rows = churned(scope)
    return rows.mutate(numerator=1 - rows.numerator)


def of_kind(*kinds: str) -> Callable[[Scope], ibis.Table]:
    return lambda scope: at_start(scope, lambda rows: rows.kind.isin(kinds))


def came_and_left(scope: Scope) -> ibis.Table:
    """Customers that came and left within the period, who are in no closed cohort."""
    rows = scope.customers
    rows = rows.filter(~rows.at_start & ~rows.at_end & rows.left_on.notnull() & rows.kind.notin(NOT_CHURN))
    return counted(rows, rows.left_on)


def customers(scope: Scope) -> ibis.Table:
    """Customers at t1."""
    rows = scope.customers.filter(scope.customers.at_end)
    return counted(rows, rows.t1)


def counted(rows: ibis.Table, group_on: ibis.Value) -> ibis.Table:
    one = ibis.literal(1).cast("int64")
    return rows.select("period", "customer_id", "left_on", numerator=one, denominator=one, group_on=group_on)


def tenure(scope: Scope) -> ibis.Table:
    """Years that the customers at t1 have been customers, in their present life.

    Of a customer that is older than the history the first life starts at its own `started_on`.
    """
    definitions = scope.definitions
    rows = scope.customers.filter(scope.customers.at_end).select("period", "t1", "customer_id")
    lives = definitions.lives.select("customer_id", "life", "started_on", until="end_on")
    rows = rows.join(lives, "customer_id")
    rows = rows.filter((rows.started_on <= rows.t1) & (rows.until.isnull() | (rows.until > rows.t1)))
    known = scope.views["customers"].select("customer_id", own_start="started_on")
    rows = rows.left_join(known, "customer_id").drop("customer_id_right")
    first_day = ibis.literal(definitions.first_day)
    earlier = (rows.life == 1) & (rows.own_start < rows.started_on) & (rows.own_start < first_day)
    since = earlier.fill_null(False).ifelse(rows.own_start, rows.started_on)
    return rows.select(
        "period",
        "customer_id",
        since=since,
        numerator=years(days_between(rows.t1, since)),
        denominator=ibis.literal(1).cast("int64"),
        group_on=rows.t1,
    )


METRICS = (
    Metric("customer_churn_rate", "share", "share", (), churned, "worse", DATED),
    Metric("retention_rate", "share", "share", (), retained, "better", DATED),
    Metric("voluntary_churn_rate", "share", "share", (), of_kind("voluntary", "unknown"), "worse"),
    Metric("involuntary_churn_rate", "share", "share", (), of_kind("involuntary"), "worse"),
    Metric("ended_by_us_rate", "share", "share", (), of_kind("ended_by_us"), "neutral"),
    Metric("completed_departures", "share", "share", (), of_kind("completed"), "neutral"),
    Metric("successions", "share", "share", (), of_kind("succession"), "neutral", DATED),
    Metric("came_and_left", "total", "count", (), came_and_left, "worse", DATED),
    Metric("customers", "total", "count", (), customers, "better", DATED, stock=True),
    Metric("tenure", "mean", "years", (), tenure, "better", DATED),
)
