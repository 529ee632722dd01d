"""Recurring revenue: what was kept, what was lost, what runs."""

from __future__ import annotations

import ibis

from behoud.measure.metric import Metric
from behoud.measure.money import priced_terms
from behoud.measure.scope import Scope

TERMS = ("contract_terms",)


def cohort(scope: Scope) -> ibis.Table:
    """Customers with recurring revenue at t0."""
    rows = scope.recurring
    return rows.filter(rows.arr0 > 0)


def kept(scope: Scope) -> ibis.Table:
    """Gross revenue retention: min(ARR1, ARR0) over ARR0."""
    rows = cohort(scope)
    return over_arr0(rows, ibis.least(rows.carried, rows.arr0))


def net(scope: Scope) -> ibis.Table:
    """Net revenue retention: ARR1 over ARR0."""
    rows = cohort(scope)
    return over_arr0(rows, rows.carried)


def lost(scope: Scope) -> ibis.Table:
    """Revenue churn: ARR0 - min(ARR1, ARR0) over ARR0."""
    rows = cohort(scope)
    return over_arr0(rows, rows.arr0 - ibis.least(rows.carried, rows.arr0))


def over_arr0(rows: ibis.Table, numerator: ibis.Value) -> ibis.Table:
    return rows.select(
        "period", "customer_id", "arr1", numerator=numerator, denominator=rows.arr0, group_on=rows.t0
    )


def arr(scope: Scope) -> ibis.Table:
    """Yearly value of the terms that run at t1, at the rates of t1, a row per term."""
    rows = priced_terms(scope.definitions, scope.found, scope.periods)
    rows = rows.filter(rows.at1)
    return rows.select(
        "period",
        "customer_id",
        "term_id",
        "product_id",
        numerator=rows.arr1_now,
        denominator=ibis.literal(1).cast("int64"),
        group_on=rows.t1,
    )


METRICS = (
    Metric("gross_revenue_retention", "ratio", "share", TERMS, kept, "better", basis="revenue", bounded=True),
    Metric("net_revenue_retention", "ratio", "share", TERMS, net, "better", basis="revenue"),
    Metric("revenue_churn_rate", "ratio", "share", TERMS, lost, "worse", basis="revenue", bounded=True),
    Metric("arr", "total", "money", TERMS, arr, "better", basis="revenue", stock=True),
    Metric("mrr", "total", "money", TERMS, arr, "better", basis="revenue", per=12, stock=True),
)
